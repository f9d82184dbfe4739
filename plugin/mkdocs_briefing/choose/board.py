"""What is known of the folder while lines are chosen, and what is used up already."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..model import Choice, Claim, Sentence, Texts
from .concepts import documents
from .fitting import Key
from .nearness import Nearness, nearness
from .substance import telling_names
from .tongues import each_language


@dataclass(slots=True)
class Board:
    """The folder's claims by key, and what the sections filled so far have taken.

    ``positions`` count the sentences of each article from 0, ``lengths`` are how many each has.
    ``df`` is in how many documents each concept is, ``weight`` the inverse document frequency
    of terms over sentences, ``sums`` what it comes to in each sentence. ``covered`` are the
    concepts already said, ``barred`` the sentences that are chosen or would repeat one.
    """

    claims: Mapping[Key, Claim]
    texts: Texts
    positions: Mapping[Key, int]
    lengths: Mapping[str, int]
    df: Mapping[str, int]
    near: Mapping[Key, Nearness]
    telling: frozenset[str]
    concepts: Mapping[Key, frozenset[str]]
    terms: Mapping[Key, frozenset[str]]
    weight: Mapping[str, float]
    sums: Mapping[Key, float]
    covered: set[str] = field(default_factory=set)
    barred: set[Key] = field(default_factory=set)
    _shares: dict[tuple[Key, Key], float] = field(default_factory=dict)

    @property
    def documents(self) -> int:
        """How many documents there are; versions of one text are one."""
        return len({self.texts.heads.get(path, path) for path in self.lengths})

    def take(self, choice: Choice) -> None:
        """Use up what a chosen line says, and bar whatever says it again."""
        for claim in (*choice.needs, choice.claim):
            self.covered |= self.concepts[claim.best.key]
            self.barred.add(claim.best.key)
            self.barred |= {s.key for s in (*claim.agrees, *claim.repeats, *claim.differs)}

    def needs(self, claim: Claim) -> tuple[Claim, ...]:
        """Return the sentences that must be shown before this one, in the order of the text."""
        needed: list[Claim] = []
        sentence = claim.best
        while sentence.antecedent is not None:
            before = self.claims[sentence.source, sentence.antecedent]
            needed.insert(0, before)
            sentence = before.best
        return tuple(needed)

    def likeness(self, sentence: Sentence, shown: Iterable[Sentence]) -> float:
        """Return the largest share that a sentence and one of some lines have of one another.

        By weight of their terms, in [0, 1].
        """
        return max((self._share(sentence.key, line.key) for line in shown), default=0.0)

    def _share(self, left: Key, right: Key) -> float:
        pair = (left, right)
        if pair not in self._shares:
            both = self.terms[left] & self.terms[right]
            shared = math.fsum(self.weight[term] for term in both)
            self._shares[pair] = max(shared / (self.sums[side] or 1.0) for side in pair)
        return self._shares[pair]


def board(
    claims: Sequence[Claim], article: Sequence[Sentence], texts: Texts, alias: Mapping[str, str]
) -> Board:
    """Return the board before anything is chosen; ``alias`` joins synonyms.

    ``article`` are the sentences of all articles, of which ``claims`` are all or some.
    """
    sentences = [claim.best for claim in claims]
    terms = {s.key: frozenset(alias.get(t, t) for t in s.matter) for s in sentences}
    weight = _weights(terms.values())
    return Board(
        claims={claim.best.key: claim for claim in claims},
        texts=texts,
        positions=_positions(article),
        lengths=Counter(s.source for s in article),
        df=documents(sentences, texts),
        near=each_language(sentences, nearness),
        telling=telling_names(sentences),
        concepts={s.key: frozenset(s.concepts) for s in sentences},
        terms=terms,
        weight=weight,
        sums={key: math.fsum(weight[t] for t in held) for key, held in terms.items()},
    )


def _positions(sentences: Iterable[Sentence]) -> dict[Key, int]:
    seen: Counter[str] = Counter()
    positions = {}
    for sentence in sentences:
        positions[sentence.key] = seen[sentence.source]
        seen[sentence.source] += 1
    return positions


def _weights(sentences: Collection[frozenset[str]]) -> dict[str, float]:
    df = Counter(term for terms in sentences for term in terms)
    return {term: math.log(1 + len(sentences) / n) for term, n in df.items()}
