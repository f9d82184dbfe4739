"""Quotations that run through several sentences."""

from __future__ import annotations

from mkdocs_briefing.analyse.antecedents import settle
from mkdocs_briefing.analyse.running_quotations import Within, running
from mkdocs_briefing.model import Sentence


def told(*texts: str, block: int = 1) -> list[Sentence]:
    """Sentences as a text has them whose quotations are cut where its sentences end."""
    return [Sentence("a.txt", i, 0, 1, 1, block, text) for i, text in enumerate(texts)]


THREE = told("“We lost two cranes.", "Both were new.", "We buy others,” Ada Frost said.")


def test_each_sentence_of_a_quotation_is_told_its_place():
    assert running(THREE) == {0: Within.OPENS, 1: Within.INSIDE, 2: Within.CLOSES}


def test_straight_marks_are_told_as_well():
    straight = told('"We lost two cranes.', 'We buy others," Ada Frost said.', 'He said "no".')
    assert running(straight) == {0: Within.OPENS, 1: Within.CLOSES}


def test_what_is_never_closed_is_torn_to_the_end_of_its_paragraph():
    assert running(told("It rained.", "“We lost two cranes.", "It rained again.")) == {
        1: Within.TORN,
        2: Within.TORN,
    }


def test_what_was_never_opened_is_torn():
    assert running(told("It rained.", "We buy others,” Ada Frost said.")) == {1: Within.TORN}


def test_an_odd_straight_mark_tears_its_own_sentence_alone():
    assert running(told('The crane is 9" long.', 'He said "no".')) == {0: Within.TORN}


def test_a_quotation_ends_with_its_paragraph():
    first, second = told("“We lost two cranes.")[0], told("Both were new.", block=2)[0]
    assert running([first, second]).get(second.index) is not Within.INSIDE


def test_a_quotation_is_shown_whole_with_the_sentence_that_closes_it():
    found = settle(THREE)
    assert [s.stands for s in found] == [False, False, True]
    assert [s.antecedent for s in found] == [None, 0, 1]


def test_a_quotation_of_four_sentences_is_too_long_to_be_shown():
    found = settle(told("“One fell.", "Two fell.", "Three fell.", "Four fell,” Ada Frost said."))
    assert not any(s.stands for s in found)


def test_nothing_hangs_on_a_torn_quotation():
    found = settle(told("“We lost two cranes.", "Both were new."))
    assert not any(s.stands for s in found)
