"""Mails in the text of a mail: headers that a program wrote above what is forwarded or answered."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .cuts import COVERING_NOTE, MAIL_HEADER, QUOTED_REPLY
from .mail_words import FORWARDED, HEADER_WORDS, ORIGINAL
from .quoting import Lines

_KIND_OF = {word: kind for kind, words in HEADER_WORDS.items() for word in words}
_WORDS = "|".join(sorted(map(re.escape, _KIND_OF), key=lambda word: (-len(word), word)))
# Such as “From: Asha Verrin <a@ledger.example>”, “*Von:* Asha”, “发件人：Asha”
_HEADER = re.compile(
    rf"[*_ \t>]{{0,6}}({_WORDS})[*_ \t\xa0\u202f]{{0,6}}[:：][*_ \t]{{0,6}}(.{{0,2000}})",
    re.IGNORECASE,
)
# "---------- Forwarded message ---------", "-----Original Message-----"
_DASHED = re.compile(
    r"[ \t>]{0,5}-{2,80}+[ \t]{0,5}([^-\n](?:[^-\n]|-(?!-)){1,60})-{2,80}[ \t]{0,5}"
)
_UNDERLINES = re.compile(r"[_-]{10,200}\s{0,5}")  # Outlook's, above "From:"
_QUOTED = re.compile(r">[ ]?")
_MOST_LINES = 40  # of headers: recipients may take many
_DEEPEST = 10  # forwarded in forwarded
_LEAST_KINDS = 3  # of headers without a word above them that says what they are


@dataclass(frozen=True, slots=True)
class Block:
    """The headers from line ``start`` to ``end``, and what they say by kind: "from", "date".

    ``forwarded`` is None where nothing says whether the mail is forwarded or answered.
    """

    start: int
    end: int
    fields: Mapping[str, str]
    forwarded: bool | None


@dataclass(frozen=True, slots=True)
class Forward:
    """What is known of a mail that is passed on: the headers above it, and notes on the way."""

    fields: Mapping[str, str] | None = None
    notes: tuple[str, ...] = ()


def mark_mails(lines: Lines, *, forwards: bool) -> Forward:
    """Mark the headers in the text, and what is not the mail that matters.

    ``forwards`` says that the mail's own subject calls it forwarded. Of what stands before and
    behind the headers of a forwarded mail the longer is the article.
    """
    notes = _take_marks_off(lines)
    fields: Mapping[str, str] | None = None
    start = 0
    for _ in range(_DEEPEST):
        block = _next_block(lines, start)
        if block is None:
            break
        before = _size(lines, start, block.start)
        forwarded = block.forwarded
        if forwarded is None:
            forwarded = before == 0 or (forwards and fields is None)
        behind = _size(lines, block.end, len(lines.texts))
        if not forwarded or behind < max(before, 1):
            lines.mark(block.start, len(lines.texts), QUOTED_REPLY)
            break
        lines.mark(start, block.start, COVERING_NOTE)
        lines.mark(block.start, block.end, MAIL_HEADER)
        fields, start = block.fields, block.end
    return Forward(fields, notes)


def announces(line: str) -> bool:
    """Whether a line is one that programs put above a forwarded mail."""
    return _announced(line) is True


def _size(lines: Lines, start: int, end: int) -> int:
    """The characters that say something; words would be unjust to Chinese."""
    return sum(
        len(lines.texts[number].strip())
        for number in range(start, end)
        if lines.marks[number] is None
    )


# --- the headers --------------------------------------------------------------


def _next_block(lines: Lines, start: int) -> Block | None:
    texts = lines.texts
    for number in range(start, len(texts)):
        text = texts[number]
        if lines.marks[number] is not None or len(text) < 4:
            continue
        announced = _announced(text)
        if announced is not None:
            first = _said(texts, number + 1)
            found = _headers(lines, first) if first is not None else None
            if found is not None and {"from", "subject", "date"} & found[0].keys():
                return Block(number, found[1], found[0], announced)
        elif _begins(text):
            found = _headers(lines, number)
            if found is not None and _is_whole(found[0]):
                above = _line_above(texts, number, start)
                return Block(above, found[1], found[0], None)
    return None


def _announced(line: str) -> bool | None:
    """Whether the line calls what follows forwarded (True) or answered (False); None: neither."""
    dashed = _DASHED.fullmatch(line) if "--" in line else None
    if dashed is not None:
        words = dashed[1]
    elif line.rstrip()[-1:] in (":", "：") and len(line) <= 80:
        words = line.strip(" \t>").rstrip(":： \t\xa0\u202f")
    else:
        return None
    words = " ".join(words.casefold().split())
    if words in FORWARDED or words.startswith("forwarded by "):
        return True
    return False if dashed is not None and words in ORIGINAL else None


def _begins(line: str) -> bool:
    """Whether the line is a "From:", with which Outlook's headers begin."""
    match = _HEADER.fullmatch(line) if ":" in line or "：" in line else None
    return match is not None and _KIND_OF[match[1].lower()] == "from" and bool(match[2].strip())


def _is_whole(fields: Mapping[str, str]) -> bool:
    kinds = fields.keys() & {"from", "date", "to", "subject"}
    return len(kinds) >= _LEAST_KINDS and "date" in kinds


def _line_above(texts: list[str], number: int, start: int) -> int:
    """Outlook draws a line above the headers, which goes with them."""
    above = number - 1
    while above > start and not texts[above].strip():
        above -= 1
    return above if above >= start and _UNDERLINES.fullmatch(texts[above]) else number


def _headers(lines: Lines, first: int) -> tuple[dict[str, str], int] | None:
    """The headers from line ``first`` on, and the line behind them."""
    texts = lines.texts
    fields: dict[str, str] = {}
    at = end = first
    last = ""
    while at < min(len(texts), first + _MOST_LINES) and lines.marks[at] is None:
        match = _HEADER.fullmatch(texts[at])
        kind = _KIND_OF[match[1].lower()] if match else ""
        if match is not None and (kind not in fields or kind == "other"):
            fields[kind] = match[2].strip(" \t*")
            last = kind
        elif not match and last and _goes_on(texts[at], last, direct=end == at):
            fields[last] += " " + texts[at].strip(" \t>")
        elif texts[at].strip(" \t>") or end != at:
            break
        else:  # one blank line may stand between two headers
            at += 1
            continue
        at += 1
        end = at
    return (fields, end) if fields else None


def _goes_on(line: str, last: str, *, direct: bool) -> bool:
    """Whether a line goes on with the header above it: indented, or more recipients."""
    if not direct or not line.strip(" \t>"):
        return False
    return line[:1] in " \t" or (
        last in ("to", "other", "from") and "@" in line and len(line) < 300
    )


def _said(texts: list[str], at: int) -> int | None:
    for number in range(at, min(at + 4, len(texts))):
        if texts[number].strip(" \t>"):
            return number
    return None


# --- quoted as a whole --------------------------------------------------------

_TAKEN_OFF = "The “>” before each line of the forwarded mail is left out."


def _take_marks_off(lines: Lines) -> tuple[str, ...]:
    """Apple's Mail forwards with ">" before each line: they are no quotation in the article."""
    texts = lines.texts
    for number, text in enumerate(texts):
        if lines.marks[number] is None and len(text) > 4 and _announced(text):
            first = _said(texts, number + 1)
            if first is None or not texts[first].startswith(">"):
                return ()
            for at in range(first, len(texts)):
                if texts[at].strip() and not texts[at].startswith(">"):
                    break
                texts[at] = _QUOTED.sub("", texts[at], count=1)
            return (_TAKEN_OFF,)
    return ()
