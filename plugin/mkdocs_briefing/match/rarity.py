"""What the stems of a folder are worth where what is said of amounts is compared."""

import math
from collections.abc import Mapping, Sequence

from ..model import Sentence
from .weights import rarity


class Rarity:
    """What each stem is worth, over the sentences."""

    def __init__(self, sentences: Sequence[Sentence], alias: Mapping[str, str]) -> None:
        self._sums: dict[frozenset[str], float] = {}
        self._worth = rarity([sentence.wording for sentence in sentences], alias)

    def of(self, stems: frozenset[str]) -> float:
        """Return the summed worth of some stems."""
        if stems not in self._sums:
            self._sums[stems] = math.fsum(self._worth[stem] for stem in sorted(stems))
        return self._sums[stems]
