"""What the first lines of a text tell: headline, byline, date, dateline, outlet."""

from __future__ import annotations

import pytest

from mkdocs_briefing.model import Found, Source
from one_document import read_one

BODY = (
    "The envoy arrived in the capital on Monday for talks that are expected to last two days "
    "and to cover trade, energy and the fate of the sailors, officials of both sides said.\n\n"
    "More is to follow.\n"
)


def read(head: str, path: str = "a.txt") -> Source:
    source = read_one(path, f"{head}\n\n{BODY}".encode())
    assert isinstance(source, Source), source
    return source


@pytest.mark.parametrize(
    ("line", "author", "outlet", "published"),
    [
        (
            "By Asha Verrin | The Harbour Ledger | July 8, 2024",
            *("Asha Verrin", "The Harbour Ledger", "2024-07-08"),
        ),
        (
            "By Asha Verrin, The Harbour Ledger, 8 July 2024",
            *("Asha Verrin", "The Harbour Ledger", "2024-07-08"),
        ),
        ("By Asha Verrin, July 8, 2024", "Asha Verrin", None, "2024-07-08"),
        ("By Asha Verrin", "Asha Verrin", None, None),
        ("BY ASHA VERRIN and BEN ODE", "ASHA VERRIN and BEN ODE", None, None),
        ("By Asha Verrin, political correspondent", "Asha Verrin", None, None),
        ("By Asha Verrin in Moscow", "Asha Verrin", None, None),
        ("By Asha Verrin | Politics | 5 min read", "Asha Verrin", None, None),
        ("By Reuters", None, "Reuters", None),
        ("The Harbour Ledger | July 8, 2024", None, "The Harbour Ledger", "2024-07-08"),
        ("Asha Verrin | July 8, 2024", None, None, "2024-07-08"),
        ("Published: July 8, 2024", None, None, "2024-07-08"),
        ("First published on Monday, 8 July 2024 at 14:30 GMT", None, None, "2024-07-08"),
        ("Published July 8, 2024 Updated July 9, 2024", None, None, "2024-07-08"),
        ("Updated July 9, 2024\nPublished July 8, 2024", None, None, "2024-07-08"),
        ("Updated July 9, 2024", None, None, "2024-07-09"),
        ("July 8, 2024", None, None, "2024-07-08"),
        ("8 July 2024", None, None, "2024-07-08"),
        ("2024-07-08", None, None, "2024-07-08"),
        ("Montag, 8. Juli 2024", None, None, "2024-07-08"),
        ("18/07/2024", None, None, "2024-07-18"),
        ("07/08/2024", None, None, None),
        ("July 8-9, 2024", None, None, None),
        ("09, Jul, 24The envoy arrived", None, None, None),
        ("By Monday, the envoy will have left", None, None, None),
        ("By July 8, 2024 the envoy will have left the city", None, None, None),
        ("By then the envoy, who left Moscow, was home, 8 July 2024", None, None, None),
        ("The treaty of July 8, 2024 is in force", None, None, None),
        ("MOSCOW, July 8, 2024 – The envoy left.", None, None, "2024-07-08"),
        ("NEW DELHI, 8 July (Meridian Wire) – The envoy left.", None, "Meridian Wire", None),
        ("LONDON (Meridian Wire) -- The envoy left.", None, "Meridian Wire", None),
        ("London, England (Meridian Wire) — The envoy left.", None, "Meridian Wire", None),
        ("Moscow, Russia – The envoy left.", None, None, None),
        ("The visit (the first) – so it seems – is over.", None, None, None),
        ("MOSCOW (updated) – The envoy left.", None, None, None),
    ],
)
def test_lines_at_the_head_tell_author_outlet_and_date(
    line: str, author: str | None, outlet: str | None, published: str | None
):
    source = read(line)
    found = (source.author, source.outlet, source.published)
    assert tuple(one.value if one else None for one in found) == (author, outlet, published)


def test_each_value_says_by_which_rule_it_was_found():
    source = read("By Asha Verrin | The Harbour Ledger\n\nPublished: July 8, 2024")
    assert source.author == Found("Asha Verrin", "byline")
    assert source.published == Found("2024-07-08", "date line")
    assert read("MOSCOW, July 8, 2024 (Wire) – Left.").outlet == Found("Wire", "dateline")
    assert read("Updated July 9, 2024").published == Found("2024-07-09", "updated line")


def test_a_block_of_keys_at_the_top_is_read():
    source = read(
        "Title: Envoy in Moscow\nDate: 8 July 2024\nSource: The Harbour Ledger\n"
        "Author: Asha Verrin\nURL: https://example.org/a"
    )
    assert source.title == Found("Envoy in Moscow", "header line 'Title'")
    assert source.published == Found("2024-07-08", "header line 'Date'")
    assert source.outlet == Found("The Harbour Ledger", "header line 'Source'")
    assert source.author == Found("Asha Verrin", "header line 'Author'")
    assert source.url == Found("https://example.org/a", "header line 'URL'")
    assert source.text.startswith("Title: Envoy in Moscow\n")


def test_keys_within_the_text_are_none_of_its_head():
    source = read_one("a.txt", f"{BODY}\nSource: The Harbour Ledger\n".encode())
    assert isinstance(source, Source)
    assert source.outlet is None


def test_dates_of_teasers_at_the_end_are_not_the_articles():
    source = read_one("a.txt", f"{BODY * 4}\nYou may also like\n8 July 2024\n".encode())
    assert isinstance(source, Source)
    assert source.published is None


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Envoy arrives in Moscow for talks", "Envoy arrives in Moscow for talks"),
        ("Will the envoy stay?", "Will the envoy stay?"),
        ("Menu\n\nType to search\n\nEnvoy arrives in Moscow", "Envoy arrives in Moscow"),
        (
            "Envoy arrives as ties strengthen – Unlock the Morning Digest for the latest",
            "Envoy arrives as ties strengthen",
        ),
        ("Envoy arrives in Moscow\nBy Asha Verrin", "Envoy arrives in Moscow"),
        ("Envoy arrives in Moscow\nTalks are to last two days", "Envoy arrives in Moscow"),
        ("印度总理抵达莫斯科举行会谈", "印度总理抵达莫斯科举行会谈"),
        ("Key Points", None),
        ("Subscribe to our newsletter today", None),
        ("Envoy arrives", None),
        ("The envoy arrived in Moscow.", None),
        ("and the rest of a line before", None),
        ("Envoy arrives in Moscow for talks with\nthe minister of trade", None),
        ("The envoy said on Friday that the\ntwo sides would sign an accord\nwithin days.", None),
        ("07/08/2024", None),
        ("", None),
    ],
)
def test_the_headline_is_found_or_left_open(head: str, title: str | None):
    found = read(head).title
    assert (found.value if found else None) == title


def test_a_line_that_stands_twice_at_the_head_is_the_headline():
    source = read("Some other line up here\n\nEnvoy arrives in Moscow\n\nEnvoy arrives in Moscow")
    assert source.title == Found("Envoy arrives in Moscow", "repeated headline")


def test_a_text_of_one_sentence_a_line_has_no_headline():
    text = "The envoy arrived in Moscow on Monday.\nHe will stay for two days.\nTalks go on.\n"
    source = read_one("a.txt", text.encode())
    assert isinstance(source, Source)
    assert source.title is None


def test_subheadings_after_the_article_has_begun_are_no_headline():
    source = read_one("a.txt", f"{BODY}\nAddressing the Imbalance of Trade\n{BODY}".encode())
    assert isinstance(source, Source)
    assert source.title is None
