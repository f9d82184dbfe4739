"""Which lines of a mail are quoted from the mail that it answers, and which sign it.

A line that begins with ">" may as well be a quotation in an article, and a line of dashes a
break in it. So each rule asks for something else as well that only mail programs write.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from .cuts import QUOTED_REPLY, SIGNATURE
from .mail_words import DEVICES, MOBILE

_LEAD_LINES = 3  # programs break the line over a quotation where it is long
_LONGEST_LEAD = 400

# Such as “<a@ledger.example>” and “[mailto:a@ledger.example]”
_ADDRESS = regex.compile(r"[<\[(](?:mailto:)?[^\s<>@\[\]()]{1,100}@[^\s<>@\[\]()]{1,100}[>\])]")
_CLOCK = regex.compile(r"(?<!\d)\d{1,2}[:.h٫]\d{2}(?!\d)")  # 14:30; \d is any script's digit
_YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# How the line above a quotation ends, in each language, as
# “On Mon, 8 Jul 2024 at 14:30, Asha Verrin <a@ledger.example> wrote:”
_WROTE = regex.compile(
    r"(?:\bwrote|\bschrieb\b.{0,200}|\ba écrit|\bescribió|\bescreveu|\bha scritto|\bschreef"
    r"|написал(?:а|\(а\))?|писал(?:а|\(а\))?|пишет|写道|寫道|写到|(?:が|は|さんは)書きました|のメール"
    r"|(?:が|は)書いたメール|ने लिखा(?: है)?|كتب(?:ت)?|كتابة ما يلي(?: بواسطة)?.{0,200})\s?[:：]",
    regex.IGNORECASE,
)
# How it begins, which tells where, if it is broken: “On Mon, 8 Jul”
_OPENING = regex.compile(r"\s*(?:On|Am|Le|El|Il|Em|Op|В|在|于|於|في)\s?(?=[\p{L}\d])")
_ENDS_ON_ADDRESS = regex.compile(r"[>\])]\s?[:：]")

_SIGNATURE_LINES = 15  # that say something, and 1200 characters; more is no signature
_SIGNATURE_SIZE = 1200
_BARE_LINES = 6  # below "--" without the space that makes it a signature's mark
_BARE_LINE = 80
# The foot that a list's server appends: "____" and "Quay mailing list -- quay@lists.example"
_RULE = regex.compile(r"_{30,200}+\s*")
_LIST_FOOT = regex.compile(r".{0,200}(?:mailing list|mailinglist|@).{0,200}", regex.IGNORECASE)
_AFTER_FOOT = 2  # lines that may stand behind a telephone's
_LONGEST_FOOT = 90


def _foot_pattern() -> regex.Pattern[str]:
    """Return "sent from my iPhone" in all its wordings: the line holds nothing else."""
    device = "|".join(regex.escape(one) for one in DEVICES)
    held = rf"(?:[\p{{L}}\p{{M}}\d ._&+’'()-]{{0,30}}?(?:{device})[^.!?:;\n]{{0,40}})"
    lines = (regex.escape(one, special_only=True).replace(r"\{\}", held) for one in MOBILE)
    return regex.compile(rf"[<(\[]?(?:{'|'.join(lines)})\s?[.。।]?[>)\]]?", regex.IGNORECASE)


_FOOT = _foot_pattern()


@dataclass(slots=True)
class Lines:
    """The lines of a mail's text, and by which rule each is left out; None: it is not."""

    texts: list[str]
    marks: list[str | None]

    def mark(self, start: int, end: int, rule: str) -> None:
        """Mark the lines from ``start`` to ``end`` that are not marked yet."""
        self.marks[start:end] = [known or rule for known in self.marks[start:end]]


def mark_quotations(lines: Lines, *, answers: bool) -> None:
    """Mark what is quoted from the mail that this one ``answers``, if its headers say so."""
    texts, marks = lines.texts, lines.marks
    at = 0
    while at < len(texts):
        if marks[at] is not None:
            at += 1
        elif texts[at].startswith(">"):
            end = _end_of_run(lines, at)
            lead = _lead_above(lines, at)
            if lead is not None or answers:
                lines.mark(at if lead is None else lead, end, QUOTED_REPLY)
                answers = True
            at = end
        elif _may_end_lead(texts[at]):
            at = _below_lead(lines, at)
        else:
            at += 1


def _may_end_lead(line: str) -> bool:
    return line.rstrip()[-1:] in (":", "：")


