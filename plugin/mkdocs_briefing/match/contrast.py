"""Whether two sentences of much the same words say opposite things, or things of others."""

from collections.abc import Collection

from ..model import Sentence
from .remembering import remembered

# As alike as this, one sentence may name somebody whom the other does not and the reverse.
_SAME_NAMES = 0.75
# A nation may stand where a town does; who is who is another matter.
_KINDS = (("nation",), ("person",), ("other",))
_OPPOSITE = {"+": "-", "-": "+"}


def contradict(left: Sentence, right: Sentence, cosine: float) -> bool:
    """Return whether one sentence gainsays the other or speaks of somebody or some place else.

    Told by denials ("did not attack"), words with an opposite ("rose", "fell"), who does what
    to whom, and names that each has and the other lacks.
    """
    return (
        _denies(left, right)
        or _denies(right, left)
        or _turned(left, right)
        or _reversed(left, right)
        or _renamed(left, right, cosine)
    )


def _denies(one: Sentence, other: Sentence) -> bool:
    """Whether one says is not so what the other, which denies nothing, says is."""
    denied = one.stance.denied
    return bool(denied) and not other.stance.denied and not _held(other).isdisjoint(denied)


def _turned(left: Sentence, right: Sentence) -> bool:
    """Whether they say of one thing that it went opposite ways, and neither says both."""
    if not (left.stance.turns and right.stance.turns):
        return False
    ours, theirs = set(left.stance.turns), set(right.stance.turns)
    return any(
        (_back(way), term) in theirs
        and (way, term) not in theirs
        and (_back(way), term) not in ours
        for way, term in ours
    )


def _back(way: str) -> str:
    return _OPPOSITE[way[0]] + way[1:]


def _reversed(left: Sentence, right: Sentence) -> bool:
    """Whether one does to the other what in the other sentence is done to it."""
    if not (left.stance.deeds and right.stance.deeds):
        return False
    theirs = set(right.stance.deeds)
    back = {(whom, what, who) for who, what, whom in left.stance.deeds}
    return bool(back & theirs) and not theirs & set(left.stance.deeds)


def _renamed(left: Sentence, right: Sentence, cosine: float) -> bool:
    """Whether each names what the other does not.

    Either in the same place ("at Odesa", "at Kharkiv") or, where they are not alike word for
    word, having no name of that kind in common.
    """
    return any(
        _in_one_place(left, right, ours, theirs)
        or (cosine < _SAME_NAMES and ours == _named(left, kind) and theirs == _named(right, kind))
        for kind in _KINDS
        if (ours := _missed(left, right, kind)) and (theirs := _missed(right, left, kind))
    )


def _in_one_place(
    left: Sentence, right: Sentence, ours: Collection[str], theirs: Collection[str]
) -> bool:
    places = {slot for slot, name in left.stance.slots if name in ours}
    return any(slot in places and name in theirs for slot, name in right.stance.slots)


def _named(sentence: Sentence, kinds: Collection[str]) -> set[str]:
    return {name for kind, name, *_ in sentence.stance.named if kind in kinds}


def _missed(one: Sentence, other: Sentence, kinds: Collection[str]) -> set[str]:
    """The names that one sentence has and the other has in no form."""
    if not one.stance.named:
        return set()
    held = _held(other)
    return {
        name
        for kind, name, *forms in one.stance.named
        if kind in kinds and name not in held and held.isdisjoint(forms)
    }


@remembered
def _held(sentence: Sentence) -> frozenset[str]:
    return frozenset((*sentence.terms, *sentence.matter))
