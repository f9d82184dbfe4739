"""Which lines are of the page and not of its text: running heads, footers and page numbers.

They stand at the head or foot of several pages, at the same height, and say the same but for
their figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from .pdf_lines import Line, body_size, joined

_OUTER = 0.15  # of the page's height at its head, and as much at its foot
_ROWS = 4  # lines at the head and at the foot that may be furniture
_SAME_HEIGHT = 4.0  # points
_STEP = 1.6  # of the size: the widest step between two lines of one paragraph
_PROSE = 9  # words of a line in letters as large as most, which is text then
_LONGEST = 160  # letters

_FIGURES = regex.compile(r"[\p{N}\p{P}\p{S}\s]+")
_NUMBER = r"(?:\d{1,4}|[ivxlc]{1,7})"
# A page number by itself: "3", "– 3 –", "Page 3 of 9", "3/9", "iv", "Seite 3"
_PAGE_NUMBER = regex.compile(
    rf"(?P<mark>[-–—|·\[]?\s?(?:page|pg\.?|p\.|seite|página|pagina|стр\.?|صفحة)?)\s?{_NUMBER}"
    rf"(?P<of>(?:\s?(?:/|of|von|de|sur|di|van|из)\s?{_NUMBER})?)(?P<end>\s?[-–—|·\]]?)",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The pieces of a page's lines, and which of them the file marks as running heads."""

    pieces: tuple[Line, ...]
    height: float
    marked: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line at the head or foot of a page, or the first that is too far in: without a key."""

    line: Line
    pieces: tuple[Line, ...]
    height: float  # above the page's foot, or below its head where negative
    key: str | None


def furniture(sheets: Sequence[Sheet]) -> list[frozenset[Line]]:
    """The pieces of each page that are its furniture."""
    size = body_size(piece for sheet in sheets for piece in sheet.pieces)
    pages = [_edges(sheet, size) for sheet in sheets]
    heights: dict[str, list[tuple[int, float]]] = {}
    for number, page in enumerate(pages):
        for edge in (*page[0], *page[1]):
            if edge.key is not None:
                heights.setdefault(edge.key, []).append((number, edge.height))
    return [
        frozenset(
            piece
            for edges in page
            for edge in _apart(edges, [_is_furniture(edge, number, heights) for edge in edges])
            for piece in edge.pieces
        )
        for number, page in enumerate(pages)
    ]


def _apart(edges: list[_Edge], furniture: list[bool]) -> list[_Edge]:
    """The lines that are furniture, of those from the page's edge inwards.

    One that the text follows at the step of a paragraph is of the text, which happens to begin
    alike on two pages.
    """
    found: list[_Edge] = []
    inner: _Edge | None = None
    for edge, is_furniture in zip(reversed(edges), reversed(furniture), strict=True):
        near = inner is not None and abs(inner.line.y - edge.line.y) <= _STEP * edge.line.size
        alike = inner is not None and abs(inner.line.size - edge.line.size) <= 0.5
        if is_furniture and not (near and alike):
            found.append(edge)
        else:
            inner = edge
    return found


def _edges(sheet: Sheet, size: float) -> tuple[list[_Edge], list[_Edge]]:
    """The first lines of a page and its last, from the edge inwards, and the next one of each."""
    rows = joined(sheet.pieces)
    return _of_edge(rows, sheet, sheet.height, size), _of_edge(rows[::-1], sheet, 0.0, size)


def _of_edge(rows: list[Line], sheet: Sheet, base: float, size: float) -> list[_Edge]:
    found: list[_Edge] = []
    for line in rows[: _ROWS + 1]:
        height = line.y - base
        prose = line.size >= 0.95 * size and line.text.count(" ") + 1 >= _PROSE
        outer = abs(height) <= _OUTER * sheet.height and len(line.text) <= _LONGEST
        inner = prose or not outer or len(found) == _ROWS
        pieces = tuple(one for one in sheet.pieces if abs(one.y - line.y) <= 0.3 * line.size)
        found.append(_Edge(line, pieces, height, None if inner else _key(line.text)))
        if inner:
            break
    return found


def _key(text: str) -> str:
    """The words of a line without figures; of a page number by itself, nothing."""
    if _PAGE_NUMBER.fullmatch(text.strip()):
        return ""
    words = _FIGURES.sub(" ", text.casefold()).strip()
    return words or f"#{text.strip()}"


def _is_furniture(edge: _Edge, number: int, heights: dict[str, list[tuple[int, float]]]) -> bool:
    """Whether another page has the same line at the same height, or it is a page number."""
    if edge.key is None:
        return False
    return _tells_page(edge.line.text) or any(
        other != number and abs(height - edge.height) <= _SAME_HEIGHT
        for other, height in heights[edge.key]
    )


def _tells_page(text: str) -> bool:
    """Whether a line says by itself that it is a page number: "Page 1", "1 of 9", "- 1 -"."""
    match = _PAGE_NUMBER.fullmatch(text.strip())
    return match is not None and bool(
        match["mark"].strip(" |·") not in ("", "[") or match["of"].strip()
    )
