"""ROUGE-N recall (Lin, 2004): how many of the references' word sequences a summary holds."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from sumy.nlp.stemmers import Stemmer

_WORD = re.compile(r"[a-z0-9]+")
_stemmer = Stemmer("english")


def rouge(summary: str, references: Sequence[str], n: int, words: int) -> float:
    """Return ROUGE-N recall of the first ``words`` words, the mean over the references, [0, 1]."""
    held = _sequences(" ".join(summary.split()[:words]), n)
    return sum(_recall(held, _sequences(one, n)) for one in references) / len(references)


def _recall(held: Counter[tuple[str, ...]], wanted: Counter[tuple[str, ...]]) -> float:
    return (held & wanted).total() / max(1, wanted.total())


def _sequences(text: str, n: int) -> Counter[tuple[str, ...]]:
    stems = [_stem(word) for word in _WORD.findall(text.lower())]
    return Counter(zip(*(stems[i:] for i in range(n)), strict=False))


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    return str(_stemmer(word)) if len(word) > 3 else word  # shorter ones stay, as in ROUGE-1.5.5
