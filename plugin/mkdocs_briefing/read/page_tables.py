"""Which tables of a page only lay it out: their cells hold parts of it, not figures."""

from __future__ import annotations

import lxml.html
from lxml import etree

_SECTIONS = frozenset(
    {"h1", "h2", "h3", "h4", "h5", "h6", "article", "section", "nav", "form", "blockquote"}
)
_PROSE = 400  # characters in a cell: more than a table's entry ever has


def layout_tables(tree: lxml.html.HtmlElement) -> frozenset[etree._Element]:
    """Return the tables with tables, headings or long text in their cells."""
    layouts: set[etree._Element] = set()
    tables: list[etree._Element] = []
    cells: list[int] = []
    if next(tree.iter("table"), None) is None:
        return frozenset()
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag
        if event == "start":
            if tables and (tag in _SECTIONS or tag == "table"):
                layouts.add(tables[-1])
            if tag == "table":
                tables.append(element)
            elif tag in ("td", "th"):
                cells.append(0)
            _add(cells, element.text)
            continue
        if tag == "table":
            tables.pop()
        elif tag in ("td", "th") and cells.pop() > _PROSE and tables:
            layouts.add(tables[-1])
        elif tag == "p" and cells:
            cells[-1] += _PROSE // 2  # two paragraphs are long text however short they are
        _add(cells, element.tail)
    return frozenset(layouts)


def _add(cells: list[int], text: str | None) -> None:
    if cells and text:
        cells[-1] += len(text.strip())
