"""The lines of a column become paragraphs, told by gaps, indents, sizes and short last lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import regex

from .pdf_lines import Line

_SAME_SIZE = 0.07  # by which the letters of two lines of one paragraph may differ
_GAP = 1.25  # of the usual step from line to line; a wider one parts paragraphs
_CROWDED = 1.9  # of the size: the widest usual step, where there are few lines to tell it by
_INDENT = 0.6  # of the size: so far in, a line begins a paragraph
_FARTHEST = 6.0  # of the size: what is farther in is not an indent
_CENTRED = 0.8  # of the size, by which the middles of two centred lines may differ
_ALIGNED = 2.0  # points, by which the cells of a column may differ
_LETTER = 0.5  # of the size: the width of a letter, about

_ENDED = regex.compile(r"[.!?…:;。！？।۔؟][\p{Pf}\p{Pe}\"'’”»\d*†‡]{0,4}$")
_OPENS_SMALL = regex.compile(r"[\p{Pi}\p{Ps}\"']{0,2}\p{Ll}")
# What begins an item of a list: "• ", "– ", "3. ", "(a) ", "[12] "
_ITEM = regex.compile(r"(?:[•●▪■◦‣–—*-]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\[\d{1,3}\])\s")
_BARE_ITEM = regex.compile(r"(?:[•●▪■◦‣]|\(?\d{1,3}[.)]|\[\d{1,3}\])$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that are read on; ``page`` counts from 1. The rows of a table are one each."""

    lines: tuple[Line, ...]
    page: int
    indented: bool = False
    row: bool = False

    @property
    def size(self) -> float:
        """The size of its letters."""
        return self.lines[0].size

    @property
    def text(self) -> str:
        """Its lines as they stand."""
        return " ".join(line.text for line in self.lines)

    @property
    def bold(self) -> bool:
        """Whether all of it is."""
        return all(line.bold for line in self.lines)


@dataclass(frozen=True, slots=True)
class _Column:
    """What is usual in a column."""

    step: float
    margin: float
    right: float


