"""The days of a calendar that a sentence names: "July 8-9, 2024", "the 8th of July"."""

from collections.abc import Iterator
from datetime import date

import regex

from .telling import (
    AS_WRITTEN,
    FROM_REPORT,
    MONTH,
    OF_YEAR,
    OTHER_YEAR,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    YEAR_RULES,
    YEARLY,
    Meaning,
    Mention,
    Told,
    calendar_day,
    days,
    month_number,
)
from .tenses import Tense

_COUNTED = (
    r"(?:\s?%|\s(?:people|men|women|children|soldiers|miles|km|kilomet\w+|met(?:er|re)s|feet|days?|"
    r"weeks?|months?|years?|hours?|minutes?|points?|per\s?cent|million|billion|o[’']clock|"
    r"[ap]\.?m\b))"
)
# "8" and "8th", but not "8.5", "8:30", "8 miles"
_DAY = rf"[0-9]{{1,2}}(?:st|nd|rd|th)?(?![0-9\p{{L}}]|[.,:][0-9]|{_COUNTED})"
_TO = r"(?:\s?[-–—]\s?|\s(?:to|through|until|till|and)\s)"
_BEFORE_NUMBER = r"(?<![\p{L}0-9$€£#:/-]|[0-9][.,])"
_NAMED_DAY = rf"(?:(?P<w>{WEEKDAY})(?:\s(?:and|to)\s{WEEKDAY})?,?\s)?"
# "2024-07-08"
_ISO = regex.compile(r"(?<![\w-])([0-9]{4})-([0-9]{2})-([0-9]{2})(?![\w-])")
# "Monday, July 8, 2024", "July 8-9", "July 9 to July 11", "Dec. 30, 2023 - Jan. 2, 2024"
_MONTH_DAY = regex.compile(
    rf"(?<![\p{{L}}0-9]){_NAMED_DAY}(?P<m1>{MONTH})\s(?:the\s)?(?P<d1>{_DAY})"
    rf"(?:,?\s(?P<y1>{YEAR}))?(?:(?P<to>{_TO})(?:(?P<m2>{MONTH})\s)?(?P<d2>{_DAY}))?"
    rf"(?:,?\s(?P<y2>{YEAR})|\s(?:of\s)?{FROM_REPORT})?"
)
# "8 July 2024", "the 8th of July", "8-9 July", "30 July to 2 August 2024"
_DAY_MONTH = regex.compile(
    rf"{_BEFORE_NUMBER}{_NAMED_DAY}(?:the\s)?(?P<d1>{_DAY})(?:\sof)?"
    rf"(?:\s(?P<m1>{MONTH})(?:,?\s(?P<y1>{YEAR}))?)?"
    rf"(?:(?P<to>{_TO})(?P<d2>{_DAY})(?:\sof)?\s(?P<m2>{MONTH}))?"
    rf"(?:,?\s(?P<y2>{YEAR})|\s(?:of\s)?{FROM_REPORT})?"
)
# "July 8, 9 and 10, 2019", "July 8 and August 3, 2019": the year that follows is theirs too
_MORE = regex.compile(
    rf"(?:,|,?\sand|,?\sor)\s(?:{_DAY}(?!\s(?!and\b|or\b)\p{{L}})|{MONTH}\s{_DAY}|{_DAY}\s{MONTH})"
)
# Days whose name has become that of an attack, whatever the year of the report
_NAMESAKES = frozenset(((9, 11), (10, 7), (1, 6)))
# Days from the report beyond which the nearest year is no safe guess; and, for days ahead of it,
# beyond which the sentence must speak of what is to come.
_SAFE, _SOON = 150, 60
_BETWEEN = regex.compile(r"\b[Bb]etween\s$")


def iso_days(told: Told) -> Iterator[Mention]:
    """Return the days written as 2024-07-08, in order."""
    for match in _ISO.finditer(told.text):
        day = calendar_day(*(int(part) for part in match.groups()))
        yield Mention(match.start(), match.end(), days(day, day, AS_WRITTEN))


