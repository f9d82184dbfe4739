"""Work that kills the worker that does it, for one item of all; workers import it from here."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Killing:
    deadly: str

    def __call__(self, part: Sequence[str], **_: object) -> tuple[str, ...]:
        if self.deadly in part:
            os.kill(os.getpid(), signal.SIGKILL)
        return tuple(item.upper() for item in part)

    def lost(self, item: str) -> tuple[str, ...]:
        return (f"lost: {item}",)
