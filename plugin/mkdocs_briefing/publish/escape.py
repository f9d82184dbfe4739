"""Text of a source, made inert for Markdown, its extensions and HTML.

What is a letter, a digit, a space or a mark that no extension reads stays as it is, so
that the written Markdown can be read; every other character becomes a numeric entity.
Hexadecimal, since ``&#35;`` holds what some extensions take for a number with a meaning.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import regex
import yaml

from mkdocs_briefing.publish.wording import fold

# Combining marks are named, since without them Hindi vowel signs would be encoded; so are the
# stops, commas, brackets and quotation marks of other scripts, which no extension knows.
_READ_BY_SOMETHING = regex.compile(  # "*", "<", "["
    r"[^\p{L}\p{M}\p{N} ,;‘’“”«»–—…€£¥₹₽°·„‚‹›¿¡、。「」『』（）《》〈〉【】・：；，！？।॥،؛؟٪％]"
)

# "1st": SmartSymbols sets these as superscripts.
_ORDINAL = regex.compile(r"(?<=[0-9])(?=st|nd|rd|th)[snrt]", regex.IGNORECASE)

_ENTITY = regex.compile(r"&(?=[#\w]+;)")  # "&lt;"

_UNSHOWABLE = frozenset({"Cc", "Cs"})  # control characters and lone surrogates
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def escape(text: str) -> str:
    """Markdown that renders as this text, white space folded, and as nothing else.

    It is one line, and may stand in a paragraph, a heading, a table's cell or a link's
    text. Characters that HTML cannot hold (controls) become U+FFFD.
    """
    folded = fold(text)
    encoded: str = _READ_BY_SOMETHING.sub(_encoder(folded), folded)
    inert: str = _ORDINAL.sub(lambda match: _entity(match[0]), encoded)
    return inert


def front_matter(title: str, **others: object) -> str:
    """A page's front matter: its title, safe in YAML and where a theme prints it raw.

    Themes put this title into ``<title>`` without escaping it, and some first undo
    entities; so angle brackets are replaced here, while the page's heading has them.
    """
    shown = "".join(character for character in fold(title) if not _is_unshowable(character))
    shown = _ENTITY.sub("&amp;", shown).replace("<", "‹").replace(">", "›")
    # Macro processors must leave pages alone that quote other people's text.
    fields = {"title": shown, "render_macros": False, **others}
    dumped = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=float("inf"))
    return f"---\n{dumped}---\n"


def _encoder(folded: str) -> Callable[[regex.Match[str]], str]:
    """A replacement for characters of ``folded`` that some extension might read."""
    # In the first word a full stop may be a list's: "1. ", "iv. ".
    first_word_ends = folded.find(" ") if " " in folded else len(folded)

    def encoded(match: regex.Match[str]) -> str:
        mark: str = match[0]
        start, end = match.span()
        before, after = folded[max(start - 1, 0) : start], folded[end : end + 1]
        within = before.isalnum() and start > first_word_ends
        if mark in ".?!:" and within and after in ("", " "):
            return mark
        if mark == "-" and before.isalpha() and after.isalpha():
            return mark
        return _entity(mark)

    return encoded


def _entity(character: str) -> str:
    return _REPLACEMENT if _is_unshowable(character) else f"&#x{ord(character):x};"


def _is_unshowable(character: str) -> bool:
    # The last two of every plane, and U+FDD0 to U+FDEF, are no characters.
    code = ord(character)
    return (
        unicodedata.category(character) in _UNSHOWABLE
        or code & 0xFFFE == 0xFFFE
        or 0xFDD0 <= code <= 0xFDEF
    )
