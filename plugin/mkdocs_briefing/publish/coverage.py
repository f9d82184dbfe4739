"""The end of the page: what is not covered, and the sources described."""

from __future__ import annotations

from mkdocs_briefing.model import Fate, SourceRecord, Status
from mkdocs_briefing.publish.book import Book, label, link
from mkdocs_briefing.publish.escape import escape
from mkdocs_briefing.publish.wording import counted, day, listed

# For one sentence and for several; each completes "Of 104 sentences, 20 ...".
_FATES = {
    Fate.CITED: ("is cited", "are cited"),
    Fate.SUPPORTING: ("supports a cited line", "support a cited line"),
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
        _group("Copies of another file", by_status[Status.DUPLICATE], book),
        _group("Read, but not cited", by_status[Status.READ], book),
    ]
    heading = "## What is not covered {#briefing-not-covered}"
    return "\n\n".join([heading, _fates(book), *filter(None, groups), _where(book)])


def described(book: Book) -> str:
    """The part of the page that describes each file that was read."""
    read = [record for record in book.briefing.sources if record.analysis]
    items = [_description(record, book) for record in read]
    return "\n\n".join(["## Sources {#briefing-sources}", "\n".join(items)]).rstrip()


def _fates(book: Book) -> str:
    """The ledger as a sentence; its numbers add up to the first."""
    ledger = book.briefing.ledger
    parts = []
    for fate, (one, several) in _FATES.items():
        number = ledger.count(fate)
        if number:
            parts.append(f"{number} {one if number == 1 else several}")
    if not parts:
        return "No sentence was read."
    return f"Of {counted(len(ledger.entries), 'sentence')}, {listed(parts)}."


def _group(heading: str, records: list[SourceRecord], book: Book) -> str:
    """The files of one fate with the reason for it, or nothing where there are none."""
    items = [f"- {_name(record, book)}{_reason(record)}" for record in records]
    return "\n".join([f"{heading} ({len(records)}):", "", *items]) if items else ""


def _name(record: SourceRecord, book: Book) -> str:
    path = escape(record.path)
    page = book.pages.get(record.path)
    return link(path, book.page, page) if page else path


def _reason(record: SourceRecord) -> str:
    return f": {escape(record.reason)}" if record.reason else ""


def _where(book: Book) -> str:
    ledger = link("ledger.jsonl", book.page, book.uri("ledger.jsonl"))
    record = link("briefing.json", book.page, book.uri("briefing.json"))
    return f"What became of each sentence is in {ledger}; the whole briefing as data in {record}."


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
    return f"- {link(name, book.page, book.pages[record.path])}: {'; '.join(facts)}"
