"""Which sentences of different files are worth comparing, and how alike they are."""

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise

from ..model import Sentence
from .sameness import Sameness
from .weights import Weights

# A term in more sentences than this finds no pairs of its own (it still counts in them).
_COMMON = 60
_SHARE = 100  # or than one sentence in so many
# Less alike than this as wholes, two sentences are not compared clause by clause, and less
# than the second not at all.
_WORTH_A_LOOK = 0.1
_WORTH_A_GLANCE = 0.05
# Sentences or clauses must share so many terms to be said to say the same.
_LEAST_SHARED = 3


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two sentences are.

    ``cosine`` is of their idf vectors; ``of_left`` and ``of_right`` are the shares of each
    one's weight that the other holds; ``shared`` are the terms of both, and ``weight``
    their summed weight. ``clause`` is the likeness of the two most alike clauses, and
    ``same`` the log-odds that both say the same, where they were compared so closely.
    """

    cosine: float
    of_left: float
    of_right: float
    shared: frozenset[str]
    weight: float
    clause: "Likeness | None" = None
    same: float = -math.inf


@dataclass(frozen=True, slots=True)
class _Side:
    """The terms of a sentence or clause with their summed weight and the length of their vector."""

    terms: frozenset[str]
    weight: float
    norm: float


def candidate_pairs(
    sentences: Sequence[Sentence], weights: Weights
) -> Iterator[tuple[Sentence, Sentence, Likeness]]:
    """Yield each pair of sentences that share two telling terms or more, in order."""
    pairs = wanted_pairs(sentences, weights, lambda *_: True, _WORTH_A_GLANCE)
    yield from _closely(pairs, sentences, weights)


def pairs_with(
    shown: Sequence[Sentence], sentences: Sequence[Sentence], weights: Weights
) -> Iterator[tuple[Sentence, Sentence, Likeness]]:
    """Yield each pair of a few sentences with any of the folder's, as `candidate_pairs` does.

    The work grows with the number of sentences, not with its square.
    """
    sides = [_side(s.matter, weights) for s in shown]
    postings = _postings([side.terms for side in sides])
    least = weights.least(_limit(weights.total))
    telling = {word for word in postings if weights.idf[word] >= least}
    met = {s.key: s for s in shown}
    first = {s.key: number for number, s in enumerate(shown)}
    found = []
    for other in sentences:
        words = telling.intersection(weights.alias.get(t, t) for t in other.matter)
        if len(words) < 2:
            continue
        counted = Counter(chain.from_iterable(postings[word] for word in words))
        before = first.get(other.key, len(shown))  # two that are shown meet once
        side = _side(other.matter, weights)
        for number in sorted(n for n, times in counted.items() if times >= 2 and n < before):
            whole = _likeness(sides[number], side, weights)
            if whole.cosine >= _WORTH_A_GLANCE:
                met[other.key] = other
                found.append(_in_order(shown[number], other, whole))
    yield from _closely(found, list(met.values()), weights)


def _in_order(
    left: Sentence, right: Sentence, alike: Likeness
) -> tuple[Sentence, Sentence, Likeness]:
    if left.key < right.key:
        return left, right, alike
    return right, left, mirrored(alike)


def _closely(
    pairs: Iterable[tuple[Sentence, Sentence, Likeness]],
    sentences: Sequence[Sentence],
    weights: Weights,
) -> Iterator[tuple[Sentence, Sentence, Likeness]]:
    """The pairs of some sentences with the likeness of their clauses, and whether they say one."""
    parts = {s.key: _parts(s, weights) for s in sentences}
    told = Sameness(sentences, weights)
    for left, right, whole in pairs:
        clause = None
        if whole.cosine >= _WORTH_A_LOOK:
            clause = _best_clauses(parts[left.key], parts[right.key], whole.shared, weights)
        same = -math.inf
        if left.source != right.source and len(whole.shared) >= _LEAST_SHARED:
            same = told.of(left, right, min(whole.of_left, whole.of_right))
        yield (
            left,
            right,
            Likeness(
                whole.cosine,
                whole.of_left,
                whole.of_right,
                whole.shared,
                whole.weight,
                clause,
                same,
            ),
        )  # by `replace` it takes several times as long


def wanted_pairs(
    sentences: Sequence[Sentence], weights: Weights, wanted: Callable[[Sentence, Sentence], bool],
    least: float = _WORTH_A_LOOK,
) -> Iterator[tuple[Sentence, Sentence, Likeness]]:  # fmt: skip
    """Yield the candidate pairs that are ``wanted``, alike as wholes: without their clauses.

    Only those whose cosine is ``least`` or more.
    """
    sides = [_side(s.matter, weights) for s in sentences]
    for left, right in _meeting([side.terms for side in sides]):
        if wanted(sentences[left], sentences[right]):
            whole = _likeness(sides[left], sides[right], weights)
            if whole.cosine >= least:
                yield sentences[left], sentences[right], whole


def mirrored(alike: Likeness) -> Likeness:
    """Return the same likeness seen from the other side."""
    clause = mirrored(alike.clause) if alike.clause else None
    return Likeness(
        alike.cosine, alike.of_right, alike.of_left, alike.shared, alike.weight, clause, alike.same
    )


def _side(terms: Sequence[str], weights: Weights) -> _Side:
    words = frozenset(weights.alias.get(term, term) for term in terms)
    return _Side(words, weights.of(words), math.sqrt(weights.squared(words)))


def _parts(sentence: Sentence, weights: Weights) -> list[_Side]:
    """The clauses of a sentence, and each with the one after it."""
    ends = list(accumulate(sentence.clauses))
    spans = [(end - size, end) for end, size in zip(ends, sentence.clauses, strict=True)]
    spans += [(a, b) for (a, _), (_, b) in pairwise(spans)]
    return [_side(sentence.matter[a:b], weights) for a, b in spans]


def _best_clauses(
    left: list[_Side], right: list[_Side], shared: frozenset[str], weights: Weights
) -> Likeness | None:
    """The likeness of the two most alike; ``shared`` are the terms that both sentences have."""
    if len(shared) < _LEAST_SHARED:
        return None
    ours = [(side, held) for side in left if len(held := side.terms & shared) >= _LEAST_SHARED]
    theirs = [(side, held) for side in right if len(held := side.terms & shared) >= _LEAST_SHARED]
    worth = [
        _likeness_of(a, b, both, weights)
        for a, of_a in ours
        for b, of_b in theirs
        if len(both := of_a & of_b) >= _LEAST_SHARED
    ]
    return max(worth, key=lambda one: (round(one.cosine, 9), round(one.weight, 9)), default=None)


def _meeting(terms: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    postings = _postings(terms)
    limit = _limit(len(terms))
    for number, words in enumerate(terms):
        later = (
            posting[bisect_right(posting, number) :]
            for word in words
            if len(posting := postings[word]) <= limit
        )
        met = Counter(chain.from_iterable(later))
        yield from ((number, other) for other in sorted(met) if met[other] >= 2)


def _postings(terms: Sequence[frozenset[str]]) -> dict[str, list[int]]:
    """The numbers of the sentences that have each term."""
    postings: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(terms):
        for word in words:
            postings[word].append(number)
    return postings


def _limit(sentences: int) -> int:
    """In how many of so many sentences a term may be that finds pairs."""
    return max(_COMMON, sentences // _SHARE)


def _likeness(left: _Side, right: _Side, weights: Weights) -> Likeness:
    return _likeness_of(left, right, left.terms & right.terms, weights)


def _likeness_of(left: _Side, right: _Side, shared: frozenset[str], weights: Weights) -> Likeness:
    weight = weights.of(shared)
    dot = weights.squared(shared)
    norms = left.norm * right.norm
    return Likeness(
        cosine=dot / norms if norms else 0.0,
        of_left=weight / left.weight if left.weight else 0.0,
        of_right=weight / right.weight if right.weight else 0.0,
        shared=shared,
        weight=weight,
    )
