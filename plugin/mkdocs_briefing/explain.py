"""Why a sentence is on the page or is not, in plain words, looked up by its own words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs_briefing.model import (
    BANNED,
    Briefing,
    Citation,
    Entry,
    Factors,
    Fate,
    Line,
    Passage,
    Role,
    Section,
    Sentence,
    SourceRecord,
    Status,
)
from mkdocs_briefing.publish.uses import name_of
from mkdocs_briefing.terminal import counted, visible

__all__ = ["AT_MOST", "explain", "explain_line", "explain_sentence", "not_found"]

AT_MOST = 10  # so many are told at once

_STRAIGHT = str.maketrans("‘’‚‛′“”„‟«»″", '\'\'\'\'\'"""""""')

_FATES = {
    Fate.CITED: "Shown{section}",
    Fate.SUPPORTING: "Not shown itself, but quoted in a footnote{section}",
    Fate.REPEATED: "Left out as a repetition{section}",
    Fate.NOT_CHOSEN: "Would fit best{section}, but was not chosen",
    Fate.NO_SECTION: "Left out, because it fits no section",
    Fate.NOT_ARTICLE: "Left out, because it is not part of the article",
}
_ROLES = {
    Role.ORIGIN: "its words",
    Role.AGREES: "says it too",
    Role.DIFFERS: "gives another figure",
}


def _role(citation: Citation) -> str:
    return "says a part of it too" if citation.partly else _ROLES[citation.role]


def explain(briefing: Briefing, words: str) -> list[str]:
    """Return what is told of all that holds the words, in printable lines; empty: nothing does.

    White space, capitals and the shape of quotation marks make no difference. The words may
    also be a line's id, its name on the page, or a sentence's id. The lines of the page come
    first, then the other sentences, file by file; after `AT_MOST` of them it is only said how
    many more there are.
    """
    titles = {section.id: section.title for section in briefing.sections}
    lines = list(_lines(briefing, words))
    shown = {(c.source, c.sentence) for found in lines for c in found.line.citations}
    sentences = [s for s in _sentences(briefing, words) if s.key not in shown]
    fates = {(entry.source, entry.start, entry.end): entry for entry in briefing.ledger.entries}
    told: list[str] = []
    for found in lines[:AT_MOST]:
        told += [*explain_line(found.line, found.section), ""]
    for sentence in sentences[: max(0, AT_MOST - len(lines))]:
        entry = fates[sentence.source, sentence.start, sentence.end]
        told += [*explain_sentence(sentence, entry, titles), ""]
    if (more := len(lines) + len(sentences) - AT_MOST) > 0:
        hold = "holds" if more == 1 else "hold"
        told.append(f"{more} more {hold} these words. Give more of them, to tell which is meant.")
    return told[:-1] if told and not told[-1] else told


def not_found(briefing: Briefing, words: str) -> str:
    """Return a sentence that says that nothing holds the words, and what to try."""
    unread = sum(record.status is Status.UNREAD for record in briefing.sources)
    hint = (
        f" {counted(unread, briefing.noun)} could not be read and so not searched: "
        "see 'briefing check'."
        if unread
        else ""
    )
    return visible(
        f"No line of the page and no sentence of the sources holds “{_folded(words)}”. Try fewer "
        f"words, in their order and out of one sentence, or a line's id such as trade-1-2.{hint}"
    )


def explain_line(line: Line, section: Section) -> list[str]:
    """Return what is told of a line of the page, in printable lines."""
    told = [f"{line.id}, in “{section.title}”", f"  {_folded(line.text)}"]
    if line.edits:
        told.append(f"  Edited: {'; '.join(line.edits)}.")
    if line.pinned:
        own = f" Its own {_score(line.factors)}." if line.factors else ""
        told.append(f"  Why: the editors pinned it in briefing.yml.{own}")
    elif line.factors:
        told += [f"  Why: {_score(line.factors)}.", *_beaten(line.beat)]
    else:
        told.append("  Why: it stands there only because the line after it leans on it.")
    if line.sentence:
        told.append(f"  Id, to pin or ban it: {line.sentence}")
    told.append(f"  It rests on at least {counted(line.texts, 'independent text')}:")
    behind = [c for c in line.citations if c.role is not Role.DIFFERS]
    against = [c for c in line.citations if c.role is Role.DIFFERS]
    told += [part for citation in behind for part in _cited(citation)]
    if against:
        told.append("  Another figure is given by:")
        told += [part for citation in against for part in _cited(citation)]
    return [visible(part) for part in told]


def _cited(citation: Citation) -> list[str]:
    return [f"    {_place(citation)}, {_role(citation)}:", f"      {_folded(citation.quote)}"]


def explain_sentence(sentence: Sentence, entry: Entry, titles: Mapping[str, str]) -> list[str]:
    """Return what is told of a sentence by its entry in the ledger, in printable lines.

    ``titles`` are the sections' titles by their ids.
    """
    section = f" in “{titles.get(entry.section, entry.section)}”" if entry.section else ""
    fate = "Left out" if entry.why == BANNED else _FATES[entry.fate].format(section=section)
    told = [
        f"{sentence.source}:{sentence.line}",
        f"  {_folded(sentence.text)}",
        f"  {fate}: {entry.why}.",
    ]
    if entry.id and entry.fate is not Fate.NOT_ARTICLE:
        told.append(f"  Id, to pin or ban it: {entry.id}")
    return [visible(part) for part in told]


# --- looking it up --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Found:
    """A line of the page with its section."""

    line: Line
    section: Section


def _lines(briefing: Briefing, words: str) -> Iterator[_Found]:
    """The lines that hold the words as shown, among the key points or in the file, or are it."""
    sought = _alike(words)
    points = {point.line.id: point.line.text for point in briefing.key_points}
    for section in briefing.sections:
        for line in section.lines:
            quotes = [c.quote for c in line.citations if c.role is Role.ORIGIN]
            texts = [line.text, points.get(line.id, ""), *quotes]
            names = tuple(map(_alike, (line.id, name_of(line.id, section), line.sentence)))
            if sought in names or any(sought in _alike(text) for text in texts):
                yield _Found(line, section)


def _sentences(briefing: Briefing, words: str) -> Iterator[Sentence]:
    """The sentences of all files that hold the words, in the order of the files."""
    sought = _alike(words)
    for record in briefing.sources:
        for sentence in _sentences_of(record):
            if sought in _alike(sentence.text) or sought == sentence.id:
                yield sentence


def _sentences_of(record: SourceRecord) -> tuple[Sentence, ...]:
    return record.analysis.sentences if record.analysis else ()


def _alike(text: str) -> str:
    """A text in the one form in which texts are compared here."""
    straight = _folded(text).translate(_STRAIGHT).casefold()
    return unicodedata.normalize("NFC", straight)


# --- wording --------------------------------------------------------------------


def _score(factors: Factors) -> str:
    """`score 1.20, of relevance 0.81, …`, with two decimals."""
    return (
        f"score {factors.score:.2f}, of relevance {factors.relevance:.2f}, "
        f"salience {factors.salience:.2f}, coverage {factors.coverage:.2f}, "
        f"position {factors.position:.2f} and substance {factors.substance:.2f}"
    )


def _beaten(beat: tuple[Passage, float] | None) -> list[str]:
    """The best line left out in favour of another, with its words."""
    if beat is None:
        return ["  No other line was left out for it."]
    words, score = beat
    return [
        f"  The best line left out for it, score {score:.2f}: {_place(words)}",
        f"    {_folded(words.quote)}",
    ]


def _place(words: Citation | Passage) -> str:
    place = f" ({words.place})" if words.place else ""
    return f"{words.source}:{words.line}{place}"


def _folded(text: str) -> str:
    return " ".join(text.split())
