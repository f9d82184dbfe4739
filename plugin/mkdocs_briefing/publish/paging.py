"""What is too long for one page, on several: which they are, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from mkdocs_briefing.publish.book import Book, link

__all__ = ["cut", "uri_of", "way"]

_Item = TypeVar("_Item")


def cut(items: Sequence[_Item], sizes: Sequence[int], most: int) -> list[list[_Item]]:
    """Cut some items into pages of at most so much by their sizes, or of one larger item.

    There is at least one page, if an empty one.
    """
    pages: list[list[_Item]] = [[]]
    held = 0
    for item, size in zip(items, sizes, strict=True):
        if pages[-1] and held + size > most:
            pages.append([])
            held = 0
        pages[-1].append(item)
        held += size
    return pages


def uri_of(name: str, number: int, book: Book) -> str:
    """The uri of a page, counted from 1: ``ledger.md``, ``ledger-2.md``."""
    return book.uri(f"{name}.md" if number == 1 else f"{name}-{number}.md")


def way(name: str, number: int, count: int, book: Book) -> str:
    """Which page this is, with links to the one before and the next; nothing of a single one."""
    if count == 1:
        return ""
    here = uri_of(name, number, book)
    parts = [f"Page {number} of {count}"]
    if number > 1:
        parts.append(link("before", here, uri_of(name, number - 1, book)))
    if number < count:
        parts.append(link("next", here, uri_of(name, number + 1, book)))
    return " · ".join(parts)
