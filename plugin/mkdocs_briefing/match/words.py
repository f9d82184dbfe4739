"""The words of a sentence with their stems, and which of them tell something."""

from collections.abc import Mapping
from dataclasses import dataclass

import regex

from ..model import Sentence
from .amount_words import KINDS, MEASURES, NO_NAMES

# The words that `Sentence.wording` has the stems of.
WORD = regex.compile(r"\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence at ``start:end``; ``telling`` words are no stop words or numbers."""

    start: int
    end: int
    text: str
    stem: str
    telling: bool

    @property
    def names(self) -> bool:
        """Whether the word may be part of what something is called."""
        word = self.text.lower()
        return self.telling and KINDS.get(word) not in NO_NAMES and word not in MEASURES


def words(sentence: Sentence, alias: Mapping[str, str]) -> list[Word]:
    """Return the words with their stems, one stem for all of a group of synonyms.

    None where there is not a stem for each word.
    """
    found = list(WORD.finditer(sentence.text, sentence.dateline))
    if len(found) != len(sentence.wording):
        return []
    telling = frozenset(sentence.terms)
    silent = sentence.statement.verb if sentence.statement else None
    named = {at for name in sentence.names for at in range(name.start, name.end)}
    speaker = _speaker(sentence)
    result = []
    for match, stem in zip(found, sentence.wording, strict=True):
        text, (start, end) = match.group(), match.span()
        lower = text.lower()
        tells = stem in telling or lower in telling or stem in KINDS or lower in KINDS
        tells = (tells or start in named) and not text[0].isdigit()
        speaks = start in speaker or lower == silent
        result.append(Word(start, end, text, alias.get(stem, stem), tells and not speaks))
    return result


def _speaker(sentence: Sentence) -> range:
    said = sentence.statement
    return range(said.start, said.end) if said else range(0)
