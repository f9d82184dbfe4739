"""What a Word document's styles say of its paragraphs and runs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from .word_xml import Attributes, End, Start, attribute, is_on, val, word

_DEEPEST = 20  # styles based on styles; Word stops at 11
_BODY = 9  # the outline level that is none
# "heading 1", which Word writes in any language; "Heading 1"
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
# "toc 1", "TOC Heading", "table of figures"
_CONTENTS = re.compile(r"toc (?:[1-9]|heading)|table of (?:figures|authorities)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """``level`` is that of a heading, from 0, the title being -1; None where it is unsaid."""

    name: str = ""
    level: int | None = None
    numbered: bool | None = None
    hidden: bool | None = None
    contents: bool = False


_PLAIN = Style()


@dataclass(slots=True)
class Styles:
    """Takes ``styles.xml``; `of` then tells of a style, with what it inherits."""

    starts: Mapping[str, Start] = field(init=False)
    ends: Mapping[str, End] = field(init=False)
    own: dict[str, Style] = field(default_factory=dict)
    based: dict[str, str] = field(default_factory=dict)
    known: dict[str, Style] = field(default_factory=dict)
    id: str = ""

    def __post_init__(self) -> None:
        """Say what is called for which element."""
        takers: dict[str, Start] = {
            "style": self._begin,
            "name": self._named,
            "basedOn": self._on,
            "outlineLvl": self._outlined,
            "numId": self._numbered,
            "vanish": self._hidden,
        }
        self.starts = {name: take for key, take in takers.items() for name in word(key)}
        self.ends = dict.fromkeys(word("style"), self._end)

    def said(self, text: str) -> None:
        """Styles hold no text."""

    def of(self, style: str) -> Style:
        """The style of this id, with what it inherits; a plain one where there is none."""
        if style not in self.known:
            self.known[style] = self._inherited(style)
        return self.known[style]

    def _inherited(self, style: str) -> Style:
        whole = self.own.get(style, _PLAIN)
        above = self.based.get(style)
        for _ in range(_DEEPEST):
            if above is None:
                break
            one = self.own.get(above, _PLAIN)
            whole = replace(
                whole,
                level=one.level if whole.level is None else whole.level,
                numbered=one.numbered if whole.numbered is None else whole.numbered,
                hidden=one.hidden if whole.hidden is None else whole.hidden,
                contents=whole.contents or one.contents,
            )
            above = self.based.get(above)
        return whole

    def _begin(self, attributes: Attributes) -> None:
        self.id = attribute(attributes, "styleId")
        if self.id:
            self.own[self.id] = _PLAIN

    def _end(self) -> None:
        self.id = ""

    def _tell(self, style: Style) -> None:
        if self.id:
            self.own[self.id] = style

    def _told(self) -> Style:
        return self.own.get(self.id, _PLAIN)

    def _named(self, attributes: Attributes) -> None:
        name = val(attributes)
        heading = _HEADING.fullmatch(name)
        level = int(heading[1]) - 1 if heading else None
        if name.lower() == "title":
            level = -1
        contents = _CONTENTS.fullmatch(name) is not None
        self._tell(replace(self._told(), name=name, level=level, contents=contents))

    def _on(self, attributes: Attributes) -> None:
        if self.id:
            self.based[self.id] = val(attributes)

    def _outlined(self, attributes: Attributes) -> None:
        if self._told().level is None:
            self._tell(replace(self._told(), level=outline_level(attributes)))

    def _numbered(self, attributes: Attributes) -> None:
        self._tell(replace(self._told(), numbered=val(attributes) != "0"))

    def _hidden(self, attributes: Attributes) -> None:
        self._tell(replace(self._told(), hidden=is_on(attributes)))


def outline_level(attributes: Attributes) -> int | None:
    """The level that ``w:outlineLvl`` says, from 0; 9 is none; None where it is no level."""
    told = val(attributes)
    return int(told) if len(told) == 1 and told in "0123456789" else None


TITLE_MARKS = "# "


def heading_marks(level: int | None) -> str:
    """What a heading of this level begins with; empty where it is no heading."""
    if level is None or level >= _BODY:
        return ""
    return "#" * min(level + 1, 5) + TITLE_MARKS
