"""Processes that read files, and can be stopped: each file costs no more than itself.

A reader of a hostile file may hang, die or want all memory, and nothing in its own process could
stop it there. So it runs in one of ours: it reads files one by one, tells how far it is, and is
killed where a file takes too long. The results are the same with any number of processes.

The clock decides nothing but when to give up.
"""

from __future__ import annotations

import atexit
import contextlib
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from mkdocs_briefing.model import Contents, Folder, Reading, Unread
from mkdocs_briefing.packing import unpack
from mkdocs_briefing.reading_process import (
    DiedError,
    FailedError,
    MemoryShortError,
    ReadingProcess,
    TooSlowError,
)

__all__ = ["failed", "read_all", "staffed", "start", "stop"]

LOOK = 0.05  # seconds between looks at the clock

_DIED = "its reader died. Save its text as .txt, or remove the file."

_spare: list[ReadingProcess] = []  # they wait: for what is read first or next, or the next build
_lock = threading.Lock()
_most_spare = 1


def _silent(files: int) -> None:
    del files


def read_all(
    root: Folder,
    paths: Sequence[str],
    rules: Reading,
    *,
    processes: int = 1,
    tell: Callable[[int], None] = _silent,
) -> dict[str, Contents]:
    """Return what each of the folder's files holds, read and analysed in processes.

    A file whose process dies or wants too much memory is tried once more, alone in a new one.
    `tell` is told now and then how many more files are done.
    Raises WorkerError where no process can be started.
    """
    if processes < 1:
        raise ValueError(f"at least one process is needed, not {processes}")
    work = _Work(root, rules, deque(paths), tell)
    _share(work, min(processes, len(paths)))
    for path in sorted(work.lost):
        stop()  # what an earlier file left in a process must not count against this one
        last = _Work(root, rules, deque([path]), tell, last=True, done=work.done)
        _share(last, 1)
    return work.done


@contextlib.contextmanager
def staffed(processes: int) -> Iterator[None]:
    """Keep so many processes from one `read_all` to the next, for they take a second to start."""
    global _most_spare  # noqa: PLW0603 - as the processes, it is one for all
    with _lock:
        before, _most_spare = _most_spare, max(processes, _most_spare)
    try:
        yield
    finally:
        with _lock:
            _most_spare = before
            while len(_spare) > _most_spare:
                _spare.pop().kill()


def start() -> None:
    """Have a process ready soon: it takes a second, in which others can work."""
    with _lock:
        if not any(one.usable() for one in _spare):
            for one in _spare:
                one.kill()
            _spare[:] = [ReadingProcess()]


@atexit.register
def stop() -> None:
    """Kill the processes that wait."""
    with _lock:
        while _spare:
            _spare.pop().kill()


def failed(path: str, fault: str) -> Contents:
    """Return what a file holds whose reader has a fault."""
    return _unread(path, f"its reader failed ({fault}). Save its text as .txt, or remove the file.")


@dataclass(slots=True)
class _Work:
    """What is to be read, and what has been. ``lost`` are the files to be tried once more."""

    root: Folder
    rules: Reading
    waiting: deque[str]
    tell: Callable[[int], None]
    last: bool = False
    done: dict[str, Contents] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    wrong: list[BaseException] = field(default_factory=list)

    def next(self) -> str | None:
        """Return a file that nobody has taken yet."""
        with contextlib.suppress(IndexError):
            return None if self.wrong else self.waiting.popleft()
        return None

    def lose(self, path: str, reason: str) -> None:
        """Note a file whose process cannot be trusted any more."""
        if self.last:
            self.done[path] = _unread(path, reason)
        else:
            self.lost.append(path)


class _Hand:
    """A process at work, and the thread here that waits for its answers."""

    def __init__(self, work: _Work) -> None:
        self._work = work
        self._stopped = False
        self.process = _taken()
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def stop(self) -> None:
        """Kill the process; the thread then ends."""
        self._stopped = True
        self.process.kill()

    def _run(self) -> None:
        try:
            path = self._ask()
            while path is not None:
                path = self._answer(path)
        except BaseException as error:  # noqa: BLE001 - raised where the work was asked for
            self._work.wrong.append(error)

    def _ask(self) -> str | None:
        path = self._work.next()
        if path is not None:
            self.process.ask(self._work.root, path, self._work.rules)
        return path

    def _answer(self, path: str) -> str | None:
        """Take in what a file holds, and return the next one, which is then being read."""
        work = self._work
        try:
            packed = self.process.answer()
        except FailedError as error:
            work.done[path] = failed(path, str(error))
            return self._ask()
        except TooSlowError as error:
            work.done[path] = _unread(path, _too_slow(str(error)))
        except MemoryShortError:
            work.lose(path, _too_large(work.rules.limits.memory))
        except DiedError:
            work.lose(path, _DIED)
        else:
            following = self._ask()  # read while we unpack
            try:
                work.done[path] = unpack(packed)
            except ValueError:
                work.lose(path, _DIED)
            return following
        return self._renewed()

    def _renewed(self) -> str | None:
        """Go on with a new process, if there is anything to do."""
        self.process.kill()
        if self._stopped or not self._work.waiting:
            return None
        self.process = ReadingProcess()
        return self._ask()


def _share(work: _Work, count: int) -> None:
    """Have so many processes do the work, and watch them."""
    hands: list[_Hand] = []
    told = len(work.done)
    try:
        hands.extend(_Hand(work) for _ in range(count))
        while alive := [hand for hand in hands if hand.thread.is_alive()]:
            alive[0].thread.join(LOOK)
            for hand in alive:
                hand.process.watch()
            work.tell(len(work.done) - told)
            told = len(work.done)
    except BaseException:
        for hand in hands:
            hand.stop()
        raise
    work.tell(len(work.done) - told)
    for hand in hands:
        _give_back(hand.process)
    if work.wrong:
        raise work.wrong[0]


def _taken() -> ReadingProcess:
    with _lock:
        while _spare:
            one = _spare.pop()
            if one.usable():
                return one
            one.kill()
    return ReadingProcess()


def _give_back(process: ReadingProcess) -> None:
    """Keep a process for the next time, so that serving need not wait for it."""
    with _lock:
        if len(_spare) < _most_spare and process.usable():
            _spare.append(process)
        else:
            process.kill()


def _unread(path: str, reason: str) -> Contents:
    """Return contents without a hash: what depends on the machine is not kept."""
    return Contents((), (Unread(path, reason),))


def _too_slow(seconds: str) -> str:
    return (
        f"it took longer than {seconds} seconds to read. Split it, save its text as .txt, or raise"
        " 'limits: seconds'."
    )


def _too_large(megabytes: int) -> str:
    return (
        f"it needed more than {megabytes} MB of memory to read. Split it, save its text as .txt,"
        " or raise 'limits: memory'."
    )
