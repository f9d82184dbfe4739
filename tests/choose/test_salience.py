"""Salience by sumy's summarizers, with our sentences and words."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_briefing.choose import SUMMARIZERS
from mkdocs_briefing.choose.salience import salience
from mkdocs_briefing.model import Sentence

TERMS = ("storm", "wall", "crane", "ferri", "ost", "council")
METHODS = sorted(SUMMARIZERS)


def made(*texts: str, source: str = "a.txt") -> list[Sentence]:
    """Sentences whose terms are these words."""
    return [
        Sentence(source, i, 0, 1, 1, 0, text, words=len(text.split()), terms=tuple(text.split()))
        for i, text in enumerate(texts)
    ]


REPORT = made(
    "storm wall crane crane council",
    "ferri ost storm",
    "",
    "storm wall crane council council ost",
    "ticket price summer passeng",
    "ferri ost ticket",
    "wall storm",
)
any_sentences = st.lists(
    st.lists(st.sampled_from(TERMS), max_size=5).map(" ".join), min_size=1, max_size=9
).map(lambda texts: made(*texts))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.filterwarnings("ignore:Number of words")
@settings(deadline=None, max_examples=40)
@given(any_sentences)
def test_every_sentence_has_one_rating_and_the_best_has_one(method, sentences):
    found = salience(sentences, method)
    assert list(found) == [sentence.key for sentence in sentences]
    assert all(0 <= rating <= 1 for rating in found.values())
    assert max(found.values()) in (0, 1)


@pytest.mark.parametrize("method", METHODS)
def test_sentences_are_told_apart(method):
    assert len(set(salience(REPORT, method).values())) > 1


@pytest.mark.parametrize("method", METHODS)
def test_nothing_is_rated_where_there_is_nothing(method):
    assert salience([], method) == {}


@pytest.mark.filterwarnings("ignore:Number of words")
@pytest.mark.parametrize("method", METHODS)
def test_equal_texts_of_two_files_have_a_rating_each(method):
    twice = [*REPORT, *made(*(s.text for s in REPORT), source="b.txt")]
    found = salience(twice, method)
    assert set(found) == {s.key for s in twice}
    assert len(found) == 2 * len(REPORT)


@pytest.mark.parametrize("method", METHODS)
def test_ratings_do_not_depend_on_the_order_of_the_candidates(method):
    assert salience(REPORT, method) == salience(REPORT[::-1], method)


def test_few_words_are_no_cause_for_a_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        salience(made("storm", "storm wall", "wall", "storm"), "lsa")


def test_random_is_the_same_every_time_and_differs_with_the_sentences():
    assert salience(REPORT, "random") == salience(REPORT, "random")
    ranks = [tuple(salience(made(*("storm wall " * n,) * 6), "random").values()) for n in range(5)]
    assert len(set(ranks)) > 1


def test_bonus_words_speak_for_a_sentence():
    sentences = made("storm wall", "ferri ost", "crane council")
    assert salience(sentences, "edmundson", ("ferri",))["a.txt", 1] == 1


def test_a_method_that_does_not_exist_is_refused():
    with pytest.raises(KeyError):
        salience(REPORT, "lex-ranks")


@pytest.mark.parametrize(("method", "most"), [("lex-rank", 500), ("kl", 120), ("text-rank", 300)])
def test_beyond_the_first_candidates_salience_is_nothing(method, most):
    texts = [f"{TERMS[i % 6]} {TERMS[i % 5]} word{i % 40}" for i in range(most + 30)]
    first_last = made(*texts)[::-1]
    found = list(salience(first_last, method).values())
    assert len(found) == most + 30
    assert not any(found[most:])
    assert any(found[:most])


PROGRAM = """
import json, warnings
warnings.simplefilter("ignore")
from mkdocs_briefing.choose.salience import SUMMARIZERS, salience
from mkdocs_briefing.model import Sentence
ts = enumerate(json.loads(input()))
rows = [Sentence("ab"[i % 2], i, 0, 1, 1, 0, t, terms=tuple(t.split())) for i, t in ts]
found = {m: sorted(salience(rows, m, ("storm", "ost")).items()) for m in sorted(SUMMARIZERS)}
print(json.dumps(found))
"""


def ratings_under(seed: str) -> dict[str, object]:
    texts = [
        *(s.text for s in REPORT),
        *(f"{a} {b} w{i}" for i, a in enumerate(TERMS) for b in TERMS),
    ]
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=json.dumps(texts),
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(run.stdout)


def test_no_summarizer_depends_on_the_order_of_hashes():
    first, second, third = (ratings_under(seed) for seed in ("0", "1", "4711"))
    assert first == second == third
    assert sorted(first) == METHODS
