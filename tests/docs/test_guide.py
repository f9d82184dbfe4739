"""What the guide says of rules, keys, commands and files is so."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_briefing import choose, pipeline, publish, settings
from mkdocs_briefing.analyse import junk, neighbours, recurring
from mkdocs_briefing.analyse.junk_abroad import PATTERNS
from mkdocs_briefing.cli import main
from mkdocs_briefing.model import Fate, Limits, Role, Status
from mkdocs_briefing.read.cuts import CUTS
from mkdocs_briefing.read.formats import FORMATS

# "| `fragment` | fewer than two words |", "| `start`, `end` | the place |"
ROW = re.compile(r"^\| ((?:`[\w .-]+`(?:, )?)+) \|", re.MULTILINE)
CODE = re.compile(r"`([^`]+)`")
FENCE = re.compile(r"^```(\w*)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# A link or a picture: see [LICENSE](LICENSE)
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)\s]*)?\)")
# "make briefing", at the start of a line of a script
MADE = re.compile(r"^make ([a-z-]+)", re.MULTILINE)

WRITTEN = ("README.md", "CONTRIBUTING.md", "docs/index.md", "docs/design.md", "docs/quality.md")


def guide(root: Path, name: str) -> str:
    return (root / "docs" / "guide" / name).read_text(encoding="utf-8")


def rows(text: str, before: str, after: str = "\n## ") -> set[str]:
    """What the tables of a chapter have in their first column."""
    chapter = text.partition(before)[2].partition(after)[0]
    return {name for row in ROW.findall(chapter) for name in CODE.findall(row)}


def everything_written(root: Path) -> list[Path]:
    return [*(root / name for name in WRITTEN), *sorted((root / "docs" / "guide").glob("*.md"))]


# --- how lines are chosen ---------------------------------------------------------


def constants(node: ast.expr | None) -> Iterator[str]:
    """The texts that an expression may have as its value."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from constants(node.body)
        yield from constants(node.orelse)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from constants(value)


def rules() -> set[str]:
    """The names that the rules on lines give: of their patterns, and those that their functions
    return or write into the list of what was found."""
    names = {name for name, _ in junk._PATTERNS}
    names.update(name for patterns in PATTERNS.values() for name, _ in patterns)
    for module in (junk, neighbours):
        for node in ast.walk(ast.parse(Path(module.__file__).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Return) or (
                isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript)
            ):
                names.update(constants(node.value))
    return names


def test_every_rule_on_what_is_left_out_is_explained_and_no_other(root: Path) -> None:
    assert rows(guide(root, "choosing.md"), "## What is left out\n") == rules() | CUTS | {
        recurring.RULE
    }


def test_every_method_of_salience_is_explained_and_no_other(root: Path) -> None:
    assert rows(guide(root, "choosing.md"), "### Salience\n") == set(choose.SUMMARIZERS)


# --- what is read -----------------------------------------------------------------


def test_the_table_of_formats_has_every_suffix_that_is_read_with_its_limit(root: Path) -> None:
    table = guide(root, "formats.md").partition("| format |")[2].partition("\n\n")[0]
    told = {
        suffix: int(limit)
        for names, limit in re.findall(r"\| ((?:`[.\w]+`(?:, )?)+) \| (\d+) MB \|", table)
        for suffix in CODE.findall(names)
    }

    limits = Limits()  # a format without a share holds documents
    assert told == {
        name: limits.unpacked if one.share is None else limits.megabytes * one.share
        for name, one in FORMATS.items()
    }


