"""Words parted at the ends of lines are whole again, and hyphens of their own stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefing.read.hyphens import joined_lines, split_word, words_of


def joined(lines: str, *elsewhere: str) -> str:
    return joined_lines(lines.split("/"), words_of(elsewhere))


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        ("the har-/bour wall", "the harbour wall"),
        ("the har\u2010/bour wall", "the harbour wall"),
        ("the har\xad/bour wall", "the harbour wall"),
        ("a govern-/ment’s word", "a government’s word"),
        ("die Regie-/rung sagt", "die Regierung sagt"),
        ("an ill-/ness, and four-/teen more", "an illness, and fourteen more"),
        ("a self-/ish self-/employed man", "a selfish self-employed man"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_is_dropped(lines: str, whole: str):
    assert joined(lines) == whole


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        ("the well-/known lamp", "the well-known lamp"),
        ("the Anglo-/Danish inquiry", "the Anglo-Danish inquiry"),
        ("COVID-/19 and F-/16 jets", "COVID-19 and F-16 jets"),
        ("in 2023-/24 alone", "in 2023-24 alone"),
        ("two-/and three-year terms", "two- and three-year terms"),
        ("Ein-/und Ausfuhr", "Ein- und Ausfuhr"),
        ("state-of-the-/art cranes", "state-of-the-art cranes"),
        ("see www.ost.example-/port.example", "see www.ost.example-port.example"),
        ("the wall –/so he said", "the wall – so he said"),
        ("the wall -/so he said", "the wall - so he said"),
        ("the wall—/so he said", "the wall—so he said"),
        ("from 1990–/1995", "from 1990–1995"),
    ],
)
def test_a_hyphen_or_dash_that_is_the_words_own_stays(lines: str, whole: str):
    assert joined(lines) == whole


def test_how_the_document_writes_a_word_elsewhere_decides():
    assert joined("a co-/operation", "their cooperation") == "a cooperation"
    assert joined("a co-/operation", "their co-operation") == "a co-operation"
    assert joined("to in-/form", "in a form") == "to inform"
    assert joined("the harbour-/master", "the harbour had a master once") == "the harbour-master"
    assert joined("the harbour-/master", "the harbour, its master, the harbourmaster") == (
        "the harbourmaster"
    )


def test_what_stands_at_the_ends_of_lines_is_no_word_of_the_document():
    assert words_of(["the har-", "bour wall", "well-known"]) == {"the", "wall", "well-known"}


def test_a_word_parted_between_pages_goes_to_the_first():
    assert split_word("by the har-", "bour. On Monday") == ("bour.", "On Monday")
    assert split_word("by the harbour", "on Monday") == ("", "on Monday")
    assert split_word("two-", "and three-year terms") == ("", "and three-year terms")


@given(st.lists(st.text("abZ 1-\xad—–.’'", min_size=1, max_size=12), max_size=8))
def test_nothing_but_hyphens_and_spaces_is_lost(lines: list[str]):
    def bare(text: str) -> str:
        return "".join(one for one in text if one not in "-\xad\u2010" and not one.isspace())

    assert bare(joined_lines(lines, words_of(lines))) == bare("".join(lines))
