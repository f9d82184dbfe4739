"""The sentences of a large folder that are looked at closely: those that fit each section best.

Whether two sentences say the same, and which of them to take, is told by comparing them with one
another. In a small folder all are compared; in a large one only so many for each section, and
its cost grows in step with the text.
"""

from collections.abc import Collection, Mapping, Sequence
from heapq import nsmallest

from ..model import (
    LONGEST,
    SHORTEST,
    SHORTEST_WITH_FIGURE,
    Query,
    Sentence,
    Texts,
)
from .concepts import documents
from .fitting import Key, Survey

# Sentences: about 400 articles. Of a larger folder the sections share half as many.
WHOLE = 10_000


def shortlist(
    surveyed: Survey,
    queries: Mapping[str, Query],
    texts: Texts,
    whole: int = WHOLE,
) -> frozenset[Key] | None:
    """Return the sentences to compare and choose from; None for all of them.

    Of a folder of more than ``whole`` sentences, those that fit each section best, as many for
    each as make half of that together, with whatever they lean on, and what the editors pin. Of
    those that fit alike, the ones come first that say what most documents say.
    """
    if len(surveyed.sentences) <= whole:
        return None
    by_key = {s.key: s for s in surveyed.sentences}
    worth = _worth(surveyed.sentences, texts)
    each = max(1, whole // 2 // max(1, len(queries)))
    keys = {pin.key for pin in surveyed.steering.pins if pin.key in by_key}
    for id_, fits in surveyed.found.items():
        ranked = (
            (-round(fit.total, 9), -worth[key], key)
            for key, fit in fits.items()
            if (surveyed.best[key] == id_ or queries[id_].general)
            and may_be_shown(by_key[key], texts)
        )
        keys.update(key for _, _, key in nsmallest(each, ranked))
    return _with_antecedents(keys, by_key)


def may_be_shown(sentence: Sentence, texts: Texts) -> bool:
    """Return whether a line can be on the page, as far as it alone tells."""
    least = SHORTEST_WITH_FIGURE if sentence.figures else SHORTEST
    fresh = sentence.source not in texts.copies and sentence.key not in texts.superseded
    return sentence.stands and least <= sentence.words <= LONGEST and fresh


def _worth(sentences: Sequence[Sentence], texts: Texts) -> dict[Key, float]:
    """For each sentence, how many documents hold its concepts, squared, for each of its words."""
    df = documents(sentences, texts)
    return {
        s.key: sum(df[concept] ** 2 for concept in set(s.concepts)) / max(1, s.words)
        for s in sentences
    }


def _with_antecedents(keys: Collection[Key], by_key: Mapping[Key, Sentence]) -> frozenset[Key]:
    found = set(keys)
    for key in keys:
        sentence = by_key[key]
        while sentence.antecedent is not None:
            sentence = by_key[sentence.source, sentence.antecedent]
            found.add(sentence.key)
    return frozenset(found)
