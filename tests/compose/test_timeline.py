"""The timeline: what the lines and their neighbours date, with the words that say so."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_briefing.analyse import query
from mkdocs_briefing.compose import compose
from mkdocs_briefing.compose.timeline import timeline
from mkdocs_briefing.model import Event, Role, Section, Selection
from pipeline.folders import FERRY, Way, article, chosen, walk

DAY = "LUND QUAY, March 11, 2031 – "
BACK = "The Nordline ferry returned to Lund Quay on Monday after a closure of nine weeks."
STORM = "The storm of December 2030 had destroyed two cranes and a warehouse in Ost."
FARES = "Tickets for the Nordline ferry between Lund Quay and Ost remain at 12 crowns."
NEXT = "The council of Lund Quay will decide on new cranes on Friday."


def page(way: Way, *openings: str) -> tuple[Section, ...]:
    """A page of the sentences that begin so, in this order."""
    plan = replace(FERRY, words=1000)
    selection = Selection({plan.id: tuple(chosen(way, o) for o in openings)}, {})
    asked = {plan.id: query(plan, "en")}
    return compose([plan], selection, way.analyses, way.texts, asked)[0]


def events(way: Way, *openings: str) -> tuple[Event, ...]:
    return timeline(page(way, *openings), way.analyses)


def told(found: tuple[Event, ...]) -> list[tuple[str, str]]:
    """When, and the beginning of the words that say so."""
    return [(event.moment.first, " ".join(event.words.quote.split()[:2])) for event in found]


def one(text: str, *openings: str) -> list[tuple[str, str]]:
    """The timeline of one file with this paragraph."""
    way = walk({"a.txt": article(DAY + FARES, text)})
    return told(events(way, *openings))


def test_an_event_has_its_day_its_words_its_line_and_the_day_of_the_report():
    way = walk({"a.txt": article(DAY + FARES, BACK)})
    (event,) = events(way, BACK)
    assert event.id == "briefing-event-1"
    assert (event.moment.first, event.moment.text) == ("2031-03-10", "Monday")
    assert event.moment.rule == "the Monday on or before the day of the report"
    assert event.reported == "2031-03-11"
    assert event.line == "ferry-1-1"
    assert event.words.quote == BACK
    assert event.words.line == 5


def test_its_words_are_those_of_the_file_with_their_line_ends():
    broken = BACK.replace("Quay on", "Quay\non")
    way = walk({"a.txt": article(DAY + FARES, broken)})
    (event,) = events(way, BACK)
    text = way.sources["a.txt"].text
    assert event.words.quote == text[event.words.start : event.words.end] == broken


def test_the_earliest_comes_first_and_a_year_before_its_months():
    text = (
        "The Nordline ferry was sold in 2030, and in 2028 it was built. "
        "On 3 March 2030 the Nordline ferry was given a new bow. "
        "The Nordline ferry was painted in March 2030 by Per Holm."
    )
    found = one(text, "The Nordline ferry was sold", "On 3", "The Nordline ferry was painted")
    assert [first for first, _ in found] == ["2028", "2030", "2030-03", "2030-03-03"]


def test_numbers_follow_the_order():
    way = walk({"a.txt": article(DAY + FARES, f"{BACK} {STORM}")})
    found = events(way, BACK)
    assert [(event.id, event.moment.first) for event in found] == [
        ("briefing-event-1", "2030-12"),
        ("briefing-event-2", "2031-03-10"),
    ]


def test_the_neighbours_of_a_line_belong_to_it():
    way = walk({"a.txt": article(DAY + FARES, f"{STORM} {BACK} {NEXT}")})
    found = events(way, BACK)
    assert told(found) == [
        ("2030-12", "The storm"),
        ("2031-03-10", "The Nordline"),
        ("2031-03-14", "The council"),
    ]
    assert {event.line for event in found} == {"ferry-1-1"}


def test_a_neighbour_that_is_a_line_itself_belongs_to_its_own_line():
    way = walk({"a.txt": article(DAY + FARES, f"{STORM} {BACK}")})
    sections = page(way, BACK, STORM)
    ids = {line.citations[0].sentence: line.id for p in sections[0].paragraphs for line in p.lines}
    found = timeline(sections, way.analyses)
    assert len(found) == 2
    assert all(event.line == ids[event.words.sentence] for event in found)


def test_the_neighbour_of_two_lines_is_there_once():
    way = walk({"a.txt": article(DAY + FARES, f"{FARES[:-1]} this year. {STORM} {BACK}")})
    found = events(way, FARES[:-1] + " this", BACK)
    assert [first for first, _ in told(found)].count("2030-12") == 1


def test_what_stands_in_another_paragraph_or_further_off_is_no_neighbour():
    assert one(f"{STORM}\n\n{BACK}", BACK) == [("2031-03-10", "The Nordline")]
    far = f"{STORM} {FARES[:-1]} still. {BACK}"
    assert one(far, BACK) == [("2031-03-10", "The Nordline")]


def test_what_is_no_part_of_the_article_is_no_neighbour():
    way = walk({"a.txt": article(DAY + FARES, f"{STORM} {BACK}")})
    (analysis,) = way.analyses
    marked = tuple(replace(s, mark="caption") if s.text == STORM else s for s in analysis.sentences)
    found = timeline(page(way, BACK), [replace(analysis, sentences=marked)])
    assert told(found) == [("2031-03-10", "The Nordline")]


def test_a_line_without_a_date_adds_nothing():
    assert one(FARES[:-1] + " this year.", FARES[:-1] + " this") == []


def test_the_day_on_which_something_was_said_is_no_event():
    for text in (
        "Nordline will paint the ferry at Lund Quay, harbour master Per Holm said on Monday.",
        "Per Holm told reporters in Ost on Monday that the Nordline ferry needs paint.",
        "On Monday, harbour master Per Holm said that the Nordline ferry needs paint.",
        "Per Holm on Monday said that the Nordline ferry at Lund Quay needs paint.",
        "The ferry at Lund Quay needs paint, Nordline stated late on Monday.",
    ):
        assert one(text, text) == [], text


def test_a_time_since_which_something_has_been_so_is_no_event():
    assert one("Nordline has spent 4 million crowns on the ferry since 2028.", "Nordline") == []
    assert one("Nordline spent 4 million crowns on the ferry in 2028.", "Nordline") == [
        ("2028", "Nordline spent")
    ]


def test_what_is_said_to_have_been_on_a_day_is_an_event():
    for text in (
        "The Nordline ferry sailed on Monday, harbour master Per Holm said in Lund Quay.",
        "Per Holm said that the Nordline ferry at Lund Quay was painted on Monday.",
    ):
        assert [first for first, _ in one(text, text)] == ["2031-03-10"], text


def test_what_two_files_behind_a_line_tell_is_there_once():
    again = BACK.replace("returned", "came back")
    way = walk({"a.txt": article(DAY + FARES, BACK), "b.txt": article(DAY + STORM, again)})
    sections = page(way, BACK)
    (line,) = sections[0].paragraphs[0].lines
    both = [citation.source for citation in line.citations if citation.role is not Role.DIFFERS]
    assert both == ["a.txt", "b.txt"]
    assert [event.words.source for event in timeline(sections, way.analyses)] == ["a.txt"]


def test_what_agrees_with_a_line_is_not_told_again_as_a_neighbour():
    again = BACK.replace("returned", "came back")
    way = walk(
        {"a.txt": article(DAY + FARES, BACK), "b.txt": article(DAY + STORM, f"{again} {NEXT}")}
    )
    assert told(events(way, BACK, NEXT)) == [
        ("2031-03-10", "The Nordline"),
        ("2031-03-14", "The council"),
    ]


def test_other_things_of_the_same_day_stay():
    other = "Traders in Ost opened their stalls again on Monday."
    assert one(f"{BACK} {other}", BACK) == [
        ("2031-03-10", "The Nordline"),
        ("2031-03-10", "Traders in"),
    ]


def test_a_past_day_after_another_year_may_be_of_that_year_and_is_left_out():
    story = "The old quay at Ost was built in 1987. It burnt down in January."
    way = walk({"a.txt": article(DAY + FARES, story)})
    assert told(events(way, "The old quay")) == [("1987", "The old")]


def test_a_file_without_a_date_of_its_own_tells_only_what_is_written_in_full():
    way = walk({"a.txt": article(f"{STORM} {BACK}")})
    found = events(way, BACK)
    assert told(found) == [("2030-12", "The storm")]
    assert found[0].reported is None


def test_an_empty_page_has_no_timeline():
    assert timeline((), ()) == ()
