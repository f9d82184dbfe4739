"""The end of the page: what is not covered, and the sources described."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_briefing.model import (
    BANNED,
    Fate,
    Ledger,
    Passage,
    Sentence,
    Source,
    SourceRecord,
    Status,
)
from mkdocs_briefing.publish.blocks import folded
from mkdocs_briefing.publish.book import (
    MANY_FILES,
    Book,
    label,
    link,
    path_shown,
    place,
    source_link,
)
from mkdocs_briefing.publish.escape import escape
from mkdocs_briefing.publish.file_list import NAME as FILES
from mkdocs_briefing.publish.kinship import BELOW, holding
from mkdocs_briefing.publish.paging import uri_of
from mkdocs_briefing.publish.quoting import words
from mkdocs_briefing.publish.wording import counted, day, listed

# So many of the lines that match no section are on the page itself.
_SHOWN = 30

# For one sentence and for several; each completes "Of 104 sentences, 20 ...".
_FATES = {
    Fate.CITED: ("is cited", "are cited"),
    Fate.SUPPORTING: ("is quoted with a cited line", "are quoted with a cited line"),
    Fate.REPEATED: ("repeats one", "repeat one"),
    Fate.NOT_CHOSEN: ("was not chosen", "were not chosen"),
    Fate.NO_SECTION: ("matches no section", "match no section"),
    Fate.NOT_ARTICLE: ("is not part of the article", "are not part of the article"),
}


def not_covered(book: Book) -> str:
    """The part of the page that says what the briefing leaves out, and why."""
    by_status = {
        status: [record for record in book.briefing.sources if record.status is status]
        for status in Status
    }
    groups = [
        _group("Not read", by_status[Status.UNREAD], book),
        _told("Copies of another file", by_status[Status.DUPLICATE], book),
        _told("Read, but not cited", by_status[Status.READ], book),
    ]
    heading = "## What is not covered {#briefing-not-covered}"
    parts = [_fates(book), *groups, _no_section(book), _where(book)]
    return "\n\n".join([heading, *filter(None, parts)])


def described(book: Book) -> str:
    """The part of the page that describes each file that was read, or of many the cited."""
    read = [record for record in book.briefing.sources if record.analysis]
    if not read:
        return ""
    heading = "## Sources {#briefing-sources}"
    if book.is_large:
        cited = [f"{_description(r, book)}{_reason(r)}" for r in read if r.cited]
        rest = f"All {len(book.briefing.sources):,} files are listed on {_list(book)}."
        return "\n\n".join(filter(None, [heading, "\n".join(cited), rest]))
    items = [
        item
        for record in read
        if not _stands_below(record)
        for item in (_description(record, book), *_versions(record, book))
    ]
    return "\n\n".join([heading, "\n".join(items)]).rstrip()


def _stands_below(record: SourceRecord) -> bool:
    """Whether a file has the text of another, below which it is described."""
    return record.kin is not None and record.kin.kind in BELOW


def _versions(record: SourceRecord, book: Book, depth: int = 1) -> Iterator[str]:
    """The files that have a file's text, and those that have theirs, as lists below its item."""
    for other in book.kin.get(record.path, ()):
        if other.kin and other.kin.kind in BELOW:
            told = f"{_description(other, book)} ({BELOW[other.kin.kind]})"
            yield f"{'    ' * depth}{told}"
            yield from _versions(other, book, depth + 1)


def _fates(book: Book) -> str:
    """The ledger as a sentence; its numbers add up to the first."""
    ledger = book.briefing.ledger
    parts = []
    for fate, (one, several) in _FATES.items():
        number = ledger.count(fate)
        if number:
            parts.append(f"{number} {one if number == 1 else several}{_banned(fate, ledger)}")
    if not parts:
        return "No sentence was read."
    return f"Of {counted(len(ledger.entries), 'sentence')}, {listed(parts)}."


