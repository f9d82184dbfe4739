"""Figures of different files that differ for one thing, and whether all of them can be right."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from ..model import Accord, Analysis, Discrepancy, Kinship, Query, Sentence, Texts
from .accord import agree, dispute, reason, same_number
from .agreement import apart
from .amounts import Amount, Bound, amounts, meant, written
from .counting import counts
from .one_thing import Nearness, conflict, may_be_one, of_one_thing, paired_elsewhere
from .pairs import Likeness, wanted_pairs
from .rarity import Rarity
from .remembering import forgetting
from .weights import weights


@dataclass(frozen=True, slots=True)
class _Link:
    """Two amounts as of one thing; ``conflict`` says that not both can be right."""

    left: Amount
    right: Amount
    conflict: bool
    alike: Likeness


def discrepancies(
    analyses: Sequence[Analysis],
    queries: Sequence[Query],
    texts: Texts,
    among: Collection[tuple[str, int]] | None = None,
) -> tuple[Discrepancy, ...]:
    """Return the figures of one thing whose numbers differ, in the order of the files.

    Of ``texts`` the copies are left out, and so are files that are not English. One figure a
    file stands in a discrepancy. Where it is not sure that two figures are of one thing, or
    whether both can be right, nothing is said. ``among`` are the keys of the sentences to compare,
    all where it is None.
    """
    copies = texts.copies
    originals = sorted(
        (a for a in analyses if a.source.path not in copies and _is_english(a)),
        key=lambda a: a.source.path,
    )
    sentences = [s for analysis in originals for s in analysis.sentences if s.mark is None]
    worth = weights(sentences, queries)
    found = _Found(sentences, worth.alias)
    rarity = Rarity(sentences, worth.alias)
    files = _Files(originals)
    with forgetting():
        links = [
            link
            for left, right, alike in wanted_pairs(
                [s for s in sentences if s.figures and (among is None or s.key in among)],
                worth,
                lambda a, b: bool(found.pairs(a, b)),
            )
            for link in _links(found.pairs(left, right), alike, rarity, files)
        ]
        groups = _groups(links)
    told = (_discrepancy(group, rarity, worth.alias, texts) for group in groups)
    return tuple(one for one in told if one)


def _is_english(analysis: Analysis) -> bool:
    """Whether a file was read as English.

    In no other language is it known what tells one amount from another ("killed", "injured").
    """
    return any(sentence.language == "en" for sentence in analysis.sentences)


class _Files:
    """The day of each file, and the amounts that it has anywhere."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        self._days = {
            a.source.path: a.source.published.value[:10] for a in analyses if a.source.published
        }
        self._figures = {
            a.source.path: {(f.unit, f.low, f.high) for s in a.sentences for f in s.figures}
            for a in analyses
        }

    def differ(self, left: Amount, right: Amount) -> bool:
        """Whether two files differ in an amount: of one day, and neither has the other's too."""
        a, b = left.sentence.source, right.sentence.source
        days = {self._days[path] for path in (a, b) if path in self._days}
        return len(days) < 2 and not (
            meant(right.figure) in self._figures[a] or meant(left.figure) in self._figures[b]
        )


class _Found:
    """The amounts of each sentence, worked out when they are first asked for."""

    def __init__(self, sentences: Sequence[Sentence], alias: Mapping[str, str]) -> None:
        self._alias = alias
        self._units = {s.key: frozenset(f.unit for f in s.figures) for s in sentences}
        self._amounts: dict[tuple[str, int], list[Amount]] = {}

    def pairs(self, left: Sentence, right: Sentence) -> list[tuple[Amount, Amount]]:
        """Return the amounts of two sentences that may be of one thing; none of one file."""
        if left.source == right.source or self._units[left.key].isdisjoint(self._units[right.key]):
            return []
        return [
            (a, b)
            for a, b in product(self._of(left), self._of(right))
            if may_be_one(a, b) and not paired_elsewhere(a, b)
        ]

    def _of(self, sentence: Sentence) -> list[Amount]:
        if sentence.key not in self._amounts:
            self._amounts[sentence.key] = amounts(sentence, self._alias)
        return self._amounts[sentence.key]


def _links(
    pairs: Iterable[tuple[Amount, Amount]], alike: Likeness, rarity: Rarity, files: _Files
) -> Iterator[_Link]:
    for a, b in pairs:
        shared = a.about & b.about
        least = min(rarity.of(a.about), rarity.of(b.about))
        near = Nearness(alike, len(shared), rarity.of(shared) / least if least else 0.0)
        if agree(a, b):
            if of_one_thing(a, b, near):
                yield _Link(a, b, conflict=False, alike=alike)
        elif conflict(a, b, near) and files.differ(a, b):
            yield _Link(a, b, conflict=True, alike=alike)


@dataclass(frozen=True, slots=True)
class _Group:
    """Amounts of one thing in the order of the files, and whether not all can be right."""

    amounts: Sequence[Amount]
    disputed: bool = False


def _groups(links: Sequence[_Link]) -> list[_Group]:
    """The amounts of one thing, joined link by link, the surest first.

    Only where the numbers differ: "about 300" and "300" are one.
    """
    groups: dict[tuple[str, int, int], _Group] = {}
    for link in sorted(links, key=_surest_first):
        ours = groups.get(link.left.key) or _Group([link.left])
        theirs = groups.get(link.right.key) or _Group([link.right])
        if ours is not theirs and (joined := _joined(ours, theirs, link)):
            groups.update((amount.key, joined) for amount in joined.amounts)
    found = {group.amounts[0].key: group for group in groups.values()}
    return [
        found[key]
        for key in sorted(found)
        if any(not same_number(a, b) for a, b in combinations(found[key].amounts, 2))
    ]


def _surest_first(link: _Link) -> tuple[bool, float, tuple[str, int, int], tuple[str, int, int]]:
    return link.conflict, -round(link.alike.cosine, 9), link.left.key, link.right.key


def _joined(ours: _Group, theirs: _Group, link: _Link) -> _Group | None:
    """Two groups as one; None unless of other files, with every pair of values as it must be.

    None, too, where the sentences that join them tell of other days or say the opposite.
    """
    disputed = link.conflict or ours.disputed or theirs.disputed
    fit = all(
        a.sentence.source != b.sentence.source
        and (agree(a, b) or (disputed and a.bound is b.bound is Bound.EXACT))
        for a, b in product(ours.amounts, theirs.amounts)
    )
    if not fit or apart(link.left.sentence, link.right.sentence, link.alike):
        return None
    amounts = sorted([*ours.amounts, *theirs.amounts], key=lambda amount: amount.key)
    return _Group(amounts, disputed)


def _discrepancy(
    group: _Group, rarity: Rarity, alias: Mapping[str, str], texts: Texts
) -> Discrepancy | None:
    """The group in words; None where what is counted has none."""
    counted = counts(group.amounts, rarity, alias)
    if not counted:
        return None
    return Discrepancy(
        counts=counted,
        amounts=tuple((one.sentence, one.figure) for one in group.amounts),
        accord=Accord.CONFLICT if group.disputed else Accord.COMPATIBLE,
        why=_dispute(group, texts) if group.disputed else reason(group.amounts),
    )


def _dispute(group: _Group, texts: Texts) -> str:
    """Why not all can be right, and which is the later where a text has changed its figure."""
    told = dispute(group.amounts)
    for later in group.amounts:
        kin = [texts.kin.get(amount.sentence.source) for amount in group.amounts]
        if any(k and k.kind is Kinship.EARLIER and later.sentence.source in k.of for k in kin):
            return f"{told}: {written(later)} is from the later version of one text"
    return told
