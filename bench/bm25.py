"""BM25 of the question, and lines chosen by it that are not alike (maximal marginal relevance)."""

import math
from collections import Counter

import numpy as np

from folder import Folder
from stems import content

_K1, _B = 1.2, 0.75  # as search engines have them
# How much relevance counts beside being unlike the lines chosen: the best of .5, .6 and .7.
LAMBDA = 0.7

Vector = np.ndarray[tuple[int], np.dtype[np.float64]]


def relevance(folder: Folder, question: str) -> Vector:
    """Return each line's BM25 of the question's content words; the best line has 1.

    All are 0 where no line has any of them. (Robertson and Zaragoza, 2009.)
    """
    bags = [Counter(stems) for stems in folder.stems]
    mean = sum(len(stems) for stems in folder.stems) / max(1, len(bags)) or 1.0
    scores = np.zeros(len(bags))
    for term in sorted(set(content(question))):
        df = sum(term in bag for bag in bags)
        idf = math.log(1 + (len(bags) - df + 0.5) / (df + 0.5))
        for number, bag in enumerate(bags):
            if term in bag:
                length = 1 - _B + _B * bag.total() / mean
                scores[number] += idf * bag[term] * (_K1 + 1) / (bag[term] + _K1 * length)
    best = scores.max(initial=0.0)
    return np.asarray(scores / best if best else scores)


def diverse(folder: Folder, rated: Vector, words: int, share: float = LAMBDA) -> list[str]:
    """Return lines by maximal marginal relevance until they have ``words`` words.

    The next is the one with the highest share x its rating - (1 - share) x its cosine to the
    chosen line most like it. (Carbonell and Goldstein, 1998.)
    """
    chosen: list[int] = []
    alike = np.zeros(len(folder.lines))
    left = np.ones(len(folder.lines), dtype=bool)
    while words > 0 and left.any():
        score = np.where(left, share * rated - (1 - share) * alike, -np.inf)
        best = int(np.argmax(np.round(score, 9)))
        chosen.append(best)
        left[best] = False
        alike = np.maximum(alike, folder.cosines[best])
        words -= folder.lines[best].words
    return [folder.lines[number].text for number in chosen]
