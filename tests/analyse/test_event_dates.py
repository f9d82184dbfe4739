"""The dates of what a sentence tells, without those of telling it."""

from __future__ import annotations

import pytest

from mkdocs_briefing.analyse import analyse
from mkdocs_briefing.model import Source


def event_dates(text: str, language: str = "en") -> tuple[str, ...]:
    first = analyse(Source("a.txt", "", f"{text} Nobody knew why."), language).sentences[0]
    return first.event_dates


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("The wall would be repaired on May 5, Mayor Frost said on Tuesday.", ("05-05",)),
        ("Mayor Frost told reporters the ferry sank on Tuesday in the harbour.", ("Tue",)),
        ("On Tuesday announced changes of the timetable came into force.", ()),
        ("The council said Tuesday’s vote in the old town hall was lost.", ("Tue",)),
        ("Mayor Frost said here Friday that the wall had fallen on Monday.", ("Mon",)),
    ],
)
def test_the_weekday_on_which_somebody_spoke_is_no_date_of_what_was_said(
    text: str, dated: tuple[str, ...]
):
    assert event_dates(text) == dated


def test_the_date_of_a_dateline_is_that_of_the_report():
    text = "OST, May 5 (Wire) -- The harbour wall at Ost was closed to all ferries on June 9."
    assert event_dates(text) == ("06-09",)


def test_in_other_languages_every_date_is_kept():
    text = "Bürgermeister Frost sagte am Dienstag im Rathaus, dass die Mauer wieder hält."
    assert event_dates(text, "de") == ("Tue",)
