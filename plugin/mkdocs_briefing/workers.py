"""Where work on many parts is done: in this process, in several, or on a cluster.

The result is the same everywhere: parts are sorted by whoever cuts them, and results merged in
their order, as a tree.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from mkdocs_briefing.merging import in_pairs
from mkdocs_briefing.model import Workers

__all__ = ["Work", "part_size", "processes", "run"]

Item = TypeVar("Item")
Result = TypeVar("Result")
Item_contra = TypeVar("Item_contra", contravariant=True)
Result_co = TypeVar("Result_co", covariant=True)

PART = 50  # items on a cluster: seconds of work, so that a worker's death costs no more


class Work(Protocol[Item_contra, Result_co]):
    """What is done with a part. On a cluster it is sent there: data and a function's name."""

    def __call__(
        self, part: Sequence[Item_contra], *, processes: int, tell: Callable[[int], None]
    ) -> Result_co:
        """Return what comes of the part, made in so many processes.

        `tell` is told now and then how many more items are done.
        """

    def lost(self, item: Item_contra) -> Result_co:
        """Return what stands for an item that no worker has survived."""


def run(
    work: Work[Item, Result],
    parts: Sequence[Sequence[Item]],
    merge: Callable[[Result, Result], Result],
    where: Workers,
    tell: Callable[[int], None],
) -> Result:
    """Return the merged results of all parts, of which there is at least one.

    ``merge`` must be associative. Raises WorkerError where there is nobody to do the work.
    """
    if where.cluster is not None:
        from mkdocs_briefing import cluster  # noqa: PLC0415 - an extra

        return cluster.run(work, parts, merge, where.cluster, tell)
    done = [work(part, processes=processes(where), tell=tell) for part in parts]
    return in_pairs(done, merge)


def processes(where: Workers) -> int:
    """Return how many processes on this machine do the work: unless told, one for each core."""
    return where.count or _cores()


def part_size(items: int, where: Workers) -> int:
    """Return of how many items a part is: on this machine all of them are one."""
    return PART if where.cluster is not None else items


def _cores() -> int:
    """Return the cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
