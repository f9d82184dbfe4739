"""Why a file is not read, told from its name, its size or its first bytes.

Reasons are sentences without the path, which stands beside them, and end with the cure.
"""

from __future__ import annotations

from pathlib import PurePosixPath

TEXT = frozenset({".txt", ".text"})
MARKDOWN = frozenset({".md", ".markdown"})
HTML = frozenset({".html", ".htm", ".xhtml"})

_MEGABYTE = 1_000_000
# Measured: a flat page of 2 MB takes trafilatura 2.3 s, one of 5 MB half a minute;
# Markdown makes about 75 tokens a kilobyte, each a Python object.
_LARGEST = {**dict.fromkeys(TEXT, 20), **dict.fromkeys(MARKDOWN, 5), **dict.fromkeys(HTML, 2)}

_KINDS = {
    ".pdf": "a PDF file",
    ".doc": "a Word document",
    ".docx": "a Word document",
    ".odt": "an OpenDocument text",
    ".rtf": "an RTF document",
    ".pages": "a Pages document",
    ".epub": "an EPUB book",
    ".xls": "a spreadsheet",
    ".xlsx": "a spreadsheet",
    ".ods": "a spreadsheet",
    ".csv": "a CSV table",
    ".tsv": "a table",
    ".ppt": "a presentation",
    ".pptx": "a presentation",
    ".eml": "an e-mail",
    ".msg": "an e-mail",
    ".mbox": "a mailbox",
    ".mht": "a web archive",
    ".mhtml": "a web archive",
    ".webarchive": "a web archive",
    ".warc": "a web archive",
    ".json": "a JSON file",
    ".jsonl": "a JSON file",
    ".xml": "an XML file",
    ".yml": "a YAML file",
    ".yaml": "a YAML file",
    ".rst": "a reStructuredText file",
    ".zip": "a ZIP archive",
    ".gz": "a gzip archive",
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

EMPTY = "it is empty. Put its text in, or remove it."
BINARY = (
    "it holds control characters that no text has, so it looks like a binary file. "
    "Save its text as .txt, .md or .html."
)
NO_MAIN_TEXT = "no main text was found in the page. Save the article's own text as .txt or .md."
TOO_DEEP = "its markup is nested too deeply to be read. Save its text as .txt."


def suffix(path: str) -> str:
    """The suffix in lower case, with its dot: ``.txt``; empty if there is none."""
    return PurePosixPath(path).suffix.lower()


def by_name(path: str) -> str | None:
    """Why a file of this name is not read; None if it is."""
    ending = suffix(path)
    if ending in _LARGEST:
        return None
    if not ending:
        return "it has no suffix; .txt, .md and .html are read. Rename it if it is one of these."
    kind = _KINDS.get(ending, f"a {ending} file")
    return f"it is {kind}; .txt, .md and .html are read. Save its text as one of these."


def by_size(path: str, size: int) -> str | None:
    """Why a file of this name and size (bytes) is not read; None if it is."""
    limit = _LARGEST.get(suffix(path), 0)
    if size == 0:
        return EMPTY
    if limit and size > limit * _MEGABYTE:
        return (
            f"it is larger than {limit} MB ({size / _MEGABYTE:.1f} MB). "
            f"{_shorten(suffix(path), limit)}"
        )
    return None


def by_content(content: bytes) -> str | None:
    """Why bytes that begin like this are not read; None if they may be text."""
    for magic, kind in _MAGIC:
        if content.startswith(magic):
            return f"it is {kind}, whatever its name says. Save its text as .txt, .md or .html."
    return None


def _shorten(ending: str, limit: int) -> str:
    if ending in HTML:
        return "Save the article's own text as .txt or .md."
    return f"Split it into files of at most {limit} MB."
