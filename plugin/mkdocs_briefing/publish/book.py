"""Where everything goes: what the pages need to know of each other."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from mkdocs_briefing.model import Briefing, Citation, Line, Role, SourceRecord, Status
from mkdocs_briefing.publish.escape import escape
from mkdocs_briefing.publish.names import slugs


@dataclass(frozen=True, slots=True)
class Use:
    """A place of the page that a sentence of a source stands behind."""

    line: str
    section: str
    role: Role


@dataclass(frozen=True, slots=True)
class Book:
    """A briefing with the addresses of its pages, all posix, relative to the site's sources.

    ``pages`` are the uris of the source pages by the file's path; ``uses`` are the places
    where a sentence, by file and index, is used.
    """

    briefing: Briefing
    page: str
    folder: str
    pages: Mapping[str, str]
    records: Mapping[str, SourceRecord]
    uses: Mapping[tuple[str, int], tuple[Use, ...]]

    def uri(self, name: str) -> str:
        """The uri of a file in the briefing's own folder."""
        return posixpath.join(self.folder, name)


def lay_out(briefing: Briefing, page: str, folder: str) -> Book:
    """The briefing with every address settled."""
    read = [record.path for record in briefing.sources if record.status is not Status.UNREAD]
    pages = {
        path: posixpath.join(folder, "sources", f"{slug}.md") for path, slug in slugs(read).items()
    }
    records = {record.path: record for record in briefing.sources}
    return Book(briefing, page, folder, pages, records, _uses(briefing))


def lines(briefing: Briefing) -> Iterator[Line]:
    """Every line of the sections, in the order of the page."""
    for section in briefing.sections:
        for paragraph in section.paragraphs:
            yield from paragraph.lines


def rests_on_one(line: Line, book: Book) -> bool:
    """Whether a single file says this, copies of it not counted."""
    backing = {
        citation.source
        for citation in line.citations
        if citation.role is not Role.DIFFERS
        and (
            citation.role is Role.ORIGIN
            or book.records[citation.source].status is not Status.DUPLICATE
        )
    }
    return len(backing) == 1


def label(record: SourceRecord, *, short: bool = False) -> str:
    """What a file is called, as Markdown: ``Outlet: Title``; short, the first that is known."""
    source = record.analysis.source if record.analysis else None
    found = [source.outlet, source.title] if source else []
    parts = [value.value for value in found if value and value.value.strip()]
    parts = parts or [posixpath.basename(record.path)]
    return escape(parts[0] if short else ": ".join(parts))


def link(text: str, start: str, end: str, anchor: str = "") -> str:
    """A Markdown link from one uri to another; ``text`` is Markdown already.

    MkDocs turns it into an address: only it knows whether pages become folders.
    """
    fragment = f"#{anchor}" if anchor else ""
    if start == end:
        return f"[{text}]({fragment})"
    path = posixpath.relpath(end, posixpath.dirname(start) or ".")
    return f"[{text}]({quote(path)}{fragment})"


def source_link(text: str, citation: Citation, book: Book) -> str:
    """A Markdown link from the page to the cited sentence on its source's page."""
    return link(text, book.page, book.pages[citation.source], sentence_anchor(citation.sentence))


def sentence_anchor(index: int) -> str:
    """The id of a sentence on its source's page."""
    return f"s{index}"


def _uses(briefing: Briefing) -> dict[tuple[str, int], tuple[Use, ...]]:
    uses: dict[tuple[str, int], dict[str, Use]] = {}
    for section in briefing.sections:
        for paragraph in section.paragraphs:
            for line in paragraph.lines:
                for citation in line.citations:
                    places = uses.setdefault((citation.source, citation.sentence), {})
                    places.setdefault(line.id, Use(line.id, section.title, citation.role))
    return {key: tuple(places.values()) for key, places in uses.items()}
