"""A mail: the article in it, and its attachments as documents of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .cuts import MAIL_HEADER, SIGNATURE
from .extract import Context, Extract, LimitError, Outcome, Part, Stretch
from .facts import Facts, first_of
from .forwarding import mark_mails
from .head import marked_head, read_head
from .mail_body import ENCRYPTED, Body, attachments, read_body
from .mail_facts import facts_of, facts_of_forwarded, title_of
from .mail_headers import Headers
from .mime import TOO_MANY, Mail, parse
from .quoting import Lines, mark_quotations, mark_signatures

_HEAD = 10_000  # characters in which a byline may stand
_ENVELOPE = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,1000}(?:>?From [^\n]{0,1000}\n)?")
_SEALED = "-----BEGIN PGP MESSAGE-----"
_SIGNED, _SEAL = "-----BEGIN PGP SIGNED MESSAGE-----", "-----BEGIN PGP SIGNATURE-----"

_NO_MAIL = (
    "it does not begin with the headers of a mail, From, Date or Subject. Save its text as .txt."
)
_MOST_STRETCHES = 10_000
_TOO_MIXED = (
    "quoted lines and others take turns in it more than 5 000 times. Save its text as .txt."
)
_NO_TEXT = "the mail holds no text. Remove it, or save its article as .txt."


def read(content: bytes, context: Context) -> Outcome:
    """The mail's text; with attachments, that and each of them."""
    if b"\n" not in content:
        content = content.replace(b"\r", b"\n")
    envelope = _ENVELOPE.match(content)
    mail = parse(content, envelope.end() if envelope else 0)
    if isinstance(mail, str):
        return mail
    if not mail.root.headers.of_mail:
        return _NO_MAIL
    body = read_body(mail, context)
    text = _article(mail.root.headers, body)
    if not body.attached and not mail.too_many:
        return text
    return _parts(mail, body, text, context)


def _parts(mail: Mail, body: Body, text: Extract | str, context: Context) -> Iterator[Part]:
    if text != _NO_TEXT:
        yield Part("message", text)
    for name, content in attachments(mail, body):
        if isinstance(content, bytes):
            context.budget.take_bytes(len(content))
        yield Part(name, content)
    if mail.too_many:
        raise LimitError(TOO_MANY)


# --- the text -----------------------------------------------------------------


def _article(headers: Headers, body: Body) -> Extract | str:
    lines = _lines(body)
    if any(line.startswith(_SEALED) for line in lines.texts[:20]):
        return ENCRYPTED
    if not any(line.strip() for line in lines.texts):
        return body.reason or _NO_TEXT
    _, answered, forwards = title_of(headers.said("subject"))
    answered = answered or headers.has("in-reply-to")
    _mark_seal(lines)
    forward = mark_mails(lines, forwards=forwards)
    mark_quotations(lines, answers=answered and forward.fields is None)
    mark_signatures(lines)
    stretches = _stretches(lines)
    if len(stretches) > _MOST_STRETCHES:
        return _TOO_MIXED
    own = facts_of(headers, body.language)
    if forward.fields is not None:
        own = first_of(facts_of_forwarded(forward.fields), Facts(title=own.title))
    facts = first_of(_bylined(lines), own)
    notes = (*dict.fromkeys((*body.notes, *forward.notes)), *_untold(body))
    return Extract(stretches, facts, notes, marked_head if body.marked else read_head)


def _untold(body: Body) -> tuple[str, ...]:
    """Why a part of the mail's text is missing, where others are read."""
    return (f"A part of the mail is not read: {body.reason}",) if body.reason else ()


def _lines(body: Body) -> Lines:
    texts: list[str] = []
    marks: list[str | None] = []
    for text, rule in body.pieces:
        own = text.split("\n")
        between = [""] if texts else []
        texts += between + own
        marks += [None] * len(between) + [rule] * len(own)
    return Lines(texts, marks)


def _mark_seal(lines: Lines) -> None:
    """Mark what PGP puts round a text that it signs."""
    texts = lines.texts
    begins = next((i for i, line in enumerate(texts[:50]) if line.startswith(_SIGNED)), None)
    if begins is None:
        return
    blank = next((i for i in range(begins, len(texts)) if not texts[i].strip()), begins + 1)
    lines.mark(begins, blank, MAIL_HEADER)
    ends = next((i for i in range(blank, len(texts)) if texts[i].startswith(_SEAL)), len(texts))
    lines.mark(ends, len(texts), SIGNATURE)


def _bylined(lines: Lines) -> Facts:
    """Who wrote the article and when, if a byline in it says so: a mail may carry another's."""
    kept: list[str] = []
    left = _HEAD
    for text, mark in zip(lines.texts, lines.marks, strict=True):
        if mark is None:
            kept.append(text)
            left -= len(text) + 1
        if left < 0:
            break
    head = read_head("\n".join(kept))
    if head.author is None or head.author.rule != "byline":
        return Facts()
    dated = head.published if head.published and head.published.rule == "byline" else None
    outlet = head.outlet if head.outlet and head.outlet.rule == "byline" else None
    return Facts(author=head.author, outlet=outlet, published=dated)


def _stretches(lines: Lines) -> tuple[Stretch, ...]:
    """The lines by how they are marked; blank ones go with what is before them."""
    stretches: list[Stretch] = []
    start = 0
    rule: str | None = None
    begun = False
    blank = True
    runs_on = False
    for number, (text, mark) in enumerate(zip(lines.texts, lines.marks, strict=True)):
        said = bool(text.strip())
        if said and begun and mark != rule:
            stretches.append(_stretch(lines.texts[start:number], rule, runs_on=runs_on))
            start, runs_on = number, not blank
        if said:
            rule, begun = mark, True
        blank = not said
    stretches.append(_stretch(lines.texts[start:], rule, runs_on=runs_on))
    return tuple(stretches)


def _stretch(texts: list[str], rule: str | None, *, runs_on: bool) -> Stretch:
    return Stretch("\n".join(texts), cut=rule, runs_on=runs_on)
