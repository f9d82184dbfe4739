"""What a set of lines says, as concepts: pairs of neighbouring stems.

A concept is worth more the more documents hold it (ICSISumm: Gillick and Favre, 2009).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ..model import Sentence, Texts

# Where fewer pairs than this are in enough documents, pairs of fewer documents count too.
_ENOUGH = 30


def documents(sentences: Sequence[Sentence], texts: Texts) -> dict[str, int]:
    """Return how many documents hold each concept; versions of one text are one document."""
    found: dict[str, set[str]] = defaultdict(set)
    for sentence in sentences:
        document = texts.of(*sentence.key)
        for concept in sentence.concepts:
            found[concept].add(document)
    return {concept: len(held) for concept, held in found.items()}


def worths(df: Mapping[str, int], least: int, power: float) -> dict[str, float]:
    """Return what each concept is worth: its number of documents, to a power.

    Those in fewer than ``least`` documents are worth nothing, unless hardly any are in so many:
    in a small folder what one document alone says may be the news.
    """
    while least > 1 and sum(n >= least for n in df.values()) < _ENOUGH:
        least -= 1
    return {concept: n**power for concept, n in df.items() if n >= least}
