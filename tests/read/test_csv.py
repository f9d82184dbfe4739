"""A table of articles: each row is a source, or has its reason."""

from __future__ import annotations

import csv

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_briefing.model import Source, Unread
from mkdocs_briefing.read import read_content


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("suffix", [".csv", ".tsv"])
def test_the_delimiter_is_found_out(delimiter: str, suffix: str):
    rows = (("Title", "Date", "Body"), ("Wall", "2024-07-08", '"The wall; it, ""fell"" |\nhere."'))
    content = "\r\n".join(delimiter.join(row) for row in rows).encode("utf-8-sig")
    (one,) = read_content("a" + suffix, content)
    assert isinstance(one, Source)
    assert one.path == f"a{suffix}/0001"
    assert one.text == 'The wall; it, "fell" |\nhere.'
    assert one.title is not None
    assert (one.title.value, one.title.rule) == ("Wall", "field 'Title'")
    assert one.published is not None
    assert one.published.value == "2024-07-08"


def test_rows_that_cannot_be_trusted_are_listed_and_the_others_read():
    text = 'title,text\nA,The wall fell.\nB\n\nC,The wall, it fell.\nD,"The ferry\nleft.\n'
    first, short, long, opened = read_content("a.csv", text.encode())
    assert isinstance(first, Source)
    assert isinstance(short, Unread)
    assert isinstance(long, Unread)
    assert isinstance(opened, Unread)
    assert "the row on line 3 has no text" in short.reason
    assert "the row on line 5 has 3 cells and the header 2" in long.reason
    assert "from line 6 on is never closed" in opened.reason


def test_of_two_columns_of_one_name_the_first_with_words_counts():
    (one,) = read_content("a.csv", b"text,text\n,The wall fell.\n")
    assert isinstance(one, Source)
    assert one.text == "The wall fell."


def test_a_table_that_names_no_text_is_one_file_with_one_reason():
    (one,) = read_content("a.csv", b"year,ships\n2023,4\n2024,5\n")
    assert isinstance(one, Unread)
    assert "'fields: text'" in one.reason


def test_a_long_cell_is_read_and_the_limit_of_the_program_is_as_before():
    before = csv.field_size_limit()
    (one,) = read_content("a.csv", b"text\n" + b"The wall fell. " * 20_000)
    assert isinstance(one, Source)
    assert csv.field_size_limit() == before


def test_what_excel_says_of_the_delimiter_counts_and_lines_count_from_the_top():
    good, bad = read_content("a.csv", b"sep=;\ntext;url\nThe wall fell.;x\n;y\n")
    assert isinstance(good, Source)
    assert isinstance(bad, Unread)
    assert "line 4" in bad.reason


pieces = st.lists(
    st.one_of(
        st.sampled_from(("text", "title", ",", ";", "\t", '"', "\n", "\r", "\r\n", "sep=;\n")),
        st.text(max_size=4),
    ),
    max_size=30,
).map("".join)


@settings(deadline=None, max_examples=200)
@given(pieces)
@example("text\n\x00")
@example("\n\n")
def test_any_table_is_read_or_refused_and_the_same_twice(text: str):
    content = ("text,title\n" + text).encode("utf-8", "replace")
    for whole in (content, content.partition(b"\n")[2]):
        outcomes = read_content("a.csv", whole)
        assert outcomes == read_content("a.csv", whole)
        assert all(isinstance(one, Source) or one.reason.endswith(".") for one in outcomes)
