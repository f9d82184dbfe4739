"""The days, months and years a sentence speaks of, in one comparable form each."""

from functools import lru_cache

import regex

from .calendars import LANGUAGES, dates_abroad

_MONTHS = {name: number for number, names in enumerate(
    ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
     "august aug", "september sep sept", "october oct", "november nov", "december dec"), start=1)
    for name in names.split()}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAYS = r"\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th)?)?"
# "July 8-9", "July 8, 2024"
_MONTH_DAY = regex.compile(rf"\b({_MONTH})\.?\s+({_DAYS})(?!\d)", regex.IGNORECASE)
# "8-9 July", "the 8th of July"
_DAY_MONTH = regex.compile(rf"\b({_DAYS})\s+(?:of\s+)?({_MONTH})\b", regex.IGNORECASE)
# "2023-24", "2024"
_YEAR = regex.compile(r"(?<![\d$€£.,])\b((?:19|20)\d\d)(?:[-–/](\d{2}|\d{4}))?\b(?![,.]\d|\s?%)")
_WEEKDAY = regex.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
# "in March", "since June": "may" and "march" are verbs too, so a preposition must lead
_IN_MONTH = regex.compile(
    rf"\b(?:in|since|until|by|from|during|last|this|next)\s+"
    rf"({_MONTH.replace('|may', '')}|May)\b(?!\s+\d)",
    regex.IGNORECASE,
)
_DAY = regex.compile(r"\d{1,2}")
_DIGIT = regex.compile(r"\d")


@lru_cache(maxsize=64)  # mostly asked for twice: of the sentence, and of what it tells
def dates(text: str, language: str) -> tuple[str, ...]:
    """Return what a sentence dates, sorted: ``07-08``, ``2024``, ``2023-24``, ``m07``, ``Mon``."""
    if language in LANGUAGES:
        return dates_abroad(text, language)
    found: set[str] = set()
    if _DIGIT.search(text):
        for month, days in _MONTH_DAY.findall(text):
            found |= _days(month, days)
        for days, month in _DAY_MONTH.findall(text):
            found |= _days(month, days)
        for year, to in _YEAR.findall(text):
            found.add(f"{year}-{to[-2:]}" if to else year)
    found |= {f"m{_MONTHS[month.lower()]:02}" for month in _IN_MONTH.findall(text)}
    found |= {day[:3] for day in _WEEKDAY.findall(text)}
    return tuple(sorted(found))


def _days(month: str, days: str) -> set[str]:
    return {f"{_MONTHS[month.lower()]:02}-{int(day):02}" for day in _DAY.findall(days)}
