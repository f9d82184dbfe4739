"""The pieces of a page's lines become columns, in the order in which one reads them.

A gutter is a strip that no line crosses over some height, with prose on both of its sides. Lines
that do cross it, such as a headline over two columns, part the columns above from those below.
Cells of a table stand beside each other as columns do, but are not prose: they stay in their row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from .pdf_lines import Line, body_size

_GUTTER = 0.75  # of the size of most letters: its least width
_FEWEST = 4  # lines on each side
_FLUSH = 0.6  # of the lines of the right side, which begin where it does
_PROSE = 16  # letters in the middle one of its lines
_FULL = 0.7  # of its column: so much of a line of prose is written on
_FILLED = 0.55  # of its column, in the middle one of its lines
_GAP = 1.9  # of the size: a wider step from line to line may end a column
_LARGE = 1.12  # of the size: a heading
_MOST_HEADINGS = 30  # of a page
_DEEPEST = 8
_MOST = 3_000  # pieces; a page with more is a drawing, and read row by row
_EDGES = 24  # places where lines begin, the most frequent ones, are tried as edges of a gutter


@dataclass(frozen=True, slots=True)
class _Band:
    """Part of a region, from top to bottom: two sides of a gutter, or lines across it."""

    left: tuple[Line, ...]
    right: tuple[Line, ...]
    across: tuple[Line, ...] = ()

    @property
    def weight(self) -> int:
        return len(self.left) + len(self.right)


def columns(pieces: Sequence[Line]) -> list[tuple[Line, ...]]:
    """The pieces of each column, or of each part of the page that has none, in reading order."""
    if not pieces:
        return []
    if len(pieces) > _MOST:
        return [tuple(pieces)]
    ordered = sorted(pieces, key=lambda piece: (-piece.y, piece.x0))
    return list(_regions(tuple(ordered), body_size(ordered), 0))


def _regions(pieces: tuple[Line, ...], size: float, depth: int) -> Iterator[tuple[Line, ...]]:
    bands = _best_bands(pieces, size) if depth < _DEEPEST else ()
    if not bands:
        if pieces:
            yield pieces
        return
    for band in bands:
        if band.across:
            yield from _regions(band.across, size, depth + 1)
        else:
            yield from _regions(band.left, size, depth + 1)
            yield from _regions(band.right, size, depth + 1)


def _best_bands(pieces: tuple[Line, ...], size: float) -> tuple[_Band, ...]:
    """The bands by the gutter that parts most lines; none where there is no gutter."""
    best: tuple[_Band, ...] = ()
    weight = 0
    for edge in _edges(pieces):
        bands = _bands(pieces, edge, size)
        parted = sum(band.weight for band in bands)
        if parted > weight:
            best, weight = bands, parted
    return best


def _edges(pieces: tuple[Line, ...]) -> list[float]:
    """Where several lines begin, from left to right: a gutter ends at one of them, if at any."""
    counts: dict[int, int] = {}
    for piece in pieces:
        counts[round(piece.x0)] = counts.get(round(piece.x0), 0) + 1
    starts = sorted(counts, key=lambda start: (-counts[start], start))
    near = {start: sum(counts.get(start + by, 0) for by in (-1, 0, 1)) for start in starts}
    return sorted(float(start) for start in starts[:_EDGES] if near[start] >= _FEWEST)


def _bands(pieces: tuple[Line, ...], edge: float, size: float) -> tuple[_Band, ...]:
    """The bands that the gutter before ``edge`` makes; none where it is no gutter."""
    begins, ends = edge - 0.9 * _GUTTER * size, edge - 1.0
    bands: list[_Band] = []
    left: list[Line] = []
    right: list[Line] = []
    across: list[Line] = []
    headings = _headings_over(pieces, begins, ends, size)
    for piece in (*pieces, None):
        if piece is not None and piece.x0 >= ends:
            right.append(piece)
        elif piece is not None and piece.x1 <= begins and piece not in headings:
            left.append(piece)
        else:
            above, columned, below = _trimmed(left, right, size)
            across += above
            if columned is not None:
                bands += [_Band((), (), tuple(across))] if across else []
                bands.append(columned)
                across = []
            across += below
            across += [piece] if piece is not None else []
            left, right = [], []
    if not bands:
        return ()
    return (*bands, _Band((), (), tuple(across))) if across else tuple(bands)


def _headings_over(
    pieces: tuple[Line, ...], begins: float, ends: float, size: float
) -> frozenset[Line]:
    """The headings that stand over both columns, though they are too short to cross the gutter.

    Beside such a one nothing stands, and below it both columns begin at one height.
    """
    left = [piece for piece in pieces if piece.x1 <= begins]
    right = [piece.y for piece in pieces if piece.x0 >= ends]
    large = [piece for piece in left if piece.size >= _LARGE * size][:_MOST_HEADINGS]
    found: list[Line] = []
    for heading in large:
        beside = any(-0.6 * size < y - heading.y < 1.3 * heading.size for y in right)
        below = max((one.y for one in left if one.y < heading.y - 0.5 * size), default=None)
        other = max((y for y in right if y < heading.y), default=None)
        if not beside and below is not None and other is not None:
            found += [heading] if abs(below - other) <= 0.3 * size else []
    return frozenset(found)


def _trimmed(
    left: list[Line], right: list[Line], size: float
) -> tuple[list[Line], _Band | None, list[Line]]:
    """The columns that these make, and the lines above and below that are of neither.

    The second line of a headline may be short enough to stand over one column alone, and so
    may a table below both.
    """
    above: list[Line] = []
    if right:
        above = [piece for piece in left if piece.y > right[0].y + 0.7 * size]
        above = above if len(above) <= _FEWEST else []
    column = left[len(above) :]
    end = _end_of_column(column, right, size)
    column, below = column[:end], column[end:]
    if _is_parted(column, right):
        return above, _Band(tuple(column), tuple(right)), below
    rest = sorted(left + right, key=lambda piece: (-piece.y, piece.x0))
    return rest, None, []


def _end_of_column(column: list[Line], right: list[Line], size: float) -> int:
    """How many lines of the left column are of it.

    Not those below the end of the right one that a gap parts from it, if few of them fill it.
    """
    if not column or not right:
        return len(column)
    width = _width(column)
    for index, (before, line) in enumerate(pairwise(column), 1):
        if before.y - line.y > _GAP * size and line.y < right[-1].y - 0.7 * size:
            rows = _inked(column[index:])
            if 3 * sum(inked >= _FULL * width for inked, _ in rows) < len(rows):
                return index
    return len(column)


def _is_parted(left: list[Line], right: list[Line]) -> bool:
    """Whether these stand in two columns beside each other."""
    return (
        _is_prose(left)
        and _is_prose(right)
        and _is_flush(right)
        and min(left[0].y, right[0].y) > max(left[-1].y, right[-1].y)
    )


def _is_prose(lines: list[Line]) -> bool:
    """Whether lines, from top to bottom, fill the width that they take as those of a text do."""
    rows = _inked(lines)
    return (
        len(rows) >= _FEWEST
        and median(letters for _, letters in rows) >= _PROSE
        and median(inked for inked, _ in rows) >= _FILLED * _width(lines)
    )


def _is_flush(lines: list[Line]) -> bool:
    """Whether most lines begin at one place: words below each other by chance do not."""
    starts: dict[int, float] = {}
    for line in lines:
        starts[round(line.y)] = min(line.x0, starts.get(round(line.y), line.x0))
    usual = median(sorted(starts.values()))
    return sum(abs(start - usual) <= 1.5 for start in starts.values()) >= _FLUSH * len(starts)


def _width(lines: list[Line]) -> float:
    return max(line.x1 for line in lines) - min(line.x0 for line in lines)


def _inked(lines: list[Line]) -> list[tuple[float, int]]:
    """How much of each row is written on, and its letters."""
    rows: dict[int, tuple[float, int]] = {}
    for line in lines:
        inked, letters = rows.get(round(line.y), (0.0, 0))
        rows[round(line.y)] = (inked + line.width, letters + len(line.text))
    return list(rows.values())
