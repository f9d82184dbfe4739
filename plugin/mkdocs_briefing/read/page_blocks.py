"""A page's visible text in blocks, each with the element that it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import lxml.html
from lxml import etree

from .blocks import folded
from .page_rules import name_of, rule_of
from .page_tables import layout_tables
from .tree import BLOCKS, BREAKS, CELLS, HEADINGS, ITEMS, ROWS, WHITE

_NEVER = frozenset({"script", "style", "template", "svg", "title", "annotation"})
_PICTURES = frozenset({"img", "picture", "amp-img"})
_TABLES = ROWS | CELLS | {"table", "thead", "tbody", "tfoot"}
_STRUCTURE = BLOCKS | ITEMS | ROWS | CELLS | HEADINGS.keys()
_PRESSED = frozenset({"submit", "button", "reset"})  # kinds of input that show their value
_BLANK = re.compile(r"\s+")


@dataclass(slots=True)
class Node:
    """An element that holds blocks. ``rule`` is what it looks like, by its tag or name.

    ``picture`` says that a picture stands right in it.
    """

    parent: int
    tag: str
    rule: str | None
    name: str
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or row: its text, as ``blocks.joined`` takes it.

    ``size`` are its characters without white space, ``linked`` those of them in links.
    """

    node: int
    kind: str
    text: str
    size: int
    linked: int
    order: int


@dataclass(frozen=True, slots=True)
class Page:
    """The elements of a page, each after its parent, and its blocks in the page's order."""

    nodes: tuple[Node, ...]
    blocks: tuple[Block, ...]


@dataclass(slots=True)
class _Open:
    """A block that is being written."""

    kind: str = "paragraph"
    prefix: str = ""
    parts: list[str] = field(default_factory=list)
    node: int = 0
    order: int = -1
    linked: int = 0
    broken: bool = False  # a line break was the last in it


def page_blocks(tree: lxml.html.HtmlElement) -> Page:
    """Return the page's text but for scripts and their like; no word is lost or stands twice."""
    walk = _Walk(layout_tables(tree))
    iterator = etree.iterwalk(tree, events=("start", "end"))
    for event, element in iterator:
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            if tag in _NEVER:
                iterator.skip_subtree()
            else:
                walk.open(element, tag)
                walk.write(element.text, pre=tag == "pre")
            continue
        if tag not in _NEVER:
            walk.close(element, tag)
        if element is not tree:
            walk.write(element.tail)
    walk.end()
    return Page(tuple(walk.nodes), tuple(sorted(walk.blocks, key=lambda block: block.order)))


class _Walk:
    """Goes through the tree: which elements are open, and the blocks being written.

    An element within a line that may be cut ("the <del>old</del> pier") is written as a
    block of its own beside the line that it interrupts.
    """

    def __init__(self, layouts: frozenset[etree._Element]) -> None:
        self.nodes: list[Node] = []
        self.blocks: list[Block] = []
        self._layouts = layouts
        self._path = [-1]
        self._writing = [_Open()]
        self._open: list[tuple[bool, bool]] = []  # of each element: is a node, writes apart
        self._tables: list[bool] = []  # whether each that is open is a layout
        self._rows = 0  # of tables that are none
        self._links = 0
        self._order = 0

    def write(self, text: str | None, *, pre: bool = False) -> None:
        """Adds text to the block that is being written."""
        if not text:
            return
        block = self._writing[-1]
        if not text.isspace():
            block.broken = False
            if block.order < 0:
                block.order, block.node = self._order, self._path[-1]
                self._order += 1
            if self._links:
                block.linked += size_of(text)
        block.parts.append(text if pre else WHITE.sub(" ", text))

    def open(self, element: etree._Element, tag: str) -> None:
        """Begins an element."""
        self._links += tag == "a" and "href" in element.attrib
        if tag in _PICTURES:
            self.nodes[self._path[-1]].picture = True
        rule = rule_of(element, tag)
        is_node = tag in _STRUCTURE or rule is not None or "-" in tag
        apart = rule is not None and (self._rows > 0 or tag not in _STRUCTURE)
        self._open.append((is_node, apart))
        if is_node:
            self.nodes.append(Node(self._path[-1], tag, rule, name_of(element)))
            self._path.append(len(self.nodes) - 1)
        if apart:
            self._writing.append(_Open())
        if tag == "table":
            self._tables.append(element in self._layouts)
        self._begin(tag)
        if tag == "input" and element.get("type", "").lower() in _PRESSED:
            self.write(element.get("value"))

    def close(self, element: etree._Element, tag: str) -> None:
        """Ends an element."""
        self._links -= tag == "a" and "href" in element.attrib
        self._finish(tag)
        if tag == "table":
            self._tables.pop()
        is_node, apart = self._open.pop()
        if apart:
            self.end()
            self._writing.pop()
        if is_node:
            self._path.pop()

    def end(self, kind: str = "paragraph", prefix: str = "", *, keep: bool = False) -> None:
        """Ends the block that is being written and begins one of this kind.

        ``keep`` lets an empty one have its kind still: a paragraph in an item is the item.
        """
        block = self._writing[-1]
        text = folded("".join(block.parts))
        if text:
            self.blocks.append(
                Block(
                    block.node,
                    block.kind,
                    block.prefix + text,
                    size_of(text),
                    block.linked,
                    block.order,
                )
            )
        elif keep:
            kind, prefix = block.kind, block.prefix
        self._writing[-1] = _Open(kind, prefix)

    def _begin(self, tag: str) -> None:
        block = self._writing[-1]
        if tag in _TABLES and self._tables and self._tables[-1]:
            self.end()
        elif tag in CELLS:
            if block.order >= 0:
                block.parts.append(" | ")
        elif tag in ROWS:
            self._rows += 1
            self.end("row")
        elif self._rows:
            if tag in _STRUCTURE or tag in BREAKS:
                block.parts.append(" ")
        elif tag in BREAKS:
            if block.broken:  # two of them part paragraphs
                self.end(keep=True)
            self._writing[-1].parts.append("\n")
            self._writing[-1].broken = True
        elif tag in HEADINGS:
            self.end("heading", HEADINGS[tag])
        elif tag in ITEMS:
            self.end("item", "- ")
        elif tag in BLOCKS:
            self.end(keep=True)

    def _finish(self, tag: str) -> None:
        if tag in _TABLES and self._tables and self._tables[-1]:
            self.end()
        elif tag in ROWS:
            self.end()
            self._rows = max(0, self._rows - 1)
        elif self._rows:
            if tag in _STRUCTURE:
                self._writing[-1].parts.append(" ")
        elif tag in HEADINGS or tag in ITEMS:
            self.end()
        elif tag in BLOCKS:
            self.end(keep=True)


def size_of(text: str) -> int:
    """Return the number of characters without white space, alike for all scripts."""
    return len(_BLANK.sub("", text))
