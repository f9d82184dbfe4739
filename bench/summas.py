"""summa's TextRank of the folder's sentences: another library's choice.

Its words are its own; its loops over every two sentences and its eigenvectors, which take half
a minute for a thousand sentences, are here one product and the power method.
`tests/bench/test_summas.py` holds the order to the one that summa itself finds.
"""

from collections.abc import Sequence
from functools import lru_cache
from importlib.util import find_spec

import numpy as np

from folder import Folder
from stems import Matrix

MISSING = "summa is not installed, so it is left out. Install it: pip install -e '.[bench]'"
_DAMPING = 0.85
_TURNS = 100

Vector = np.ndarray[tuple[int], np.dtype[np.float64]]


def installed() -> bool:
    """Return whether summa is there to compare with."""
    return find_spec("summa") is not None


@lru_cache(maxsize=2)
def summa(folder: Folder) -> tuple[str, ...]:
    """Return the folder's texts as summa rates them, the highest first, each text once.

    summa cuts a text into sentences at every full stop; here it is given ours.
    """
    from summa.preprocessing import textcleaner

    texts = list(dict.fromkeys(line.text for line in folder.lines))
    textcleaner.init_textcleanner("english", None)
    stems = dict(zip(texts, textcleaner.filter_words(texts), strict=True))
    rated = ratings(list(dict.fromkeys(filter(None, stems.values()))))
    kept = [text for text in texts if stems[text]]
    return tuple(sorted(kept, key=lambda text: -round(rated.get(stems[text], 0.0), 9)))


def ratings(tokens: Sequence[str]) -> dict[str, float]:
    """Return summa's rating of sentences given as stems with spaces between, no two equal.

    One that shares no word with any other has none.
    """
    weights = _weights([token.split() for token in tokens])
    if not weights.any():  # summa then links everybody
        weights = 1.0 - np.eye(len(tokens))
    linked = np.flatnonzero(weights.sum(axis=1) > 0)
    if not linked.size:
        return {}
    weights = weights[np.ix_(linked, linked)]
    ranks = _page_rank(weights / weights.sum(axis=1, keepdims=True))
    return {tokens[int(n)]: float(rank) for n, rank in zip(linked, ranks, strict=True)}


def _weights(sentences: Sequence[Sequence[str]]) -> Matrix:
    """How many words two sentences share, by the sum of the logarithms of their lengths."""
    column = {word: i for i, word in enumerate(sorted({w for s in sentences for w in s}))}
    held = np.zeros((len(sentences), len(column)))
    for row, words in enumerate(sentences):
        held[row, [column[word] for word in words]] = 1.0
    logs = np.log10([len(words) for words in sentences])
    norms = logs[:, None] + logs[None, :]
    weights = np.where(norms > 0, held @ held.T / np.where(norms > 0, norms, 1.0), 0.0)
    np.fill_diagonal(weights, 0.0)
    return np.asarray(weights)


def _page_rank(steps: Matrix) -> Vector:
    ranks = np.full(len(steps), 1 / len(steps))
    for _ in range(_TURNS):
        ranks = _DAMPING * ranks @ steps + (1 - _DAMPING) / len(steps)
    return np.asarray(ranks / np.linalg.norm(ranks))
