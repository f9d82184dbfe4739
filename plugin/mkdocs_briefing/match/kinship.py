"""Files that are versions of one text, whole or in part.

Texts are compared by the shares of their shingles that they have in common: resemblance and
containment (Broder, 1997).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

from ..model import Analysis, Claim, Kin, Kinship, Texts, bare_words
from .copies import copies
from .shingles import all_shingles, shingles
from .versions import is_earlier

# A text is a version of another where so much of it stands there in the same words: the half
# survives if one word in eight is changed. Two short ones must be nearly the same.
_HELD = 0.5
_HELD_OF_SHORT = 0.8
_FEWEST, _FEWEST_OF_SHORT = 40, 12
# A brief of a few sentences that stands there whole is a part of it; of one sentence it may be
# chance, or words that both took from elsewhere.
_WHOLE, _FEWEST_OF_WHOLE = 0.95, 24
# Two that hold so much of each other are one text, whatever else holds them.
_ALIKE = 0.8
# Two that share so much of what one of them has in common with a third are of one text with it.
_OVERLAP = 0.3
# Of which this much stands in the other, and which is shorter by so much, is a part of it.
_PART, _SHORTER = 0.8, 0.67
# So much of a sentence must stand in another text to be taken from it.
_TAKEN = 0.5
# Shingles that are looked up; of a larger folder a sample of them, the same in every run.
_LOOKED_UP = 2_000_000
# The files that hold one shingle are compared each with each if they are so few, otherwise
# each with the first and the next.
_EACH_WITH_EACH = 30
_CACHED = 1000

_Tied = Mapping[str, set[str]]


def kinship(analyses: Sequence[Analysis]) -> Texts:
    """Return which files are versions of one text, and what each is to another.

    The work grows with the number of words and of files that are alike.
    """
    same = copies(analyses)
    originals = [a for a in analyses if a.source.path not in same]
    prints = _Prints(originals)
    families = _families(prints, list(prints.ties()))
    heads = {p: head for head, family in families.members.items() for p in family if p != head}
    kin = {path: _kin(path, head, families, prints) for path, head in heads.items()}
    kin |= {path: Kin(Kinship.HOLDS, held) for path, held in families.holds.items()}
    kin |= {path: Kin(Kinship.SAME, (first,)) for path, first in same.items()}
    holds = dict(families.holds)
    holds |= {path: holds[first] for path, first in same.items() if first in holds}
    parts = dict(_parts((a for a in analyses if a.source.path in holds), holds, prints))
    heads |= {path: heads.get(first, first) for path, first in same.items()}
    return Texts(heads, parts, kin)


def superseded(claims: Sequence[Claim], texts: Texts) -> dict[tuple[str, int], str]:
    """Return the sentences of which a later version of their text gives another figure.

    With the path of that version.
    """
    found = {}
    for claim in claims:
        kin = texts.kin.get(claim.best.source)
        if kin and kin.kind is Kinship.EARLIER:
            later = next((s.source for s in claim.differs if s.source in kin.of), None)
            if later:
                found[claim.best.key] = later
    return found


@dataclass(frozen=True, slots=True)
class _Tie:
    """Two texts of which one is a version of the other or a part.

    ``small`` is the one of fewer shingles, and ``alike`` says that each holds most of the other.
    """

    small: str
    large: str
    alike: bool


class _Prints:
    """The shingles of each file: a sample to look up, all of them where two are compared."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        self.analyses = {a.source.path: a for a in analyses}
        words = sum(s.words for a in analyses for s in a.sentences if s.mark is None)
        self._every = 1
        while words > self._every * _LOOKED_UP:
            self._every *= 2
        self.of = lru_cache(_CACHED)(self._all)
        self._said = lru_cache(_CACHED)(self._sentences)

    def _all(self, path: str) -> frozenset[int]:
        return all_shingles(self.analyses[path])

    def _sentences(self, path: str) -> frozenset[tuple[str, ...]]:
        article = (s for s in self.analyses[path].sentences if s.mark is None)
        return frozenset(bare_words(s.text) for s in article)

    def said(self, path: str) -> frozenset[tuple[str, ...]]:
        """The words of each sentence of an article."""
        return self._said(path)

    def ties(self) -> Iterator[_Tie]:
        """Yield the pairs of versions, in the order of the files."""
        least = max(2, _FEWEST_OF_SHORT // self._every)
        for (left, right), shared in sorted(self._meetings().items()):
            if shared >= least and (tie := self._tie(left, right)):
                yield tie

    def _meetings(self) -> Counter[tuple[str, str]]:
        """How many of the shingles that are looked up two files have in common."""
        holders: dict[int, list[str]] = defaultdict(list)
        for path in self.analyses:
            for shingle in self.of(path):
                if shingle % self._every == 0:
                    holders[shingle].append(path)
        found: Counter[tuple[str, str]] = Counter()
        for paths in holders.values():
            if len(paths) <= _EACH_WITH_EACH:
                found.update(combinations(paths, 2))
            else:
                found.update((paths[0], path) for path in paths[1:])
                found.update(pairwise(paths[1:]))
        return found

    def _tie(self, left: str, right: str) -> _Tie | None:
        ours, theirs = self.of(left), self.of(right)
        shared = len(ours & theirs)
        if len(ours) <= len(theirs):
            small, large = left, right
        else:
            small, large = right, left
        of_small = shared / min(len(ours), len(theirs))
        of_large = shared / max(len(ours), len(theirs))
        if shared >= _FEWEST and of_small >= _HELD:
            return _Tie(small, large, of_large >= _ALIKE)
        if shared >= _FEWEST_OF_WHOLE and of_small >= _WHOLE:
            return _Tie(small, large, of_large >= _ALIKE)
        if shared >= _FEWEST_OF_SHORT and of_large >= _HELD_OF_SHORT:
            return _Tie(small, large, alike=True)
        return None

    def shared(self, left: str, right: str) -> int:
        """How many shingles two texts share."""
        return len(self.of(left) & self.of(right))


@dataclass(frozen=True, slots=True)
class _Families:
    """The versions of each text by the path of its head; what files hold of other texts.

    ``tied`` are, for each version, those that it was found to share its text with.
    """

    members: Mapping[str, tuple[str, ...]]
    holds: Mapping[str, tuple[str, ...]]
    tied: _Tied


class _Union:
    """Paths joined into families, each known by the first of them."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def find(self, path: str) -> str:
        while path in self._above:
            path = self._above[path]
        return path

    def join(self, left: str, right: str) -> None:
        first, second = sorted((self.find(left), self.find(right)))
        if first != second:
            self._above[second] = first


def _families(prints: _Prints, ties: Sequence[_Tie]) -> _Families:
    """Texts that are alike are one; so are a text and the one text that it is a part of.

    Where a file takes in several texts, each in another place, as a digest does, or a text
    stands in several files that have nothing else in common, each stays a text of its own, and
    the larger holds the smaller.
    """
    union = _Union()
    for tie in ties:
        if tie.alike:
            union.join(tie.small, tie.large)
    loose = [t for t in ties if union.find(t.small) != union.find(t.large)]
    within: dict[str, set[str]] = defaultdict(set)
    holding: dict[str, set[str]] = defaultdict(set)
    for tie in loose:
        within[tie.small].add(tie.large)
        holding[tie.large].add(tie.small)
    digests = {path for path, small in holding.items() if _holds_several(path, small, prints)}
    blocks = {path for path, large in within.items() if _is_building_block(path, large, prints)}
    held = [tie for tie in loose if tie.large in digests or tie.small in blocks]
    for tie in loose:
        shared = [path for path in blocks if {tie.small, tie.large} <= within[path]]
        if tie not in held and _are_one_beside(tie, shared, prints):
            union.join(tie.small, tie.large)
    return _named(prints, ties, union, held)


def _holds_several(path: str, small: Iterable[str], prints: _Prints) -> bool:
    """Whether a file has what it shares with some smaller ones from them in different places."""
    ours = prints.of(path)
    shared = [ours & prints.of(other) for other in sorted(small)]
    return any(len(a & b) < _OVERLAP * min(len(a), len(b)) for a, b in combinations(shared, 2))


def _is_building_block(path: str, large: Iterable[str], prints: _Prints) -> bool:
    """Whether files that take in a text have little in common beside it."""
    ours = prints.of(path)
    beside = [prints.of(other) - ours for other in sorted(large)]
    return any(len(a & b) < _OVERLAP * min(len(a), len(b)) for a, b in combinations(beside, 2))


def _are_one_beside(tie: _Tie, blocks: Iterable[str], prints: _Prints) -> bool:
    """Whether the one is a version or a part of the other without texts that both took in."""
    ours = prints.of(tie.small).difference(*map(prints.of, blocks))
    return len(ours & prints.of(tie.large)) >= _HELD * max(1, len(ours))


def _named(prints: _Prints, ties: Sequence[_Tie], union: _Union, held: Sequence[_Tie]) -> _Families:
    grouped: dict[str, set[str]] = defaultdict(set)
    tied: dict[str, set[str]] = defaultdict(set)
    for tie in ties:
        for path, other in ((tie.small, tie.large), (tie.large, tie.small)):
            grouped[union.find(path)].add(path)
            tied[path] |= {other} if union.find(path) == union.find(other) else set()
    heads = {
        family: _head(sorted(paths), prints, tied) for family, paths in sorted(grouped.items())
    }
    members = {heads[family]: tuple(sorted(paths)) for family, paths in grouped.items()}
    holds: dict[str, set[str]] = defaultdict(set)
    for tie in held:
        if union.find(tie.small) != union.find(tie.large):
            holds[tie.large].add(heads[union.find(tie.small)])
    held_of = {path: tuple(sorted(of)) for path, of in sorted(holds.items())}
    return _Families(members, held_of, tied)


def _head(paths: Sequence[str], prints: _Prints, tied: _Tied) -> str:
    """The fullest of the versions that have no later one; of equals the first by path."""
    latest = [path for path in paths if _later(path, prints, tied) is None]
    return max(latest, key=lambda path: len(prints.of(path)))


def _later(path: str, prints: _Prints, tied: _Tied) -> str | None:
    """The last of a file's later versions."""
    last: str | None = None
    for other in sorted(tied[path]):
        after = prints.analyses[last or path].source
        if is_earlier(after, prints.analyses[other].source):
            last = other
    return last


def _kin(path: str, head: str, families: _Families, prints: _Prints) -> Kin:
    """What a file is to the last of its later versions, else to its text's head.

    To the nearest version, where it has little in common with the head.
    """
    tied = families.tied
    if later := _later(path, prints, tied):
        return Kin(Kinship.EARLIER, (later,))
    of = head
    if head not in tied[path]:
        fuller = [
            other for other in sorted(tied[path] & set(families.members[head]))
            if len(prints.of(other)) > len(prints.of(path))
            and _later(other, prints, tied) is None
        ]  # fmt: skip
        of = max(fuller, key=lambda other: prints.shared(path, other), default=head)
    ours, theirs = len(prints.of(path)), len(prints.of(of))
    if ours <= _SHORTER * theirs and prints.shared(path, of) >= _PART * ours:
        return Kin(Kinship.PART, (of,))
    return Kin(Kinship.EDITED, (of,))


def _parts(
    analyses: Iterable[Analysis], holds: Mapping[str, tuple[str, ...]], prints: _Prints
) -> Iterator[tuple[tuple[str, int], str]]:
    """The sentences that a file took from each text that it holds."""
    for analysis in analyses:
        held = holds[analysis.source.path]
        for sentence, ours in shingles(analysis):
            if not ours:  # "Nobody was hurt.", or a quotation: only the whole of it tells
                words = bare_words(sentence.text)
                if whole := next((text for text in held if words in prints.said(text)), None):
                    yield sentence.key, whole
                continue
            taken = {text: len(ours & prints.of(text)) for text in held}
            most = max(held, key=lambda text: taken[text])
            if taken[most] >= _TAKEN * len(ours):
                yield sentence.key, most
