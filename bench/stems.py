"""Words as the methods compared see them: sumy's stemmer and its list of stop words.

Nothing here is the engine's own: a baseline that borrowed its words would be half the engine.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from sumy.nlp.stemmers import Stemmer
from sumy.utils import get_stop_words

Matrix = np.ndarray[tuple[int, int], np.dtype[np.float64]]

# "65" and "7" of "$65.7", "nation" of "nation's"
_WORD = re.compile(r"[^\W_]+")
_stemmer = Stemmer("english")
STOP_WORDS: frozenset[str] = frozenset(get_stop_words("english"))


def words(text: str) -> list[str]:
    """Return the words of a text in order, lower case."""
    return _WORD.findall(text.lower())


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the stem of a lower-case word."""
    return str(_stemmer(word))


def content(text: str) -> tuple[str, ...]:
    """Return the stems of the words that are not stop words, in order."""
    return tuple(stem(word) for word in words(text) if word not in STOP_WORDS)


def pairs(text: str) -> tuple[str, ...]:
    """Return the pairs of neighbouring stems of which not both are stop words, in order."""
    return tuple(
        f"{stem(left)} {stem(right)}"
        for left, right in pairwise(words(text))
        if left not in STOP_WORDS or right not in STOP_WORDS
    )


# The weight of a stem that is in df of N sentences.
IDF: dict[str, Callable[[int, int], float]] = {
    "plain": lambda n, df: math.log(n / df),
    "smooth": lambda n, df: 1 + math.log((1 + n) / (1 + df)),  # scikit-learn's
}


def cosines(
    bags: Sequence[Sequence[str]],
    *,
    idf: Callable[[int, int], float] = IDF["plain"],
    damped: bool = False,
) -> Matrix:
    """Return the TF-IDF cosine of every two of some bags of stems.

    A stem's weight is its count, or with ``damped`` 1 + ln(count), times ``idf`` of N and df
    over the bags; an empty bag is like nothing.
    """
    counts = [Counter(bag) for bag in bags]
    df = Counter(term for bag in counts for term in bag)
    column = {term: number for number, term in enumerate(sorted(df))}
    vectors = np.zeros((len(bags), max(1, len(column))))
    for row, bag in enumerate(counts):
        for term, count in bag.items():
            tf = 1 + math.log(count) if damped else count
            vectors[row, column[term]] = tf * idf(len(bags), df[term])
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors /= np.where(norms > 0, norms, 1.0)
    return np.asarray(vectors @ vectors.T)
