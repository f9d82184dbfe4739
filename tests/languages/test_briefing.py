"""A folder of one language, and of eight, from the files to the page."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from languages.articles import FOLDER, LANGUAGES, ON_HERRING, plans
from mkdocs_briefing.model import Briefing, Fate, Line, Role, SectionPlan
from mkdocs_briefing.pipeline import brief
from pipeline.folders import told, write


@cache
def page(language: str) -> Briefing:
    return brief(told(FOLDER / language, *plans(language)))


@cache
def mixed() -> Briefing:
    return brief(told(FOLDER, *plans(*LANGUAGES)))


def lines(briefing: Briefing) -> list[Line]:
    return [line for section in briefing.sections for line in section.lines]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_section_has_lines_on_what_it_asks_for(language: str):
    contract, herring = page(language).sections
    assert any("4" in line.text or "5" in line.text for line in contract.lines)
    assert herring.lines
    for line in herring.lines[:2]:
        assert any(word in line.text for word in ON_HERRING[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_of_the_folder_is_told(language: str):
    assert page(language).language == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_quotation_is_the_files_own_words(language: str):
    for line in lines(page(language)):
        for citation in line.citations:
            text = (FOLDER / language / citation.source).read_text(encoding="utf-8")
            assert text[citation.start : citation.end] == citation.quote


def test_some_words_pin_a_sentence_where_nothing_parts_the_words():
    plan = SectionPlan(id="herring", title="鲱鱼", pin=("松德的氢气工厂",))
    briefing = brief(told(FOLDER / "zh", plan))
    assert any(line.pinned and "90兆瓦" in line.text for line in lines(briefing))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_has_one_fate(language: str):
    briefing = page(language)
    entries = briefing.ledger.entries
    assert len(entries) == sum(record.sentences for record in briefing.sources)
    assert sum(briefing.ledger.count(fate) for fate in Fate) == len(entries)
    assert len({(entry.source, entry.start) for entry in entries}) == len(entries)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_folder_gives_the_same_briefing(language: str):
    assert brief(told(FOLDER / language, *plans(language))) == page(language)


@pytest.mark.parametrize("language", ["de", "fr", "es", "ru", "hi", "zh", "ja"])
def test_another_figure_in_the_same_language_stands_in_the_footnote(language: str):
    roles = {c.role for line in lines(page(language)) for c in line.citations}
    assert Role.DIFFERS in roles


def test_a_section_of_statements_is_filled_in_every_language():
    for language in LANGUAGES:
        (_, herring) = plans(language)
        said = SectionPlan("said", "Said", about=herring.about, only="statements")
        (section,) = brief(told(FOLDER / language, said)).sections
        assert section.lines, language


def test_sections_of_a_mixed_folder_show_several_languages():
    shown = {c.source[:2] for line in lines(mixed()) for c in line.citations[:1]}
    assert len(shown) >= 5


def test_a_file_of_another_language_is_cited_where_figures_and_names_agree():
    across = [
        (line, citation)
        for line in lines(mixed())
        for citation in line.citations[1:]
        if citation.source[:2] != line.citations[0].source[:2]
    ]
    assert len({citation.source[:2] for _, citation in across}) >= 4
    assert {citation.role for _, citation in across} == {Role.AGREES}


def test_no_file_of_another_language_stands_behind_a_line_with_another_figure():
    told_5_1 = ("5,1", "5.100", "5.1", "51億", "51亿")
    for line in lines(mixed()):
        kinds = {any(one in c.quote for one in told_5_1) for c in line.citations
                 if c.role is Role.AGREES or c.role is Role.ORIGIN}  # fmt: skip
        assert len(kinds) == 1


def test_what_is_asked_in_one_language_finds_that_language_alone():
    for language in ("zh", "ru", "ar", "hi"):
        briefing = brief(told(FOLDER, *plans(language)))
        assert {line.citations[0].source[:2] for line in lines(briefing)} == {language}


def test_a_german_genitive_gets_no_apostrophe_from_an_english_file(tmp_path: Path):
    files = {
        "a.txt": "The speech\n\nMinister Ada Frost’s speech on the ferries lasted an hour in Oslo, "
        "and Frost’s words were heard by all.\n",
        "b.txt": "Die Rede\n\nIn Oslo dauerte Frosts Rede über die neuen Fähren eine ganze Stunde, "
        "und alle Leute am Hafen haben sie gehört.\n",
    }
    plan = SectionPlan("speech", "Rede", about="Die Rede über die Fähren.")
    (section,) = brief(told(write(tmp_path, files), plan)).sections
    (line,) = section.lines
    assert "Frosts Rede" in line.text
    assert line.edits == ()
