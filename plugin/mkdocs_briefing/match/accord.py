"""Whether amounts of one thing can all be right, and why, in words."""

import math
from collections.abc import Sequence
from itertools import combinations

from .amounts import Amount, Bound, written

# Two values so near each other, one of them said to be near, are one value.
_NEAR_SHARE = 0.025
# Two that are one value rounded differ by no more than this.
_ROUNDED_SHARE = 0.1
# "At least 40" is hardly said of more than this many times 40.
_MOST_ABOVE = 1.5
_EQUAL = 1e-6


def agree(a: Amount, b: Amount) -> bool:
    """Return whether two amounts can both be right, as written."""
    if same_number(a, b):
        return not _exclude(a, b) and not _exclude(b, a)
    small, large = sorted((a, b), key=lambda one: one.value)
    bounds = {a.bound, b.bound}
    if bounds == {Bound.EXACT}:
        return _rounded(small, large)
    if small.bound is Bound.LEAST and large.bound is not Bound.MOST:
        return large.value <= _MOST_ABOVE * small.value
    if large.bound is Bound.MOST and small.bound is not Bound.LEAST:
        return large.value <= _MOST_ABOVE * small.value
    if bounds <= {Bound.EXACT, Bound.NEAR}:
        return apart_by(a, b) <= _NEAR_SHARE or _overlap(a, b)
    return False


def same_number(a: Amount, b: Amount) -> bool:
    """Return whether two amounts are written with one number, in whatever form."""
    return math.isclose(a.value, b.value, rel_tol=_EQUAL)


def one_value(a: Amount, b: Amount) -> bool:
    """Return whether two amounts are one number, or as good as one."""
    open_ended = {a.bound, b.bound} & {Bound.LEAST, Bound.MOST}
    return same_number(a, b) or (not open_ended and apart_by(a, b) <= _NEAR_SHARE)


def _exclude(a: Amount, b: Amount) -> bool:
    """Whether "more than 50" stands beside an exact 50, or "over 50" beside "almost 50"."""
    taken_in = ("at least", "a minimum of", "no fewer than", "no less than", "up to", "as many as",
                "as much as", "no more than", "at most", "a maximum of")  # fmt: skip
    if a.bound not in (Bound.LEAST, Bound.MOST) or a.bound is b.bound or a.lead in taken_in:
        return False
    exact = b.figure.low == b.figure.high
    return b.bound in (Bound.LEAST, Bound.MOST) or b.lead in ("nearly", "almost") or exact


def _rounded(a: Amount, b: Amount) -> bool:
    """Whether one of two numbers is the other with fewer digits: "66 billion", "65.7 billion"."""
    return _overlap(a, b) and apart_by(a, b) <= _ROUNDED_SHARE


def _overlap(a: Amount, b: Amount) -> bool:
    return a.figure.low <= b.figure.high and b.figure.low <= a.figure.high


def apart_by(a: Amount, b: Amount) -> float:
    """Return how far apart two values are, as a share of the larger."""
    larger = max(a.value, b.value)
    return abs(a.value - b.value) / larger if larger else 0.0


def dispute(group: Sequence[Amount]) -> str:
    """Return why not all can be right, each number once."""
    numbers = [written(one) for n, one in enumerate(group)
               if not any(same_number(one, before) for before in group[:n])]  # fmt: skip
    both = "both" if len(numbers) == 2 else "all"
    return f"{', '.join(numbers[:-1])} and {numbers[-1]} cannot {both} be right"


def reason(group: Sequence[Amount]) -> str:
    """Return why all can be right, told of the two that are furthest apart."""
    a, b = max(combinations(group, 2), key=lambda pair: apart_by(*pair))
    small, large = sorted((a, b), key=lambda one: one.value)
    hedged = next((one for one in (a, b) if one.bound is Bound.NEAR), None)
    if small.bound is Bound.LEAST:
        return f"“{small.lead}” allows more"
    if large.bound is Bound.MOST:
        return f"“{large.lead}” allows less"
    if hedged:
        return f"they differ by {_percent(apart_by(a, b))}, and “{hedged.lead}” is not exact"
    coarse, fine = sorted((a, b), key=lambda one: one.figure.low - one.figure.high)
    return f"{written(coarse)} is {written(fine)} rounded"


def _percent(share: float) -> str:
    return f"{round(100 * share)} %" if share >= 0.005 else "less than 1 %"
