"""Bytes become text: which encoding, told in a fixed order, never lossy in silence.

Byte-order mark; the encoding that a page declares; strict UTF-8; UTF-16 told by its NULs;
UTF-8 with a few broken bytes; windows-1252 where the bytes above 127 are typographic or a
few Western letters; what chardet guesses; windows-1252. A page that declares another
encoding but is valid UTF-8 beyond ASCII is UTF-8: no other text is that by accident.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import chardet
import ftfy.bad_codecs  # noqa: F401 - registers sloppy-windows-1252, which decodes every byte

_BOMS = (  # UTF-32's little-endian mark begins with UTF-16's, so it is tried first
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Codecs that text is really kept in, by Python's names. A page may declare any codec that
# Python has, and some (unicode_escape, utf_7, rot13) are no encodings of pages.
_SANE = frozenset(
    {
        "utf-8",
        "cp1250",
        "cp1251",
        "cp1252",
        "cp1253",
        "cp1254",
        "cp1255",
        "cp1256",
        "cp1257",
        "cp1258",
        "cp866",
        "cp874",
        "cp932",
        "cp949",
        "iso8859-1",
        "iso8859-2",
        "iso8859-3",
        "iso8859-4",
        "iso8859-5",
        "iso8859-6",
        "iso8859-7",
        "iso8859-8",
        "iso8859-9",
        "iso8859-10",
        "iso8859-11",
        "iso8859-13",
        "iso8859-14",
        "iso8859-15",
        "iso8859-16",
        "koi8-r",
        "koi8-u",
        "mac-roman",
        "shift_jis",
        "euc_jp",
        "iso2022_jp",
        "gb2312",
        "gbk",
        "gb18030",
        "big5",
        "big5hkscs",
        "euc_kr",
        "tis-620",
        "ascii",
    }
)
# What chardet may guess, by its own names: the legacy encodings that files are still found in.
_GUESSABLE = (
    *(f"cp125{number}" for number in range(9)),
    *("iso8859-2", "iso8859-5", "iso8859-7", "iso8859-15", "koi8-r", "koi8-u", "mac-roman"),
    *("cp850", "cp866", "cp874", "cp932", "cp949", "euc_jis_2004", "big5hkscs", "gb18030"),
)
# The same as browsers do: the name stands for its superset (https://encoding.spec.whatwg.org).
_SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}

# Bytes of windows-1252 that are marks and not letters: quotation marks, dashes, ellipsis,
# bullet, euro, pound, no-break space, degree, section, fractions.
_TYPOGRAPHIC = bytes.fromhex(
    "80 82 84 85 86 87 89 8b 91 92 93 94 95 96 97 99 9b a0 a3 a7 a9 ab ae b0 b7 bb bc bd be"
)
_ASCII = bytes(range(128))
# And its letters of Western languages, but for Ò to Õ, which are quotation marks on a Mac.
_WESTERN = bytes.fromhex("c4 c5 c6 c7 c8 c9 ca cb d1 d6 d8 dc df") + bytes(range(0xE0, 0xFD))
# Among this share of all bytes or fewer they are foreign words ("café") in English text, of
# which chardet has too few to go by; Polish, Czech and Turkish have more than twice as many.
_FEW_LETTERS = 0.02

# NUL to BS, SO to US, DEL; but ESC, which terminals and Japanese use.
_CONTROLS = tuple(map(chr, (*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F)))
_MOST_CONTROLS = 0.01  # of the characters; random bytes have a tenth

# <meta charset="windows-1251">, <meta http-equiv=... content="text/html; charset=koi8-r">
_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{1,40})", re.IGNORECASE
)
# <?xml version="1.0" encoding="iso-8859-2"?>
_XML_ENCODING = re.compile(rb"<\?xml[^>]{0,100}?encoding=[\"']([\w.:-]{1,40})")
_DECLARED_WITHIN = 4096  # bytes


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and sentences on what decoding it had to decide."""

    text: str
    notes: tuple[str, ...] = ()


def declared_encoding(content: bytes) -> str | None:
    """The encoding that an HTML page declares, by Python's name; None if none we know."""
    head = content[:_DECLARED_WITHIN]
    declared = _XML_ENCODING.search(head) or _META_CHARSET.search(head)
    return None if declared is None else known_encoding(declared.group(1).decode("latin-1"))


def known_encoding(label: str) -> str | None:
    """The encoding of this name, by Python's name; None if it is none of texts."""
    try:
        name = codecs.lookup(label.encode("ascii").decode("ascii")).name
    except (LookupError, ValueError):
        return None
    return _SUPERSETS.get(name, name) if name in _SANE else None


