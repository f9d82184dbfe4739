"""The words and pairs that tell some lines from others, as the sources write them."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from mkdocs_briefing.analyse.words import WORD, content_stems
from mkdocs_briefing.model import Sentence

__all__ = ["items", "telling", "written"]

_SHORTEST = 3  # characters of a stem
_FEWEST_LINES = _FEWEST_FILES = 2
_MOST = 5
# A word that hardly stands but in a pair is told in it.
_WITHIN_PAIR = 0.75
# Words that ask for nothing, by their English stems: times, numbers, and what happens to anything.
_VAGUE = frozenset(
    content_stems(
        "monday tuesday wednesday thursday friday saturday sunday january february march april "
        "june july august september october november december day week month year decade time "
        "morning evening night hour minute today tomorrow yesterday hundred thousand million "
        "billion dozen report matter issue signal remain become expect address set reach increase "
        "grow begin start continue include come go make take give get put bring carry hold keep "
        "leave see call act use need want plan due significant major key new old big large wide "
        "early late recent last next first level part way place people number question",
        "en",
    )
)


def items(sentence: Sentence, known: frozenset[str]) -> frozenset[str]:
    """Return the stems of a sentence, and its pairs of neighbouring ones, that may tell something.

    None holds a stem that is ``known``.
    """
    matter = frozenset(sentence.matter).intersection(sentence.terms) - _VAGUE - known
    words = frozenset(
        term for term in matter
        if len(term) >= _SHORTEST and not any(c.isdigit() for c in term)
    )  # fmt: skip
    pairs = (pair for pair in sentence.concepts if words.issuperset(pair.split()))
    return words.union(pairs)


def telling(
    lines: Sequence[Sentence],
    everything: Mapping[tuple[str, int], frozenset[str]],
    *,
    least: float,
) -> list[str]:
    """Return at most five words and pairs that some lines have far more often than the others.

    ``everything`` are the `items` of all sentences, by key. The most telling come first, as they
    are mostly written, by the likelihood ratio of Dunning (1993), which must be ``least`` (6.63:
    by chance one word in a hundred reaches it). Each stands in at least two files. No English
    adverbs.
    """
    inside = Counter(item for line in lines for item in everything[line.key])
    files: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        for item in everything[line.key]:
            files[item].add(line.source)
    usual = {item: n for item, n in inside.items()
             if n >= _FEWEST_LINES and len(files[item]) >= _FEWEST_FILES}  # fmt: skip
    total = Counter(i for found in everything.values() for i in found if i in usual)
    others = len(everything) - len(lines)
    rated = {i: _ratio(n, total[i] - n, len(lines), others) for i, n in usual.items()}
    ranked = sorted(
        (item for item, ratio in rated.items() if ratio >= least),
        key=lambda item: (-round(rated[item], 6), " " not in item, item),
    )
    forms = (written(tuple(i.split()), lines) for i in _without_parts(ranked, inside))
    named = (form for form in forms if not form.endswith("ly") or form.istitle())
    return list(islice(named, _MOST))


def written(stems: tuple[str, ...], lines: Iterable[Sentence]) -> str:
    """Return how words of these stems, side by side, are mostly written in some lines."""
    forms: Counter[str] = Counter()
    for line in lines:
        if not set(stems).issubset(line.terms):
            continue
        words = [m for m in WORD.finditer(line.text) if len(m[0]) > 1]  # not the "s" of "Modi’s"
        for i in range(len(words) - len(stems) + 1):
            run = words[i : i + len(stems)]
            if tuple(s for word in run for s in content_stems(word[0], line.language)) == stems:
                forms[_within(line, run[0].start(), run[-1].end())] += 1
    # where capitals are all that differs, the small letters come first, as within a sentence
    ranked = sorted(forms, key=lambda form: (-forms[form], form.swapcase()))
    return ranked[0] if ranked else " ".join(stems)


def _within(line: Sentence, start: int, end: int) -> str:
    """Words as they would stand within a sentence: a first one is no capital's, but for names."""
    form = line.text[start:end]
    opens = start == 0 and not form[:2].isupper()
    if opens and not any(n.start == 0 and (n.person or n.nation) for n in line.names):
        return form[0].lower() + form[1:]
    return form


def _ratio(inside: int, outside: int, lines: int, others: int) -> float:
    """Dunning's ratio for an item that some lines have more often than the others, else 0."""
    if not lines or not others or inside / lines <= outside / others:
        return 0.0
    share = (inside + outside) / (lines + others)
    cells = (
        (inside, lines * share), (outside, others * share),
        (lines - inside, lines * (1 - share)), (others - outside, others * (1 - share)),
    )  # fmt: skip
    return 2 * math.fsum(n * math.log(n / expected) for n, expected in cells if n)


def _without_parts(ranked: Sequence[str], lines: Mapping[str, int]) -> list[str]:
    """The same without words that hardly stand but in a pair which is there too."""
    pairs = [item for item in ranked if " " in item]
    return [
        item for item in ranked
        if not any(item in pair.split() and lines[pair] >= _WITHIN_PAIR * lines[item]
                   for pair in pairs)
    ]  # fmt: skip
