"""The dates of what a sentence tells: not those on which somebody said it or reported it."""

import regex

from .dates import dates
from .english import JUDGING, SAYING

_SAID = "|".join(sorted({*SAYING, *JUDGING}, key=len, reverse=True))
# "said Thursday night", "announced on Monday", "on Friday said"; not "said Monday’s vote"
_DAY = (
    r"(?:on |late |early |late on |early on )?"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?![’'])"
)
_DAY_OF_SAYING = regex.compile(
    rf"\b(?:{_SAID})\s(?:here )?{_DAY}|{_DAY}\s(?:(?:also|officially|again) )?(?:{_SAID})\b"
)


def event_dates(text: str, body: int, language: str) -> tuple[str, ...]:
    """Return what `dates` finds in a sentence behind its dateline, which ends at ``body``.

    In English without the weekday on which somebody is said to have spoken: two papers may
    hear the same of one speaker on two days.
    """
    told = text[body:]
    if language == "en" and "day" in told:
        told = _DAY_OF_SAYING.sub(" ", told)
    return dates(told, language)
