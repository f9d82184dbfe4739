"""A folder with more sentences than can all be compared with one another."""

from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_briefing import pipeline
from mkdocs_briefing.model import Briefing, Fate, Role, SectionPlan
from pipeline.folders import told, write

COST = SectionPlan("cost", "Cost", about="What the repair of the harbour wall cost.", words=60)
FISH = SectionPlan("fish", "Fish", about="Herring: catches, prices, quotas.", words=40)
STREETS = (
    "Quay Lane", "Mill Road", "Church Hill", "Long Acre", "Rope Walk", "Salt Street", "Elm Row",
    "Well Court", "Bell Yard", "Park Side", "Fen End", "Abbey Close", "Dyke Head", "Kiln Way",
)  # fmt: skip


def folder(path: Path) -> Path:
    """Much about streets, a little about each section, and one figure in several files."""
    files = {
        f"{number:02}.txt": f"News of {street}\n\n"
        f"Gardeners planted {number + 20} lime trees along {street} after the frost of March. "
        f"Neighbours in {street} asked for a bench, and the parish found an old one.\n"
        for number, street in enumerate(STREETS)
    }
    files["60.txt"] = (
        "The wall\n\nThe repair of the harbour wall cost Nordline 3.2 million crowns, the council"
        " of Ost said on Friday. It took the builders nine weeks.\n"
    )
    files["70.txt"] = (
        "Ost\n\nThe council of Ost said on Friday that the repair of the harbour wall had cost"
        " Nordline 3.2 million crowns.\n"
    )
    files["80.txt"] = (
        "Herring\n\nHerring prices rose by a tenth after the quota for herring was cut in May."
        " Catches of herring fell to 900 tonnes in the west.\n"
    )
    return write(path, files)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    settings = told(folder(tmp_path_factory.mktemp("large")), COST, FISH)
    return pipeline.brief(settings, whole=8)


def test_what_fits_a_section_best_is_shown(large: Briefing):
    cost, fish = large.sections
    assert next(line.text for line in cost.lines).startswith("The repair of the harbour wall cost")
    assert any("Herring prices rose" in line.text for line in fish.lines)


def test_files_beyond_those_compared_stand_behind_a_line(tmp_path: Path):
    settings = told(folder(tmp_path), COST)
    (line, *_) = pipeline.brief(settings, whole=2).sections[0].lines
    assert [(c.source, c.role) for c in line.citations] == [
        ("60.txt", Role.ORIGIN),
        ("70.txt", Role.AGREES),
    ]


def test_every_sentence_has_its_fate(large: Briefing):
    assert len(large.ledger.entries) == sum(record.sentences for record in large.sources)


def test_the_build_says_what_was_compared(large: Briefing):
    (note,) = large.notes
    assert note.startswith("The folder holds 32 sentences. The 3 that fit a section best were")


def test_the_ledger_says_what_was_not_compared(tmp_path: Path):
    general = SectionPlan("all", "All", words=30)
    briefing = pipeline.brief(told(folder(tmp_path), general), whole=8)
    why = [e.why for e in briefing.ledger.entries if e.fate is Fate.NOT_CHOSEN]
    assert "so many lines of a large folder fit better that it was not compared" in why


def test_a_folder_that_is_just_small_enough_is_compared_whole(tmp_path: Path):
    settings = told(folder(tmp_path), COST, FISH)
    assert pipeline.brief(settings, whole=32) == pipeline.brief(settings)


def test_a_pinned_line_is_shown_however_little_it_fits(tmp_path: Path):
    pin = "Gardeners planted 25 lime trees along Salt Street"
    settings = told(folder(tmp_path), COST, replace(FISH, pin=(pin,)))
    shown = [line.text for s in pipeline.brief(settings, whole=8).sections for line in s.lines]
    assert any(text.startswith(pin) for text in shown)