def _below_lead(lines: Lines, at: int) -> int:
    """Mark what follows a line such as "On … wrote:" without any ">"; where to go on."""
    start = _lead(lines, at)
    below = _next_said(lines, at + 1)
    if start is None or below is None:
        return at + 1
    if lines.marks[below] == QUOTED_REPLY:
        lines.mark(start, below, QUOTED_REPLY)
        return below
    if lines.texts[below].startswith(">"):
        return at + 1  # told by the run
    told = " ".join(lines.texts[start : at + 1])
    before = any(said.strip() for said in lines.texts[:start])
    if not before or not _ADDRESS.search(told) or lines.marks[below] is not None:
        return at + 1
    lines.mark(start, len(lines.texts), QUOTED_REPLY)
    return len(lines.texts)


def _end_of_run(lines: Lines, at: int) -> int:
    """Return the end of the lines with ">" from here on; blank ones may stand among them."""
    end = at + 1
    for number in range(at + 1, len(lines.texts)):
        text = lines.texts[number]
        if lines.marks[number] is not None or (text.strip() and not text.startswith(">")):
            break
        if text.strip():
            end = number + 1
    return end


def _lead_above(lines: Lines, at: int) -> int | None:
    """Where the line that introduces the quotation begins, if one does."""
    above = at - 1
    while above >= max(0, at - 2) and not lines.texts[above].strip():
        above -= 1
    return _lead(lines, above) if above >= 0 and lines.marks[above] is None else None


def _lead(lines: Lines, last: int) -> int | None:
    """Where the line begins that ends with ``last`` and says who wrote and when."""
    if not _may_end_lead(lines.texts[last]):
        return None
    leads: list[int] = []
    for first in range(last, max(-1, last - _LEAD_LINES), -1):
        if lines.marks[first] is not None or not lines.texts[first].strip():
            break
        if is_lead(" ".join(line.strip() for line in lines.texts[first : last + 1])):
            leads.append(first)
    opened = (first for first in leads if _OPENING.match(lines.texts[first]))
    dated = (first for first in leads if _tells_time(" ".join(lines.texts[first : last + 1])))
    return next(iter((*opened, *dated, *leads)), None)


def _tells_time(text: str) -> bool:
    return _CLOCK.search(text) is not None or _YEAR.search(text) is not None


def is_lead(line: str) -> bool:
    """Whether a line says, as mail programs do, who wrote what follows and when.

    "On Monday the minister wrote:" has neither a time nor an address, and is an article's.
    """
    line = line.strip()
    if len(line) > _LONGEST_LEAD or not line or line[-1] not in ":：":
        return False
    wrote = _ends(_WROTE, line)
    if not wrote and not _ends(_ENDS_ON_ADDRESS, line):
        return False
    if _ADDRESS.search(line) is not None:
        return wrote or _tells_time(line)
    return wrote and _CLOCK.search(line) is not None and _YEAR.search(line) is not None


def _ends(pattern: regex.Pattern[str], line: str) -> bool:
    return any(match.end() == len(line) for match in pattern.finditer(line))


def _next_said(lines: Lines, at: int) -> int | None:
    for number in range(at, min(at + 4, len(lines.texts))):
        if lines.texts[number].strip():
            return number
    return None


# --- signatures ---------------------------------------------------------------


def mark_signatures(lines: Lines) -> None:
    """Mark what signs the mail, at the end of each stretch that is not marked yet."""
    said = False  # so that no mail is all signature
    for start, end in list(_stretches(lines)):
        begin = _signature(lines.texts, start, end)
        said = said or any(text.strip() for text in lines.texts[start:begin])
        if begin < end and said:
            lines.mark(begin, end, SIGNATURE)


def _stretches(lines: Lines) -> Iterator[tuple[int, int]]:
    start: int | None = None
    for number, mark in enumerate((*lines.marks, "")):
        if mark is None and start is None:
            start = number
        elif mark is not None and start is not None:
            yield start, number
            start = None


def _signature(texts: list[str], start: int, end: int) -> int:
    """Where the signature begins: of the last lines of a text; ``end`` if there is none."""
    begin = end
    said = size = 0
    plain = True  # so far from the end, only short lines
    for number in range(end - 1, start - 1, -1):
        text = texts[number]
        below = texts[number + 1] if said else ""
        foot = said <= _AFTER_FOOT and _is_foot(text)
        listed = said > 0 and _RULE.fullmatch(text) and _LIST_FOOT.fullmatch(below)
        if foot or listed or _is_mark(text, said, plain=plain):
            begin = number
        size += len(text)
        said += bool(text.strip())
        plain = plain and len(text) <= _BARE_LINE
        if said > _SIGNATURE_LINES or size > _SIGNATURE_SIZE:
            break
    return begin


def _is_mark(text: str, below: int, *, plain: bool) -> bool:
    if text == "-- ":
        return True
    return text.strip() == "--" and 0 < below <= _BARE_LINES and plain


def _is_foot(text: str) -> bool:
    return len(text) <= _LONGEST_FOOT and _FOOT.fullmatch(text.strip()) is not None
