"""sumy's summarizers as they come, with its English stemmer and stop words.

Three of them loop over every two sentences in Python. Here the same numbers come from one
matrix product, and the two that choose sentence by sentence stop when the words are filled;
`tests/bench/test_sumys.py` holds both to what sumy itself finds.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import Any

import numpy as np
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from folder import Folder
from stems import STOP_WORDS, Matrix, stem

Rated = dict[str, float]

# Edmundson's method wants words that speak for and against a sentence; where something is
# asked, its words speak for it.
_BONUS = ("announced", "decided", "important", "significant", "first", "key")
_STIGMA = ("perhaps", "maybe", "unclear", "hardly", "impossible")


# --- what the bench asks for ------------------------------------------------------------


@lru_cache(maxsize=32)
def ranked(folder: Folder, method: str) -> tuple[str, ...]:
    """Return the folder's texts, those first that a method of `SUMMARIZERS` rates highest.

    Equal ratings keep the order of the articles, as in sumy. The methods that choose one
    sentence after the other give only so many as fill ``folder.words``.
    """
    if method == "lex-rank":
        return _in_order(lex_rank_ratings(folder))
    return _in_order(_rate(SUMMARIZERS[method](), folder))


def edmundson(folder: Folder, question: str) -> tuple[str, ...]:
    """Return the folder's texts as Edmundson's method rates them for a question."""
    summarizer = _Edmundson(stem)
    summarizer.bonus_words = tuple(_Words.to_words(question)) or _BONUS
    summarizer.stigma_words = _STIGMA
    summarizer.null_words = STOP_WORDS
    return _in_order(_rate(summarizer, folder))


@lru_cache(maxsize=2)
def lex_rank_ratings(folder: Folder) -> Rated:
    """Return sumy's LexRank of each text; equal texts are one sentence to sumy."""
    return _rate(_with_stops(_LexRank), folder)


def ratings(texts: Sequence[str], *, stemmed: bool = False) -> Rated:
    """Return the ratings of sumy's LexRank by its own loops, which take long.

    ``stemmed`` texts are stems with spaces between, and are rated as they are.
    """
    summarizer = _SumysLexRank() if stemmed else _with_stops(_SumysLexRank)
    found: Rated = summarizer(_document([texts], _Stems() if stemmed else _Words()), 0)
    return found


def _in_order(rated: Rated) -> tuple[str, ...]:
    return tuple(sorted(rated, key=lambda text: -round(rated[text], 9)))


def _rate(summarizer: Any, folder: Folder) -> Rated:
    articles: dict[int, list[str]] = {}
    for line in folder.lines:
        articles.setdefault(line.article, []).append(line.text)
    if isinstance(summarizer, _StopsWhenFilled):
        return summarizer.until(folder.words, _document(list(articles.values())))
    found: Rated = summarizer(_document(list(articles.values())), 0)
    return found


def _document(
    articles: Sequence[Sequence[str]], tokenizer: "_Words | _Stems | None" = None
) -> ObjectDocumentModel:
    """A sumy document with a paragraph for each article, in which no text stands twice."""
    tokenizer = tokenizer or _Words()
    seen: set[str] = set()
    paragraphs = []
    for texts in articles:
        fresh = [text for text in dict.fromkeys(texts) if text not in seen]
        seen.update(fresh)
        if fresh:
            paragraphs.append(Paragraph([SumySentence(text, tokenizer) for text in fresh]))
    return ObjectDocumentModel(paragraphs)


def _with_stops(summarizer: type) -> Any:
    made = summarizer(stem)
    made.stop_words = STOP_WORDS
    return made


class _Words:
    """A tokenizer in the place of sumy's, which needs data from the network."""

    @staticmethod
    def to_words(text: str) -> tuple[str, ...]:
        words = "".join(c if c.isalnum() else " " for c in text).split()
        return tuple(words)


class _Stems:
    """The same for a text that is stems already, some with a point or a hyphen within."""

    @staticmethod
    def to_words(text: str) -> tuple[str, ...]:
        return tuple(text.split())


# --- sumy's classes ---------------------------------------------------------------------


class _Rates:
    """Has a sumy summarizer hand out its ratings."""

    @staticmethod
    def _get_best_sentences(
        sentences: Sequence[SumySentence], _count: int, rating: Any, *args: Any
    ) -> Rated:
        if isinstance(rating, dict):
            return {str(sentence): float(rating[sentence]) for sentence in sentences}
        return {str(sentence): float(rating(sentence, *args)) for sentence in sentences}


class _SumysLexRank(_Rates, LexRankSummarizer):  # type: ignore[misc]
    """sumy's LexRank by its own loops."""


