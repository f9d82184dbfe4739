"""Of a file that says a part of a line, the words that do so are set off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyse.reading import first
from mkdocs_briefing.compose.parts import shared_spans
from mkdocs_briefing.publish.quoting import quotation

LINE = "Nordline spent $3 million on repairs of the harbour wall at Ost in the spring."


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("Frost said $3 million was far too much.", ["$3 million"]),
        (
            "While the crews were on strike, repairing the harbour wall had to wait.",
            ["repairing the harbour wall"],
        ),
        ("Snow fell on the wall.", ["wall"]),
        ("The wallet was found.", []),
    ],
)
def test_the_words_that_both_have_are_told_in_runs(other: str, told: list[str]):
    spans = shared_spans(first(LINE), first(other), other)
    assert [other[a:b] for a, b in spans] == told


def test_chinese_is_told_without_spaces():
    line, other = "港口墙壁的修复花费三百万。", "弗罗斯特说港口很旧。"
    spans = shared_spans(first(line, "zh"), first(other, "zh"), other)
    assert any("港口" in other[a:b] for a, b in spans)


@given(st.text("ab $3’-\n港口wall", max_size=40), st.sampled_from(("en", "zh")))
def test_the_spans_lie_in_the_quotation_one_after_the_other(other: str, language: str):
    line, told = first(f"{LINE} {other}", language), first(f"Wall {other}", language)
    spans = shared_spans(line, told, other)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= a < b <= len(other) for a, b in spans)


def test_setting_words_off_changes_no_word_of_a_quotation():
    quote = "The wall\n<b>fell</b> on *Monday* again"
    plain, set_off = quotation(quote), quotation(quote, [(0, 8), (18, 30)])
    assert set_off.count("<strong>") == 2
    assert set_off.replace("<strong>", "").replace("</strong>", "") == plain
