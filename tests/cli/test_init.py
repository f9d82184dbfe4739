"""`briefing init`."""

import re
from pathlib import Path

import pytest
import yaml

from mkdocs_briefing import settings

STARTER = (
    "briefing.yml",
    "docs/index.md",
    "docs/sources/coast-gazette.md",
    "docs/sources/northern-wire.txt",
    "docs/sources/saltmere-echo.md",
    "mkdocs.yml",
)


def files_in(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_it_makes_a_site_in_an_empty_folder_and_says_what(run, folder: Path) -> None:
    result = run("init")

    assert result.exit_code == 0
    assert files_in(folder) == list(STARTER)
    assert result.output.splitlines() == [
        "Made:",
        *(f"  {name}" for name in STARTER),
        "Look at it with: mkdocs serve",
    ]


def test_it_makes_the_folder_that_is_named(run, folder: Path) -> None:
    result = run("init", "new/site")

    assert result.exit_code == 0
    assert files_in(folder / "new/site") == list(STARTER)
    assert result.output.endswith("Look at it with: cd new/site && mkdocs serve\n")


@pytest.mark.parametrize("name", STARTER)
def test_it_overwrites_nothing_and_then_writes_nothing(run, folder: Path, name: str) -> None:
    mine = folder / name
    mine.parent.mkdir(parents=True, exist_ok=True)
    mine.write_text("mine")

    result = run("init")

    assert result.exit_code == 2
    assert result.output.splitlines() == [
        "Nothing was written, because these files exist already:",
        f"  {name}",
    ]
    assert files_in(folder) == [name]
    assert mine.read_text() == "mine"


def test_a_link_that_leads_nowhere_is_not_written_through(run, folder: Path) -> None:
    (folder / "mkdocs.yml").symlink_to("elsewhere.yml")

    assert run("init").exit_code == 2
    assert not (folder / "elsewhere.yml").exists()


def test_other_files_of_the_folder_stay(run, folder: Path) -> None:
    (folder / "README.md").write_text("mine")

    assert run("init").exit_code == 0
    assert (folder / "README.md").read_text() == "mine"


@pytest.mark.parametrize("taken", ["docs", "here"])
def test_a_file_where_a_folder_should_be_is_told_and_nothing_written(
    run, folder: Path, taken: str
) -> None:
    (folder / taken).touch()

    result = run("init", "here" if taken == "here" else ".")

    assert result.exit_code == 2
    assert taken in result.output
    assert files_in(folder) == [taken]


def test_the_examples_settings_are_sound(started: Path) -> None:
    loaded = settings.load(started / "briefing.yml")

    assert loaded.sources == started.resolve() / "docs" / "sources"
    assert [section.id for section in loaded.sections] == [
        "the-repair",
        "the-cost",
        "traffic",
        "reactions",
    ]


def test_the_examples_settings_show_every_setting_and_those_left_out_work(started: Path) -> None:
    file = started / "briefing.yml"
    whole = re.sub(r"^( *)#(?=\w)", r"\1", file.read_text(), flags=re.MULTILINE)
    file.write_text(whole)

    settings.load(file)
    written = yaml.safe_load(whole)
    assert set(written) == set(settings._File.model_fields)
    assert {key for section in written["sections"] for key in section} == set(
        settings._Section.model_fields
    )
