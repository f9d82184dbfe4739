"""Sentences that people labelled with the content units they express, and which say the same."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sets import Raw

Place = tuple[str, int]  # document, number of the labelled sentence in it
Pair = frozenset[Place]

_NOT_WORD = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A cluster: its labelled sentences by document, and the pairs that share a unit."""

    name: str
    texts: Mapping[str, tuple[str, ...]]
    same: frozenset[Pair]


def labelled(cluster: Raw) -> Labelled:
    """Return a line of ``claims``; sentences of one document are no pair."""
    texts: dict[str, list[str]] = {}
    holders: dict[str, list[Place]] = {}
    for one in cluster["sentences"]:
        told = texts.setdefault(one["document"], [])
        for unit, _ in one["units"]:
            holders.setdefault(unit, []).append((one["document"], len(told)))
        told.append(one["sentence"])
    same = frozenset(
        frozenset((a, b)) for held in holders.values() for a in held for b in held if a[0] != b[0]
    )
    return Labelled(cluster["cluster"], {name: tuple(told) for name, told in texts.items()}, same)


def key(text: str) -> str:
    """Return a text without what two copies of it may differ in: case, spaces, punctuation."""
    return _NOT_WORD.sub("", text).lower()
