"""One source analysed: its sentences, their marks, and what each one carries."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from ..model import Analysis, Anchors, Cut, Moment, Name, Sentence, Source, Stance, narrowed
from .abroad import abroad
from .anchors import anchors
from .antecedents import settle
from .blocks import Unit, units
from .boundaries import has_debris, sentence_spans
from .dates import dates
from .english import COMMENT
from .event_dates import event_dates
from .figures import figures
from .junk import marks
from .leanings import continues, leanings, mentions
from .lines import Line
from .matter import clauses
from .moments import moments
from .names import capitalised_within, names, surnames
from .stances import stance
from .statements import quoted, statement
from .words import concepts, content_stems, length, plain_stem, tokens

EAST_ASIAN = frozenset({"ja", "zh", "ko"})  # where full-width letters are at home
ENGLISH = "en"  # the language whose names, statements and turns of phrase are known
_COMMENT = regex.compile(rf"\b(?:{'|'.join(COMMENT)})\b", regex.IGNORECASE)
_POSSESSIVE = regex.compile(r"[’']s?$")
# Meets "NEW DELHI – ", "MOSCOW, July 8, 2024 — ", "Moscow, Russia – ", "LONDON (Wire) - "
# and with two hyphens or a low line for the dash, as wires send it
_DATELINE = regex.compile(
    r"(?:\p{Lu}[\p{Lu}\p{M}.’'-]+(?:\s\p{Lu}[\p{Lu}.’'-]+){0,3}(?:,\s[^–—()-]{2,40})?|"
    r"\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){0,2},\s\p{Lu}[^–—(),-]{2,30}(?:,\s\d{4})?)"
    r"(?:\s?\([^()]{2,40}\))?\s?(?:--|[–—]|[-_](?=\s))\s*(?=[\"“‘']?\p{Lu})"
    # "新华社北京7月8日电 ", "中央社奥斯陆8日电（记者林美华）"
    r"|\p{Han}{0,4}社\p{Han}{1,8}(?:\d{1,2}月)?\d{1,2}日[电電](?:（[^（）]{2,20}）)?[\s　]*(?=\S)"
)

# The rules of a file's date that is that of its last change, or of whatever it was made from
_UNSURE = frozenset({"updated line", "created property", "modified property"})

# Characters. Nothing longer is a sentence that anybody will read or quote: a table without
# its lines, a list of names. Its words count; what else it carries is not told.
_LONGEST = 3000


def analyse(source: Source, language: str) -> Analysis:
    """Return the sentences of a source, in order.

    No character is in two of them. In none are white space, what marks a line as an item or
    a heading ("-", "1.", "##"), and what says nothing: a line of dots, a scraper's stray stop.
    """
    spans = list(_spans(source, language))
    lines = [
        Line(
            _folded(source.text[a:b]), whole, unit.heading, _cut(source.cuts, a),
            unit.start, unit.block,
        )
        for unit, a, b, whole in spans
    ]  # fmt: skip
    found = marks(lines, source.title.value if source.title else None, language)
    words = _file_words(lines, found)
    sentences = [
        _sentence(source, index, unit, (a, b), found[index], language, words)
        for index, (unit, a, b, _) in enumerate(spans)
    ]
    return Analysis(source, settle(sentences))


def _spans(source: Source, language: str) -> list[tuple[Unit, int, int, bool]]:
    text = source.text
    debris = has_debris(text)
    edges = {edge for cut in source.cuts for edge in (cut.start, cut.end + 1)}
    found = []
    for unit in units(text, edges):
        spans = sentence_spans(text[unit.start : unit.end], language, debris=debris)
        whole = len(spans) == 1
        found += [(unit, unit.start + a, unit.start + b, whole) for a, b in spans]
    return found


def _cut(cuts: Sequence[Cut], start: int) -> str | None:
    """The rule by which the reader cut what begins there, if it did."""
    before = bisect_right(cuts, start, key=lambda cut: cut.start)
    return cuts[before - 1].rule if before and start < cuts[before - 1].end else None


def _folded(text: str) -> str:
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class _FileWords:
    """What the whole file tells about its names."""

    persons: frozenset[str]  # surnames that the file shows to be persons'
    proper: frozenset[str]  # words with a capital within a sentence


def _file_words(lines: list[Line], found: list[str | None]) -> _FileWords:
    article = [
        line.text
        for line, mark in zip(lines, found, strict=True)
        if mark is None and len(line.text) <= _LONGEST
    ]
    proper = {word for text in article for word in capitalised_within(text)}
    possessives = {_POSSESSIVE.sub("", word) for word in proper}
    return _FileWords(surnames(article), frozenset(proper | possessives))


def _sentence(  # noqa: PLR0913, PLR0917 - one place puts a sentence together
    source: Source,
    index: int,
    unit: Unit,
    span: tuple[int, int],
    mark: str | None,
    language: str,
    words: _FileWords,
) -> Sentence:
    start, end = span
    text = _folded(source.text[start:end])
    place = Sentence(
        source=source.path, index=index, start=start, end=end, block=unit.block, text=text,
        line=unit.line + source.text.count("\n", unit.start, start), mark=mark, language=language,
    )  # fmt: skip
    return place if mark else _carrying(place, language, words, _reported(source))


def _carrying(place: Sentence, language: str, words: _FileWords, published: str | None) -> Sentence:
    """The same sentence with what it carries; `abroad` adds what is not told as in English."""
    text = place.text
    plain = text if language in EAST_ASIAN else narrowed(text)  # what is compared
    prose = len(text) <= _LONGEST
    dateline = _DATELINE.match(text)
    body = dateline.end() if dateline else 0
    english = prose and language == ENGLISH
    dated = dates(plain, language) if prose else ()
    named: tuple[Name, ...] = names(text, words.persons, words.proper, body) if english else ()
    said = statement(text, named) if english else None
    said_here = [name for name in named if name.start >= body]
    parts = clauses(" " * body + plain[body:], said_here, language)
    spoken = tokens(plain[body:], language)
    held = stance(text, named, said, body) if english else Stance()
    terms = content_stems(plain[body:], language)
    carrying = Sentence(
        source=place.source, index=place.index, start=place.start, end=place.end,
        line=place.line, block=place.block, text=text, dateline=body, language=language,
        words=length(plain[body:], spoken, language),
        terms=terms,
        concepts=concepts(plain[body:], language),
        matter=tuple(term for clause in parts for term in clause),
        clauses=tuple(len(clause) for clause in parts),
        figures=figures(text, language) if prose else (),
        dates=dated,
        event_dates=event_dates(plain, body, language) if dated else (),
        moments=_moments(text, body, published) if english else (),
        names=named,
        statement=said,
        quotes=quoted(text) if english else (),
        leanings=leanings(text, named, said, body) if english else (),
        comment=len(_COMMENT.findall(text)) if english else 0,
        wording=tuple(plain_stem(word, language) for word in spoken),
        stance=held,
        continues=english and continues(text, body),
        anchors=anchors(terms, named, held) if english else Anchors(),
        mentions=english and mentions(text, body),
    )  # fmt: skip
    return carrying if english or not prose else abroad(carrying)


def _moments(text: str, body: int, published: str | None) -> tuple[Moment, ...]:
    """The times a sentence speaks of; that of its dateline is the report's own."""
    return tuple(moment for moment in moments(text, published) if moment.start >= body)


def _reported(source: Source) -> str | None:
    """The date from which "Monday" counts: that of a change or of a template does not tell it."""
    published = source.published
    return published.value if published and published.rule not in _UNSURE else None
