"""Whether two sentences say the same thing, the same thing with other figures, or neither."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from ..model import Figure, Sentence
from .pairs import Likeness


class Verdict(StrEnum):
    """What one sentence is to another."""

    AGREES = "agrees"
    DIFFERS = "differs"
    NEITHER = "neither"


# On pairs labelled by hand, idf cosine of .43 is right nine times in ten; the names and verbs
# of saying left out, a little less will do, and containment finds the short in the long.
_COSINE = 0.38
_CONTAINED = 0.60
_CONTAINED_WEIGHT = 9.0
# Two long sentences that share this much by weight say one thing among others.
_LONG_COSINE = 0.3
_LONG_WEIGHT = 17.0
_CLAUSE_COSINE = 0.55
_CLAUSE_WEIGHT = 9.0
_FIGURE_CONTEXT = 2
# Two amounts of one thing that lie further apart than this are of different things.
_SAME_MATTER = 0.25
# As alike as this, one sentence may say "Monday" where the other says "July 8".
_SAME_WORDS = 0.75


def verdict(left: Sentence, right: Sentence, alike: Likeness) -> Verdict:
    """Return what ``right`` is to ``left``; the same holds the other way round.

    Never AGREES where numbers, days or years of the same kind conflict.
    """
    if _other_days(left, right) or (_other_dates(left, right) and alike.cosine < _SAME_WORDS):
        return Verdict.NEITHER
    amounts = _amounts(left, right)
    says = _says_the_same(alike, figure=amounts.same)
    if amounts.other:
        return (
            Verdict.DIFFERS if says or (amounts.near and _on_one_thing(alike)) else Verdict.NEITHER
        )
    return Verdict.AGREES if says else Verdict.NEITHER


def _says_the_same(alike: Likeness, *, figure: bool) -> bool:
    if len(alike.shared) < 3:
        return False
    if alike.cosine >= _COSINE:
        return True
    if figure and len(alike.shared) >= 3 + _FIGURE_CONTEXT and alike.cosine >= 0.22:
        return True
    if alike.cosine >= _LONG_COSINE and alike.weight >= _LONG_WEIGHT and len(alike.shared) >= 7:
        return True
    clause = alike.clause
    if clause and clause.cosine >= _CLAUSE_COSINE and clause.weight >= _CLAUSE_WEIGHT:
        return True
    contained = max(alike.of_left, alike.of_right)
    return contained >= _CONTAINED and alike.weight >= _CONTAINED_WEIGHT and alike.cosine >= 0.25


def _on_one_thing(alike: Likeness) -> bool:
    return alike.cosine >= 0.12 and len(alike.shared) >= 3


@dataclass(frozen=True, slots=True)
class _Amounts:
    """Whether two sentences share an amount, and whether they give others of one thing."""

    same: bool
    other: bool
    near: bool  # others that lie near enough to be of one thing, whatever else is said


def _amounts(left: Sentence, right: Sentence) -> _Amounts:
    same = other = near = False
    for unit in sorted({a.unit for a in left.figures} & {b.unit for b in right.figures}):
        pairs = [
            (a, b)
            for a, b in product(left.figures, right.figures)
            if a.unit == b.unit == unit and _count_one_thing(a, b)
        ]
        if any(a.low <= b.high and b.low <= a.high for a, b in pairs):
            same = True
        elif pairs:
            other = True
            near = near or any(_near(a, b) for a, b in pairs)
    return _Amounts(same, other, near)


def _count_one_thing(a: Figure, b: Figure) -> bool:
    return bool(set(a.counts) & set(b.counts))


def _near(a: Figure, b: Figure) -> bool:
    """Whether two amounts may be of one thing: within a quarter of the larger, or small counts."""
    larger = max(a.low, b.low)
    return abs(a.low - b.low) <= _SAME_MATTER * larger or larger <= 20


def _other_days(left: Sentence, right: Sentence) -> bool:
    """Whether both give days of the year, or weekdays, or years, and none in common."""
    kinds = [(_kinds(left)[n], _kinds(right)[n]) for n in range(3)]
    days, weekdays, years = (_none_in_common(a, b) for a, b in kinds)
    return days or years or (weekdays and not all(kinds[0]))


def _kinds(sentence: Sentence) -> tuple[set[str], set[str], set[str]]:
    """The days, weekdays and years a sentence gives; "2023-24" is two years."""
    days = {date for date in sentence.dates if _is_day(date) and len(date) == 5}
    weekdays = {date for date in sentence.dates if _is_day(date)} - days
    spans = [date for date in sentence.dates if date[:4].isdigit()]
    years = {year for span in spans for year in (span[:4], span[:2] + span[-2:])}
    return days, weekdays, years


def _other_dates(left: Sentence, right: Sentence) -> bool:
    """The same of days in any form, "Monday" and "July 8", or of years as they are written."""
    for days in (True, False):
        a = {date for date in left.dates if _is_day(date) is days}
        b = {date for date in right.dates if _is_day(date) is days}
        if _none_in_common(a, b):
            return True
    return False


def _none_in_common(left: set[str], right: set[str]) -> bool:
    return bool(left and right and not left & right)


def _is_day(date: str) -> bool:
    return (len(date) == 5 and date[2] == "-") or len(date) == 3
