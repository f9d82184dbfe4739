"""`briefing explain`."""

import os
from pathlib import Path

import pytest

from mkdocs_briefing.explain import AT_MOST, explain_line, explain_sentence
from mkdocs_briefing.model import (
    Citation,
    Entry,
    Factors,
    Fate,
    Line,
    Passage,
    Role,
    Section,
    Sentence,
)

SETTINGS = """\
sections:
  - title: The ferry
    about: the ferry, its engine, its captain, repairs, passengers
    words: 40
"""
WIRE = """\
Ferry returns to Ost

By Ada Frost

OST, March 3 - The ferry to Ost returned to service on Monday after nine weeks of engine
repairs. “The ferry’s engine was older than its captain,” said harbour master Ivo Lund. On Monday
the ferry carried 240 passengers on its first day. Passengers complained that the ferry had been
missed at Christmas, when nobody could visit an aunt, fetch a goose, return a coat, buy a candle
or hear the choir on the mainland, and that the captain had sent a card to each of them with a
picture of an engine. Tulips are late in the gardens of the old monastery.
"""
COURIER = """\
The ferry to Ost returned to service on Monday after nine weeks of engine repairs, the port said.
"""


@pytest.fixture
def island(folder: Path) -> Path:
    """A folder with two reports on a ferry and a copy of one, and no room for a long line."""
    sources = folder / "docs" / "sources"
    sources.mkdir(parents=True)
    (folder / "briefing.yml").write_text(SETTINGS, encoding="utf-8")
    (sources / "wire.txt").write_text(WIRE, encoding="utf-8")
    (sources / "courier.txt").write_text(COURIER, encoding="utf-8")
    (sources / "zz-copy.txt").write_text(COURIER, encoding="utf-8")
    return folder


def identity(text: str) -> str:
    """The id of a sentence of these words."""
    return Sentence("", 0, 0, 0, 0, 0, text).id


def told_of(run, *arguments: str) -> str:
    """What is told, which must be something."""
    result = run("explain", *arguments)
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    return result.stdout


def test_of_a_line_it_tells_the_section_the_edits_the_score_and_the_words_behind_it(
    run, island: Path
) -> None:
    lines = told_of(run, "older than its captain").splitlines()

    assert lines[0].startswith("the-ferry-1-")
    assert lines[0].endswith(", in “The ferry”")
    assert lines[1] == (
        "  “The ferry’s engine was older than its captain,” said harbour master Ivo Lund."
    )
    (why,) = [line for line in lines if line.startswith("  Why: ")]
    assert why.startswith("  Why: score ")
    assert all(
        factor in why for factor in ("relevance", "salience", "coverage", "position", "substance")
    )
    assert f"  Id, to pin or ban it: {identity(lines[1])}" in lines
    assert "    wire.txt:6, its words:" in lines


def test_who_agrees_is_told_with_place_and_words(run, island: Path) -> None:
    told = told_of(run, "the-ferry-1-1")

    assert (
        "\n    courier.txt:1, says it too:\n"
        "      The ferry to Ost returned to service on Monday after nine weeks of engine repairs, "
        "the port said.\n"
    ) in told


def test_a_line_that_was_edited_is_found_by_what_is_shown_and_by_what_its_file_has(
    run, island: Path
) -> None:
    shown = told_of(run, "nine weeks of engine repairs.")
    quoted = told_of(run, "March 3 - The ferry to Ost returned")

    assert shown == quoted
    assert "\n  Edited: dropped the dateline 'OST, March 3 -'.\n" in shown


def test_a_line_is_found_by_its_id(run, island: Path) -> None:
    by_words = told_of(run, "older than its captain")
    identifier = by_words.partition(",")[0]

    assert told_of(run, identifier) == by_words


@pytest.mark.parametrize(
    "words",
    [
        "the ferry's engine was older",
        "THE FERRY’S ENGINE",
        "\"the ferry's   engine",
        "said harbour\n\tmaster",
        "",
    ],
)
def test_capitals_white_space_and_the_shape_of_quotes_make_no_difference(
    run, island: Path, words: str
) -> None:
    expected = told_of(run, "older than its captain")

    assert told_of(run, words or "Ivo Lund") == expected


def test_what_is_pinned_and_what_is_banned_is_told_as_such(run, island: Path) -> None:
    steered = f"ban: [older than its captain]\n{SETTINGS}    pin: [tulips are late]\n"
    (island / "briefing.yml").write_text(steered, encoding="utf-8")

    pinned = told_of(run, "tulips")
    assert "\n  Why: the editors pinned it in briefing.yml. Its own score " in pinned
    assert told_of(run, "older than").splitlines()[2] == "  Left out: banned in briefing.yml."


