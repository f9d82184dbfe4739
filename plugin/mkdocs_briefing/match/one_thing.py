"""Whether two amounts are of one thing."""

import math
from dataclasses import dataclass

import regex

from .accord import apart_by, one_value, same_number
from .agreement import Verdict, verdict
from .amounts import Amount, Bound, meant
from .pairs import Likeness

# "65.7", "12,400"
_DIGITS = regex.compile(r"\d+(?:,\d+)*(?:\.\d+)?")
# What says that an amount changes: "now 35", "so far"
_CHANGING = regex.compile(
    r"\b(?:now|still|already|so far|initially|originally|earlier|revised|until|currently|later|"
    r"latest|new|updated|since|once|previously|used to)\b",
    regex.IGNORECASE,
)
# Shares of a whole number up to this are nothing.
_NOTHING = 1e-6


@dataclass(frozen=True, slots=True)
class Nearness:
    """How alike two sentences are, and how much round two amounts is the same."""

    whole: Likeness
    shared: int
    share: float


def may_be_one(a: Amount, b: Amount) -> bool:
    """Return whether nothing said of two amounts keeps them apart."""
    return (
        a.figure.unit == b.figure.unit
        and a.kinds == b.kinds
        and bool(a.nouns & b.nouns or not (a.nouns or b.nouns))
        and a.setting.months == b.setting.months
        and not _other_times(a, b)
    )


def _other_times(a: Amount, b: Amount) -> bool:
    """Whether one says "last year" and the other "this year"."""
    ours, theirs = a.setting.times, b.setting.times
    return bool(ours and theirs and not ours & theirs)


def paired_elsewhere(a: Amount, b: Amount) -> bool:
    """Return whether two that differ have an equal each in the other's sentence."""
    if same_number(a, b):
        return False
    return meant(a.figure) in b.setting.meant or meant(b.figure) in a.setting.meant


def of_one_thing(a: Amount, b: Amount, near: Nearness) -> bool:
    """Return whether two amounts that may both be right are surely of one thing.

    The less a number is met by chance, the less else must be the same.
    """
    cosine = near.whole.cosine
    if not near.shared or len(near.whole.shared) < 3:
        return False
    if not one_value(a, b):
        return (
            cosine >= 0.4
            and near.share >= 0.6
            and near.shared >= 2
            and a.alone
            and b.alone
            and _of_same_places(a, b)
        )
    if _common(a) or _common(b):
        return cosine >= 0.4 and near.share >= 0.3
    if _round(a) or _round(b):
        return cosine >= 0.3 and near.share >= 0.3
    if a.nouns or a.figure.unit == "%":
        return cosine >= 0.2 and near.share >= 0.3
    return cosine >= 0.12 and near.share >= 0.2


def _common(amount: Amount) -> bool:
    """Whether a number is met everywhere: up to a dozen, "30", "45 %"."""
    value = amount.value
    if amount.figure.unit == "%":
        return math.isclose(value % 5, 0, abs_tol=_NOTHING)
    return value <= 12 or (value < 100 and math.isclose(value % 10, 0, abs_tol=_NOTHING))


def _round(amount: Amount) -> bool:
    """Whether a number has but one digit that counts: "300", "nearly $4 billion"."""
    digits = _DIGITS.search(amount.figure.text)
    return not digits or len(digits.group().replace(",", "").rstrip("0")) < 2


def conflict(a: Amount, b: Amount, near: Nearness) -> bool:
    """Return whether two exact amounts are surely of one thing, of one time and of all of it."""
    return (
        a.bound is b.bound is Bound.EXACT
        and a.alone
        and b.alone
        and not apart_by(a, b) > 0.5
        and near.whole.cosine >= 0.5
        and near.share >= 0.6
        and near.shared >= 2
        and verdict(a.sentence, b.sentence, near.whole) is Verdict.DIFFERS
        and _years(a) == _years(b)
        and a.setting.times == b.setting.times
        and a.nouns == b.nouns
        and _of_same_places(a, b)
        and not _narrow(a, b)
        and not any(_CHANGING.search(one.sentence.text) for one in (a, b))
    )


def _years(amount: Amount) -> set[str]:
    return {date for date in amount.sentence.dates if date[:4].isdigit()}


def _narrow(a: Amount, b: Amount) -> bool:
    """Whether what stands round two amounts may make them of other parts of one thing.

    That is so where either has behind it what the other sentence has not, or each has such a
    word anywhere ("in spring", "in autumn").
    """
    ours, theirs = ({*x.sentence.terms, *x.sentence.matter, *x.about} for x in (a, b))
    behind = a.after <= theirs and b.after <= ours
    return not (behind and (a.about <= theirs or b.about <= ours))


def _of_same_places(a: Amount, b: Amount) -> bool:
    """Whether each sentence has the places and bodies that the other names."""
    return not any(
        {*names}.isdisjoint({*other.terms, *other.matter})
        for one, other in ((a.sentence, b.sentence), (b.sentence, a.sentence))
        for kind, *names in one.stance.named
        if kind != "person"
    )
