"""One document written in each format that is read, and damage done to its bytes."""

from __future__ import annotations

import csv
import gzip
import io
import json
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from html import escape

import yaml

from read.packing import Web, zipped
from read.pdfs import page_of, pdf
from word_documents import docx, paragraph, style


@dataclass(frozen=True)
class Document:
    """What a document tells of itself, and its paragraphs; any text."""

    title: str
    outlet: str
    author: str
    url: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)


def _plain(one: Document) -> bytes:
    head = f"{one.title}\n\nBy {one.author} | {one.outlet} | March 4, 2031\n\n"
    return (head + one.text + "\n").encode()


def _markdown(one: Document) -> bytes:
    facts = {"title": one.title, "outlet": one.outlet, "author": one.author, "url": one.url}
    return f"---\n{yaml.safe_dump(facts, allow_unicode=True)}---\n\n{one.text}\n".encode()


def _html(one: Document) -> bytes:
    """The paragraphs as they come, so that markup in them is the page's own."""
    body = "".join(f"<p>{text}</p>" for text in one.paragraphs)
    return (
        f'<html><head><title>{escape(one.title)}</title><meta name="author" '
        f'content="{escape(one.author)}"><meta property="og:site_name" '
        f'content="{escape(one.outlet)}"><link rel="canonical" href="{escape(one.url)}"></head>'
        f"<body><nav><a href=/>Home</a></nav><article><h1>{escape(one.title)}</h1>{body}"
        "</article><footer>All rights</footer></body></html>"
    ).encode()


def _record(one: Document) -> Mapping[str, str]:
    facts = {"title": one.title, "outlet": one.outlet, "author": one.author, "url": one.url}
    return {**facts, "text": one.text, "date": "2031-03-04"}


def _json(one: Document) -> bytes:
    return json.dumps([_record(one), _record(one)]).encode()


def _lines(one: Document) -> bytes:
    return (json.dumps(_record(one)) + "\n").encode() * 2


def _table(one: Document) -> bytes:
    stream = io.StringIO()
    rows = csv.DictWriter(stream, list(_record(one)))
    rows.writeheader()
    rows.writerow(_record(one))
    return stream.getvalue().encode()


def _feed(one: Document) -> bytes:
    def told(text: str) -> str:
        return escape("".join(c for c in text if c in "\n\t" or c >= " "))

    return (
        f"<rss version='2.0'><channel><title>{told(one.outlet)}</title><item>"
        f"<title>{told(one.title)}</title><link>{told(one.url)}</link>"
        f"<description>{told(one.text)}</description></item></channel></rss>"
    ).encode()


def _mail(one: Document) -> bytes:
    mail = EmailMessage(SMTP)
    mail["Subject"] = " ".join(one.title.split())
    mail["From"] = "Lund Gazette <news@gazette.example>"
    mail["Date"] = "Tue, 04 Mar 2031 10:00:00 +0000"
    mail.set_content(one.text)
    mail.add_alternative("".join(f"<p>{text}</p>" for text in one.paragraphs), subtype="html")
    mail.add_attachment(_plain(one), "text", "plain", filename="clip.txt")
    for number, part in enumerate(mail.walk()):
        if part.is_multipart():
            part.set_boundary(f"part-{number}")  # by itself it is made up by chance
    return mail.as_bytes()


def _mailbox(one: Document) -> bytes:
    return b"From a@b Tue Mar  4 10:00:00 2031\n" + _mail(one).replace(b"\r\n", b"\n")


def _word(one: Document) -> bytes:
    said = [paragraph(_run(one.title), style="Title")]
    said += [paragraph(_run(text)) for text in one.paragraphs]
    return docx("".join(said), {"styles": style("Title", "Title")})


def _run(text: str) -> str:
    inner = escape("".join(c for c in text if c >= " "))
    return f'<w:r><w:t xml:space="preserve">{inner}</w:t></w:r>'


def _pdf(one: Document) -> bytes:
    western = [
        text.encode("cp1252", "replace").decode("cp1252").replace("\n", " ")
        for text in one.paragraphs
    ]
    return pdf(page_of(*western), page_of("Page two", *western))


def _zip(one: Document) -> bytes:
    return zipped({"a.txt": _plain(one), "b/c.html": _html(one), "d.zip": zipped({"e.md": b"E."})})


def _gzip(one: Document) -> bytes:
    return gzip.compress(_plain(one), mtime=0)


def _web(one: Document) -> bytes:
    return Web().add("resource", "https://lund.example/a", "text/html", _html(one)).content


WRITERS: Mapping[str, Callable[[Document], bytes]] = {
    ".txt": _plain,
    ".md": _markdown,
    ".html": _html,
    ".json": _json,
    ".jsonl": _lines,
    ".csv": _table,
    ".rss": _feed,
    ".eml": _mail,
    ".mbox": _mailbox,
    ".docx": _word,
    ".pdf": _pdf,
    ".zip": _zip,
    ".txt.gz": _gzip,
    ".warc": _web,
}


def damaged(content: bytes, chance: random.Random) -> bytes:
    """The bytes with some changed, lost, doubled or cut off, as chance has it."""
    whole = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        if not whole:
            break
        at = chance.randrange(len(whole))
        end = min(len(whole), at + chance.randint(1, 40))
        match chance.randrange(5):
            case 0:
                whole[at] = chance.randrange(256)
            case 1:
                del whole[at:end]
            case 2:
                whole[at:at] = whole[at:end]
            case 3:
                whole[at:end] = chance.randbytes(end - at)
            case _:
                del whole[max(at, 10) :]
    return bytes(whole)
