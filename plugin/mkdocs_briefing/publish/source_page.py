"""A source's own page: what is known of it, and its text, every sentence an anchor."""

from __future__ import annotations

from mkdocs_briefing.model import Analysis, Found, Source, SourceRecord
from mkdocs_briefing.publish.address import outward
from mkdocs_briefing.publish.blocks import scrolling
from mkdocs_briefing.publish.book import Book, link
from mkdocs_briefing.publish.escape import escape, front_matter
from mkdocs_briefing.publish.kinship import kin_told
from mkdocs_briefing.publish.source_text import source_text
from mkdocs_briefing.publish.wording import counted, day


def source_page(record: SourceRecord, analysis: Analysis, book: Book) -> str:
    """The page of a file that was read, as Markdown, front matter first."""
    source = analysis.source
    title = source.title.value if source.title else record.path
    heading = "What is quoted" if book.briefing.excerpts else "The whole text"
    parts = [
        f"# {escape(title)} {{#briefing-title}}",
        _standing(record, book),
        _table(record, analysis, book),
        f"## {heading} {{#briefing-text}}",
        *source_text(analysis, book),
    ]
    # What a copy says is found on the page of the file that it repeats.
    search = {"search": {"exclude": True}} if record.copy_of in book.pages else {}
    return front_matter(title, **search) + "\n" + "\n\n".join(parts) + "\n"


def _standing(record: SourceRecord, book: Book) -> str:
    """Where this page belongs, and what it is a copy of."""
    home = link(escape(book.briefing.title), book.pages[record.path], book.page)
    reason = f" {escape(record.reason)}" if record.reason else ""
    return f"A source of {home}.{reason}"


def _table(record: SourceRecord, analysis: Analysis, book: Book) -> str:
    """What is known of the file; the last column says which rule found it."""
    source = analysis.source
    rows = [
        _row("File", _path(source, book)),
        _found("Title", source.title),
        _found("Outlet", source.outlet),
        _found("Author", source.author),
        _dated(source.published),
        _address(source.url),
        _found("Language", source.language),
        _row("SHA-256", source.sha256),
        _row("Used", _used(record, analysis, book)),
        _row("Versions", kin_told(record, book)),
        *(_row("Note", escape(note)) for note in source.notes),
    ]
    table = ["| What | Value | Found by |", "| --- | --- | --- |", *filter(None, rows)]
    return scrolling("head", "What is known of the file", table)


def _row(name: str, value: str, rule: str = "") -> str:
    return f"| {name} | {value} | {escape(rule)} |" if value else ""


def _path(source: Source, book: Book) -> str:
    """The file's name, leading to its plain text where that is published."""
    page, text = book.pages[source.path], book.texts.get(source.path)
    path = escape(source.path)
    return f"{path} ({link('plain text', page, text)})" if text else path


def _found(name: str, found: Found | None) -> str:
    return _row(name, escape(found.value), found.rule) if found else ""


def _dated(found: Found | None) -> str:
    return _row("Date", escape(day(found.value)), found.rule) if found else ""


def _address(found: Found | None) -> str:
    """The address as a link where it is a web address, otherwise as text."""
    if not found:
        return ""
    text = escape(found.value)
    return _row("Address", outward(found.value, text) or text, found.rule)


def _used(record: SourceRecord, analysis: Analysis, book: Book) -> str:
    """How much of the article the lines of the briefing quote, by sentences and by words."""
    article = [s for s in analysis.sentences if s.mark is None]
    quoted = [s for s in article if any(use.role for use in book.uses.get(s.key, ()))]
    words = sum(s.words for s in article)
    share = f", {100 * sum(s.words for s in quoted) / words:.0f} % of its words" if words else ""
    return f"{record.cited} of {counted(len(article), 'sentence')} of the article cited{share}"
