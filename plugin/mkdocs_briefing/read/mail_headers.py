"""The headers of a mail, as RFC 5322, 2047 and 2231 write them, become words.

Parsed here and not by Python's ``email``: that raises what it likes on headers made to break
it, keeps everything, and takes minutes for a million of them.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from .decode import decode, known_encoding

LONGEST_HEAD = 1_000_000  # bytes: five thousand recipients take a quarter of that
_LONGEST_VALUE = 10_000  # bytes of one header; what is behind them is of no use here

# What is kept of a head: mails made to break a reader have millions of others.
_KEPT = frozenset(
    {
        *("from", "sender", "date", "subject", "organization", "list-id", "list-post"),
        *("in-reply-to", "references", "archived-at", "content-language", "content-type"),
        *("content-transfer-encoding", "content-disposition", "content-id"),
    }
)
# By one of these a file shows itself to be a mail.
_OF_MAILS = frozenset(
    {
        *("from", "sender", "date", "subject", "to", "cc", "received", "return-path"),
        *("message-id", "mime-version", "delivered-to", "reply-to", "content-type"),
    }
)

_NAME = re.compile(rb"([!-9;-~]{1,100}):[ \t]*")  # "Content-Type: "
_BLANK = re.compile(rb"\r?\n[ \t]*\r?(?:\n|\Z)")
_FOLD = re.compile(r"\r?\n[ \t]?")
# "=?utf-8?B?S8Ok?=", "=?iso-8859-1*de?Q?K=E4se?="; and the white space between two of them
_WORD = re.compile(r"=\?([^?*\s]{1,60})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?\r\n]{0,2000})\?=")
_BETWEEN = re.compile(r"(\?=)[ \t\r\n]{1,20}(?==\?)")
# What a header says beside its value: charset=utf-8, filename="a; b.txt",
# and in pieces: filename*0*=utf-8''K%C3%A4; filename*1=se.txt
_PARAMETER = re.compile(
    r';\s{0,80}([^\s=;"*]{1,60})(?:\*([0-9]{1,3}))?(\*)?\s{0,80}=\s{0,80}'
    r'(?:"((?:[^"\\]|\\.){0,4000}+)"|([^;]{0,4000}))'
)
_ESCAPED = re.compile(r"\\(.)")
_NOT_BASE64 = bytes(
    set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=")
)


@dataclass(frozen=True, slots=True)
class Headers:
    """The first header of each name that matters, of a mail or of a part of one.

    ``of_mail`` says that there is one among them all by which a mail shows itself.
    """

    values: Mapping[str, bytes]
    of_mail: bool = False

    def raw(self, name: str) -> str:
        """The first header of this name on one line, its encoded words as they are."""
        return _FOLD.sub(" ", _characters(self.values.get(name, b""))).strip()

    def said(self, name: str) -> str:
        """The same with its encoded words read."""
        return words_of(self.raw(name))

    def has(self, name: str) -> bool:
        """Whether there is a header of this name."""
        return name in self.values

    @property
    def kind(self) -> str:
        """The type of the content, "text/plain", as told; empty if it is not."""
        return self.raw("content-type").partition(";")[0].strip().lower()

    def parameter(self, header: str, name: str) -> str:
        """What a header says of this name, "charset"; empty if it says nothing."""
        return _parameters(self.raw(header)).get(name, "")


def read_headers(content: bytes, start: int, end: int) -> tuple[Headers, int] | None:
    """The headers from ``start`` on, and where the body begins; None if they are too long.

    A line that is no header ends them, as when the blank line is missing.
    """
    if content.startswith((b"\n", b"\r\n"), start):
        return Headers({}), content.index(b"\n", start) + 1
    blank = _BLANK.search(content, start, min(end, start + LONGEST_HEAD))
    if blank is None and end - start > LONGEST_HEAD:
        return None
    stop, after = blank.span() if blank else (end, end)
    values: dict[str, bytes] = {}
    of_mail = False
    at = start
    while at < stop:
        match = _NAME.match(content, at, stop)
        if match is None:
            after = at
            break
        line = _next_line(content, at, stop)
        while line < stop and content[line] in b" \t":
            line = _next_line(content, line, stop)
        name = match[1].decode("ascii").lower()
        of_mail = of_mail or name in _OF_MAILS
        if name in _KEPT:
            value = content[match.end() : min(line, match.end() + _LONGEST_VALUE)]
            values.setdefault(name, value)
        at = line
    return Headers(values, of_mail), min(after, end)


def _next_line(content: bytes, at: int, stop: int) -> int:
    found = content.find(b"\n", at, stop)
    return stop if found < 0 else found + 1


def _characters(value: bytes) -> str:
    """Raw bytes beyond ASCII are against the rules, and common."""
    if value.isascii():
        return value.decode("ascii")
    decoded = decode(value)
    return decoded.text if decoded else value.decode("latin-1")


# --- encoded words ------------------------------------------------------------


def words_of(text: str) -> str:
    """The text with its encoded words read; a character may be cut between two of them."""
    if "=?" not in text:
        return text
    text = _BETWEEN.sub(r"\1", text)
    pieces: list[str] = []
    end = 0
    run: tuple[str, bytearray] | None = None
    for match in _WORD.finditer(text):
        charset = match[1].lower()
        if run is not None and (match.start() > end or run[0] != charset):
            pieces.append(_decoded(bytes(run[1]), run[0]))
            run = None
        pieces.append(text[end : match.start()])
        run = run or (charset, bytearray())
        run[1].extend(_word_bytes(match[2], match[3]))
        end = match.end()
    if run is not None:
        pieces.append(_decoded(bytes(run[1]), run[0]))
    return "".join((*pieces, text[end:]))


def _word_bytes(how: str, said: str) -> bytes:
    content = said.encode("utf-8", "replace")
    return from_base64(content) if how in "bB" else binascii.a2b_qp(content, header=True)


def _decoded(content: bytes, charset: str) -> str:
    decoded = decode(content, known_encoding(charset))
    return decoded.text if decoded else ""


def from_base64(content: bytes) -> bytes:
    """The bytes behind base64, as far as it is sound; what is appended to it is left."""
    plain = content.translate(None, _NOT_BASE64)
    plain = plain.partition(b"=")[0]
    plain = plain[: len(plain) - (len(plain) % 4 == 1)]
    return binascii.a2b_base64(plain + b"=" * (-len(plain) % 4))


# --- parameters and addresses -------------------------------------------------


def _parameters(value: str) -> dict[str, str]:
    """The parameters of a header; those in pieces (RFC 2231) put together."""
    plain: dict[str, str] = {}
    pieces: dict[str, dict[int, tuple[str, bool]]] = {}
    for match in _PARAMETER.finditer(value):
        name, number, extended, quoted, bare = match.groups()
        said = _ESCAPED.sub(r"\1", quoted) if quoted is not None else bare.strip()
        if number is None and not extended:
            plain.setdefault(name.lower(), words_of(said))
        else:
            pieces.setdefault(name.lower(), {})[int(number or 0)] = (said, bool(extended))
    for name, parts in pieces.items():
        plain[name] = _joined([parts[number] for number in sorted(parts)])
    return plain


def _joined(parts: list[tuple[str, bool]]) -> str:
    """The first piece says the encoding: utf-8'en'K%C3%A4se."""
    first, extended = parts[0]
    charset = ""
    if extended and first.count("'") >= 2:
        charset, _, first = first.split("'", 2)
    whole = b""
    for said, percent in ((first, extended), *parts[1:]):
        whole += unquote_to_bytes(said) if percent else said.encode("utf-8", "replace")
    return _decoded(whole, charset)


# '"Verrin, Asha" <a@ledger.example>' is one of a list, parted at the commas outside quotes
_MAILBOX = re.compile(r'(?:"(?:[^"\\]|\\.){0,300}+"|<[^<>]{0,300}+>|[^,;])+')
_ANGLED = re.compile(r"\s*([^<>]{0,500}?)\s*<\s*([^<>\s]{0,300})\s*>")
_COMMENTED = re.compile(r"\s*([^\s()<>]{1,300}@[^\s()<>]{1,300})\s*(?:\(([^()]{1,300})\))?\s*")
_MOST_MAILBOXES = 20


def mailboxes(value: str) -> Iterator[tuple[str, str]]:
    """The names and addresses of a header that lists people, its words not yet read."""
    for number, said in enumerate(_with_addresses(value[:4000])):
        if number == _MOST_MAILBOXES:
            return
        if (angled := _ANGLED.match(said)) is not None:
            yield _name(angled[1]), angled[2]
        elif (commented := _COMMENTED.fullmatch(said)) is not None:
            yield _name(commented[2] or ""), commented[1]
        else:
            yield _name(said), ""


def _with_addresses(value: str) -> Iterator[str]:
    """The mailboxes: what has no address goes with the next, as in Verrin, Asha <a@l.example>."""
    before = ""
    for match in _MAILBOX.finditer(value):
        said = f"{before}, {match.group().strip()}" if before else match.group().strip()
        if "@" in match.group():
            yield said
            before = ""
        else:
            before = said
    if before:
        yield before


def _name(said: str) -> str:
    said = said.strip()
    if len(said) > 1 and said[0] == said[-1] and said[0] in "\"'":
        said = said[1:-1]
    return words_of(_ESCAPED.sub(r"\1", said)).strip().strip("\"'").strip()
