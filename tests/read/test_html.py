"""Of a page the article is read, and what the page states about it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from mkdocs_briefing.model import Found, Source, Unread
from one_document import read_one

FIRST = "The envoy arrived in the capital on Monday for talks that are to last two days."
SECOND = "Officials of both sides said that trade and energy would be the main subjects."


def page(head: str = "", body: str = "", html: str = "") -> str:
    return (
        f"<!DOCTYPE html><html {html}><head>{head}</head><body>"
        "<nav><a href='/'>Home</a> <a href='/m'>Menu</a></nav>"
        f"<article>{body}<p>{FIRST}</p><h2>Trade</h2><p>{SECOND}</p></article>"
        "<footer>Copyright The Harbour Ledger</footer></body></html>"
    )


def read(markup: str) -> Source:
    source = read_one("a.html", markup.encode())
    assert isinstance(source, Source), source
    return source


def test_the_article_comes_first_with_headings_marked_and_the_page_round_it_is_cut():
    source = read(page())
    article = f"{FIRST}\n\n## Trade\n\n{SECOND}"
    assert source.text == f"{article}\n\nHome Menu\n\nCopyright The Harbour Ledger"
    assert [cut.rule for cut in source.cuts] == ["menu", "page footer"]
    assert source.cuts[0].start > len(article)


def test_lists_and_tables_keep_their_lines():
    source = read(
        page(body="<ul><li>Grain</li><li>Oil</li></ul><table><tr><td>a</td><td>b</td></tr></table>")
    )
    assert "- Grain\n- Oil" in source.text
    assert "a | b" in source.text


def test_entities_are_read_and_what_they_hide_is_removed():
    source = read(page(body="<p>Caf&eacute; &amp; b&shy;ar &#x202e;opened in the old town.</p>"))
    assert "Café & bar opened in the old town." in source.text


def test_what_the_page_states_is_found_by_rules_with_names():
    source = read(
        page(
            "<title>Envoy arrives | The Harbour Ledger</title>"
            '<meta property="og:site_name" content="The Harbour Ledger">'
            '<meta property="article:published_time" content="2024-07-08T14:30:00+05:30">'
            '<meta name="author" content="Asha Verrin">'
            '<link rel="canonical" href="https://example.org/envoy">',
            html='lang="en-GB"',
        )
    )
    assert source.title == Found("Envoy arrives", "title element")
    assert source.published == Found("2024-07-08T14:30:00+05:30", "meta article:published_time")
    assert source.outlet == Found("The Harbour Ledger", "meta og:site_name")
    assert source.author == Found("Asha Verrin", "meta author")
    assert source.url == Found("https://example.org/envoy", "link canonical")
    assert source.language == Found("en", "html lang")


def json_ld(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_json_ld_of_the_article_is_the_best_authority():
    article = {
        "@type": ["NewsArticle"],
        "headline": "Envoy arrives",
        "datePublished": "2024-07-08T09:00:00Z",
        "author": [{"@type": "Person", "name": "Asha Verrin"}, {"name": "Ben Ode"}],
        "publisher": {"name": "The Harbour Ledger"},
        "mainEntityOfPage": {"@id": "https://example.org/envoy"},
    }
    graph = {"@graph": [{"@type": "WebSite", "name": "Site"}, article]}
    source = read(page(json_ld(graph) + '<meta name="date" content="2020-01-01">'))
    assert source.title == Found("Envoy arrives", "JSON-LD headline")
    assert source.published == Found("2024-07-08T09:00:00+00:00", "JSON-LD datePublished")
    assert source.author == Found("Asha Verrin, Ben Ode", "JSON-LD author")
    assert source.outlet == Found("The Harbour Ledger", "JSON-LD publisher")
    assert source.url == Found("https://example.org/envoy", "JSON-LD url")


def test_broken_json_ld_is_passed_over():
    source = read(page('<script type="application/ld+json">{"@type": </script>'))
    assert source.published is None


def test_a_half_date_is_passed_over_for_a_whole_one():
    source = read(
        page('<meta name="dc.date" content="2024"><meta name="date" content="8 July 2024">')
    )
    assert source.published == Found("2024-07-08", "meta date")


def test_a_time_before_the_article_is_its_date_and_one_in_an_aside_is_not():
    source = read(
        page(
            body="<aside><time datetime='2020-01-01'></time></aside>"
            "<time datetime='2024-07-08'>today</time>"
        )
    )
    assert source.published == Found("2024-07-08", "time element")


def test_a_page_that_states_no_date_has_none():
    assert read(page()).published is None


def test_an_author_that_is_an_address_is_no_author():
    assert (
        read(page('<meta property="article:author" content="https://example.org/x">')).author
        is None
    )


def test_a_byline_in_the_article_is_read_where_the_page_states_nothing():
    source = read(page(body="<p>By Asha Verrin | The Harbour Ledger | July 8, 2024</p>"))
    assert source.published == Found("2024-07-08", "byline")


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body></body></html>",
        "<!-- nothing -->",
        "<html><body><div id='app'></div><script>start()</script></body></html>",
    ],
)
def test_a_page_without_main_text_is_not_read(markup: str):
    outcome = read_one("a.html", markup.encode())
    assert isinstance(outcome, Unread)
    assert "no main text" in outcome.reason


def test_a_page_nested_too_deeply_is_not_read_by_half():
    outcome = read_one("a.html", ("<div>" * 300 + f"<p>{FIRST}</p>").encode())
    assert isinstance(outcome, Unread)
    assert "nested too deeply" in outcome.reason


def test_entities_that_a_page_declares_are_not_fetched(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words", encoding="utf-8")
    doctype = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]>'
    assert "secret words" not in read(f"{doctype}<html><body><p>&x; {FIRST}</p></body></html>").text


def test_a_page_saved_as_txt_is_read_as_a_page_with_a_note():
    source = read_one("a.txt", page().encode())
    assert isinstance(source, Source)
    assert source.text.startswith(FIRST)
    assert source.notes == ("Read as HTML, which its content is.",)


def test_what_one_page_says_has_no_bearing_on_the_next():
    first = [read(page()) for _ in range(4)]
    assert all(source == first[0] for source in first)


def test_folders_without_html_never_load_the_extractor():
    code = (
        "import sys; from mkdocs_briefing.read import read_content;"
        "read_content('a.txt', b'Words.'); read_content('a.md', b'# Words');"
        "sys.exit('trafilatura' in sys.modules or 'lxml' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
