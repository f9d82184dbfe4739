"""Sentences of the same words that were read by other rules: in capitals, or as another language.

Of these the terms differ, so that nothing which weighs terms can see that they say one thing.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations, product

from ..model import Sentence, bare_words

# Shorter ones may be said of different things: "The road was closed again."
_FEWEST = 8

_Read = tuple[str, tuple[str, ...]]  # the language by whose rules, and the terms found


def same_words(
    sentences: Sequence[Sentence], shown: Collection[tuple[str, int]] | None = None
) -> Iterator[tuple[Sentence, Sentence]]:
    """Yield the pairs of different files that differ in nothing but how they were read, in order.

    Only those with a sentence of which the key is in ``shown``, if it is given.
    """
    found: dict[tuple[str, ...], dict[_Read, list[Sentence]]] = {}
    for sentence in sentences:
        words = bare_words(sentence.text) if sentence.words >= _FEWEST else ()
        if len(words) >= _FEWEST:
            read = sentence.language, sentence.matter
            found.setdefault(words, defaultdict(list))[read].append(sentence)
    for readings in found.values():
        for ours, theirs in combinations(readings.values(), 2):
            for left, right in product(ours, theirs):
                wanted = shown is None or left.key in shown or right.key in shown
                if wanted and left.source != right.source:
                    yield left, right
