"""From a folder to a briefing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_briefing import __version__, pipeline
from mkdocs_briefing.model import Briefing, Fate, Role, SectionPlan, Settings, Status
from mkdocs_briefing.pipeline import PipelineError
from pipeline.folders import FERRY, HARBOUR, REACTIONS, article, brief, lines, told, write

FILES = {
    "gazette.txt": article(
        "LUND QUAY, March 4 2031 – The ferry between Lund Quay and Ost returned to service on "
        "Monday after a closure of nine weeks. The operator, Nordline, spent 3.2 million crowns on "
        "the repair of the harbour wall. Nordline expects 40,000 passengers on the ferry this "
        "summer.",
        "Mayor Ada Frost said the harbour wall would now hold for thirty years. She also promised "
        "the traders of Ost a fund of 500,000 crowns.",
        "Children painted the school behind the museum in seven colours last week.",
        title="Ferry returns to Lund Quay",
    ),
    "wire/courier.txt": article(
        "The Nordline ferry from Lund Quay to Ost returned to service on Monday, nine weeks after "
        "a storm damaged the harbour wall. Repairs to the harbour wall cost Nordline 3.5 million "
        "crowns, the council said. However, tickets for the ferry remain at 12 crowns.",
        "Harbour master Per Holm said the storm was the worst in Lund Quay since 1987. “We lost "
        "two cranes and a warehouse,” Holm said.",
        title="Nordline ferry sails again",
    ),
    "wire/copy.txt": article(
        "Voters in the northern wards stayed at home on Sunday, the council of Ost said.",
        title="Few vote",
    ),
    "wire/copy of copy.txt": article(
        "Voters in the northern wards stayed at home on Sunday, the council of Ost said.",
        title="Few vote in the north",
    ),
    "scan.pdf": b"%PDF-1.7\n",
    "empty.txt": b"",
}


@pytest.fixture(scope="module")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    roomy = (replace(plan, words=400) for plan in (FERRY, HARBOUR, REACTIONS))
    return brief(tmp_path_factory.mktemp("news"), FILES, *roomy)


def page(briefing: Briefing, section: str) -> set[str]:
    """The first words of the quotes that a section shows."""
    quotes = (line.citations[0].quote for line in lines(briefing.sections, section))
    return {" ".join(quote.split(" – ")[-1].split()[:3]) for quote in quotes}


def test_each_section_shows_the_sentences_that_answer_it(briefing: Briefing):
    ferry, harbour, reactions = (page(briefing, one) for one in ("ferry", "harbour", "reactions"))
    assert ferry & {"The ferry between", "The Nordline ferry"}
    assert {"Nordline expects 40,000", "However, tickets for"} <= ferry
    assert harbour & {"The operator, Nordline,", "Repairs to the"}
    assert "Voters in the" in reactions
    everything = ferry | harbour | reactions
    assert "Mayor Ada Frost" in everything
    assert "Children painted the" not in everything
    assert not everything & {"Ferry returns to", "Nordline ferry sails", "Few vote"}


def test_two_reports_of_one_event_are_one_line_with_two_sources(briefing: Briefing):
    (line,) = (line for line in lines(briefing.sections) if "returned to service" in line.text)
    assert {c.source for c in line.citations} == {"gazette.txt", "wire/courier.txt"}
    assert {c.role for c in line.citations} == {Role.ORIGIN, Role.AGREES}


def test_another_figure_of_the_same_thing_stands_in_the_footnote_as_differing(briefing: Briefing):
    costs = [line for line in lines(briefing.sections) if "million crowns" in line.text]
    assert any(c.role is Role.DIFFERS for line in costs for c in line.citations)


def test_every_file_has_its_fate(briefing: Briefing):
    found = {record.path: record for record in briefing.sources}
    assert list(found) == sorted(FILES)
    assert {path: record.status for path, record in found.items()} == {
        "empty.txt": Status.UNREAD,
        "gazette.txt": Status.CITED,
        "scan.pdf": Status.UNREAD,
        "wire/copy of copy.txt": Status.CITED,
        "wire/copy.txt": Status.DUPLICATE,
        "wire/courier.txt": Status.CITED,
    }
    assert found["wire/copy.txt"].reason == "It has the same text as wire/copy of copy.txt."


def test_files_that_could_not_be_read_say_why_and_what_to_do(briefing: Briefing):
    unread = {r.path: r.reason for r in briefing.sources if r.status is Status.UNREAD}
    assert "PDF" in (unread["scan.pdf"] or "")
    assert "empty" in (unread["empty.txt"] or "")


def test_the_ledger_covers_every_sentence_of_every_file_that_was_read(briefing: Briefing):
    assert sum(briefing.ledger.count(fate) for fate in Fate) == sum(
        record.sentences for record in briefing.sources
    )
    assert briefing.ledger.count(Fate.CITED) == len(list(lines(briefing.sections)))
    assert briefing.ledger.count(Fate.NO_SECTION) >= 1


def test_each_section_with_lines_has_a_key_point_in_their_order(briefing: Briefing):
    assert [point.section for point in briefing.key_points] == ["ferry", "harbour", "reactions"]


def test_the_briefing_says_by_what_and_of_what_it_was_made(tmp_path: Path):
    settings = told(write(tmp_path, FILES), FERRY, sha256="5e" * 32)
    made = pipeline.brief(settings)
    assert (made.title, made.language) == ("Lund Quay", "en")
    assert (made.version, made.settings_sha256) == (__version__, "5e" * 32)


def test_a_section_that_finds_nothing_says_so(tmp_path: Path):
    other = replace(FERRY, id="space", title="Space", about="Rockets, astronauts, orbit.")
    ferry, space = brief(tmp_path, FILES, FERRY, other).sections
    assert ferry.note is None
    assert space.paragraphs == ()
    assert space.note == "No line of the sources fits this section."


def test_a_section_whose_lines_all_stand_in_another_says_so(tmp_path: Path):
    overview = SectionPlan("all", "Overview", words=900)
    everything, ferry = brief(tmp_path, FILES, overview, FERRY).sections
    assert everything.paragraphs
    assert ferry.paragraphs == ()
    assert ferry.note is not None
    assert ferry.note.startswith("What fits this section stands in others")


@pytest.mark.parametrize("files", [{}, {"scan.pdf": b"%PDF-1.7\n", "notes.txt": b" \n"}])
def test_a_folder_with_nothing_to_read_gives_an_empty_briefing_with_a_warning(tmp_path, files):
    made = brief(tmp_path / "news", files, FERRY, HARBOUR)
    assert [section.note is not None for section in made.sections] == [True, True]
    assert (made.key_points, made.ledger.entries) == ((), ())
    assert len(made.sources) == len(files)
    (warning,) = made.warnings
    assert str(tmp_path / "news") in warning
    assert ".txt" in warning


def test_a_folder_that_could_be_read_gives_no_warning(briefing: Briefing):
    assert briefing.warnings == ()


def test_a_missing_folder_is_an_error_that_names_it_and_the_cure(tmp_path: Path):
    settings = told(tmp_path / "gone", FERRY, file=tmp_path / "briefing.yml")
    with pytest.raises(PipelineError, match=r"gone: the source folder is missing.*briefing\.yml"):
        pipeline.brief(settings)


def test_a_file_in_the_place_of_the_folder_is_an_error(tmp_path: Path):
    (tmp_path / "news").write_text("x")
    with pytest.raises(PipelineError, match="news: not a folder"):
        pipeline.brief(told(tmp_path / "news", FERRY))


DAMAGE = (
    "The storm took nine cranes of the harbour in December 2030.",
    "Masons of Ost began the repair of the wall in January.",
    "Insurers put the damage to all the piers at 7 million crowns.",
    "Engineers measured a crack of two metres in the old lighthouse wall.",
    "Divers found 40 anchors below the pier after the storm of 2029.",
    "Steel for the new cranes cost the port 900,000 crowns in May.",
    "Rain delayed the repair of the northern pier by three weeks.",
    "Bakers raised the price of rye bread in April. Voters stayed at home on Sunday.",
    "Foxes were seen near the kindergarten. Snow closed the mountain road for a day.",
)


def test_a_section_has_no_more_paragraphs_than_it_asks_for(tmp_path: Path):
    sources = {f"{i}.txt": article(text) for i, text in enumerate(DAMAGE)}
    roomy = replace(HARBOUR, words=400)
    whole = brief(tmp_path, sources, roomy)
    cut = brief(tmp_path, sources, replace(roomy, max_paragraphs=1))
    assert len(whole.sections[0].paragraphs) > 1
    assert len(cut.sections[0].paragraphs) == 1
    assert cut.ledger.count(Fate.CITED) == len(list(lines(cut.sections)))
    assert {point.line.id for point in cut.key_points} <= {line.id for line in lines(cut.sections)}


def test_a_folder_all_on_one_matter_fills_the_section_that_asks_for_it(tmp_path: Path):
    years = range(1990, 1999)
    texts = [f"The storm of {y} broke {y % 7 + 2} cranes of the harbour in Lund." for y in years]
    sources = {f"{y}.txt": article(text) for y, text in zip(years, texts, strict=True)}
    (harbour,) = brief(tmp_path, sources, HARBOUR).sections
    assert harbour.paragraphs


def test_settings_that_ask_for_no_section_still_account_for_every_sentence(tmp_path: Path):
    made = pipeline.brief(Settings("Empty", write(tmp_path, FILES), ()))
    assert made.sections == ()
    assert made.ledger.count(Fate.CITED) == 0
    assert len(made.ledger.entries) == sum(record.sentences for record in made.sources)


@pytest.mark.parametrize("only", [None, "statements"])
def test_a_title_whose_words_tell_nothing_fills_its_section_as_an_overview_does(
    tmp_path: Path, only: str | None
):
    briefing = brief(tmp_path, FILES, SectionPlan("who", "Who said what", only=only))
    assert briefing.sections[0].paragraphs
