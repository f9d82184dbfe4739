"""What a file's text is to another's, in words."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_briefing.model import Kinship, SourceRecord
from mkdocs_briefing.publish.book import Book, link
from mkdocs_briefing.publish.escape import escape
from mkdocs_briefing.publish.wording import listed

# What is said of a file that has the other's text, and below the other's own.
_TOLD = {
    Kinship.SAME: "the same text as {}",
    Kinship.EDITED: "much the same text as {}",
    Kinship.PART: "a part of {}",
    Kinship.EARLIER: "an earlier version of {}",
    Kinship.HOLDS: "holds what stands in {}",
}
BELOW = {
    Kinship.SAME: "the same text",
    Kinship.EDITED: "much the same text",
    Kinship.PART: "a part of the text",
    Kinship.EARLIER: "an earlier version of the text",
}
_BACK = {
    Kinship.SAME: "{} has the same text",
    Kinship.EDITED: "{} has much the same text",
    Kinship.PART: "{} is a part of it",
    Kinship.EARLIER: "{} is an earlier version",
    Kinship.HOLDS: "{} holds it",
}


def kin_told(record: SourceRecord, book: Book) -> str:
    """What a file's text is to others, and theirs to it, as Markdown; empty: it is alone."""
    return "; ".join([*_of_others(record, book), *_to_it(record, book)])


def holding(record: SourceRecord, book: Book) -> str:
    """The same of a file that holds other texts beside its own matter, and of no other."""
    held = record.kin and record.kin.kind is Kinship.HOLDS
    return next(_of_others(record, book, start=book.page)) if held else ""


def _of_others(record: SourceRecord, book: Book, start: str | None = None) -> Iterator[str]:
    if record.kin:
        others = listed([_named(path, record, book, start) for path in record.kin.of])
        yield _TOLD[record.kin.kind].format(others)


def _to_it(record: SourceRecord, book: Book) -> Iterator[str]:
    for kind, told in _BACK.items():
        kin = [
            other.path
            for other in book.kin.get(record.path, ())
            if other.kin and other.kin.kind is kind
        ]
        yield from (told.format(_named(path, record, book)) for path in kin)


def _named(path: str, record: SourceRecord, book: Book, start: str | None = None) -> str:
    page = book.pages.get(path)
    return link(escape(path), start or book.pages[record.path], page) if page else escape(path)
