"""Scores, intervals and the simple methods, on cases that can be reckoned by hand."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest

from agreement import Cluster
from best_pick import best_pick
from bm25 import diverse, relevance
from bootstrap import DRAWS, above, draws, mean
from claims import agreement
from coverage import WEIGHTS, Weights, covering
from distinct import distinct
from folder import Folder, Line
from labels import labelled
from rouge import rouge
from sets import Wanted
from simple import lead, shuffled
from summas import ratings

STORM = "The storm broke the harbour wall of Lund on Monday night."
AGAIN = "On Monday night the storm broke the harbour wall of Lund."
FERRY = "The ferry to Ost will not sail before the wall is mended."
PRICE = "A ticket for the ferry costs twelve crowns since last summer."
CRANE = "Two cranes and a warehouse fell into the water, the mayor said."


def folder(*articles: list[str], words: int = 100) -> Folder:
    lines = [Line(t, n, i) for n, texts in enumerate(articles) for i, t in enumerate(texts)]
    return Folder(tuple(lines), words)


def wanted(words: int, *references: str, about: str = "") -> Wanted:
    return Wanted("x", "", about, words, references)


# --- ROUGE ------------------------------------------------------------------------------


def test_recall_is_the_share_of_the_references_words_that_are_held():
    assert rouge("the ferry sails", ["the ferry sank"], 1, 10) == pytest.approx(2 / 3)
    assert rouge("the ferry sails", ["the ferry sank"], 2, 10) == pytest.approx(1 / 2)


def test_recall_is_the_mean_over_references_of_the_first_words():
    assert rouge("a b c d", ["a b", "c d"], 1, 4) == 1
    assert rouge("a b c d", ["a b", "c d"], 1, 2) == 0.5


def test_a_word_counts_as_often_as_the_reference_has_it():
    assert rouge("ferry ferry ferry", ["ferry sails", "ferry ferry"], 1, 9) == 0.75


def test_words_are_compared_by_their_stems():
    assert rouge("ferries sailed", ["the ferry sails"], 1, 9) == pytest.approx(2 / 3)


# --- intervals --------------------------------------------------------------------------


def test_rows_of_a_folder_are_drawn_together():
    drawn = draws(["a", "b", "a", "c"])

    assert drawn.shape == (DRAWS, 4)
    assert np.array_equal(drawn[:, 0], drawn[:, 2])
    assert not np.array_equal(drawn[:, 0], drawn[:, 1])
    assert np.array_equal(drawn, draws(["a", "b", "a", "c"]))


def test_a_mean_without_spread_has_an_interval_without_width():
    found = mean([3.0, 3.0, 3.0], draws(["a", "b", "c"]))

    assert (found.value, found.low, found.high) == (3, 3, 3)


def test_the_interval_is_near_that_of_the_normal_distribution():
    scores = np.random.default_rng(1).normal(50, 10, 400)
    found = mean(list(scores), draws([str(n) for n in range(400)]))

    assert found.high - found.low == pytest.approx(2 * 1.96 * 10 / 20, rel=0.15)


def test_the_difference_is_paired_and_in_per_cent_of_the_other():
    theirs = [10.0, 20.0, 30.0]
    found = above([score + 2 for score in theirs], theirs, draws(["a", "b", "c"]))

    assert found is not None
    assert found.value == pytest.approx(10)
    assert found.low == pytest.approx(10) == pytest.approx(found.high)
    assert above([1.0], [0.0], draws(["a"])) is None


# --- claims -----------------------------------------------------------------------------


def pair(number: int) -> frozenset[tuple[str, int]]:
    return frozenset({("a", number), ("b", number)})


def test_recall_of_tf_idf_is_the_most_at_our_precision_or_above():
    same = frozenset(map(pair, range(4)))
    alike = ((0.9, True), (0.8, False), (0.7, True), (0.7, True), (0.6, False), (0.5, True))
    ours = frozenset({pair(0), pair(1), pair(2), pair(8)})  # three of four right
    found = agreement("here", [Cluster("one", same, ours, {"plain": alike})])

    assert (found.found, found.right, found.labelled) == (4, 3, 4)
    assert found.precision.value == found.recall.value == found.f1.value == 75
    assert found.at_ours.value == 75  # down to 0.7, where three of four are right
    assert found.at_good.value == 25  # only the first
    assert found.times is not None
    assert found.times.value == 1


def test_pairs_share_a_unit_and_are_of_two_documents():
    sentences = [("d1", "A.", "u"), ("d1", "B.", "u"), ("d2", "C.", "u"), ("d3", "D.", "v")]
    cluster = {
        "cluster": "x",
        "sentences": [
            {"document": d, "sentence": s, "units": [[u, "label"]]} for d, s, u in sentences
        ],
    }

    assert labelled(cluster).same == {
        frozenset({("d1", 0), ("d2", 0)}), frozenset({("d1", 1), ("d2", 0)})
    }  # fmt: skip


# --- methods ----------------------------------------------------------------------------


def test_lead_takes_the_first_of_each_article_then_the_second():
    assert lead(folder(["a1", "a2", "a3"], ["b1"], ["c1", "c2"])) == [
        "a1", "b1", "c1", "a2", "c2", "a3"
    ]  # fmt: skip


def test_chance_is_the_same_for_a_seed():
    one = folder([STORM, FERRY, PRICE, CRANE])

    assert shuffled(one, 1) == shuffled(one, 1)
    assert len({tuple(shuffled(one, seed)) for seed in range(9)}) > 1


def test_near_duplicates_are_dropped_and_others_kept():
    one = folder([STORM, FERRY], [AGAIN, PRICE], [CRANE])

    assert distinct(one, [AGAIN, STORM, PRICE, FERRY]) == [AGAIN, PRICE, FERRY]


def test_bm25_rates_what_holds_the_words_asked_for():
    one = folder([STORM, FERRY], [PRICE, CRANE])

    assert list(relevance(one, "price of tickets: crowns")).index(1) == 2
    assert not relevance(one, "elections").any()


def test_the_second_line_is_unlike_the_first():
    one = folder([STORM, FERRY], [AGAIN, CRANE])
    rated = relevance(one, "storm harbour wall")

    assert diverse(one, rated, 20, share=1) == [STORM, AGAIN]
    assert diverse(one, rated, 20, share=0.5) == [STORM, FERRY]


def test_coverage_takes_what_several_articles_say_and_says_it_once():
    one = folder([PRICE, STORM], [CRANE, AGAIN], [FERRY, STORM])
    chosen = covering(one, wanted(20), Weights(p=2, k=0, a=0, q=0, articles=2))

    assert chosen[0] in {STORM, AGAIN}
    assert len(set(chosen) & {STORM, AGAIN}) == 1


@pytest.mark.parametrize("weights", WEIGHTS.values(), ids=WEIGHTS)
def test_coverage_answers_the_question_where_one_is_asked(weights):
    one = folder([STORM, PRICE, CRANE], [AGAIN, PRICE, FERRY])
    chosen = covering(one, wanted(8, about="tickets: what they cost in crowns"), weights)

    assert chosen[0] == PRICE or not weights.q


def test_the_best_pick_is_the_best_of_all_orders_where_one_can_try_them():
    one = folder([STORM, FERRY], [PRICE, CRANE])
    goal = wanted(22, "Two cranes fell into the water. The ferry to Ost will not sail before May.")
    every = [
        rouge(" ".join(line.text for line in order), goal.references, 2, goal.words)
        for order in permutations(one.lines)
    ]

    assert rouge(" ".join(best_pick(one, goal)), goal.references, 2, goal.words) == max(every)


def test_summa_links_everybody_where_nobody_shares_a_word():
    assert ratings(["a b", "c d", "e f"]) == pytest.approx(
        dict.fromkeys(["a b", "c d", "e f"], 3**-0.5)
    )
    assert set(ratings(["a b", "a c", "e f"])) == {"a b", "a c"}
