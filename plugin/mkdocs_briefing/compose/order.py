"""The lines of a section grouped into paragraphs, each on one matter, in an order that reads."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from ..model import Choice, Claim, Sentence
from .speakers import bare

_MOST_LINES = 4
_FEWEST_LINES = 2
# What runs on in its file belongs together more than a few shared words tell.
_RUN_ON = 0.5

# A choice with what it leans on: shown as one piece, in the order of the text.
Piece = tuple[Claim, ...]


def paragraphs(choices: Sequence[Choice]) -> tuple[tuple[Piece, ...], ...]:
    """Return the pieces of a section in paragraphs of two to four lines, in reading order.

    Pieces on one matter go together (average-link clustering on idf cosine, capped);
    what introduces a name comes before what uses it barely.
    """
    pieces = [(*choice.needs, choice.claim) for choice in choices]
    groups = _grouped(pieces, _weights(pieces))
    ordered = [tuple(_in_order(group, pieces)) for group in groups]
    return tuple(_by_introduction(ordered, pieces))


def _weights(pieces: Sequence[Piece]) -> dict[str, float]:
    bags = [_terms(piece) for piece in pieces]
    df = Counter(term for bag in bags for term in bag)
    return {term: math.log(1 + len(bags) / n) for term, n in df.items()}


def _terms(piece: Piece) -> frozenset[str]:
    return frozenset(term for claim in piece for term in claim.best.matter)


def _grouped(pieces: Sequence[Piece], weight: Mapping[str, float]) -> list[list[Piece]]:
    """Join the two likest groups that together are short enough, until none is too short."""
    groups = [[piece] for piece in pieces]
    while True:
        joinable = [
            (-_likeness(a, b, weight), i, j)
            for i, a in enumerate(groups)
            for j, b in enumerate(groups)
            if i < j and _lines(a) + _lines(b) <= _MOST_LINES
            and min(_lines(a), _lines(b)) < _FEWEST_LINES
        ]  # fmt: skip
        if not joinable:
            return _evened(groups, weight)
        _, i, j = min(joinable)
        groups[i] += groups.pop(j)


def _evened(groups: list[list[Piece]], weight: Mapping[str, float]) -> list[list[Piece]]:
    """A lone line gets company from a paragraph that can spare its likest piece."""
    for group in groups:
        if _lines(group) >= _FEWEST_LINES:
            continue
        spare = [
            (-_likeness([piece], group, weight), i, j)
            for i, other in enumerate(groups)
            for j, piece in enumerate(other)
            if other is not group and _lines(other) - len(piece) >= _FEWEST_LINES
            and _lines(group) + len(piece) <= _MOST_LINES
        ]  # fmt: skip
        if spare:
            _, i, j = min(spare)
            group.append(groups[i].pop(j))
    return groups


def _lines(group: Sequence[Piece]) -> int:
    return sum(len(piece) for piece in group)


def _likeness(a: Sequence[Piece], b: Sequence[Piece], weight: Mapping[str, float]) -> float:
    pairs = [_cosine(_terms(x), _terms(y), weight) for x in a for y in b]
    run_on = any(_run_on(x, y) or _run_on(y, x) for x in a for y in b)
    return round(sum(pairs) / len(pairs) + _RUN_ON * run_on, 9)


def _run_on(first: Piece, second: Piece) -> bool:
    """Whether one piece follows the other in their file."""
    last, then = first[-1].best, second[0].best
    return last.source == then.source and last.index + 1 == then.index


def _cosine(a: frozenset[str], b: frozenset[str], weight: Mapping[str, float]) -> float:
    dot = math.fsum(weight[t] ** 2 for t in sorted(a & b))
    norms = [math.sqrt(math.fsum(weight[t] ** 2 for t in sorted(x))) for x in (a, b)]
    return dot / (norms[0] * norms[1]) if all(norms) else 0.0


def _in_order(group: Sequence[Piece], choice_order: Sequence[Piece]) -> list[Piece]:
    """Best first, except that lines of one file keep its order and names come introduced.

    What needs a bracketed name does not open a paragraph where anything else can.
    """
    left = sorted(group, key=lambda p: (bool(p[0].best.stand_ins), choice_order.index(p)))
    done: list[Piece] = []
    while left:
        ready = [p for p in left if not any(_goes_before(q, p) for q in left if q is not p)]
        done.append((ready or left)[0])
        left.remove(done[-1])
    return done


def _goes_before(first: Piece, second: Piece) -> bool:
    a, b = first[0].best, second[0].best
    if a.source == b.source:
        return a.index < b.index
    return _introduces(first, second) and not _introduces(second, first)


def _introduces(first: Piece, second: Piece) -> bool:
    """Whether one gives a name that the other uses without introduction.

    In full or with its role, where the other has it barely; or at all, where the other has
    it but in brackets.
    """
    full = {name for claim in first for name in _last_words(claim.best, full=True)}
    barely = {name for claim in second for name in _last_words(claim.best, full=False)}
    said = {(c.best.source, name.text.split()[-1]) for c in first for name in c.best.names}
    bracketed = {
        (claim.best.source, bare(stand_in)) for claim in second for stand_in in claim.best.stand_ins
    }
    return bool(full & barely or said & bracketed)


def _last_words(sentence: Sentence, *, full: bool) -> set[str]:
    """The last words of a sentence's names that are given in full, or of those that are not."""
    return {n.text.split()[-1] for n in sentence.names if _is_full(n.text, n.role) is full}


def _is_full(text: str, role: str) -> bool:
    return " " in text or bool(role)


def _by_introduction(
    groups: Sequence[tuple[Piece, ...]], choice_order: Sequence[Piece]
) -> list[tuple[Piece, ...]]:
    """Paragraphs by their best line, except that one which introduces a name goes first."""
    left = sorted(groups, key=lambda g: min(choice_order.index(p) for p in g))
    done: list[tuple[Piece, ...]] = []
    while left:
        ready = [g for g in left if not any(_opens(h, g) for h in left if h is not g)]
        done.append((ready or left)[0])
        left.remove(done[-1])
    return done


def _opens(first: Sequence[Piece], second: Sequence[Piece]) -> bool:
    """Whether a paragraph introduces what another uses, or begins what another goes on with."""
    if _speaks_on(first[0][0].best, second[0][0].best):
        return True
    whole = [tuple(claim for piece in group for claim in piece) for group in (first, second)]
    return _introduces(whole[0], whole[1]) and not _introduces(whole[1], whole[0])


def _speaks_on(first: Sentence, second: Sentence) -> bool:
    """Whether one speaker says both, the second later in the same file: "Kwatra added"."""
    if first.statement is None or second.statement is None or first.source != second.source:
        return False
    same = first.statement.speaker.split()[-1:] == second.statement.speaker.split()[-1:]
    return same and first.index < second.index
