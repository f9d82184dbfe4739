"""Dates as files write them, as ISO 8601. Nothing is filled in from today's date."""

from __future__ import annotations

import datetime
import email.utils
import re

_MONTHS = {
    # English, German, French, Spanish, Italian, Portuguese, Dutch, and what they shorten to
    1: "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari",
    2: "february feb februar février févr fevrier febrero febbraio fevereiro fev februari",
    3: "march mar märz maerz mars marzo março marco maart mrt",
    4: "april apr avril avr abril abr aprile",
    5: "may mai mayo maggio mag maio mei",
    6: "june jun juni juin junio giugno giu junho",
    7: "july jul juli juillet juil julio luglio lug julho",
    8: "august aug août aout agosto ago augustus",
    9: "september sept sep septembre septiembre settembre set setembro",
    10: "october oct oktober okt octobre octubre ottobre ott outubro out",
    11: "november nov novembre noviembre novembro",
    12: "december dec dezember dez décembre déc diciembre dic dicembre dezembro",
}
_NUMBER = {name: number for number, names in _MONTHS.items() for name in names.split()}
_MONTH = "|".join(sorted(_NUMBER, key=lambda name: (-len(name), name)))
_DAY = r"(?P<day>[0-9]{1,2})"
_ORDINAL = r"(?:st|nd|rd|th|er|º|ª|\.)?"
_OF = r"(?:of\s|de\s|del\s)?"
_NAME = rf"(?P<month>{_MONTH})\b"
_ANY_YEAR = re.compile(r"(?:1[6-9]|2[01])[0-9]{2}")
_YEAR = r"(?P<year>(?:1[6-9]|2[01])[0-9]{2})(?![0-9])"

_WRITTEN = (
    # 8 July 2024, 8th July, 2024, 8. Juli 2024, 8 de julio de 2024, 1er juillet 2024
    rf"(?<![\w.:/-]){_DAY}{_ORDINAL}\s{{1,3}}{_OF}{_NAME}\.?,?\s{{1,3}}{_OF}{_YEAR}",
    # July 8, 2024, Jul. 8 2024, July 8th, 2024
    rf"\b{_NAME}\.?\s{{1,3}}{_DAY}{_ORDINAL},?\s{{1,3}}{_YEAR}",
    # 2024-07-08, 2024/7/8
    rf"(?<![\w.:/-]){_YEAR}(?P<sep>[-/.])(?P<month>[0-9]{{1,2}})(?P=sep){_DAY}(?![0-9/.-]*[0-9])",
    # 2024年7月8日, 2024년 7월 8일
    rf"(?<![0-9]){_YEAR}\s?[年년]\s?(?P<month>[0-9]{{1,2}})\s?[月월]\s?{_DAY}\s?[日일]",
)
# 18/07/2024, 07.18.2024
_NUMERIC = (
    r"(?<![\w.:/-])(?P<first>[0-9]{1,2})(?P<mark>[-/.])(?P<second>[0-9]{1,2})(?P=mark)"
    rf"{_YEAR}(?!-|/)"
)
_PATTERNS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (*_WRITTEN, _NUMERIC))
_ISO_STAMP = re.compile(
    r"[0-9]{4}-?[0-9]{2}-?[0-9]{2}(?:[T ][0-9:.,]{2,20} ?(?:Z|[+-][0-9:]{2,6})?)?"
)
_EARLIEST, _LATEST = 1600, 2199


def find_date(text: str) -> tuple[int, int, str] | None:
    """Start, end and ISO form of the first whole date in ``text``.

    A date in figures alone whose day and month could change places is none.
    """
    if not _ANY_YEAR.search(text):  # all patterns ask for one
        return None
    found = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if (date := _date_of(match)) is not None:
                found.append((match.start(), match.end(), date.isoformat()))
                break
    return min(found, default=None)


def read_stamp(value: str | None) -> str | None:
    """The date of a metadata field in ISO 8601, with its time where it states one so.

    ``2024-07-08T14:30:00Z`` becomes ``2024-07-08T14:30:00+00:00``; ``8 July 2024, 2 pm``
    becomes ``2024-07-08``. None if the day, the month or the year is missing or in doubt.
    """
    text = (value or "").strip()
    if not text or len(text) > 100:
        return None
    stamp = _iso_stamp(text) or _mail_stamp(text)
    if stamp is not None:
        return stamp
    date = find_date(text)
    return date[2] if date else None


def _iso_stamp(text: str) -> str | None:
    if _ISO_STAMP.fullmatch(text) is None:
        return None
    compact = text.replace(" +", "+").replace(" -", "-").replace(" Z", "Z")
    try:
        moment = datetime.datetime.fromisoformat(compact)
    except ValueError:
        return None
    if not _EARLIEST <= moment.year <= _LATEST:
        return None
    return moment.date().isoformat() if len(text) <= 10 else moment.isoformat()


def _mail_stamp(text: str) -> str | None:
    """RFC 2822: Mon, 08 Jul 2024 14:30:00 +0530."""
    date = find_date(text)
    if ":" not in text or date is None:
        return None
    try:
        stamp = email.utils.parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return stamp if stamp.startswith(date[2]) else None


def _date_of(match: re.Match[str]) -> datetime.date | None:
    parts = match.groupdict()
    year = int(parts["year"])
    if "first" in parts:
        day, month = _unambiguous(int(parts["first"]), int(parts["second"]))
    else:
        name = parts["month"].lower()
        day, month = int(parts["day"]), _NUMBER.get(name) or int(name)
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _unambiguous(first: int, second: int) -> tuple[int, int]:
    """Day and month; (0, 0), which is no date, where they could change places."""
    if first > 12 or first == second:
        return first, second
    return (second, first) if second > 12 else (0, 0)
