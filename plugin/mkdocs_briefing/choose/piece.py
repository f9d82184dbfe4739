"""A line that may be chosen, with what it leans on: all of its score that never changes."""

from dataclasses import dataclass

from ..model import Claim
from .fitting import Key


@dataclass(frozen=True, slots=True)
class Piece:
    """A claim with the sentences to be shown before it, and what they say together.

    ``concepts`` are those that are worth something; ``to_the_point`` is the share of its words
    that fit the section. The factors are those of `Factors`.
    """

    claim: Claim
    needs: tuple[Claim, ...]
    words: int
    concepts: frozenset[str]
    salience: float
    position: float
    substance: float
    to_the_point: float

    @property
    def key(self) -> Key:
        """The key of the line itself."""
        return self.claim.best.key

    @property
    def says_twice(self) -> bool:
        """Whether the line repeats what it leans on."""
        return not {s.key for s in self.claim.repeats}.isdisjoint(n.best.key for n in self.needs)