def _banned(fate: Fate, ledger: Ledger) -> str:
    number = sum(e.fate is fate and e.why == BANNED for e in ledger.entries)
    return f" ({number} of them banned by the editors)" if number else ""


def _group(heading: str, records: list[SourceRecord], book: Book) -> str:
    """The files of one fate with the reason for it, or nothing where there are none."""
    items = [f"- {_name(record, book)}{_reason(record)}" for record in records[:MANY_FILES]]
    if more := len(records) - len(items):
        items.append(f"- and {more:,} more, listed on {_list(book)}")
    return "\n".join([f"{heading} ({len(records)}):", "", *items]) if items else ""


def _told(heading: str, records: list[SourceRecord], book: Book) -> str:
    """The same; of a large folder only how many they are, and where they are listed."""
    if not (book.is_large and records):
        return _group(heading, records, book)
    return f"{heading}: {len(records):,} files, listed on {_list(book)}."


def _list(book: Book) -> str:
    return link("pages of their own", book.page, uri_of(FILES, 1, book))


def _no_section(book: Book) -> str:
    """The sentences that match no section, folded: all of them, or how many in which file."""
    if not book.shows_texts:
        return ""
    found = [
        (record.analysis.source, sentence)
        for record in book.briefing.sources
        if record.analysis
        for sentence in record.analysis.sentences
        if (entry := book.entries.get((sentence.source, sentence.start)))
        and entry.fate is Fate.NO_SECTION
    ]
    items = [_unmatched(source, sentence, book) for source, sentence in found[:_SHOWN]]
    if len(found) > _SHOWN:
        name = book.ledger_data if book.has_long_ledger else "ledger.md"
        ledger = link("the ledger", book.page, book.uri(name))
        items.append(f"- and {len(found) - _SHOWN} more, which {ledger} has")
    summary = f"Lines that match no section ({len(found)})"
    return folded("no-section", summary, items, excluded=True)


def _unmatched(source: Source, sentence: Sentence, book: Book) -> str:
    passage = Passage(sentence.source, sentence.start, sentence.end, sentence.line, sentence.text,
                      sentence.index, source.place(sentence.start, sentence.end))  # fmt: skip
    where = source_link(place(passage), passage, book)
    return f'- {words(sentence.text)} <small class="briefing-place">{where}</small>'


def _name(record: SourceRecord, book: Book) -> str:
    path = path_shown(record.path)
    page = book.pages.get(record.path)
    return link(path, book.page, page) if page else path


def _reason(record: SourceRecord) -> str:
    return f": {escape(record.reason)}" if record.reason else ""


def _where(book: Book) -> str:
    ledger = link("the ledger", book.page, book.uri("ledger.md"))
    data = link(book.ledger_data, book.page, book.uri(book.ledger_data))
    record = link("briefing.json", book.page, book.uri("briefing.json"))
    citations = link("annotations.json", book.page, book.uri("annotations.json"))
    if book.has_long_ledger:
        return (
            f"What became of each sentence is, of the cited files, in {ledger} and, of all, in"
            f" {data}. For programs: the whole briefing as {record}, and its citations as"
            f" {citations}."
        )
    return (
        f"What became of each sentence is in {ledger}. For programs: the same as {data}, the "
        f"whole briefing as {record}, and its citations as {citations}."
    )


def _description(record: SourceRecord, book: Book) -> str:
    """A list item: the file's name, who wrote it and when, and how much of it is used."""
    source = record.analysis.source if record.analysis else None
    name, path = label(record), escape(record.path)
    facts = [] if name == path else [path]
    if source and source.author:
        facts.append(escape(source.author.value))
    if source and source.published:
        found = f" (found by: {escape(source.published.rule)})"
        facts.append(escape(day(source.published.value)) + found)
    facts.append(f"{record.cited} of {counted(record.sentences, 'sentence')} cited")
    if held := holding(record, book):
        facts.append(held)
    page = book.pages.get(record.path)
    return f"- {link(name, book.page, page) if page else name}: {'; '.join(facts)}"
