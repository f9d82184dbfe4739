"""Ctrl-C, and being told to end: the command tidies up and leaves at once, with a code of its own.

Nothing is raised: an exception could come up in any library, at any moment, and be lost there or
shown. Whatever is under way is made to bear being killed anyway; this is faster and cleaner.
"""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Callable
from types import FrameType

__all__ = ["before_leaving", "listen"]

_SIGNALS = [
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
]
_FIRST = 128  # as shells count: 130 for Ctrl-C, 143 for a polite kill

_tidying: list[Callable[[], None]] = []


def listen() -> None:
    """Leave at these signals from now on, unless whoever started us has them ignored."""
    for number in _SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _leave)


def before_leaving(*tidy: Callable[[], None]) -> None:
    """Have these called first. None may wait, nor take a lock: it may be held below."""
    _tidying.extend(tidy)


def _leave(number: int, frame: FrameType | None) -> None:
    del frame
    for other in _SIGNALS:  # some programs pass on what the terminal has sent already
        signal.signal(other, signal.SIG_IGN)
    for tidy in _tidying:
        with contextlib.suppress(Exception):
            tidy()
    with contextlib.suppress(OSError):
        os.write(2, b"Stopped.\n")
    os._exit(_FIRST + number)