def test_a_sentence_is_found_by_its_id(run, island: Path) -> None:
    told = told_of(run, "tulips are late")
    name = told.split()[-1]

    assert name.startswith("s:")
    assert told_of(run, name) == told
    by_words = told_of(run, "older than its captain")
    assert told_of(run, identity(by_words.splitlines()[1])) == by_words


def test_words_need_no_quotes(run, island: Path) -> None:
    assert told_of(run, "older", "than", "its") == told_of(run, "older than its")


@pytest.mark.parametrize(
    ("words", "place", "fate"),
    [
        ("Ada Frost", "wire.txt:3", "Left out, because it is not part of the article: byline."),
        ("tulips are late", "wire.txt:10", "Left out, because it fits no section: "),
        ("missed at Christmas", "wire.txt:7", "Would fit best in “The ferry”, but was not chosen"),
    ],
)
def test_of_a_sentence_that_is_not_on_the_page_it_tells_the_place_and_why(
    run, island: Path, words: str, place: str, fate: str
) -> None:
    lines = told_of(run, words).splitlines()

    assert lines[0] == place
    assert words.lower() in lines[1].lower()
    assert lines[2].startswith(f"  {fate}")
    assert lines[3:] == (
        [] if "byline" in fate else [f"  Id, to pin or ban it: {identity(lines[1])}"]
    )


def test_of_a_sentence_quoted_in_a_footnote_it_tells_with_its_line(run, island: Path) -> None:
    told = told_of(run, "after nine weeks of engine repairs")

    assert told.count("the-ferry-1-1, in “The ferry”\n") == 1
    assert "engine repairs, the port said.\n" in told
    assert "Not shown itself" not in told


def test_of_words_that_the_line_lacks_it_tells_the_sentence_in_the_footnote(
    run, island: Path
) -> None:
    told = told_of(run, "engine repairs, the port said")

    assert (
        "  Not shown itself, but quoted in a footnote in “The ferry”: agrees with the-ferry-1-1.\n"
    ) in told


@pytest.mark.parametrize("name", ["the-ferry-1-1", "The ferry 1.1", "the FERRY 1.1"])
def test_a_line_is_found_by_its_id_and_by_its_name_on_the_page(run, island: Path, name) -> None:
    assert told_of(run, name).startswith("the-ferry-1-1, in “The ferry”\n")


def test_what_a_line_shows_is_not_told_once_more_as_a_sentence(run, island: Path) -> None:
    assert told_of(run, "older than its captain").count("said harbour master") == 2


def test_of_many_it_tells_some_and_how_many_more_there_are(run, island: Path) -> None:
    names = [f"Skipper {name} Holm sails a barge." for name in "ABCDEFGHIJKLM"]
    (island / "docs" / "sources" / "barges.txt").write_text("\n\n".join(names), encoding="utf-8")

    told = told_of(run, "sails a barge")

    assert told.count("barges.txt:") == AT_MOST == 10
    assert told.splitlines()[-1] == (
        "3 more hold these words. Give more of them, to tell which is meant."
    )


def test_of_as_many_as_are_told_at_once_no_more_are_announced(run, island: Path) -> None:
    names = [f"Skipper {name} Holm sails a barge." for name in "ABCDEFGHIJ"]
    (island / "docs" / "sources" / "barges.txt").write_text("\n\n".join(names), encoding="utf-8")

    told = told_of(run, "sails a barge")

    assert told.count("barges.txt:") == 10
    assert "more" not in told


def test_where_nothing_holds_the_words_it_says_so_and_leaves_with_1(run, island: Path) -> None:
    result = run("explain", "no such thing")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "No line of the page and no sentence of the sources holds “no such thing”. Try fewer "
        "words, in their order and out of one sentence, or a line's id such as trade-1-2.\n"
    )


def test_files_that_were_not_searched_are_owned_up_to(run, island: Path) -> None:
    (island / "docs" / "sources" / "empty.txt").touch()

    told = run("explain", "no such thing").stderr

    assert told.endswith(" 1 file could not be read and so not searched: see 'briefing check'.\n")


@pytest.mark.parametrize("words", [[], [""], [" ", "\n"]])
def test_without_words_it_is_a_wrong_command_line(run, island: Path, words: list[str]) -> None:
    assert run("explain", *words).exit_code == 2


def test_a_mistake_in_the_settings_is_told_and_the_code_is_2(run, island: Path) -> None:
    (island / "briefing.yml").write_text("source_pages: cite\nsections: [{title: A}]\n")

    result = run("explain", "ferry")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "briefing.yml:1:15: source_pages: unknown value 'cite', did you mean 'cited'?\n"
    )


