"""A mailbox: each mail in it is a document, or a file of several."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .extract import Context, Outcome, Part

_LINE = b"From "
# "From asha@ledger.example Mon Jul  8 14:30:00 2024", as programs write it
_STAMPED = re.compile(
    rb"From [^\s]{1,300} {1,5}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug"
    rb"|Sep|Oct|Nov|Dec) {1,2}[0-9]{1,2} [0-9]{2}:[0-9]{2}"
)
_HEADER = re.compile(rb"[^\n]{0,1000}\n[!-9;-~]{1,100}:")  # the line after it is a header
# A line of the text that begins so has a ">" more in the mailbox: ">From here on, …"
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)

_NO_MAILBOX = (
    "it does not begin with “From ”, as mailboxes do. Export it once more, or save each mail as "
    ".eml."
)


def read(content: bytes, context: Context) -> Outcome:
    """The mails, named by their numbers."""
    start = len(content) - len(content.lstrip(b"\r\n\xef\xbb\xbf"))
    if b"\n" not in content:
        content = content.replace(b"\r", b"\n")
    if not content.startswith(_LINE, start):
        return _NO_MAILBOX
    return _parts(content, start, context)


def _parts(content: bytes, start: int, _context: Context) -> Iterator[Part]:
    number = 0
    while start < len(content):
        end = _next(content, start)
        line = content.find(b"\n", start, end)
        mail = content[end if line < 0 else line + 1 : end]
        number += 1
        yield Part(f"{number:04}.eml", _ESCAPED.sub(rb"\1", mail))
        start = end


def _next(content: bytes, start: int) -> int:
    """Where the next mail begins. A line of a text may begin with "From " too."""
    at = start
    while True:
        at = content.find(b"\nFrom ", at + 1)
        if at < 0:
            return len(content)
        blank = content[at - 1 : at] == b"\n" or content[at - 2 : at] == b"\n\r"
        if _STAMPED.match(content, at + 1) or (blank and _HEADER.match(content, at + 1)):
            return at + 1
