"""Words that a scraper damaged are mended only where another file has them intact."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_briefing.compose.edits import edits
from mkdocs_briefing.compose.introducing import Introduced
from mkdocs_briefing.compose.vocabulary import vocabulary
from mkdocs_briefing.model import Edit, Line
from pipeline.folders import article, show, walk

# In the file of the damaged sentence: what it says itself is no evidence.
CLEAN = "The council of Lund met traders in Ost and asked for a state grant from Nordline."


def line(damaged: str, *others: str) -> Line:
    """The line that shows a damaged sentence, with other files beside it."""
    files = {f"other{i}.txt": article(text) for i, text in enumerate(others)}
    return show(walk({"a.txt": article(damaged, CLEAN), **files}), damaged)[0]


DAMAGE = [
    (
        "Nordlinesaid the ferry would sail twice a day.",
        "A spokeswoman of Nordline said nothing about tickets on Monday.",
        None,
    ),
    (
        "Frost called the NordlineFerry a lifeline for the islands.",
        "The Nordline Ferry was asked to comment on the timetable.",
        ("mended 'NordlineFerry' to 'Nordline Ferry'", "Nordline Ferry"),
    ),
    (
        "Fishermen met Nordlinein the old customs house at noon.",
        "A meeting with Nordline in the spring came to nothing.",
        ("mended 'Nordlinein' to 'Nordline in'", "Nordline in the"),
    ),
    (
        "Masons mended the wall ofthe harbour in the spring.",
        "The lights of the harbour were out for a day.",
        ("mended 'ofthe' to 'of the'", "of the harbour"),
    ),
    (
        "Some of Nordlines ferries were late on Monday and Tuesday.",
        "All of Nordline’s ferries were on time after the repairs.",
        ("mended 'Nordlines' to 'Nordline’s'", "Nordline’s ferries"),
    ),
]


@pytest.mark.parametrize(("damaged", "evidence", "mended"), DAMAGE[1:])
def test_a_damaged_word_is_mended_where_another_file_has_it_intact(damaged, evidence, mended):
    shown = line(damaged, evidence)
    note, words = mended
    assert words in shown.text
    assert shown.edits == (note,)


@pytest.mark.parametrize("damaged", [damage for damage, _, _ in DAMAGE])
def test_nothing_is_mended_on_the_evidence_of_its_own_file(damaged):
    shown = line(damaged, "Snow closed the mountain road for a day.")
    assert (shown.text, shown.edits) == (damaged, ())


def test_words_run_together_that_neither_side_shows_to_be_two_are_left():
    damaged, evidence, _ = DAMAGE[0]
    assert line(damaged, evidence).text == damaged


def test_a_word_that_another_file_has_as_well_is_left():
    sentence = "Fishermen met Nordlinein the old customs house at noon."
    assert line(sentence, "All of Nordline.", "They met Nordlinein again on Tuesday.").edits == ()


def test_a_file_that_has_apostrophes_keeps_its_plurals():
    sentence = "Nordlines ferries were late, and Frost’s boat was late too."
    assert line(sentence, "All of Nordline’s ferries were on time.").text == sentence


def test_the_same_word_is_mended_in_one_place_and_left_in_another():
    shown = line(
        "The Nordlines met on the quay, where Nordlines ferries lay in the rain.",
        "All of Nordline’s ferries were on time after the repairs.",
    )
    assert shown.text == "The Nordlines met on the quay, where Nordline’s ferries lay in the rain."


def test_a_nation_gets_its_apostrophe_back_where_others_only_name_it():
    shown = line("The envoy spoke of Chinas growing fleet.", "The fleet sailed to China in May.")
    assert shown.text == "The envoy spoke of China’s growing fleet."


def test_a_space_is_put_after_a_comma_and_noted_once():
    shown = line("The ferry sails to Ost,but tickets,which rose in May,are dear.")
    assert shown.text == "The ferry sails to Ost, but tickets, which rose in May, are dear."
    assert shown.edits == ("put a space after a comma",)


def test_commas_within_figures_are_left():
    sentence = "The council paid 1,200,000 crowns and 3,5 per cent of interest in May."
    assert line(sentence).text == sentence


def test_the_quote_keeps_the_damage():
    damaged, evidence, _ = DAMAGE[2]
    assert line(damaged, evidence).citations[0].quote == damaged


GLUED = [
    ("The mayor claimedOstend was safe.", "Boats sailed to Ostend at noon.", "claimed Ostend"),
    ("The mayor metIngrid on the quay.", "On Monday they met there; with Ingrid it rained.",
     "met Ingrid"),
    ("Boats sailed fromOstend and fromOstend again.", "Boats from there: all Ostend boats.",
     "from Ostend and from Ostend"),
]  # fmt: skip


@pytest.mark.parametrize(("damaged", "evidence", "mended"), GLUED)
def test_a_small_word_glued_to_a_name_is_parted_where_another_file_has_both(
    damaged: str, evidence: str, mended: str
):
    shown = line(damaged, evidence, "He claimed it. They met.")
    assert mended in shown.text
    assert shown.edits[0].startswith("mended '")
    assert shown.citations[0].quote == damaged


@pytest.mark.parametrize(("damaged", "_", "__"), GLUED)
def test_a_small_word_glued_to_a_name_stays_where_one_of_both_is_nowhere_else(
    damaged: str, _: str, __: str
):
    assert line(damaged, "He claimed it. They met on a boat from there.").text == damaged
    assert line(damaged, "All Ostend knew Ingrid well.").text == damaged


CAMEL = [
    ("Old McDonald came to the quay with nine boats.", "The Mc of Donald is an old boat of Mc."),
    ("Ian MacDonald came to the quay with nine boats.", "A Mac and a boat of Donald lay there."),
    ("An iPhone was found on the quay after the storm.", "I have a Phone, and the Phone rang."),
    ("YouTube shows the storm at the quay of Ost again.", "You saw the Tube, and You saw Ost."),
    ("The PyPI index was down for an hour on Monday.", "The Py and the PI of Ost met at noon."),
    ("A text in LaTeX was printed for the harbour fair.", "La boat and TeX were in the harbour."),
    ("The crew of easyJet landed on the island at noon.", "It was easy. Jet fuel was dear there."),
    ("The mySociety report praised the council of Ost.", "Help for my friends. Society is dear."),
    ("JavaScript runs the timetable of the ferry to Ost.", "The Java boat and the Script of Ost."),
    ("The adidasShop of Lund, adidasShop said, is shut.", "An adidas in every Shop of the town."),
    ("The Bundeskanzler met the mayor on the quay today.", "The Bundes and the Kanzler of Ost."),
    ("The Hafenmauer of Lund was mended in the spring.", "Hafen and Mauer: the Hafen, the Mauer."),
]


@pytest.mark.parametrize(("sentence", "other"), CAMEL)
def test_a_name_with_a_capital_inside_is_left_though_its_parts_stand_elsewhere(
    sentence: str, other: str
):
    assert line(sentence, other).text == sentence


def test_a_name_that_ends_in_s_is_left_where_no_file_has_it_with_an_apostrophe():
    sentence = "Some of Nordlines ferries were late on Monday and Tuesday."
    assert line(sentence, "All of Nordline was on time after the repairs.").text == sentence


def test_nothing_is_mended_in_another_language():
    damaged = article("Some of Nordlines ferries were late, they claimedOstend was far.")
    way = walk({"a.txt": damaged, "b.txt": article("Nordline’s man claimed to see Ostend.")})
    words, sentence = vocabulary(way.analyses), way.sentence("Some")

    def made(language: str) -> tuple[Edit, ...]:
        one = replace(sentence, language=language)
        return edits(one, [one], words, Introduced(words), follows=False, named=False)

    assert [edit.now for edit in made("en")] == ["Nordline’s", "claimed Ostend"]
    assert made("de") == ()


WHOLE_WORDS = [
    ("An atypical storm broke nine boats at the quay.", "It was a typical storm for the quay."),
    ("The inaction of Nordline angered the council in May.", "A guard was killed in action."),
    ("A film on YouTube shows the storm at the quay.", "You saw the Tube map on the quay."),
    ("Frost repaired the wall without the help of Ost.", "Masons carried out the work in May."),
    ("The harbour island was sold in March to a bank.", "The land was sold to a farmer in 1999."),
    ("The governor of Indiana came to the quay in May.", "Indian officials came to the quay."),
    ("Witnesses saw Martina at the harbour wall at noon.", "Martin came to the quay at dawn."),
    ("The income from tickets rose after the storm.", "Most visitors come from abroad in June."),
    ("Boats sailed across the bay in the first storm.", "Pilgrims carried a cross the whole day."),
    ("Two Germans asked the council for a refund.", "A German’s passport was found on the quay."),
]


@pytest.mark.parametrize(("sentence", "other"), WHOLE_WORDS)
def test_a_whole_word_is_left_though_its_parts_are_words_elsewhere(sentence: str, other: str):
    assert line(sentence, other).text == sentence