def test_it_writes_no_page_and_cache_and_workers_change_nothing(run, island: Path) -> None:
    before = sorted(island.rglob("*"))
    told = told_of(run, "ferry", "--no-cache")

    assert sorted(island.rglob("*")) == before
    assert told_of(run, "ferry", "-f", "briefing.yml") == told
    assert told_of(run, "ferry", "--workers", "2", "--no-cache") == told


@pytest.mark.skipif(os.name != "posix", reason="such names are POSIX's")
def test_a_file_whose_name_commands_the_terminal_is_told_harmlessly(command, island: Path) -> None:
    name = "red\x1b[31m\n\u202etxt.txt"
    (island / "docs" / "sources" / name).write_text("Gulls nest on the pier of Ost.\n")

    told = command("explain", "gulls nest", PYTHONIOENCODING="utf-8")

    assert told.returncode == 0
    assert told.stdout.splitlines()[0] == r"red\x1b[31m\n\u202etxt.txt:1"


# --- the wording, of nouns made by hand -------------------------------------------


FERRY = Section("ferry", "The ferry", ())
FACTORS = Factors(0.8125, 0.5, 1.204, 1.05, 1.3, 2.3456)
ORIGIN = Citation("wire.txt", 0, 21, 4, "The ferry\nis back now.", Role.ORIGIN, 0)
OTHER = Citation("courier.txt", 5, 25, 2, "The ferry came back.", Role.DIFFERS, 1)


def line(**others: object) -> Line:
    return Line("ferry-1-1", "The ferry is back now.", (), (ORIGIN, OTHER), **others)  # type: ignore[arg-type]


def test_a_line_is_told_whole_with_the_best_line_that_it_beat() -> None:
    beaten = Passage("echo.txt", 7, 30, 9, "A ferry is\na fine thing.", 3)

    assert explain_line(line(factors=FACTORS, beat=(beaten, 1.998)), FERRY) == [
        "ferry-1-1, in “The ferry”",
        "  The ferry is back now.",
        (
            "  Why: score 2.35, of relevance 0.81, salience 0.50, coverage 1.20, position 1.05 and"
            " substance 1.30."
        ),
        "  The best line left out for it, score 2.00: echo.txt:9",
        "    A ferry is a fine thing.",
        "  It rests on at least 1 independent text:",
        "    wire.txt:4, its words:",
        "      The ferry is back now.",
        "  Another figure is given by:",
        "    courier.txt:2, gives another figure:",
        "      The ferry came back.",
    ]


def test_a_line_that_beat_none_and_rests_on_one_text_says_so() -> None:
    told = explain_line(line(factors=FACTORS), FERRY)

    assert told[3:5] == [
        "  No other line was left out for it.",
        "  It rests on at least 1 independent text:",
    ]


def test_a_line_that_the_next_one_leans_on_has_no_score() -> None:
    told = explain_line(line(), FERRY)

    assert told[2] == "  Why: it stands there only because the line after it leans on it."
    assert not any("score" in part or "left out" in part for part in told)


@pytest.mark.parametrize("fate", Fate)
@pytest.mark.parametrize("section", ["ferry", None])
def test_every_fate_is_told_in_words_with_what_the_ledger_says(
    fate: Fate, section: str | None
) -> None:
    sentence = Sentence("wire.txt", 2, 10, 40, 5, 1, "The ferry is late.")
    entry = Entry("wire.txt", 10, 40, fate, section, "as the ledger has it")

    told = explain_sentence(sentence, entry, {"ferry": "The ferry"})

    assert told[:2] == ["wire.txt:5", "  The ferry is late."]
    assert told[2].endswith(": as the ledger has it.")
    assert fate.value not in told[2]
    assert "{" not in told[2]
    assert "None" not in told[2]


def test_nothing_of_a_source_commands_the_terminal() -> None:
    evil = "\x1b]0;mine\x07\x9b2J\u202e"
    citation = Citation(f"{evil}.txt", 0, 9, 1, evil, Role.ORIGIN, 0)
    beaten = Passage(f"{evil}.txt", 0, 9, 1, evil, 0)
    shown = Line("a-1-1", evil, (evil,), (citation,), factors=FACTORS, beat=(beaten, 1.0))
    sentence = Sentence(f"{evil}.txt", 0, 0, 9, 1, 0, evil)
    entry = Entry(f"{evil}.txt", 0, 9, Fate.NOT_CHOSEN, "a", evil)

    told = "".join(
        [
            *explain_line(shown, Section("a", evil, ())),
            *explain_sentence(sentence, entry, {"a": evil}),
        ]
    )

    assert not set(told) & set(evil) - set("]0;mine2J")
    assert r"\x1b]0;mine\x07\x9b2J\u202e" in told
