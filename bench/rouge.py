"""ROUGE-N recall (Lin, 2004): how many of the references' word sequences a summary holds."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from sumy.nlp.stemmers import Stemmer

_WORD = re.compile(r"[a-z0-9]+")
_stemmer = Stemmer("english")

Sequences = Counter[tuple[str, ...]]


def rouge(summary: str, references: Sequence[str], n: int, words: int) -> float:
    """Return ROUGE-N recall of the first ``words`` words, the mean over the references, [0, 1]."""
    held = sequences(" ".join(summary.split()[:words]), n)
    return sum(_recall(held, sequences(one, n)) for one in references) / len(references)


def _recall(held: Sequences, wanted: Sequences) -> float:
    return (held & wanted).total() / max(1, wanted.total())


def sequences(text: str, n: int) -> Sequences:
    """Return how often each sequence of ``n`` stems stands in a text."""
    stems = [_stem(word) for word in _WORD.findall(text.lower())]
    return Counter(zip(*(stems[i:] for i in range(n)), strict=False))


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    return str(_stemmer(word)) if len(word) > 3 else word  # shorter ones stay, as in ROUGE-1.5.5
