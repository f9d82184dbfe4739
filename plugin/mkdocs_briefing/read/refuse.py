"""Why a file is not read, told from its name, its size or its first bytes.

Reasons are sentences without the path, which stands beside them, and end with the cure.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from ..model import Limits
from .formats import FORMATS

_MEGABYTE = 1_000_000

_KINDS = {
    ".doc": "a Word document",
    ".odt": "an OpenDocument text",
    ".rtf": "an RTF document",
    ".pages": "a Pages document",
    ".epub": "an EPUB book",
    ".xls": "a spreadsheet",
    ".xlsx": "a spreadsheet",
    ".ods": "a spreadsheet",
    ".ppt": "a presentation",
    ".pptx": "a presentation",
    ".msg": "an e-mail of Outlook's own kind",
    ".mht": "a web archive",
    ".mhtml": "a web archive",
    ".webarchive": "a web archive",
    ".yml": "a YAML file",
    ".yaml": "a YAML file",
    ".rst": "a reStructuredText file",
    ".tar": "a tar archive",
    ".7z": "a 7-Zip archive",
    ".rar": "a RAR archive",
    ".jpg": "a JPEG picture",
    ".jpeg": "a JPEG picture",
    ".png": "a PNG picture",
    ".gif": "a GIF picture",
    ".webp": "a WebP picture",
    ".svg": "an SVG picture",
    ".tif": "a TIFF picture",
    ".tiff": "a TIFF picture",
    ".heic": "a HEIC picture",
    ".mp3": "a sound file",
    ".wav": "a sound file",
    ".m4a": "a sound file",
    ".mp4": "a film",
    ".mov": "a film",
}

_PACKED = frozenset({".tar", ".7z", ".rar"})
# Word opens these, and saves them as what is read.
_BY_WORD = frozenset({".doc", ".dot", ".odt", ".rtf"})
_CURES = {
    ".msg": "Save it as .eml, or its text as .txt.",
    **dict.fromkeys(_PACKED, "Unpack it, or pack it as .zip."),
    **dict.fromkeys(_BY_WORD, "Save it as .docx, or its text as .txt."),
}

_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"OggS\x00", "a sound file"),
    (b"ID3\x03", "a sound file"),
    (b"ID3\x04", "a sound file"),
    (b"bplist00", "a property list or a web archive"),
    (b"From: <Saved by ", "a web archive"),
)

# Formats whose content has no signature of its own.
_TEXTUAL = frozenset(
    {
        *(".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"),
        *(".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".rss", ".atom", ".xml"),
        *(".eml", ".mbox"),
    }
)

EMPTY = "it is empty. Put its text in, or remove it."
BINARY = (
    "it holds control characters that no text has, so it looks like a binary file. "
    "Save its text as .txt, .md or .html."
)
NO_MAIN_TEXT = "no main text was found in the page. Save the article's own text as .txt or .md."
NO_DOCUMENT = "it holds no document. Remove it."
NO_PDF = "it is not a PDF file, whatever its name says. Name it for what it is."
PDF_LOCKED = "it opens only with a password. Save a copy without one."
PDF_CIPHER = (
    "it is encrypted in a way that needs another package. Install it (pip install cryptography), "
    "or save a copy that is not encrypted."
)
PDF_BROKEN = "it is broken or cut short. Fetch it again, or open it and print it into a new PDF."
PDF_NO_PAGE_READ = "its pages are broken, or drawn with too much. Print it into a new PDF."
PDF_TOO_MUCH = "it unpacks to too much to be read. Print its pages into a new PDF, or split it."
PDF_NO_PAGES = "it has no pages. Remove it."
PDF_NO_TEXT = "its pages hold no text. Run OCR, if they are drawn, or remove it."
PDF_SCANNED = "its pages are scanned pictures without text. Run OCR, and put in what that gives."
PDF_UNKNOWN_LETTERS = "its fonts do not tell which letters they draw. Run OCR, and put that in."
TOO_DEEP = "its markup is nested too deeply to be read. Save its text as .txt."


def suffix(path: str) -> str:
    """The suffix in lower case, with its dot: ``.txt``, ``.warc.gz``; empty if there is none."""
    name = PurePosixPath(path)
    ending = "".join(name.suffixes[-2:]).lower()
    return ending if ending in FORMATS else name.suffix.lower()


def by_name(path: str) -> str | None:
    """Why a file of this name is not read; None if it is."""
    ending = suffix(path)
    if ending in FORMATS:
        return None
    if not ending:
        return "it has no suffix that tells what it is. Rename it: .txt, if it is a text."
    kind = _KINDS.get(ending, f"a {ending} file")
    cure = _CURES.get(ending, "Save its text as .txt, .md or .html.")
    return f"it is {kind}, which is not read. {cure}"


def by_size(path: str, size: int, limits: Limits) -> str | None:
    """Why a file of this name and size (bytes) is not read; None if it is.

    Measured: a flat page of 2 MB takes trafilatura 2.3 s, one of 5 MB half a minute;
    Markdown makes about 75 tokens a kilobyte, each a Python object.
    """
    if size == 0:
        return EMPTY
    most = largest(path, limits)
    if most is None or size <= most:
        return None
    return too_large(path, limits, f" ({size / _MEGABYTE:.1f} MB)")


def largest(path: str, limits: Limits) -> int | None:
    """How many bytes a file of this name may have; None where it is not read anyway."""
    known = FORMATS.get(suffix(path))
    if known is None:
        return None
    limit = limits.unpacked if known.share is None else limits.megabytes * known.share
    return int(limit * _MEGABYTE)


def too_large(path: str, limits: Limits, size: str = "") -> str:
    """Why a file of this name is not read that is larger than it may be; ``size`` as told."""
    known = FORMATS.get(suffix(path))
    setting = "unpacked" if known and known.share is None else "megabytes"
    most = (largest(path, limits) or 0) / _MEGABYTE
    return (
        f"it is larger than {most:.3g} MB{size}. Split it, save the article's own text as .txt, "
        f"or raise 'limits: {setting}'."
    )


def by_content(content: bytes, ending: str) -> str | None:
    """Why bytes that begin like this are not read as that format; None if they may be."""
    kind = kind_of(content) if ending in _TEXTUAL else None
    if kind is None:
        return None
    return f"it is {kind}, whatever its name says. Save its text as .txt, .md or .html."


def kind_of(content: bytes) -> str | None:
    """What bytes that begin like this are; None where that is not known."""
    return next((kind for magic, kind in _MAGIC if content.startswith(magic)), None)


def too_nested(depth: int) -> str:
    """Why an archive is not read that lies in so many others."""
    return f"it is an archive in {depth} others. Unpack it, or raise 'limits: nesting'."


def too_many_pages(count: int, limit: int) -> str:
    """Why a PDF file of so many pages is not read."""
    return f"it has more than {limit:,} pages ({count:,}). Split it."


def needs(kind: str, extra: str) -> str:
    """Why a format is not read whose library is an extra that is not installed."""
    return f"it is {kind}, which needs an extra. Install it: pip install 'mkdocs-briefing[{extra}]'"
