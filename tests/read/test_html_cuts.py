"""All words of a page are kept: its article first, then the rest, cut by rules with names."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_briefing.model import Source
from mkdocs_briefing.read.cuts import CUTS
from mkdocs_briefing.read.extract import Extract
from mkdocs_briefing.read.from_html import read_markup
from mkdocs_briefing.read.page_blocks import page_blocks
from mkdocs_briefing.read.tree import parse
from one_document import read_one

FIRST = "The swing bridge at Orlec stuck half open on Tuesday, with a coal barge on one side."
SECOND = "The county says that a bearing the size of a dinner plate had worn through at last."
THIRD = "A foundry in Tarrow is to pour a new one, which will take it the better part of a month."
LAST = "The board meets again in the sail loft on the twentieth of March, and the public may come."

PAGES = sorted((Path(__file__).parent / "pages").glob("*/*.html"))


def page(inside: str = "", before: str = "", after: str = "") -> str:
    """A page of four paragraphs with something in their midst, and before and after them."""
    return (
        f"<!DOCTYPE html><html><body>{before}<article><h1>The bridge at Orlec</h1>"
        f"<p>{FIRST}</p><p>{SECOND}</p>{inside}<p>{THIRD}</p><p>{LAST}</p></article>{after}"
        "</body></html>"
    )


def read(markup: str) -> tuple[str, dict[str, str]]:
    """The article, and what is cut by each rule, each on one line."""
    source = read_one("a.html", markup.encode())
    assert isinstance(source, Source), source
    cuts: dict[str, str] = {}
    for cut in source.cuts:
        said = " ".join(source.text[cut.start : cut.end].split())
        cuts[cut.rule] = f"{cuts[cut.rule]} {said}" if cut.rule in cuts else said
    end = source.cuts[0].start if source.cuts else len(source.text)
    return " ".join(source.text[:end].split()), cuts


ARTICLE = f"# The bridge at Orlec {FIRST} {SECOND} {THIRD} {LAST}"
LINKS = "<ul><li><a href='/a'>World news</a></li><li><a href='/b'>Sport</a></li></ul>"


@pytest.mark.parametrize(
    ("rule", "markup", "said"),
    [
        ("menu", page(before=f"<nav>{LINKS}</nav>"), "- World news - Sport"),
        ("menu", page(before="<header><a href='/'>The Ledger</a></header>"), "The Ledger"),
        ("menu", page(before=f"<div role='navigation'>{LINKS}</div>"), "- World news - Sport"),
        ("menu", page(LINKS), "- World news - Sport"),
        ("menu", page("<p class='breadcrumbs'>Home, Town</p>"), "Home, Town"),
        ("comment", page(after="<div id='comments'><p>I saw it.</p></div>"), "I saw it."),
        ("comment", page(after="<ol class='commentlist'><li>Me too.</li></ol>"), "- Me too."),
        ("page footer", page(after="<footer>All rights reserved</footer>"), "All rights reserved"),
        ("form or banner", page("<button>Share</button>"), "Share"),
        ("form or banner", page("<div class='cookie-banner'>We use them.</div>"), "We use them."),
        ("form or banner", page(before="<div role='dialog'>Accept?</div>"), "Accept?"),
        (
            "form or banner",
            page("<div><p>Letters from the bridge, every Friday.</p><button>Join</button></div>"),
            "Letters from the bridge, every Friday. Join",
        ),
        ("form or banner", page("<form><input type='submit' value='Vote'></form>"), "Vote"),
        ("caption", page("<figure><img><figcaption>At dawn</figcaption></figure>"), "At dawn"),
        ("caption", page("<div><img><p>At dawn</p></div>"), "At dawn"),
        ("hidden text", page("<p hidden>Not shown.</p>"), "Not shown."),
        ("hidden text", page("<p style='color:red; display: none'>Not shown.</p>"), "Not shown."),
        ("hidden text", page("<span aria-hidden='true'>Not shown.</span>"), "Not shown."),
        ("hidden text", page("<video>Not shown.</video>"), "Not shown."),
        ("outside the main text", page(after="<div>Weather: fog.</div>"), "Weather: fog."),
        (
            "outside the main text",
            page("<p>Read more: <a href='/x'>how the old ice house came to be</a></p>"),
            "Read more: how the old ice house came to be",
        ),
        (
            "outside the main text",
            page(after="<aside><h2>Also</h2><p>The baker sells heels.</p></aside>"),
            "## Also The baker sells heels.",
        ),
        ("outside the main text", page("<div class='relatedStories'>Ice.</div>"), "Ice."),
    ],
)
def test_what_is_no_part_of_the_article_is_cut_by_a_rule(rule: str, markup: str, said: str):
    assert read(markup) == (ARTICLE, {rule: said})


def test_struck_words_and_note_marks_leave_their_sentence_whole():
    article, cuts = read(
        page(
            "<p>Repairs cost <del>200,000</del> 212,000 crowns.<sup><a href='#n1'>[1]</a></sup></p>"
        )
    )
    assert f"{SECOND} Repairs cost 212,000 crowns. {THIRD}" in article
    assert cuts == {"struck out": "200,000", "note mark": "[1]"}


@pytest.mark.parametrize("mark", ["m<sup>2</sup>", "10<sup>th</sup>", "E = mc<sup>2</sup>"])
def test_a_superscript_that_is_no_note_mark_stays_in_its_word(mark: str):
    article, cuts = read(page(f"<p>The deck measures 40 {mark} in all, by the survey.</p>"))
    assert re.sub("<.+?>", "", mark) in article
    assert cuts == {}


@pytest.mark.parametrize(
    "inside",
    [
        (
            "<h2>The menu of the sail loft</h2><p>The menu has herring, and the comments on it were"
            " kind.</p>"
        ),
        "<aside><p>The bridge was cast in 1911 and has been stuck three times before.</p></aside>",
        "<p class='has-comments no-sidebar'>The part was cast in 1911 by a firm long gone.</p>",
        (
            "<p>The <a href='/a'>county council</a> has asked <a href='/b'>the ministry</a> for"
            " help with the costs of it.</p>"
        ),
        "<blockquote><p>We had a week of spare parts.</p><footer>Bram Toller</footer></blockquote>",
        "<p>“No.”</p>",
        "<table><tr><th>Span</th><th>Year</th></tr><tr><td>North</td><td>1911</td></tr></table>",
        "<ul><li>a second bearing</li><li>new <a href='/p'>paint</a></li></ul>",
        "<ins>The bell was stolen in the winter of 2019.</ins>",
        "<p aria-hidden='false'>The bell was stolen in the winter.</p>",
    ],
)
def test_what_only_looks_like_it_stays_in_the_article(inside: str):
    article, cuts = read(page(inside))
    words = lxml.html.fromstring(f"<div>{inside}</div>").itertext()
    assert [word for text in words for word in text.split() if word not in article] == []
    assert cuts == {}


def test_a_name_says_nothing_where_the_article_itself_is_so_named():
    markup = page().replace("<body>", "<body class='with-newsletter sidebar'><div class='share'>")
    assert read(markup) == (ARTICLE, {})


def test_a_quotation_in_large_type_is_cut_and_one_that_is_said_once_is_not():
    line = "had worn through at last"
    article, cuts = read(page(f"<aside><blockquote>“{line}”</blockquote></aside>"))
    assert article.count(line) == 1
    assert cuts == {"outside the main text": f"“{line}”"}


def test_a_head_goes_with_the_list_below_it():
    _, cuts = read(page(f"<h3>More on the bridge</h3>{LINKS}"))
    assert cuts == {
        "outside the main text": "### More on the bridge",
        "menu": "- World news - Sport",
    }


@pytest.mark.parametrize("tag", ["script", "style", "template", "svg"])
def test_what_is_no_text_is_never_kept(tag: str):
    source = read_one("a.html", page(f"<{tag}>unsaid()</{tag}><!-- unsaid() -->").encode())
    assert isinstance(source, Source)
    assert "unsaid" not in source.text


def test_a_layout_of_tables_is_no_table():
    markup = (
        f"<table><tr><td><a href='/'>Home</a></td><td><p>{FIRST}</p><p>{SECOND}</p>"
        f"<p>{THIRD}</p></td></tr></table>"
    )
    assert read(markup) == (f"{FIRST} {SECOND} {THIRD}", {"outside the main text": "Home"})


# --- any page -------------------------------------------------------------------------

TAGS = st.sampled_from(
    "p div span a b del sup nav aside footer header ul li table tr td th h1 h2 section article "
    "figure figcaption button form blockquote dl dt dd pre noscript select option main".split()
)
ATTRIBUTES = st.sampled_from(
    ("", " class='comments'", " hidden", " href='#'", " class='share'", " role='dialog'")
)


def element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda tag, attribute, parts: f"<{tag}{attribute}> {' '.join(parts)} </{tag}>",
        TAGS,
        ATTRIBUTES,
        st.lists(inner, max_size=4),
    )


MARKUP = st.lists(st.recursive(st.just("WORD WORD"), element, max_leaves=12), max_size=6)


def numbered(parts: list[str]) -> str:
    """A page whose words are all different: "w1", "w2" ..."""
    pieces = " ".join(parts).split("WORD")
    return "".join(f"{piece} w{number} " for number, piece in enumerate(pieces))


@settings(max_examples=300)
@given(MARKUP)
def test_every_word_of_a_page_is_kept_once(parts: list[str]):
    markup = page(numbered(parts))
    tree = parse(markup)
    assert tree is not None
    words = Counter(word for text in tree.itertext() for word in text.split())
    extract = read_markup(markup, ())
    assert isinstance(extract, Extract)
    said = Counter(
        word.lstrip("#-|") for stretch in extract.stretches for word in stretch.text.split()
    )
    del said[""]
    assert said == words
    assert {stretch.cut for stretch in extract.stretches} <= CUTS | {None}


@settings(max_examples=100)
@given(MARKUP)
def test_blocks_stand_in_the_order_of_the_page(parts: list[str]):
    tree = parse(page(numbered(parts)))
    assert tree is not None
    blocks = page_blocks(tree).blocks
    firsts = [re.search(r"\bw(\d+)", block.text) for block in blocks]
    numbers = [int(first[1]) for first in firsts if first]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_no_word_of_a_whole_page_is_lost(path: Path):
    markup = re.sub(r' data-is="[a-z]+"', "", path.read_text(encoding="utf-8"))
    tree = parse(markup)
    assert tree is not None
    for unsaid in tree.xpath("//script|//style|//title|//template|//svg"):
        unsaid.drop_tree()
    extract = read_markup(markup, ())
    assert isinstance(extract, Extract)
    said = "".join("".join(stretch.text.split()) for stretch in extract.stretches)
    shown = "".join("".join(text.split()) for text in tree.itertext())
    lost = Counter(shown) - Counter(said)
    assert lost == Counter()
