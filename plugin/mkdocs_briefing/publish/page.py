"""The page itself: key points, sections, what is not covered, sources, footnotes."""

from __future__ import annotations

import hashlib
import json

from mkdocs_briefing.model import Citation, KeyPoint, Line, Paragraph, Role, Section
from mkdocs_briefing.publish.book import Book, label, lines, link, source_link
from mkdocs_briefing.publish.coverage import described, not_covered
from mkdocs_briefing.publish.escape import escape, front_matter
from mkdocs_briefing.publish.evidence import evidence
from mkdocs_briefing.publish.footnotes import footnotes, reference
from mkdocs_briefing.publish.timeline import timeline
from mkdocs_briefing.publish.wording import counted, day


def page(book: Book) -> str:
    """The briefing's page as Markdown, front matter first."""
    parts = [
        f"# {escape(book.briefing.title)} {{#briefing-title}}",
        _edition(book),
        _counts(book),
        _key_points(book),
        *(_section(section, book) for section in book.briefing.sections),
        timeline(book),
        not_covered(book),
        described(book),
        footnotes(book),
    ]
    return front_matter(book.briefing.title) + "\n" + "\n\n".join(filter(None, parts)) + "\n"


def _edition(book: Book) -> str:
    """Which edition this is, and up to when its sources go.

    No clock: the same folder and the same settings are the same edition.
    """
    briefing = book.briefing
    parts = [[record.path, record.sha256] for record in briefing.sources]
    whole = json.dumps([briefing.settings_sha256, parts])
    text = f"Edition {hashlib.sha256(whole.encode()).hexdigest()[:8]}"
    dates = [
        record.analysis.source.published.value[:10]
        for record in briefing.sources
        if record.analysis and record.analysis.source.published
    ]
    if dates:
        text += f", from sources up to {escape(day(max(dates)))}"
    return f'<small class="briefing-edition">{text}</small>'


def _counts(book: Book) -> str:
    """The counting line: ``8 files, 6 outlets; 3 lines rest on one source``."""
    records = book.briefing.sources
    unread = sum(record.analysis is None for record in records)
    parts = [
        counted(len(records), book.briefing.noun) + (f" ({unread} not read)" if unread else "")
    ]
    outlets = {
        record.analysis.source.outlet.value.casefold()
        for record in records
        if record.analysis and record.analysis.source.outlet
    }
    if outlets:
        parts.append(counted(len(outlets), "outlet"))
    if any(record.kin for record in records):
        parts.append(counted(book.briefing.texts, "independent text"))
    single = sum(line.texts == 1 for line in lines(book.briefing))
    rest = "1 line</span> rests" if single == 1 else f"{single} lines</span> rest"
    return f'{", ".join(parts)}; <span class="briefing-single">{rest} on one source.'


def _key_points(book: Book) -> str:
    """One line per section. Kept from the search index, where each stands already."""
    if not book.briefing.key_points:
        return ""
    items = [_key_point(point, book) for point in book.briefing.key_points]
    return "\n".join(
        [
            "## Key points {#briefing-key-points}",
            "",
            '<div class="briefing-key-points" data-search-exclude markdown="1">',
            "",
            *items,
            "",
            "</div>",
        ]
    )


def _key_point(point: KeyPoint, book: Book) -> str:
    titles = {section.id: section.title for section in book.briefing.sections}
    title = escape(titles.get(point.section, point.section))
    lead = link(f"**{title}**", book.page, book.page, point.section)
    return f"- {lead}: {escape(point.line.text)}{reference(point.line)}"


def _section(section: Section, book: Book) -> str:
    parts = [f"## {escape(section.title)} {{#{section.id}}}"]
    if section.note:
        parts.append(f'<em class="briefing-note">{escape(section.note)}</em>')
    for paragraph in section.paragraphs:
        parts.append("\n".join(_line(line) for line in paragraph.lines))
        parts.append(_from(paragraph, book))
    parts.append(evidence(section, book))
    return "\n\n".join(filter(None, parts))


def _line(line: Line) -> str:
    """One sentence with its footnote, and a mark where a single file says it."""
    attributes = 'class="briefing-line"'
    if line.texts == 1:
        attributes = 'class="briefing-line briefing-single" title="Rests on one source"'
    return f'<span id="{line.id}" {attributes}>{escape(line.text)}</span>{reference(line)}'


def _from(paragraph: Paragraph, book: Book) -> str:
    """The quiet line under a paragraph: the files whose words these are, each once."""
    origins: dict[str, Citation] = {}
    for line in paragraph.lines:
        for citation in line.citations:
            if citation.role is Role.ORIGIN:
                origins.setdefault(citation.source, citation)
    links = [
        source_link(label(book.records[path], short=True), citation, book)
        for path, citation in origins.items()
    ]
    return f'<small class="briefing-from">From {" · ".join(links)}</small>' if links else ""
