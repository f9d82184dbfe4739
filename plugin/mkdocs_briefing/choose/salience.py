"""How central each sentence is, by any summarizer of sumy, with our sentences and words.

sumy's own tokenizer needs data from the network and its sentences compare by their text
alone; here every sentence brings its terms, and equal texts stay apart.
"""

import math
import random
import warnings
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.random import RandomSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from ..model import Sentence

# Its loops are quadratic, KL's cubic: never more sentences than this at a time.
_MOST = 500
_MOST_FOR = {"kl": 120, "reduction": 300, "text-rank": 300}
_EDMUNDSON_BONUS = ("announc", "decis", "agre", "signific", "import", "key", "first")
_EDMUNDSON_STIGMA = ("perhap", "mayb", "unclear")


def salience(
    sentences: Sequence[Sentence], method: str, bonus: Sequence[str] = ()
) -> dict[tuple[str, int], float]:
    """Return each sentence's salience in [0, 1]; the most salient has 1.

    ``sentences`` come best fitting first: beyond the first 500 (fewer for the slowest
    methods) salience is 0. ``bonus`` are stems that speak for a sentence (Edmundson's).
    Raises KeyError for a method that is not in `SUMMARIZERS`.
    """
    rated = sorted(sentences[: _MOST_FOR.get(method, _MOST)], key=lambda s: s.key)
    if not rated:
        return {}
    ratings = SUMMARIZERS[method](rated, bonus)
    low, high = min(0.0, *ratings), max(ratings)
    spread = high - low
    found = {s.key: 0.0 for s in sentences}
    for sentence, rating in zip(rated, ratings, strict=True):
        # four places: below that, linear algebra differs between machines
        found[sentence.key] = round((rating - low) / spread, 4) if spread > 0 else 0.0
    return found


class _OwnSentence(SumySentence):  # type: ignore[misc]
    """A sentence that is itself alone, whatever it says."""

    __slots__ = ("_terms",)

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.text, None)
        self._terms = sentence.terms

    @property
    def words(self) -> tuple[str, ...]:
        return self._terms

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    def __hash__(self) -> int:
        return id(self)


def _document(sentences: Sequence[Sentence]) -> ObjectDocumentModel:
    """A sumy document with a paragraph for each file, its headline unknown."""
    paragraphs: dict[str, list[_OwnSentence]] = {}
    for sentence in sentences:
        paragraphs.setdefault(sentence.source, []).append(_OwnSentence(sentence))
    return ObjectDocumentModel([Paragraph(group) for group in paragraphs.values()])


class _Ratings:
    """Has a sumy summarizer return its ratings in the order of the sentences."""

    @staticmethod
    def _get_best_sentences(
        sentences: Sequence[SumySentence], _count: int, rating: Any, *args: Any, **kwargs: Any
    ) -> tuple[float, ...]:
        if isinstance(rating, dict):
            return tuple(float(rating[s]) for s in sentences)
        return tuple(float(rating(s, *args, **kwargs)) for s in sentences)


_SLACK = 5e-11
_RARE = 32  # sentences; for a term of more a column of a matrix takes less time


def _unit(tf: Mapping[str, float], idf: Mapping[str, float]) -> dict[str, float]:
    """The weights of a sentence's terms, of length 1; none where all terms weigh nothing."""
    weighed = {term: tf[term] * idf[term] for term in sorted(tf)}
    norm = math.sqrt(math.fsum(x * x for x in weighed.values()))
    return {term: x / norm for term, x in weighed.items()} if norm else {}


def _products(vectors: Sequence[Mapping[str, float]]) -> np.ndarray[Any, np.dtype[np.float64]]:
    """The products of every two sentences; right for two different ones only.

    A term of one sentence adds to no product, and one of few to few.
    """
    holding: dict[str, list[int]] = {}
    for row, vector in enumerate(vectors):
        for term in vector:
            holding.setdefault(term, []).append(row)
    common = sorted(term for term, rows in holding.items() if len(rows) > _RARE)
    matrix = np.zeros((len(vectors), max(1, len(common))))
    for column, term in enumerate(common):
        matrix[holding[term], column] = [vectors[row][term] for row in holding[term]]
    products: np.ndarray[Any, np.dtype[np.float64]] = matrix @ matrix.T
    for term, rows in sorted(holding.items()):
        if 1 < len(rows) <= _RARE:
            index = np.array(rows)
            weights = np.array([vectors[row][term] for row in rows])
            products[index[:, None], index] += weights[:, None] * weights
    return products


