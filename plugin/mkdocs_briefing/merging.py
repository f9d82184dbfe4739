"""Results of parts become one, as a tree: neighbours first, so that the order never matters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

__all__ = ["in_pairs"]

Result = TypeVar("Result")


def in_pairs(results: Sequence[Result], merge: Callable[[Result, Result], Result]) -> Result:
    """Return what becomes of merging neighbours until one is left. Raises ValueError for none."""
    if not results:
        raise ValueError("there is nothing to merge")
    level = list(results)
    while len(level) > 1:
        pairs = [merge(*level[at : at + 2]) for at in range(0, len(level) - 1, 2)]
        level = pairs + level[2 * len(pairs) :]
    return level[0]
