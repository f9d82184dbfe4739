"""Words for a terminal: counts, and words of others made harmless."""

from __future__ import annotations

import regex

# What a terminal obeys or what reorders its line: controls (ESC begins a command, "\x9b" too),
# half characters, the line and paragraph separators, bidirectional embeddings, overrides and
# isolates. Not the marks that only join letters or hint at their direction: scripts need them.
_OBEYED = regex.compile(r"[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]")


def counted(number: int, noun: str) -> str:
    """Return ``1 file``, ``2 files``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def visible(line: str) -> str:
    r"""Return one line with what a terminal would obey written out, ESC as ``\x1b``."""
    written: str = _OBEYED.sub(lambda found: _escape(found[0]), line)
    return written


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
