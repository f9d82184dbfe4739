"""Which words meet, and which do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyse.reading import first
from mkdocs_briefing.analyse import query
from mkdocs_briefing.model import SectionPlan


def terms(text: str, language: str = "en") -> tuple[str, ...]:
    return first(f"{text}.", language).terms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the organisation", "the organization"),
        ("defence", "defense"),
        ("labour", "labor"),
        ("harbour favours", "harbour favors"),
        ("liberalised", "liberalized"),
        ("programme", "programs"),
        ("neighbours", "neighbors"),
        ("recruits misled", "recruits mislead"),
        ("ferries sold", "ferries sell"),
        ("exports rose", "exports rise"),
        ("trade grew", "trade grows"),
        ("children drowned", "child drowned"),
        ("sailors killed", "death of sailors"),
        ("purchases", "purchase"),
        ("ferry with Russia", "ferry with Moscow"),
        ("the U.S. ferry", "the United States ferry"),
        ("the UK ferry", "the British ferry"),
    ],
)
def test_two_spellings_and_forms_of_a_word_meet(one: str, other: str):
    assert sorted(terms(f"Old {one}")) == sorted(terms(f"Old {other}"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nationals", "nations"),
        ("65.7 crowns", "5.7 crowns"),
        ("Russia", "Ukraine"),
        ("export", "import"),
    ],
)
def test_two_words_stay_apart(one: str, other: str):
    assert set(terms(f"Old {one}")) != set(terms(f"Old {other}"))


def test_a_number_is_one_word():
    assert {"65.7", "1,200"} <= set(terms("Old ferries cost 65.7 million and 1,200 crowns"))


def test_vowel_signs_stay_with_their_word():
    assert "बंदरगाह" in first("बंदरगाह सोमवार को खुला।", "hi").terms


def test_a_language_without_lists_is_read_word_by_word():
    assert first("Ama kuru indi.", "xx").terms == ("ama", "kuru", "indi")


def test_concepts_are_pairs_of_neighbours_that_are_not_both_stop_words():
    found = first("Exports of the ferry doubled.").concepts
    assert found == ("export of", "the ferri", "ferri doubl")


def test_what_is_said_leaves_out_who_says_it():
    plain = first("The wall would hold thirty years.").matter
    said = first("Officials said the wall would hold thirty years.").matter
    assert said == plain


def test_a_persons_name_counts_as_one_word():
    matter = first("The wall was shown to Prime Minister Ada Frost on Monday.").matter
    assert "frost" in matter
    assert not {"ada", "prime", "minist"} & set(matter)


def test_a_section_asks_with_the_stems_of_its_words():
    plan = SectionPlan(
        "ferry", "Nordline ferries", "Tickets sold in Ost.", 100,
        synonyms=(("soldier", "recruit"), ("mislead", "lure")), terms=("harbour walls",),
    )  # fmt: skip
    asked = query(plan, "en")
    assert asked.title == terms("Nordline ferries")
    assert set(asked.about) == set(terms("Tickets sold in Ost"))
    assert asked.terms == (terms("harbour walls"),)
    assert asked.alias == (("recruit", "soldier"), ("lure", "mislead"))
    assert not asked.general


def test_a_section_without_words_of_its_own_asks_for_nothing():
    assert query(SectionPlan("a", "Overview", "", 100), "en").general
    assert query(SectionPlan("a", "All", "", 100), "en").general
    assert query(SectionPlan("a", "Who said what", "", 100), "en").general
    assert not query(SectionPlan("a", "Who said what", "", 100, only="statements"), "en").general
    assert not query(SectionPlan("a", "Overview", "", 100, only="statements"), "en").general


@given(st.text(max_size=40), st.sampled_from(("en", "de", "hi", "zh", "xx")))
def test_any_setting_gives_a_query(word: str, language: str):
    plan = SectionPlan("a", word, word, 100, synonyms=((word, "x"),), terms=(word,))
    assert query(plan, language) == query(plan, language)


@pytest.mark.parametrize("first_letter", "abcdefghijklmnopqrstuvwxyz")
def test_a_text_in_any_language_has_terms(first_letter: str):
    for second_letter in "abcdefghijklmnopqrstuvwxyz":
        assert terms("Φλόγα 12 harbour", first_letter + second_letter)
