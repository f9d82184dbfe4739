"""What the first lines of a text tell about it."""

from __future__ import annotations

import re
from itertools import islice

from ..model import Found
from .credits import Credits, read_credits
from .dateline import read_dateline
from .facts import Facts, first_of, found, found_url
from .front_matter import ADDRESS, AUTHOR, LANGUAGE, OUTLET, PUBLISHED, TITLE, read_mapping
from .headline import find_headline

_HEAD = 12  # lines that are not empty
_CREDITS = 8  # of them may hold a byline or a date
_WITHIN = 10_000  # characters: a head longer than that is none

_KEYS = (*TITLE, *PUBLISHED, *OUTLET, *AUTHOR, *ADDRESS, *LANGUAGE)
# A line such as: Source: The Harbour Ledger.
_KEYED = re.compile(
    rf"(?P<key>{'|'.join(sorted(_KEYS, key=lambda key: (-len(key), key)))})"
    r"[ \t]{0,5}:[ \t]{0,20}(?P<value>\S.*)",
    re.IGNORECASE,
)
_HEADING = re.compile(r"(?P<marks>#{1,6}) (?P<text>.+)")
_ADDRESS = re.compile(r"https?://\S{3,400}")


def read_head(text: str) -> Facts:
    """What the head of ``text`` tells; of several statements the plainest.

    That is ``Key: value`` lines, then bylines and date lines, then a dateline.
    """
    lines = _first_lines(text)
    return first_of(
        _keyed(lines),
        _credited(lines),
        _datelined(lines),
        Facts(title=find_headline(_without_keys(lines))),
    )


def marked_head(text: str) -> Facts:
    """What the head of marked-up text tells: its first heading before all else."""
    return first_of(Facts(title=heading_title(text)), read_head(text))


def heading_title(text: str) -> Found | None:
    """The title of marked-up text: the first ``# `` line of its head.

    Where there is none, a heading of another level, if the text opens with it.
    """
    lines = [line for line in _first_lines(text) if line]
    headings = [match for line in lines if (match := _HEADING.fullmatch(line))]
    top = next((heading for heading in headings if heading["marks"] == "#"), None)
    if top is None and headings and lines[0].startswith("#"):
        top = headings[0]
    return found(top["text"], "first heading") if top else None


def _first_lines(text: str) -> tuple[str, ...]:
    """The lines of the head, empty ones included."""
    taken: list[str] = []
    left = _HEAD
    for line in text[:_WITHIN].split("\n"):
        left -= bool(line.strip())
        if left < 0:
            break
        taken.append(line.strip())
    return tuple(taken)


def _keyed(lines: tuple[str, ...]) -> Facts:
    """The block of ``Key: value`` lines at the very top, ended by any other line."""
    told: dict[object, object] = {}
    for line in lines:
        match = _KEYED.fullmatch(line)
        if match:
            told.setdefault(match["key"], match["value"])
        elif line:
            break
    return read_mapping(told, "header line")


def _without_keys(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple("" if _KEYED.fullmatch(line) else line for line in lines)


def _credited(lines: tuple[str, ...]) -> Facts:
    said = [line for line in lines if line]
    credits_ = [told for line in islice(said, _CREDITS) if (told := read_credits(line))]
    addresses = (line for line in islice(said, _CREDITS) if _ADDRESS.fullmatch(line))
    return first_of(
        *(_facts(told) for told in credits_),
        *(Facts(published=found(told.updated, "updated line")) for told in credits_),
        Facts(url=found_url(next(addresses, None), "address line")),
    )


def _facts(told: Credits) -> Facts:
    rule = "byline" if told.author or told.outlet else "date line"
    return Facts(
        published=found(told.published, rule),
        outlet=found(told.outlet, rule),
        author=found(told.author, rule),
    )


def _datelined(lines: tuple[str, ...]) -> Facts:
    said = (line for line in lines if line)
    for line in islice(said, _CREDITS):
        if (dateline := read_dateline(line)) is not None:
            return Facts(
                published=found(dateline.published, "dateline"),
                outlet=found(dateline.outlet, "dateline"),
            )
    return Facts()
