"""What the place of a line says for it: in its article, and among what all articles say."""

import math

from ..model import Sentence
from .board import Board
from .tuning import Tuning

# Nothing is so far from the other lines that it counts for nothing.
_FAR = 0.05
# The share of function words in prose.
_PROSE = 0.45


def position(sentence: Sentence, board: Board, weights: Tuning) -> float:
    """Return a factor: early lines tell the news, and those near the centre what it is about.

    The centroids are those of MEAD (Radev et al., 2004), of its own file and of all others.
    """
    place, length = board.positions[sentence.key], board.lengths[sentence.source]
    early = math.exp(-weights.early * place / length) * (1 + place) ** -weights.place
    early *= (1 + weights.lead / (1 + place)) * length**-weights.short
    near = board.near[sentence.key]
    central = (_FAR + near.own) ** weights.own * (_FAR + near.others) ** weights.others
    silent = 1 - len(sentence.terms) / max(1, sentence.words)
    prose = silent - _PROSE if silent >= 0 else 0.0  # terms overlap where no spaces part words
    return float(early * central * math.exp(weights.prose * prose))
