"""Who says the same in another language: only where figures and names agree.

Words of two languages are not compared. What is the same in both are amounts of one unit, days
and years, nations, and names in Latin letters.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product

from ..model import Figure, Sentence

# What two sentences share must weigh so much, a figure and a name among it.
_LEAST_SHARED = 4.0
# Money, a large count and a share with decimals are seldom the same by chance.
_TELLING, _FIGURE, _NAME, _DAY, _OTHER_DATE = 2.0, 1.0, 1.0, 1.0, 0.5
_LARGE = 100


@dataclass(frozen=True, slots=True)
class Crossing:
    """Two sentences of different languages and files that agree.

    ``partly`` says that ``shown`` gives a figure, a date or a name that ``other`` does not.
    """

    shown: Sentence
    other: Sentence
    partly: bool


def by_language(sentences: Sequence[Sentence]) -> tuple[tuple[Sentence, ...], ...]:
    """Return the sentences language by language, in the order of their first sentences."""
    groups: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        groups[sentence.language].append(sentence)
    return tuple(map(tuple, groups.values()))


def crossings(sentences: Sequence[Sentence]) -> Iterator[Crossing]:
    """Yield the pairs of different languages that agree, each both ways, in order."""
    if len({s.language for s in sentences}) < 2:
        return
    for a, b in sorted(_sharing_an_amount(sentences)):
        left, right = sentences[a], sentences[b]
        if left.source != right.source and agree(left, right):
            yield Crossing(left, right, _says_more(left, right))
            yield Crossing(right, left, _says_more(right, left))


def crossings_with(shown: Sequence[Sentence], sentences: Sequence[Sentence]) -> Iterator[Crossing]:
    """Yield what agrees of a few sentences with any of the folder's, as `crossings` does."""
    by_unit: dict[str, set[int]] = defaultdict(set)
    for number, sentence in enumerate(shown):
        for figure in sentence.figures:
            by_unit[figure.unit].add(number)
    for other in sentences:
        numbers = set[int]().union(*(by_unit.get(f.unit, ()) for f in other.figures))
        for ours in (shown[number] for number in sorted(numbers)):
            apart = ours.language != other.language and ours.source != other.source
            if apart and agree(ours, other):
                yield Crossing(ours, other, _says_more(ours, other))


def _sharing_an_amount(sentences: Sequence[Sentence]) -> set[tuple[int, int]]:
    """The pairs of different languages that have an equal amount, by their numbers."""
    by_unit: dict[str, list[tuple[float, float, int]]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for figure in sentence.figures:
            by_unit[figure.unit].append((figure.low, figure.high, number))
    return {
        (min(a, b), max(a, b))
        for amounts in by_unit.values()
        for a, b in _overlapping(sorted(amounts))
        if sentences[a].language != sentences[b].language
    }


def _overlapping(amounts: Sequence[tuple[float, float, int]]) -> Iterator[tuple[int, int]]:
    """Pairs of ranges that have a value in common; ``amounts`` are sorted by their lowest."""
    for at, (_, high, number) in enumerate(amounts):
        for low, _, other in islice(amounts, at + 1, None):
            if low > high:
                break
            yield number, other


def agree(left: Sentence, right: Sentence) -> bool:
    """Return whether two sentences of different languages say one thing as far as can be told.

    They share an amount and a name or nation, enough of them, and nothing that both speak of
    stands against it: no amount of one unit that the other has not, no other day, year or nation,
    no denial or direction of one alone.
    """
    figures = {
        a.start: _TELLING if _is_telling(a) and _is_telling(b) else _FIGURE
        for a, b in product(left.figures, right.figures)
        if _one_amount(a, b)
    }
    names = _nations(left) & _nations(right) | _names(left, right)
    if not figures or not names or _gainsay(left, right):
        return False
    days = _days(left) & _days(right)
    others = (_dates(left) & _dates(right)) - days
    weight = sum(figures.values()) + _NAME * len(names) + _DAY * len(days)
    return weight + _OTHER_DATE * len(others) >= _LEAST_SHARED


def _is_telling(figure: Figure) -> bool:
    if figure.unit == "%":
        return figure.low < figure.high
    return figure.unit.isupper() or figure.low >= _LARGE


def gainsaid(left: Sentence, right: Sentence) -> bool:
    """Return whether two sentences of one language other than English contradict each other.

    As far as is known of it: one alone denies something, one rose where the other fell, or each
    names a nation that the other does not.
    """
    if left.language == "en":
        return False  # English has finer rules
    ours, theirs = left.anchors, right.anchors
    opposite = ours.moves and theirs.moves and ours.moves != theirs.moves
    nations = _each_has_its_own(_nations(left), _nations(right))
    return ours.denied != theirs.denied or bool(opposite) or nations


def _gainsay(left: Sentence, right: Sentence) -> bool:
    return (
        left.anchors.denied != right.anchors.denied
        or left.anchors.moves != right.anchors.moves
        or _each_has_its_own(_nations(left), _nations(right))
        or any(_none_in_common(part(left), part(right)) for part in _PARTS_OF_DATES)
        or _other_amounts(left.figures, right.figures)
        or _other_amounts(right.figures, left.figures)
    )


def _other_amounts(ours: Sequence[Figure], theirs: Sequence[Figure]) -> bool:
    """Whether one has an amount of a unit of both that the other has not."""
    units = {figure.unit for figure in theirs}
    return any(a.unit in units and not any(_one_amount(a, b) for b in theirs) for a in ours)


def _one_amount(a: Figure, b: Figure) -> bool:
    return a.unit == b.unit and a.low <= b.high and b.low <= a.high


def _says_more(shown: Sentence, other: Sentence) -> bool:
    return not (
        all(any(_one_amount(a, b) for b in other.figures) for a in shown.figures)
        and _dates(shown) <= _dates(other)
        and _nations(shown) <= _nations(other)
    )


def _nations(sentence: Sentence) -> frozenset[str]:
    return frozenset(sentence.anchors.nations)


def _names(left: Sentence, right: Sentence) -> frozenset[str]:
    """The names of both; a German noun counts where the other language shows it to be a name."""
    ours, theirs = left.anchors, right.anchors
    sure = {*ours.names} & {*theirs.names, *theirs.maybe}
    return frozenset(sure | ({*theirs.names} & {*ours.maybe}))


def _dates(sentence: Sentence) -> frozenset[str]:
    return frozenset(sentence.event_dates)


def _days(sentence: Sentence) -> frozenset[str]:
    return frozenset(date for date in sentence.event_dates if len(date) == 5 and date[2] == "-")


def _years(sentence: Sentence) -> frozenset[str]:
    return frozenset(date for date in sentence.event_dates if date[:4].isdigit())


def _months(sentence: Sentence) -> frozenset[str]:
    days = _days(sentence)
    months = (date for date in sentence.event_dates if date.startswith("m") or date in days)
    return frozenset(month.removeprefix("m")[:2] for month in months)


_PARTS_OF_DATES: tuple[Callable[[Sentence], frozenset[str]], ...] = (_days, _months, _years)


def _each_has_its_own(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours - theirs and theirs - ours)


def _none_in_common(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs and not ours & theirs)
