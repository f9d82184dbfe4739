"""Full-width letters and digits in text of another script, shown as plain ones: "ＧＤＰ"."""

import unicodedata
from collections.abc import Iterator

import regex

from ..model import Edit, EditKind, narrowed

# Where they are at home.
_EAST_ASIAN = frozenset({"ja", "ko", "zh"})
_OF_EAST_ASIA = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Bopomofo}]")
# "ＧＤＰ", "３％", "１，２００．５": stops and commas only between digits
_WIDE = "Ａ-Ｚａ-ｚ０-９％＄＆＋－＃＠￠￡￥￦"
_RUN = regex.compile(rf"[{_WIDE}]++(?:(?<=[０-９])[．，：／](?=[０-９])[{_WIDE}]++)*+")


def widths(text: str, language: str) -> Iterator[Edit]:
    """Yield the edits that put plain characters for full-width ones; none in East Asian text."""
    if language in _EAST_ASIAN or text.isascii() or _OF_EAST_ASIA.search(text):
        return
    for run in _RUN.finditer(text):
        yield Edit(EditKind.WIDTH, run.start(), run.end(), narrowed(run.group()))


def is_narrowed(text: str, edit: Edit) -> bool:
    """Whether an edit only puts plain characters for full-width ones, in no East Asian text."""
    was = text[edit.start : edit.end]
    return (
        len(was) == len(edit.now) > 0
        and not _OF_EAST_ASIA.search(text)
        and all(map(_is_plain_of, edit.now, was))
    )


def _is_plain_of(plain: str, wide: str) -> bool:
    """Unicode says which is which: U+FF27, full-width G, is "<wide> 0047"."""
    return wide > "\uff00" and unicodedata.decomposition(wide) == f"<wide> {ord(plain):04X}"
