"""The code is built as docs/design.md says, and each library has its reason there."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

STAGES = ("read", "analyse", "match", "choose", "compose", "publish")

# What those install who need it, of what users may install.
EXTRAS = ("dask", "pdf", "remote", "warc")

# "| `lxml` | the tree of an HTML page | ..."
ROW = re.compile(r"^\| `([\w.-]+)` \|", re.MULTILINE)
# The name in a requirement such as click>=8.1.7,!=8.3.0
REQUIREMENT = re.compile(r"[\w.-]+")
# Where a library's name to import is not its own; pydantic_core is pydantic's other half.
IMPORTED_AS = {
    "markdown-it-py": "markdown_it",
    "mkdocs-material": "material",
    "pydantic": "pydantic pydantic_core",
    "pyyaml": "yaml",
}


def imports(file: Path, package: Path) -> Iterator[str]:
    """The modules that a file of the package imports, whole: `mkdocs_briefing.model`."""
    folder = (package.name, *file.relative_to(package).parts[:-1])
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = folder[: len(folder) - node.level + 1] if node.level else ()
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def modules(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def libraries(root: Path, extra: str | None = None) -> set[str]:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = project["optional-dependencies"][extra] if extra else project["dependencies"]
    named = {found[0] for line in asked if (found := REQUIREMENT.match(line))}
    return named - {project["name"]}  # the development's tools bring our own extras


def explained(root: Path) -> list[set[str]]:
    """The libraries of each table of the chapter on libraries."""
    text = (root / "docs" / "design.md").read_text(encoding="utf-8")
    chapter = text.partition("## Libraries\n")[2].partition("\n## ")[0]
    run, rest = chapter.split("As extras:")
    extras, rest = rest.split("For development")
    development, bench = rest.split("For the bench:")
    return [set(ROW.findall(part)) for part in (run, development, bench, extras)]


def test_the_stages_are_those_that_the_design_names(root: Path, package: Path) -> None:
    rooms = {path.parent.name for path in package.glob("*/__init__.py")}

    assert rooms == set(STAGES)


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_imports_nothing_of_ours_but_the_nouns(package: Path, stage: str) -> None:
    allowed = (f"{package.name}.{stage}", f"{package.name}.model")
    others = {
        f"{file.relative_to(package)}: {name}"
        for file in modules(package / stage)
        for name in imports(file, package)
        if name.startswith(f"{package.name}.")
        and not any(name == one or name.startswith(f"{one}.") for one in allowed)
    }

    assert others == set()


def test_the_nouns_import_nothing_of_ours(package: Path) -> None:
    assert [n for n in imports(package / "model.py", package) if n.startswith(package.name)] == []


def test_only_the_plugin_and_its_options_import_mkdocs(package: Path) -> None:
    users = {
        file.relative_to(package).as_posix()
        for file in modules(package)
        if any(name.split(".")[0] == "mkdocs" for name in imports(file, package))
    }

    assert users == {"plugin.py", "config.py"}


def test_every_file_and_room_of_the_package_is_in_the_plan_of_the_house(
    root: Path, package: Path
) -> None:
    text = (root / "docs" / "design.md").read_text(encoding="utf-8")
    house = text.partition("## The house\n")[2].partition("\n## ")[0]
    named = set(re.findall(r"^  (\w+(?:\.py|/)) ", house, re.MULTILINE))
    there = {path.name for path in package.glob("*.py")} - {"__init__.py"}
    there |= {f"{path.name}/" for path in package.iterdir() if holds_files_of_ours(path)}

    assert named == there


def holds_files_of_ours(path: Path) -> bool:
    return path.is_dir() and not path.name.startswith((".", "__"))


def test_every_library_that_is_needed_has_its_line_and_no_other(root: Path) -> None:
    assert explained(root)[0] == libraries(root)


def test_every_library_for_development_has_its_line_and_no_other(root: Path) -> None:
    assert explained(root)[1] == libraries(root, "dev")


def test_every_library_for_the_bench_has_its_line_and_no_other(root: Path) -> None:
    assert explained(root)[2] == libraries(root, "bench")


def test_every_library_of_an_extra_has_its_line_and_no_other(root: Path) -> None:
    assert explained(root)[3] == {name for extra in EXTRAS for name in libraries(root, extra)}


def test_every_library_that_is_imported_is_asked_for(root: Path, package: Path) -> None:
    asked = {name for extra in (None, *EXTRAS) for name in libraries(root, extra)}
    known = {n for name in asked for n in IMPORTED_AS.get(name, name).split()}
    used = {
        name.split(".")[0]
        for file in modules(package)
        for name in imports(file, package)
        if name.split(".")[0] not in {*sys.stdlib_module_names, package.name}
    }

    assert used - known == set()
