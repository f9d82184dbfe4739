"""How much there is in a line: what it states that can be checked, and how many files state it."""

from collections import Counter
from collections.abc import Iterable, Sequence

from ..model import Claim, Sentence

_FIGURE = 1.0
_DATE = 0.15
_NAME = 0.3
_MOST_NAMES = 3
_SUPPORT = 0.4
_MOST_SUPPORT = 3
# A line with no figure, no date, no telling name and nobody's word behind it has less to check.
_BARE = 0.7
# Each turn of phrase that comments instead of reporting takes this much away.
_COMMENT = 0.7
# A name in more than this share of the sentences tells nothing.
_TELLING = 0.12
# Money, shares and people; "two nations" is no figure to anybody.
_HARD = frozenset({"USD", "EUR", "GBP", "INR", "JPY", "CNY", "RUB", "%", "people"})


def telling_names(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return the names, by their last words, that not every other sentence holds."""
    df: Counter[str] = Counter()
    for sentence in sentences:
        df.update(_last_words(sentence))
    most = max(2, _TELLING * len(sentences))
    return frozenset(name for name, n in df.items() if n <= most)


def substance(parts: Iterable[Claim], telling: frozenset[str]) -> float:
    """Return a factor round 1 for a line with what it leans on; the last part is the line."""
    claims = list(parts)
    held = sum((_held(claim.best, telling) for claim in claims), 0.0) / len(claims)
    supporters = {s.source for s in claims[-1].agrees} - {claims[-1].best.source}
    return held * (1 + _SUPPORT * min(_MOST_SUPPORT, len(supporters)))


def _held(sentence: Sentence, telling: frozenset[str]) -> float:
    names = len(_last_words(sentence) & telling)
    checkable = sentence.figures or sentence.dates or names or sentence.statement
    return _COMMENT**sentence.comment * (
        (1 if checkable else _BARE)
        + _FIGURE * any(figure.unit in _HARD for figure in sentence.figures)
        + _DATE * bool(sentence.dates)
        + _NAME * min(_MOST_NAMES, names)
    )


def _last_words(sentence: Sentence) -> frozenset[str]:
    return frozenset(name.text.split()[-1] for name in sentence.names if not name.nation)
