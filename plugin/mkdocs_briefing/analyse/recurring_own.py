"""Whether a line is about its outlet, and about nothing that the articles round it tell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from ..model import Sentence, bare_words
from .recurring_words import OF_ITSELF, OWN_WORDS

# A line is about what an article tells if this share of its terms stands there; it is the outlet's
# own only if it is so of fewer than this share of the articles.
_ABOUT = 0.5


def speaks_of_its_outlet(
    line: Sentence, name: Sequence[str], articles: Sequence[Sequence[Sentence]]
) -> bool:
    """Return whether a line is about the outlet or the making of its articles.

    ``name`` are the words of the outlet's name, ``articles`` the sentences of each
    without the line.
    """
    own = [found.group() for found in _own_words(line)]
    if begins := _begins_with(line.text, name):
        own.append(begins)
    if not own or (line.leanings and not _leans_on_own(line)):
        return False
    bodies = [_Body.of(article) for article in articles]
    told = {word for text in own for word in bare_words(text)}
    if all(any(_holds(body, text) for body in bodies) for text in own):
        return False
    about = {t for t in line.terms if not any(w.startswith(t[:4]) for w in told)}
    connected = sum(len(about & body.terms) >= _ABOUT * max(1, len(about)) for body in bodies)
    return connected < _ABOUT * len(bodies)


@dataclass(frozen=True, slots=True)
class _Body:
    """What the rest of an article is about: its words in small letters, and its terms."""

    text: str
    terms: frozenset[str]

    @classmethod
    def of(cls, article: Sequence[Sentence]) -> "_Body":
        text = " ".join(" ".join(bare_words(s.text)) for s in article)
        return cls(f" {text} ", frozenset(term for s in article for term in s.terms))


def _begins_with(text: str, name: Sequence[str]) -> str:
    """The outlet's name at the start of a text that goes on with what an outlet says of itself."""
    bare = [word for word in name if word != "the"]
    if not bare:
        return ""
    words = r"\W{0,3}".join(map(regex.escape, bare))
    found = regex.match(
        rf"(?:the )?({words})(?!\p{{Latin}})[\s”»\"]{{0,3}}", text, regex.IGNORECASE
    )
    if found is None or found[1][0].islower() or not OF_ITSELF.match(text, found.end()):
        return ""  # "The bank is a lender" is not about an outlet called Bank
    return " ".join(bare)


def _own_words(line: Sentence) -> Iterator["regex.Match[str]"]:
    pattern = OWN_WORDS.get(line.language)
    if pattern:
        yield from pattern.finditer(line.text)


def _leans_on_own(line: Sentence) -> bool:
    """Whether all that a line leans on is what it calls its own: "this article"."""
    spans = [found.span() for found in _own_words(line)]
    return all(any(a <= lean.start < b for a, b in spans) for lean in line.leanings)


def _holds(body: _Body, text: str) -> bool:
    return f" {' '.join(bare_words(text))} " in body.text
