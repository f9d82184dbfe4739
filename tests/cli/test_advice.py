"""What `briefing check` advises on sections."""

from pathlib import Path

import pytest

from mkdocs_briefing import pipeline, settings
from mkdocs_briefing.advise import Advice, advise

FILES = {
    "gazette.txt": """\
Ost counts its herring

The herring catch of Ost fell to 300 tonnes this year, the fishery board said. Boats of the fleet
stay in the harbour, since the quota for herring is used up. The board will decide on the quota in
May. Skippers of the fleet ask for a larger quota.

The school of Ost has a new choir. A choir of forty children sang on the square. The museum bought
a painting of the lighthouse, and visitors to the lighthouse paid for half of it. The lighthouse is
open on Sundays.

The ferry to Lund sails twice a day. Repairs of the ferry cost 3 million crowns. The ferry carried
900 passengers on Monday. Tickets for the ferry cost 12 crowns.
""",
    "courier.txt": """\
Quota used up

Fishermen landed less herring this year than ever, and the quota is too small for the fleet. Boats
wait for a decision on the herring quota. The trawlers of the fleet burn diesel worth a fortune.

Parents praised the choir at its first concert. The choir needs a piano. Near the lighthouse a
cafe opened, and the lighthouse itself was painted white.

A second ferry would pay, the operator said. Its engine needs diesel and its crew wants rest.
Passengers of the ferry complain of the engine. The engine of the ferry is to be replaced.
""",
    "copy.txt": """\
Used up

Fishermen landed less herring this year than ever, and the quota is too small for the fleet. Boats
wait for a decision on the herring quota. The trawlers of the fleet burn diesel worth a fortune.

Parents praised the choir at its first concert. The choir needs a piano. Near the lighthouse a
cafe opened, and the lighthouse itself was painted white.

A second ferry would pay, the operator said. Its engine needs diesel and its crew wants rest.
Passengers of the ferry complain of the engine. The engine of the ferry is to be replaced.
""",
}
FISHERY = "  - {title: Fishery, about: 'herring, catch, boats, skippers, trawlers'}\n"
FERRY = "  - {title: Ferry, about: 'ferry, passengers, tickets, repairs'}\n"


OVERVIEW = "  - {title: Overview}\n"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "docs" / "sources"
    folder.mkdir(parents=True)
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return tmp_path


def advice(folder: Path, *sections: str) -> Advice:
    file = folder / "briefing.yml"
    file.write_text(f"language: en\nsections:\n{''.join(sections)}", encoding="utf-8")
    loaded = settings.load(file)
    return advise(pipeline.brief(loaded), loaded)


def of(told: tuple[str, ...], words: str) -> list[str]:
    """Those lines that hold the words, without the place before them."""
    return [line.partition(": ")[2] for line in told if words in line]


# --- overlaps ---------------------------------------------------------------------


def test_sections_that_are_kept_apart_get_no_warning(sources: Path) -> None:
    assert advice(sources, FISHERY, FERRY).warnings == ()


def test_sections_that_take_the_same_lines_are_told_with_the_words_that_both_ask_for(
    sources: Path,
) -> None:
    twin = "  - {title: The fleet, about: 'boats, herring, catch, trawlers, skippers, fleet'}\n"
    (warning,) = advice(sources, twin, FISHERY, FERRY).warnings

    place, _, told = warning.partition(": ")
    assert place.startswith(str(sources / "briefing.yml:"))
    assert told.startswith("section 'The fleet': it overlaps 'Fishery': 6 of the 6 lines that ")
    assert "Both ask for ‘boats’, ‘herring’, ‘catch’, ‘trawlers’ and ‘skippers’." in told


def test_a_section_of_statements_takes_from_all_topics_and_overlaps_none(sources: Path) -> None:
    voices = "  - {title: Voices, about: 'herring, boats, ferry', only: statements}\n"

    assert of(advice(sources, FISHERY, voices).warnings, "overlaps") == []


def test_the_sections_of_this_repository_are_apart() -> None:
    loaded = settings.load(Path(__file__).parents[2] / "briefing.yml")

    assert advise(pipeline.brief(loaded), loaded).warnings == ()


def test_words_that_one_of_two_sections_leaves_out_are_not_asked_for_by_both(
    sources: Path,
) -> None:
    twin = "  - {title: The fleet, about: 'boats, catch, trawlers', exclude: [herring]}\n"

    for warning in advice(sources, FISHERY, twin).warnings:
        assert "‘herring’" not in warning


# --- nothing, and next to nothing -------------------------------------------------


def test_a_section_that_finds_nothing_is_told_with_the_words_that_occur_nowhere(
    sources: Path,
) -> None:
    told = advice(sources, FERRY, "  - {title: Space, about: 'rockets and orbits'}\n").warnings

    assert of(told, "Space") == [
        (
            "section 'Space': No line of the sources fits this section. ‘rockets’ and ‘orbits’"
            " occur in no file."
        )
    ]


def test_a_word_that_is_nearly_written_so_is_proposed(sources: Path) -> None:
    told = advice(sources, "  - {title: Ferry, about: 'ferry, pasengers, trawlrs'}\n").notes

    assert of(told, "no file") == [
        (
            "section 'Ferry': ‘pasengers’ and ‘trawlrs’ occur in no file. Did you mean ‘passengers’"
            " or ‘trawlers’?"
        )
    ]