def decode(content: bytes, declared: str | None = None) -> Decoded | None:
    """The text of ``content``; None where it is no text (too many control characters)."""
    decoded = (
        _by_mark(content)
        or _by_declaration(content, declared)
        or _by_escapes(content)
        or _strictly(content, "utf-8")
    )
    if decoded is None or _is_binary(decoded.text):  # UTF-16 is valid UTF-8 full of NULs
        decoded = _wide(content) or decoded or _guessed(content)
    return None if _is_binary(decoded.text) else decoded


def _is_binary(text: str) -> bool:
    """Counted character by character: a list of all would take a second for each 20 MB."""
    return sum(map(text.count, _CONTROLS)) > len(text) * _MOST_CONTROLS


def _by_mark(content: bytes) -> Decoded | None:
    for mark, codec in _BOMS:
        if content.startswith(mark):
            rest = content[len(mark) :]
            if (decoded := _strictly(rest, codec)) is not None:
                return decoded
            if not codec.startswith("utf-32"):
                return _with_breaks(rest, codec)
    return None


def _by_declaration(content: bytes, declared: str | None) -> Decoded | None:
    if declared is None or (not content.isascii() and _strictly(content, "utf-8")):
        return None
    return _strictly(content, declared, ", which it declares")


def _guessed(content: bytes) -> Decoded:
    return (
        _nearly_utf8(content)
        or _typographic(content)
        or _by_chardet(content)
        or Decoded(content.decode("sloppy-windows-1252"), ("Decoded as windows-1252, a guess.",))
    )


def _by_escapes(content: bytes) -> Decoded | None:
    """ISO-2022-JP: ASCII but for the escapes that switch to Japanese, ESC $ B."""
    return _strictly(content, "iso2022_jp") if b"\x1b$" in content else None


def _wide(content: bytes) -> Decoded | None:
    """UTF-16 or -32 without a mark: in Latin scripts every second byte is NUL."""
    half = len(content) // 2
    if content[1::2].count(0) > 0.4 * half > 5 * content[0::2].count(0):
        return _strictly(content, "utf-16-le")
    if content[0::2].count(0) > 0.4 * half > 5 * content[1::2].count(0):
        return _strictly(content, "utf-16-be")
    guess = chardet.detect(content, prefer_superset=False, compat_names=False)["encoding"]
    wide = guess is not None and guess.startswith(("utf-16", "utf-32"))
    return _strictly(content, guess, ", a guess") if guess and wide else None


def _nearly_utf8(content: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes: at least four good characters for each of them."""
    decoded = _with_breaks(content, "utf-8")
    broken = decoded.text.count("\ufffd")
    beyond_ascii = len(decoded.text) - len(decoded.text.encode("ascii", "ignore"))
    return decoded if beyond_ascii - broken >= 4 * broken else None


def _typographic(content: bytes) -> Decoded | None:
    letters = content.translate(None, _ASCII + _TYPOGRAPHIC)
    few = len(letters) <= 1 + _FEW_LETTERS * len(content) and not letters.translate(None, _WESTERN)
    return _strictly(content, "cp1252") if few else None


def _by_chardet(content: bytes) -> Decoded | None:
    # prefer_superset would turn ISO-8859-2 and -5 into windows-1250 and -1251, which are none.
    guess = chardet.detect(
        content, prefer_superset=False, compat_names=False, include_encodings=_GUESSABLE
    )["encoding"]
    if guess is None:
        return None
    codec = codecs.lookup(guess).name
    return _strictly(content, _SUPERSETS.get(codec, codec), ", a guess")


def _strictly(content: bytes, codec: str, how: str = "") -> Decoded | None:
    try:
        text = content.decode(codec)
    except ValueError:
        return None
    return Decoded(text, () if codec == "utf-8" else (f"Decoded as {_label(codec)}{how}.",))


def _with_breaks(content: bytes, codec: str) -> Decoded:
    text = content.decode(codec, "replace")
    note = f"Decoded as {_label(codec)}; what is broken in it is shown as \ufffd."
    return Decoded(text, (note,))


def _label(codec: str) -> str:
    """The encoding's name as the web writes it: cp1252 is windows-1252."""
    if codec.startswith("utf-"):
        return codec.removesuffix("-le").removesuffix("-be").upper()
    return codec.replace("cp125", "windows-125").replace("iso8859", "iso-8859")
