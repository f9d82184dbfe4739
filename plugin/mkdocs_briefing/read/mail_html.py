"""The HTML of a mail becomes its whole text; what it marks as quoted or signing is told apart."""

from __future__ import annotations

import re

import lxml.html
from lxml import etree

from .clean import clean
from .cuts import QUOTED_REPLY, SIGNATURE
from .forwarding import announces
from .tree import parse, tree_to_text

# The classes and ids by which mail programs mark what they put in, as whole words.
_QUOTES = frozenset(
    {
        *("gmail_quote", "gmail_quote_container", "yahoo_quoted", "protonmail_quote"),
        *(
            "moz-cite-prefix",
            "zmail_extra",
            "tutanota_quote",
            "ms-outlook-mobile-reference-message",
        ),
    }
)
_SIGNATURES = frozenset(
    {
        *("gmail_signature", "moz-signature", "protonmail_signature_block"),
        *("ms-outlook-mobile-signature", "apple-mail-signature"),
    }
)
_HIDDEN = re.compile(r"(?:^|;)\s{0,5}display\s{0,5}:\s{0,5}none", re.IGNORECASE)
_TABLE = ("table", "thead", "tbody", "tfoot", "tr", "td", "th")
_BLOCKS = ("table", "p", "div", "h1", "h2", "h3", "ul", "img", "blockquote")
_LONGEST_CELL = 200  # characters; more is a column of text
_MARKER = "\ue0f0{}\ue0f1"  # stands for a piece while the text round it is made
_MARKED = re.compile("\ue0f0([0-9]{1,9})\ue0f1")

Pieces = tuple[tuple[str, str | None], ...]


def read_html(markup: str) -> tuple[Pieces, tuple[str, ...]] | None:
    """The text in pieces, each with the rule by which it is left out, and notes.

    None if it is nested too deeply. Nothing looks for the main text: a mail has no menus.
    """
    markup, notes = clean(_MARKED.sub("", markup))
    if not markup.strip():
        return (), notes
    try:
        tree = parse(markup)
    except etree.LxmlError:  # nothing but comments, for instance
        return (), notes
    if tree is None:
        return None
    hidden = _drop_hidden(tree)
    if hidden:
        notes = (*notes, f"Left out {hidden} element{'s' * (hidden > 1)} that the mail hides.")
    _flatten_layout(tree)
    taken = _take_out(tree)
    return tuple(_pieces(tree_to_text(tree), taken)), notes


def _pieces(text: str, taken: list[tuple[str, str]]) -> list[tuple[str, str | None]]:
    """The text parted where pieces were taken out, with these between."""
    pieces: list[tuple[str, str | None]] = []
    end = 0
    for match in _MARKED.finditer(text):
        pieces += [(text[end : match.start()].strip("\n"), None), taken[int(match[1])]]
        end = match.end()
    pieces.append((text[end:].strip("\n"), None))
    return [(said, rule) for said, rule in pieces if said.strip()]


def _take_out(tree: lxml.html.HtmlElement) -> list[tuple[str, str]]:
    """The texts of what programs marked, each replaced by its number in the tree."""
    outermost: list[tuple[etree._Element, str]] = []
    walker = etree.iterwalk(tree, events=("start",))
    for _, element in walker:
        rule = _rule(element)
        if rule is not None and element.tag not in ("html", "body"):
            outermost.append((element, rule))
            walker.skip_subtree()
    taken: list[tuple[str, str]] = []
    for element, rule in outermost:
        text = tree_to_text(element)
        if rule == QUOTED_REPLY and any(announces(line) for line in _first_lines(text)):
            continue  # a mail that is passed on: what is in it is the article
        tail, marker = element.tail, _MARKER.format(len(taken))
        element.clear()
        element.tag, element.text, element.tail = "p", marker, tail
        taken.append((text, rule))
    return taken


def _rule(element: etree._Element) -> str | None:
    said = {*(element.get("class") or "").lower().split(), (element.get("id") or "").lower()}
    if said & _QUOTES or (element.tag == "blockquote" and element.get("type") == "cite"):
        return QUOTED_REPLY
    return SIGNATURE if said & _SIGNATURES else None


def _first_lines(text: str) -> list[str]:
    return [line for line in text[:2000].split("\n") if line.strip()][:3]


def _drop_hidden(tree: lxml.html.HtmlElement) -> int:
    hidden = [one for one in tree.iter(etree.Element) if _HIDDEN.search(one.get("style") or "")]
    count = 0
    for element in hidden:
        if element.tag not in ("html", "body") and element.getparent() is not None:
            count += bool("".join(element.itertext()).strip())
            element.drop_tree()
    return count


def _flatten_layout(tree: lxml.html.HtmlElement) -> None:
    """Make blocks of the tables by which mails are laid out; those of data stay."""
    layout = _with_blocks(tree)
    layout |= {one for one in tree.iter("table") if one not in layout and not _holds_data(one)}
    for element in _of_tables(tree, layout):
        element.tag = "div"


def _of_tables(tree: lxml.html.HtmlElement, tables: set[etree._Element]) -> list[etree._Element]:
    """The elements that make up these tables."""
    found: list[etree._Element] = []
    within: list[etree._Element] = []
    for event, element in etree.iterwalk(tree, events=("start", "end"), tag=_TABLE):
        if element.tag == "table":
            if event == "start":
                within.append(element)
            else:
                within.pop()
        if event == "start" and within and within[-1] in tables:
            found.append(element)
    return found


def _with_blocks(tree: lxml.html.HtmlElement) -> set[etree._Element]:
    """The tables that hold others, or paragraphs: no table of data does."""
    holding: set[etree._Element] = set()
    for element in tree.iter(*_BLOCKS):
        for table in element.iterancestors("table"):
            if table in holding:
                break
            holding.add(table)
    return holding


def _holds_data(table: etree._Element) -> bool:
    """Whether a table without blocks is one: rows and columns of short cells."""
    if table.get("role") == "presentation":
        return False
    rows = list(table.iter("tr"))
    short = all(len("".join(c.itertext())) <= _LONGEST_CELL for c in table.iter("td", "th"))
    return len(rows) > 1 and max(map(len, rows)) > 1 and short
