"""How many independent texts stand behind a line."""

from collections.abc import Hashable, Iterator, Mapping, Sequence

import regex

from ..model import Citation, Role

# Words in a row that two reporters do not hit upon alike by chance.
_SHARED_RUN = 8

# “We lost two cranes”, "...", „...“, «...», ‘...’ but no apostrophe. One that runs on beyond its
# sentence reaches to its end, one that runs on from before (and a crane,” Frost said) to its start
_QUOTED = regex.compile(
    r"^[^“”\"„«»]*+(?<=\S)[”\"](?!\w)|“[^“”]*+”?|(?<!\S)”[^“”]*+”?|\"[^\"]*+\"?|"
    r"„[^„“”]*+[“”]?|«[^«»]*+»?|»[^«»]*+«?|(?<!\w)‘(?:[^‘’]|’(?=\w))*+(?:’|$)"
)
_APOSTROPHE = regex.compile(r"(?<=\w)[’'](?=\w)")
# "india", "russia", "2023", "24" of "India-Russia", "2023-24"
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")


def independent(citations: Sequence[Citation], copies: Mapping[str, str]) -> int:
    """Return how many independent texts say what a line says, at least 1.

    ``copies`` gives for each file that is the same text as an earlier one that one's path.
    Counted are the files that the line is from or that agree with it. Two count once where
    one is the copy of the other, where the words cited are the same in the same order apart
    from case, punctuation and quotation marks, or where they share eight words in a row
    outside quotation marks; and so do two that a third joins. Words within quotation marks join
    nobody: two reporters may quote one speaker.

    So there are at least as many as this: what might be one text is counted as one, though two
    reporters may have written the same eight words, and a file whose agreement was not
    noticed is not counted at all. What no comparison of the words cited can tell is that one
    report retells another in words of its own.
    """
    texts = [c for c in citations if c.role in (Role.ORIGIN, Role.AGREES)]
    groups = _Groups(len(texts))
    first: dict[Hashable, int] = {}
    for number, citation in enumerate(texts):
        for mark in _marks(citation, copies):
            groups.join(first.setdefault(mark, number), number)
    return max(1, groups.count())


def _marks(citation: Citation, copies: Mapping[str, str]) -> Iterator[Hashable]:
    """What this citation shares with any other that is the same text."""
    yield "file", copies.get(citation.source, citation.source)
    yield "whole", tuple(_words(citation.quote))
    for part in _QUOTED.split(citation.quote):
        words = _words(part)
        for start in range(len(words) - _SHARED_RUN + 1):
            yield "run", tuple(words[start : start + _SHARED_RUN])


def _words(text: str) -> list[str]:
    found: list[str] = _WORD.findall(_APOSTROPHE.sub("", text.casefold()))
    return found


class _Groups:
    """Numbers from 0 on, joined into groups step by step."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def join(self, left: int, right: int) -> None:
        self._above[self._head(right)] = self._head(left)

    def count(self) -> int:
        return sum(number == above for number, above in enumerate(self._above))

    def _head(self, number: int) -> int:
        while self._above[number] != number:
            number = self._above[number]
        return number
