"""The article of a page is read better than by plain trafilatura, on pages tuned on or not."""

from __future__ import annotations

from collections import Counter

import pytest

from reading_html import SETS, Labelled, Score, ours, pages, plain_trafilatura, score


@pytest.mark.parametrize("name", SETS)
def test_our_rules_are_worth_what_they_cost(name: str) -> None:
    labelled = pages(name)
    mine = sum((score(page, ours(page.markup)) for page in labelled), Score())
    theirs = sum((score(page, plain_trafilatura(page.markup)) for page in labelled), Score())

    assert len(labelled) == 8
    assert mine.recall > theirs.recall
    assert mine.precision > theirs.precision


def test_no_reader_sees_the_labels() -> None:
    assert all("data-is" not in page.markup for name in SETS for page in pages(name))


def test_a_headline_counts_for_nobody_and_what_is_of_no_article_as_junk() -> None:
    page = Labelled("", "", Counter({"the": 2, "pier": 1}), Counter({"closed": 1}))

    assert score(page, "The pier closed. Menu") == Score(kept=2, lost=1, junk=1)
    assert score(page, "").f1 == 0
