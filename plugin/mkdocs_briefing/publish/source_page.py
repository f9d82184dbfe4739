"""A source's own page: what is known of it, and its whole text, every sentence an anchor."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from urllib.parse import quote, urlsplit

from mkdocs_briefing.model import Analysis, Found, Role, Sentence, Source, SourceRecord
from mkdocs_briefing.publish.book import Book, Use, link, sentence_anchor
from mkdocs_briefing.publish.escape import escape, front_matter
from mkdocs_briefing.publish.wording import counted, day

_BACK = {Role.ORIGIN: "", Role.AGREES: " (agrees)", Role.DIFFERS: " (another figure)"}

_URL_MARKS = "/:?&=#%@+,;-."  # kept in an address; no pair of them opens anything in Markdown


def source_page(record: SourceRecord, analysis: Analysis, book: Book) -> str:
    """The page of a file that was read, as Markdown, front matter first."""
    source = analysis.source
    title = source.title.value if source.title else record.path
    parts = [
        f"# {escape(title)}",
        _standing(record, book),
        _table(source),
        "## The whole text {#briefing-text}",
        *_paragraphs(analysis, book),
    ]
    return front_matter(title) + "\n" + "\n\n".join(parts) + "\n"


def _standing(record: SourceRecord, book: Book) -> str:
    """Where this page belongs, and how much of the file is used."""
    home = link(escape(book.briefing.title), book.pages[record.path], book.page)
    cited = f"{record.cited} of its {counted(record.sentences, 'sentence')} cited"
    reason = f" {escape(record.reason)}" if record.reason else ""
    return f"A source of {home}: {cited}.{reason}"


def _table(source: Source) -> str:
    """What is known of the file; the last column says which rule found it."""
    rows = [
        _row("File", escape(source.path)),
        _found("Title", source.title),
        _found("Outlet", source.outlet),
        _found("Author", source.author),
        _dated(source.published),
        _address(source.url),
        _found("Language", source.language),
        _row("SHA-256", source.sha256),
        *(_row("Note", escape(note)) for note in source.notes),
    ]
    return "\n".join(["| What | Value | Found by |", "| --- | --- | --- |", *filter(None, rows)])


def _row(name: str, value: str, rule: str = "") -> str:
    return f"| {name} | {value} | {escape(rule)} |"


def _found(name: str, found: Found | None) -> str:
    return _row(name, escape(found.value), found.rule) if found else ""


def _dated(found: Found | None) -> str:
    return _row("Date", escape(day(found.value)), found.rule) if found else ""


def _address(found: Found | None) -> str:
    """The address as a link where it is a web address, otherwise as text."""
    if not found:
        return ""
    text = escape(found.value)
    shown = f"[{text}]({quote(found.value, safe=_URL_MARKS)})" if _is_web(found.value) else text
    return _row("Address", shown, found.rule)


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:  # "http://[::1" and the like
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _paragraphs(analysis: Analysis, book: Book) -> Iterator[str]:
    """The text paragraph by paragraph, with what stands between the sentences.

    So every character of the file other than white space is shown, once.
    """
    text, position = analysis.source.text, 0
    for block in _blocks(analysis):
        pieces: list[str] = []
        for sentence in block:
            between = text[position : sentence.start]
            pieces += [_between(between, first=not pieces), _sentence(sentence, text, book)]
            position = max(position, sentence.end)
        yield "".join(pieces)
    if rest := _between(text[position:], first=True):
        yield rest


def _blocks(analysis: Analysis) -> Iterator[list[Sentence]]:
    """The sentences of each paragraph; a line of its own is one, unless its lines are wrapped."""
    text = analysis.source.text
    for _, group in groupby(analysis.sentences, key=lambda sentence: sentence.block):
        block = list(group)
        wrapped = any("\n" in text[sentence.start : sentence.end] for sentence in block)
        rows = [block[:1]]
        for before, sentence in pairwise(block):
            if not wrapped and "\n" in text[before.end : sentence.start]:
                rows.append([])
            rows[-1].append(sentence)
        yield from rows


def _between(text: str, *, first: bool) -> str:
    """What stands before a sentence: debris, greyed, or the space between two sentences."""
    if text.strip():
        debris = f'<span class="briefing-left-out">{escape(text)}</span> '
        return debris if first or not text[0].isspace() else f" {debris}"
    return " " if text and not first else ""


def _sentence(sentence: Sentence, text: str, book: Book) -> str:
    """One sentence with its anchor: marked where it is cited, greyed where it is left out."""
    anchor = sentence_anchor(sentence.index)
    words = escape(text[sentence.start : sentence.end])
    if uses := book.uses.get(sentence.key):
        back = " ".join(_back(use, sentence.source, book) for use in uses)
        return f'<mark id="{anchor}" class="briefing-cited">{words}</mark> {back}'
    if sentence.mark is not None:
        left_out = f'<span id="{anchor}" class="briefing-left-out">{words}</span>'
        return f'{left_out} <small class="briefing-rule">{escape(sentence.mark)}</small>'
    return f'<span id="{anchor}" class="briefing-sentence">{words}</span>'


def _back(use: Use, source: str, book: Book) -> str:
    """A link back to the line of the page that uses this sentence."""
    back = link(
        f"↩ {escape(use.section)}{_BACK[use.role]}", book.pages[source], book.page, use.line
    )
    return f'<small class="briefing-back">{back}</small>'
