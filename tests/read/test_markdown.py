"""Markdown is read as its reader would read it."""

from __future__ import annotations

import pytest

from mkdocs_briefing.model import Found, Source
from one_document import read_one


def read(markdown: str) -> Source:
    source = read_one("a.md", markdown.encode())
    assert isinstance(source, Source), source
    return source


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("See [the report](https://example.org/r).", "See the report."),
        ("See [the report][1].\n\n[1]: https://example.org/r", "See the report."),
        ("Before ![a map of it](map.png) after.", "Before after."),
        ("It was **very** *cold* and `dry`.", "It was very cold and dry."),
        ("One <b>bold</b> word<!-- no -->.", "One bold word."),
        ("A claim[^1].\n\n[^1]: The report.", "A claim.\n\nThe report."),
        ("> Quoted words\n> go on.", "Quoted words\ngo on."),
        ("A first line  \na second\\\na third", "A first line\na second\na third"),
        ("Hard-wrapped words\ngo on here.", "Hard-wrapped words\ngo on here."),
        ("R&amp;D costs \\*much\\*.", "R&D costs *much*."),
        ("Intro.\n\n# Trade *now* {#trade}\n\nMore.", "Intro.\n\n# Trade now\n\nMore."),
        ("Trade\n-----\nMore.", "## Trade\n\nMore."),
        ("- one\n- two\n\nAfter.", "- one\n- two\n\nAfter."),
        ("1. one\n2. two", "- one\n- two"),
        ("* one\n\n    more of it\n* two", "- one\n\nmore of it\n\n- two"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n1 | 2"),
        ("<div class='x'>\nRaw <em>words</em>.\n<script>no()</script>\n</div>", "Raw words."),
        ("    Indented words stay.", "Indented words stay."),
    ],
)
def test_marks_go_and_words_stay(markdown: str, text: str):
    assert read(markdown).text == text


def test_fenced_code_is_left_out_with_a_note():
    source = read("Before.\n\n```python\nprint(1)\n```\n\nAfter.")
    assert source.text == "Before.\n\nAfter."
    assert source.notes == ("Left out 1 block of code.",)


def test_characters_written_as_entities_are_cleaned_as_well():
    assert read("mini&#x202e;st&shy;er").text == "minister"


def test_front_matter_is_cut_off_and_read():
    source = read(
        "---\n"
        "title: 'Modi: in Moscow'\n"
        "date: 2024-07-08\n"
        "source: The Harbour Ledger\n"
        "author: [Asha Verrin, Ben Ode]\n"
        "url: https://example.org/a\n"
        "lang: en-GB\n"
        "---\n"
        "Body.\n"
    )
    assert source.text == "Body."
    assert source.title == Found("Modi: in Moscow", "front matter 'title'")
    assert source.published == Found("2024-07-08", "front matter 'date'")
    assert source.outlet == Found("The Harbour Ledger", "front matter 'source'")
    assert source.author == Found("Asha Verrin, Ben Ode", "front matter 'author'")
    assert source.url == Found("https://example.org/a", "front matter 'url'")
    assert source.language == Found("en", "front matter 'lang'")


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("2024-07-08 14:30:00", "2024-07-08T14:30:00"),
        ("2024-07-08T14:30:00+05:30", "2024-07-08T14:30:00+05:30"),
        ("8 July 2024", "2024-07-08"),
        ("{created: 2024-07-08, updated: 2024-08-01}", "2024-07-08"),
        ("2024-02-30", None),
        ("July 2024", None),
        ("07/08/2024", None),
    ],
)
def test_dates_in_front_matter_are_whole_or_left_out(written: str, read_as: str | None):
    published = read(f"---\npublished: {written}\n---\nBody.").published
    assert (published.value if published else None) == read_as


def test_an_address_given_as_source_is_the_address():
    source = read("---\nsource: https://example.org/a\n---\nBody.")
    assert source.outlet is None
    assert source.url == Found("https://example.org/a", "front matter 'source'")


@pytest.mark.parametrize("broken", ["title: [unclosed", "a: b: c", "\tx: y", "[" * 3000])
def test_broken_front_matter_stays_in_the_text_with_a_note(broken: str):
    source = read(f"---\n{broken}\n---\nBody.")
    assert broken.strip() in source.text
    assert "front matter" in source.notes[0]


def test_a_rule_between_paragraphs_is_no_front_matter():
    source = read("---\nJust a paragraph.\n\n---\n\nAnother.")
    assert "Just a paragraph." in source.text
    assert "Another." in source.text


def test_a_title_comes_from_the_front_matter_before_the_first_heading():
    assert read("---\ntitle: Front\n---\n# Heading\n\nBody.").title == Found(
        "Front", "front matter 'title'"
    )
    assert read("# Heading\n\nBody.").title == Found("Heading", "first heading")
    assert read("Just a body.\n\n## Part\n\nMore.").title is None
