"""A table of articles: a header that names the columns, and a row for each article."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from . import refuse
from .decode import decode
from .extract import Context, Extract, Outcome, Part
from .records import no_text, read_record

_DELIMITERS = (",", ";", "\t", "|")
_HEADER = 20_000  # characters by which the delimiter is told
# A first line by which Excel is told the delimiter: sep=;
_SEP = re.compile(r"\"?sep=([,;\t|])\"?\r?\n", re.IGNORECASE)


@dataclass(slots=True)
class _Lines:
    """The lines of the table, which say when there are no more."""

    lines: io.StringIO
    ended: bool = field(default=False)

    def __iter__(self) -> Iterator[str]:
        yield from self.lines
        self.ended = True


@dataclass(frozen=True, slots=True)
class _Row:
    line: int  # where it begins, from 1
    cells: list[str]
    whole: bool  # False: a quotation mark in it is never closed


def read(content: bytes, context: Context) -> Outcome:
    """The articles of the table, named by the numbers of their rows, the header not counted."""
    decoded = decode(content)
    if decoded is None:
        return refuse.BINARY
    text = decoded.text.removeprefix("\ufeff")
    said = _SEP.match(text)
    delimiter = said[1] if said else _delimiter(text, context)
    rows = _rows(text, delimiter, 1 if said else 0)
    header = next(rows, None)
    if header is None:
        return refuse.EMPTY
    names = [name.strip() for name in header.cells]
    if not header.whole or not _known(names, context.rules.fields["text"]):
        return f"its first row, which must name the columns, {no_text(context)}"
    return _parts(rows, names, context)


def _parts(rows: Iterator[_Row], names: list[str], context: Context) -> Iterator[Part]:
    for number, row in enumerate(rows, 1):
        yield Part(f"{number:04}", _article(row, names, context))


def _article(row: _Row, names: list[str], context: Context) -> Extract | str:
    if not row.whole:
        return f"a quotation mark in the row from line {row.line} on is never closed. Close it."
    if any(cell.strip() for cell in row.cells[len(names) :]):
        return (
            f"the row on line {row.line} has {len(row.cells)} cells and the header {len(names)}, "
            "so what belongs where is in doubt. Put quotation marks round its text."
        )
    record: dict[str, object] = {}
    for name, cell in zip(names, row.cells, strict=False):
        if not record.get(name):  # of two columns of one name the first with words
            record[name] = cell.strip()
    return read_record(record, f"the row on line {row.line}", context)


def _rows(text: str, delimiter: str, skipped: int) -> Iterator[_Row]:
    """The rows that are not empty; nothing that a table may hold raises."""
    lines = _Lines(io.StringIO(text, newline=""))
    source = iter(lines)
    for _ in range(skipped):
        next(source, None)
    reader = csv.reader(source, delimiter=delimiter)
    while True:
        line = reader.line_num + skipped + 1
        row = _next(reader, len(text))
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield _Row(line, row, whole=not lines.ended)


def _next(reader: Iterator[list[str]], longest: int) -> list[str] | None:
    """The next row; the limit on a cell, which holds for the whole program, is raised for it."""
    before = csv.field_size_limit(max(longest, csv.field_size_limit()))
    try:
        return next(reader, None)
    finally:
        csv.field_size_limit(before)


def _delimiter(text: str, context: Context) -> str:
    """What parts the cells: that by which the header has most known names, then most cells."""
    known = tuple(name for names in context.rules.fields.values() for name in names)

    def weight(delimiter: str) -> tuple[int, int]:
        header = next(_rows(text[:_HEADER], delimiter, 0), _Row(1, [], whole=True))
        return _known(header.cells, known), len(header.cells)

    order = ("\t", *_DELIMITERS) if context.suffix == ".tsv" else _DELIMITERS
    return max(order, key=weight)


def _known(cells: list[str], names: tuple[str, ...]) -> int:
    lower = {name.lower() for name in names}
    return sum(cell.strip().lower() in lower for cell in cells)
