"""The footnote of a line: every file that stands behind it, with its words."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_briefing.compose.citing import citations
from mkdocs_briefing.model import Citation, Role
from pipeline.folders import Way, article, walk

COST = "Nordline spent 3.2 million crowns on the repair of the harbour wall."
AGAIN = "The repair of the harbour wall cost Nordline 3.2 million crowns, Holm said."
OTHER = "Nordline spent 4 million crowns on the repair of the harbour wall."
FILES = {
    "a.txt": article(COST),
    "b.txt": article(AGAIN, "At night " + COST.replace("Nordline spent", "Nordline paid")),
    "c.txt": article(OTHER),
}


def footnote(way: Way, opening: str) -> tuple[Citation, ...]:
    return citations(way.claim(opening), way.sources)


def test_the_words_shown_come_first_then_who_agrees_then_who_differs():
    way = walk(FILES)
    found = footnote(way, "Nordline spent 3.2")
    assert [(c.source, c.role) for c in found] == [
        ("a.txt", Role.ORIGIN),
        ("b.txt", Role.AGREES),
        ("c.txt", Role.DIFFERS),
    ]


def test_a_file_that_says_it_twice_is_cited_once_by_its_best_match():
    way = walk(FILES)
    claim = way.claim("Nordline spent 3.2")
    assert [s.source for s in claim.agrees].count("b.txt") == 2
    assert footnote(way, "Nordline spent 3.2")[1].sentence == claim.agrees[0].index


def test_quotes_are_the_words_of_the_file_at_their_place():
    way = walk(FILES)
    for citation in footnote(way, "Nordline spent 3.2"):
        text = way.sources[citation.source].text
        assert text[citation.start : citation.end] == citation.quote
    assert footnote(way, "Nordline spent 3.2")[0].quote == COST
    assert footnote(way, "Nordline spent 3.2")[0].line == 3


def test_a_file_that_agrees_is_not_said_to_differ_as_well():
    way = walk(FILES)
    claim = way.claim("Nordline spent 3.2")
    both = replace(claim, differs=(*claim.differs, *claim.agrees))
    files = [c.source for c in citations(both, way.sources)]
    assert sorted(files) == sorted(set(files))


def test_another_figure_stands_behind_no_line_as_if_it_agreed():
    way = walk(FILES)
    assert {c.source: c.role for c in footnote(way, "Nordline spent 4")} == {
        "c.txt": Role.ORIGIN,
        "a.txt": Role.DIFFERS,
        "b.txt": Role.DIFFERS,
    }


def test_a_line_that_nobody_else_says_has_its_origin_alone():
    way = walk({"a.txt": article(COST)})
    assert [c.role for c in footnote(way, COST)] == [Role.ORIGIN]
