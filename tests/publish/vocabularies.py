"""A published RDF vocabulary, as far as a test asks after classes and properties."""

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"

# "<http://a> <http://b> <http://c> <http://graph> ."; literals and blank nodes are not asked after
QUAD = re.compile(r"<([^>]*)> <([^>]*)> <([^>]*)> <[^>]*> \.")


@dataclass(frozen=True)
class Vocabulary:
    """What a vocabulary says of each of its terms: objects by subject and predicate."""

    said: dict[tuple[str, str], frozenset[str]]

    def types(self, term: str) -> frozenset[str]:
        return self.objects(term, f"{RDF}type")

    def objects(self, term: str, predicate: str) -> frozenset[str]:
        return self.said.get((term, predicate), frozenset())

    def kinds(self, name: str) -> set[str]:
        """The class and every class above it."""
        found, left = set(), {name}
        while left:
            found |= left
            left = {up for one in left for up in self.objects(one, f"{RDFS}subClassOf")} - found
        return found


def read(quads: Path) -> Vocabulary:
    """The vocabulary in a file of N-Quads."""
    said = defaultdict(set)
    for line in quads.read_text(encoding="utf-8").splitlines():
        if quad := QUAD.fullmatch(line):
            said[quad[1], quad[2]].add(quad[3])
    return Vocabulary({key: frozenset(objects) for key, objects in said.items()})
