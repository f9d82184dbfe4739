"""The footnotes: for each line the words it came from, and who else says it."""

from __future__ import annotations

from mkdocs_briefing.model import Citation, Line, Role
from mkdocs_briefing.publish.book import Book, label, lines, source_link
from mkdocs_briefing.publish.escape import escape
from mkdocs_briefing.publish.wording import day

_LEADS = {
    Role.ORIGIN: "",
    Role.AGREES: "Also: ",
    Role.DIFFERS: "Gives another figure: ",
}

_ORDER = tuple(_LEADS)


def reference(line: Line) -> str:
    """The mark after a line that leads to its footnote."""
    return f"[^{_key(line)}]"


def footnotes(book: Book) -> str:
    """Every footnote once, in the order in which the page first refers to them."""
    points = {point.line.id: point.line for point in book.briefing.key_points}
    all_lines = points | {line.id: line for line in lines(book.briefing)}
    return "\n\n".join(
        _footnote(line, points.get(key, line).edits, book) for key, line in all_lines.items()
    )


def _footnote(line: Line, point_edits: tuple[str, ...], book: Book) -> str:
    """One footnote: a paragraph for each file, the origin first, who speaks, then the edits.

    A key point shares its line's footnote, but may be edited more than the line.
    """
    ordered = sorted(line.citations, key=lambda citation: _ORDER.index(citation.role))
    parts = [_citation(citation, book) for citation in ordered]
    if line.speaker:
        parts.append(f"Speaker: {escape(line.speaker)}")
    if line.edits:
        parts.append(f"&#x5b;Edited: {escape('; '.join(line.edits))}&#x5d;")
    if further := [edit for edit in point_edits if edit not in line.edits]:
        parts.append(f"&#x5b;Edited among the key points: {escape('; '.join(further))}&#x5d;")
    return f"[^{_key(line)}]: " + "\n\n    ".join(parts)


def _citation(citation: Citation, book: Book) -> str:
    """Who says it, when, and the words: ``[Reuters](…), 8 July 2024: “…”``."""
    record = book.records[citation.source]
    published = record.analysis.source.published if record.analysis else None
    date = f", {escape(day(published.value))}" if published else ""
    named = source_link(label(record, short=True), citation, book)
    return f"{_LEADS[citation.role]}{named}{date}: “{escape(citation.quote)}”"


def _key(line: Line) -> str:
    """The footnote's key, with a prefix that keeps it apart from a user's own footnotes."""
    return f"briefing-{line.id}"
