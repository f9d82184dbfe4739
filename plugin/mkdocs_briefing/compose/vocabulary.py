"""The words of the folder, file by file: the evidence on which a scraper's damage is mended."""

from collections import Counter, defaultdict
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
    """Which files hold each word, and each pair of neighbouring words, as written.

    ``bare`` are the files in whose articles no word has an apostrophe; ``nations`` the
    names of nations that any file gives. ``capital`` are the files in which a word has a capital
    after one in small letters, as names do; ``repeated`` (word, file) where a word with a capital
    inside stands more than once.
    """

    words: Mapping[str, frozenset[str]]
    pairs: Mapping[tuple[str, str], frozenset[str]]
    bare: frozenset[str]
    nations: frozenset[str]
    capital: Mapping[str, frozenset[str]]
    repeated: frozenset[tuple[str, str]]

    def elsewhere(self, word: str, path: str) -> bool:
        """Whether a file other than ``path`` holds the word, with either apostrophe."""
        return bool(self.words.get(word.replace("'", "’"), frozenset()) - {path})

    def name_elsewhere(self, word: str, path: str) -> bool:
        """Whether a file other than ``path`` has the word with a capital within a sentence."""
        return bool(self.capital.get(word.replace("'", "’"), frozenset()) - {path})

    def pair_elsewhere(self, left: str, right: str, path: str) -> bool:
        """Whether a file other than ``path`` holds the two words side by side."""
        return bool(self.pairs.get((left.lower(), right.lower()), frozenset()) - {path})


def vocabulary(analyses: Sequence[Analysis]) -> Vocabulary:
    """Return the words of all articles, left-out lines not counted."""
    words: dict[str, set[str]] = defaultdict(set)
    pairs: dict[tuple[str, str], set[str]] = defaultdict(set)
    capital: dict[str, set[str]] = defaultdict(set)
    camel: Counter[tuple[str, str]] = Counter()
    for analysis in analyses:
        path = analysis.source.path
        for sentence in analysis.sentences:
            if sentence.mark is None:
                found = [word.replace("'", "’") for word in WORD.findall(sentence.text)]
                for word in found:
                    words[word].add(path)
                    if CAMEL.search(word):
                        camel[word, path] += 1
                for left, right in pairwise(found):
                    pairs[left.lower(), right.lower()].add(path)
                    if left.islower() and right[0].isupper():
                        capital[right].add(path)
    apostrophes = {path for word, paths in words.items() if "’" in word for path in paths}
    return Vocabulary(
        {word: frozenset(paths) for word, paths in words.items()},
        {pair: frozenset(paths) for pair, paths in pairs.items()},
        frozenset(a.source.path for a in analyses) - apostrophes,
        frozenset(n.text for a in analyses for s in a.sentences for n in s.names if n.nation),
        {word: frozenset(paths) for word, paths in capital.items()},
        frozenset(key for key, count in camel.items() if count > 1),
    )
