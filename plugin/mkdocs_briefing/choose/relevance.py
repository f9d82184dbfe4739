"""How well each sentence fits each section: BM25 of the section's words."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from ..model import Query, Sentence
from .tongues import each_language

# Robertson and Zaragoza (2009), with little weight on length: sentences differ little.
_K1 = 1.2
_B = 0.4
# What the section's `terms` name counts more; a title that its `about` does not repeat, less.
_TERM_WEIGHT = 1.5
_TITLE_WEIGHT = 0.4
# A word in more than this share of all sentences does not by itself make a line fit.
_UBIQUITOUS = 0.5
_FEW = 10  # sentences, of which none is too many

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One thing a section asks for: any of its phrases will do."""

    phrases: frozenset[Phrase]
    weight: float
    lasting: bool  # asked for again however often it was answered


@dataclass(frozen=True, slots=True)
class Relevance:
    """How well a sentence fits a section.

    ``total`` is in (0, 1]; ``parts`` is what each thing that the section asks for gives to
    it, ``lasting`` what its title and `terms` give.
    """

    total: float
    parts: Mapping[int, float]
    lasting: float = 0.0

    def beside(self, answered: Mapping[int, int], again: float) -> float:
        """Return the relevance left beside lines that answer some of what is asked.

        What they answer counts ``again`` as much for each of them.
        """
        once = sum(p * again ** answered.get(i, 0) for i, p in sorted(self.parts.items()))
        return min(1.0, self.lasting + once)


def relevance(sentences: Sequence[Sentence], query: Query) -> dict[tuple[str, int], Relevance]:
    """Return, for each sentence that fits the section, its relevance.

    The best sentence has 1; how rare a word is tells each language by itself. One that holds
    a phrase of ``exclude``, or nothing telling of what the section asks for, is left out. Where
    nothing is asked, everything fits alike.
    """
    left_out = excluded(sentences, query)
    if query.general:
        return {s.key: Relevance(1.0, {}, 1.0) for s in sentences if s.key not in left_out}
    wanted = _wanted(query)
    scores = each_language(sentences, partial(_scores, wanted=wanted))
    scores = {key: parts for key, parts in scores.items() if parts and key not in left_out}
    best = max((sum(parts.values()) for parts in scores.values()), default=1.0)
    return {key: _scaled(parts, wanted, best) for key, parts in scores.items()}


def _scores(
    sentences: Sequence[Sentence], wanted: Sequence[_Wanted]
) -> dict[tuple[str, int], dict[int, float]]:
    """What each thing wanted gives to each sentence, all of one language."""
    longest = max((len(p) for one in wanted for p in one.phrases), default=1)
    bags = [_phrases(s.terms, longest) for s in sentences]
    counts = [[sum(bag[p] for p in one.phrases) for bag in bags] for one in wanted]
    scores = _bm25(sentences, wanted, counts)
    return {s.key: parts for s, parts in zip(sentences, scores, strict=True)}


def excluded(sentences: Iterable[Sentence], query: Query) -> frozenset[tuple[str, int]]:
    """Return the sentences that hold a phrase which the section leaves out."""
    return frozenset(s.key for s in sentences if _holds(s.terms, query.exclude))


def _holds(terms: Sequence[str], phrases: Iterable[tuple[str, ...]]) -> bool:
    return any(
        tuple(terms[i : i + len(phrase)]) == phrase for phrase in phrases for i in range(len(terms))
    )


def _scaled(parts: Mapping[int, float], wanted: Sequence[_Wanted], best: float) -> Relevance:
    return Relevance(
        total=sum(parts.values()) / best,
        parts={i: part / best for i, part in parts.items() if not wanted[i].lasting},
        lasting=sum(part / best for i, part in parts.items() if wanted[i].lasting),
    )


def _wanted(query: Query) -> list[_Wanted]:
    """What a section asks for, each thing once, synonyms together."""
    groups = [frozenset(group) for group in query.synonyms]
    asked: list[tuple[Phrase, float, bool]] = []
    asked += [((word,), _title_weight(word, query), True) for word in query.title]
    asked += [(phrase, _TERM_WEIGHT, True) for phrase in query.terms]
    asked += [((word,), 1.0, False) for word in query.about]
    asked += [(phrase, 1.0, False) for group in query.synonyms for phrase in group[:1]]
    found: dict[frozenset[Phrase], _Wanted] = {}
    for phrase, weight, lasting in asked:
        phrases = frozenset({phrase}).union(*(g for g in groups if phrase in g))
        found.setdefault(phrases, _Wanted(phrases, weight, lasting))
    return list(found.values())


def _title_weight(word: str, query: Query) -> float:
    """A title alone is all there is; where ``about`` puts it in other words, those say more."""
    return 1.0 if not query.about or word in query.about else _TITLE_WEIGHT


def _phrases(terms: Sequence[str], longest: int) -> Counter[Phrase]:
    """All runs of up to ``longest`` terms."""
    return Counter(
        tuple(terms[i : i + n]) for n in range(1, longest + 1) for i in range(len(terms) - n + 1)
    )


def _bm25(
    sentences: Sequence[Sentence], wanted: Sequence[_Wanted], counts: Sequence[Sequence[int]]
) -> list[dict[int, float]]:
    """For each sentence, what each thing wanted gives to its score; nothing without a telling one.

    Whoever asks for "the council's cranes" does not ask for every line on the council.
    """
    total = len(sentences)
    mean = sum(len(s.terms) for s in sentences) / total if total else 1.0
    scores: list[dict[int, float]] = [{} for _ in sentences]
    telling: set[int] = set()
    for number, (one, row) in enumerate(zip(wanted, counts, strict=True)):
        df = sum(1 for n in row if n)
        idf = one.weight * math.log(1 + (total - df + 0.5) / (df + 0.5))
        for i, n in enumerate(row):
            if n:
                length = 1 - _B + _B * len(sentences[i].terms) / mean
                # once is as good as twice in a single sentence
                scores[i][number] = idf * (_K1 + 1) / (1 + _K1 * length)
                if df <= max(_FEW, _UBIQUITOUS * total):
                    telling.add(i)
    return [parts if i in telling else {} for i, parts in enumerate(scores)]
