"""What is printed of other people's text does nothing to the terminal."""

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefing.terminal import visible


@given(st.text())
def test_no_control_and_no_override_is_left_and_all_else_stays(text: str) -> None:
    shown = visible(text)

    assert not {unicodedata.category(c) for c in shown} & {"Cc", "Cs", "Zl", "Zp"}
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert shown.isascii() or not text.isascii()
    if text.isprintable():
        assert shown == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", r"\x1b[31mred"),
        ("\x9b31m", r"\x9b31m"),
        ("two\nlines\r\n", r"two\nlines\r\n"),
        ("\u202egpj.txt", r"\u202egpj.txt"),
        ("\udcff.txt", r"\udcff.txt"),
        ("क्‍ष — “fine” 🏝", "क्‍ष — “fine” 🏝"),
        ("שלום\u200f", "שלום\u200f"),
    ],
)
def test_what_a_terminal_would_obey_is_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.skipif(os.name != "posix", reason="such names are POSIX's")
@pytest.mark.parametrize("name", ["check", "build"])
def test_the_name_of_a_file_that_is_not_read_commands_nothing(
    run, started: Path, name: str
) -> None:
    (started / "docs" / "sources" / "a\x1b[2J\nb\u202e.txt").touch()

    result = run(name)

    (line,) = [line for line in result.output.splitlines() if "not read: " in line]
    assert line.removeprefix("warning: ").startswith(r"a\x1b[2J\nb\u202e.txt: not read: ")


@pytest.mark.skipif(os.name != "posix", reason="such names are POSIX's")
def test_the_name_of_a_file_in_the_way_commands_nothing(run, started: Path) -> None:
    mine = started / "out" / "sources" / "a\x1b[2J.md"
    mine.parent.mkdir(parents=True)
    mine.write_text("Mine.")

    result = run("build", "-o", "out")

    assert result.exit_code == 2
    assert r"holds sources/a\x1b[2J.md, which no earlier" in result.stderr
