"""A mailbox: each mail in it is a document, or a file of several."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .extract import Context, Outcome, Part

_BEGIN = re.compile(rb"(?:\xef\xbb\xbf)?[\r\n]{0,1000}(?=From )")
# A line begins a mail that programs write so: “From asha@ledger.example Mon Jul  8 14:30:00
# 2024”; or that has a blank line before it and a header behind it.
_NEXT = re.compile(
    rb"\nFrom (?:(?=[^\s]{1,300} {1,5}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun"
    rb"|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}[0-9]{1,2} [0-9]{2}:[0-9]{2})"
    rb"|(?:(?<=\n\nFrom )|(?<=\n\r\nFrom ))(?=[^\n]{0,1000}\n[!-9;-~]{1,100}:))"
)
# A line of the text that begins so has a ">" more in the mailbox: ">From here on, …"
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)

_NO_MAILBOX = (
    "it does not begin with “From ”, as mailboxes do. Export it once more, or save each mail as "
    ".eml."
)


def read(content: bytes, _context: Context) -> Outcome:
    """The mails, named by their numbers."""
    if b"\n" not in content:
        content = content.replace(b"\r", b"\n")
    begin = _BEGIN.match(content)
    if begin is None:
        return _NO_MAILBOX
    return _parts(content, begin.end())


def _parts(content: bytes, start: int) -> Iterator[Part]:
    number = 0
    while start < len(content):
        following = _NEXT.search(content, start)
        end = following.start() + 1 if following else len(content)
        line = content.find(b"\n", start, end)
        mail = content[end if line < 0 else line + 1 : end]
        number += 1
        yield Part(f"{number:04}.eml", _ESCAPED.sub(rb"\1", mail))
        start = end
