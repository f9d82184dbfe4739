"""What a sentence carries in a language other than English."""

from collections.abc import Iterator
from dataclasses import replace

from ..model import Moment, Sentence
from .anchors import anchors_abroad
from .calendars import Written, written_dates
from .openings import openings
from .quotations import quoted_abroad
from .statements_abroad import statement_abroad
from .telling import AS_WRITTEN, calendar_day, year_month


def abroad(sentence: Sentence) -> Sentence:
    """Return the sentence with its quotations, who speaks, its full dates and what it leans on."""
    text, language, body = sentence.text, sentence.language, sentence.dateline
    return replace(
        sentence,
        statement=statement_abroad(text, language, body),
        quotes=quoted_abroad(text, language),
        moments=tuple(one for one in _moments(text, language) if one.start >= body),
        leanings=openings(text, language, body),
        anchors=anchors_abroad(text, language),
    )


def _moments(text: str, language: str) -> Iterator[Moment]:
    """The dates written with their year; what has to be counted from the report is left out."""
    for date in written_dates(text, language):
        if date.year and (meant := _meant(date, date.year)):
            yield Moment(date.start, date.end, text[date.start : date.end], *meant, AS_WRITTEN)


def _meant(date: Written, year: int) -> tuple[str, str] | None:
    if date.day is None:
        month = year_month(year, date.month)
        return month, month
    first = calendar_day(year, date.month, date.day)
    last = calendar_day(year, date.month, date.last or date.day)
    if first is None or last is None or last < first:
        return None
    return first.isoformat(), last.isoformat()
