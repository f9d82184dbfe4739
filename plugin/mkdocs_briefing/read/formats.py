"""Which formats are read, by the suffix of a name or the first bytes, and by which module.

Each is a function from bytes and a `Context` to an `Outcome`. A module is imported only where
there is a file for it: some cost a tenth of a second, and some are extras.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from .extract import Context, Outcome

Reader = Callable[[bytes, Context], Outcome]


@dataclass(frozen=True, slots=True)
class Format:
    """``share`` is the part of `Limits.megabytes` that such a file may have.

    None: it holds documents, and may have `Limits.unpacked`. One that ``nests`` holds files, and
    among them others of its kind.
    """

    kind: str  # "an HTML page"
    module: str  # of this package; its function is `read`
    share: float | None = 1.0
    nests: bool = False

    def reader(self) -> Reader:
        """Return the function that reads the format."""
        read: Reader = import_module(f"{__package__}.{self.module}").read
        return read


_TEXT = Format("a text", "from_text")
_MARKDOWN = Format("Markdown", "from_markdown", share=0.25)
_HTML = Format("an HTML page", "from_html", share=0.1)
_JSON = Format("a JSON file", "from_json")  # parsed as a whole: ten times its size in memory
_LINES = Format("a JSON file", "from_json", share=None)
_TABLE = Format("a table", "from_csv")
_FEED = Format("a feed", "from_feed")
_ZIP = Format("a ZIP archive", "from_zip", share=None, nests=True)
_GZIP = Format("a gzip file", "from_gzip", share=None, nests=True)
_WARC = Format("a web archive", "from_warc", share=None)
_PDF = Format("a PDF file", "from_pdf")
_MAIL = Format("an e-mail", "from_eml", nests=True)
_MAILBOX = Format("a mailbox", "from_mbox", share=None, nests=True)
_WORD = Format("a Word document", "from_docx")  # most of a large one are pictures

FORMATS: dict[str, Format] = {
    ".txt": _TEXT,
    ".text": _TEXT,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".json": _JSON,
    ".jsonl": _LINES,
    ".ndjson": _LINES,
    ".csv": _TABLE,
    ".tsv": _TABLE,
    ".rss": _FEED,
    ".atom": _FEED,
    ".xml": _FEED,
    ".zip": _ZIP,
    ".gz": _GZIP,
    ".warc": _WARC,
    ".warc.gz": _WARC,
    ".pdf": _PDF,
    ".eml": _MAIL,
    ".mbox": _MAILBOX,
    ".docx": _WORD,
    ".docm": _WORD,
    ".dotx": _WORD,
    ".dotm": _WORD,
}
