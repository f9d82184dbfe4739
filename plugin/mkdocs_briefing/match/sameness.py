"""How likely it is that two sentences say the same thing, from several signs together."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Sentence
from .weights import Weights, rarity

# Two terms that stand so near each other in a sentence are taken for one thing said.
_REACH = 5
# A pair in more files than this is worth no more than one in so many.
_MANY_FILES = 20


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for two sentences that share something, each sign from 0 up.

    Rarity is measured by that of a term that stands once in the folder, so that a large folder
    and a small one come out alike; of some terms it is the sum.

    ``held`` is the share of either sentence that the other holds, the lesser of the two.
    ``names`` is the rarity of the names that both have, as ln(1 + x). ``topics`` is the same of
    the pairs of terms that stand near each other in both, times the logarithm of how many
    files have the pair: what several files report is what they agree upon. ``numbers`` is the
    same of the numbers in both, times ``held``: sentences that have little else in common may
    mention one number by the way.
    """

    held: float
    names: float
    topics: float
    numbers: float


# What each sign is worth, and what it takes to begin with: logistic regression over pairs
# labelled by hand. With any one of their 21 folders left out no number changes by more than
# a sixth.
_WORTH = Signs(held=5.3, names=1.2, topics=0.9, numbers=7.4)
_START = -3.0


def sameness(signs: Signs) -> float:
    """Return the log-odds that two sentences say the same."""
    return _START + math.fsum(
        (
            signs.held * _WORTH.held,
            signs.names * _WORTH.names,
            signs.topics * _WORTH.topics,
            signs.numbers * _WORTH.numbers,
        )
    )


@dataclass(frozen=True, slots=True)
class _Traits:
    """What is compared of one sentence."""

    names: frozenset[str]
    numbers: frozenset[str]
    near: frozenset[int]  # the numbers of its pairs: an int is hashed faster than two texts


class Sameness:
    """How likely it is of any two sentences of a folder that they say the same."""

    def __init__(self, sentences: Sequence[Sentence], weights: Weights) -> None:
        self._idf = weights.idf
        self._most = weights.least(1)
        self._rarest = math.log(1 + len(sentences))
        self._numbers_of: dict[tuple[str, str], int] = {}
        self._traits = {s.key: self._traits_of(s, weights) for s in sentences}
        self._number = rarity([sorted(self._traits[s.key].numbers) for s in sentences], {})
        files: list[set[str]] = [set() for _ in self._numbers_of]
        for s in sentences:
            for pair in self._traits[s.key].near:
                files[pair].add(s.source)
        self._topics = [
            _topic(len(files[number]), pair, weights) for pair, number in self._numbers_of.items()
        ]

    def of(self, left: Sentence, right: Sentence, held: float) -> float:
        """Return the log-odds that two sentences say the same."""
        return sameness(self.signs(left, right, held))

    def signs(self, left: Sentence, right: Sentence, held: float) -> Signs:
        """Return what speaks for two sentences saying the same."""
        a, b = self._traits[left.key], self._traits[right.key]
        names = math.fsum(self._idf.get(x, 0.0) for x in a.names & b.names)
        topics = math.fsum(map(self._topics.__getitem__, a.near & b.near))
        numbers = math.fsum(self._number[x] for x in a.numbers & b.numbers)
        return Signs(
            held=held,
            names=math.log1p(names / self._most),
            topics=math.log1p(topics / self._most),
            numbers=math.log1p(numbers / self._rarest) * held,
        )

    def _traits_of(self, sentence: Sentence, weights: Weights) -> _Traits:
        numbers = self._numbers_of
        return _Traits(
            names=frozenset(
                weights.alias.get(term, term)
                for _, *terms in sentence.stance.named
                for term in terms
            ),
            numbers=_numbers(sentence),
            near=frozenset(
                numbers.setdefault(pair, len(numbers)) for pair in _near(sentence, weights)
            ),
        )


def _topic(files: int, pair: tuple[str, str], weights: Weights) -> float:
    """What it is worth that two sentences have a pair of terms that stands in so many files."""
    return math.log(min(files, _MANY_FILES)) * min(weights.idf[pair[0]], weights.idf[pair[1]])


def _numbers(sentence: Sentence) -> frozenset[str]:
    """The numbers of a sentence but for the days of its dates: a day that two share is little."""
    days = {date[3:].lstrip("0") for date in sentence.dates if date[2:3] == "-"}
    found = {word for word in sentence.wording if word[0].isdigit()}
    return frozenset(found - days)


def _near(sentence: Sentence, weights: Weights) -> frozenset[tuple[str, str]]:
    """The pairs of different terms that stand near each other, in whatever order."""
    terms = [weights.alias.get(term, term) for term in sentence.matter]
    return frozenset(
        (min(a, b), max(a, b))
        for at, a in enumerate(terms)
        for b in terms[at + 1 : at + _REACH]
        if a != b
    )
