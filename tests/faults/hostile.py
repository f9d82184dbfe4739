"""Readers of formats that hang, die and eat memory, as a hostile file might make a real one do.

Imported by the processes that read, too, as a module that they preload.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import time

from mkdocs_briefing.read.extract import Context, Extract, Stretch
from mkdocs_briefing.read.formats import FORMATS, Format

SUFFIX = ".hostile"


class Hostile(Format):
    """What the file says is done."""

    def reader(self):
        return read


def read(content: bytes, context: Context) -> Extract:
    deed, _, rest = content.decode().partition("\n")
    DEEDS[deed]()
    return Extract((Stretch(rest),))


def sleep() -> None:
    time.sleep(600)


def sleep_in_c() -> None:
    """Hold the interpreter's lock, as an extension does that loops: no handler of ours runs."""
    ctypes.PyDLL(None).sleep(600)


def eat() -> None:
    held = []
    while True:
        held.append(bytearray(50_000_000))


def crash() -> None:
    ctypes.string_at(0)


def close() -> None:
    """Cut the wire."""
    os.closerange(3, 64)
    time.sleep(600)


def ignore_and_sleep() -> None:
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM):
        signal.signal(number, signal.SIG_IGN)
    time.sleep(600)


def chatter() -> None:
    """Write where answers go, and where people look; not where lines are verified."""
    if "mkdocs_briefing.reading_worker" not in sys.modules:
        return
    os.write(1, b"x" * 100_000)
    os.write(2, b"x" * 100_000)
    sys.stdout.write("a word from the library")


def fault() -> None:
    raise LookupError("nobody thought of this")


def leave() -> None:
    raise SystemExit(3)


def stop_the_build(number: int) -> None:
    """Send its signal to the build, as a user might while we are in C and hear nothing."""
    if "mkdocs_briefing.reading_worker" in sys.modules:
        os.kill(os.getppid(), number)
        sleep_in_c()


DEEDS = {
    "hang": sleep,
    "hang in C": sleep_in_c,
    "eat memory": eat,
    "crash": crash,
    "abort": os.abort,
    "be killed": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "exit": lambda: os._exit(0),
    "close all files": close,
    "ignore signals": ignore_and_sleep,
    "chatter": chatter,
    "have a fault": fault,
    "leave": leave,
    "interrupt the build": lambda: stop_the_build(signal.SIGINT),
    "terminate the build": lambda: stop_the_build(signal.SIGTERM),
    "behave": lambda: None,
}

FORMATS[SUFFIX] = Hostile("a hostile file", "none")
