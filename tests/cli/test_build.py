"""`briefing build`."""

import contextlib
import json
import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_briefing.model import Contents
from mkdocs_briefing.store import Store


def tree(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes()
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }


def with_other_words(contents: Contents) -> Contents:
    (analysis,) = contents.analyses
    text = analysis.source.text.replace("bridge", "bungle")
    return replace(
        contents, analyses=(replace(analysis, source=replace(analysis.source, text=text)),)
    )


def test_it_writes_the_page_and_the_records_and_says_where(run, started: Path) -> None:
    result = run("build")

    assert result.exit_code == 0
    assert result.stdout.startswith("3 files read, ")
    assert result.stdout.endswith("The page is build/briefing/briefing.md\n")
    written = tree(started / "build" / "briefing")
    assert {"briefing.md", "briefing.json", "ledger.jsonl"} < set(written)
    assert b"harbour bridge" in written["briefing.md"]
    record = json.loads(written["briefing.json"])
    lines = sum(len(p["sentences"]) for s in record["sections"] for p in s["paragraphs"])
    assert f"{lines} lines in 4 sections" in result.stdout


def test_it_reads_and_writes_where_it_is_told(run, started: Path, monkeypatch) -> None:
    elsewhere = started / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)

    result = run("build", "-f", "../briefing.yml", "-o", "out")

    assert result.exit_code == 0
    assert (elsewhere / "out" / "briefing.md").is_file()


def test_cache_and_workers_change_nothing_in_the_result(run, started: Path) -> None:
    results = [
        run("build", "-o", "cold"),
        run("build", "-o", "warm"),
        run("build", "-o", "without", "--no-cache"),
        run("build", "-o", "two", "--workers", "2", "--no-cache"),
    ]

    assert [result.exit_code for result in results] == [0, 0, 0, 0]
    expected = tree(started / "cold")
    assert expected
    for name in ("warm", "without", "two"):
        assert tree(started / name) == expected


def test_the_cache_lies_beside_the_settings_and_git_ignores_it(run, started: Path) -> None:
    run("build")

    assert (started / ".cache" / "plugin" / "briefing" / "analyses.sqlite3").is_file()
    assert (started / ".cache" / ".gitignore").read_text() == "*\n"


def test_without_the_cache_no_folder_is_made(run, started: Path) -> None:
    run("build", "--no-cache")

    assert not (started / ".cache").exists()


def test_a_damaged_cache_is_a_note_and_no_more(run, started: Path) -> None:
    run("build", "-o", "sound")
    (started / ".cache" / "plugin" / "briefing" / "analyses.sqlite3").write_bytes(b"garbage" * 999)

    result = run("build", "-o", "damaged", "--strict")

    assert result.exit_code == 0
    assert result.stderr.startswith("note: ")
    assert "was damaged. It is set aside" in result.stderr
    assert tree(started / "damaged") == tree(started / "sound")


def test_two_builds_at_once_share_the_cache(command, run, started: Path) -> None:
    run("build", "-o", "alone", "--no-cache")
    with ThreadPoolExecutor(2) as both:
        ends = list(both.map(lambda out: command("build", "-o", out), ("one", "two")))

    assert [(end.returncode, end.stderr) for end in ends] == [(0, "")] * 2
    assert tree(started / "one") == tree(started / "two") == tree(started / "alone")
    with Store.open(started / ".cache" / "plugin" / "briefing" / "analyses.sqlite3") as store:
        assert store.note is None


def test_warnings_go_to_stderr_and_fail_a_strict_build(run, started: Path) -> None:
    (started / "docs" / "sources" / "empty.txt").touch()

    lax, strict = run("build"), run("build", "--strict")

    assert (lax.exit_code, strict.exit_code) == (0, 1)
    assert lax.stderr.startswith("warning: empty.txt: not read: ")
    assert (lax.stderr, lax.stdout) == (strict.stderr, strict.stdout)


def test_a_strict_build_without_warnings_succeeds(run, started: Path) -> None:
    result = run("build", "--strict")

    assert (result.exit_code, result.stderr) == (0, "")


