"""A process that reads files, seen from here; `reading_worker.py` is the process itself.

Not of `multiprocessing`: that would run the user's own script once more in the process, and
unpickle what comes out of one that a hostile file may have got at. Messages are a length of
eight bytes, a letter and JSON.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from dataclasses import asdict
from typing import IO

from mkdocs_briefing.model import Address, Folder, Reading

STARTING = 120.0  # seconds until a process has imported what it needs; one is enough mostly

# Modules that a process imports first, for those who add formats of their own to
# `read.formats.FORMATS`, which they must do in the processes too.
PRELOAD: list[str] = []

# Run with -P, and with our own search path: a json.py in the working folder is not meant.
_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]);"
    " from mkdocs_briefing.reading_worker import main; main(*json.loads(sys.argv[2]))"
)

_running: set[ReadingProcess] = set()


def kill_all() -> None:
    """End every process of ours, without waiting and without a lock: for a signal's handler."""
    for one in list(_running):
        one.signal()


class WorkerError(Exception):
    """No process can be started; the message says what to do."""


class DiedError(Exception):
    """The process died of the file, as far as one can tell."""


class MemoryShortError(Exception):
    """The file needs more memory than the settings allow."""


class FailedError(Exception):
    """The reader has a fault that the file brought out; the message is the fault's name."""


class TooSlowError(Exception):
    """The file takes longer than the settings allow; the message says how long that is."""


class ReadingProcess:
    """One process. Whoever asks it reads the answer before asking again."""

    def __init__(self) -> None:
        self._preload = tuple(PRELOAD)
        self._owner = os.getpid()
        self._leash: IO[bytes] | None = None
        self._process = self._started()
        _running.add(self)
        self._ready = False
        self._asked = 0
        self._begun = 0.0
        self._seconds = 0
        self._deadline: float | None = time.monotonic() + STARTING
        self._allowed = STARTING
        self._overdue: int | None = None

    def usable(self) -> bool:
        """Tell whether it runs, for this process, and knows all it should."""
        ours = self._owner == os.getpid() and self._preload == tuple(PRELOAD)
        return ours and self._process.poll() is None

    def ask(self, root: Folder, path: str, rules: Reading) -> None:
        """Have it read a file."""
        self._asked += 1
        self._seconds = rules.limits.seconds
        if self._ready:
            self._begin()
        else:
            self._deadline = time.monotonic() + STARTING
        where = root.url if isinstance(root, Address) else str(root)
        task = {"root": where, "path": path, "rules": asdict(rules)}
        message = json.dumps(task, default=dict).encode("ascii")  # a path may not be Unicode
        with contextlib.suppress(OSError):  # it is dead: `answer` will tell
            stream = _open(self._process.stdin)
            stream.write(len(message).to_bytes(8, "big") + message)
            stream.flush()

    def answer(self) -> bytes:
        """Return what the file holds, packed. Raises what the classes above say."""
        while True:
            kind, content = self._message()
            if kind == b"r":
                self._ready = True
                self._begin()
            elif kind == b"b":
                self._go_on(*json.loads(content))
            else:
                self._deadline = None
                return _answered(kind, content)

    def watch(self) -> None:
        """Kill it if what it does takes too long."""
        deadline, asked = self._deadline, self._asked
        if deadline is not None and time.monotonic() > deadline:
            self._overdue = asked
            self._process.kill()

    def kill(self) -> None:
        """End it now. That of another process, from before a fork, is let alone."""
        if self._owner != os.getpid():
            return
        self._deadline = None
        _running.discard(self)
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout, self._leash):
            with contextlib.suppress(OSError):
                _open(stream).close()

    def signal(self) -> None:
        """End it without waiting for that."""
        if self._owner == os.getpid():
            self._process.kill()

    def _started(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-P", "-c", _START, json.dumps(sys.path)]
        leash: tuple[int, ...] = ()
        try:
            leash = self._on_a_leash()
            return subprocess.Popen(  # noqa: S603 - ourselves
                [*command, json.dumps([self._preload, *leash])],
                pass_fds=leash,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # what a library shouts when it dies
                env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},  # threads that nobody needs here
                start_new_session=True,  # Ctrl-C is for us; the process ends when we do
            )
        except (OSError, ValueError) as error:
            raise WorkerError(_no_start(str(error))) from error
        finally:
            for end in leash:
                os.close(end)

    def _on_a_leash(self) -> tuple[int, ...]:
        """Return one end of a pipe, where a process can have itself ended by the other's end."""
        if sys.platform != "linux":
            return ()
        end, ours = os.pipe()
        self._leash = os.fdopen(ours, "wb")
        return (end,)

    def _ended(self) -> int:
        """How it ended, which has closed its pipe; it need not have ended for all that."""
        try:
            return self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

    def _begin(self) -> None:
        self._begun = time.monotonic()
        self._allowed = self._seconds
        self._deadline = self._begun + self._seconds

    def _go_on(self, whole: float, step: float) -> None:
        """Set the clock: ``whole`` megabytes have been met, ``step`` are in what comes next."""
        most = self._seconds * max(1.0, whole)
        now = time.monotonic()
        for_step = now + self._seconds * max(1.0, step)
        self._deadline = min(self._begun + most, for_step)
        self._allowed = self._deadline - (now if for_step <= self._begun + most else self._begun)

    def _message(self) -> tuple[bytes, bytes]:
        stream = _open(self._process.stdout)
        head = stream.read(9)
        content = stream.read(int.from_bytes(head[:8], "big")) if len(head) == 9 else b""
        if len(head) == 9 and len(content) == int.from_bytes(head[:8], "big"):
            return head[8:], content
        self._deadline = None
        code = self._ended()
        if not self._ready:
            raise WorkerError(_no_start(f"it ended with {code}"))
        if self._overdue == self._asked:
            raise TooSlowError(f"{self._allowed:.0f}")
        raise DiedError


def _answered(kind: bytes, content: bytes) -> bytes:
    if kind == b"m":
        raise MemoryShortError
    if kind == b"x":
        raise FailedError(content.decode("ascii", "replace"))
    return content


def _open(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise OSError("no pipe")
    return stream


def _no_start(cause: str) -> str:
    return (
        f"the process that reads files could not be started: {cause}. Check that"
        f" {sys.executable or 'Python'} runs, and that there is memory and room for a process."
    )
