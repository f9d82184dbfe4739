"""The timeline: the times that the page's lines, and their neighbours in the files, speak of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import regex

from ..model import Analysis, Event, Line, Moment, Role, Section, Sentence
from .citing import passage

# The ends of `Moment.rule` where the words name a year, and where the nearest was taken
_AS_WRITTEN, _NEAREST = "as written", "nearest to the report"
_SPEAKING = (
    r"(?:said|says|told|tells|stated|states|added|adds|noted|explained|commented|remarked|wrote|"
    r"replied|reiterated|insisted|argued|claimed|clarified|emphasi[sz]ed|stressed|warned|repeated|"
    r"acknowledged|speaking|quoted\sas\ssaying)\b"
)
_PART_OF_DAY = r"(?:(?:late|early|earlier)\s)?"
# "told reporters in Ost on (Friday)": the day is that of the words, not of what they tell
_SPOKEN_ON = regex.compile(
    rf"\b{_SPEAKING}(?:\s(?:reporters|journalists|lawmakers|parliament|\p{{Lu}}[\p{{L}}.]+|"
    r"the\s[\p{L}]+(?:\s(?:leader|president|minister|agency|newspaper))?))?"
    r"(?:\s(?:in|at|during|through|via|to|after|from|outside)\s[^,;:]{1,40}?)?"
    rf"\s{_PART_OF_DAY}(?:(?:on|in)\s)?{_PART_OF_DAY}$"
)
# The end of "told reporters in Ost on": the day is that of the words, not of what they tell
_SPOKEN_NEXT = regex.compile(rf"\s{_SPEAKING}")
_SPOKEN_AFTER = regex.compile(rf",?\s(?:[\p{{L}}’'.-]+\s){{1,6}}?{_SPEAKING}")
_OPENING = regex.compile(rf"(?:(?:On|In|Late|Early)\s)?{_PART_OF_DAY}(?:on\s)?", regex.IGNORECASE)
# The end of "has sought it since": since when a thing has been so is not when it happened
_SINCE = regex.compile(r"\b[Ss]ince\s(?:\p{Ll}{1,12}\s){0,2}$")
_REACH = 120  # characters before a day within which its verb of speaking stands


@dataclass(frozen=True, slots=True)
class _Dated:
    """A time that a sentence of the page, or a neighbour of one, speaks of."""

    sentence: Sentence
    moment: Moment
    line: str

    @property
    def order(self) -> tuple[str, str, str, int, int]:
        """Where it stands: by time, a whole year before its months, then by file and place."""
        first, last = (day.ljust(10, "-") for day in (self.moment.first, self.moment.last))
        return (first, last, *self.sentence.key, self.moment.start)


def timeline(sections: Sequence[Section], analyses: Sequence[Analysis]) -> tuple[Event, ...]:
    """Return the dated events of the lines and of their neighbours, the earliest first.

    A line's neighbours are the sentences right before and after its own in the file, in the
    same paragraph. The day on which something was merely said is no event, nor is that since
    which it has been so. What several
    sentences behind one line tell is there once, in the words of the page where it has them.
    """
    lines = [line for section in sections for line in section.lines]
    files = {analysis.source.path: analysis for analysis in analyses}
    dated = _once([*_of_lines(lines, files), *_of_neighbours(lines, files)], _behind(lines))
    return tuple(
        replace(_event(one, files[one.sentence.source]), id=f"briefing-event-{number}")
        for number, one in enumerate(sorted(dated, key=lambda one: one.order), start=1)
    )


def _event(dated: _Dated, analysis: Analysis) -> Event:
    source = analysis.source
    words = passage(dated.sentence, {source.path: source})
    reported = source.published.value if source.published else None
    return Event("", dated.moment, words, dated.line, reported)


# --- which sentences ----------------------------------------------------------


def _origin(line: Line, files: Mapping[str, Analysis]) -> Sentence:
    citation = next(one for one in line.citations if one.role is Role.ORIGIN)
    return files[citation.source].sentences[citation.sentence]


def _of_lines(lines: Sequence[Line], files: Mapping[str, Analysis]) -> Iterator[_Dated]:
    for line in lines:
        yield from _told(_origin(line, files), line, files)


def _of_neighbours(lines: Sequence[Line], files: Mapping[str, Analysis]) -> Iterator[_Dated]:
    """What stands beside the lines in the files and is no line itself, once each."""
    seen = {_origin(line, files).key for line in lines}
    for line in lines:
        origin = _origin(line, files)
        article = files[origin.source].sentences
        for index in (origin.index - 1, origin.index + 1):
            beside = article[index] if 0 <= index < len(article) else None
            if beside and beside.mark is None and beside.block == origin.block:
                if beside.key not in seen:
                    yield from _told(beside, line, files)
                seen.add(beside.key)


# --- which of their times -----------------------------------------------------


def _told(sentence: Sentence, line: Line, files: Mapping[str, Analysis]) -> Iterator[_Dated]:
    for moment in sentence.moments:
        if not (
            _of_speaking(sentence.text, moment)
            or _SINCE.search(sentence.text, max(0, moment.start - _REACH), moment.start)
            or _in_a_story(sentence, moment, files[sentence.source])
        ):
            yield _Dated(sentence, moment, line.id)


def _of_speaking(text: str, moment: Moment) -> bool:
    """Whether a time is that of the words: "said on Friday", "On Friday, Holm said"."""
    if _SPOKEN_ON.search(text, max(0, moment.start - _REACH), moment.start):
        return True
    if _SPOKEN_NEXT.match(text, moment.end):
        return True
    opens = _OPENING.fullmatch(text, 0, moment.start)
    return bool(opens and _SPOKEN_AFTER.match(text, moment.end))


def _in_a_story(sentence: Sentence, moment: Moment, analysis: Analysis) -> bool:
    """Whether a past time follows a sentence about another year, of which it may be.

    "The mill opened in 1987. It burnt down in June." tells of no June but that of 1987.
    """
    published = analysis.source.published
    if not moment.rule.endswith(_NEAREST) or published is None or moment.last > published.value:
        return False
    before = analysis.sentences[sentence.index - 1] if sentence.index else None
    if before is None or before.block != sentence.block or not before.moments:
        return False
    told = before.moments[-1]
    return told.rule == _AS_WRITTEN and told.last[:4] != moment.first[:4]


# --- what several sentences tell ----------------------------------------------


def _behind(lines: Sequence[Line]) -> Mapping[tuple[str, int], frozenset[str]]:
    """The lines that each sentence stands behind, as their origin or because it agrees."""
    found: dict[tuple[str, int], set[str]] = {}
    for line in lines:
        for citation in line.citations:
            if citation.role is not Role.DIFFERS:
                found.setdefault((citation.source, citation.sentence), set()).add(line.id)
    return {key: frozenset(ids) for key, ids in found.items()}


def _once(
    dated: Sequence[_Dated], behind: Mapping[tuple[str, int], frozenset[str]]
) -> list[_Dated]:
    """The same without what an earlier one tells: in the same words, or behind the same line."""
    kept: list[_Dated] = []
    for one in dated:
        alike = (other for other in kept if _times(other) == _times(one))
        if not any(_say_the_same(one.sentence, other.sentence, behind) for other in alike):
            kept.append(one)
    return kept


def _times(dated: _Dated) -> tuple[str, str]:
    return dated.moment.first, dated.moment.last


def _say_the_same(
    one: Sentence, other: Sentence, behind: Mapping[tuple[str, int], frozenset[str]]
) -> bool:
    if one.text == other.text:
        return True
    nothing: frozenset[str] = frozenset()
    return bool(behind.get(one.key, nothing) & behind.get(other.key, nothing))
