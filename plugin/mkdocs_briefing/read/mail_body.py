"""Which parts of a mail are its text, and which are documents of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from . import refuse
from .decode import declared_encoding, decode, known_encoding
from .extract import Context
from .flowed import unflow
from .mail_html import Pieces, read_html
from .mime import TOO_DEEP, Entity, Mail

_TEXT_SHARE = 0.1  # of `Limits.megabytes`, as HTML: each line is looked at by many rules
_MEGABYTE = 1_000_000
_HTML, _PLAIN = "text/html", "text/plain"
_BODIES = frozenset({_HTML, _PLAIN})
# A short text beside a long page tells no more than that there is one: "View in a browser".
_STUB_WORDS = 60
_STUB_TIMES = 3

ENCRYPTED = "it is encrypted. Decrypt it in your mail program, and save its text as .txt."
_SIGNED = "Its digital signature is not checked."
_SEALS = frozenset(
    {
        *("application/pgp-signature", "application/pkcs7-signature"),
        *("application/x-pkcs7-signature",),
    }
)
_SEALED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})


@dataclass(slots=True)
class Body:
    """The text of a mail in pieces, what else lies in it, and what is to be said of both."""

    pieces: list[tuple[str, str | None]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    attached: list[Entity] = field(default_factory=list)
    pictures: int = 0
    marked: bool = False
    language: str = ""
    reason: str = ""


def read_body(mail: Mail, context: Context) -> Body:
    """The text of the mail, the best form of each part of it, and the parts that are none."""
    body = Body()
    waiting = [(mail.root, False)]
    while waiting:
        entity, related = waiting.pop()
        if entity.kind == "multipart/encrypted" or entity.kind in _SEALED:
            body.reason = ENCRYPTED
        elif entity.cut_off:
            body.attached.append(entity)
        elif entity.kind == "multipart/alternative":
            waiting += [
                (one, related) for one in reversed(_alternative(mail, entity, body, context))
            ]
        elif entity.kind.startswith("multipart/"):
            inner = related or entity.kind == "multipart/related"
            waiting += [(one, inner) for one in reversed(entity.children)]
            if not entity.children:
                _take_whole(mail, entity, body, context)
        else:
            _sort(mail, entity, body, context, related=related)
    if body.pictures:
        body.notes.append(f"Passed over {body.pictures} picture{'s' * (body.pictures > 1)} in it.")
    return body


def _take_whole(mail: Mail, entity: Entity, body: Body, context: Context) -> None:
    """A multipart in which no part is found: what stands in it is text."""
    if mail.content[entity.start : entity.end].strip():
        body.notes.append("Its parts are not parted as it says; read as one text.")
        _take(mail, entity, body, context)


def _sort(mail: Mail, entity: Entity, body: Body, context: Context, *, related: bool) -> None:
    kind, headers = entity.kind, entity.headers
    how = headers.raw("content-disposition").partition(";")[0].strip().lower()
    named = bool(file_name(entity))
    if kind in _SEALS:
        body.notes.append(_SIGNED)
    elif (
        kind.startswith("image/")
        and how != "attachment"
        and (related or how == "inline" or headers.has("content-id"))
    ):
        body.pictures += 1
    elif kind in _BODIES and how != "attachment" and not named:
        _take(mail, entity, body, context)
    else:
        body.attached.append(entity)


def file_name(entity: Entity) -> str:
    """What a part calls itself; empty if it has no name."""
    headers = entity.headers
    return (
        headers.parameter("content-disposition", "filename")
        or headers.parameter("content-type", "name")
    ).strip()


# --- one of several forms -----------------------------------------------------


def _alternative(mail: Mail, entity: Entity, body: Body, context: Context) -> list[Entity]:
    """The children to read: the plain form unless it says next to nothing, and no other form."""
    plain = next((one for one in entity.children if _form(one) == _PLAIN), None)
    page = next((one for one in entity.children if _form(one) == _HTML), None)
    if plain is None and page is None:
        return entity.children
    if plain is not None and page is not None and _is_stub(mail, plain, page, context):
        body.notes.append("Read from its HTML: its plain text is empty or a mere pointer.")
        best = page
    else:
        best = plain or page or entity
        if plain is not None and page is not None:
            body.notes.append("Read from its plain text; its HTML is passed over.")
    others = [one for one in entity.children if one is not best and _form(one) is None]
    for other in others:
        if not other.kind.startswith("text/"):
            continue
        body.notes.append(f"Another form of its text, {other.kind[:60]}, is passed over.")
    holders = [one for one in (plain, page) if one is not None and one is not best]
    inside = [inner for one in holders for inner in _beside(one)]
    return [best, *(one for one in others if not one.kind.startswith("text/")), *inside]


def _form(entity: Entity) -> str | None:
    """Whether the part is plain text or HTML, be it with its pictures; None for others."""
    for _ in range(4):
        if entity.kind in (_PLAIN, _HTML):
            return entity.kind
        if not entity.kind.startswith("multipart/") or not entity.children:
            return None
        entity = entity.children[0]
    return None


def _beside(entity: Entity) -> list[Entity]:
    """What lies beside the text in a form that is passed over, as its pictures."""
    found: list[Entity] = []
    while entity.kind.startswith("multipart/") and entity.children:
        found += (one for one in entity.children[1:] if one.kind not in _BODIES or file_name(one))
        entity = entity.children[0]
    return found


def _is_stub(mail: Mail, plain: Entity, page: Entity, context: Context) -> bool:
    short = len(_said(mail, plain, context).split())
    if short > _STUB_WORDS:
        return False
    long = len(_said(mail, page, context).split())
    return long > 0 and (short == 0 or long >= _STUB_TIMES * short)


def _said(mail: Mail, entity: Entity, context: Context) -> str:
    """The text of a form, to compare it with another."""
    while entity.kind.startswith("multipart/") and entity.children:
        entity = entity.children[0]
    trial = Body()
    _take(mail, entity, trial, context)
    return "\n".join(text for text, _ in trial.pieces)


# --- bytes become text --------------------------------------------------------


def _take(mail: Mail, entity: Entity, body: Body, context: Context) -> None:
    """Add the text of a part, or say why it has none."""
    content = entity.content(mail.content)
    page = entity.kind == _HTML
    reason = _too_large(len(content), context, page=page)
    said = entity.headers.parameter("content-type", "charset")
    declared = known_encoding(said) or (declared_encoding(content) if page else None)
    decoded = None if reason else decode(content, declared)
    if decoded is None:
        body.reason = body.reason or reason or refuse.BINARY
        return
    body.language = body.language or entity.headers.said("content-language")
    read = read_html(decoded.text) if page else (_plain(entity, decoded.text), ())
    if read is None:
        body.reason = body.reason or refuse.TOO_DEEP
        return
    body.pieces += read[0]
    body.notes += [*decoded.notes, *read[1]]
    body.marked = body.marked or page


def _plain(entity: Entity, text: str) -> Pieces:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if entity.headers.parameter("content-type", "format").lower() == "flowed":
        deletes = entity.headers.parameter("content-type", "delsp").lower() == "yes"
        text = unflow(text, delete_space=deletes)
    return ((text, None),) if text.strip() else ()


def _too_large(size: int, context: Context, *, page: bool) -> str:
    if page:
        return refuse.by_size("page.html", size, context.rules.limits) or "" if size else ""
    largest = context.rules.limits.megabytes * _TEXT_SHARE
    if size <= largest * _MEGABYTE:
        return ""
    return (
        f"its text is larger than {largest:.3g} MB. Save its article's own text as .txt, or raise "
        "'limits: megabytes'."
    )


# --- documents of their own ---------------------------------------------------

_SUFFIXES = {
    "text/plain": ".txt", "text/html": ".html", "text/markdown": ".md", "text/csv": ".csv",
    "text/tab-separated-values": ".tsv", "application/pdf": ".pdf", "application/json": ".json",
    "application/zip": ".zip", "application/gzip": ".gz", "application/rtf": ".rtf",
    "text/rtf": ".rtf", "application/msword": ".doc", "text/calendar": ".ics",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt", "application/rss+xml": ".rss",
    "application/atom+xml": ".atom", "application/xml": ".xml", "text/xml": ".xml",
    "image/jpeg": ".jpg", "image/svg+xml": ".svg", "application/octet-stream": ".bin",
    "text/x-vcard": ".vcf", "text/vcard": ".vcf", "application/mbox": ".mbox",
}  # fmt: skip
_MAILS = frozenset({"message/rfc822", "message/global", "message/news"})


def attachments(mail: Mail, body: Body) -> Iterator[tuple[str, bytes | str]]:
    """The name and the bytes of each document that the mail holds, or why it is not read."""
    for number, entity in enumerate(body.attached, 1):
        name = _name(entity, number)
        yield name, (TOO_DEEP if entity.cut_off else entity.content(mail.content))


def _name(entity: Entity, number: int) -> str:
    name = file_name(entity) or f"attachment-{number}"
    suffix = refuse.suffix(name)
    if entity.kind in _MAILS:
        return name if suffix == ".eml" else f"{name}.eml"
    if suffix:
        return name
    subtype = "".join(c for c in entity.kind.partition("/")[2] if c.isalnum() or c in "-+")[:30]
    return name + (_SUFFIXES.get(entity.kind) or f".{subtype or 'bin'}")
