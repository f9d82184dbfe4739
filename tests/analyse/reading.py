"""A text analysed, in one call."""

from mkdocs_briefing.analyse import analyse
from mkdocs_briefing.model import Found, Sentence, Source


def sentences(text: str, language: str = "en", *, title: str | None = None) -> list[Sentence]:
    found = Found(title, "first line") if title else None
    return list(analyse(Source("a.txt", "", text, title=found), language).sentences)


def texts(text: str, language: str = "en") -> list[str]:
    return [sentence.text for sentence in sentences(text, language)]


def first(text: str, language: str = "en") -> Sentence:
    return sentences(text, language)[0]


def marks(text: str, *, title: str | None = None) -> list[tuple[str | None, str]]:
    return [(sentence.mark, sentence.text) for sentence in sentences(text, title=title)]
