"""The months that a sentence names without a year: "since March", "in June last year"."""

from collections.abc import Iterator
from datetime import date

import regex

from .telling import (
    FROM_REPORT,
    FULL_MONTH,
    OF_YEAR,
    OTHER_YEAR,
    YEAR_RULES,
    YEARLY,
    Meaning,
    Mention,
    Told,
    month_number,
    year_month,
)
from .tenses import Tense

# "in June", "since late March", "by May next year", "last June"
_MONTH_ALONE = regex.compile(
    rf"\b(?P<lead>[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ll]ast|[Tt]his|[Nn]ext)\s"
    rf"(?:(?:early|mid|late)[\s-])?(?P<month>{FULL_MONTH})\b(?:\s(?:of\s)?{FROM_REPORT})?"
    rf"(?!\s?[-–/]|[’']|\s[0-9]|(?:,|\sand|\sor|\sto)\s(?:{FULL_MONTH})\b)"
)
_SAFE_MONTHS = 5  # beyond these the nearest year is no safe guess
# Months that persons are named after: "by June Park"
_PERSONS = frozenset(("April", "May", "June", "August"))
_CAPITAL = regex.compile(r"\s\p{Lu}")
_SIDES = {"last": "before the report", "this": "of the report’s year", "next": "after the report"}


def months_alone(told: Told) -> Iterator[Mention]:
    """Return the months without a year after a preposition, in order."""
    for match in _MONTH_ALONE.finditer(told.text):
        lead = match["lead"].lower()
        start = match.start("lead" if lead in OF_YEAR else "month")
        yield Mention(start, match.end(), _month_meant(told, match, lead))


def _month_meant(told: Told, match: "regex.Match[str]", lead: str) -> Meaning | None:
    report = told.day(match.start())
    name, month = match["month"], month_number(match["month"])
    year: int | None
    if report is None or OTHER_YEAR.match(told.text, match.end()) or YEARLY.search(told.text):
        return None
    named = lead == "by" or _CAPITAL.match(told.text, match.end())
    if name in _PERSONS and named and not match["of"]:
        return None
    if match["of"]:
        year, rule = report.year + OF_YEAR[match["of"]], f"{name} of {YEAR_RULES[match['of']]}"
    elif lead in OF_YEAR:
        year, rule = _month_beside(report, month, lead), f"the {name} {_SIDES[lead]}"
    elif lead == "since":
        year = report.year - (month > report.month) if month != report.month else None
        rule = f"the latest {name} before the report"
    else:
        when = told.tense(match.start("month"), match.end())
        year, rule = _month_near(report, month, when), f"the {name} nearest to the report"
    known = year and year_month(year, month)
    return (known, known, rule) if known else None


def _month_beside(report: date, month: int, side: str) -> int | None:
    """The year of "last June": None where it may be June of this year or of the one before."""
    if side == "last":
        return report.year - 1 if month >= report.month else None
    if side == "next":
        return report.year + 1 if month <= report.month else None
    return report.year if abs(month - report.month) <= _SAFE_MONTHS else None


def _month_near(report: date, month: int, when: Tense) -> int | None:
    """The year that puts a month nearest, if the sentence speaks of it as gone or to come."""
    away = (month - report.month + 6) % 12 - 6
    year = report.year + (report.month - 1 + away) // 12
    agrees = (when is Tense.PAST and away <= 0) or (when is Tense.FUTURE and away >= 0)
    return year if agrees and abs(away) <= _SAFE_MONTHS else None
