"""The best that picking whole sentences can reach, when one may look at the references."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from folder import Folder
from rouge import Sequences, rouge, sequences
from sets import Wanted


def best_pick(folder: Folder, wanted: Wanted) -> list[str]:
    """Return the lines that a greedy search finds best by ROUGE-2, in the order found.

    Twice it takes the line that adds most, once by word and once as it is, and returns the
    better pick of the two. The true best may lie a little above it.
    """
    goals = [sequences(text, 2) for text in wanted.references]
    sought = frozenset(pair for goal in goals for pair in goal)
    texts = [line.text for line in folder.lines if not sought.isdisjoint(_pairs(line.text))]
    picks = [_greedy(texts, goals, wanted.words, by_word=by_word) for by_word in (True, False)]
    return max(picks, key=lambda pick: rouge(" ".join(pick), wanted.references, 2, wanted.words))


def _greedy(
    texts: Sequence[str], goals: Sequence[Sequences], words: int, *, by_word: bool
) -> list[str]:
    left = list(texts)
    held: Sequences = Counter()
    chosen: list[str] = []
    while words > 0 and left:
        cut = [" ".join(text.split()[:words]) for text in left]
        gains = [
            _gain(_pairs(text), held, goals) / (len(text.split()) if by_word else 1) for text in cut
        ]
        best = max(range(len(left)), key=lambda i: (round(gains[i], 12), -i))
        if gains[best] <= 0:
            break
        chosen.append(left.pop(best))
        held += _pairs(cut[best])
        words -= len(cut[best].split())
    return chosen


def _gain(pairs: Sequences, held: Sequences, goals: Sequence[Sequences]) -> float:
    """What some pairs add to the recall of each reference, summed."""
    return sum(
        sum(min(n, max(0, goal[pair] - held[pair])) for pair, n in pairs.items() if pair in goal)
        / max(1, goal.total())
        for goal in goals
    )


@lru_cache(maxsize=20_000)
def _pairs(text: str) -> Sequences:
    return sequences(text, 2)
