"""A folder's articles as every method but ours sees them: sentences, and where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest

from mkdocs_briefing.model import Analysis
from stems import Matrix, content, cosines, pairs


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its text, its article's number, its place in it, counted from 0."""

    text: str
    article: int
    place: int

    @property
    def words(self) -> int:
        """How many words it has between spaces, as summaries are cut."""
        return len(self.text.split())


@dataclass(frozen=True, eq=False)
class Folder:
    """The sentences of the articles, in order; without what the engine marks as no article's.

    So all methods choose from the same sentences. Folders are told apart by identity, so that
    what is worked out once for a folder can be kept. ``words`` is the length of the longest
    summary that is wanted of it.
    """

    lines: tuple[Line, ...]
    words: int

    @cached_property
    def stems(self) -> tuple[tuple[str, ...], ...]:
        """Of each line, the stems of its content words."""
        return tuple(content(line.text) for line in self.lines)

    @cached_property
    def pairs(self) -> tuple[frozenset[str], ...]:
        """Of each line, its pairs of neighbouring stems."""
        return tuple(frozenset(pairs(line.text)) for line in self.lines)

    @cached_property
    def cosines(self) -> Matrix:
        """How alike every two lines are, by TF-IDF."""
        return cosines(self.stems)

    @cached_property
    def by_place(self) -> tuple[int, ...]:
        """Numbers of lines: the first of each article, the second of each, and so on."""
        numbers: dict[int, list[int]] = {}
        for number, line in enumerate(self.lines):
            numbers.setdefault(line.article, []).append(number)
        rounds = zip_longest(*numbers.values())
        return tuple(number for one in rounds for number in one if number is not None)


def folder(analyses: Sequence[Analysis], words: int) -> Folder:
    """Return the folder of some analysed articles, of which at most ``words`` words are wanted.

    Datelines are dropped, as on the page: they would fill every method's words alike.
    """
    articles = ([s.text[s.dateline :] for s in a.sentences if s.mark is None] for a in analyses)
    lines = (
        Line(text, number, place)
        for number, texts in enumerate(articles)
        for place, text in enumerate(texts)
    )
    return Folder(tuple(lines), words)
