"""When a sentence of another language says the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analyse.reading import first
from mkdocs_briefing.match.crossing import agree, by_language, crossings, gainsaid
from mkdocs_briefing.model import Sentence

ENGLISH = "Norway ordered 12 ferries from Japan for $4.2 billion on July 8, 2031."
GERMAN = "Norwegen bestellte am 8. Juli 2031 in Japan zwölf Fähren für 4,2 Milliarden Dollar."
CHINESE = "挪威2031年7月8日以42亿美元向日本订购渡轮。"


def sentence(text: str, language: str, source: str = "") -> Sentence:
    return replace(first(text, language), source=source or f"{language}.txt")


@pytest.mark.parametrize(("text", "language"), [(GERMAN, "de"), (CHINESE, "zh")])
def test_the_same_figure_nations_and_day_agree(text: str, language: str):
    assert agree(sentence(ENGLISH, "en"), sentence(text, language))


@pytest.mark.parametrize(
    "text",
    [
        GERMAN.replace("4,2", "5,1"),
        GERMAN.replace("8. Juli", "9. Juli"),
        GERMAN.replace("2031", "2030"),
        GERMAN.replace("Norwegen", "Schweden").replace("Japan", "China"),
        GERMAN.replace("bestellte", "bestellte nicht"),
        GERMAN.replace("4,2 Milliarden Dollar", "4,2 Milliarden Euro"),
        GERMAN.replace("Norwegen", "Das Land").replace("in Japan ", ""),
    ],
)
def test_what_gives_another_figure_day_or_nation_or_denies_it_does_not(text: str):
    assert not agree(sentence(ENGLISH, "en"), sentence(text, "de"))


def test_the_day_of_a_report_is_no_date_of_what_it_tells():
    english = sentence(f"OSLO, July 9, 2031 (Wire) — {ENGLISH}", "en")
    chinese = sentence("新华社奥斯陆7月10日电 挪威以42亿美元向日本订购渡轮。", "zh")
    assert agree(english, sentence(GERMAN, "de"))
    assert agree(english, chinese)


def test_one_figure_and_one_name_are_not_enough():
    assert not agree(
        sentence("Norway spent $4.2 billion.", "en"),
        sentence("Norwegen verdiente 4,2 Milliarden Dollar.", "de"),
    )


def test_a_round_share_two_nations_and_a_year_are_not_enough():
    assert not agree(
        sentence("Japan bought 40% of the fish of Norway in 2031.", "en"),
        sentence("Norwegen kaufte 2031 in Japan 40 Prozent seiner Schiffe.", "de"),
    )


def test_what_went_up_in_one_and_down_in_the_other_does_not_agree():
    rose = sentence("Les exportations de la Norvège vers le Japon ont augmenté de 12 %.", "fr")
    fell = sentence("Las exportaciones de Noruega a Japón cayeron un 12 %.", "es")
    assert not agree(rose, fell)


def test_a_line_that_says_more_is_borne_out_in_part():
    long = sentence(ENGLISH, "en")
    short = sentence("Noruega paga 4.200 millones de dólares a Japón.", "es")
    found = {(one.shown.language, one.partly) for one in crossings([long, short])}
    assert found == {("en", True), ("es", False)}


def test_two_of_one_language_or_one_file_are_not_crossed():
    one, other = sentence(GERMAN, "de", "a.txt"), sentence(GERMAN, "de", "b.txt")
    assert not list(crossings([one, other]))
    same = sentence(ENGLISH, "en", "a.txt")
    assert not list(crossings([one, same]))


def test_sentences_are_grouped_by_language_in_order():
    read = [sentence(GERMAN, "de"), sentence(ENGLISH, "en"), sentence("Der Hafen wuchs.", "de")]
    assert [[s.language for s in group] for group in by_language(read)] == [["de", "de"], ["en"]]


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Die Preise stiegen in Norwegen.", "Die Preise sanken in Norwegen.", "de"),
        ("Das Schiff kam an.", "Das Schiff kam nicht an.", "de"),
        ("挪威的出口增加了。", "挪威的出口下降了。", "zh"),
        ("Экспорт Норвегии вырос.", "Экспорт Японии вырос.", "ru"),
    ],
)
def test_opposites_denials_and_other_nations_contradict(one: str, other: str, language: str):
    assert gainsaid(sentence(one, language), sentence(other, language))
    assert not gainsaid(sentence(one, language), sentence(one, language))
