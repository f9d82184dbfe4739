"""Which section a sentence belongs to."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_briefing.model import SectionPlan
from pipeline.folders import FERRY, HARBOUR, REACTIONS, article, walk

TEXT = article(
    "The ferry from Ost carried 900 passengers on its first day at sea.",
    "Repairs to the harbour wall cost the operator 3.2 million crowns in all.",
    "Mayor Ada Frost criticised the operator for its silence over Easter.",
    "Children painted the school behind the museum in seven colours last week.",
)
FILES = {"a.txt": TEXT}


def section_of(opening: str, *plans: SectionPlan) -> str | None:
    way = walk(FILES, *plans)
    return way.selection.fits[way.sentence(opening).key]


def test_each_sentence_fits_the_section_that_asks_for_it():
    assert section_of("The ferry", FERRY, HARBOUR) == "ferry"
    assert section_of("Repairs", FERRY, HARBOUR) == "harbour"


def test_a_sentence_that_answers_to_no_section_fits_none():
    assert section_of("Children", FERRY, HARBOUR, REACTIONS) is None


def test_of_two_sections_that_ask_for_the_same_the_earlier_one_takes_it():
    again = replace(FERRY, id="again")
    assert section_of("The ferry", FERRY, again) == "ferry"
    assert section_of("The ferry", again, FERRY) == "again"


def test_a_section_of_statements_takes_what_somebody_says_whatever_it_is_about():
    assert section_of("Mayor Ada Frost", REACTIONS) == "reactions"
    assert section_of("Mayor Ada Frost", FERRY, HARBOUR, REACTIONS) == "reactions"


def test_a_section_of_statements_takes_nothing_else_even_if_it_asks_for_the_words():
    greedy = replace(REACTIONS, about="ferry, harbour wall, repairs, passengers, school")
    way = walk(FILES, greedy)
    assert [s.text.split()[0] for s in way.shown()] == ["Mayor"]


def test_a_section_of_statements_keeps_out_what_it_excludes():
    assert section_of("Mayor Ada Frost", replace(REACTIONS, exclude=("Easter",))) is None
    assert section_of("Mayor Ada Frost", replace(REACTIONS, exclude=("Easter egg",))) == "reactions"


def test_the_order_of_the_sections_changes_nothing_for_lines_that_fit_one_better():
    for opening in ("The ferry", "Repairs", "Mayor", "Children"):
        assert section_of(opening, FERRY, HARBOUR, REACTIONS) == section_of(
            opening, REACTIONS, HARBOUR, FERRY
        )
