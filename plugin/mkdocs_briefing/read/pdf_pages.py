"""The runs of all pages become paragraphs in reading order, and what is left out of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .cuts import HIDDEN, RUNNING_HEAD, WATERMARK
from .pdf_columns import columns
from .pdf_lines import Line, joined, pieces_of
from .pdf_paragraphs import Paragraph, paragraphs
from .pdf_runs import PageRuns, Run
from .running_heads import Sheet, furniture


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Lines of a page that are no part of its text, by a rule; those ``above`` come before it."""

    text: str
    rule: str
    above: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """A page as one reads it: its columns of paragraphs. ``number`` counts from 1."""

    number: int
    columns: tuple[tuple[Paragraph, ...], ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class _Sorted:
    """The runs of a page by what they are."""

    sheet: Sheet
    sideways: tuple[tuple[Line, ...], ...]
    slanted: tuple[Line, ...]
    hidden: tuple[Line, ...]


def laid_out(pages: Sequence[PageRuns | None]) -> list[Layout]:
    """The layout of each page that could be read."""
    told = [(number, _sorted(page)) for number, page in enumerate(pages, 1) if page]
    cut = furniture([page.sheet for _, page in told])
    return [_layout(number, page, heads) for (number, page), heads in zip(told, cut, strict=True)]


def _sorted(page: PageRuns) -> _Sorted:
    seen = [run for run in page.runs if not run.unseen]
    letters = {turn: sum(len(run.text) for run in seen if run.turn == turn) for turn in range(4)}
    upright = max(letters, key=lambda turn: (letters[turn], -turn))
    height = page.height if upright % 2 == 0 else page.width
    lift = (0.0, page.width, page.height, 0.0)[upright]
    main = [replace(run, y=round(run.y + lift, 2)) for run in seen if run.turn == upright]
    marked = pieces_of([run for run in main if run.furniture])
    pieces = pieces_of([run for run in main if not run.furniture])
    return _Sorted(
        Sheet(tuple(pieces), height, tuple(marked)),
        tuple(
            tuple(pieces_of([run for run in seen if run.turn == turn]))
            for turn in range(4)
            if turn != upright and letters[turn]
        ),
        _flat([run for run in seen if run.turn is None]),
        _flat([run for run in page.runs if run.unseen]),
    )


def _flat(runs: list[Run]) -> tuple[Line, ...]:
    """The lines of runs that nobody reads in their place."""
    return tuple(joined(pieces_of([replace(run, turn=0) for run in runs])))


def _layout(number: int, page: _Sorted, heads: frozenset[Line]) -> Layout:
    body = [piece for piece in page.sheet.pieces if piece not in heads]
    blocks = [
        tuple(paragraphs(joined(column), number))
        for pieces in (body, *page.sideways)
        for column in columns(pieces)
    ]
    lines = joined([*heads, *page.sheet.marked])
    middle = page.sheet.height / 2
    left_out = (
        _left_out([line for line in lines if line.y >= middle], RUNNING_HEAD, above=True),
        _left_out([line for line in lines if line.y < middle], RUNNING_HEAD),
        _left_out(page.slanted, WATERMARK),
        _left_out(page.hidden, HIDDEN),
    )
    return Layout(number, tuple(blocks), tuple(one for one in left_out if one.text))


def _left_out(lines: Sequence[Line], rule: str, *, above: bool = False) -> LeftOut:
    return LeftOut("\n".join(line.text for line in lines), rule, above)
