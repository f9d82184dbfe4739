"""What is rated sentence by sentence, rated language by language.

How rare a word is, and what most sentences speak of, can only be told among sentences of one
language: in a folder of nine English files and one German, every German word is rare.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from ..model import Sentence

_Rated = TypeVar("_Rated")
_Key = tuple[str, int]


def by_language(sentences: Sequence[Sentence]) -> dict[str, list[Sentence]]:
    """Return the sentences of each language, in their order, the languages as they first come."""
    groups: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        groups[sentence.language].append(sentence)
    return dict(groups)


def each_language(
    sentences: Sequence[Sentence],
    rate: Callable[[Sequence[Sentence]], Mapping[_Key, _Rated]],
) -> dict[_Key, _Rated]:
    """Return what ``rate`` makes of the sentences of each language, together.

    Where all sentences are of one language, that is what it makes of all of them.
    """
    rated: dict[_Key, _Rated] = {}
    for group in by_language(sentences).values():
        rated.update(rate(group))
    return rated
