"""Each sentence of an article as a claim, with everybody else who says it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Analysis, Claim, Query, Sentence
from .agreement import Verdict, Vouching, may_repeat, verdict, vouches
from .crossing import by_language, crossings, gainsaid
from .pairs import Likeness, candidate_pairs, mirrored
from .weights import weights

# In one file, or where one says all that the other says: not to be shown side by side.
_REPEAT_COSINE = 0.5
_REPEAT_CONTAINED = 0.7

_Links = dict[tuple[str, int], list[tuple[float, Sentence]]]


def match(analyses: Sequence[Analysis], queries: Sequence[Query]) -> tuple[Claim, ...]:
    """Return a claim for every sentence of every article, in the order of the files.

    Sentences agree by what they say (`agreement.verdict`), compared in pairs that share
    telling terms; the sections' synonyms count as one word.
    """
    sentences = [s for analysis in analyses for s in analysis.sentences if s.mark is None]
    links = _Found(defaultdict(list), defaultdict(list), defaultdict(list), defaultdict(set))
    for group in by_language(sentences):
        for left, right, alike in candidate_pairs(group, weights(group, queries)):
            if not gainsaid(left, right):
                _compare(left, right, alike, links)
    _cross(sentences, links)
    return tuple(
        Claim(
            s,
            _ranked(links.agrees[s.key]),
            _ranked(links.differs[s.key]),
            _ranked(links.repeats[s.key]),
            frozenset(links.partly[s.key]),
        )
        for s in sentences
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """For each sentence the others that agree, differ and repeat, as they are found.

    ``partly`` are those of the first that say only a part of it.
    """

    agrees: _Links
    differs: _Links
    repeats: _Links
    partly: dict[tuple[str, int], set[tuple[str, int]]]


def _cross(sentences: Sequence[Sentence], links: _Found) -> None:
    """Link what agrees across languages; alike in nothing that is weighed, it comes last."""
    for crossing in crossings(sentences):
        _link(links.agrees, crossing.shown, crossing.other, 0.0)
        if crossing.partly:
            links.partly[crossing.shown.key].add(crossing.other.key)


def _compare(left: Sentence, right: Sentence, alike: Likeness, links: _Found) -> None:
    decided = verdict(left, right, alike)
    one_file = left.source == right.source
    if decided is Verdict.DIFFERS and not one_file:
        _link(links.differs, left, right, alike.cosine)
        _link(links.differs, right, left, alike.cosine)
    elif decided is Verdict.AGREES and not one_file:
        _vouch(left, right, alike, links)
    if _repeats(alike) and (
        decided is Verdict.AGREES or (one_file and may_repeat(left, right, alike))
    ):
        _link(links.repeats, left, right, alike.cosine)
        _link(links.repeats, right, left, alike.cosine)


def _vouch(left: Sentence, right: Sentence, alike: Likeness, links: _Found) -> None:
    """Link two that agree, each to the one that says enough of it; the other adds nothing to it."""
    ways = (left, right, alike), (right, left, mirrored(alike))
    vouched = [vouches(shown, other, seen) for shown, other, seen in ways]
    for (shown, other, _), holds in zip(ways, vouched, strict=True):
        if holds:
            _link(links.agrees, shown, other, alike.cosine)
            if holds is Vouching.PART:
                links.partly[shown.key].add(other.key)
        elif any(vouched):
            _link(links.repeats, shown, other, alike.cosine)


def _repeats(alike: Likeness) -> bool:
    contained = max(alike.of_left, alike.of_right)
    return alike.cosine >= _REPEAT_COSINE or (
        contained >= _REPEAT_CONTAINED and len(alike.shared) >= 4
    )


def _link(links: _Links, to: Sentence, other: Sentence, cosine: float) -> None:
    if all(other.key != linked.key for _, linked in links[to.key]):
        links[to.key].append((cosine, other))


def _ranked(found: list[tuple[float, Sentence]]) -> tuple[Sentence, ...]:
    ordered = sorted(found, key=lambda pair: (-round(pair[0], 9), pair[1].key))
    return tuple(sentence for _, sentence in ordered)
