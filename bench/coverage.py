"""Plain concept coverage: the formula that the engine's choice grew from, and nothing else.

Concepts are pairs of neighbouring stems, worth more the more articles hold them (ICSISumm:
Gillick and Favre, 2009). The line with the highest

    sum of what it newly covers x (1 + k salience) x (1 + a / (1 + place))
        x (.1 + relevance)^q / words

is taken again and again until the words are used up.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bm25 import Vector, relevance
from folder import Folder
from sets import Wanted
from sumys import lex_rank_ratings

_SHORTEST, _LONGEST = 8, 60  # words of a line
_ENOUGH = 30  # concepts


@dataclass(frozen=True, slots=True)
class Weights:
    """The powers and weights of the formula; ``articles`` must hold a concept.

    ``word`` is what a single stem is worth beside a pair.
    """

    p: float
    k: float
    a: float
    q: float
    articles: int = 3
    word: float = 0.0


# What did best on each kind of question when each was looked at by itself.
WEIGHTS = {
    "general": Weights(p=2, k=2, a=1, q=0),
    "queries": Weights(p=2, k=1, a=0.1, q=1, word=0.1),
    "aspects": Weights(p=1, k=0, a=0.1, q=2, articles=2),
}


def covering(folder: Folder, wanted: Wanted, weights: Weights) -> list[str]:
    """Return the lines chosen, in the order of choice, until they fill the wanted words."""
    held = [_concepts(folder, number, weights) for number in range(len(folder.lines))]
    worth = _worths(folder, held, weights)
    factor = _factors(folder, wanted, weights)
    covered: set[str] = set()
    chosen: list[int] = []
    words = 0
    while words < wanted.words:
        gains = _gains(held, worth, covered)
        scores = np.round(gains * factor, 9)
        best = int(np.argmax(scores))
        if scores[best] <= 0:
            break
        chosen.append(best)
        covered |= held[best]
        words += folder.lines[best].words
    return [folder.lines[number].text for number in chosen]


def _gains(held: list[frozenset[str]], worth: Mapping[str, float], covered: set[str]) -> Vector:
    return np.array([sum(worth.get(c, 0.0) for c in sorted(one - covered)) for one in held])


def _concepts(folder: Folder, number: int, weights: Weights) -> frozenset[str]:
    single = folder.stems[number] if weights.word else ()
    return folder.pairs[number].union(single)


def _worths(folder: Folder, held: list[frozenset[str]], weights: Weights) -> dict[str, float]:
    """The worth of each concept that enough articles hold; fewer where hardly any does."""
    holders: dict[str, set[int]] = defaultdict(set)
    for line, concepts in zip(folder.lines, held, strict=True):
        for concept in concepts:
            holders[concept].add(line.article)
    df = {concept: len(found) for concept, found in holders.items()}
    pairs = [n for concept, n in df.items() if " " in concept]
    least = weights.articles
    while least > 1 and sum(n >= least for n in pairs) < _ENOUGH:
        least -= 1
    return {
        concept: n**weights.p * (1.0 if " " in concept else weights.word)
        for concept, n in df.items()
        if n >= least
    }


def _factors(folder: Folder, wanted: Wanted, weights: Weights) -> Vector:
    """What each line's gain is multiplied with; 0 for one that is too short or too long."""
    lines = folder.lines
    words = np.array([line.words for line in lines], dtype=float)
    factor = np.where((words >= _SHORTEST) & (words <= _LONGEST), 1 / np.maximum(words, 1), 0.0)
    factor *= 1 + weights.a / (1 + np.array([line.place for line in lines]))
    if weights.k:
        factor *= 1 + weights.k * _salience(folder)
    if weights.q:
        factor *= (0.1 + relevance(folder, wanted.question)) ** weights.q
    return np.asarray(factor)


def _salience(folder: Folder) -> Vector:
    """LexRank of each line; the most central has 1."""
    rated = lex_rank_ratings(folder)
    return np.array([rated[line.text] for line in folder.lines]) / (max(rated.values()) or 1.0)