def test_the_records_example_gives_the_text_that_its_offsets_are_of(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (example,) = (
        code for kind, _, code in FENCE.findall(guide(root, "record.md")) if kind == "python"
    )
    monkeypatch.chdir(root)
    names: dict[str, Any] = {}
    exec(example, names)  # noqa: S102 - the guide's own code
    briefing = pipeline.brief(settings.load(root / "briefing.yml"))
    cited = [
        citation
        for section in briefing.sections
        for line in section.lines
        for citation in line.citations
        if citation.source == names["source"].path
    ]
    assert cited
    assert all(names["text"][one.start : one.end] == one.quote for one in cited)


# --- the record -------------------------------------------------------------------


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The files of a briefing of two reports."""
    folder = tmp_path_factory.mktemp("record")
    (folder / "docs" / "sources").mkdir(parents=True)
    for name, line in {"a.txt": "on Monday", "b.txt": "on Monday, the port said"}.items():
        text = f"The ferry to Ost returned to service after nine weeks of repairs {line}.\n"
        (folder / "docs" / "sources" / name).write_text(text, encoding="utf-8")
    file = folder / "briefing.yml"
    file.write_text("sections: [{title: Ferry, about: ferry repairs}]", encoding="utf-8")
    return dict(publish.publish(pipeline.brief(settings.load(file))))


def keys(value: Any) -> set[str]:
    """All keys of a JSON value, however deep."""
    if isinstance(value, dict):
        return set(value).union(*(keys(inner) for inner in value.values()))
    return set().union(*map(keys, value)) if isinstance(value, list) else set()


def test_every_key_of_the_record_is_explained(root: Path, published: dict[str, str]) -> None:
    text = guide(root, "record.md")
    record = json.loads(published["briefing.json"])

    assert record["sections"][0]["paragraphs"][0]["sentences"][0]["citations"]
    assert {key for key in keys(record) if f"`{key}`" not in text} == set()


def test_the_example_of_the_record_has_the_keys_of_a_record_and_no_others(
    root: Path, published: dict[str, str]
) -> None:
    (example,) = (
        json.loads(code)
        for _, _, code in FENCE.findall(guide(root, "record.md"))
        if code.startswith("{\n")
    )

    assert keys(example) == keys(json.loads(published["briefing.json"]))
    counts = example["ledger"]
    assert counts.pop("sentences") == sum(counts.values())


def test_every_key_of_the_ledger_is_explained_and_no_other(
    root: Path, published: dict[str, str]
) -> None:
    text = guide(root, "record.md").partition("## `ledger.jsonl`\n")[2]
    first = json.loads(published["ledger.jsonl"].splitlines()[0])

    assert rows(text, "| key |", "| fate |") == set(first)


def test_every_fate_status_and_role_is_explained(root: Path) -> None:
    text = guide(root, "record.md")

    assert rows(text, "| fate |") == {fate.value for fate in Fate}
    assert rows(text, "| status |", "!!!") == {status.value for status in Status}
    assert {role.value for role in Role if f"`{role.value}`" not in text} == set()


# --- commands and files -----------------------------------------------------------


def test_every_command_is_in_the_readme_and_in_the_guide(root: Path) -> None:
    texts = [(root / "README.md").read_text(encoding="utf-8"), guide(root, "start.md")]

    for name in main.commands:
        assert all(f"briefing {name}" in text for text in texts), name


def test_every_option_of_build_and_check_is_in_the_guide(root: Path) -> None:
    text = guide(root, "start.md")
    names = {p.name: [*p.opts, *p.secondary_opts] for c in ("build", "check")
             for p in main.commands[c].params}  # fmt: skip

    assert {name for name, opts in names.items() if not any(o in text for o in opts)} == set()


def commands(text: str) -> list[str]:
    """The scripts of a document, and what stands between backquotes in its sentences."""
    scripts = [code for kind, _, code in FENCE.findall(text) if kind == "sh"]
    return scripts + CODE.findall(FENCE.sub("", text))


def test_whatever_is_to_be_made_can_be_made(root: Path) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    told = {
        name
        for file in everything_written(root)
        for command in commands(file.read_text(encoding="utf-8"))
        for name in MADE.findall(command)
    }

    assert {"briefing", "test", "serve", "lint"} <= told <= targets


def test_every_file_that_the_documents_link_to_is_there(root: Path) -> None:
    made = {(root / "docs" / "briefing.md").resolve()}  # by the plugin
    missing = {
        f"{file.relative_to(root)}: {target}"
        for file in everything_written(root)
        for target in LINK.findall(FENCE.sub("", file.read_text(encoding="utf-8")))
        if "://" not in target
        and not (there := (file.parent / target).resolve()).exists()
        and there not in made
    }

    assert missing == set()


def test_every_whole_file_of_settings_in_the_guide_loads(root: Path, tmp_path: Path) -> None:
    examples = [
        code
        for file in everything_written(root)
        for kind, title, code in FENCE.findall(file.read_text(encoding="utf-8"))
        if kind == "yaml" and "briefing.yml" in title
    ]

    assert len(examples) >= 3
    for code in examples:
        file = tmp_path / "briefing.yml"
        file.write_text(code, encoding="utf-8")
        assert settings.load(file).sections


def test_every_other_yaml_in_the_guide_is_yaml(root: Path) -> None:
    for file in everything_written(root):
        for kind, _, code in FENCE.findall(file.read_text(encoding="utf-8")):
            if kind == "yaml":
                assert list(yaml.safe_load_all(code)), code
