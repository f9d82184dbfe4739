"""How often match is right that two sentences agree, and how much of what agrees it finds."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sets import article, row

from mkdocs_briefing.match import match
from mkdocs_briefing.model import Analysis

Place = tuple[str, int]  # document, number of the labelled sentence
Pairs = set[frozenset[Place]]

_NOT_WORD = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Score:
    """Pairs that match says agree, those of them that do, and those that do in all."""

    found: int = 0
    right: int = 0
    labelled: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.found + other.found, self.right + other.right, self.labelled + other.labelled
        )

    def __str__(self) -> str:
        precision = f"{100 * self.right / self.found:.1f} %" if self.found else "-"
        share = f"{100 * self.right / self.labelled:.1f} %" if self.labelled else "-"
        return f"{self.found:7}{self.right:7}{precision:>9}{self.labelled:10}{share:>8}"


def alone(cluster: Mapping[str, Any]) -> Score:
    """Return the score where there are no sentences but the labelled."""
    texts = _by_document(cluster)
    articles = [article(path, "\n\n".join(texts[path])) for path in sorted(texts)]
    return _score(cluster, articles)


def in_folder(cluster: Mapping[str, Any], folder: dict[str, Any]) -> Score:
    """Return the score among all sentences of the folder, of labelled ones that it holds."""
    return _score(cluster, row(folder).analyses)


def _score(cluster: Mapping[str, Any], analyses: Sequence[Analysis]) -> Score:
    texts = _by_document(cluster)
    labelled = {_key(t): (path, n) for path in texts for n, t in enumerate(texts[path])}
    held = {
        s.key: labelled[_key(s.text)]
        for a in analyses
        for s in a.sentences
        if _key(s.text) in labelled
    }
    places = set(held.values())
    same = {pair for pair in _same(cluster) if pair <= places}
    pairs = [
        (held[c.best.key], held[s.key])
        for c in match(analyses, [])
        if c.best.key in held
        for s in c.agrees
        if s.key in held
    ]
    # a folder may hold a labelled document twice
    agreed = {frozenset(pair) for pair in pairs if pair[0][0] != pair[1][0]}
    return Score(len(agreed), len(agreed & same), len(same))


def _key(text: str) -> str:
    return _NOT_WORD.sub("", text).lower()


def _by_document(cluster: Mapping[str, Any]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in cluster["sentences"]:
        found.setdefault(one["document"], []).append(one["sentence"])
    return found


def _same(cluster: Mapping[str, Any]) -> Pairs:
    """The pairs of labelled sentences, of different documents, that share a content unit."""
    holders: dict[str, list[Place]] = {}
    counted: dict[str, int] = {}
    for one in cluster["sentences"]:
        document = one["document"]
        number = counted[document] = counted.get(document, -1) + 1
        for unit, _ in one["units"]:
            holders.setdefault(unit, []).append((document, number))
    return {
        frozenset((a, b)) for held in holders.values() for a in held for b in held if a[0] != b[0]
    }
