"""What the properties of a Word document tell about it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .dates import read_stamp
from .facts import Facts, found
from .language import language_code
from .word_blocks import Block
from .word_styles import TITLE_MARKS
from .word_xml import Attributes, End, Start

_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"

# What programs put where nobody wrote a title: "Document1", "Microsoft Word - a.doc", "a.docx"
_NO_TITLE = re.compile(
    r"(?:new |neues )?(?:word[ -]?)?(?:document|dokument|documento|untitled|title|\[title\]|"
    r"template)[ _-]{0,3}\d{0,4}|microsoft (?:office )?word ?-.*|"
    r".{0,200}\.(?:doc|dot|rtf|odt)[xm]?",
    re.IGNORECASE,
)
# The names of accounts and programs: "Windows User", "python-docx"
_NO_AUTHOR = re.compile(
    r"(?:windows|microsoft|office|microsoft office|default|home|pc)? ?user\d{0,4}|"
    r"admin(?:istrator)?|author|unknown|anonymous|owner|guest|python-docx|apache poi|openpyxl|"
    r"un-?named|microsoft|microsoft word|libreoffice|docx4j|aspose.{0,60}",
    re.IGNORECASE,
)
# When the templates of programs were made: python-docx
_TEMPLATES = frozenset({"2013-12-23T23:15:00+00:00"})
_LONGEST = 2_000  # characters of a property; none that is a title or a name has more


class Properties:
    """Takes ``docProps/core.xml``; `facts` then tells what it says."""

    def __init__(self) -> None:
        self._told: dict[str, str] = {}
        self._now = ""
        self.starts: dict[str, Start] = {}
        self.ends: dict[str, End] = {}
        for space, names in (
            (_DC, ("title", "creator", "language")),
            (_TERMS, ("created", "modified")),
        ):
            for name in names:
                self.starts[f"{space} {name}"] = self._begin(name)
                self.ends[f"{space} {name}"] = self._end

    def said(self, text: str) -> None:
        """Take text between tags."""
        if self._now and len(self._told.get(self._now, "")) < _LONGEST:
            self._told[self._now] = self._told.get(self._now, "") + text

    def facts(self) -> Facts:
        """Return the title and the language; a title that no author wrote is none."""
        title = self._told.get("title", "").strip()
        return Facts(
            title=found("" if _NO_TITLE.fullmatch(title) else title, "title property"),
            language=found(language_code(self._told.get("language")), "language property"),
        )

    def later(self) -> Facts:
        """Return what tells less than the text: who made the file, and when."""
        author = self._told.get("creator", "").strip()
        told = ((name, read_stamp(self._told.get(name))) for name in ("created", "modified"))
        stamps = [
            found(stamp, f"{name} property") for name, stamp in told if stamp not in _TEMPLATES
        ]
        return Facts(
            published=next((stamp for stamp in stamps if stamp), None),
            author=found("" if _NO_AUTHOR.fullmatch(author) else author, "author property"),
        )

    def _begin(self, name: str) -> Start:
        def begin(_: Attributes) -> None:
            self._now = name

        return begin

    def _end(self) -> None:
        self._now = ""


def styled_title(blocks: Iterable[Block]) -> Facts:
    """The first paragraph that has the style of a title."""
    first = next((block for block in blocks if block.prefix == TITLE_MARKS), None)
    return Facts(title=found(first.text, "paragraph styled as title") if first else None)
