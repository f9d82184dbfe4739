"""Every setting is in the reference, as it is in the code, with an example that loads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from mkdocs.config.base import Config
from pydantic import BaseModel

from mkdocs_briefing import choose, settings
from mkdocs_briefing.config import BriefingConfig
from mkdocs_briefing.model import Settings

REFERENCE = Path(__file__).parents[2] / "docs" / "guide" / "settings.md"

# "## A section"
CHAPTER = re.compile(r"^## (.+)$", re.MULTILINE)
# "### `words`"
ENTRY = re.compile(r"^### `(\w+)`$", re.MULTILINE)
DEFAULT = re.compile(r"^- Default: (.+)$", re.MULTILINE)
SINCE = re.compile(r"^- Since: (\d+\.\d+\.\d+)$", re.MULTILINE)
# "| `entries` | 10,000 | ... |"
LIMIT = re.compile(r"^\| `(\w+)` \| ([\d,]+) \|", re.MULTILINE)
EXAMPLE = re.compile(r"^```yaml[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)

FILE, SECTION, SITE = "The whole file", "A section", "In `mkdocs.yml`"


@dataclass(frozen=True)
class Entry:
    """What the reference says of a setting."""

    chapter: str
    name: str
    default: str
    since: str
    example: str


def parted(pattern: re.Pattern[str], text: str) -> dict[str, str]:
    """The text under each heading; a heading that stands twice is a mistake."""
    parts = pattern.split(text)
    names = parts[1::2]
    assert len(names) == len(set(names)), f"written twice: {names}"
    return dict(zip(names, parts[2::2], strict=True))


def entries() -> list[Entry]:
    chapters = parted(CHAPTER, REFERENCE.read_text(encoding="utf-8"))
    return [
        Entry(
            chapter,
            name,
            *(
                found[1].strip("\n") if (found := pattern.search(text)) else ""
                for pattern in (DEFAULT, SINCE, EXAMPLE)
            ),
        )
        for chapter, body in chapters.items()
        for name, text in parted(ENTRY, body).items()
    ]


def of(chapter: str) -> set[str]:
    return {entry.name for entry in entries() if entry.chapter == chapter}


def named(entry: Entry) -> str:
    return f"{entry.chapter}: {entry.name}"


def shown(default: Any, *, required: bool) -> str:
    """How the reference begins what it says of a default."""
    if required:
        return "none: it must be given"
    if isinstance(default, BaseModel):
        return "those of the table"
    if isinstance(default, bool):
        return f"`{str(default).lower()}`"  # as YAML has it
    return "none" if default in (None, "", []) else f"`{default}`"


def default_of(entry: Entry) -> str:
    if entry.chapter == SITE:
        return shown(dict(BriefingConfig._schema)[entry.name].default, required=False)
    model: type[BaseModel] = settings._File if entry.chapter == FILE else settings._Section
    field = model.model_fields[entry.name]
    return shown(None if field.is_required() else field.default, required=field.is_required())


def test_the_reference_has_every_setting_of_the_file_and_no_other() -> None:
    assert of(FILE) == set(settings._File.model_fields)


def test_the_reference_has_every_setting_of_a_section_and_no_other() -> None:
    assert of(SECTION) == set(settings._Section.model_fields)


def test_the_reference_has_every_option_of_the_plugin_and_no_other() -> None:
    assert of(SITE) == {name for name, _ in BriefingConfig._schema}


@pytest.mark.parametrize("entry", entries(), ids=named)
def test_the_default_in_the_reference_is_that_of_the_code(entry: Entry) -> None:
    assert entry.default.startswith(default_of(entry))


def test_the_table_of_limits_has_each_with_its_default() -> None:
    (entry,) = (entry for entry in entries() if entry.name == "limits")
    whole = parted(CHAPTER, REFERENCE.read_text(encoding="utf-8"))[entry.chapter]
    limits = parted(ENTRY, whole)[entry.name]
    told = {name: int(value.replace(",", "")) for name, value in LIMIT.findall(limits)}
    assert told == settings._Limits().model_dump()


@pytest.mark.parametrize("entry", entries(), ids=named)
def test_an_entry_says_since_when_there_is_the_setting(entry: Entry) -> None:
    assert entry.since


@pytest.mark.parametrize("entry", entries(), ids=named)
def test_an_entry_has_an_example_that_the_program_accepts(entry: Entry, tmp_path: Path) -> None:
    example = yaml.safe_load(entry.example)

    if entry.chapter == SITE:
        (options,) = (p["briefing"] for p in example["plugins"] if isinstance(p, dict))
        assert set(options) == {entry.name}
        config: Config = BriefingConfig()
        config.load_dict(options)
        assert config.validate() == ([], [])
        return
    assert set(example) == {entry.name}
    if entry.chapter == SECTION:
        example = {"sections": [{"title": "Trade"} | example]}
    load({"sections": [{"title": "Trade"}]} | example, tmp_path)


def load(told: dict[str, Any], folder: Path) -> Settings:
    file = folder / "briefing.yml"
    file.write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
    return settings.load(file)


def test_the_first_example_shows_every_setting_and_loads(tmp_path: Path) -> None:
    first = EXAMPLE.search(REFERENCE.read_text(encoding="utf-8"))
    assert first
    example = yaml.safe_load(first[1])

    load(example, tmp_path)

    assert set(example) == set(settings._File.model_fields)
    used = {name for section in example["sections"] for name in section}
    assert used == set(settings._Section.model_fields)


def test_every_method_of_salience_can_be_set_and_is_in_the_reference() -> None:
    (entry,) = (entry for entry in entries() if entry.name == "salience")
    text = REFERENCE.read_text(encoding="utf-8")
    chapter = text[text.index("### `salience`") :].partition("- Default")[0]

    assert set(get_args(settings.Salience)) == set(choose.SUMMARIZERS)
    assert {name for name in choose.SUMMARIZERS if f"`{name}`" not in chapter} == set()
    assert entry.chapter == FILE
