"""What a set of lines says, as concepts: pairs of neighbouring stems.

A concept is worth more the more documents hold it (ICSISumm: Gillick and Favre, 2009).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..model import Sentence

# A pair counts from so many documents on, where enough pairs reach it; in a folder of few
# documents every pair does, for there what one alone says may be the news.
_LEAST_DOCUMENTS = 3
_ENOUGH = 30
_FEW = 12
_POWER = 1.0
# A single stem is worth this much of a pair.
_WORD = 0.1


def worths(sentences: Sequence[Sentence], copies: Mapping[str, str]) -> dict[str, float]:
    """Return what each concept is worth: its number of documents, to a power.

    A file that is a copy of another is the same document. Where fewer than thirty pairs
    are in three documents, pairs of fewer count too.
    """
    documents: dict[str, set[str]] = defaultdict(set)
    for sentence in sentences:
        document = copies.get(sentence.source, sentence.source)
        for concept in _of(sentence):
            documents[concept].add(document)
    df = {concept: len(found) for concept, found in documents.items()}
    common = sum(n >= _LEAST_DOCUMENTS for concept, n in df.items() if " " in concept)
    few = len({copies.get(s.source, s.source) for s in sentences}) <= _FEW
    least = _LEAST_DOCUMENTS if common >= _ENOUGH and not few else 1
    return {
        concept: n**_POWER * (1.0 if " " in concept else _WORD)
        for concept, n in df.items()
        if n >= least
    }


def concepts(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the concepts that some sentences hold: their pairs and their single stems."""
    return frozenset(concept for sentence in sentences for concept in _of(sentence))


def _of(sentence: Sentence) -> tuple[str, ...]:
    return (*sentence.concepts, *sentence.terms)
