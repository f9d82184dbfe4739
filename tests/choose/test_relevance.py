"""How well a sentence fits what a section asks for."""

from __future__ import annotations

import pytest

from mkdocs_briefing.analyse import analyse, query
from mkdocs_briefing.choose.relevance import Relevance, relevance
from mkdocs_briefing.model import SectionPlan, Source
from one_document import read_one
from pipeline.folders import article

# So that a word of the test is not in every other sentence.
OTHERS = (
    "Bakers of the old town raised the price of rye bread in April.",
    "Pupils painted a mural at the school behind the museum.",
    "Botanists counted rare orchids on the northern meadows.",
    "Snow closed the mountain road for a day in January.",
    "Musicians from abroad filled the concert hall twice.",
    "Foxes were seen near the kindergarten in the forest.",
    "Actors rehearsed a comedy for the anniversary of the theatre.",
    "Engineers drew a tunnel under the railway for cyclists.",
    "Winemakers expect a late harvest after the frosts.",
    "Librarians lent twice as many novels as before.",
)


def fit(plan: SectionPlan, *texts: str) -> list[Relevance | None]:
    """How well each of the texts fits the section; None where it does not."""
    source = read_one("a.txt", article(" ".join((*texts, *OTHERS))).encode())
    assert isinstance(source, Source)
    sentences = [s for s in analyse(source, "en").sentences if s.mark is None]
    found = relevance(sentences, query(plan, "en"))
    by_text = {s.text: found.get(s.key) for s in sentences}
    return [by_text[text] for text in texts]


def totals(plan: SectionPlan, *texts: str) -> list[float]:
    return [one.total if one else 0.0 for one in fit(plan, *texts)]


def section(title: str = "Harbour", **more: object) -> SectionPlan:
    return SectionPlan("s", title, **more)  # type: ignore[arg-type]


def test_the_best_sentence_has_one_and_any_other_less():
    best, less, none = totals(
        section(about="The harbour wall, its repair and the cranes."),
        "Masons began the repair of the harbour wall below the cranes.",
        "Somebody painted the wall of a private garden in bright colours.",
        "Voters in the northern wards stayed at home on Sunday.",
    )
    assert best == 1
    assert 0 < less < 1
    assert none == 0


def test_words_fit_in_any_of_their_forms():
    assert all(totals(section(about="repairing cranes"), "They repaired a crane on the quay."))


def test_a_section_that_nothing_fits_is_left_empty():
    assert totals(section("Elections", about="votes, parties"), *OTHERS[:2]) == [0, 0]


def test_a_section_of_a_title_alone_finds_lines_by_its_title():
    assert totals(section("Cranes"), "Two cranes fell into the water.") == [1]


def test_an_excluded_phrase_keeps_a_sentence_out_in_any_of_its_forms():
    plan = section(about="storm, cranes", exclude=("storm surge",))
    out, inside = totals(
        plan,
        "Two storm surges bent the cranes on the northern pier.",
        "The storm bent the cranes before the surge of visitors came.",
    )
    assert out == 0
    assert inside > 0


def test_synonyms_fit_as_well_as_the_word_itself():
    plan = section("Boats", about="boats", synonyms=(("boat", "vessel", "landing craft"),))
    found = totals(
        plan,
        "Nine boats waited near the pier.",
        "Nine vessels waited near the pier.",
        "Nine landing crafts waited near the pier.",
        "Nine landing officers waited near the pier.",
    )
    assert found[0] == found[1] > 0
    assert found[2] > 0
    assert found[3] == 0


def test_synonyms_are_asked_for_though_about_does_not_name_them():
    plan = section("Sea", synonyms=(("boat", "vessel"),))
    assert all(totals(plan, "Nine vessels waited near the pier."))


def test_a_term_counts_more_than_a_word_of_about():
    term, word = totals(
        section("Sea", about="piers", terms=("vessel",)),
        "Nine vessels waited near the inn.",
        "Nine piers waited near the inn.",
    )
    assert term > word > 0


def test_a_term_of_several_words_is_found_only_where_they_stand_together():
    together, apart = totals(
        section("Sea", terms=("harbour wall",)),
        "Masons mended the harbour wall at dawn.",
        "Masons left the harbour to mend a wall at the inn.",
    )
    assert together == 1
    assert apart == 0


def test_a_word_of_every_other_sentence_makes_none_fit_by_itself():
    texts = [f"The council met guest {number} of the upper town." for number in range(12)]
    found = totals(
        section("Council", about="the council, cranes"), *texts, "A council bought cranes."
    )
    assert found == [*[0] * 12, 1]


def test_in_a_small_folder_a_word_of_most_sentences_still_fits():
    text = article(
        "Masons mended the harbour wall. Holm saw the harbour wall. Frost likes the harbour wall.",
        "Foxes sleep in the wood.",
    )
    source = read_one("a.txt", text.encode())
    assert isinstance(source, Source)
    sentences = [s for s in analyse(source, "en").sentences if s.mark is None]
    assert len(relevance(sentences, query(section(about="The harbour wall"), "en"))) == 3


def test_what_other_lines_answered_counts_less_but_never_nothing():
    line = fit(section("Sea", about="cranes, piers"), "Nine cranes fell near the piers.")[0]
    assert line is not None
    fresh, once, twice = (line.beside(dict.fromkeys(line.parts, n), 0.6) for n in range(3))
    assert fresh == pytest.approx(line.total)
    assert fresh > once > twice > 0


def test_what_the_title_asks_for_is_asked_for_again():
    line = fit(section("Cranes"), "Nine cranes fell near the piers.")[0]
    assert line is not None
    assert line.beside({0: 5}, 0.6) == line.total
