"""What each term of the folder is worth when two sentences are compared."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..model import Query, Sentence


@dataclass(frozen=True, slots=True)
class Weights:
    """Inverse document frequency over ``total`` sentences, one name for each group of synonyms."""

    idf: dict[str, float]
    alias: dict[str, str]
    total: int
    squares: dict[str, float] = field(init=False, repr=False)  # of idf

    def __post_init__(self) -> None:
        """Square once what every pair of sentences needs."""
        squares = {term: worth**2 for term, worth in self.idf.items()}
        object.__setattr__(self, "squares", squares)

    def least(self, sentences: int) -> float:
        """Return the weight of a term that is in so many sentences; of a rarer one it is more."""
        return math.log(1 + self.total / sentences)

    def of(self, terms: Iterable[str]) -> float:
        """Return the summed weight of some terms, the same in whatever order they come."""
        return math.fsum(map(self.idf.__getitem__, terms))

    def squared(self, terms: Iterable[str]) -> float:
        """Return the sum of their squares, the square of the length of the terms' vector."""
        return math.fsum(map(self.squares.__getitem__, terms))


def weights(sentences: Sequence[Sentence], queries: Sequence[Query]) -> Weights:
    """Return the weights over the sentences of a folder."""
    alias = dict(pair for query in reversed(queries) for pair in query.alias)
    idf = rarity([sentence.matter for sentence in sentences], alias)
    return Weights(idf, alias, len(sentences))


def rarity(texts: Sequence[Sequence[str]], alias: Mapping[str, str]) -> dict[str, float]:
    """Return what each term is worth, ln(1 + N / df), synonyms as one."""
    df = Counter(term for terms in texts for term in {alias.get(term, term) for term in terms})
    return {term: math.log(1 + len(texts) / n) for term, n in df.items()}
