"""What goes with a section's lines: figures that differ, who said what, what came next, and why."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from mkdocs_briefing.model import (
    Accord,
    Amount,
    Attribution,
    Comparison,
    Line,
    Passage,
    Section,
    Voice,
)
from mkdocs_briefing.publish.blocks import folded, scrolling
from mkdocs_briefing.publish.book import Book, label, line_of, place, source_link
from mkdocs_briefing.publish.escape import escape
from mkdocs_briefing.publish.quoting import words
from mkdocs_briefing.publish.uses import name_of, next_anchor, why_anchor
from mkdocs_briefing.publish.wording import day

_ACCORDS = {Accord.COMPATIBLE: "Compatible", Accord.CONFLICT: "In conflict"}
_ATTRIBUTIONS = {
    Attribution.NAMED: "named",
    Attribution.OFFICIAL: "official, not named",
    Attribution.UNNAMED: "unnamed",
    Attribution.NONE: "the sentence does not say who",
}


def evidence(section: Section, book: Book) -> str:
    """Everything that goes with the lines, or nothing where there is nothing to show.

    Kept from the search index: its words stand in the lines or on the source's page.
    """
    parts = [_figures(section, book), _voices(section, book), _next(section, book),
             _why(section, book)]  # fmt: skip
    shown = [part for part in parts if part]
    if not shown:
        return ""
    start = '<div class="briefing-evidence" data-search-exclude markdown="1">'
    return "\n\n".join([start, *shown, "</div>"])


def _file(passage: Passage, book: Book) -> str:
    """The file's name, leading to the words on its page."""
    return source_link(label(book.records[passage.source], short=True), passage, book)


def _reported(passage: Passage, book: Book) -> str:
    analysis = book.records[passage.source].analysis
    published = analysis.source.published if analysis else None
    return escape(day(published.value)) if published else ""


# --- figures that differ ------------------------------------------------------------


def _figures(section: Section, book: Book) -> str:
    if not section.comparisons:
        return ""
    rows = [
        "| Figures that differ | As written, by whom, for when |",
        "| --- | --- |",
        *(_figures_row(comparison, book) for comparison in section.comparisons),
    ]
    return scrolling("figures", f"Figures that differ: {escape(section.title)}", rows)


def _figures_row(comparison: Comparison, book: Book) -> str:
    """One row for one thing counted and whether all can be right, with a line for each amount."""
    counts = f'<span id="{comparison.id}">{escape(comparison.counts)}</span>'
    amounts = "".join(_amount(amount, book) for amount in comparison.amounts)
    verdict = f"**{_ACCORDS[comparison.accord]}**: {escape(comparison.why)}"
    return f'| {counts}<span class="briefing-row">{verdict}</span> | {amounts} |'


def _amount(amount: Amount, book: Book) -> str:
    speaker = escape(amount.speaker or "")
    reported = _reported(amount.words, book)
    when = escape(", ".join(amount.when)) or (f"reported {reported}" if reported else "")
    told = "; ".join(filter(None, [speaker, _file(amount.words, book), when]))
    return f'<span class="briefing-row">**{escape(amount.text)}** – {told}</span>'


# --- who said what ------------------------------------------------------------------


def _voices(section: Section, book: Book) -> str:
    items: list[str] = []
    for _, group in groupby(section.voices, key=lambda v: (v.attribution, _name(v).casefold())):
        voices = list(group)
        roles = [voice.role for voice in voices if voice.role]
        head = max(roles, key=len, default=None)
        items.append(f"- {_speaker(voices[0], head)}")
        items += [f"    - {_said(voice, head, section, book)}" for voice in voices]
    return folded("voices", "Who said what", items, is_open=section.statements)


def _name(voice: Voice) -> str:
    return voice.speaker or "Somebody"


def _speaker(voice: Voice, role: str | None) -> str:
    """A speaker with the fullest role that a file gives, and the class of the attribution."""
    told = f"**{escape(_name(voice))}**" + (f", {escape(role)}" if role else "")
    return f'{told} <small class="briefing-class">{_ATTRIBUTIONS[voice.attribution]}</small>'


def _said(voice: Voice, head: str | None, section: Section, book: Book) -> str:
    """The words as the file has them, where they stand, and the line that rests on them.

    With the speaker's role, where the file gives another than ``head``.
    """
    behind = f"[{escape(name_of(voice.line, section))}](#{voice.line})"
    role = f"as {escape(voice.role)} in " if voice.role and voice.role != head else ""
    where = f"{role}{_file(voice.words, book)}, {line_of(voice.words)}; behind {behind}"
    return f'<span id="{voice.id}">{words(voice.words.quote)}</span> {_small(where)}'


# --- what came next, and why --------------------------------------------------------


def _next(section: Section, book: Book) -> str:
    if not book.shows_texts:
        return ""
    items = [
        f'- <span id="{next_anchor(section, number)}">{words(passage.quote)}</span> '
        + _small(f"{_file(passage, book)}, {line_of(passage)}")
        for number, passage in enumerate(section.next, start=1)
    ]
    return folded("next", "Next, had there been room", items)


def _why(section: Section, book: Book) -> str:
    items = [_why_line(line, section, book) for line in section.lines]
    return folded("why", "Why these lines", items)


def _why_line(line: Line, section: Section, book: Book) -> str:
    name = f"[{escape(name_of(line.id, section))}](#{line.id})"
    return f'- <span id="{why_anchor(line)}">{name}</span>: {"; ".join(_reasons(line, book))}'


def _reasons(line: Line, book: Book) -> Iterator[str]:
    factors = line.factors
    if line.pinned:
        yield "pinned by the editors"
    if factors is None and not line.pinned:
        yield "stands here because the line after it leans on it"
    if factors is None:
        return
    yield f"relevance {factors.relevance:.2f}"
    yield f"salience {factors.salience:.2f}"
    yield f"coverage {factors.coverage:.2f}"
    yield f"position {factors.position:.2f}"
    yield f"substance {factors.substance:.2f}"
    yield f"score {factors.score:.2f}"
    if line.beat is None:
        if not line.pinned:
            yield "no other line was left to choose from"
        return
    passage, score = line.beat
    shown = f": {words(passage.quote)}" if book.shows_texts else ""
    yield f"it beat {source_link(place(passage), passage, book)} ({score:.2f}){shown}"


def _small(text: str) -> str:
    return f'<small class="briefing-place">{text}</small>'
