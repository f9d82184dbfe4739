"""`briefing check`."""

from pathlib import Path


def test_the_example_is_fine(run, started: Path) -> None:
    result = run("check")

    assert [line for line in result.output.splitlines()[:-1] if not line.startswith("note: ")] == []
    assert "no file" not in result.output
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


def test_a_pin_that_matches_nothing_is_told_with_its_place(run, started: Path) -> None:
    file = started / "briefing.yml"
    text = file.read_text().replace("sections:", 'pin: ["a line of nobody"]\nsections:', 1)
    file.write_text(text)
    number = text.splitlines().index('pin: ["a line of nobody"]') + 1

    result = run("check")

    assert result.exit_code == 1
    assert result.stdout.startswith(
        f"briefing.yml:{number}:7: pin[0]: no sentence of the sources holds “a line of nobody”. "
    )
    assert run("build", "--strict").exit_code == 1
    assert run("build").exit_code == 0


def test_a_ban_that_bars_several_sentences_is_a_note(run, started: Path) -> None:
    file = started / "briefing.yml"
    file.write_text(file.read_text().replace("sections:", "ban: [Pavel Orrin]\nsections:", 1))

    result = run("check")

    assert result.exit_code == 0
    (note,) = [line for line in result.stdout.splitlines() if "bars" in line]
    assert note.startswith("note: briefing.yml:")
    assert note.endswith(": ban[0]: bars 2 sentences, all that hold these words.")
