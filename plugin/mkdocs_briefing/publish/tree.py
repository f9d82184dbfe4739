"""Everything that leaves, by its uri."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping

from mkdocs_briefing.model import Briefing
from mkdocs_briefing.publish.annotations import NAME as ANNOTATIONS
from mkdocs_briefing.publish.annotations import annotations_json
from mkdocs_briefing.publish.book import Book, lay_out
from mkdocs_briefing.publish.file_list import file_pages
from mkdocs_briefing.publish.ledger_page import ledger_pages
from mkdocs_briefing.publish.page import page as render_page
from mkdocs_briefing.publish.record import briefing_json, ledger_by_file, ledger_jsonl
from mkdocs_briefing.publish.source_page import source_page

PAGE = "briefing.md"
RECORD = "briefing.json"


def publish(
    briefing: Briefing,
    page: str = PAGE,
    folder: str = "",
    address: Callable[[str], str] | None = None,
) -> Mapping[str, str]:
    """Every file of the finished briefing, text by posix uri.

    The page stands at ``page``; the records, the ledger and the source pages in ``folder``.
    ``address`` tells where the file of a uri will be, absolute or relative to the
    annotations; by default, where its uri says.
    """
    book = lay_out(briefing, page, folder)
    ledger = dict(ledger_pages(book))
    files = dict(file_pages(book))
    data = book.uri(book.ledger_data)
    usual = {book.uri("ledger.md"), book.uri("ledger.jsonl")}
    parts = [posixpath.relpath(uri, folder or ".") for uri in (*ledger, *files, data)
             if uri not in usual]  # fmt: skip
    return {
        page: render_page(book),
        **ledger,
        **files,
        **dict(_sources(book)),
        data: ledger_by_file(briefing) if book.has_long_ledger else ledger_jsonl(briefing),
        book.uri(ANNOTATIONS): annotations_json(book, address),
        book.uri(RECORD): briefing_json(briefing, parts),
    }


def _sources(book: Book) -> Iterator[tuple[str, str]]:
    """The page of each source that has one, and its text beside it where all may be shown."""
    for record in book.briefing.sources:
        if record.analysis is None:
            continue
        if page := book.pages.get(record.path):
            yield page, source_page(record, record.analysis, book)
        if text := book.texts.get(record.path):
            yield text, _plain(record.analysis.source.text)


def _plain(text: str) -> str:
    """The text as UTF-8 can hold it, character for character, so that all places hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
