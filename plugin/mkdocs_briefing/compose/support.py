"""Which independent texts stand behind a line."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace

import regex

from ..model import Citation, Role, Texts

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


def independent(citations: Sequence[Citation], texts: Texts) -> tuple[Citation, ...]:
    """Return the citations with the numbers of the independent texts that they are from.

    Counted, from 1 on, are the files that the line is from or that agree with it. Two are one
    text where they are so by ``texts``, where the words cited are the same in the same order apart
    from case, punctuation and quotation marks, or where they share eight words in a row
    outside quotation marks; and so do two that a third joins. Words within quotation marks join
    nobody: two reporters may quote one speaker.

    So there are at least as many as this: what might be one text is counted as one, though two
    reporters may have written the same eight words, and a file whose agreement was not
    noticed is not counted at all. What no comparison of the words cited can tell is that one
    report retells another in words of its own.
    """
    groups = _Groups(len(citations))
    first: dict[Hashable, int] = {}
    saying = [n for n, c in enumerate(citations) if c.role is not Role.DIFFERS]
    for number in saying:
        for mark in _marks(citations[number], texts):
            groups.join(first.setdefault(mark, number), number)
    numbers: dict[int, int] = {}
    for number in saying:
        numbers.setdefault(groups.head(number), len(numbers) + 1)
    return tuple(
        citation if citation.role is Role.DIFFERS
        else replace(citation, text=numbers[groups.head(number)])
        for number, citation in enumerate(citations)
    )  # fmt: skip


def _marks(citation: Citation, texts: Texts) -> Iterator[Hashable]:
    """What this citation shares with any other that is the same text."""
    yield "file", texts.of(citation.source, citation.sentence)
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
        self._above[self.head(right)] = self.head(left)

    def head(self, number: int) -> int:
        while self._above[number] != number:
            number = self._above[number]
        return number
