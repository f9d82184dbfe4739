"""The process that reads files: what runs in it. `reading_process.py` starts, asks and stops it."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import sys
import threading
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

_MEGABYTE = 1_000_000
_GRACE = 5  # seconds after which nobody is there to stop us, and we end ourselves


def main(preload: Iterable[str] = (), leash: int | None = None) -> None:
    """Read the files that are asked for, until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is for those who started us
    _end_with(leash)
    asked, answers = _pipes()
    for module in preload:
        import_module(module)
    from mkdocs_briefing.packing import pack  # noqa: PLC0415
    from mkdocs_briefing.reading import contents_of  # noqa: PLC0415 - a second, after the above

    base = _in_use()
    tasks: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(asked, tasks), daemon=True).start()
    _say(answers, b"r")
    while True:
        root, path, rules = _task(tasks.get())
        _bound_memory(base, rules.limits.memory)
        clock = _Clock(answers, rules.limits.seconds)
        try:
            packed = pack(contents_of(root, path, rules, clock.tell))
        except MemoryError:
            _say(answers, b"m")
        except Exception as error:  # noqa: BLE001 - a fault that a file brought out costs that file
            _say(answers, b"x", type(error).__name__.encode("ascii", "replace"))
        else:
            _say(answers, b"c", packed)
        clock.stop()


class _Clock:
    """Tells how far reading is; and ends us if those who should stop us are gone."""

    def __init__(self, answers: BinaryIO, seconds: int) -> None:
        self._answers = answers
        self._seconds = seconds
        self._done = 0.0

    def tell(self, done: int, following: int) -> None:
        """Say that bytes or characters have been met, and how many come next."""
        self._done += done / _MEGABYTE
        step = following / _MEGABYTE
        # The system ends us at the alarm, whatever we are at.
        self._alarm(int(self._seconds * max(1.0, step)) + _GRACE)
        _say(self._answers, b"b", json.dumps([self._done, step]).encode())

    def stop(self) -> None:
        """The file is done."""
        self._alarm(0)

    @staticmethod
    def _alarm(seconds: int) -> None:
        if hasattr(signal, "alarm"):
            signal.alarm(min(seconds, 2**31 - 1))


def _end_with(leash: int | None) -> None:
    """Have the system end us when nobody holds the pipe's other end, even in C that hears nothing.

    Nothing is ever written to it; that it is closed is told by a signal, which ends a process.
    """
    if leash is None or sys.platform != "linux":
        return
    import fcntl  # noqa: PLC0415 - not everywhere
    import select  # noqa: PLC0415 - with it

    signal.signal(signal.SIGIO, signal.SIG_DFL)
    with contextlib.suppress(OSError):
        fcntl.fcntl(leash, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(leash, fcntl.F_SETFL, fcntl.fcntl(leash, fcntl.F_GETFL) | os.O_ASYNC)
    if select.select([leash], [], [], 0)[0]:  # closed before we asked to be told
        os._exit(0)


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """Where tasks come from and answers go to, kept from any library that prints."""
    asked, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    return asked, answers


def _listen(asked: BinaryIO, tasks: queue.SimpleQueue[dict[str, Any]]) -> None:
    """Take in tasks; end the process at once when nobody is there to ask."""
    while len(head := asked.read(8)) == 8:
        tasks.put(json.loads(asked.read(int.from_bytes(head, "big"))))
    os._exit(0)


def _say(answers: BinaryIO, kind: bytes, content: bytes = b"") -> None:
    try:
        answers.write(len(content).to_bytes(8, "big") + kind + content)
        answers.flush()
    except OSError:  # nobody listens
        os._exit(0)


def _task(task: dict[str, Any]) -> tuple[Any, str, Any]:
    from mkdocs_briefing.model import Limits, Reading, folder_named  # noqa: PLC0415 - as above

    rules = task["rules"]
    fields = {name: tuple(names) for name, names in rules["fields"].items()}
    return (
        folder_named(task["root"]),
        task["path"],
        Reading(rules["language"], Limits(**rules["limits"]), fields),
    )


def _in_use() -> int:
    """The bytes of address space that we take before any file; 0 where the system tells nobody."""
    with contextlib.suppress(OSError, ValueError):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        return pages * os.sysconf("SC_PAGE_SIZE")
    return 0


def _bound_memory(base: int, megabytes: int) -> None:
    """Have the system refuse more memory than this, where it can: a MemoryError then."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not everywhere

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError, ValueError):
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        wanted = base + megabytes * _MEGABYTE
        bound = wanted if most == resource.RLIM_INFINITY else min(wanted, most)
        resource.setrlimit(resource.RLIMIT_AS, (bound, most))
