"""The pages hold every line, every source and every word, and their links lead somewhere."""

import html
import posixpath
import re
from dataclasses import replace
from urllib.parse import unquote

import markdown
import pytest
import yaml

from mkdocs_briefing.model import Source
from mkdocs_briefing.publish import publish

EXTENSIONS = [
    "attr_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "smarty",
    "pymdownx.magiclink",
]

LINK = re.compile(r'<a [^>]*?href="([^"]+)"')
ID = re.compile(r'\bid="([^"]+)"')


def body(text):
    return text.split("---\n", 2)[2]


def render(text):
    return markdown.markdown(body(text), extensions=EXTENSIONS)


def words(made):
    """What a reader reads: the text without elements, white space folded."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", made)).split())


@pytest.fixture(params=[("briefing.md", "briefing"), ("index.md", ""), ("a b/x_(1).md", "a b")])
def tree(request, briefing):
    return publish(briefing, *request.param)


def test_every_link_leads_to_a_file_and_every_fragment_to_an_anchor(tree):
    made = {uri: render(text) for uri, text in tree.items() if uri.endswith(".md")}
    checked = 0
    for uri, page in made.items():
        for address in map(html.unescape, LINK.findall(page)):
            if address.startswith("https://example.org/"):
                continue
            path, _, anchor = address.partition("#")
            folder = posixpath.dirname(uri)
            target = posixpath.normpath(posixpath.join(folder, unquote(path))) if path else uri
            assert target in tree, address
            assert not anchor or anchor in ID.findall(made[target]), address
            checked += 1
    assert checked > 30


def test_ids_are_unique_on_every_page(tree):
    for uri, text in tree.items():
        if uri.endswith(".md"):
            ids = ID.findall(render(text))
            assert len(ids) == len(set(ids)), uri


def test_every_source_that_was_read_has_a_page(briefing):
    pages = [uri for uri in publish(briefing) if uri.startswith("sources/")]
    assert sorted(pages) == [
        "sources/copy-of-courier.md",
        "sources/courier.md",
        "sources/idle.md",
        "sources/wire-harbour-2031.md",
    ]


def test_a_source_page_shows_the_whole_text_and_nothing_is_lost_between_sentences(
    briefing, harbour
):
    page = body(publish(briefing)["sources/wire-harbour-2031.md"])
    text = page.split("{#briefing-text}")[1]
    text = re.sub(r"<small.*?</small>", "", text)
    shown = words(markdown.markdown(text, extensions=EXTENSIONS))
    assert shown == " ".join(harbour.source.text.split())


def test_cited_sentences_are_marked_and_lead_back_to_each_use(briefing):
    page = publish(briefing, "briefing.md", "briefing")["briefing/sources/courier.md"]
    made = render(page)
    mark = re.search(r'<mark id="s1" class="briefing-cited">(.*?)</mark>(.*)', made)
    assert words(mark[1]) == "Its cranes moved 35 containers an hour."
    assert 'href="../../briefing.md#port-1-2"' in mark[2]
    assert "another figure" in mark[2]


def test_lines_that_are_not_the_article_are_greyed_and_say_by_which_rule(briefing):
    made = render(publish(briefing)["sources/wire-harbour-2031.md"])
    assert '<span id="s0" class="briefing-left-out">Type to search</span>' in made
    assert '<small class="briefing-rule">search box</small>' in made


def test_the_head_of_a_source_page_says_what_is_known_and_by_which_rule(briefing):
    made = render(publish(briefing)["sources/wire-harbour-2031.md"])
    rows = [words(row) for row in re.findall(r"<tr>(.*?)</tr>", made, re.DOTALL)]
    assert "Title Harbour <open> & busy rule for title" in rows
    assert "Date 4 March 2031 rule for published" in rows
    assert 'href="https://example.org/a_b%28c%29?q=1&amp;r=2"' in made


def test_an_address_that_is_not_of_the_web_is_no_link(briefing):
    made = render(publish(briefing)["sources/courier.md"])
    assert "javascript:alert(1)" in words(made)
    assert not [address for address in LINK.findall(made) if "javascript" in address]


@pytest.mark.parametrize("url", ["http://[::1", "https://", "//x.y", "HTTP", "data:text/html,x"])
def test_a_broken_address_is_shown_as_text(url, briefing, courier):
    found = replace(courier.source.url, value=url)
    source = replace(courier.source, url=found)
    assert isinstance(source, Source)
    records = tuple(
        replace(record, analysis=replace(courier, source=source))
        if record.path == "courier.txt"
        else record
        for record in briefing.sources
    )
    made = render(publish(replace(briefing, sources=records))["sources/courier.md"])
    assert url in words(made)
    assert all(".md" in address for address in LINK.findall(made))


def test_the_page_goes_in_the_order_a_reader_expects(briefing):
    made = render(publish(briefing)["briefing.md"])
    titles = [words(title) for title in re.findall(r"<h[12].*?</h[12]>", made)]
    assert titles == [
        "Lund Quay: *open*",
        "Key points",
        "The port {#x}",
        "Money & costs",
        "Ferries",
        "What is not covered",
        "Sources",
    ]


def test_the_page_counts_files_outlets_texts_and_lines_that_rest_on_one(briefing):
    shown = words(render(publish(briefing)["briefing.md"]))
    assert "5 files, 1 outlet, 3 independent texts; 2 lines rest on one source." in shown
    assert "from sources up to 4 March 2031" in shown


def test_a_line_that_only_a_copy_repeats_still_rests_on_one_source(briefing):
    section = briefing.sections[0]
    first, second = section.paragraphs[0].lines
    repeated = replace(first.citations[1], source="copy of courier.txt")
    first = replace(first, citations=(first.citations[0], repeated))
    paragraph = replace(section.paragraphs[0], lines=(first, second))
    section = replace(section, paragraphs=(paragraph,))
    changed = replace(briefing, sections=(section, *briefing.sections[1:]))
    assert "3 lines rest on one source" in publish(changed)["briefing.md"]


def test_the_edition_changes_with_the_sources_and_with_the_settings(briefing):
    def edition(briefing):
        return re.search(r"Edition ([0-9a-f]{8})", publish(briefing)["briefing.md"])[1]

    records = (replace(briefing.sources[0], sha256="0" * 64), *briefing.sources[1:])
    editions = [
        edition(briefing),
        edition(replace(briefing, sources=records)),
        edition(replace(briefing, settings_sha256="0" * 64)),
    ]
    assert len(set(editions)) == 3
    assert edition(replace(briefing, version="9")) == editions[0]


def test_a_key_point_shares_its_lines_footnote(briefing):
    made = render(publish(briefing)["briefing.md"])
    assert made.count('<li id="fn:briefing-port-1-1">') == 1
    assert made.count('href="#fn:briefing-port-1-1"') == 2


def test_an_edit_made_for_the_key_points_alone_is_told_in_the_footnote(briefing):
    point = briefing.key_points[0]
    cut = replace(point.line, text="Lund Quay reopened.", edits=("dropped ‘The harbour at’",))
    points = (replace(point, line=cut), *briefing.key_points[1:])
    made = render(publish(replace(briefing, key_points=points))["briefing.md"])
    note = re.search(r'<li id="fn:briefing-port-1-1">(.*?)</li>', made, re.DOTALL)[1]
    assert "[Edited among the key points: dropped ‘The harbour at’]" in words(note)


def test_a_footnote_lists_every_file_that_says_it_with_the_words(briefing):
    made = render(publish(briefing)["briefing.md"])
    note = re.search(r'<li id="fn:briefing-port-1-2">(.*?)</li>', made, re.DOTALL)[1]
    shown = words(note)
    assert shown.startswith(
        "Ost *Wire*, 4 March 2031: “However, the cranes moved 40 containers an hour.” "
        "Gives another figure: Quay back in use: “Its cranes moved 35 containers an hour.” "
        "[Edited: dropped the opening 'However,']"
    )


def test_a_footnote_says_who_speaks(briefing):
    made = render(publish(briefing)["briefing.md"])
    note = re.search(r'<li id="fn:briefing-money-1-1">(.*?)</li>', made, re.DOTALL)[1]
    assert "Speaker: Ada Frost" in words(note)


def test_the_paragraph_names_the_files_whose_words_it_shows(briefing):
    made = render(publish(briefing)["briefing.md"])
    origins = re.findall(r'<small class="briefing-from">(.*?)</small>', made)
    assert [words(origin) for origin in origins] == [
        "From Ost *Wire*",
        "From Ost *Wire*",
    ]


def test_what_is_not_covered_adds_up_and_gives_reasons(briefing):
    shown = words(render(publish(briefing)["briefing.md"]))
    assert (
        "Of 10 sentences, 3 are cited, 2 support a cited line, 2 repeat one, "
        "2 match no section and 1 is not part of the article." in shown
    )
    assert "Not read (1): scan.pdf: It is <encrypted>." in shown
    assert "copy of courier.txt: The same text as courier.txt." in shown
    assert "No source says anything about this." in shown


def test_front_matter_keeps_macros_out_and_the_title_plain(briefing):
    for uri, text in publish(briefing).items():
        if uri.endswith(".md"):
            fields = yaml.safe_load(text.split("---\n", 2)[1])
            assert fields["render_macros"] is False
            assert "<" not in fields["title"]


def test_an_empty_folder_still_makes_a_page(briefing):
    empty = replace(briefing, key_points=(), sections=(), sources=())
    empty = replace(empty, ledger=replace(briefing.ledger, entries=()))
    assert "0 files; 0 lines rest on one source." in publish(empty)["briefing.md"]