def paragraphs(lines: Sequence[Line], page: int) -> list[Paragraph]:
    """The paragraphs of a column, whose lines come from top to bottom."""
    lines = _with_items(lines)
    usual = _Column(_step(lines), _margin(lines), max((line.x1 for line in lines), default=0.0))
    groups: list[list[Line]] = []
    rows = _rows(lines)
    for index, line in enumerate(lines):
        if (
            groups
            and not (index in rows or index - 1 in rows)
            and not _begins(groups[-1], line, usual)
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
    row_lines = {id(lines[index]) for index in rows}
    return [
        Paragraph(
            tuple(group),
            page,
            indented=_is_in(group[0], usual.margin),
            row=id(group[0]) in row_lines,
        )
        for group in groups
    ]


def is_ended(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return bool(_ENDED.search(text.rstrip()))


def goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether a paragraph at the foot of a column is read on with one at the head of another."""
    if before.row or after.row or before.bold != after.bold or not _alike(before.size, after.size):
        return False
    if is_ended(before.text) or _ITEM.match(after.text):
        return False
    if _OPENS_SMALL.match(after.text) or before.text.endswith(("-", "\u2010", "\xad", ",")):
        return True
    return len(before.lines) > 1 and not after.indented and _is_full(before)


def opens_small(text: str) -> bool:
    """Whether a text begins within a sentence."""
    return bool(_OPENS_SMALL.match(text))


def _alike(size: float, other: float) -> bool:
    return abs(size - other) <= _SAME_SIZE * max(size, other)


def _is_full(paragraph: Paragraph) -> bool:
    """Whether the last line reaches as far as the others."""
    right = max(line.x1 for line in paragraph.lines)
    last = paragraph.lines[-1]
    return right - last.x1 <= 4 * _LETTER * last.size + 0.1 * (right - last.x0)


def _with_items(lines: Sequence[Line]) -> list[Line]:
    """The lines with each mark of a list in the line that it stands before, not a cell of it."""
    return [
        Line(line.text, line.x0, line.x1, line.y, line.size, line.bold)
        if len(line.cells) == 2 and _BARE_ITEM.match(line.cells[0].text)
        else line
        for line in lines
    ]


def _rows(lines: list[Line]) -> frozenset[int]:
    """Which lines are rows of a table: their cells stand below each other."""
    pairs = [
        index for index, (before, line) in enumerate(pairwise(lines)) if _aligned(before, line)
    ]
    return frozenset(index + by for index in pairs for by in (0, 1))


def _aligned(line: Line, other: Line) -> bool:
    """Whether half of the cells of one line, but for its first, begin or end where others do.

    Words that are spread over a line stand anywhere, but for the last, which ends at the margin.
    """
    if not line.cells or not other.cells:
        return False
    few, many = sorted((line.cells, other.cells), key=len)
    met = sum(any(_meet(cell, one) for one in many[1:]) for cell in few[1:])
    return 2 * met >= len(few) - 1


def _meet(cell: Line, other: Line) -> bool:
    if abs(cell.x0 - other.x0) <= _ALIGNED:
        return True
    figures = cell.text[-1:].isdigit() or other.text[-1:].isdigit()
    return abs(cell.x1 - other.x1) <= _ALIGNED and figures


def _step(lines: Sequence[Line]) -> float:
    """The usual step from line to line, as a part of the size; the lower half of them tells it."""
    steps = sorted(
        (before.y - line.y) / max(line.size, 0.1)
        for before, line in pairwise(lines)
        if _alike(before.size, line.size) and before.y > line.y
    )
    if not steps:
        return 1.2
    return min(median(steps), max(_CROWDED, steps[0]), steps[len(steps) // 3] * 1.15)


def _margin(lines: Sequence[Line]) -> float:
    """Where most lines begin; of two such places the left one."""
    counts: dict[int, int] = {}
    for line in lines:
        counts[round(line.x0)] = counts.get(round(line.x0), 0) + 1
    return float(min(counts, key=lambda start: (-counts[start], start), default=0))


def _is_in(line: Line, margin: float) -> bool:
    return _INDENT * line.size < line.x0 - margin < _FARTHEST * line.size


def _begins(group: list[Line], line: Line, usual: _Column) -> bool:
    """Whether a line begins a new paragraph after those of the group."""
    before = group[-1]
    step = before.y - line.y
    if not _alike(before.size, line.size) or before.bold != line.bold:
        return True
    if not 0 < step <= _GAP * usual.step * line.size + 0.5 or _ITEM.match(line.text):
        return True
    if _is_centred(before, line):
        return False
    return _is_shifted(group, line, usual) or _is_short(before, line, usual)


def _is_shifted(group: list[Line], line: Line, usual: _Column) -> bool:
    """Whether it begins farther in or out than the line before, and that is the way of a first."""
    before, indent = group[-1], _INDENT * line.size
    if line.x0 > before.x0 + indent:
        hangs = len(group) == 1 and (_ITEM.match(before.text) or before.x0 < usual.margin - indent)
        return not hangs
    if line.x0 < before.x0 - indent:
        return len(group) > 1 or line.x0 < usual.margin - indent
    return False


def _is_short(before: Line, line: Line, usual: _Column) -> bool:
    """Whether the first word of a line would have had room at the end of the line before."""
    room = usual.right - before.x1
    word = line.text.split(" ", 1)[0]
    letter = line.width / max(len(line.text), 1) or _LETTER * line.size
    if room <= (len(word) + 2) * letter:
        return False
    if is_ended(before.text):
        return not _OPENS_SMALL.match(line.text)
    return room > 0.4 * (usual.right - before.x0) and not _OPENS_SMALL.match(line.text)


def _is_centred(before: Line, line: Line) -> bool:
    """Whether both lines, which begin in different places, have one middle."""
    apart = abs((before.x0 + before.x1) - (line.x0 + line.x1)) / 2
    return apart <= _CENTRED * line.size and abs(before.x0 - line.x0) > line.size
