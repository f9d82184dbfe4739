"""Which words of a file's sentence say the part of a line that it says too."""

from collections.abc import Sequence
from itertools import pairwise

import regex

from ..model import Sentence
from .vocabulary import WORD

# So many other words may stand between two of a run: "release of the Indians".
_BETWEEN = 2
# A stem shorter than this is compared whole; a longer one may have changed its last letter, and
# so many letters may follow it: "cooperation" of "cooper".
_SHORT_STEM = 4
_ENDING = 6
_MONEY = regex.compile(r"\p{Sc}\s?$")  # "$" of "$65"
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]")

# "India-Russia", "Modi’s"
_JOINT = regex.compile(r"[’'-]")

Span = tuple[int, int]


def shared_spans(shown: Sentence, other: Sentence, quote: str) -> tuple[Span, ...]:
    """Return the stretches of ``quote``, the words of ``other``, that share words with ``shown``.

    Runs of two such words or more, and amounts; single words only where there is no run.
    """
    stems = frozenset(shown.terms) & frozenset(other.terms)
    words = [match.span() for match in WORD.finditer(quote)]
    said = [_is_said(quote[a:b].casefold(), stems) for a, b in words]
    runs = list(_runs(said))
    telling = [
        run for run in runs if sum(said[run[0] : run[1]]) > 1 or _has_digit(quote, words, run)
    ]
    return tuple((_start(quote, words[a][0]), words[b - 1][1]) for a, b in telling or runs)


def _start(quote: str, start: int) -> int:
    money = _MONEY.search(quote, max(0, start - 2), start)
    return money.start() if money else start


def _is_said(word: str, stems: frozenset[str]) -> bool:
    if _UNSPACED.search(word):
        return any(stem in word for stem in stems)
    return any(
        part.startswith(stem if len(stem) < _SHORT_STEM else stem[:-1])
        and len(part) <= len(stem) + _ENDING
        for part in _JOINT.split(word)
        for stem in stems
    )


def _runs(said: Sequence[bool]) -> list[Span]:
    """Stretches from a word that is said to the next, over a few others."""
    at = [i for i, one in enumerate(said) if one]
    gaps = [(a, b) for a, b in pairwise(at) if b - a > _BETWEEN + 1]
    firsts, lasts = [*at[:1], *(b for _, b in gaps)], [*(a for a, _ in gaps), *at[-1:]]
    return [(first, last + 1) for first, last in zip(firsts, lasts, strict=True)]


def _has_digit(quote: str, words: Sequence[Span], run: Span) -> bool:
    return any(c.isdigit() for c in quote[words[run[0]][0] : words[run[1] - 1][1]])
