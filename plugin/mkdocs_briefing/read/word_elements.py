"""Which element of a Word document's parts calls what of a `Reader`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .word_text import Reader
from .word_xml import Attributes, End, Start, word

_MATH = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
_COMPATIBILITY = ("http://schemas.openxmlformats.org/markup-compatibility/2006",)

Take = Callable[[Reader, Attributes], None]


def _writes(text: str) -> Take:
    return lambda reader, _: reader.write(text)


_STARTS: dict[str, Take] = {
    "body": Reader.body,
    "p": lambda reader, _: reader.build.begin_paragraph(),
    "pPr": Reader.begin_properties,
    "pStyle": Reader.style,
    "outlineLvl": Reader.level,
    "numId": Reader.numbered,
    "r": Reader.begin_run,
    "rPr": Reader.begin_run_properties,
    "rStyle": Reader.run_style,
    "vanish": Reader.vanish,
    "t": Reader.begin_text,
    "tab": _writes(" "),
    "ptab": _writes(" "),
    "br": _writes("\n"),
    "cr": _writes("\n"),
    "noBreakHyphen": _writes("-"),
    "sym": Reader.symbol,
    "fldChar": Reader.field,
    "ins": Reader.insert,
    "footnoteReference": Reader.refer_foot,
    "endnoteReference": Reader.refer_end,
    "tbl": lambda reader, _: reader.build.begin_table(),
    "tr": lambda reader, _: reader.build.begin_row(),
    "tc": lambda reader, _: reader.build.begin_part(),
    "txbxContent": lambda reader, _: reader.build.begin_part(),
    "sdt": Reader.begin_prompted,
    "showingPlcHdr": Reader.prompt,
    "altChunk": Reader.inset,
    **dict.fromkeys(("footnote", "endnote", "comment"), Reader.begin_note),
}
_ENDS: dict[str, Callable[[Reader], None]] = {
    "p": lambda reader: reader.build.end_paragraph(),
    "pPr": Reader.end_properties,
    "rPr": Reader.end_run_properties,
    "t": Reader.end_text,
    "tr": lambda reader: reader.build.end_row(),
    "tc": lambda reader: reader.build.end_cell(),
    "txbxContent": lambda reader: reader.build.end_box(),
    "sdt": Reader.end_prompted,
    **dict.fromkeys(("footnote", "endnote", "comment"), Reader.end_note),
}
# What keeps the parts of a formula apart: a/b, a^b, a_b
_FORMULA_STARTS: dict[str, Take] = {
    "body": Reader.body,
    "oMath": Reader.formula,
    "t": Reader.begin_text,
    "den": _writes("/"),
    "sup": _writes("^"),
    "sub": _writes("_"),
    "rad": _writes("√"),
}
_SKIPS: dict[str, Take] = {
    "del": Reader.delete,
    "sdtContent": Reader.prompted,
    **dict.fromkeys(
        (
            *("moveFrom", "rt", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange"),
            *("trPrChange", "tcPrChange", "tblGridChange", "tblPrExChange", "numberingChange"),
        ),
        Reader.skip,
    ),
}
_CHOICES: dict[str, Take] = dict.fromkeys(("Choice", "Fallback"), Reader.choose)


@dataclass(frozen=True, slots=True)
class Elements:
    """Hands a part's elements and text to a reader."""

    starts: Mapping[str, Start]
    ends: Mapping[str, End]
    said: Callable[[str], None]


def elements(reader: Reader) -> Elements:
    """What is to be called for a part whose text goes to this reader."""
    return Elements(_starts(reader), _ends(reader), reader.said)


def _starts(reader: Reader) -> dict[str, Start]:
    """What is called where an element begins; what is skipped calls nothing but what skips."""

    def live(take: Take) -> Start:
        return lambda told: None if reader.skipping else take(reader, told)

    def always(take: Take) -> Start:
        return lambda told: take(reader, told)

    return {
        **{one: live(take) for name, take in _STARTS.items() for one in word(name)},
        **{one: live(take) for name, take in _FORMULA_STARTS.items() for one in word(name, _MATH)},
        **{one: always(take) for name, take in _SKIPS.items() for one in word(name)},
        **{
            one: always(take)
            for name, take in _CHOICES.items()
            for one in word(name, _COMPATIBILITY)
        },
        **dict.fromkeys(
            word("AlternateContent", _COMPATIBILITY), always(Reader.begin_alternatives)
        ),
    }


def _ends(reader: Reader) -> dict[str, End]:
    def live(take: Callable[[Reader], None]) -> End:
        return lambda: None if reader.skipping else take(reader)

    return {
        **{one: live(take) for name, take in _ENDS.items() for one in word(name)},
        **dict.fromkeys(word("t", _MATH), reader.end_text),
        **{one: reader.end_skip for name in _SKIPS for one in word(name)},
        **{one: reader.end_skip for name in _CHOICES for one in word(name, _COMPATIBILITY)},
        **dict.fromkeys(word("AlternateContent", _COMPATIBILITY), reader.end_alternatives),
    }
