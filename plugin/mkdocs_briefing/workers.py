"""Where work on many files runs: here, or in processes of this machine.

The result is the same either way: parts are fixed before any work begins, and their
results are merged in the order of the parts, not of their arrival.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

__all__ = ["WorkerError", "run", "split"]

P = TypeVar("P")
R = TypeVar("R")
M = TypeVar("M")
T = TypeVar("T")

MOST = 61  # processes that a pool on Windows can hold
PART = 250  # files; enough to pay for a process, few enough to lose when one dies


class WorkerError(Exception):
    """A part whose worker died each time; the message names it."""


def split(items: Sequence[T], size: int = PART) -> list[tuple[T, ...]]:
    """Return the items, sorted, in parts of `size`; the last may be smaller.

    The parts depend on the items alone, never on the number of workers.
    """
    if size < 1:
        raise ValueError(f"a part holds at least one item, not {size}")
    ordered: list[T] = sorted(items)  # type: ignore[type-var]  # sorted() says what it cannot sort
    return [tuple(ordered[start : start + size]) for start in range(0, len(ordered), size)]


def run(
    map: Callable[[P], R],  # noqa: A002 - as in map and reduce
    parts: Sequence[P],
    merge: Callable[[list[R]], M],
    *,
    jobs: int = 1,
) -> M:
    """Return `merge` of what `map` makes of each part, in the order of the parts.

    With several jobs, `map`, the parts and the results must be picklable. What `map`
    raises comes through as it is. Raises `WorkerError` where a worker dies of a part
    three times.
    """
    if jobs < 1:
        raise ValueError(f"at least one job is needed, not {jobs}")
    if jobs == 1 or len(parts) < 2:
        return merge([map(part) for part in parts])
    return merge(_in_processes(map, parts, min(jobs, len(parts), MOST)))


def _in_processes(work: Callable[[P], R], parts: Sequence[P], jobs: int) -> list[R]:
    """Return each part's result, from processes.

    A worker that dies breaks its pool and takes the parts of the other workers with it,
    so it cannot be told which part it died of. What was lost is tried again in a fresh
    pool; then one part at a time, so that a part that kills its worker is known.
    """
    done: dict[int, R] = {}
    for workers in (jobs, jobs):
        lost = [number for number in range(len(parts)) if number not in done]
        if lost:
            done |= _one_pool(work, parts, lost, workers)
    for number in range(len(parts)):
        if number not in done:
            done |= _one_pool(work, parts, [number], 1)
        if number not in done:
            raise WorkerError(_died(parts, number))
    return [done[number] for number in range(len(parts))]


def _one_pool(
    work: Callable[[P], R], parts: Sequence[P], numbers: list[int], workers: int
) -> dict[int, R]:
    """Return the results of those parts that were done before a worker died, if one did."""
    # Spawned, not forked: a fork copies the threads' locks of a MkDocs that is serving.
    context = multiprocessing.get_context("spawn")
    done: dict[int, R] = {}
    pool = ProcessPoolExecutor(min(workers, len(numbers)), mp_context=context)
    try:
        futures = _submit(pool, work, parts, numbers)
        for number, future in futures.items():
            try:
                done[number] = future.result()
            except BrokenProcessPool:
                continue  # later parts may have been done before
    finally:
        pool.shutdown(cancel_futures=True)
    return done


def _submit(
    pool: ProcessPoolExecutor, work: Callable[[P], R], parts: Sequence[P], numbers: list[int]
) -> dict[int, Future[R]]:
    """Return the parts under way; fewer than asked for if a worker has died already."""
    futures: dict[int, Future[R]] = {}
    for number in numbers:
        try:
            futures[number] = pool.submit(work, parts[number])
        except BrokenProcessPool:
            break
    return futures


def _died(parts: Sequence[Any], number: int) -> str:
    """Return the sentence for the user."""
    part = parts[number]
    if isinstance(part, list | tuple) and part:
        files = f" ({part[0]})" if len(part) == 1 else f" ({part[0]} to {part[-1]})"
    else:
        files = f" ({part})"
    return (
        f"part {number + 1} of {len(parts)}{files[:300]}: the process that worked on it died, in"
        " each of three tries. The memory may be short, or one of the files is at fault: run with"
        " one job to see which."
    )
