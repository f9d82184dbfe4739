"""What the readers of times share: a sentence with the day of its report, and dates as patterns."""

from dataclasses import dataclass
from datetime import date

import regex

from .tenses import Sign, Tense, tense

AS_WRITTEN = "as written"
YEAR_RULES = {
    "last": "the year before the report",
    "this": "the year of the report",
    "next": "the year after the report",
}
OF_YEAR = {"last": -1, "this": 0, "next": 1}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip
_NUMBERS = {name[:3].lower(): number for number, name in enumerate(_MONTHS, start=1)}
FULL_MONTH = rf"(?:{'|'.join(_MONTHS)})"
# The names as in "July" and "JULY", "Jul." and "Sept", but never "may"
MONTH = (
    rf"(?:{FULL_MONTH}|{FULL_MONTH.upper()}|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)(?!\p{L})"
)
YEAR = r"(?:19|20)[0-9]{2}(?![0-9\p{L}%]|[.,:][0-9]|[’']s)"
# What may follow "in June": the year as counted from the report
FROM_REPORT = r"(?P<of>last|this|next)\syear\b"
# "of that year", "the following year", "every year": counted from something else, or from nothing
OTHER_YEAR = regex.compile(
    r",?\s(?:(?:of|in)\s)?(?:that|the|each|every|any|some|a)\s"
    r"(?:same\s|following\s|next\s|previous\s|preceding\s|coming\s)?years?\b"
)
YEARLY = regex.compile(
    r"\b(?:each|every)\syear\b|\b(?:annually|yearly|usually|traditionally|always|birthday|born|"
    r"anniversary|anniversaries)\b",
    regex.IGNORECASE,
)
# What may follow a year, but hardly a number of things, as in "(in 2000) and"
NO_THINGS = (
    r"(?=[^\p{L}0-9\s]|$|\s(?:[^\p{L}0-9]|(?:and|or|but|to|in|at|on|with|when|where|after|before|by|"
    r"for|from|as|that|which|who|because|while|until|through|than|over|is|are|was|were|has|have|had|"
    r"will|would|it|he|she|they|the|an?|his|her|its|their|this|said|only|amid|despite|due|"
    r"following|during|alone|onwards?|against|under|primarily|mainly|between|if|then)\b))"
)
_NO_THINGS = regex.compile(NO_THINGS)
# As in "In 2010, ", "In July 2010 ", "On 8 July 2010, ": what follows is counted from there
_STORY = regex.compile(rf"(?:In|On|By|During)\s(?:[\p{{L}}0-9.,-]+\s){{0,3}}?{YEAR}")
# A date, or a date with its time, of which the date counts
_STAMP = regex.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ].*)?", regex.DOTALL)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100

# First and last day, month or year in ISO 8601, and the rule
Meaning = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that speak of a time, and what they mean: None where that is not sure."""

    start: int
    end: int
    meaning: Meaning | None


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, the day of its report (None: not known), and what tells its tenses."""

    text: str
    report: date | None
    signs: tuple[Sign, ...]
    quotes: tuple[tuple[int, int], ...]

    def day(self, start: int) -> date | None:
        """The day from which words at ``start`` are counted, None where it is not known.

        It is not known of quoted words, which may be old, nor after "In 2010, ...".
        """
        spoken = any(a <= start < b for a, b in self.quotes)
        story = _STORY.match(self.text)
        return None if spoken or (story and story.end() <= start) else self.report

    def tense(self, start: int, end: int) -> Tense:
        """How the sentence speaks of the day at ``start:end``."""
        return tense(self.text, start, end, self.signs)

    def counts_things(self, year: str, end: int) -> bool:
        """Whether a year that ends at ``end`` may be a number of things: "2000 barrels"."""
        return is_round(year) and not self.ends(end)

    def ends(self, end: int) -> bool:
        """Whether a year that ends at ``end`` is followed by what no number of things is."""
        return _NO_THINGS.match(self.text, end) is not None


def report_day(published: str | None) -> date | None:
    """Return the day of an ISO 8601 date or date-time as written, None for anything else."""
    stamp = _STAMP.fullmatch(published or "")
    day = calendar_day(*map(int, stamp.groups())) if stamp else None
    return day if day and _FIRST_YEAR <= day.year < _LAST_YEAR else None


def calendar_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where no calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days(first: date | None, last: date | None, rule: str) -> Meaning | None:
    """Return what the days from ``first`` to ``last`` are, None where they are none."""
    if first is None or last is None or last < first:
        return None
    return first.isoformat(), last.isoformat(), rule


def month_number(name: str) -> int:
    """Return 7 for "July", "JULY" and "Jul."."""
    return _NUMBERS[name[:3].lower()]


def year_month(year: int, month: int) -> str:
    """Return a month in ISO 8601: "2024-07"."""
    return f"{year}-{month:02}"


def is_round(year: str) -> bool:
    """Tell whether a year may as well be a number of things: "2000"."""
    return int(year) % 50 == 0
