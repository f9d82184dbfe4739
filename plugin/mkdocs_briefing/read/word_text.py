"""What each element of a Word document's parts does to its text.

The text is read as it stands once all tracked changes are accepted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .word_blocks import Block, Builder
from .word_styles import Styles, outline_level
from .word_symbols import symbol
from .word_xml import Attributes, attribute, is_on, val

_WHITE = re.compile(r"[ \t\r\n]+")
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


@dataclass(slots=True)
class Tally:
    """What was left out of the text or changed in it, counted."""

    deletions: int = 0
    insertions: int = 0
    symbols: int = 0
    formulas: int = 0
    insets: int = 0  # files within the document, which are shown as parts of it


class Reader:
    """Gathers a part's text, which its `Builder` puts in order; `word_elements` has what is called.

    ``texts`` are the notes or comments that the part holds, by their ids; ``notes`` the
    (kind, id) of those that it refers to, in its order.
    """

    def __init__(self, styles: Styles, tally: Tally) -> None:
        self.texts: dict[str, list[Block]] = {}
        self.notes: dict[tuple[str, str], None] = {}
        self.build = Builder()
        self.skipping = 0
        self.has_body = False
        self._styles, self._tally = styles, tally
        self._listening = self._in_properties = self._in_run_properties = False
        self._written = 0  # pieces of text
        self._skips: list[bool] = []
        self._alternatives: list[int] = []
        self._prompts: list[bool] = []
        self._note: str | None = None

    # --- text ---

    def said(self, text: str) -> None:
        """Take text between tags."""
        if self._listening:
            self.write(_WHITE.sub(" ", text))

    def write(self, text: str) -> None:
        """Add text to the paragraph, or to what is hidden in it."""
        paragraph = self.build.now
        if paragraph is None or self._in_properties:  # a tab stop is called w:tab, too
            return
        self._written += 1
        if not all(paragraph.fields):
            paragraph.doubtful.append(text)
        elif paragraph.vanished:
            paragraph.hidden.append(text)
        else:
            paragraph.parts.append(text)

    def begin_text(self, _: Attributes) -> None:
        """Listen to what is said."""
        self._listening = True

    def end_text(self) -> None:
        """Listen no more."""
        self._listening = False

    def symbol(self, told: Attributes) -> None:
        """Write a sign of a font, or count that nobody can tell it."""
        sign = symbol(attribute(told, "font"), attribute(told, "char"))
        self._tally.symbols += sign is None
        self.write(sign or "")

    def formula(self, _: Attributes) -> None:
        """Count a formula."""
        self._tally.formulas += 1

    def field(self, told: Attributes) -> None:
        """A field begins with its instruction, of which nothing is shown, and has a result."""
        paragraph = self.build.now
        if paragraph is None:
            return
        kind = attribute(told, "fldCharType")
        if kind == "begin":
            paragraph.fields.append(False)
        elif kind == "separate" and paragraph.fields:
            paragraph.fields[-1] = True
        elif kind == "end" and paragraph.fields:
            paragraph.fields.pop()
        if all(paragraph.fields):
            paragraph.doubtful.clear()

    # --- properties ---

    def begin_properties(self, _: Attributes) -> None:
        """What follows is said of the paragraph."""
        self._in_properties = True

    def end_properties(self) -> None:
        """What follows is in the paragraph."""
        self._in_properties = False

    def begin_run(self, _: Attributes) -> None:
        """A run is hidden where its paragraph's style says so."""
        if self.build.now is not None:
            self.build.now.vanished = bool(self.build.now.style.hidden)

    def begin_run_properties(self, _: Attributes) -> None:
        """What follows is said of the run, or of the paragraph's mark."""
        self._in_run_properties = True

    def end_run_properties(self) -> None:
        """What follows is in the run."""
        self._in_run_properties = False

    def style(self, told: Attributes) -> None:
        """The paragraph's style."""
        if self._in_properties and self.build.now is not None:
            self.build.now.style = self._styles.of(val(told))

    def level(self, told: Attributes) -> None:
        """The paragraph's level in the outline."""
        if self._in_properties and self.build.now is not None:
            self.build.now.level = outline_level(told)

    def numbered(self, told: Attributes) -> None:
        """Whether the paragraph is an item of a list; 0 takes it out of its style's."""
        if self._in_properties and self.build.now is not None:
            self.build.now.numbered = val(told) != "0"

    def run_style(self, told: Attributes) -> None:
        """The run's style, which may hide it."""
        hidden = self._styles.of(val(told)).hidden
        if self.build.now is not None and not self._in_properties and hidden is not None:
            self.build.now.vanished = hidden

    def vanish(self, told: Attributes) -> None:
        """The run is hidden; if that is said of the paragraph's mark, the next one goes on."""
        if self.build.now is None or not self._in_run_properties:
            return
        if self._in_properties:
            self.build.now.goes_on = is_on(told)
        else:
            self.build.now.vanished = is_on(told)

    # --- changes, and what is skipped ---

    def insert(self, _: Attributes) -> None:
        """Count an insertion, which is read as text."""
        self._tally.insertions += not self._in_run_properties

    def delete(self, _: Attributes) -> None:
        """Skip and count a deletion; that of a paragraph's mark joins it to the next."""
        if not self.skipping and self._in_run_properties:
            if self.build.now is not None and self._in_properties:
                self.build.now.goes_on = True
        elif not self.skipping:
            self._tally.deletions += 1
        self._skip(now=True)

    def skip(self, _: Attributes) -> None:
        """Skip what tells how something was before, or stands elsewhere."""
        self._skip(now=True)

    def begin_prompted(self, _: Attributes) -> None:
        """A form's field: what it holds is skipped where nobody has filled it in."""
        self._prompts.append(False)

    def prompt(self, told: Attributes) -> None:
        """The field's text is but a prompt."""
        if self._prompts:
            self._prompts[-1] = is_on(told)

    def prompted(self, _: Attributes) -> None:
        """The content of a form's field."""
        self._skip(now=bool(self._prompts) and self._prompts[-1])

    def end_prompted(self) -> None:
        """The end of a form's field."""
        self._prompts.pop()

    def begin_alternatives(self, _: Attributes) -> None:
        """The same for programs of different ages: it is read once."""
        self._alternatives.append(self._written)

    def choose(self, _: Attributes) -> None:
        """One of the alternatives, skipped where one before had text."""
        before = self._alternatives[-1] if self._alternatives else self._written
        self._skip(now=self._written > before)

    def end_alternatives(self) -> None:
        """The end of all alternatives."""
        self._alternatives.pop()

    def _skip(self, *, now: bool) -> None:
        self._skips.append(now)
        self.skipping += now

    def end_skip(self) -> None:
        """The end of what may have been skipped."""
        self.skipping -= self._skips.pop()

    # --- other parts ---

    def body(self, _: Attributes) -> None:
        """The part is a document's text."""
        self.has_body = True

    def inset(self, _: Attributes) -> None:
        """Count a file within the document."""
        self._tally.insets += 1

    def refer_foot(self, told: Attributes) -> None:
        """A footnote belongs here."""
        self.notes[("footnotes", attribute(told, "id"))] = None

    def refer_end(self, told: Attributes) -> None:
        """An endnote belongs here."""
        self.notes[("endnotes", attribute(told, "id"))] = None

    def begin_note(self, told: Attributes) -> None:
        """Begin a note or a comment; the lines above the notes of a page are none."""
        separates = attribute(told, "type") in _SEPARATORS
        self._note = None if separates else attribute(told, "id")
        self.build.begin_part()

    def end_note(self) -> None:
        """End it."""
        blocks = self.build.end_part()
        if self._note is not None:
            self.texts[self._note] = blocks
