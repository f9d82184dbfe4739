"""The lines of a section grouped into paragraphs, each on one matter, in an order that reads."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise, permutations

from ..model import Choice, Claim, Sentence
from .speakers import bare

_MOST_LINES = 4
_FEWEST_LINES = 2
# A line may leave its paragraph for one to which it is so much as like as to its own.
_SPARED = 0.5
# What runs on in its file belongs together more than a few shared words tell.
_RUN_ON = 0.5
# Lines of one file so far apart still speak of one thing.
_NEAR = 2
# A name in more than this share of the folder's sentences, or another term in more than that,
# tells no matter from another.
_COMMON_NAME, _COMMON = 0.15, 0.5
_FEW = 5  # sentences, which are no share
# Stems of times and amounts, which lines on anything share
_VAGUE = frozenset(
    "day week month year today hour time monday tuesday wednesday thursday friday saturday sunday "
    "januari februari march april june juli august septemb octob novemb decemb morn night "
    "peopl man woman number part way million billion thousand hundr crown dollar euro pound rupe "
    "percent first second third last next new old one two three four five six seven eight nine "
    "ten mani much come go make take give get want add tell ask call includ use".split()
)
# The same of the names on the page, where they stand thicker.
_COMMON_ON_PAGE, _FEW_ON_PAGE = 0.25, 3

# A choice with what it leans on: shown as one piece, in the order of the text.
Piece = tuple[Claim, ...]


def common_terms(sentences: Sequence[Sentence], shown: Sequence[Sentence]) -> frozenset[str]:
    """Return the terms that stand everywhere in a folder or on its page and so join no two lines.

    ``shown`` are the sentences of the page.
    """
    names = {term for s in sentences for _, *terms in s.stance.named for term in terms}
    df, on_page = _counted(sentences), _counted(shown)
    most = {True: max(_FEW, _COMMON_NAME * len(sentences)), False: _COMMON * len(sentences)}
    thick = max(_FEW_ON_PAGE, _COMMON_ON_PAGE * len(shown))
    return frozenset(
        term
        for term, n in df.items()
        if n > max(_FEW, most[term in names]) or (term in names and on_page[term] > thick)
    )


def _counted(sentences: Sequence[Sentence]) -> Counter[str]:
    return Counter(term for sentence in sentences for term in frozenset(sentence.matter))


def paragraphs(
    choices: Sequence[Choice],
    common: frozenset[str] = frozenset(),
    alias: Mapping[str, str] | None = None,
) -> tuple[tuple[Piece, ...], ...]:
    """Return the pieces of a section in paragraphs of up to four lines, in reading order.

    Pieces on one matter go together (average-link clustering on idf cosine, capped), until no
    lone line is left that has anything to do with another: one that has not stays alone.
    ``common`` terms join nothing, ``alias`` gives one term for the section's synonyms. What
    introduces a name comes before what uses it barely.
    """
    pieces = [(*choice.needs, choice.claim) for choice in choices]
    matter = _Matter(pieces, common, alias or {})
    groups = _grouped(pieces, matter)
    ordered = [tuple(_connected(_in_order(group, pieces), matter)) for group in groups]
    return tuple(_by_introduction(ordered, pieces))


class _Matter:
    """What the pieces of a section are about, and how much two of them have in common."""

    def __init__(
        self, pieces: Sequence[Piece], common: frozenset[str], alias: Mapping[str, str]
    ) -> None:
        self._terms = {
            _key(piece): frozenset(
                alias.get(term, term) for claim in piece for term in claim.best.matter
            )
            for piece in pieces
        }
        self._common = common
        df = Counter(term for terms in self._terms.values() for term in terms)
        self._weight = {term: math.log(1 + len(pieces) / n) for term, n in df.items()}

    def likeness(self, a: Sequence[Piece], b: Sequence[Piece]) -> float:
        """Return how like two groups are on average, more where one runs on from the other."""
        pairs = [self._cosine(x, y) for x in a for y in b]
        run_on = any(_run_on(x, y) or _run_on(y, x) for x in a for y in b)
        return round(math.fsum(pairs) / len(pairs) + _RUN_ON * run_on, 9)

    def bound(self, a: Sequence[Piece], b: Sequence[Piece]) -> bool:
        """Whether a piece of one has to do with a piece of the other.

        They share a telling term, stand near one another in their file, or one speaker says both.
        """
        return any(self._bound(x, y) for x in a for y in b)

    def spares(self, piece: Sequence[Piece], rest: Sequence[Piece], lone: Sequence[Piece]) -> bool:
        """Whether a paragraph does without a piece: it fits the lone one, and the rest is one."""
        fits = self.likeness(piece, lone) >= _SPARED * self.likeness(piece, rest)
        return fits and self._is_one(rest)

    def _is_one(self, group: Sequence[Piece]) -> bool:
        """Whether each piece of a group has to do with the rest, by whatever way."""
        joined, left = list(group[:1]), list(group[1:])
        while found := [piece for piece in left if self.bound([piece], joined)]:
            joined += found
            left = [piece for piece in left if piece not in found]
        return not left

    def _bound(self, x: Piece, y: Piece) -> bool:
        shared = (self._terms[_key(x)] & self._terms[_key(y)]) - self._common - _VAGUE
        return (
            bool(shared)
            or _near(x, y)
            or any(_speaks_on(a.best, b.best) or _speaks_on(b.best, a.best) for a in x for b in y)
        )

    def _cosine(self, x: Piece, y: Piece) -> float:
        a, b = self._terms[_key(x)], self._terms[_key(y)]
        dot = math.fsum(self._weight[t] ** 2 for t in sorted(a & b))
        norms = [math.sqrt(math.fsum(self._weight[t] ** 2 for t in sorted(s))) for s in (a, b)]
        return dot / (norms[0] * norms[1]) if all(norms) else 0.0


def _key(piece: Piece) -> tuple[str, int]:
    return piece[-1].best.key


def _grouped(pieces: Sequence[Piece], matter: _Matter) -> list[list[Piece]]:
    """Join the two likest groups that have to do with one another, until none is too short."""
    groups = [[piece] for piece in pieces]
    while True:
        joinable = [
            (-matter.likeness(a, b), i, j)
            for i, a in enumerate(groups)
            for j, b in enumerate(groups)
            if i < j and _lines(a) + _lines(b) <= _MOST_LINES
            and min(_lines(a), _lines(b)) < _FEWEST_LINES
            and matter.bound(a, b)
        ]  # fmt: skip
        if not joinable:
            return _evened(groups, matter)
        _, i, j = min(joinable)
        groups[i] += groups.pop(j)


def _evened(groups: list[list[Piece]], matter: _Matter) -> list[list[Piece]]:
    """A lone line gets company from a paragraph that can spare its likest piece."""
    for group in groups:
        if _lines(group) >= _FEWEST_LINES:
            continue
        spare = [
            (-matter.likeness([piece], group), i, j)
            for i, other in enumerate(groups)
            for j, piece in enumerate(other)
            if other is not group and _lines(other) - len(piece) >= _FEWEST_LINES
            and _lines(group) + len(piece) <= _MOST_LINES
            and matter.bound([piece], group)
            and matter.spares([piece], [*other[:j], *other[j + 1 :]], group)
        ]  # fmt: skip
        if spare:
            _, i, j = min(spare)
            group.append(groups[i].pop(j))
    return groups


def _lines(group: Sequence[Piece]) -> int:
    return sum(len(piece) for piece in group)


def _near(x: Piece, y: Piece) -> bool:
    """Whether two pieces stand in one file with at most one sentence between them."""
    return x[0].best.source == y[0].best.source and any(
        abs(a.best.index - b.best.index) <= _NEAR for a in x for b in y
    )


def _run_on(first: Piece, second: Piece) -> bool:
    """Whether one piece follows the other in their file."""
    last, then = first[-1].best, second[0].best
    return last.source == then.source and last.index + 1 == then.index


def _in_order(group: Sequence[Piece], choice_order: Sequence[Piece]) -> list[Piece]:
    """Best first, except that lines of one file keep its order and names come introduced.

    What needs a bracketed name does not open a paragraph where anything else can.
    """
    left = sorted(group, key=lambda p: (bool(p[0].best.stand_ins), choice_order.index(p)))
    done: list[Piece] = []
    while left:
        ready = [p for p in left if not any(_goes_before(q, p) for q in left if q is not p)]
        going_on = [p for p in ready if done and _goes_on(done[-1], p)]
        done.append((going_on or ready or left)[0])
        left.remove(done[-1])
    return done


def _connected(usual: list[Piece], matter: _Matter) -> list[Piece]:
    """The same, in the order next to it in which the fewest lines follow one on something else.

    Whatever must go before another still does.
    """

    def breaks(order: Iterable[Piece]) -> int:
        return sum(not matter.bound([a], [b]) for a, b in pairwise(order))

    if not breaks(usual):
        return usual
    orders = [
        order
        for order in permutations(usual)
        if not any(_goes_before(b, a) for a, b in combinations(order, 2))
        and (usual[0][0].best.stand_ins or not order[0][0].best.stand_ins)
    ]
    return list(min([tuple(usual), *orders], key=breaks))


def _goes_on(first: Piece, second: Piece) -> bool:
    """Whether a piece belongs right behind another: the same speaker, or a few lines on."""
    near = _near(first, second) and second[0].best.index > first[-1].best.index
    return near or _speaks_on(first[-1].best, second[0].best)


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
    """The last words of a sentence's names that are given in full, or of those that are not.

    Nations need no introduction.
    """
    return {
        name.text.rsplit(maxsplit=1)[-1]
        for name in sentence.names
        if not name.nation and _is_full(name.text, name.role) is full
    }


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
    heads = first[0][0].best, second[0][0].best
    if _speaks_on(*heads):
        return True
    if _speaks_on(heads[1], heads[0]):
        return False
    whole = [tuple(claim for piece in group for claim in piece) for group in (first, second)]
    return _introduces(whole[0], whole[1]) and not _introduces(whole[1], whole[0])


def _speaks_on(first: Sentence, second: Sentence) -> bool:
    """Whether one speaker says both, the second later in the same file: "Kwatra added"."""
    if first.statement is None or second.statement is None or first.source != second.source:
        return False
    same = first.statement.speaker.split()[-1:] == second.statement.speaker.split()[-1:]
    return same and first.index < second.index