class LexRank(_Ratings, LexRankSummarizer):  # type: ignore[misc]
    """sumy's LexRank with the similarity matrix as one product (Erkan and Radev, 2004)."""

    def _create_matrix(
        self, sentences: Any, threshold: float, tf_metrics: Any, idf_metrics: Any
    ) -> np.ndarray[Any, np.dtype[np.float64]]:
        del sentences
        vectors = [_unit(tf, idf_metrics) for tf in tf_metrics]
        alike = _products(vectors)
        # a tie at the threshold must not waver, whatever order the products are added up in
        linked = (alike > threshold + _SLACK).astype(float)
        np.fill_diagonal(linked, [float(bool(vector)) for vector in vectors])
        degrees = linked.sum(axis=1)
        degrees[degrees == 0] = 1.0
        return np.asarray(linked / degrees[:, None])

    @staticmethod
    def _to_words_set(sentence: Any) -> list[str]:
        """Return the stems as they are: sumy would stem and filter them once more."""
        return [term.lower() for term in sentence.words]

    @staticmethod
    def _compute_idf(sentences: Any) -> dict[str, float]:
        """The formula of sumy, each term counted once instead of once per occurrence."""
        counts: dict[str, int] = {}
        for sentence in sentences:
            for term in sorted(set(sentence)):
                counts[term] = counts.get(term, 0) + 1
        return {t: math.log(len(sentences) / (1 + n)) for t, n in counts.items()}

    @staticmethod
    def power_method(matrix: Any, epsilon: float) -> Any:
        """Return sumy's ratings; equal ones where no sentence is like another."""
        if not matrix.any():
            return np.full(len(matrix), 1.0 / len(matrix))
        return LexRankSummarizer.power_method(matrix, epsilon)


class _TextRank(_Ratings, TextRankSummarizer):  # type: ignore[misc]
    pass


class _Lsa(_Ratings, LsaSummarizer):  # type: ignore[misc]
    def __call__(self, document: Any, sentences_count: Any) -> Any:
        with warnings.catch_warnings():
            # fewer words than sentences is what a section of many short lines is
            warnings.simplefilter("ignore", UserWarning)
            return super().__call__(document, sentences_count)

    def _create_dictionary(self, document: Any) -> dict[str, int]:
        # sumy numbers a set's members in hash order, which changes what is added up first
        return {word: i for i, word in enumerate(sorted(super()._create_dictionary(document)))}


class _Luhn(_Ratings, LuhnSummarizer):  # type: ignore[misc]
    pass


class _SumBasic(_Ratings, SumBasicSummarizer):  # type: ignore[misc]
    pass


class _Kl(_Ratings, KLSummarizer):  # type: ignore[misc]
    pass


class _Reduction(_Ratings, ReductionSummarizer):  # type: ignore[misc]
    pass


class _Edmundson(_Ratings, EdmundsonSummarizer):  # type: ignore[misc]
    pass


class _Random(_Ratings, RandomSummarizer):  # type: ignore[misc]
    def _get_random_ratings(self, sentences: Any) -> dict[Any, int]:
        ratings = list(range(len(sentences)))
        # same in, same out: the throw of the dice depends on the sentences alone
        random.Random("\n".join(s._text for s in sentences)).shuffle(ratings)  # noqa: S311, SLF001
        return dict(zip(sentences, ratings, strict=True))


_Rate = Callable[[Sequence[Sentence], Sequence[str]], tuple[float, ...]]


def _with(summarizer: type) -> _Rate:
    def rate(sentences: Sequence[Sentence], _bonus: Sequence[str]) -> tuple[float, ...]:
        document = _document(sentences)
        ratings = summarizer()(document, len(sentences))
        return tuple(ratings) or (0.0,) * len(sentences)

    return rate


def _edmundson(sentences: Sequence[Sentence], bonus: Sequence[str]) -> tuple[float, ...]:
    summarizer = _Edmundson()
    summarizer.bonus_words = tuple(bonus) or _EDMUNDSON_BONUS
    summarizer.stigma_words = _EDMUNDSON_STIGMA
    summarizer.null_words = ("the",)
    return tuple(summarizer(_document(sentences), len(sentences)))


SUMMARIZERS: dict[str, _Rate] = {
    "edmundson": _edmundson,
    "kl": _with(_Kl),
    "lex-rank": _with(LexRank),
    "lsa": _with(_Lsa),
    "luhn": _with(_Luhn),
    "random": _with(_Random),
    "reduction": _with(_Reduction),
    "sum-basic": _with(_SumBasic),
    "text-rank": _with(_TextRank),
}
