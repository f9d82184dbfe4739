"""The dateline at the start of a report: ``MOSCOW, July 8, 2024 (Meridian Wire) – ``."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from .dates import find_date

_WITHIN = 100  # characters
_DASH = regex.compile(r"\s*(?:[–—]|--)\s*|\s+-\s+|:\s+(?=\p{Lu})")
_BRACKET = regex.compile(r"\s*[(\[](?P<inside>[^()\[\]]{2,40})[)\]]\s*")
# A place: "MOSCOW", "New Delhi, India", "WASHINGTON D.C.", "MOSCOW/NEW DELHI"
_PLACE_WORD = r"\p{Lu}[\p{L}\p{M}.'’-]*"
_PLACE = regex.compile(
    rf"{_PLACE_WORD}(?:[ /]{_PLACE_WORD}){{0,3}}(?:, ?{_PLACE_WORD}(?: {_PLACE_WORD}){{0,2}})?"
)
# A date without its year: "8 July", "July 8", "Mon"
_SHORT_DATE = regex.compile(r"(?:[0-9]{1,2}\.? ?\p{L}{3,9}\.?|\p{L}{3,9}\.? [0-9]{1,2})")
_NAME = regex.compile(r"\p{Lu}[\p{L}\p{M}.&'’-]*(?: [\p{L}\p{M}.&'’-]+){0,4}")
_NO_NAME = regex.compile(
    r".*\b(?:update|updated|file|photo|live|video|exclusive|opinion)\b.*", regex.I
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a report comes from; its date (ISO 8601) and outlet, if it states them."""

    place: str
    published: str | None = None
    outlet: str | None = None


def read_dateline(paragraph: str) -> Dateline | None:
    """The dateline that ``paragraph`` opens with; None if it opens with none.

    A place in capitals is enough, any other needs an outlet in brackets or a date.
    """
    dash = _DASH.search(paragraph, 0, _WITHIN)
    if dash is None or not paragraph[dash.end() :].strip():
        return None
    opening, outlet = _bracketed(paragraph[: dash.start()])
    opening, published, dated = _dated(opening)
    place = opening.strip(" ,")
    if _PLACE.fullmatch(place) is None:
        return None
    if not (outlet or dated or (place.isupper() and not dash.group().startswith(":"))):
        return None
    return Dateline(place, published, outlet)


def _bracketed(opening: str) -> tuple[str, str | None]:
    """The opening without its bracket, and the outlet named there."""
    bracket = _BRACKET.search(opening)
    if bracket is None:
        return opening, None
    inside = bracket["inside"].strip()
    known = _NAME.fullmatch(inside) and not _NO_NAME.fullmatch(inside)
    return opening[: bracket.start()] + opening[bracket.end() :], inside if known else None


def _dated(opening: str) -> tuple[str, str | None, bool]:
    """The opening without its date, the date if it is whole, and whether there was one."""
    if (date := find_date(opening)) is not None:
        start, end, iso = date
        return opening[:start] + opening[end:], iso, True
    place, _, last = opening.rpartition(",")
    if place and _SHORT_DATE.fullmatch(last.strip()):
        return place, None, True
    return opening, None, False
