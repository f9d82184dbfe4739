"""What a section gets that asks for nothing in particular."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_briefing.model import SectionPlan
from pipeline.folders import HARBOUR, article, walk

FILES = {
    "a.txt": article(
        "The harbour wall broke in the storm and 40 families left their homes on Monday.",
        "Masons from three towns came with 90 lorries of stone for the harbour wall.",
        "The bakery of Ost sold buns in the shape of small boats all through the week.",
    ),
    "b.txt": article(
        "The harbour wall broke in the storm on Monday, and 40 families left their homes.",
        "The choir of the school practised a song about the sea in the gymnasium.",
        title="A wall falls",
    ),
}


def overview(title: str = "Overview", words: int = 16) -> SectionPlan:
    return SectionPlan("overview", title, words=words)


@pytest.mark.parametrize("title", ["Overview", "The week at a glance", "Überblick", "概要", ""])
def test_a_title_that_would_stand_over_any_folder_gets_what_most_files_tell(title: str):
    (line,) = walk(FILES, overview(title)).shown()
    assert "harbour wall broke" in line.text


def test_any_other_title_is_looked_for():
    assert "choir" in walk(FILES, overview("Choir", 20)).shown()[0].text
    assert walk(FILES, overview("Cricket", 20)).shown() == []


def test_what_the_overview_takes_no_later_section_takes_again():
    way = walk(FILES, overview(), HARBOUR)
    shown = [sentence.key for sentence in way.shown()]
    assert len(shown) == len(set(shown))
    assert len([s for s in way.shown() if "40 families" in s.text]) == 1


def test_lines_that_fit_another_section_count_as_that_sections():
    way = walk(FILES, overview(), HARBOUR)
    assert way.selection.fits[way.sentence("Masons from").key] == HARBOUR.id
    assert way.selection.fits[way.sentence("The choir").key] == "overview"


def test_what_it_excludes_stays_out():
    way = walk(FILES, replace(overview(words=60), exclude=("harbour",)))
    assert way.shown()
    assert not any("harbour" in sentence.text for sentence in way.shown())
