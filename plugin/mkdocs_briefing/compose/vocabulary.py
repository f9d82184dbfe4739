"""The words of the folder, file by file: the evidence on which a scraper's damage is mended."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from ..model import Analysis

# "Modi’s" and "India-Russia" are one word each here
WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*")

# "claimedMoscow": a capital inside a word, after two small letters
CAMEL = regex.compile(r"(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Each word, and each pair of neighbouring words, as written, with the file that holds it.

    With several, None. ``bare`` are the files in whose articles no word has an apostrophe;
    ``nations`` the names of nations that any file gives. ``capital`` are the words that have a
    capital after one in small letters, as names do, with the file; ``repeated`` (word, file) where
    a word with a capital inside stands more than once.
    """

    words: Mapping[str, str | None]
    pairs: Mapping[tuple[str, str], str | None]
    bare: frozenset[str]
    nations: frozenset[str]
    capital: Mapping[str, str | None]
    repeated: frozenset[tuple[str, str]]

    def elsewhere(self, word: str, path: str) -> bool:
        """Whether a file other than ``path`` holds the word, with either apostrophe."""
        return self.words.get(word.replace("'", "’"), path) != path

    def name_elsewhere(self, word: str, path: str) -> bool:
        """Whether a file other than ``path`` has the word with a capital within a sentence."""
        return self.capital.get(word.replace("'", "’"), path) != path

    def pair_elsewhere(self, left: str, right: str, path: str) -> bool:
        """Whether a file other than ``path`` holds the two words side by side."""
        return self.pairs.get((left.lower(), right.lower()), path) != path


def vocabulary(analyses: Sequence[Analysis]) -> Vocabulary:
    """Return the words of all articles, left-out lines not counted."""
    words: dict[str, str | None] = {}
    pairs: dict[tuple[str, str], str | None] = {}
    capital: dict[str, str | None] = {}
    apostrophes: set[str] = set()
    camel: Counter[tuple[str, str]] = Counter()
    for analysis in analyses:
        path = analysis.source.path
        for sentence in analysis.sentences:
            if sentence.mark is None:
                found = [word.replace("'", "’") for word in WORD.findall(sentence.text)]
                for word in found:
                    if words.setdefault(word, path) != path:
                        words[word] = None
                    if not word.islower() and CAMEL.search(word):
                        camel[word, path] += 1
                if any("’" in word for word in found):
                    apostrophes.add(path)
                for left, right in pairwise(found):
                    pair = left.lower(), right.lower()
                    if pairs.setdefault(pair, path) != path:
                        pairs[pair] = None
                    named = left.islower() and right[0].isupper()
                    if named and capital.setdefault(right, path) != path:
                        capital[right] = None
    return Vocabulary(
        words,
        pairs,
        frozenset(a.source.path for a in analyses) - apostrophes,
        frozenset(n.text for a in analyses for s in a.sentences for n in s.names if n.nation),
        capital,
        frozenset(key for key, count in camel.items() if count > 1),
    )
