"""LexRank as one matrix product gives the ratings of sumy's own loops."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers.lex_rank import LexRankSummarizer

from mkdocs_briefing.choose import SUMMARIZERS
from mkdocs_briefing.model import Sentence

Words = tuple[str, ...]


class Spaces:
    """A tokenizer for texts that are words with spaces between."""

    def to_words(self, text: str) -> Words:
        return tuple(text.split())


class SumysOwn(LexRankSummarizer):
    """sumy's LexRank with nothing changed but that it hands out its ratings."""

    @staticmethod
    def _get_best_sentences(sentences, _count, ratings):
        return [float(ratings[sentence]) for sentence in sentences]


def of_sumy(documents: list[list[Words]]) -> list[float]:
    """Equal texts of sumy's are one sentence to it: each has the last one's rating."""
    tokenizer = Spaces()
    paragraphs = [
        Paragraph([SumySentence(" ".join(words), tokenizer) for words in document])
        for document in documents
    ]
    return SumysOwn()(ObjectDocumentModel(paragraphs), 0)


def of_ours(documents: list[list[Words]]) -> tuple[float, ...]:
    sentences = [
        Sentence(f"{d}.txt", i, 0, 1, 1, 0, " ".join(words), terms=words)
        for d, document in enumerate(documents)
        for i, words in enumerate(document)
    ]
    return SUMMARIZERS["lex-rank"](sentences, ())


def has_a_tie(documents: list[list[Words]]) -> bool:
    """Whether two sentences are as alike as the threshold, give or take a rounding error."""
    sumy = SumysOwn()
    sentences = [words for document in documents for words in document]
    tf, idf = sumy._compute_tf(sentences), sumy._compute_idf(sentences)
    return any(
        abs(sumy.cosine_similarity(a, b, x, y, idf) - sumy.threshold) < 1e-9
        for a, x in zip(sentences, tf, strict=True)
        for b, y in zip(sentences, tf, strict=True)
    )


vocabulary = st.sampled_from("abcdefgh")
sentence = st.lists(vocabulary, max_size=7).map(tuple)
documents = st.lists(st.lists(sentence, min_size=1, max_size=7), min_size=1, max_size=3)


@pytest.mark.filterwarnings("ignore:invalid value encountered in divide")
@settings(deadline=None, max_examples=150)
@given(documents)
@example([[("a", "b"), ("a", "b"), ("a", "b", "b", "c")], [("c", "a"), ("b",)]])
@example([[(), ("a",), ()], [("a", "b")]])
@example([[(), ()]])
@example([[("a",)]])
@example([[("a", "b", "c")] * 4, [("d", "e"), ("e", "d", "d")]])
def test_ratings_equal_sumys_own(documents):
    assume(not has_a_tie(documents))
    expected = of_sumy(documents)
    if any(map(math.isnan, expected)):  # sumy divides by nothing where nobody is like anybody
        expected = [1 / len(expected)] * len(expected)
    assert of_ours(documents) == pytest.approx(expected, abs=1e-9)


def test_a_longer_report_has_the_ratings_of_sumy():
    words = "storm wall crane ferry ost council quay price summer ticket".split()
    report = [
        [tuple(words[(i * k) % 10] for k in range(1, 3 + i % 6)) for i in range(start, start + 20)]
        for start in (1, 30, 70)
    ]
    assert not has_a_tie(report)
    assert of_ours(report) == pytest.approx(of_sumy(report), abs=1e-9)


def test_a_likeness_of_exactly_the_threshold_links_nobody():
    # every word in two sentences weighs the same, so (a) and (a + 99 others') have a cosine of 1/10
    long = ("a", *"b" * 9, *"c" * 4, "d", "e")
    tied = [[("a",), long, ("b", "c"), ("d", "e")], [(x,) for x in "ijklmnop"]]
    assert has_a_tie(tied)
    apart = [[("z",), *tied[0][1:]], tied[1]]
    linked = [[("a", "a", "b"), *tied[0][1:]], tied[1]]
    assert of_ours(tied)[0] == pytest.approx(of_ours(apart)[0])
    assert of_ours(linked)[0] != pytest.approx(of_ours(apart)[0])


def test_equal_texts_of_two_files_link_to_each_other():
    alone = of_ours([[("a", "b"), ("c", "d"), ("e", "f"), ("g", "h")]])
    twice = of_ours([[("a", "b"), ("c", "d"), ("e", "f"), ("g", "h")], [("a", "b")]])
    assert len(twice) == len(alone) + 1
    assert twice[0] == twice[4]
