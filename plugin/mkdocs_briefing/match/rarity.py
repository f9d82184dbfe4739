"""What the stems of a folder are worth where what is said of amounts is compared."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from ..model import Sentence


class Rarity:
    """What each stem is worth: ln(1 + N / df) over the sentences."""

    def __init__(self, sentences: Sequence[Sentence], alias: Mapping[str, str]) -> None:
        df: Counter[str] = Counter()
        for sentence in sentences:
            df.update({alias.get(stem, stem) for stem in sentence.wording})
        self._sums: dict[frozenset[str], float] = {}
        self._worth = {stem: math.log(1 + len(sentences) / n) for stem, n in df.items()}

    def of(self, stems: frozenset[str]) -> float:
        """Return the summed worth of some stems."""
        if stems not in self._sums:
            self._sums[stems] = math.fsum(self._worth[stem] for stem in sorted(stems))
        return self._sums[stems]