def calendar_days(told: Told) -> Iterator[Mention]:
    """Return the days written with their month, and the spans between two of them.

    Without a year they are of the year that puts them nearest to the report, as far as the
    sentence's tense and its weekday bear that out.
    """
    for pattern in (_MONTH_DAY, _DAY_MONTH):
        for match in pattern.finditer(told.text):
            if match["m1"] or match["m2"]:
                yield Mention(match.start(), match.end(), _calendar(told, match))


def _calendar(told: Told, match: "regex.Match[str]") -> Meaning | None:
    """What "Monday, July 8-9, 2024" means, with or without year."""
    begin, end = _first_and_last(match)
    if match["to"] and match["to"].strip() == "and" and not _both(told.text, match, begin, end):
        return None
    year, rule = _year_of(told, match, begin)
    if year is None:
        return None
    over = end[0] < begin[0]  # from one year into the next
    if over and match["y2"] and not match["y1"]:
        year -= 1  # "December 30 - January 2, 2024"
    to_year = int(match["y2"]) if match["y1"] and match["y2"] else year + over
    first, last = calendar_day(year, *begin), calendar_day(to_year, *end)
    if first and match["w"] and WEEKDAYS[first.weekday()] != match["w"]:
        return None
    return days(first, last, rule)


def _first_and_last(match: "regex.Match[str]") -> tuple[tuple[int, int], tuple[int, int]]:
    """The months and days of a match; "July 8-9" names the month once."""
    first, last = match["m1"] or match["m2"], match["m2"] or match["m1"]
    day, to_day = match["d1"], match["d2"] or match["d1"]
    return (month_number(first), _number(day)), (month_number(last), _number(to_day))


def _number(day: str) -> int:
    return int(day.rstrip("stndrh"))


def _both(
    text: str, match: "regex.Match[str]", begin: tuple[int, int], end: tuple[int, int]
) -> bool:
    """Whether "and" joins the ends of one time: "July 8 and 9", "between July 9 and July 11"."""
    next_day = begin[0] == end[0] and end[1] == begin[1] + 1
    return next_day or bool(_BETWEEN.search(text, max(0, match.start() - 10), match.start()))


def _year_of(
    told: Told, match: "regex.Match[str]", month_day: tuple[int, int]
) -> tuple[int | None, str]:
    """The year of a month and day, None where it is not sure, and the rule."""
    written = match["y1"] or match["y2"]
    if written:
        amount = told.counts_things(written, match.end())
        return (None if amount else int(written)), AS_WRITTEN
    report = told.day(match.start())
    if report is None or OTHER_YEAR.match(told.text, match.end()):
        return None, ""
    if match["of"]:
        return report.year + OF_YEAR[match["of"]], YEAR_RULES[match["of"]]
    more = _MORE.match(told.text, match.end())
    if more or month_day in _NAMESAKES or YEARLY.search(told.text):
        return None, ""
    return _nearest(told, report, match, month_day), "the year nearest to the report"


def _nearest(
    told: Told, report: date, match: "regex.Match[str]", month_day: tuple[int, int]
) -> int | None:
    """The year that puts a day nearest to the report, unless the sentence speaks otherwise."""
    near = [calendar_day(report.year + away, *month_day) for away in (-1, 0, 1)]
    safe = [day for day in near if day and abs((day - report).days) <= _SAFE]
    if not safe:
        return None
    ahead = (safe[0] - report).days
    when = told.tense(match.start(), match.end())
    agrees = (
        match["w"]  # which the calendar bears out, or not
        or ahead == 0
        or (ahead < 0 and when is not Tense.FUTURE)
        or (ahead > 0 and when in (Tense.FUTURE, Tense.PLANNED))
        or (0 < ahead <= _SOON and when is Tense.UNTOLD)
    )
    return safe[0].year if agrees else None