def test_a_cache_that_lies_about_a_source_is_found_out_and_read_past(run, started: Path) -> None:
    run("build", "-o", "true")
    cache = started / ".cache" / "plugin" / "briefing" / "analyses.sqlite3"
    with contextlib.closing(sqlite3.connect(cache)) as database:
        keys = [row[0].decode() for row in database.execute("SELECT key FROM analyses")]
    with Store.open(cache) as store:
        kept = store.get_many(keys)
        store.put_many({key: with_other_words(contents) for key, contents in kept.items()})

    result = run("build", "-o", "again")

    assert (result.exit_code, result.stderr) == (0, "")
    assert tree(started / "again") == tree(started / "true")


def test_it_does_not_write_pages_over_the_sources(run, started: Path) -> None:
    before = tree(started / "docs")

    result = run("build", "-o", "docs")

    assert result.exit_code == 2
    assert "where the sources themselves lie" in result.stderr
    assert tree(started / "docs") == before


@pytest.mark.parametrize("name", ["briefing.md", "briefing.json", "sources/notes.md"])
def test_it_does_not_replace_what_it_did_not_write(run, started: Path, name: str) -> None:
    mine = started / "out" / name
    mine.parent.mkdir(parents=True)
    mine.write_text("Mine.")

    result = run("build", "-o", "out")

    assert result.exit_code == 2
    assert f"holds {name}, which no earlier 'briefing build' wrote" in result.stderr
    assert tree(started / "out") == {name: b"Mine."}


def test_the_same_folder_gives_the_same_whatever_the_hash_seed(command, started: Path) -> None:
    runs = [command("build", "-o", "out", "--no-cache", PYTHONHASHSEED=seed) for seed in ("1", "2")]
    first = tree(started / "out")

    assert [(run.returncode, run.stderr) for run in runs] == [(0, ""), (0, "")]
    assert runs[0].stdout == runs[1].stdout
    command("build", "-o", "other", "--no-cache", PYTHONHASHSEED="3")
    assert tree(started / "other") == first


@pytest.mark.parametrize("name", ["build", "check"])
def test_all_mistakes_in_the_settings_are_told_and_the_code_is_2(
    command, started: Path, name: str
) -> None:
    (started / "briefing.yml").write_text("word: 3\nsections:\n- title: 2024\n")

    result = command(name)

    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        "briefing.yml:1:1: word: unknown setting, did you mean 'words'?",
        (
            "briefing.yml:3:10: sections[0].title: YAML takes 2024 for a number: put quotes round"
            ' it, "2024"'
        ),
    ]


@pytest.mark.parametrize("name", ["build", "check"])
def test_a_missing_file_is_told_in_a_line(command, name: str) -> None:
    result = command(name, "-f", "none.yml")

    assert result.returncode == 2
    assert result.stderr.startswith("none.yml: there is no such file.")
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("name", ["build", "check"])
def test_a_missing_source_folder_is_told_in_a_line(run, started: Path, name: str) -> None:
    (started / "briefing.yml").write_text("sources: nowhere\nsections: [{title: A}]\n")

    result = run(name)

    assert result.exit_code == 2
    assert "nowhere" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_the_output_may_not_be_a_source(run, started: Path) -> None:
    result = run("build", "-o", "docs/sources/out")

    assert result.exit_code == 2
    assert "docs/sources/out: lies in the source folder" in result.stderr
    assert not (started / "docs" / "sources" / "out").exists()


def test_an_output_that_is_a_file_is_told(run, started: Path) -> None:
    (started / "taken").touch()

    result = run("build", "-o", "taken")

    assert result.exit_code == 2
    assert "taken" in result.stderr


@pytest.mark.parametrize(
    "arguments", [["build", "--workers", "0"], ["build", "--colour"], ["buidl"], ["check", "x"]]
)
def test_a_wrong_command_line_is_2(run, arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_the_version_is_told(run) -> None:
    assert run("--version").output.startswith("briefing, version 0.")


def test_help_names_the_commands(command) -> None:
    result = command("--help")

    assert result.returncode == 0
    assert all(name in result.stdout for name in ("build", "check", "init"))


@pytest.mark.skipif(os.name != "posix", reason="such names are POSIX's")
def test_a_name_that_is_not_unicode_can_be_told(command, started: Path) -> None:
    (started / "docs" / "sources" / "\udcff.txt").write_text("The bridge is shut.\n")

    result = command("check", PYTHONIOENCODING="ascii")

    assert result.returncode == 1
    assert "Traceback" not in result.stderr
