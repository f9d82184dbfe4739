"""Every file of a large folder, on pages of their own: too many for that of the briefing."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_briefing.model import SourceRecord, Status
from mkdocs_briefing.publish.blocks import scrolling
from mkdocs_briefing.publish.book import Book, label, link, path_shown
from mkdocs_briefing.publish.escape import escape, front_matter
from mkdocs_briefing.publish.paging import cut, uri_of, way
from mkdocs_briefing.publish.wording import day

NAME = "files"

_ROWS = 1_000  # to a page, which MkDocs then makes in a second or two

_STATUS = {
    Status.CITED: "cited",
    Status.READ: "read, not cited",
    Status.DUPLICATE: "a copy",
    Status.UNREAD: "not read",
}


def file_pages(book: Book) -> Iterator[tuple[str, str]]:
    """The pages that list every file, by uri; none of a folder that the page itself lists."""
    if not book.is_large:
        return
    records = book.briefing.sources
    pages = cut(records, [1] * len(records), _ROWS)
    for number, some in enumerate(pages, start=1):
        yield uri_of(NAME, number, book), _page(number, len(pages), some, book)


def _page(number: int, count: int, records: list[SourceRecord], book: Book) -> str:
    here = uri_of(NAME, number, book)
    title = f"Files: {book.briefing.title}"
    home = link(escape(book.briefing.title), here, book.page)
    moving = way(NAME, number, count, book)
    intro = f"Every file in the folder of {home}, and what became of it. {moving}".rstrip()
    rows = [_row(record, here, book) for record in records]
    table = ["| File | What it is | Date | Cited | What became of it |",
             "| --- | --- | --- | ---: | --- |", *rows]  # fmt: skip
    parts = [f"# {escape(title)} {{#briefing-title}}", intro, scrolling("list", "Files", table)]
    fields = front_matter(title, search={"exclude": True})
    return fields + "\n" + "\n\n".join([*parts, moving]).rstrip() + "\n"


def _row(record: SourceRecord, here: str, book: Book) -> str:
    source = record.analysis.source if record.analysis else None
    path, page = path_shown(record.path), book.pages.get(record.path)
    name = link(path, here, page) if page else path
    told = label(record) if source else ""
    date = escape(day(source.published.value)) if source and source.published else ""
    cited = f"{record.cited} of {record.sentences}" if source else ""
    reason = f": {escape(record.reason)}" if record.reason else ""
    return f"| {name} | {told} | {date} | {cited} | {_STATUS[record.status]}{reason} |"
