"""Runs of letters become lines: what stands on one foot line, with spaces where there are gaps."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import regex

from .pdf_runs import Run

_SAME_FOOT = 0.3  # of the size: so far apart two feet may be of one line
_SPACE = 0.17  # of the size: a wider gap between letters is a space
_APART = 0.8  # of the size: a wider gap parts pieces of a line, which may be of two columns
_CELLS = 1.5  # of the size: a wider gap within a column parts the cells of a table
_RAISED = 0.65  # of the size: so far above the foot or below it a small figure may stand
_SMALL = 0.85  # of the size: a raised figure is smaller than its line
_INITIAL = 1.8  # of the size: so much larger is the letter that opens a text over two lines
_MOST = 6_000  # runs; a page of more is a drawing, whose letters stand where they stand
_MOST_BESIDE = 300  # runs of a line at which a raised figure is looked for
_OVERPRINTED = 0.15  # of the size: the same letters again so near are print made bold

_RTL = regex.compile(r"[\p{Arabic}\p{Hebrew}]")
_LTR = regex.compile(r"\p{Latin}|\p{Cyrillic}|\p{Greek}")
# What is read from the left within a line that is read from the right: "12.5", "ISO 9001"
_FOREIGN = regex.compile(r"[\p{Latin}\p{N}](?:[\p{Latin}\p{N} .,:/%+-]*[\p{Latin}\p{N}%])?+")
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
# Accents that stand as letters of their own over the next: "¨" and "u" are "ü"
_ACCENTS = {
    "´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303",
    "¯": "\u0304", "˘": "\u0306", "˚": "\u030a", "ˇ": "\u030c", "˝": "\u030b",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a piece of one, from ``x0`` to ``x1`` on the foot line ``y``.

    ``cells`` are its pieces where wide gaps part it.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool = False
    cells: tuple[Line, ...] = ()

    @property
    def width(self) -> float:
        """How long it is."""
        return self.x1 - self.x0


def pieces_of(runs: Sequence[Run]) -> list[Line]:
    """The pieces of lines, from top to bottom and from left to right."""
    once = _once(runs)
    rows = _rows(_initials(once) if len(once) <= _MOST else once)
    return [piece for row in rows for piece in _split(row)]


def joined(pieces: Iterable[Line]) -> list[Line]:
    """The lines that pieces of one column make, from top to bottom."""
    rows: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.y, piece.x0)):
        if rows and abs(rows[-1][0].y - piece.y) <= _SAME_FOOT * min(rows[-1][0].size, piece.size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [_join(sorted(row, key=lambda piece: piece.x0)) for row in rows]


def body_size(lines: Iterable[Line]) -> float:
    """The size of most letters; of two that are as frequent the smaller."""
    counts: dict[float, int] = {}
    for line in lines:
        size = round(line.size * 2) / 2
        counts[size] = counts.get(size, 0) + len(line.text)
    return min(counts, key=lambda size: (-counts[size], size), default=10.0)


def _once(runs: Iterable[Run]) -> list[Run]:
    """The runs without those printed over themselves to look bold."""
    kept: list[Run] = []
    seen: dict[str, list[Run]] = {}
    for run in runs:
        before = seen.setdefault(run.text, [])[-20:]
        near = _OVERPRINTED * run.size
        if any(abs(run.x0 - one.x0) <= near and abs(run.y - one.y) <= near for one in before):
            continue
        seen[run.text].append(run)
        kept.append(run)
    return kept


def _initials(runs: list[Run]) -> list[Run]:
    """The runs with each large initial put before the first of the lines beside it."""
    usual = median([run.size for run in runs]) if runs else 0.0
    large = [
        run
        for run in runs
        if run.size >= _INITIAL * usual
        and len(run.text.strip()) == 1
        and run.text.strip().isalpha()
    ]
    for initial in large[:20]:
        beside = [
            run
            for run in runs
            if run.size * _INITIAL <= initial.size
            and 0 <= run.x0 - initial.x1 + 0.1 * initial.size <= 0.4 * initial.size
            and initial.y - 0.1 * run.size <= run.y <= initial.y + initial.size
        ]
        if len({run.y for run in beside}) < 2:
            continue
        first = min(beside, key=lambda run: (-run.y, run.x0))
        moved = {
            id(run): replace(
                run, text=initial.text.strip() * (run is first) + run.text, x0=initial.x0
            )
            for run in beside
        }
        runs = [moved.get(id(run), run) for run in runs if run is not initial]
    return runs


def _rows(runs: list[Run]) -> list[list[Run]]:
    """The runs of each foot line, from left to right, the small raised ones in their line."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (-run.y, run.x0)):
        if rows and abs(rows[-1][0].y - run.y) <= _SAME_FOOT * min(rows[-1][0].size, run.size):
            rows[-1].append(run)
        else:
            rows.append([run])
    rows = _lowered(rows) if len(runs) <= _MOST else rows
    return [sorted(row, key=lambda run: run.x0) for row in rows]


