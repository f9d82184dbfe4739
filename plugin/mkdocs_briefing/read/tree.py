"""A tree of elements becomes plain text with its blocks kept apart.

Reads HTML's names and those of trafilatura's own trees (``head``, ``item``, ``lb`` ...).
"""

from __future__ import annotations

import re

import lxml.html
from lxml import etree

from .blocks import Blocks

HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
BLOCKS = frozenset(
    {
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "aside",
        "nav",
        "blockquote",
        "quote",
        "ul",
        "ol",
        "list",
        "dl",
        "dt",
        "dd",
        "table",
        "thead",
        "tbody",
        "tfoot",
        "caption",
        "pre",
        "figure",
        "figcaption",
        "address",
        "details",
        "summary",
        "form",
        "fieldset",
        "hr",
        "body",
        "html",
    }
)
ITEMS = frozenset({"li", "item"})
ROWS = frozenset({"tr", "row"})
CELLS = frozenset({"td", "th", "cell"})
BREAKS = frozenset({"br", "lb"})
_UNSAID = frozenset(
    {
        "script",
        "style",
        "template",
        "noscript",
        "title",
        "img",
        "graphic",
        "svg",
        "math",
        "object",
        "iframe",
        "textarea",
        "select",
    }
)
WHITE = re.compile(r"[ \t\n]+")


def parse(markup: str) -> lxml.html.HtmlElement | None:
    """The page as a tree; None if it is nested deeper than the parser goes (256 levels).

    libxml2 stops at that depth and keeps what it has: the rest would be lost unseen.
    Entities other than HTML's are not resolved and nothing is fetched.
    """
    parser = lxml.html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True
    )
    tree = lxml.html.document_fromstring(markup.encode("utf-8"), parser=parser)
    too_deep = any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log)
    return None if too_deep else tree


def tree_to_text(tree: etree._Element) -> str:
    """The tree's text: its blocks parted by blank lines, headings marked by ``#``."""
    blocks = Blocks()
    unsaid = rows = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        name = element.tag if isinstance(element.tag, str) else "script"
        starts = event == "start"
        unsaid += (name in _UNSAID) * (1 if starts else -1)
        rows += (name in ROWS) * (1 if starts else -1)
        if starts:
            _open(blocks, name, element, in_row=rows > 1 or (rows == 1 and name not in ROWS))
        else:
            _close(blocks, name, in_row=rows > 0)
        said = element.text if starts else element.tail
        if said and not unsaid and not (element is tree and not starts):
            blocks.write(said if name == "pre" and starts else WHITE.sub(" ", said))
    return blocks.text()


def _open(blocks: Blocks, name: str, element: etree._Element, *, in_row: bool) -> None:
    if name in CELLS:
        blocks.cell()
    elif name in BREAKS:
        blocks.write(" " if in_row else "\n")
    elif in_row:
        if name in BLOCKS or name in ITEMS or name in ROWS:
            blocks.write(" ")
    elif name in HEADINGS or name == "head":
        blocks.begin("heading", HEADINGS.get(name) or HEADINGS.get(element.get("rend"), "## "))
    elif name in ITEMS:
        blocks.begin("item", "- ")
    elif name in ROWS:
        blocks.begin("row")
    elif name in BLOCKS:
        blocks.end()


def _close(blocks: Blocks, name: str, *, in_row: bool) -> None:
    if in_row:
        if name in BLOCKS:
            blocks.write(" ")
    elif name in HEADINGS or name == "head" or name in ITEMS or name in ROWS:
        blocks.close()
    elif name in BLOCKS:
        blocks.end()
