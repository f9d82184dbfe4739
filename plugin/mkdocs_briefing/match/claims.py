"""Each sentence of an article as a claim, with everybody else who says it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from ..model import Analysis, Claim, Query, Sentence
from .agreement import Verdict, Vouching, may_repeat, verdict, vouches
from .crossing import Crossing, by_language, crossings, crossings_with, gainsaid
from .pairs import Likeness, candidate_pairs, mirrored, pairs_with
from .remembering import forgetting
from .same_words import same_words
from .weights import weights

# In one file, or where one says all that the other says: not to be shown side by side.
_REPEAT_COSINE = 0.5
_REPEAT_CONTAINED = 0.7

_Key = tuple[str, int]
_Links = dict[_Key, dict[_Key, tuple[float, Sentence]]]


def match(
    analyses: Sequence[Analysis],
    queries: Sequence[Query],
    among: Collection[_Key] | None = None,
) -> tuple[Claim, ...]:
    """Return a claim for every sentence of every article, in the order of the files.

    Sentences agree by what they say (`agreement.verdict`), compared in pairs that share
    telling terms; the sections' synonyms count as one word. ``among`` are the keys of those to
    compare, and to return; all where it is None.
    """
    sentences = _article(analyses)
    links = _Found()
    with forgetting():
        for group in by_language(sentences):
            compared = [s for s in group if among is None or s.key in among]
            for left, right, alike in candidate_pairs(compared, weights(group, queries)):
                _compare(left, right, alike, links)
    compared = [s for s in sentences if among is None or s.key in among]
    _cross(crossings(compared), links)
    _join(same_words(compared), links)
    return tuple(links.claim(s) for s in compared)


def match_with_all(
    shown: Collection[_Key], analyses: Sequence[Analysis], queries: Sequence[Query]
) -> dict[_Key, Claim]:
    """Return the claims of a few sentences, by key, compared with all of the folder."""
    sentences = _article(analyses)
    links = _Found()
    with forgetting():
        for group in by_language(sentences):
            ours = [s for s in group if s.key in shown]
            for left, right, alike in pairs_with(ours, group, weights(group, queries)):
                _compare(left, right, alike, links)
    _cross(crossings_with([s for s in sentences if s.key in shown], sentences), links)
    _join(same_words(sentences, shown), links)
    return {s.key: links.claim(s) for s in sentences if s.key in shown}


def _article(analyses: Sequence[Analysis]) -> list[Sentence]:
    return [s for analysis in analyses for s in analysis.sentences if s.mark is None]


@dataclass(frozen=True, slots=True)
class _Found:
    """For each sentence the others that agree, differ and repeat, as they are found.

    ``partly`` are those of the first that say only a part of it.
    """

    agrees: _Links = field(default_factory=partial(defaultdict, dict))
    differs: _Links = field(default_factory=partial(defaultdict, dict))
    repeats: _Links = field(default_factory=partial(defaultdict, dict))
    partly: dict[_Key, set[_Key]] = field(default_factory=partial(defaultdict, set))

    def claim(self, sentence: Sentence) -> Claim:
        """Return the claim of a sentence once all have been compared."""
        return Claim(
            sentence,
            _ranked(self.agrees[sentence.key]),
            _ranked(self.differs[sentence.key]),
            _ranked(self.repeats[sentence.key]),
            frozenset(self.partly[sentence.key]),
        )


def _cross(found: Iterable[Crossing], links: _Found) -> None:
    """Link what agrees across languages; alike in nothing that is weighed, it comes last."""
    for crossing in found:
        _link(links.agrees, crossing.shown, crossing.other, 0.0)
        if crossing.partly:
            links.partly[crossing.shown.key].add(crossing.other.key)


def _join(pairs: Iterable[tuple[Sentence, Sentence]], links: _Found) -> None:
    """Link sentences of the same words: each says all of the other, whatever was found before."""
    for left, right in pairs:
        for shown, other in ((left, right), (right, left)):
            links.partly[shown.key].discard(other.key)
            for found in (links.agrees, links.repeats):
                _link(found, shown, other, 1.0)


def _compare(left: Sentence, right: Sentence, alike: Likeness, links: _Found) -> None:
    if gainsaid(left, right):
        return
    decided = verdict(left, right, alike)
    one_file = left.source == right.source
    if decided is Verdict.DIFFERS and not one_file:
        _link(links.differs, left, right, alike.cosine)
        _link(links.differs, right, left, alike.cosine)
    elif decided is Verdict.AGREES and not one_file:
        _vouch(left, right, alike, links)
    if (_repeats(alike) and not _only_one_denies(left, right)) and (
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
        elif any(vouched) and not _only_one_denies(left, right):
            _link(links.repeats, shown, other, alike.cosine)


def _repeats(alike: Likeness) -> bool:
    contained = max(alike.of_left, alike.of_right)
    return alike.cosine >= _REPEAT_COSINE or (
        contained >= _REPEAT_CONTAINED and len(alike.shared) >= 4
    )


def _only_one_denies(left: Sentence, right: Sentence) -> bool:
    """Whether one says that something is not so where the other denies nothing.

    "They will not begin before May" is news beside a line on what they want to begin.
    """
    return bool(left.stance.denied) != bool(right.stance.denied)


def _link(links: _Links, to: Sentence, other: Sentence, cosine: float) -> None:
    links[to.key].setdefault(other.key, (cosine, other))


def _ranked(found: Mapping[_Key, tuple[float, Sentence]]) -> tuple[Sentence, ...]:
    ordered = sorted(found.values(), key=lambda pair: (-round(pair[0], 9), pair[1].key))
    return tuple(sentence for _, sentence in ordered)
