"""Whatever a text in one of the languages looks like, what is read from it stands in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyse.reading import sentences
from languages.articles import LANGUAGES

# Pieces of which sentences with figures, dates, quotations and speakers may come about.
PIECES = {
    "ar": (
        "قال ",
        "وزير ",
        "النقل ",
        "«",
        "»",
        "12 ",
        "٣٫٥ ",
        "ألف ",
        "إن ",
        "، ",
        "النرويج ",
        ". ",
    ),
    "de": (
        "Der ",
        "Frost ",
        "sagte, ",
        "„",
        "“",
        "12 ",
        "Mio. ",
        "z. B. ",
        "8. Juli ",
        "Minister ",
    ),
    "es": ("el ministro ", "de ", "Frost ", "dijo ", "«", "»", "12 ", "mil ", "euros ", ". ", "¿"),
    "fr": ("la ministre ", "des ", "Frost, ", "« ", " »", "a déclaré ", "12 000 ", "l’", ". "),
    "hi": ("मंत्री ", "ने ", "कहा ", "“", "”", "12 ", "लाख ", "रुपये ", "। ", "को ", "नॉर्वे "),
    "ja": (
        "は",
        "が",
        "と",
        "「",
        "」",
        "、",
        "述べた",
        "12",
        "万",
        "億",
        "円",
        "人",
        "月",
        "8日",
        "。",
    ),
    "ru": ("министр ", "Фрост ", "сказал ", "«", "» ", "— ", "12 ", "тыс. ", "г. ", "июля ", ". "),
    "zh": (
        "部长",
        "说",
        "“",
        "”",
        "，",
        "。",
        "12",
        "万",
        "亿",
        "美元",
        "人",
        "7月",
        "8日",
        "他",
        "十",
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data())
def test_what_is_read_stands_in_the_sentence(language: str, data: st.DataObject):
    pieces = data.draw(st.lists(st.sampled_from(PIECES[language]), max_size=40))
    end = 0
    for sentence in sentences("".join(pieces), language):
        assert sentence.start >= end
        end = sentence.end
        for figure in sentence.figures:
            assert sentence.text[figure.start : figure.end] == figure.text
            assert figure.low <= figure.high
        for moment in sentence.moments:
            assert sentence.text[moment.start : moment.end] == moment.text
        if said := sentence.statement:
            assert said.speaker
            assert sentence.text[said.start : said.end] == said.speaker
        assert all(a < b <= len(sentence.text) for a, b in sentence.quotes)