class _LexRank(_Rates, LexRankSummarizer):  # type: ignore[misc]
    """sumy's LexRank; who is like whom in one product."""

    def _create_matrix(
        self,
        _sentences: object,
        threshold: float,
        tf_metrics: Sequence[Mapping[str, float]],
        idf_metrics: Mapping[str, float],
    ) -> Matrix:
        vectors = _vectors(tf_metrics) * [idf_metrics[term] for term in sorted(idf_metrics)]
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
        vectors /= np.where(norms > 0, norms, 1.0)
        linked = (np.round(vectors @ vectors.T, 10) > threshold).astype(float)
        return np.asarray(linked / np.maximum(linked.sum(axis=1, keepdims=True), 1))

    @staticmethod
    def _compute_idf(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
        df: dict[str, int] = {}
        for sentence in sentences:
            for term in set(sentence):
                df[term] = df.get(term, 0) + 1
        return {term: float(np.log(len(sentences) / (1 + df[term]))) for term in sorted(df)}


class _TextRank(_Rates, TextRankSummarizer):  # type: ignore[misc]
    """sumy's TextRank; the words that two sentences share counted in one product."""

    def _create_matrix(self, document: Any) -> Matrix:
        weights = _shared([self._to_words_set(s) for s in document.sentences], alone=1.0)
        weights /= weights.sum(axis=1, keepdims=True) + self._ZERO_DIVISION_PREVENTION
        chance = (1.0 - self.damping) / len(weights)
        return np.asarray(chance + self.damping * weights)


class _Reduction(_Rates, ReductionSummarizer):  # type: ignore[misc]
    """sumy's Reduction; the words that two sentences share counted in one product."""

    def rate_sentences(self, document: Any) -> dict[SumySentence, float]:
        weights = _shared([self._to_words_set(s) for s in document.sentences], alone=0.0)
        np.fill_diagonal(weights, 0.0)
        return dict(zip(document.sentences, weights.sum(axis=1), strict=True))


def _shared(sentences: Sequence[Sequence[str]], alone: float) -> Matrix:
    """How often the words of two sentences meet, by the logarithms of their lengths.

    ``alone`` is what it is for two that are the same single word.
    """
    counts = _vectors([{word: bag.count(word) for word in bag} for bag in sentences])
    met = counts @ counts.T
    logs = np.log(np.maximum(counts.sum(axis=1), 1))
    norms = logs[:, None] + logs[None, :]
    return np.asarray(np.where(norms > 0, met / np.where(norms > 0, norms, 1.0), met * alone))


def _vectors(bags: Sequence[Mapping[str, float]]) -> Matrix:
    """A row for each bag, a column for each word in the order of the alphabet."""
    column = {word: i for i, word in enumerate(sorted({word for bag in bags for word in bag}))}
    vectors = np.zeros((len(bags), max(1, len(column))))
    for row, bag in enumerate(bags):
        for word, weight in bag.items():
            vectors[row, column[word]] = weight
    return vectors


class _Lsa(_Rates, LsaSummarizer):  # type: ignore[misc]
    """sumy's LSA; its words numbered in the same order every time."""

    def _create_dictionary(self, document: Any) -> dict[str, int]:
        return {word: i for i, word in enumerate(sorted(super()._create_dictionary(document)))}


class _Luhn(_Rates, LuhnSummarizer):  # type: ignore[misc]
    """sumy's Luhn; its significant words in a set, for it looks up every word among them."""

    def _get_significant_words(self, words: Sequence[str]) -> frozenset[str]:
        return frozenset(super()._get_significant_words(words))


class _Edmundson(_Rates, EdmundsonSummarizer):  # type: ignore[misc]
    """sumy's Edmundson."""


class _FilledError(Exception):
    """The sentences chosen fill the words."""


class _StopsWhenFilled:
    """Stops a summarizer that chooses one sentence after the other once the words are filled."""

    def until(self, words: int, document: ObjectDocumentModel) -> Rated:
        """Return the texts chosen, the first rated highest, until they have ``words`` words."""
        self._left = [str(sentence) for sentence in document.sentences]
        self._chosen: list[str] = []
        self._words = words
        with suppress(_FilledError):
            self(document, 0)  # type: ignore[operator]
        return {text: -float(place) for place, text in enumerate(self._chosen)}

    def _find_index_of_best_sentence(self, *seen: Any) -> int:
        index: int = super()._find_index_of_best_sentence(*seen)  # type: ignore[misc]
        self._chosen.append(self._left.pop(index))
        self._words -= len(self._chosen[-1].split())
        if self._words <= 0:
            raise _FilledError
        return index


class _SumBasic(_StopsWhenFilled, _Rates, SumBasicSummarizer):  # type: ignore[misc]
    """sumy's SumBasic."""


class _Kl(_StopsWhenFilled, _Rates, KLSummarizer):  # type: ignore[misc]
    """sumy's KL."""


SUMMARIZERS: dict[str, Callable[[], Any]] = {
    "lex-rank": lambda: _with_stops(_LexRank),
    "text-rank": lambda: _with_stops(_TextRank),
    "lsa": lambda: _with_stops(_Lsa),
    "luhn": lambda: _with_stops(_Luhn),
    "sum-basic": lambda: _with_stops(_SumBasic),
    "kl": lambda: _with_stops(_Kl),
    "reduction": lambda: _with_stops(_Reduction),
}
