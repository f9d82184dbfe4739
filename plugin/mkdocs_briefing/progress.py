"""A bar with rate and time left, for work that takes long; on a terminal only."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator

__all__ = ["bar"]

_SHORT = 2.0  # seconds that need no bar


@contextlib.contextmanager
def bar(total: int, doing: str, unit: str) -> Iterator[Callable[[int], None]]:
    """Give a function that is told how many more of the ``total`` are done."""
    if not _is_seen():
        yield lambda _done: None
        return
    from tqdm import tqdm  # noqa: PLC0415 - a tenth of a second that most builds can do without

    with tqdm(total=total, desc=doing, unit=f" {unit}", delay=_SHORT, leave=False) as shown:
        yield shown.update


def _is_seen() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()
