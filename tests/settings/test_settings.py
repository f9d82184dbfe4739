"""What a good briefing.yml becomes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefing import settings
from mkdocs_briefing.model import SectionPlan, Settings, SourcePages

WHOLE = """\
title: The harbour bridge
sources: clippings
language: en
words: 90
salience: text-rank
source_pages: all
excerpts: true
pin: [the bridge would have failed within a year]
ban: [s:3f9a1c20b7d4]
sections:
  - title: Cost & money
    about: >-
      What the repair costs,
      and who pays.
    words: 150
    synonyms:
      - [cost, price]
      - [council, town]
    terms: [tender]
    exclude: [football]
    only: statements
    max_paragraphs: 3
    pin:
      - "“It will hold”, he said"
    ban: [a wet day]
  - title: Traffic
    id: detours
"""


def load(folder: Path, text: str) -> Settings:
    file = folder / "briefing.yml"
    file.write_text(text, encoding="utf-8")
    return settings.load(file)


def test_every_setting_arrives(tmp_path: Path) -> None:
    loaded = load(tmp_path, WHOLE)

    assert loaded.title == "The harbour bridge"
    assert loaded.sources == tmp_path.resolve() / "clippings"
    assert (loaded.language, loaded.words, loaded.salience) == ("en", 90, "text-rank")
    assert (loaded.source_pages, loaded.excerpts) == (SourcePages.ALL, True)
    assert loaded.pin == ("the bridge would have failed within a year",)
    assert loaded.ban == ("s:3f9a1c20b7d4",)
    assert loaded.file == tmp_path.resolve() / "briefing.yml"
    assert loaded.sections == (
        SectionPlan(
            id="cost-money",
            title="Cost & money",
            about="What the repair costs, and who pays.",
            words=150,
            synonyms=(("cost", "price"), ("council", "town")),
            terms=("tender",),
            exclude=("football",),
            only="statements",
            max_paragraphs=3,
            pin=("“It will hold”, he said",),
            ban=("a wet day",),
        ),
        SectionPlan(id="detours", title="Traffic", words=90),
    )


def test_where_each_setting_stands_can_be_told(tmp_path: Path) -> None:
    places = load(tmp_path, WHOLE).places

    assert places["ban[0]"] == f"{tmp_path}/briefing.yml:9:7"
    assert places["sections[0].pin[0]"] == f"{tmp_path}/briefing.yml:24:9"
    assert places["sections[1]"] == f"{tmp_path}/briefing.yml:26:5"


def test_one_titled_section_is_enough_and_the_rest_has_defaults(tmp_path: Path) -> None:
    loaded = load(tmp_path, "sections: [{title: Trade}]\n")

    assert loaded.title == "Briefing"
    assert loaded.sources == tmp_path.resolve() / "docs" / "sources"
    assert (loaded.language, loaded.words, loaded.salience) == (None, 120, "lex-rank")
    assert (loaded.source_pages, loaded.excerpts) == (SourcePages.CITED, False)
    assert loaded.sections == (SectionPlan(id="trade", title="Trade"),)


def test_sources_lie_relative_to_the_file_whatever_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(tmp_path, WHOLE)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)

    assert settings.load(Path("../briefing.yml")).sources == tmp_path.resolve() / "clippings"


def test_an_absolute_source_folder_stays(tmp_path: Path) -> None:
    target = tmp_path.resolve() / "there"

    assert load(tmp_path, f"sources: {target}\nsections: [{{title: A}}]\n").sources == target


def test_a_missing_source_folder_or_a_looping_link_is_not_looked_at(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")

    assert load(tmp_path, "sources: loop\nsections: [{title: A}]\n").sources.name == "loop"


@pytest.mark.parametrize("written", ["\ufeff{}", "{}\r\n", "---\n{}\n...\n", "# note\n{}\n"])
def test_the_usual_dress_of_a_yaml_file_is_taken(tmp_path: Path, written: str) -> None:
    file = tmp_path / "briefing.yml"
    file.write_bytes(written.format("sections: [{title: Trade}]").encode())

    assert settings.load(file).sections[0].title == "Trade"


def test_a_list_may_be_written_once_and_used_twice(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        "sections:\n- {title: A, terms: &both [oil, gas]}\n- {title: B, terms: *both}\n",
    )

    assert [section.terms for section in loaded.sections] == [("oil", "gas")] * 2


@pytest.mark.parametrize(
    ("title", "identifier"),
    [
        ("Oil & gas: the balance", "oil-gas-the-balance"),
        ("Öl", "öl"),
        ("व्यापार और तेल", "व्यापार-और-तेल"),
        ("貿易", "貿易"),
        ("???", "section-1"),
        ("2024", "2024"),
    ],
)
def test_the_id_is_made_of_the_titles_letters_in_any_script(
    tmp_path: Path, title: str, identifier: str
) -> None:
    loaded = load(tmp_path, f'sections: [{{title: "{title}"}}]\n')

    assert loaded.sections[0].id == identifier


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])).filter(str.strip))
def test_every_title_gets_an_id_without_white_space(title: str) -> None:
    identifier = settings._default_id(title, 7)

    assert identifier
    assert "".join(identifier.split()) == identifier
    assert settings._ID.fullmatch(identifier)


def test_the_sum_does_not_change_with_comments_order_or_place(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    top, rest = WHOLE.split("sections:\n")
    lines = [line for line in top.splitlines() if not line.startswith("sources")]
    moved = "# a comment\n" + "sections:\n" + rest + "\n".join(reversed(lines)) + "\n"

    assert load(tmp_path, WHOLE).sha256 == load(other, moved).sha256


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The harbour bridge", "The bridge"),
        ("language: en", "language: de"),
        ("words: 90", "words: 91"),
        ("text-rank", "luhn"),
        ("source_pages: all", "source_pages: none"),
        ("excerpts: true", "excerpts: false"),
        ("[cost, price]", "[cost, prices]"),
        ("only: statements", "# only"),
        ("[the bridge would", "[a bridge would"),
        ("[s:3f9a1c20b7d4]", "[s:3f9a1c20b7d5]"),
        ("[a wet day]", "[a dry day]"),
        ("id: detours", "id: detour"),
    ],
)
def test_the_sum_changes_with_what_bears_on_the_result(tmp_path: Path, old: str, new: str) -> None:
    assert load(tmp_path, WHOLE).sha256 != load(tmp_path, WHOLE.replace(old, new)).sha256


def test_the_sum_is_the_same_whether_a_default_is_written_or_not(tmp_path: Path) -> None:
    written = "source_pages: cited\nexcerpts: false\nsections: [{title: Trade}]\n"

    assert load(tmp_path, written).sha256 == load(tmp_path, "sections: [{title: Trade}]\n").sha256


@pytest.mark.parametrize("written", ["cited", "all", "none", "'none'"])
def test_the_pages_of_the_sources_are_those_that_are_named(tmp_path: Path, written: str) -> None:
    loaded = load(tmp_path, f"source_pages: {written}\nsections: [{{title: Trade}}]\n")

    assert loaded.source_pages is SourcePages(written.strip("'"))


@pytest.mark.parametrize(
    ("written", "excerpts"),
    [("true", True), ("True", True), ("yes", True), ("on", True), ("false", False), ("NO", False)],
)
def test_excerpts_are_asked_for_in_any_way_that_yaml_says_yes(
    tmp_path: Path, written: str, *, excerpts: bool
) -> None:
    loaded = load(tmp_path, f"excerpts: {written}\nsections: [{{title: Trade}}]\n")

    assert loaded.excerpts is excerpts


def test_the_sum_is_the_same_in_every_process(tmp_path: Path) -> None:
    expected = load(tmp_path, WHOLE).sha256
    code = (
        "import pathlib, sys; from mkdocs_briefing import settings;"
        "print(settings.load(pathlib.Path(sys.argv[1])).sha256)"
    )
    for seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "briefing.yml")],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert run.stdout.strip() == expected
