"""Where everything goes: what the pages need to know of each other."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from mkdocs_briefing.model import (
    Analysis,
    Briefing,
    Citation,
    Entry,
    Line,
    Passage,
    SourcePages,
    SourceRecord,
)
from mkdocs_briefing.publish.escape import escape
from mkdocs_briefing.publish.names import slugs
from mkdocs_briefing.publish.uses import Use, uses

# Of a folder of more files the briefing's page lists those that it cites and, up to as many, those
# that were not read; pages of their own list all.
MANY_FILES = 1_000
# Of a ledger of more sentences its pages have those of the cited files; a data file has all.
MANY_SENTENCES = 50_000

_PLAIN = (".txt", ".text")  # whose text is the file itself, line by line


@dataclass(frozen=True, slots=True)
class Book:
    """A briefing with the addresses of its pages, all posix, relative to the site's sources.

    ``pages`` are the uris of the source pages by the file's path, ``texts`` those of the
    plain texts beside them; ``uses`` are the places where a sentence, by file and index, is
    used. ``excerpts`` are, by path, the sentences that the pages show, where they do not show
    all: those that the page quotes, and those of the article next to a footnote's. ``entries``
    are the ledger's, by file and the start of the sentence; ``kin`` the files that have the text
    of another, by its path.
    """

    briefing: Briefing
    page: str
    folder: str
    pages: Mapping[str, str]
    records: Mapping[str, SourceRecord]
    uses: Mapping[tuple[str, int], tuple[Use, ...]]
    texts: Mapping[str, str] = field(default_factory=dict)
    excerpts: Mapping[str, frozenset[int]] = field(default_factory=dict)
    entries: Mapping[tuple[str, int], Entry] = field(default_factory=dict)
    kin: Mapping[str, tuple[SourceRecord, ...]] = field(default_factory=dict)

    def uri(self, name: str) -> str:
        """The uri of a file in the briefing's own folder."""
        return posixpath.join(self.folder, name)

    @property
    def is_large(self) -> bool:
        """Whether the folder has more files than the page can list."""
        return len(self.briefing.sources) > MANY_FILES

    @property
    def has_long_ledger(self) -> bool:
        """Whether there are more sentences than pages can show."""
        return len(self.briefing.ledger.entries) > MANY_SENTENCES

    @property
    def ledger_data(self) -> str:
        """The name of the file that has the ledger for programs."""
        return "ledger-by-file.jsonl" if self.has_long_ledger else "ledger.jsonl"

    @property
    def read(self) -> int:
        """How many files were read."""
        return sum(record.analysis is not None for record in self.briefing.sources)

    @property
    def shows_texts(self) -> bool:
        """Whether words may be shown that no line rests on: not where excerpts are asked for."""
        return _shows_texts(self.briefing)


def lay_out(briefing: Briefing, page: str, folder: str) -> Book:
    """The briefing with every address settled."""
    names = dict(_names(briefing, folder))
    pages = {path: f"{name}.md" for path, name in names.items()}
    texts = {path: f"{name}.txt" for path, name in names.items() if not briefing.excerpts}
    records = {record.path: record for record in briefing.sources}
    used = uses(briefing, unquoted=_shows_texts(briefing))
    analyses = [record.analysis for record in briefing.sources if record.analysis]
    excerpts = {a.source.path: _excerpt(a, used) for a in analyses if briefing.excerpts}
    entries = {(entry.source, entry.start): entry for entry in briefing.ledger.entries}
    kin = _kin(briefing)
    return Book(briefing, page, folder, pages, records, used, texts, excerpts, entries, kin)


def _kin(briefing: Briefing) -> dict[str, tuple[SourceRecord, ...]]:
    found: dict[str, list[SourceRecord]] = {}
    for record in briefing.sources:
        for path in record.kin.of if record.kin else ():
            found.setdefault(path, []).append(record)
    return {path: tuple(records) for path, records in found.items()}


def _shows_texts(briefing: Briefing) -> bool:
    return briefing.source_pages is not SourcePages.NONE and not briefing.excerpts


def _excerpt(analysis: Analysis, used: Mapping[tuple[str, int], tuple[Use, ...]]) -> frozenset[int]:
    places = {s.index: used.get(s.key, ()) for s in analysis.sentences}
    quoted = {index for index, uses in places.items() if any(use.shown for use in uses)}
    cited = {index for index, uses in places.items() if any(use.role for use in uses)}
    article = {s.index for s in analysis.sentences if s.mark is None}
    near = {index + step for index in cited for step in (-1, 1)}
    return frozenset(quoted | (near & article))


def _names(briefing: Briefing, folder: str) -> Iterator[tuple[str, str]]:
    """The path of each file that has a page, and that page's uri without its suffix.

    The name is the same whichever other files have one.
    """
    read = [record for record in briefing.sources if record.analysis is not None]
    names = slugs(record.path for record in read)
    for record in read:
        if _has_page(record, briefing.source_pages):
            yield record.path, posixpath.join(folder, "sources", names[record.path])


def _has_page(record: SourceRecord, wanted: SourcePages) -> bool:
    return wanted is SourcePages.ALL or (wanted is SourcePages.CITED and record.cited > 0)


def lines(briefing: Briefing) -> Iterator[Line]:
    """Every line of the sections, in the order of the page."""
    for section in briefing.sections:
        yield from section.lines


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


def source_link(
    text: str, words: Citation | Passage, book: Book, *, start: str | None = None
) -> str:
    """A Markdown link to a sentence on its source's page; the text alone where there is none.

    ``start`` is the uri of the page that has the link, by default the briefing's.
    """
    page = book.pages.get(words.source)
    shown = book.excerpts.get(words.source)
    if page is None or (shown is not None and words.sentence not in shown):
        return text
    return link(text, start or book.page, page, sentence_anchor(words.sentence))


def place(words: Citation | Passage) -> str:
    """Where in which file words stand, as Markdown: ``wire/gazette.txt, line 3``."""
    return f"{path_shown(words.source)}, {line_of(words)}"


def path_shown(path: str) -> str:
    """A file's path, as Markdown, isolated: a name may hold what turns the writing round."""
    return f"<bdi>{escape(path)}</bdi>"


def line_of(words: Citation | Passage) -> str:
    """Which line words stand in: of the file, or of the text that was taken out of it.

    Where the file itself has such places, that comes first: ``page 3, line 40 of its text``.
    """
    plain = words.source.lower().endswith(_PLAIN)
    line = f"line {words.line}" if plain else f"line {words.line} of its text"
    return f"{escape(words.place)}, {line}" if words.place else line


def sentence_anchor(index: int) -> str:
    """The id of a sentence on its source's page."""
    return f"s{index}"
