"""The headline among the first lines of a text, or none."""

from __future__ import annotations

import regex

from ..model import Found
from .credits import read_credits
from .dateline import read_dateline
from .facts import found

_FEWEST, _MOST = 3, 25  # words
_SEARCHED = 8  # lines that are not empty
_LONG = 30  # words; a paragraph so long is the article, and no headline comes after it

_MARKS = regex.compile(r"^#{1,6} ")
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*")
_LETTERS = regex.compile(r"(?:\p{L}\p{M}*){3}|\p{Han}|\p{Hiragana}|\p{Katakana}")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]")
# A sentence, or a line that goes on: ends in a full stop, also before a closing quote.
_SENTENCE_END = regex.compile(r"[.。।۔;,:…][\"'”’»)\]]?\s*$")
# A line that cannot end here: "Modi arrives in Moscow for talks with"
_GOES_ON = regex.compile(
    r"\b(?:an?|the|of|to|in|on|at|by|for|from|with|and|or|as|is|are|was|were|that|de|la|le|der|die)$",
    regex.IGNORECASE,
)
# "A Friend Worth Watching – Unlock the Weekend Reader": what hangs on is promotion
_PROMOTION_TAIL = regex.compile(
    r"\s+[–—|-]+\s+(?:unlock|subscribe|sign up|read more|get the|get our|join|download|listen|watch"
    r"|try|start your)\b.*$",
    regex.IGNORECASE,
)
# Lines of a page round the article.
_FURNITURE = regex.compile(
    r"(?:type (?:here )?to search|search|menu|skip to|jump to|subscribe|sign (?:in|up|out)|log ?in"
    r"|share|follow|click|tap|advertisement|sponsored|key (?:points|takeaways|facts|highlights)"
    r"|read (?:more|also|next)|also read|you (?:may|might) "
    r"|related|recommended|more (?:on|from|stories)"
    r"|most (?:read|popular|viewed)|latest (?:news|stories|updates)|top (?:news|stories)|trending"
    r"|breaking news|listen to|watch:|photo|image|picture|video|file photo|getty|copyright|©|\(c\)"
    r"|all rights|updated|published|posted|last (?:updated|modified)|home\b|news\b[^\p{L}]"
    r"|newsletter|cookies?|we use cookies|accept (?:all )?cookies|unlock"
    r"|get the|download|page [0-9]"
    r"|this (?:article|story) (?:was|is|first|originally)|enable javascript|please )",
    regex.IGNORECASE,
)
_KEYED = regex.compile(r"\p{L}[\p{L} ]{1,20}:\s*(?:https?://\S+)?$|https?://|www\.")


def find_headline(lines: tuple[str, ...]) -> Found | None:
    """The headline in ``lines`` (from the top, empty ones included), with its rule.

    A line that stands twice at the head is one; otherwise the first that looks like one.
    """
    candidates = _candidates(lines)
    for title in candidates:
        if candidates.count(title) > 1:
            return found(title, "repeated headline")
    return found(candidates[0], "headline at the head") if candidates else None


def is_headline(line: str) -> bool:
    """Whether a line by itself could be a headline."""
    if _SENTENCE_END.search(line) or _FURNITURE.match(line) or _KEYED.match(line):
        return False
    first = next((character for character in line if character.isalnum()), "")
    if not first or first.islower() or line.startswith(("- ", "* ", "•", "|")):
        return False
    if read_credits(line) or read_dateline(line):
        return False
    return _FEWEST <= _count(line) <= _MOST and bool(_LETTERS.search(line))


def _candidates(lines: tuple[str, ...]) -> list[str]:
    candidates: list[str] = []
    seen = 0
    for number, raw in enumerate(lines):
        line = _PROMOTION_TAIL.sub("", _MARKS.sub("", raw.strip()))
        if not line:
            continue
        seen += 1
        if seen > _SEARCHED or _count(line) >= _LONG or read_dateline(line):
            break
        if is_headline(line) and not _wrapped(lines, number):
            candidates.append(line)
        elif _SENTENCE_END.search(line) and _count(line) > _FEWEST:
            break  # the article has begun
    return candidates


def _wrapped(lines: tuple[str, ...], number: int) -> bool:
    """Whether the line is a piece of a paragraph that is wrapped over several lines."""
    line, below = lines[number], _at(lines, number + 1)
    if number and not _parted(lines[number - 1], line):
        return True
    if _parted(line, below):
        return False
    # a headline with a second deck, and then nothing
    decked = not _at(lines, number + 2) and not _SENTENCE_END.search(below)
    return not decked or bool(_GOES_ON.search(line))


def _parted(line: str, below: str) -> bool:
    """Whether the line below is a new thing, not this one wrapped.

    A paragraph in one line is longer than any line of wrapped text.
    """
    if not line or not below or line == below or len(below) > max(120, 1.5 * len(line)):
        return True
    return any(
        _FURNITURE.match(one) or read_credits(one) or read_dateline(one) or _KEYED.match(one)
        for one in (line, below)
    )


def _at(lines: tuple[str, ...], number: int) -> str:
    return lines[number] if number < len(lines) else ""


def _count(line: str) -> int:
    """The words of a line; two characters count as one where words are not spaced."""
    unspaced = len(_UNSPACED.findall(line))
    return unspaced // 2 if unspaced * 2 > len(line) else len(_WORD.findall(line))
