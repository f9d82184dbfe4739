"""Small matters of wording that every page shares."""

from __future__ import annotations

import re

# "2024-07"
_ISO_MONTH = re.compile(r"(\d{4})-(\d{2})$")

# A date, or the date of a time, such as 2024-07-08T10:00:00+05:30
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]|$)")

# Not from the calendar module, whose names change with the locale.
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def fold(text: str) -> str:
    """The text with every run of white space turned into one space, and none at the ends."""
    return " ".join(text.split())


def counted(number: int, noun: str, nouns: str | None = None) -> str:
    """A number with its noun: ``1 file``, ``2 files``, ``2 copies``."""
    return f"{number} {noun if number == 1 else nouns or noun + 's'}"


def listed(parts: list[str]) -> str:
    """The parts as a sentence has them: ``a``, ``a and b``, ``a, b and c``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def day(iso: str) -> str:
    """An ISO date as a reader says it (``8 July 2024``); anything else as it stands."""
    match = _ISO_DATE.match(iso)
    if not match or not 1 <= int(match[2]) <= 12:
        return iso
    return f"{int(match[3])} {_MONTHS[int(match[2]) - 1]} {match[1]}"


def span(first: str, last: str) -> str:
    """Two ISO dates, months or years as a reader says them: ``8–9 July 2024``, ``2023–24``."""
    if first == last:
        return _said(first)
    if len(first) == len(last) == 10 and first[:7] == last[:7]:
        return f"{int(first[8:])}–{_said(last)}"
    if len(first) == len(last) == 4 and first[:2] == last[:2]:
        return f"{first}–{last[2:]}"
    return f"{_said(first)} – {_said(last)}"


def _said(iso: str) -> str:
    month = _ISO_MONTH.match(iso)
    if month and 1 <= int(month[2]) <= 12:
        return f"{_MONTHS[int(month[2]) - 1]} {month[1]}"
    return day(iso)
