"""Work on the machines of a Dask cluster: parts go there, merged results come back.

A worker that dies costs its own parts' time: Dask gives them to others. Of a part that workers die
with again and again each item is tried by itself; one that still kills is told as lost.

Dask sends code, by pickle, so whoever reaches its port can have a machine do anything: between
machines it belongs behind TLS, which Dask's own configuration turns on.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from mkdocs_briefing.merging import in_pairs
from mkdocs_briefing.reading_process import WorkerError

if TYPE_CHECKING:
    from distributed import Client, Future

    from mkdocs_briefing.workers import Work

__all__ = ["run"]

Item = TypeVar("Item")
Result = TypeVar("Result")

PATIENCE = 30  # seconds for the scheduler to answer, and for a worker to be there
LOOK = 1  # seconds between looks at whether anybody is still there


def run(
    work: Work[Item, Result],
    parts: Sequence[Sequence[Item]],
    merge: Callable[[Result, Result], Result],
    address: str,
    tell: Callable[[int], None],
) -> Result:
    """Return the merged results of the parts, made by the workers at ``host:port``.

    Raises WorkerError where Dask is missing, nobody answers there, or the work itself fails.
    """
    with _client(address) as client:
        _wait_for_workers(client, address)
        try:
            mapped = _Mapped(client, work, address, tell).all(parts)
            merged: Result = _merged(client, mapped, merge, address)
        except _lost_errors() as error:
            raise WorkerError(
                f"dask://{address}: the scheduler has gone ({type(error).__name__}). Start it and"
                " its workers again; what was read before is kept."
            ) from error
        except ImportError as error:
            raise WorkerError(
                f"dask://{address}: a worker lacks what it needs ({error}). Install the same"
                " mkdocs-briefing on every worker."
            ) from error
        return merged


@contextlib.contextmanager
def _client(address: str) -> Iterator[Client]:
    try:
        from distributed import Client  # noqa: PLC0415 - an extra
        from distributed.security import Security  # noqa: PLC0415 - with it
    except ImportError:
        raise WorkerError(
            "workers: dask:// needs Dask. Install it here and on the workers: pip install"
            " 'mkdocs-briefing[dask]'"
        ) from None
    encrypted = Security().get_connection_args("client").get("ssl_context") is not None
    scheme = "tls" if encrypted else "tcp"
    try:
        client = Client(f"{scheme}://{address}", timeout=PATIENCE)
    except (OSError, ValueError, RuntimeError) as error:
        raise WorkerError(
            f"dask://{address}: no scheduler answers there ({type(error).__name__}). Start one with"
            " 'dask scheduler', correct 'workers', or give Dask's settings the certificate that it"
            " asks for."
        ) from error
    try:
        yield client
    finally:
        client.close(timeout=LOOK)


def _wait_for_workers(client: Client, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        raise WorkerError(_no_workers(address)) from None


def _no_workers(address: str) -> str:
    return (
        f"dask://{address}: no worker has been there for {PATIENCE} seconds. Start some with"
        f" 'dask worker {address}'."
    )


def _lost_errors() -> tuple[type[BaseException], ...]:
    from distributed import CancelledError  # noqa: PLC0415 - an extra
    from distributed.comm import CommClosedError  # noqa: PLC0415 - with it

    return (CancelledError, CommClosedError)


class _Mapped:
    """The parts of one run, on their way through the cluster."""

    def __init__(
        self, client: Client, work: Work[Any, Any], address: str, tell: Callable[[int], None]
    ) -> None:
        self._client, self._work, self._address, self._tell = client, work, address, tell

    def all(self, parts: Sequence[Sequence[Any]]) -> list[Future]:
        """Return the results of all parts, in their order, where they were made."""
        sent = [self._sent(part) for part in parts]
        self._wait(dict(zip(sent, map(len, parts), strict=True)))
        found: list[Future] = []
        for part, future in zip(parts, sent, strict=True):
            if future.status == "pending":  # once more: the worker that had the result has died
                self._wait({future: 0})
            found.extend(map(self._alone, part) if self._killed(future) else [future])
        return found

    def _alone(self, item: Any) -> Future:  # noqa: ANN401 - as the work takes
        """Try an item by itself, nothing else being done: the death of a worker is then its own."""
        future = self._sent([item])
        self._wait({future: 1})
        if self._killed(future):
            self._tell(1)
            return self._client.submit(self._work.lost, item, pure=False)
        return future

    def _sent(self, part: Sequence[Any]) -> Future:
        do = partial(_do, self._work, tuple(part))
        return self._client.submit(do, pure=False)

    def _wait(self, items: dict[Future, int]) -> None:
        _wait(
            self._client, list(items), self._address, lambda one: self._tell(self._done(one, items))
        )

    def _done(self, future: Future, items: dict[Future, int]) -> int:
        """How many items are done with a future: none if they are to be tried again."""
        return 0 if self._killed(future) else items[future]

    @staticmethod
    def _killed(future: Future) -> bool:
        """Whether workers died of it. Raises what else went wrong."""
        from distributed.scheduler import KilledWorker  # noqa: PLC0415 - an extra

        error = None if future.status == "finished" else future.exception(timeout=PATIENCE)
        if error is None or isinstance(error, KilledWorker):
            return error is not None
        raise error


def _do(work: Work[Any, Any], part: Sequence[Any]) -> Any:  # noqa: ANN401 - whatever work makes
    """Do a part, on a worker."""
    return work(part, processes=1, tell=_silent)


def _silent(_items: int) -> None:
    """Nobody listens on a worker."""


def _wait(
    client: Client, futures: Sequence[Future], address: str, done: Callable[[Future], None]
) -> None:
    """Wait until each is done. Raises WorkerError if the workers stay away."""
    from distributed import wait  # noqa: PLC0415 - an extra

    waiting, alone = set(futures), 0
    while waiting:
        try:
            finished = wait(waiting, timeout=LOOK, return_when="FIRST_COMPLETED").done
        except TimeoutError:
            finished = set()
        for future in finished:
            done(future)
        waiting -= finished
        alone = 0 if finished or client.scheduler_info()["workers"] else alone + LOOK
        if alone > PATIENCE:
            raise WorkerError(_no_workers(address))


def _merged(
    client: Client, results: list[Future], merge: Callable[[Any, Any], Any], address: str
) -> Any:  # noqa: ANN401 - whatever work makes
    """Return the results as one, merged on the workers that have them."""

    def join(one: Future, other: Future) -> Future:
        return client.submit(merge, one, other, pure=False)

    whole = in_pairs(results, join)
    _wait(client, [whole], address, lambda _one: None)
    return whole.result(timeout=PATIENCE)
