"""Where sentences begin and end, and that no word of a text is lost."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analyse.reading import marks, sentences, texts

PIECES = (
    *("The ferry sailed. ", "said Holm", "U.S. ", "Mr. ", "etc. ", "No. ", "5 p.m. ", "“Yes.” "),
    *(
        ".. . ",
        " . . .",
        ". ",
        ".",
        "?",
        "! ",
        "…",
        "“",
        "”",
        '"',
        "(",
        ")",
        "»",
        "'",
        "\n",
        "\n\n",
    ),
    *(
        "- ",
        "1. ",
        "a) ",
        "## ",
        "# ",
        "* ",
        "• ",
        " ",
        "\t",
        "\u00a0",
        "\u2028",
        "é",
        "क्या ",
        "。",
    ),
    *("12. Juli ", "Holm", "x", "I", "3.5", "\x0b", "\x1c", "\u200b", "12", "LUND QUAY – "),
)
any_text = st.one_of(
    st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
)
any_language = st.sampled_from(("en", "de", "fr", "hi", "zh", "xx"))
# What may lie between two sentences: space, stray stops, and the marks of lists and headings.
BETWEEN = re.compile(r"(?:\s|[.·•‣◦*#-]|(?<!\w)(?:\d{1,3}[.)]|[a-z]\)))*")


@settings(deadline=None, max_examples=400)
@given(any_text, any_language)
@example("Trade grew.. . Ferries sailed. . . The wall held.. ..", "en")
@example("- \n- a", "en")
@example("## \n#", "en")
def test_a_sentence_quotes_its_source_to_the_character(text: str, language: str):
    for sentence in sentences(text, language):
        quote = text[sentence.start : sentence.end]
        assert " ".join(quote.split()) == sentence.text
        assert quote == quote.strip()
        assert sentence.text


@settings(deadline=None, max_examples=400)
@given(any_text, any_language)
def test_sentences_stand_in_order_and_share_no_character(text: str, language: str):
    found = sentences(text, language)
    assert [sentence.index for sentence in found] == list(range(len(found)))
    for left, right in itertools.pairwise(found):
        assert left.end <= right.start
        assert left.line <= right.line
        assert left.block <= right.block


@settings(deadline=None, max_examples=400)
@given(any_text, any_language)
def test_every_word_of_a_text_is_in_a_sentence(text: str, language: str):
    ends = [0]
    for sentence in sentences(text, language):
        assert BETWEEN.fullmatch(text[ends[-1] : sentence.start])
        ends.append(sentence.end)
    assert BETWEEN.fullmatch(text[ends[-1] :])


@settings(deadline=None, max_examples=200)
@given(any_text)
def test_a_sentence_knows_the_line_that_it_begins_on(text: str):
    for sentence in sentences(text):
        assert sentence.line == text.count("\n", 0, sentence.start) + 1


@settings(deadline=None, max_examples=200)
@given(any_text, any_language)
def test_what_a_sentence_carries_lies_within_it(text: str, language: str):
    for sentence in sentences(text, language):
        for part in (*sentence.figures, *sentence.names, *sentence.leanings):
            assert sentence.text[part.start : part.end].strip() == part.text.strip()
        if sentence.statement:
            said = sentence.statement
            assert sentence.text[said.start : said.end] == said.speaker
            assert all(0 < a < b <= len(sentence.text) for a, b in said.quotes)
        assert sum(sentence.clauses) == len(sentence.matter)
        assert sentence.antecedent is None or sentence.antecedent < sentence.index


@pytest.mark.parametrize(
    "whole",
    [
        "The U.S. Senate voted on the harbour wall.",
        "Mr. Holm met Mrs. Ek and Gen. Ada Frost at 5 p.m. on Monday.",
        "J. K. Rowling spoke in Washington, D.C. on Friday.",
        "Ferry No. 5 sailed on Jan. 7 with Dr. Ek.",
        "Prices rose 3.5 percent to 12.75 crowns.",
        "“Is it so?” asked Holm.",
        "“We lost two cranes!” he cried.",
        "The wall held... but the quay did not.",
        "Nordline Inc. said so.",
        "He lives at 5 St. James St. in Ost.",
        "The wall is approx. 5 m high, i.e. tall.",
        "In the U.S. Senate the bill failed.",
        "Holm, Ph.D., spoke to the U.N. Security Council.",
    ],
)
def test_a_stop_that_ends_no_sentence_ends_none(whole: str):
    assert texts(f"{whole} The ferry left.") == [whole, "The ferry left."]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It fell in the U.S.", "Exports rose by a tenth."),
        ("It fell in the U.S.", "The bill passed."),
        ("They sell zinc, lead, etc.", "Copper fell."),
        ("The House voted no.", "Rep. Ek agreed."),
        ("He met Holm at 5 p.m.", "The ferry left."),
        ("Frost left (she was late.)", "She came back."),
        ("It holds vitamin C.", "The dose was low."),
        ("“We lost two cranes.”", "Holm said so."),
        ("He asked why?", "Nobody knew."),
        ("They work for Nordline Inc.", "The firm fell."),
    ],
)
def test_a_stop_that_ends_a_sentence_ends_one(left: str, right: str):
    assert texts(f"{left} {right}") == [left, right]


def test_stops_that_a_scraper_left_belong_to_no_sentence():
    text = "Trade grew.. . Ferries sailed. . . The wall held.. .."
    assert texts(text) == ["Trade grew.", "Ferries sailed.", "The wall held."]


@pytest.mark.parametrize(
    "text", ["Trade grew.. . India waited.", "Trade grew.. .\nIndia waited.", "Trade grew.. ."]
)
def test_two_stops_and_one_more_are_a_scrapers_wherever_they_stand(text: str):
    assert texts(text)[0] == "Trade grew."


@pytest.mark.parametrize(
    "text",
    [
        "He waited... and she went.", "He waited . . . and she went.", "Wait.. and see what comes.",
        "It cost 5 ... 6 crowns.", "He said “well . . .” and went.",
    ],
)  # fmt: skip
def test_an_ellipsis_within_a_sentence_is_kept(text: str):
    assert texts(text) == [text]


def test_an_ellipsis_is_kept_where_a_file_has_no_stray_stops():
    assert texts("He waited... The ferry sailed.")[0] == "He waited..."


def test_a_paragraph_wrapped_by_hand_is_read_across_its_lines():
    text = (
        "The ferry between Lund Quay and Ost returned to service on Monday\n"
        "after a closure of nine weeks. The operator spent three million\n"
        "crowns on the repair of the wall.\n"
    )
    found = sentences(text)
    assert [sentence.line for sentence in found] == [1, 2]
    assert found[1].text == "The operator spent three million crowns on the repair of the wall."
    assert text[found[0].start : found[0].end].count("\n") == 1


def test_lines_of_their_own_are_sentences_of_their_own():
    assert texts("The ferry sailed.\nThe wall held.\nThe quay fell.") == [
        "The ferry sailed.", "The wall held.", "The quay fell.",
    ]  # fmt: skip


def test_bullets_and_headings_are_not_run_together():
    text = "## Why it matters\n\nThe wall held.\n\n- The ferry sailed.\n- The quay fell.\n\n1. One."
    assert texts(text) == [
        "Why it matters", "The wall held.", "The ferry sailed.", "The quay fell.", "One.",
    ]  # fmt: skip


def test_a_line_that_breaks_off_goes_on_in_the_next():
    assert texts("The ferry, the wall,\nand the quay held.") == [
        "The ferry, the wall, and the quay held."
    ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", ["Am 12. Juli 2031 öffnete der Hafen.", "Dr. Holm kam um 10 Uhr.", "Er ging."]),
        ("fr", ["Le port a rouvert lundi.", "M. Holm a dit « oui ».", "La mer monte."]),
        ("hi", ["घाट सोमवार को खुला।", "नाव चली गई।", "लोग खुश थे।"]),
    ],
)
def test_other_languages_are_split_as_they_write(language: str, expected: list[str]):
    assert texts(" ".join(expected), language) == expected


def test_a_german_day_at_the_start_of_a_line_is_no_bullet():
    text = (
        "Der Hafen in Ost öffnete nach langer Zeit am Montag, dem\n"
        "12. Juli 2031, wieder seine Tore, und die Fähre fuhr am\n"
        "selben Tag."
    )
    assert texts(text, "de") == [text.replace("\n", " ")]


def test_a_script_without_spaces_makes_sentences_too():
    found = sentences("港口星期一重新开放。渡轮开走了。", "zh")
    assert [sentence.mark for sentence in found] == [None, None]


def test_a_dateline_is_measured():
    found = sentences("LUND QUAY, March 4 2031 – The ferry returned on Monday.")[0]
    assert found.text[found.dateline :] == "The ferry returned on Monday."
    assert marks("Moscow, Russia – The ferry returned.")[0][0] is None
    assert sentences("Ost – the town – waited.")[0].dateline == 0


def test_a_long_unit_is_cut_as_a_short_one_is():
    one = "The ferry “Ost” sailed at 5 p.m. on Monday with Mr. Holm. It was late again. "
    assert texts(one * 400) == texts(one) * 400
