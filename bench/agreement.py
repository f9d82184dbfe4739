"""Which labelled sentences the engine says agree, and how alike TF-IDF finds them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

import engine
from labels import Labelled, Pair, Place, key
from mkdocs_briefing.model import Analysis, Sentence
from sets import Task
from stems import IDF, content, cosines

Variant = tuple[str, bool]  # of `IDF`, and whether counts are damped
VARIANTS: dict[str, Variant] = {
    "count x ln(N / df)": ("plain", False),
    "(1 + ln count) x ln(N / df)": ("plain", True),
    "count x (1 + ln((1 + N) / (1 + df)))": ("smooth", False),
}


@dataclass(frozen=True, slots=True)
class Cluster:
    """What was found among the labelled sentences of a cluster.

    ``same`` are the pairs that say the same, ``found`` those of which the engine says so;
    ``alike`` are, for each of `VARIANTS`, every pair's cosine with whether it is in ``same``.
    """

    name: str
    same: frozenset[Pair]
    found: frozenset[Pair]
    alike: Mapping[str, tuple[tuple[float, bool], ...]]


def alone(one: Labelled) -> Cluster:
    """Return what is found where there are no sentences but the labelled."""
    articles = [engine.article(name, "\n\n".join(one.texts[name])) for name in sorted(one.texts)]
    return _found(one, articles, {a.source.path: a.source.path for a in articles})


def in_folder(one: Labelled, task: Task) -> Cluster:
    """Return what is found among all sentences of the folder that the labelled are from."""
    analyses = engine.read(task.documents).analyses
    return _found(one, analyses, _documents(one, analyses))


def _documents(one: Labelled, analyses: Sequence[Analysis]) -> dict[str, str]:
    """Files as the labelled documents whose sentences they hold: the one with most of them."""
    keys = {name: {key(text) for text in texts} for name, texts in one.texts.items()}
    shared = [
        (len(keys[name] & {key(s.text) for s in a.sentences}), a.source.path, name)
        for a in analyses
        for name in sorted(keys)
    ]
    found: dict[str, str] = {}
    for count, path, name in sorted(shared, key=lambda one: (-one[0], *one[1:])):
        if count and path not in found and name not in found.values():
            found[path] = name
    return found


def _found(one: Labelled, analyses: Sequence[Analysis], documents: Mapping[str, str]) -> Cluster:
    sentences = [s for a in analyses for s in a.sentences if s.mark is None]
    places = dict(_places(one, sentences, documents))
    held = frozenset(places.values())
    same = frozenset(pair for pair in one.same if pair <= held)
    pairs = (
        frozenset((places[claim.best.key], places[other.key]))
        for claim in engine.matched(analyses)
        if claim.best.key in places
        for other in claim.agrees
        if other.key in places
    )
    agreed = frozenset(pair for pair in pairs if len({document for document, _ in pair}) == 2)
    alike = {name: _alike(sentences, places, same, how) for name, how in VARIANTS.items()}
    return Cluster(one.name, same, agreed, alike)


def _places(
    one: Labelled, sentences: Sequence[Sentence], documents: Mapping[str, str]
) -> Iterator[tuple[tuple[str, int], Place]]:
    """The sentences that are labelled, each once; one cut otherwise than by the labels is not."""
    numbers = {
        (name, key(text)): number
        for name, texts in one.texts.items()
        for number, text in enumerate(texts)
    }
    for sentence in sentences:
        name = documents.get(sentence.source, "")
        number = numbers.pop((name, key(sentence.text)), None)
        if number is not None:
            yield sentence.key, (name, number)


def _alike(
    sentences: Sequence[Sentence],
    places: Mapping[tuple[str, int], Place],
    same: frozenset[Pair],
    how: Variant,
) -> tuple[tuple[float, bool], ...]:
    idf, damped = how
    cosine = cosines([content(s.text) for s in sentences], idf=IDF[idf], damped=damped)
    rows = [(n, places[s.key]) for n, s in enumerate(sentences) if s.key in places]
    return tuple(
        (float(np.round(cosine[a, b], 9)), frozenset((left, right)) in same)
        for (a, left), (b, right) in combinations(rows, 2)
        if left[0] != right[0]
    )
