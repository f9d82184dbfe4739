"""Lines labelled by hand: what is not of the article is left out, what looks like it stays."""

from __future__ import annotations

import pytest

from cleaning import Judged, judged, labelled, score

LINES = labelled()


@pytest.fixture(scope="module")
def told() -> list[Judged]:
    return [judged(line) for line in LINES]


def test_there_are_many_lines_of_many_kinds_and_half_of_them_are_of_the_article():
    assert len(LINES) >= 500
    assert len({line.kind for line in LINES if line.kind}) >= 10
    assert sum(line.kind is None for line in LINES) >= 0.5 * len(LINES)
    assert sum(line.held for line in LINES) >= 0.24 * len(LINES)


def test_every_kind_has_lines_that_look_like_it():
    assert {line.kind for line in LINES if line.kind} == {
        line.like for line in LINES if line.kind is None
    }


def test_no_line_of_an_article_is_left_out_among_those_that_rules_were_tuned_on(told):
    assert [
        one.line.text for one in told if not one.line.held and one.line.kind is None and one.lost
    ] == []


@pytest.mark.parametrize(("held", "recall", "by_name"), [(False, 0.99, 0.98), (True, 0.95, 0.95)])
def test_lines_that_are_not_of_the_article_are_left_out(told, held, recall, by_name):
    figures = score(one for one in told if one.line.held == held)
    assert figures.precision >= 0.98
    assert figures.recall >= recall
    assert figures.told >= by_name
