"""How near a sentence is to what its own file says and to what the other files say."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..model import Sentence

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Nearness:
    """Cosines with the centroids of its own file and of all other files, each in [0, 1]."""

    own: float
    others: float


_Vector = dict[str, float]


def nearness(sentences: Sequence[Sentence]) -> dict[Key, Nearness]:
    """Return how near each sentence is to the centroids (Radev et al., 2004: MEAD).

    Terms weigh their inverse document frequency over the sentences, which are of one language.
    """
    df = Counter(term for s in sentences for term in frozenset(s.terms))
    weight = {term: math.log(1 + len(sentences) / n) for term, n in df.items()}
    vectors = {s.key: _vector(s, weight) for s in sentences}
    files: dict[str, _Vector] = {}
    for sentence in sentences:
        _add(files.setdefault(sentence.source, {}), vectors[sentence.key])
    whole: _Vector = {}
    for path in sorted(files):
        _add(whole, files[path])
    others = {path: {t: whole[t] - own[t] for t in own} for path, own in files.items()}
    squares = math.fsum(whole[t] ** 2 for t in sorted(whole))
    norms = {
        path: (
            math.sqrt(math.fsum(x * x for x in own.values())),
            math.sqrt(max(0.0, squares + math.fsum(
                (whole[t] - own[t]) ** 2 - whole[t] ** 2 for t in own
            ))),
        )
        for path, own in files.items()
    }  # fmt: skip
    return {
        s.key: Nearness(
            _cosine(vectors[s.key], files[s.source], norms[s.source][0]),
            _cosine(vectors[s.key], others[s.source], norms[s.source][1]),
        )
        for s in sentences
    }


def _vector(sentence: Sentence, weight: Mapping[str, float]) -> _Vector:
    """The sentence's terms by tf-idf, of length 1."""
    counts = Counter(sentence.terms)
    vector = {term: counts[term] * weight[term] for term in sorted(counts)}
    norm = math.sqrt(math.fsum(x * x for x in vector.values())) or 1.0
    return {term: x / norm for term, x in vector.items()}


def _add(total: _Vector, vector: _Vector) -> None:
    for term, x in vector.items():
        total[term] = total.get(term, 0.0) + x


def _cosine(unit: _Vector, other: Mapping[str, float], norm: float) -> float:
    dot = math.fsum(x * other[term] for term, x in unit.items())
    return round(dot / norm, 9) if norm else 0.0
