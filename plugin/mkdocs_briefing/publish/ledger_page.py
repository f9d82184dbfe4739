"""The ledger as pages: every sentence of every file that was read, with its fate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_briefing.model import Entry, Fate, Passage, Sentence, SourceRecord
from mkdocs_briefing.publish.blocks import scrolling
from mkdocs_briefing.publish.book import Book, link, path_shown, source_link
from mkdocs_briefing.publish.escape import escape, front_matter
from mkdocs_briefing.publish.paging import cut, uri_of, way

NAMES = {
    Fate.CITED: "cited",
    Fate.SUPPORTING: "quoted with a line",
    Fate.REPEATED: "repeats a line",
    Fate.NOT_CHOSEN: "not chosen",
    Fate.NO_SECTION: "matches no section",
    Fate.NOT_ARTICLE: "not of the article",
}


NAME = "ledger"

_ROWS = 5_000  # to a page, but that a file is never parted


@dataclass(frozen=True, slots=True)
class _File:
    """A file with what became of its sentences; its number is that of its heading."""

    number: int
    record: SourceRecord
    lines: Sequence[tuple[Entry, Sentence]]


def ledger_pages(book: Book) -> Iterator[tuple[str, str]]:
    """The pages as Markdown, by uri, front matter first.

    Each is filtered by styles alone, from the buttons that stand before the tables.
    """
    files = list(_files(book))
    pages = cut(files, [len(file.lines) for file in files], _ROWS)
    for number, some in enumerate(pages, start=1):
        yield uri_of(NAME, number, book), _page(number, len(pages), some, book)


def _page(number: int, count: int, files: Sequence[_File], book: Book) -> str:
    here = uri_of(NAME, number, book)
    title = f"Ledger: {book.briefing.title}"
    moving = way(NAME, number, count, book)
    parts = [
        f"# {escape(title)} {{#briefing-title}}",
        f"{_intro(here, book)} {moving}".rstrip(),
        _filter(files),
        *(_table(file, here, book) for file in files),
        *filter(None, [moving]),
    ]
    # Its words stand on the other pages.
    fields = front_matter(title, search={"exclude": True})
    return fields + "\n" + "\n\n".join(parts) + "\n"


def _intro(here: str, book: Book) -> str:
    home = link(escape(book.briefing.title), here, book.page)
    data = link(book.ledger_data, here, book.uri(book.ledger_data))
    if book.has_long_ledger:
        return (
            f"What became of each sentence of the sources that {home} cites. All"
            f" {len(book.briefing.ledger.entries):,} sentences of the folder are in {data}."
        )
    return f"What became of each sentence of the sources of {home}. The same for programs: {data}."


def _filter(files: Sequence[_File]) -> str:
    counted = Counter(entry.fate for file in files for entry, _ in file.lines)
    choices = [_choice("all", f"all ({counted.total()})", is_first=True)]
    for fate, name in NAMES.items():
        if number := counted[fate]:
            choices.append(_choice(fate.value, f"{name} ({number})"))
    buttons = "\n".join(choices)
    return f'<fieldset class="briefing-filter">\n<legend>Show</legend>\n{buttons}\n</fieldset>'


def _choice(name: str, text: str, *, is_first: bool = False) -> str:
    checked = " checked" if is_first else ""
    button = f'<input type="radio" name="briefing-fate" id="briefing-show-{name}"{checked}>'
    return f"<label>{button} {text}</label>"


def _files(book: Book) -> Iterator[_File]:
    """The files with sentences; of a long ledger those that are cited."""
    for number, (path, record) in enumerate(book.records.items(), start=1):
        if book.has_long_ledger and not record.cited:
            continue
        sentences = record.analysis.sentences if record.analysis else ()
        lines = [
            (entry, sentence)
            for sentence in sentences
            if (entry := book.entries.get((path, sentence.start)))
        ]
        if lines:
            yield _File(number, record, lines)


def _table(file: _File, here: str, book: Book) -> str:
    path = file.record.path
    page, shown = book.pages.get(path), path_shown(path)
    name = link(shown, here, page) if page else shown
    rows = [_row(entry, sentence, here, book) for entry, sentence in file.lines]
    table = ["| Line | Sentence | Fate | Why |", "| --- | --- | --- | --- |", *rows]
    return scrolling(
        "file", escape(path), [f"## {name} {{#briefing-file-{file.number}}}", "", *table]
    )


def _row(entry: Entry, sentence: Sentence, here: str, book: Book) -> str:
    shown = escape(sentence.text) if book.shows_texts else f"sentence {sentence.index}"
    place = Passage(entry.source, entry.start, entry.end, sentence.line, "", sentence.index)
    line = source_link(str(sentence.line), place, book, start=here)
    fate = f'<span class="briefing-fate-{entry.fate.value}">{NAMES[entry.fate]}</span>'
    return f"| {line} | {shown} | {fate} | {escape(entry.why)} |"
