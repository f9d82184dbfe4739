"""Which lines of a file are not its article, and the rule that says so."""

from collections.abc import Iterator, Sequence

import regex

from . import english
from .banners import COOKIES, CUT_OFF, DEBRIS, SHARE_COUNT, SUBSCRIPTION
from .junk_abroad import PATTERNS
from .junk_patterns import (
    AUTHOR,
    BAR,
    BYLINE,
    CREDIT,
    DATELINE,
    NAVIGATION,
    PROMOTION,
    RIGHTS,
    SALE,
    SUMMARY_HEAD,
)
from .lines import Line, ends_sentence
from .neighbours import mark_captions, mark_links, mark_repeats, mark_teasers
from .words import length, tokens

# These may begin a sentence as well: "Watch: the markets fell", "Sign up for the army was slow",
# "Join us on the way to peace", "All rights reserved for the army", "Author: the mayor wrote it".
_ALSO_A_SENTENCE = regex.compile(
    r"(?:watch\b|sign up (?:to|for)\b|subscribe (?:to|for)\b|join (?:our|us on)\b|author\s*[:|]|"
    r"source\s*[:|]|get the\b|download the\b|.{0,60}?\ball rights reserved\b)",
    regex.IGNORECASE,
)
# "..., officials said.", "..., Modi told Putin."
_REPORTS = regex.compile(
    rf",[”\"’]?\s[^,;]{{1,60}}\b(?:{'|'.join(sorted(english.SAYING))})\b[^,;]{{0,40}}$"
)
# "fell by 5%", "$4 billion": a figure where nothing is on offer
_FIGURE = regex.compile(r"[$€£₹]\s?\d|\d\s?(?:%|per ?cent|[mb]illion)")
# "our newsletter", "for free", "just $1 a week": the reader is spoken to
_OFFER = regex.compile(
    r"\b(?:our|your|you|free|newsletters?|alerts|subscribers?|save|off|app|here|just|"
    r"a (?:week|month))\b",
    regex.IGNORECASE,
)
# "Read more: ", "Photo: ": what follows is a headline or a name, whoever is said to say it
_LABEL = regex.compile(r"[\p{L} ’']{2,30}[:|]\s*[^\p{Ll}\s]")

_PATTERNS = (
    ("debris", DEBRIS),
    ("cookie notice", COOKIES),
    ("subscription", SUBSCRIPTION),
    ("navigation", NAVIGATION),
    ("share count", SHARE_COUNT),
    ("summary head", SUMMARY_HEAD),
    ("byline", BYLINE),
    ("promotion", PROMOTION),
    ("dateline", DATELINE),
    ("credit", CREDIT),
    ("rights", RIGHTS),
    ("navigation", BAR),
)
# Scripts that put no space between words: all of a sentence is one word to the patterns.
_UNSPACED = regex.compile(r"[\p{Han}\p{Hira}\p{Kana}\p{Thai}\p{Lao}\p{Khmr}\p{Mymr}]{4}")
# A line without a full stop is a heading up to this many words, else a sentence cut short.
_HEADING_WORDS = 30


def marks(lines: Sequence[Line], title: str | None, language: str) -> list[str | None]:
    """Return for each line the rule that says it is not of the article, or None."""
    found = [line.cut or _mark(line, language) for line in lines]
    mark_captions(lines, found, language)
    mark_repeats(lines, found, title, language)
    mark_links(lines, found, language)
    mark_teasers(lines, found, language)
    return found


def _mark(line: Line, language: str) -> str | None:
    rule = next(_rules(line, language), None)
    if rule:
        return rule
    if line.heading:
        return "heading"
    ended = ends_sentence(line.text)
    if line.whole and not ended and SALE.search(line.text):
        return "promotion"
    words = length(line.text, tokens(line.text, language), language)
    if line.whole and not ended and words <= _HEADING_WORDS and not line.text.endswith((":", ",")):
        return "heading"
    if words < 2 and not _UNSPACED.search(line.text):
        return "fragment"
    return None


def _rules(line: Line, language: str) -> Iterator[str]:
    """The rules whose pattern a line meets."""
    text = line.text
    if CUT_OFF.search(text):
        yield "debris"
    for name, pattern in PATTERNS.get(language, ()):
        if pattern.match(text):
            yield name
    for name, pattern in _PATTERNS:
        if pattern.match(text) and not _is_news(text):
            yield name
    if line.whole and AUTHOR.match(text):
        yield "byline"


def _is_news(text: str) -> bool:
    """Whether a line that begins like a menu is a sentence that reports somebody or a figure."""
    if not ends_sentence(text):
        return False
    if _REPORTS.search(text) and not _LABEL.match(text):
        return True
    return bool(
        _ALSO_A_SENTENCE.match(text)
        and not _OFFER.search(text)
        and (_REPORTS.search(text) or _FIGURE.search(text))
    )