def test_a_phrase_is_missed_as_a_whole(sources: Path) -> None:
    section = "  - {title: Ferry, about: ferry, terms: [ferry engine, fishery board]}\n"

    assert of(advice(sources, section).notes, "no file") == [
        "section 'Ferry': ‘ferry engine’ occurs in no file."
    ]


def test_a_word_is_not_missed_where_another_of_its_group_occurs(sources: Path) -> None:
    told = advice(
        sources,
        "  - {title: Ferry, about: 'vessel, ferry', synonyms: [[vessel, boats], [cod, hake]]}\n",
    )

    assert of(told.notes, "no file") == ["section 'Ferry': ‘cod’ occurs in no file."]


def test_stop_words_and_other_forms_of_a_word_are_not_missed(sources: Path) -> None:
    told = advice(sources, "  - {title: Ferry, about: 'what of the ferries and the repairing?'}\n")

    assert of(told.notes, "no file") == []


def test_a_section_with_next_to_nothing_is_noted(sources: Path) -> None:
    told = advice(sources, FERRY, "  - {title: Museum, about: museum}\n")

    assert of(told.notes, "only") == ["section 'Museum': only 1 line of the sources fits it."]
    assert told.warnings == ()


def test_a_section_with_nothing_but_a_title_is_noted(sources: Path) -> None:
    told = advice(sources, "  - title: Ferry\n", FISHERY)

    (note,) = of(told.notes, "no 'about'")
    assert note.startswith("section 'Ferry': it has no 'about', so nothing but its title is")


# --- words to try -----------------------------------------------------------------


@pytest.mark.parametrize("sections", [(OVERVIEW,), (OVERVIEW, FERRY), (FERRY, FISHERY, OVERVIEW)])
def test_a_section_that_asks_for_nothing_is_not_told_to_ask(
    sources: Path, sections: tuple[str, ...]
) -> None:
    told = advice(sources, *sections)
    assert not of((*told.warnings, *told.notes), "Overview")


def test_a_word_is_not_missed_that_files_of_another_language_have(sources: Path) -> None:
    german = """\
Der Streik

Die Löhne der Fischer sind im Winter gesunken, und die Boote liegen im Hafen. Die Fischer wollen
höhere Löhne und kürzere Schichten. Am Montag sprechen sie mit der Reederei über die Löhne.
"""
    (sources / "docs" / "sources" / "bote.txt").write_text(german, encoding="utf-8")
    section = "  - {title: Fishery, about: 'herring, Löhne, Fischer, Gehälter'}\n"
    (missing,) = of(advice(sources, section).notes, "in no file")
    assert "‘gehälter’ occurs in no file" in missing


def test_words_of_the_section_s_lines_that_stand_hardly_elsewhere_are_proposed(
    sources: Path,
) -> None:
    (note,) = of(advice(sources, FISHERY, FERRY).notes, "section 'Fishery': its lines")

    assert "‘quota’" in note
    assert "‘fleet’" in note
    assert "herring" not in note, "it asks for that already"
    assert "‘diesel’" not in note, "which stands elsewhere too"


def test_no_word_is_proposed_that_another_section_asks_for(sources: Path) -> None:
    quotas = "  - {title: Rules, about: 'quota, decision, board'}\n"

    assert of(advice(sources, FISHERY, quotas).notes, "its lines often have ‘quota’") == []


def test_what_no_section_takes_is_told(sources: Path) -> None:
    (note,) = [n for n in advice(sources, FISHERY, FERRY).notes if "no section" in n]

    assert "‘choir’" in note
    assert "‘lighthouse’" in note
    assert note.endswith(". Is a section missing?")


def test_words_of_one_file_and_its_copy_are_no_matter_of_two_files(sources: Path) -> None:
    (sources / "docs" / "sources" / "gazette.txt").unlink()

    assert [n for n in advice(sources, FISHERY, FERRY).notes if "no section" in n] == []


# --- the command ------------------------------------------------------------------


def test_notes_are_told_last_and_leave_the_code_alone(run, sources: Path) -> None:
    advice(sources, FISHERY, FERRY)
    result = run("check", "-f", str(sources / "briefing.yml"))

    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert all(line.startswith("note: ") for line in lines[:-1])
    assert len(lines) > 2


def test_a_warning_changes_the_code_of_check_and_of_a_strict_build(run, sources: Path) -> None:
    advice(sources, FERRY, "  - {title: Space, about: 'rockets and orbits'}\n")
    file = str(sources / "briefing.yml")

    assert run("check", "-f", file).exit_code == 1
    built = run("build", "-f", file, "--strict", "-o", str(sources / "out"))
    assert built.exit_code == 1
    assert "note: " not in built.output


def test_the_advice_is_the_same_each_time(sources: Path) -> None:
    assert advice(sources, FISHERY, FERRY) == advice(sources, FISHERY, FERRY)


def test_nothing_of_a_file_commands_the_terminal(sources: Path) -> None:
    told = advice(sources, FERRY, '  - {title: "Space \u202e", about: rockets}\n')

    assert not any("\u202e" in line for line in (*told.warnings, *told.notes))


def test_an_empty_folder_gives_advice_too(tmp_path: Path) -> None:
    (tmp_path / "docs" / "sources").mkdir(parents=True)

    assert of(advice(tmp_path, FERRY).warnings, "Ferry")
