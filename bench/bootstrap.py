"""How far a mean would waver had other rows been taken: the bootstrap (Efron, 1979)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

DRAWS = 2000
SEED = 20
_ENDS = (2.5, 97.5)  # a 95 % interval

Vector = np.ndarray[tuple[int], np.dtype[np.float64]]
Draws = np.ndarray[tuple[int, int], np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure, and the 95 % interval round it."""

    value: float
    low: float
    high: float


def draws(groups: Sequence[str]) -> Draws:
    """Return, for each of `DRAWS` draws, how often each row is in it.

    Groups are drawn, with all their rows: the aspects of one folder rise and fall together.
    """
    names = sorted(set(groups))
    dice = np.random.default_rng(SEED)
    drawn = dice.integers(len(names), size=(DRAWS, len(names)))
    counts = np.array([np.bincount(one, minlength=len(names)) for one in drawn], dtype=float)
    return counts[:, [names.index(group) for group in groups]]


def mean(scores: Sequence[float], drawn: Draws) -> Estimate:
    """Return the mean of the rows' scores."""
    found = np.array(scores)
    return estimate(np.append(found.mean(), _means(found, drawn)))


def above(ours: Sequence[float], theirs: Sequence[float], drawn: Draws) -> Estimate | None:
    """Return how far our mean is above theirs, row by row, in per cent of their mean.

    None where theirs is nothing.
    """
    base = float(np.mean(theirs))
    if base <= 0:
        return None
    gain = 100 * (np.array(ours) - np.array(theirs)) / base
    return estimate(np.append(gain.mean(), _means(gain, drawn)))


def _means(scores: Vector, drawn: Draws) -> Vector:
    return np.asarray(drawn @ scores / drawn.sum(axis=1))


def estimate(found: Vector) -> Estimate:
    """Return the first of some figures, with the interval that the others, of draws, lie in."""
    low, high = np.percentile(found[1:], _ENDS)
    return Estimate(float(found[0]), float(low), float(high))
