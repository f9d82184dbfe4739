"""Folders that nobody would make on purpose."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_briefing.model import Fate, Status
from pipeline.folders import FERRY, HARBOUR, REACTIONS, article, brief, lines

ROOMY = replace(HARBOUR, words=400)
COST = "Repairs to the harbour wall cost the town 3 million crowns after the storm."


@pytest.mark.parametrize(
    "name",
    [
        "two words.txt",
        "Übersicht – März.txt",
        "ملف.txt",
        "[a](b) **c** `d`.txt",
        "{{ config }} {#x}.txt",
        'a\' "b" & <c>.txt',
        "-rf.txt",
        "sub folder/ferry.txt.txt",
    ],
)
def test_a_file_of_any_name_is_cited_by_that_name(tmp_path: Path, name: str):
    made = brief(tmp_path, {name: article(COST)}, ROOMY)
    (line,) = lines(made.sections)
    assert line.citations[0].source == name
    assert [record.path for record in made.sources] == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "Repairs to the harbour wall [^1] cost the town {{ 3 }} million crowns after the storm.",
        "The harbour wall fell: <img src=x onerror=alert(1)> it cost 3 million crowns to mend.",
        "--8<-- The harbour wall fell in the storm and its repair cost 3 million crowns.",
        "The harbour wall cost *3* million_crowns_ to `mend` after the storm, | Holm | said.",
        "The harbour wall cost \\3 million $crowns$ to mend ==after== the storm of ~~2030~~.",
        "Repairs to the harbour wall cost 3\u202emillion crowns after the storm of the year.",
    ],
)
def test_markup_in_a_source_is_text_like_any_other(tmp_path: Path, sentence: str):
    made = brief(tmp_path, {"a.txt": article(sentence)}, ROOMY)
    (line,) = lines(made.sections)
    quote = line.citations[0].quote
    assert line.text == quote
    assert quote.replace(" ", "") in sentence.replace("\u202e", "").replace(" ", "")


def test_two_thousand_sentences_fit_into_a_section_of_its_words(tmp_path: Path):
    things = ("wall", "crane", "pier", "ferry", "storm", "warehouse", "basin")
    sentences = [
        f"In ward {i} the {things[i % 7]} of {1500 + i} cost {i * 37 % 991} crowns to repair."
        for i in range(2000)
    ]
    blocks = [" ".join(sentences[i : i + 8]) for i in range(0, 2000, 8)]
    made = brief(tmp_path, {"a.txt": article(*blocks)}, FERRY, HARBOUR)
    assert len(made.ledger.entries) == 2001
    assert made.ledger.count(Fate.CITED) == len(list(lines(made.sections))) >= 4


def test_a_folder_of_one_sentence_is_one_line_and_one_key_point(tmp_path: Path):
    made = brief(tmp_path, {"a.txt": COST + "\n"}, ROOMY)
    assert [line.text for line in lines(made.sections)] == [COST]
    assert [point.line.text for point in made.key_points] == [COST]


def test_a_file_of_headings_alone_is_read_and_gives_nothing(tmp_path: Path):
    text = "The storm at the harbour wall\n\nThe cranes\n\nRepairs and what they cost\n"
    made = brief(tmp_path, {"a.txt": text}, ROOMY)
    assert list(lines(made.sections)) == []
    assert made.sources[0].status is Status.READ
    assert {entry.fate for entry in made.ledger.entries} == {Fate.NOT_ARTICLE}


@pytest.mark.parametrize(
    "text",
    [
        "।।। ??? !!! ...",
        "\u200b\u200b",
        ". . . . . .",
        "12 34 56 78 90 12 34 56 78.",
        "He.\n\nShe.\n\nThis.\n",
        "word " * 5000,
        "[" * 500 + "harbour wall storm" + "]" * 500 + ".",
        "“" * 200 + "The harbour wall, said the storm, he said, she said.",
        "हार्बर की दीवार तूफान में गिर गई। मरम्मत में तीन करोड़ लगे।",
        "港の壁が嵐で崩れた。修理には三百万クローネかかった。",
    ],
)
def test_a_text_that_is_hardly_one_stops_nothing(tmp_path: Path, text: str):
    made = brief(tmp_path, {"a.txt": text, "b.txt": article(COST)}, FERRY, ROOMY, REACTIONS)
    assert [record.path for record in made.sources] == ["a.txt", "b.txt"]
    assert COST in [line.text for line in lines(made.sections)]


def test_line_ends_of_any_system_give_the_same_page(tmp_path: Path):
    text = article(COST, "Nine cranes of the harbour fell\ninto the basin in the storm of 2030.")
    unix = brief(tmp_path / "unix", {"a.txt": text}, ROOMY)
    windows = brief(tmp_path / "windows", {"a.txt": text.replace("\n", "\r\n")}, ROOMY)
    assert unix.sections == windows.sections


def test_brackets_in_a_source_do_not_stop_the_build(tmp_path: Path):
    text = article(
        "Harbour master Per Holm said the harbour wall had held against the storm in March. "
        "He said that “we [the crew] lost two cranes and a warehouse” to the storm."
    )
    assert len(list(lines(brief(tmp_path, {"a.txt": text}, ROOMY).sections))) == 2
