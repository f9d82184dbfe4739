"""What is made faster of sumy's summarizers gives what sumy itself gives."""

from __future__ import annotations

import pytest
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

import sumys
from stems import STOP_WORDS, stem

OWN_LOOPS = {
    "text-rank": TextRankSummarizer,
    "luhn": LuhnSummarizer,
    "reduction": ReductionSummarizer,
    "sum-basic": SumBasicSummarizer,
    "kl": KLSummarizer,
}


def by_sumy(method: str, folder) -> dict[str, float]:
    """The ratings of sumy's class with nothing changed but that it hands them out."""
    made = type("Untouched", (sumys._Rates, OWN_LOOPS[method]), {})(stem)
    made.stop_words = STOP_WORDS
    return sumys._rate(made, folder)


def test_lex_rank_is_that_of_sumys_loops(folders):
    for folder in folders:
        theirs = sumys.ratings([line.text for line in folder.lines])
        assert sumys.lex_rank_ratings(folder) == pytest.approx(theirs, abs=1e-9)
        assert len(theirs) > 30


@pytest.mark.parametrize("method", ["text-rank", "luhn", "reduction"])
def test_ratings_are_those_of_sumys_loops(folders, method):
    for folder in folders:
        ours = sumys._rate(sumys.SUMMARIZERS[method](), folder)
        assert ours == pytest.approx(by_sumy(method, folder), abs=1e-9)


@pytest.mark.parametrize("method", ["sum-basic", "kl"])
def test_what_stops_when_the_words_are_filled_has_chosen_what_sumy_would(folders, method):
    for folder in folders:
        ours = sumys.ranked(folder, method)
        theirs = sumys._in_order(by_sumy(method, folder))

        assert ours == theirs[: len(ours)]
        assert sum(len(text.split()) for text in ours) >= folder.words
        assert sum(len(text.split()) for text in ours[:-1]) < folder.words


def test_equal_texts_are_one_sentence(folders):
    document = sumys._document([["A ship sank.", "A ship sank."], ["A ship sank.", "It was old."]])

    assert [str(sentence) for sentence in document.sentences] == ["A ship sank.", "It was old."]


def test_edmundson_prefers_what_holds_the_words_of_the_question(folders):
    (ferry, *_) = folders

    assert "mediator" in " ".join(sumys.edmundson(ferry, "mediator judge talks")[:3])
