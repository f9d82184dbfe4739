"""`briefing check`."""

from pathlib import Path


def test_the_example_is_fine(run, started: Path) -> None:
    result = run("check")

    assert result.output.splitlines()[1:] == []
    assert result.exit_code == 0


def test_it_writes_no_page(run, started: Path) -> None:
    before = sorted(started.rglob("*"))
    run("check", "--no-cache")

    assert sorted(started.rglob("*")) == before


def test_a_file_that_is_not_read_is_told_with_the_reason(run, started: Path) -> None:
    (started / "docs" / "sources" / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))

    result = run("check")

    assert result.exit_code == 1
    (line,) = [line for line in result.stdout.splitlines() if line.startswith("picture.png: ")]
    assert line.startswith("picture.png: not read: ")
    assert len(line) > len("picture.png: not read: ")
    assert "1 not read" in result.stdout.splitlines()[-1]


def test_a_section_that_finds_nothing_is_told(run, started: Path) -> None:
    with (started / "briefing.yml").open("a") as file:
        file.write("\n  - title: Astronomy\n    about: Telescopes, quasars, nebulae.\n")

    result = run("check")

    assert result.exit_code == 1
    assert any("Astronomy" in line for line in result.stdout.splitlines())
