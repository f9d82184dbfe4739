"""Comparisons of figures, each in the section that it belongs to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_briefing.compose.comparing import comparisons
from mkdocs_briefing.match.discrepancies import discrepancies
from mkdocs_briefing.model import Accord, Comparison, Discrepancy, Moment, Section, Sentence
from pipeline.folders import FERRY, HARBOUR, Way, article, walk

HARBOUR_COST = "The council of Lund Quay spent $3.2 million on the repair of the harbour wall."
HOLM = (
    "The council of Lund Quay spent about $3.25 million on the repair of the harbour wall last "
    "year, harbour master Per Holm said."
)
CARRIED = "The ferry of Nordline carried 12,400 passengers on its way to Ost in the summer."
CARRIED_ABOUT = "The ferry of Nordline carried about 12,350 passengers to Ost in the summer."
ASIDE = "A choir from Lund sang in the old church while the bells of Ost rang."
FILES = {
    "a.txt": article(HARBOUR_COST, CARRIED),
    "b.txt": article(HOLM, ASIDE),
    "c.txt": article(CARRIED_ABOUT),
}


def differing(way: Way) -> tuple[Discrepancy, ...]:
    return discrepancies(way.analyses, list(way.queries.values()), way.texts)


def compared(way: Way, *, cited: bool = True) -> dict[str, tuple[Comparison, ...]]:
    """The comparisons of a page, or of one whose sections show no line."""
    sections = way.sections if cited else [replace(s, paragraphs=()) for s in way.sections]
    return comparisons(differing(way), sections, way.selection.fits, way.analyses)


def texts(found: tuple[Comparison, ...]) -> list[list[str]]:
    return [[amount.text for amount in one.amounts] for one in found]


COST = ["$3.2 million", "about $3.25 million"]
PASSENGERS = ["12,400 passengers", "about 12,350 passengers"]


@pytest.mark.parametrize("cited", [True, False])
def test_figures_that_differ_stand_in_the_section_of_their_lines_or_that_they_fit(
    cited: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    found = compared(walk(FILES, FERRY, HARBOUR), cited=cited)
    assert {section: texts(ones) for section, ones in found.items()} == {
        "ferry": [PASSENGERS],
        "harbour": [COST],
    }


def test_the_first_line_on_the_page_that_cites_a_sentence_decides_whatever_it_fits() -> None:
    way = walk(FILES, FERRY, HARBOUR)
    ferry, harbour = way.sections
    swapped = [replace(ferry, paragraphs=harbour.paragraphs),
               replace(harbour, paragraphs=ferry.paragraphs)]  # fmt: skip
    found = comparisons(differing(way), swapped, way.selection.fits, way.analyses)
    assert (texts(found["ferry"]), texts(found["harbour"])) == ([COST], [PASSENGERS])


def test_where_two_sections_cite_it_the_first_on_the_page_has_it() -> None:
    way = walk(FILES, FERRY, HARBOUR)
    ferry, harbour = way.sections
    for order in ([harbour, replace(ferry, paragraphs=harbour.paragraphs)],
                  [replace(ferry, paragraphs=harbour.paragraphs), harbour]):  # fmt: skip
        found = comparisons(differing(way), order, {}, way.analyses)
        assert texts(found[order[0].id]) == [COST]
        assert found[order[1].id] == ()


def test_most_of_its_sentences_decide_where_no_line_cites_it() -> None:
    way = walk(
        {**FILES, "d.txt": article(HARBOUR_COST.replace("$3.2", "close to $3.2"))}, FERRY, HARBOUR
    )
    (cost,) = [one for one in differing(way) if len(one.amounts) == 3]
    first, second, third = (sentence.key for sentence, _ in cost.amounts)
    empty = [Section("ferry", "Ferry", ()), Section("harbour", "Harbour", ())]

    def section(fits: dict[tuple[str, int], str | None]) -> list[str]:
        found = comparisons([cost], empty, fits, way.analyses)
        return [name for name, ones in found.items() if ones]

    assert section({first: "ferry", second: "harbour", third: "harbour"}) == ["harbour"]
    assert section({first: "harbour", second: "ferry", third: None}) == ["ferry"]
    assert section({first: None, second: None, third: "harbour"}) == ["harbour"]
    assert section({first: None}) == []
    assert section({first: "elsewhere"}) == []


def test_comparisons_are_numbered_within_their_section() -> None:
    way = walk(FILES, FERRY)
    plain = [Section("ferry", "Ferry", ())]
    fits = {s.key: "ferry" for a in way.analyses for s in a.sentences}
    found = comparisons(differing(way), plain, fits, way.analyses)["ferry"]
    assert [one.id for one in found] == ["ferry-figures-1", "ferry-figures-2"]


def test_an_amount_is_as_written_with_the_words_of_its_file_and_who_says_so() -> None:
    way = walk(FILES, FERRY, HARBOUR)
    (one,) = compared(way)["harbour"]
    plain, about = one.amounts
    for amount in (plain, about):
        words = amount.words
        assert way.sources[words.source].text[words.start : words.end] == words.quote
        assert amount.text in words.quote
    assert (plain.words.source, plain.words.quote, plain.words.line) == ("a.txt", HARBOUR_COST, 3)
    assert plain.speaker is None
    assert about.speaker is not None
    assert about.speaker.startswith("Per Holm")
    assert (one.accord, one.counts) == (Accord.COMPATIBLE, "repair of the harbour wall")


def when(sentence: Sentence, way: Way) -> list[tuple[str, ...]]:
    """The times of the amounts of a discrepancy in which this sentence stands for its own."""
    (cost,) = [one for one in differing(way) if any(s.key == sentence.key for s, _ in one.amounts)]
    amounts = tuple((sentence if s.key == sentence.key else s, f) for s, f in cost.amounts)
    section = Section("harbour", "Harbour", ())
    fits = {sentence.key: "harbour"}
    found = comparisons([replace(cost, amounts=amounts)], [section], fits, way.analyses)
    return [amount.when for amount in found["harbour"][0].amounts]


def test_times_that_name_no_year_are_told_as_written() -> None:
    way = walk(FILES, FERRY, HARBOUR)
    holm = replace(way.sentence(HOLM[:40]), moments=())
    assert when(holm, way)[1] == ("last year",)


def test_times_are_told_once_the_nearest_to_the_figure_first() -> None:
    way = walk(FILES, FERRY, HARBOUR)
    holm = way.sentence(HOLM[:40])

    def moment(text: str) -> Moment:
        at = holm.text.index(text)
        return Moment(at, at + len(text), text, "2030", "2030", "as written")

    moments = (moment("last year"), moment("of Lund"))
    assert when(replace(holm, moments=moments), way)[1] == ("of Lund", "last year")
