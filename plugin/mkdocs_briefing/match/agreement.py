"""Whether two sentences say the same thing, the same thing with other figures, or neither."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

import regex

from ..model import Figure, Sentence
from .contrast import contradict
from .pairs import Likeness
from .remembering import remembered


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
_CLAUSE_WEIGHT = 7.0
_FIGURE_CONTEXT = 2
# Words round an amount that say of what it is.
_AMOUNT_CONTEXT = 2
# Fewer terms in common tell nothing.
_LEAST_SHARED = 3
# The log-odds from which on two sentences say the same. With more, fewer are named, more of
# them rightly. On pairs labelled by hand four in five of all that are named are right, and nearer
# to nineteen in twenty by eye: the labels leave out much of what people see at once.
_LIKELY = 1.2
# So much of a wording must a sentence hold that says a part of it in whatever words.
_LIKELY_VOUCHED = 0.15
# Less than this of both, and they have a turn of phrase in common.
_LEAST_HELD = 0.24
# So much of a wording must another sentence hold to be named under it, and so much to be said to
# bear out all of it (the third, if it says much else besides); the last, where only a clause of
# it is said again.
_VOUCHED = 0.25
_WHOLE = 0.5
_WHOLE_OF_UNLIKE = 0.6
_CLAUSE_VOUCHED = 0.24
# Amounts of anything else are telling from here on.
_LARGE = 100
_HARD_UNITS = frozenset({"%", "people", "USD", "EUR", "GBP", "INR", "JPY", "CNY", "RUB"})
# Two amounts of one thing that lie further apart than this are of different things.
_SAME_MATTER = 0.25
# Beside an equal pair, two other amounts are of one thing only if so much round them is the same.
_SAME_CONTEXT = 0.5
_NUMBER = regex.compile(r"[0-9]{1,9}")
# Words that leave open whether it is so, as stems.
_OPEN = frozenset({"may", "might", "could"})
# Characters of a day in ISO 8601: 2024-07-08
_DAY = 10
# As alike as this, one sentence may say "Monday" where the other says "July 8".
_SAME_WORDS = 0.75


def verdict(left: Sentence, right: Sentence, alike: Likeness) -> Verdict:
    """Return what ``right`` is to ``left``; the same holds the other way round.

    Never AGREES where numbers, days or years of the same kind conflict, or where one
    sentence gainsays the other.
    """
    if apart(left, right, alike):
        return Verdict.NEITHER
    amounts = _amounts(left, right)
    says = _says_the_same(alike, figure=amounts.same)
    if amounts.touching:
        return Verdict.NEITHER
    if amounts.other:
        return (
            Verdict.DIFFERS if says or (amounts.near and _on_one_thing(alike)) else Verdict.NEITHER
        )
    same = says or _likely(alike) or _give_one_amount(left, right)
    return Verdict.AGREES if same else Verdict.NEITHER


class Vouching(StrEnum):
    """How much of a wording another sentence stands behind."""

    WHOLE = "whole"
    PART = "part"  # a clause of it, or no more than half


def vouches(shown: Sentence, other: Sentence, alike: Likeness) -> Vouching | None:
    """Return how far ``other``, which agrees, may be named under the wording of ``shown``.

    ``alike`` has ``shown`` on its left. What the wording says in money, shares or people, the
    other must say too, and not only a small part of the rest; or it gives amounts of another
    kind and likely says a part.
    """
    hard = _hard(shown)
    if hard and not any(_one_amount(a, b) for a, b in product(hard, other.figures)):
        return Vouching.PART if _of_other_amounts(hard, other, alike) else None
    if _says_as_a_whole(alike, figure=bool(hard)):
        if _holds(alike) and _bears_out(shown, other, hard):
            return Vouching.WHOLE
        return Vouching.PART if alike.of_left >= _VOUCHED else None
    if _give_one_amount(shown, other):
        return Vouching.PART
    weight = alike.weight / alike.of_left if alike.of_left else 0.0
    enough = alike.clause is not None and alike.clause.weight >= _CLAUSE_VOUCHED * weight
    return Vouching.PART if enough or _likely_part(alike) else None


def _holds(alike: Likeness) -> bool:
    """Whether the other holds most of the wording: half, if they are alike on the whole."""
    least = _WHOLE if alike.cosine >= _COSINE else _WHOLE_OF_UNLIKE
    return alike.of_left >= least


@remembered
def _hard(sentence: Sentence) -> list[Figure]:
    return [a for a in sentence.figures if a.unit in _HARD_UNITS or a.low >= _LARGE]


def _of_other_amounts(hard: Sequence[Figure], other: Sentence, alike: Likeness) -> bool:
    """Whether the other, too, is on amounts, all of another kind, and likely says a part."""
    theirs = {a.unit for a in _hard(other)}
    return bool(theirs) and theirs.isdisjoint(a.unit for a in hard) and _likely_part(alike)


def _likely_part(alike: Likeness) -> bool:
    return _likely(alike) and alike.of_left >= _LIKELY_VOUCHED


def _bears_out(shown: Sentence, other: Sentence, hard: Sequence[Figure]) -> bool:
    """Whether the other sentence says all that the wording's figures and turns say.

    Each of the amounts, that it rose or fell, and for certain where the wording is certain.
    """
    moves = {way for way, _ in shown.stance.turns if way.endswith("move")}
    return (
        all(any(_one_amount(a, b) for b in other.figures) for a in hard)
        and _bare_numbers(shown) <= _bare_numbers(other)
        and moves <= {way for way, _ in other.stance.turns}
        and (_is_open(shown) or not _is_open(other))
    )


@remembered
def _bare_numbers(sentence: Sentence) -> frozenset[int]:
    """The numbers that are of no amount and no date: "about 60 of them"."""
    told = " ".join((*(figure.text for figure in sentence.figures), *sentence.dates))
    taken = {int(number) for number in _NUMBER.findall(told)}
    return frozenset(int(word) for word in sentence.wording if _NUMBER.fullmatch(word)) - taken


@remembered
def _is_open(sentence: Sentence) -> bool:
    return bool(_OPEN & set(sentence.wording))


def _one_amount(a: Figure, b: Figure) -> bool:
    return _count_one_thing(a, b) and _compatible(a, b)


def may_repeat(left: Sentence, right: Sentence, alike: Likeness) -> bool:
    """Return whether nothing that two sentences of one file say keeps them apart."""
    amounts = _amounts(left, right)
    return not (amounts.other or amounts.touching or apart(left, right, alike))


def apart(left: Sentence, right: Sentence, alike: Likeness) -> bool:
    """Return whether two sentences, however alike, tell of other days or say the opposite."""
    return (
        _other_days(left, right)
        or (_other_dates(left, right) and alike.cosine < _SAME_WORDS)
        or contradict(left, right, alike.cosine)
    )


def _says_the_same(alike: Likeness, *, figure: bool) -> bool:
    if len(alike.shared) < _LEAST_SHARED or max(alike.of_left, alike.of_right) < _LEAST_HELD:
        return False
    clause = alike.clause
    if clause and clause.cosine >= _CLAUSE_COSINE and clause.weight >= _CLAUSE_WEIGHT:
        return True
    return _says_as_a_whole(alike, figure=figure)


def _likely(alike: Likeness) -> bool:
    """Whether the signs together tell that both say the same, if only a part of it."""
    return alike.same >= _LIKELY and len(alike.shared) >= _LEAST_SHARED


def _give_one_amount(left: Sentence, right: Sentence) -> bool:
    """Whether both give the same amount, with enough of the same words round it.

    Money, a share or a number of people, or a large count; as written, not "about" so much.
    """
    return any(
        a.unit == b.unit
        and (a.low, a.high) == (b.low, b.high)
        and (a.unit in _HARD_UNITS or a.low >= _LARGE)
        and len(set(a.counts) & set(b.counts)) >= _AMOUNT_CONTEXT
        for a, b in product(left.figures, right.figures)
    )


def _says_as_a_whole(alike: Likeness, *, figure: bool) -> bool:
    if alike.cosine >= _COSINE:
        return True
    if figure and len(alike.shared) >= 3 + _FIGURE_CONTEXT and alike.cosine >= 0.22:
        return True
    if alike.cosine >= _LONG_COSINE and alike.weight >= _LONG_WEIGHT and len(alike.shared) >= 7:
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
    touching: bool  # "50" and "more than 50": neither one amount nor clearly two


_NO_AMOUNTS = _Amounts(same=False, other=False, near=False, touching=False)


def _amounts(left: Sentence, right: Sentence) -> _Amounts:
    """What the amounts say, each paired with the one of the other sentence that fits it best."""
    if not (left.figures and right.figures):
        return _NO_AMOUNTS
    pairs = _paired(left.figures, right.figures)
    same = {a.unit for a, b in pairs if _compatible(a, b)}
    other = [
        (a, b)
        for a, b in pairs
        if not _compatible(a, b) and (a.unit not in same or _overlap(a, b) >= _SAME_CONTEXT)
    ]
    apart = [(a, b) for a, b in other if not _touch(a, b)]
    return _Amounts(
        same=bool(same),
        other=bool(apart),
        near=any(_near(a, b) for a, b in apart),
        touching=bool(other) and not apart,
    )


def _paired(left: Sequence[Figure], right: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """Each amount with one of the same unit and thing: an equal one, else that most alike."""
    possible = [(a, b) for a, b in product(left, right) if _count_one_thing(a, b)]
    possible.sort(key=lambda pair: (not _compatible(*pair), -_overlap(*pair)))
    taken: set[tuple[bool, int]] = set()
    pairs = []
    for a, b in possible:
        ends = {(True, a.start), (False, b.start)}
        if not ends & taken:
            taken |= ends
            pairs.append((a, b))
    return pairs


def _compatible(a: Figure, b: Figure) -> bool:
    return a.low <= b.high and b.low <= a.high


def _touch(a: Figure, b: Figure) -> bool:
    """Whether one is exact and the other a range that ends right there."""
    ends = (a.low, b.high), (b.low, a.high)
    exact = (a.low == a.high) is not (b.low == b.high)
    return exact and any(math.isclose(x, y, rel_tol=1e-6) for x, y in ends)


def _overlap(a: Figure, b: Figure) -> float:
    """The share of the words round one amount that stand round the other, in the shorter."""
    ours, theirs = set(a.counts), set(b.counts)
    return len(ours & theirs) / max(1, min(len(ours), len(theirs)))


def _count_one_thing(a: Figure, b: Figure) -> bool:
    return a.unit == b.unit and bool(set(a.counts) & set(b.counts))


def _near(a: Figure, b: Figure) -> bool:
    """Whether two amounts may be of one thing: within a quarter of the larger, or small counts."""
    larger = max(a.low, b.low)
    return abs(a.low - b.low) <= _SAME_MATTER * larger or larger <= 20


def _other_days(left: Sentence, right: Sentence) -> bool:
    """Whether both give days of the year, or weekdays, or years, and none in common."""
    if not (left.event_dates and right.event_dates):
        return False
    kinds = list(zip(_kinds(left), _kinds(right), strict=True))
    days, weekdays, years = (_none_in_common(a, b) for a, b in kinds)
    return days or years or (weekdays and not all(kinds[0]))


@remembered
def _kinds(sentence: Sentence) -> tuple[set[str], set[str], set[str]]:
    """The days, weekdays and years a sentence gives; "2023-24" is two years."""
    days = {date for date in sentence.event_dates if _is_day(date) and len(date) == 5}
    weekdays = {date for date in sentence.event_dates if _is_day(date)} - days
    spans = [date for date in sentence.event_dates if date[:4].isdigit()]
    years = {year for span in spans for year in (span[:4], span[:2] + span[-2:])}
    return days, weekdays, years


def _other_dates(left: Sentence, right: Sentence) -> bool:
    """The same of days in any form, "Monday" and "July 8", or of years as they are written.

    But for "Monday" and "July 8" that are one day, as the dates of the two files tell.
    """
    if not (left.event_dates and right.event_dates):
        return False
    for days in (True, False):
        a = {date for date in left.event_dates if _is_day(date) is days}
        b = {date for date in right.event_dates if _is_day(date) is days}
        if _none_in_common(a, b) and not (days and _in_two_forms(a, b) and _unknown(left, right)):
            return not _share_a_day(left, right)
    return False


def _in_two_forms(left: set[str], right: set[str]) -> bool:
    """Whether one gives weekdays alone and the other days of the year alone."""
    ours, theirs = ({len(date) for date in dates} for dates in (left, right))
    return len(ours) == len(theirs) == 1 and ours != theirs


def _unknown(left: Sentence, right: Sentence) -> bool:
    """Whether one of two sentences gives no day that its file tells the date of."""
    return not all(any(len(m.first) == _DAY for m in s.moments) for s in (left, right))


def _share_a_day(left: Sentence, right: Sentence) -> bool:
    ours, theirs = ([m for m in s.moments if len(m.first) == _DAY] for s in (left, right))
    return any(a.first <= b.last and b.first <= a.last for a in ours for b in theirs)


def _none_in_common(left: set[str], right: set[str]) -> bool:
    return bool(left and right and not left & right)


def _is_day(date: str) -> bool:
    return (len(date) == 5 and date[2] == "-") or len(date) == 3
