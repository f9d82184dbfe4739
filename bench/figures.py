"""The figures of a set: each method's mean, and how far ours is above it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bootstrap import Draws, Estimate, above, draws, mean
from measuring import Row
from methods import OURS


@dataclass(frozen=True, slots=True)
class Figures:
    """One method on one set: ROUGE x100, words of its summaries, rows without a line.

    ``ours`` is how far our ROUGE-2 is above this method's, in per cent of it.
    """

    method: str
    one: Estimate
    two: Estimate
    words: float
    empty: int
    ours: Estimate | None


@dataclass(frozen=True, slots=True)
class Table:
    """All methods on one set."""

    set: str
    rows: int
    folders: int
    figures: tuple[Figures, ...]


def tables(name: str, rows: Sequence[Row]) -> list[Table]:
    """Return the table of a set; where its summaries are of two lengths or so, of each as well."""
    lengths = sorted({row.words for row in rows})
    found = [_table(name, rows)]
    if name == "general" and len(lengths) > 1:
        found += [
            _table(f"{name}, {words} words", [row for row in rows if row.words == words])
            for words in lengths
        ]
    return found


def _table(name: str, rows: Sequence[Row]) -> Table:
    folders = [row.folder for row in rows]
    drawn = draws(folders)
    figures = tuple(_figures(method, rows, drawn) for method in rows[0].scores)
    return Table(name, len(rows), len(set(folders)), figures)


def _figures(method: str, rows: Sequence[Row], drawn: Draws) -> Figures:
    scores = [row.scores[method] for row in rows]
    two = [100 * score.two for score in scores]
    ours = [100 * row.scores[OURS].two for row in rows] if OURS in rows[0].scores else None
    return Figures(
        method=method,
        one=mean([100 * score.one for score in scores], drawn),
        two=mean(two, drawn),
        words=sum(score.words for score in scores) / len(scores),
        empty=sum(not score.words for score in scores),
        ours=above(ours, two, drawn) if ours and method != OURS else None,
    )
