"""What is asked of a sentence for each of its pairs, told once; forgotten after each comparison."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import TypeVar

from ..model import Sentence

_Told = TypeVar("_Told")

_MOST = 50_000  # sentences of which something is remembered

_forget: list[Callable[[], None]] = []


def remembered(tell: Callable[[Sentence], _Told]) -> Callable[[Sentence], _Told]:
    """Return the function, which then tells the same of a sentence without looking again."""
    remembering = lru_cache(maxsize=_MOST)(tell)
    _forget.append(remembering.cache_clear)
    return remembering


@contextmanager
def forgetting() -> Iterator[None]:
    """Forget at the end what was remembered, so that no sentence outlives its build."""
    try:
        yield
    finally:
        for forget in _forget:
            forget()
