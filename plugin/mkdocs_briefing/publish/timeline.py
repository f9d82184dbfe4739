"""The timeline: what happened or will happen when, and when that was reported."""

from __future__ import annotations

from mkdocs_briefing.model import Event, Moment
from mkdocs_briefing.publish.book import Book, label, line_of, source_link
from mkdocs_briefing.publish.escape import escape
from mkdocs_briefing.publish.quoting import words
from mkdocs_briefing.publish.wording import day, span


def timeline(book: Book) -> str:
    """The part of the page with the dated events, or nothing where none has a date."""
    events = book.briefing.timeline
    if not events:
        return ""
    heading = "## Timeline {#briefing-timeline data-search-exclude=1}"
    return "\n\n".join([heading, "\n".join(_event(event, book) for event in events)])


def _event(event: Event, book: Book) -> str:
    """A list item: the event's date, how the text puts it, its words, and the report's date."""
    passage, moment = event.words, event.moment
    when = f'<span id="{event.id}">**{escape(span(moment.first, moment.last))}**</span>'
    file = source_link(label(book.records[passage.source], short=True), passage, book)
    reported = f", reported {escape(day(event.reported))}" if event.reported else ""
    behind = f"[{escape(_section_of(event, book))}](#{event.line})"
    where = f"{file}, {line_of(passage)}{reported}; with {behind}"
    small = f'<small class="briefing-place">{where}</small>'
    return f"- {when}{_original(moment)}: {words(passage.quote)} {small}"


def _original(moment: Moment) -> str:
    """The words that were resolved, and how, where the date is not as written."""
    if moment.rule == "as written":
        return ""
    return f" (“{escape(moment.text)}”: {escape(moment.rule)})"


def _section_of(event: Event, book: Book) -> str:
    for section in book.briefing.sections:
        if any(line.id == event.line for line in section.lines):
            return section.title
    return event.line
