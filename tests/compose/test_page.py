"""What holds for the page of any folder."""

from __future__ import annotations

from hypothesis import given, settings

from mkdocs_briefing.compose import verify
from mkdocs_briefing.model import EditKind, Role
from pipeline.folders import Way, lines
from pipeline.random_folders import ways

any_way = settings(deadline=None, max_examples=40)


def letters(text: str) -> list[str]:
    return [c for c in text.lower() if c.isalnum()]


def is_within(few: list[str], many: list[str]) -> bool:
    left = iter(many)
    return all(c in left for c in few)


@any_way
@given(ways())
def test_no_paragraph_has_more_than_four_lines(way: Way):
    for section in way.sections:
        assert all(1 <= len(paragraph.lines) <= 4 for paragraph in section.paragraphs)


@any_way
@given(ways())
def test_a_line_that_leans_on_another_stands_right_after_it(way: Way):
    for section in way.sections:
        for paragraph in section.paragraphs:
            shown = [way.origin(line) for line in paragraph.lines]
            for before, sentence in zip([None, *shown], shown, strict=False):
                if sentence.antecedent is not None:
                    assert before is not None
                    assert before.key == (sentence.source, sentence.antecedent)


@any_way
@given(ways())
def test_every_line_passes_the_check_against_its_source(way: Way):
    verify(way.sections, way.key_points, way.analyses, way.sources.get)


@any_way
@given(ways())
def test_a_line_shows_no_letter_that_its_source_does_not_have_but_for_a_bracketed_name(way: Way):
    for line in (*lines(way.sections), *(point.line for point in way.key_points)):
        shown = line.text
        for edit in line.changes:
            if edit.kind in (EditKind.STAND_IN, EditKind.FULL_NAME):
                assert edit.now.strip().startswith("[")
                assert edit.now.strip().endswith("]")
                shown = shown.replace(edit.now, "")
        assert is_within(letters(shown), letters(line.citations[0].quote))


@any_way
@given(ways())
def test_a_line_without_an_edit_is_its_source_to_the_character(way: Way):
    for line in lines(way.sections):
        if not line.edits:
            assert line.text == " ".join(line.citations[0].quote.split())


@any_way
@given(ways())
def test_a_line_with_an_edit_is_not_its_source(way: Way):
    for line in lines(way.sections):
        if line.edits:
            assert line.text != " ".join(line.citations[0].quote.split())


@any_way
@given(ways())
def test_every_quote_is_at_its_place_and_its_line_in_the_file(way: Way):
    for line in lines(way.sections):
        for citation in line.citations:
            text = way.sources[citation.source].text
            assert text[citation.start : citation.end] == citation.quote
            assert text.count("\n", 0, citation.start) + 1 == citation.line


@any_way
@given(ways())
def test_a_footnote_has_one_origin_which_comes_first_and_no_file_twice(way: Way):
    for line in lines(way.sections):
        roles = [citation.role for citation in line.citations]
        files = [citation.source for citation in line.citations]
        assert roles == sorted(roles, key=list(Role).index)
        assert roles.count(Role.ORIGIN) == 1
        assert len(files) == len(set(files))


@any_way
@given(ways())
def test_ids_are_unique_and_number_the_lines_of_each_paragraph(way: Way):
    expected = [
        f"{section.id}-{p}-{n}"
        for section in way.sections
        for p, paragraph in enumerate(section.paragraphs, start=1)
        for n, _ in enumerate(paragraph.lines, start=1)
    ]
    assert [line.id for line in lines(way.sections)] == expected
    assert len(set(expected)) == len(expected)


@any_way
@given(ways())
def test_a_key_point_stands_alone_and_shares_the_footnote_of_its_line(way: Way):
    by_id = {line.id: (line, section) for section in way.sections for line in lines((section,))}
    for point in way.key_points:
        line, section = by_id[point.line.id]
        sentence = way.origin(line)
        assert point.section == section.id
        assert point.line.citations == line.citations
        assert sentence.stands
        assert sentence.antecedent is None
        for _, _, name in sentence.stand_ins:
            assert name.strip("[]") in point.line.text


@any_way
@given(ways())
def test_a_section_says_that_nothing_was_found_exactly_where_nothing_was(way: Way):
    for section in way.sections:
        assert bool(section.note) is not bool(section.paragraphs)
