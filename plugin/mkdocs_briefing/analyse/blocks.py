"""A text cut into units: stretches within which a sentence may run.

A heading, a bullet or a line of its own is a unit; the lines of a hard-wrapped
paragraph are one.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

import regex

# Meets "- item", "* item", "• item", "1. item", "a) item"
_BULLET = regex.compile(
    r"\s{0,8}(?:[-*•‣◦·]|\d{1,3}[.)]|[a-z]\))\s+"
    # "12. Juli" is a day
    r"(?!(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)"
)
# "## Heading"
_HASH = regex.compile(r"\s{0,3}#{1,6}\s")
# The end of a line that ends a sentence: "word.", "word.”", "word?)"
_FULL_STOP = regex.compile(r"[.!?…。！？।؟۔][\"'”’»)\]“‘«」』）》]*\s*$")
# Wider than this, a line was not wrapped by hand or by a mail program.
_WRAP_COLUMNS = 100


@dataclass(frozen=True, slots=True)
class Unit:
    """``text[start:end]`` with its first line (from 1) and the number of its paragraph."""

    start: int
    end: int
    line: int
    block: int
    alone: bool  # nothing else stands in its paragraph
    heading: bool  # marked as one by the file


@dataclass(frozen=True, slots=True)
class _Row:
    start: int
    text: str
    line: int


def units(text: str, edges: Collection[int] = ()) -> Iterator[Unit]:
    """Yield the units of ``text`` in order; white space between them is in none.

    None runs over one of ``edges``, which are offsets of lines' beginnings.
    """
    rows = _rows(text)
    for block, paragraph in enumerate(_paragraphs(rows, edges)):
        joined = list(_joined(paragraph))
        for run in joined:
            yield _unit(run, block, alone=len(joined) == 1)


def _rows(text: str) -> list[_Row]:
    rows, start = [], 0
    for number, line in enumerate(text.split("\n"), start=1):
        rows.append(_Row(start, line, number))
        start += len(line) + 1
    return rows


def _paragraphs(rows: list[_Row], edges: Collection[int]) -> Iterator[list[_Row]]:
    for blank, group in groupby(rows, key=lambda row: not row.text.strip()):
        if not blank:
            yield from _parted(list(group), edges)


def _parted(rows: list[_Row], edges: Collection[int]) -> Iterator[list[_Row]]:
    cuts = [i for i, row in enumerate(rows) if i and row.start in edges]
    for start, end in pairwise((0, *cuts, len(rows))):
        yield rows[start:end]


def _joined(rows: list[_Row]) -> Iterator[list[_Row]]:
    """Runs of rows that one sentence may cross."""
    wrapped = _is_wrapped(rows)
    run: list[_Row] = []
    for row in rows:
        if run and not _goes_on(run[-1], row, wrapped=wrapped):
            yield run
            run = []
        run.append(row)
    yield run


def _is_wrapped(rows: list[_Row]) -> bool:
    widths = [len(row.text.rstrip()) for row in rows]
    widest = max(widths)
    if len(rows) < 2 or widest > _WRAP_COLUMNS or widest < 40:
        return False
    return min(widths[:-1]) >= widest - 25 and widths[-1] <= widest


def _starts_anew(row: _Row, before: _Row) -> bool:
    return bool(_BULLET.match(row.text) or _HASH.match(row.text) or _HASH.match(before.text))


def _goes_on(before: _Row, row: _Row, *, wrapped: bool) -> bool:
    return (wrapped and not _starts_anew(row, before)) or _continues(before, row)


def _continues(before: _Row, row: _Row) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    if _starts_anew(row, before) or _FULL_STOP.search(before.text):
        return False
    first = row.text.lstrip()[:1]
    return first.islower() or before.text.rstrip().endswith((",", ";", "–", "—"))


def _unit(run: list[_Row], block: int, *, alone: bool) -> Unit:
    first, last = run[0], run[-1]
    heading = _HASH.match(first.text)
    bullet = _BULLET.match(first.text)
    skip = heading or bullet
    lead = skip.end() if skip else len(first.text) - len(first.text.lstrip())
    return Unit(
        start=first.start + lead,
        end=last.start + len(last.text.rstrip()),
        line=first.line,
        block=block,
        alone=alone,
        heading=heading is not None,
    )
