"""A briefing of files that are versions of one text."""

from __future__ import annotations

import json

import pytest

from match.test_kinship import OTHER, PRINTED, SCHOOL, WIRE
from mkdocs_briefing.model import Briefing, Fate, Line, Role, SectionPlan
from mkdocs_briefing.publish import publish
from pipeline.folders import brief, lines

WALL = SectionPlan("wall", "The wall", "The harbour wall, its breach and repair, sunk boats.", 400)
ROOF = SectionPlan("school", "The school", "The school and its roof.", 200)


def _file(outlet: str, day: str, *sentences: str) -> str:
    return f"---\noutlet: {outlet}\ndate: {day}\n---\n\n" + "\n\n".join(sentences) + "\n"


@pytest.fixture(scope="module")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    later = [s.replace("two fishing boats", "five fishing boats") for s in WIRE]
    files = {
        "courier.md": _file("Quay Courier", "2031-05-08", *PRINTED),
        "digest.md": _file("Island Reader", "2031-05-09", *WIRE, *SCHOOL),
        "evening.md": _file("Harbour Ledger", "2031-05-07", *later),
        "morning.md": _file("Harbour Ledger", "2031-05-06", *WIRE),
        "ost.md": _file("Ost Post", "2031-05-07", *OTHER),
        "school.md": _file("Vik News", "2031-05-08", *SCHOOL),
    }
    return brief(tmp_path_factory.mktemp("versions"), files, WALL, ROOF)


def _shown(briefing: Briefing) -> list[Line]:
    return list(lines(briefing.sections))


def test_versions_of_one_text_are_cited_together_and_count_once(briefing: Briefing):
    bell = next(line for line in _shown(briefing) if "the bell that has hung" in line.text)
    assert {c.source for c in bell.citations} == {"digest.md", "school.md"}
    assert bell.texts == 1
    flood = next(line for line in _shown(briefing) if "granite from the quarry" in line.text)
    assert {c.source for c in flood.citations} >= {"courier.md", "evening.md", "morning.md"}
    assert flood.texts == 1


def test_a_report_of_its_own_counts_beside_them(briefing: Briefing):
    said = next(line for line in _shown(briefing) if "waited ten years" in line.text)
    texts = {c.text for c in said.citations if c.source != "ost.md"}
    assert len(texts) == 1
    assert said.texts == 2


def test_a_figure_that_a_later_version_replaced_is_not_shown_and_the_ledger_says_why(
    briefing: Briefing,
):
    origins = {c.source for line in _shown(briefing) for c in line.citations
               if c.role is Role.ORIGIN and "two fishing boats" in c.quote}  # fmt: skip
    assert "morning.md" not in origins
    (entry,) = [
        entry
        for entry in briefing.ledger.entries
        if entry.source == "morning.md" and entry.start == 0
    ]
    assert entry.fate in (Fate.NOT_CHOSEN, Fate.SUPPORTING)


def test_the_page_the_sources_and_the_record_tell_what_each_file_is(briefing: Briefing):
    tree = publish(briefing)
    page = tree["briefing.md"]
    assert "6 files, 5 outlets, 3 independent texts" in page
    assert "The same text: " in page
    assert "(an earlier version of the text)" in page
    assert "holds what stands in " in page
    kin = {s["path"]: s["kin"] for s in json.loads(tree["briefing.json"])["sources"]}
    assert kin == {
        "courier.md": {"kind": "edited", "of": ["evening.md"]},
        "digest.md": {"kind": "holds", "of": ["evening.md", "school.md"]},
        "evening.md": None,
        "morning.md": {"kind": "earlier", "of": ["evening.md"]},
        "ost.md": None,
        "school.md": None,
    }


def test_every_file_is_described_once_among_the_sources(briefing: Briefing):
    described = publish(briefing)["briefing.md"].partition("## Sources")[2]
    items = [row for row in described.splitlines() if row.lstrip().startswith("- ")]
    assert len(items) == 6


def test_the_same_words_of_one_text_are_told_once_among_the_voices_and_what_comes_next(
    briefing: Briefing,
):
    for section in briefing.sections:
        words = [voice.words.quote for voice in section.voices]
        assert len(words) == len(set(words))
        following = [passage.quote for passage in section.next]
        assert len(following) == len(set(following))
