"""Text with one kind of line end, without mojibake and without what a reader cannot see."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import ftfy

from .unseen import without_unseen

_CARRIAGE_RETURN = re.compile(r"\r\n?")
# Vertical tab and form feed (soft line and page breaks of word processors), NEL, and the
# line and paragraph separators. Also what str.splitlines() would split at, so that lines
# count the same for everyone.
_LINE_END = re.compile("[\x0b\x0c\x85\u2028\u2029]")
# Colours of a terminal: ESC [ 31 m
_TERMINAL = re.compile(r"\x1b\[[0-9;?]{0,20}[A-Za-z]")
# C0 but tab and line feed, DEL, C1; surrogates, which no UTF-8 file can hold.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

_MENDING = ftfy.TextFixerConfig(uncurl_quotes=False)


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """The text in NFC with line feeds as line ends, and a note on each thing that was mended."""
    text = text.removeprefix("\ufeff")  # the mark says nothing: it needs no note
    text = _break_lines(text)
    notes = []
    for step in _STEPS:
        text, note = step(text)
        if note:
            notes.append(note)
    return text, tuple(notes)


def _break_lines(text: str) -> str:
    """The text with line feeds for carriage returns.

    NEL ends lines only where nothing else does (mainframes); otherwise it is an ellipsis
    of windows-1252 gone astray, which mending puts right.
    """
    text = _CARRIAGE_RETURN.sub("\n", text)
    return text if "\n" in text else text.replace("\x85", "\n")


def _mend(text: str) -> tuple[str, str]:
    """Line by line: mojibake in one must not be kept by a sound character in another."""
    if text.isascii():
        return text, ""
    lines = text.split("\n")
    mended = [line if line.isascii() else ftfy.fix_encoding(line, _MENDING) for line in lines]
    count = sum(old != new for old, new in zip(lines, mended, strict=True))
    return "\n".join(mended), f"Mended mojibake in {_counted(count, 'line')}." if count else ""


def _end_lines(text: str) -> tuple[str, str]:
    return _LINE_END.sub("\n", text), ""


def _drop_controls(text: str) -> tuple[str, str]:
    dropped = 0
    for pattern in (_TERMINAL, _CONTROL):
        dropped += sum(len(match.group()) for match in pattern.finditer(text))
        text = pattern.sub(_gap, text)
    return text, _removed(dropped, "control character")


def _drop_unseen(text: str) -> tuple[str, str]:
    text, dropped = without_unseen(text)
    return text, _removed(dropped, "invisible character")


def _compose(text: str) -> tuple[str, str]:
    if unicodedata.is_normalized("NFC", text):
        return text, ""
    return unicodedata.normalize("NFC", text), "Normalised to NFC."


def _gap(match: re.Match[str]) -> str:
    """A space where a control character stood between two words, which it kept apart."""
    before = match.string[match.start() - 1 : match.start()] if match.start() else ""
    after = match.string[match.end() : match.end() + 1]
    return " " if before.isalnum() and after.isalnum() else ""


def _removed(count: int, what: str) -> str:
    return f"Removed {_counted(count, what)}." if count else ""


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


_STEPS: tuple[Callable[[str], tuple[str, str]], ...] = (
    _mend,  # first: "Ã" and a soft hyphen are "í", and "â€¨" is a line separator
    _end_lines,
    _drop_controls,
    _drop_unseen,
    _compose,
)
