"""Full-width letters and digits are shown as plain ones where the text is not East Asian."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_briefing.compose import VerificationError, verify
from mkdocs_briefing.compose.edits import edited, in_words
from mkdocs_briefing.compose.widths import widths
from mkdocs_briefing.model import Edit, EditKind, Line, Paragraph, Section, Settings
from mkdocs_briefing.steering import steer
from pipeline.folders import FERRY, Way, article, show, walk

WIDE = "ＧＤＰ rose ３％ in Ost, and tolls by ４．５％ to ＄１，２００ for each boat of the fleet."
PLAIN = "GDP rose 3% in Ost, and tolls by 4.5% to $1,200 for each boat of the fleet."
WAY = walk({"a.txt": article(WIDE)})
LINE = show(WAY, "ＧＤＰ")[0]


def check(line: Line, way: Way = WAY) -> None:
    verify([Section("a", "A", (Paragraph((line,)),))], [], way.analyses, way.sources.get)


def test_full_width_letters_and_figures_are_shown_as_plain_ones_each_of_them_recorded():
    assert LINE.text == PLAIN
    assert LINE.edits == (
        "put plain 'GDP' for full-width 'ＧＤＰ'",
        "put plain '3%' for full-width '３％'",
        "put plain '4.5%' for full-width '４．５％'",
        "put plain '$1,200' for full-width '＄１，２００'",
    )
    check(LINE)


def test_the_quote_keeps_the_full_width_letters():
    assert LINE.citations[0].quote == WIDE


def test_full_width_figures_are_found_as_they_are_written():
    found = WAY.sentence("ＧＤＰ").figures
    assert [(one.text, one.unit) for one in found] == [
        ("３％", "%"), ("４．５％", "%"), ("＄１，２００", "USD")]  # fmt: skip
    assert found[2].low <= 1200 <= found[2].high


def test_a_file_with_full_width_letters_agrees_with_one_that_has_plain_ones():
    way = walk({"a.txt": article(WIDE), "b.txt": article(PLAIN)}, FERRY)
    assert [s.source for s in way.claim("ＧＤＰ").agrees] == ["b.txt"]


def test_the_words_of_the_page_pin_a_sentence_that_has_full_width_letters():
    plan = replace(FERRY, pin=("GDP rose 3% in Ost",))
    told = Settings("Lund", WAY.settings.sources, (plan,))
    steering = steer(told, WAY.analyses, {})
    assert ([pin.key for pin in steering.pins], steering.warnings) == ([("a.txt", 1)], ())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ＮＨＫの調査では３％が賛成した。", "ja"),
        ("ﾆｭｰｽは１２日に届いた。", "ja"),
        ("其ＧＤＰ增长３％。", "zh"),
        ("정부는 ３％ 성장을 예상했다.", "ko"),
        ("ＮＨＫ", "ja"),
        ("The ＮＨＫ (日本放送協会) moved to Ost.", "en"),
        ("The word ﾆｭｰｽ in half-width katakana means news.", "en"),
        ("The fleet sailed（at noon）， the port said： “Yes！”", "en"),
        ("Plain GDP rose 3% – “well”, she said… at ½ past ①.", "en"),
    ],
)
def test_nothing_is_changed_in_east_asian_text_and_at_other_marks(text: str, language: str):
    assert list(widths(text, language)) == []


@pytest.mark.parametrize(
    "now", ["GDP fell", "GDQ", "gdp", "", "ＧＤＰ", "G D P", "GDP "],
)  # fmt: skip
def test_another_word_for_full_width_letters_stops_the_build(now: str):
    changes = (Edit(EditKind.WIDTH, 0, 3, now), *LINE.changes[1:])
    text, notes = edited(WIDE, changes), in_words(WIDE, changes)
    with pytest.raises(VerificationError, match="does not follow"):
        check(replace(LINE, changes=changes, text=text, edits=notes))


def test_plain_letters_for_full_width_ones_in_east_asian_text_stop_the_build():
    text = "The ＮＨＫ (日本放送協会) moved to a new house in Ost on Monday."
    way = walk({"a.txt": article(text)})
    line = show(way, "The")[0]
    assert (line.text, line.changes) == (text, ())
    changes = (Edit(EditKind.WIDTH, 4, 7, "NHK"),)
    wrong = replace(line, changes=changes, text=edited(text, changes),
                    edits=in_words(text, changes))  # fmt: skip
    with pytest.raises(VerificationError, match="does not follow"):
        check(wrong, way)