def _lowered(rows: list[list[Run]]) -> list[list[Run]]:
    """The rows with raised and lowered figures put into the line that they stand at."""
    kept: list[list[Run]] = []
    for index, row in enumerate(rows):
        stray: list[Run] = []
        for run in row:
            host = next(
                (
                    rows[other]
                    for other in (index + 1, index - 1, index + 2)
                    if 0 <= other < len(rows)
                    and len(rows[other]) <= _MOST_BESIDE
                    and _hangs_on(run, rows[other])
                ),
                None,
            )
            if host is None:
                stray.append(run)
            else:
                near = min(host, key=lambda one: (abs(one.x1 - run.x0), one.x0))
                host.append(replace(run, y=near.y))
        kept.append(stray)
        rows[index] = stray
    return [row for row in kept if row]


def _hangs_on(run: Run, row: list[Run]) -> bool:
    return len(run.text.strip()) <= 4 and any(
        run.size <= _SMALL * one.size
        and abs(run.y - one.y) <= _RAISED * one.size
        and -0.1 * one.size <= run.x0 - one.x1 <= 0.25 * one.size
        for one in row
    )


def _split(row: list[Run]) -> list[Line]:
    """The pieces of a row that wide gaps part."""
    pieces: list[list[Run]] = []
    end = 0.0
    for run in row:
        if pieces and run.x0 - end <= _APART * max(run.size, pieces[-1][-1].size):
            pieces[-1].append(run)
            end = max(end, run.x1)
        else:
            pieces.append([run])
            end = run.x1
    return [_line(piece) for piece in pieces]


def _line(runs: list[Run]) -> Line:
    least = _least_space(runs)
    text = ""
    end = runs[0].x0
    for run in runs:
        gap = run.x0 - end
        if text[-1:] in _ACCENTS and gap < 0:
            text = text[:-1] + _accented(text[-1], run.text)
        elif text and gap > least * run.size and not text[-1].isspace():
            text += " " + run.text.lstrip()
        else:
            text += run.text.lstrip() if text[-1:].isspace() else run.text
        end = max(end, run.x1)
    largest = max(runs, key=lambda run: (len(run.text) * run.size, run.size))
    inked = [run for run in runs if run.text.strip()]
    bold = all(run.bold for run in inked)
    return Line(_logical(text.strip()), runs[0].x0, end, largest.y, largest.size, bold=bold)


def _least_space(runs: list[Run]) -> float:
    """The gap, by size, that is a space: in letters that are spaced out, one wider than theirs."""
    if len(runs) < 4 or any(len(run.text.strip()) > 1 for run in runs):
        return _SPACE
    gaps = sorted((after.x0 - run.x1) / max(after.size, 0.1) for run, after in pairwise(runs))
    usual = gaps[len(gaps) // 2]
    return max(_SPACE, 1.6 * usual) if usual > _SPACE else _SPACE


def _accented(accent: str, text: str) -> str:
    first = {"ı": "i", "ȷ": "j"}.get(text[:1], text[:1])
    return unicodedata.normalize("NFC", first + _ACCENTS[accent]) + text[1:]


def _logical(text: str) -> str:
    """The text in the order in which one reads it: Arabic and Hebrew are drawn from the left."""
    right = len(_RTL.findall(text))
    if not right or len(_LTR.findall(text)) > right:
        return text
    turned = text[::-1].translate(_MIRRORED)
    return unicodedata.normalize("NFKC", _FOREIGN.sub(lambda match: match.group()[::-1], turned))


def _join(row: list[Line]) -> Line:
    if len(row) == 1:
        return row[0]
    if sum(bool(_RTL.search(piece.text)) for piece in row) * 2 > len(row):
        row.reverse()
    groups = [[row[0]]]
    for before, piece in pairwise(row):
        gap = max(piece.x0 - before.x1, before.x0 - piece.x1)
        if gap > _CELLS * max(piece.size, before.size):
            groups.append([piece])
        else:
            groups[-1].append(piece)
    cells = [_side_by_side(group) for group in groups]
    return replace(_side_by_side(cells), cells=tuple(cells) if len(cells) > 1 else ())


def _side_by_side(pieces: list[Line]) -> Line:
    largest = max(pieces, key=lambda piece: (len(piece.text) * piece.size, piece.size))
    return Line(
        " ".join(piece.text for piece in pieces),
        min(piece.x0 for piece in pieces),
        max(piece.x1 for piece in pieces),
        largest.y,
        largest.size,
        bold=all(piece.bold for piece in pieces),
    )
