"""Small matters of wording that every page shares."""

from __future__ import annotations

import re

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
