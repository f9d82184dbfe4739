"""The pages hold every line, every source and every word, and their links lead somewhere."""

import html
import posixpath
import re
from dataclasses import replace
from urllib.parse import unquote

import markdown
import pytest
import yaml

from mkdocs_briefing.model import Source, SourcePages
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
DOT = re.DOTALL


def body(text):
    return text.split("---\n", 2)[2]


def render(text):
    return markdown.markdown(body(text), extensions=EXTENSIONS)


def words(made):
    """What a reader reads: the text without elements, white space folded, quotations marked."""
    made = re.sub(r"<q [^>]*>(.*?)</q>", r"“\1”", made, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", made)).split())


def part(made, start, end="</div>"):
    """The rendered text from one string to the next occurrence of another."""
    return made.partition(start)[2].partition(end)[0]


@pytest.fixture(params=[("briefing.md", "briefing"), ("index.md", ""), ("a b/x_(1).md", "a b")])
def tree(request, briefing):
    return publish(replace(briefing, source_pages=SourcePages.ALL), *request.param)


@pytest.fixture
def page(briefing):
    return render(publish(briefing)["briefing.md"])


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


PAGES = {
    SourcePages.CITED: ["courier", "wire-harbour-2031"],
    SourcePages.ALL: ["copy-of-courier", "courier", "idle", "wire-harbour-2031"],
    SourcePages.NONE: [],
}


@pytest.mark.parametrize("wanted", SourcePages)
def test_the_sources_that_are_asked_for_have_a_page_and_their_plain_text(briefing, wanted):
    tree = publish(replace(briefing, source_pages=wanted))
    made = sorted(uri for uri in tree if uri.startswith("sources/"))
    assert made == [f"sources/{name}{end}" for name in PAGES[wanted] for end in (".md", ".txt")]


def test_without_source_pages_the_footnotes_still_have_the_words_and_the_address(briefing):
    made = render(publish(replace(briefing, source_pages=SourcePages.NONE))["briefing.md"])
    note = part(made, '<li id="fn:briefing-port-1-1">', "</li>")
    assert "“The harbour at Lund Quay reopened on Monday.” wire/harbour_2031.txt, line 3" in words(
        note
    )
    assert 'href="https://example.org/a_b%28c%29?q=1&amp;r=2"' in note
    assert "sources/" not in note


def test_the_plain_text_is_the_text_that_all_places_count_in(briefing, harbour):
    assert publish(briefing)["sources/wire-harbour-2031.txt"] == harbour.source.text


def test_excerpts_show_what_is_quoted_and_its_neighbours_and_count_the_rest(briefing, courier):
    long = replace(courier, sentences=courier.sentences)
    tree = publish(replace(briefing, excerpts=True))
    shown = words(render(tree["sources/wire-harbour-2031.md"]).partition("briefing-text")[2])
    assert "[1 sentence not shown]" in shown
    assert "Type to search" not in shown
    assert "Traders in [[Ost]] expect more ships." in shown
    assert not [uri for uri in tree if uri.endswith(".txt")]
    assert "Nothing of note" not in "".join(tree.values())
    assert long.source.text not in "".join(tree.values())


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
    back = re.findall(r'href="../../briefing.md#([^"]+)">↩ (.*?)</a>', mark[2])
    assert [(anchor, html.unescape(name)) for anchor, name in back] == [
        ("port-1-2", "The port {#x} 1.2 (another figure)"),
        ("port-figures-1", "The port {#x}, figures"),
        ("port-voice-3", "The port {#x}, who said what"),
    ]


def test_excerpts_are_widened_only_by_what_a_footnote_quotes(briefing, harbour):
    """What a table compares is not shown for that, nor are neighbours of the timeline's words."""
    [event] = briefing.timeline
    far = replace(event.words, **place_of(harbour, 4))
    alone = replace(briefing, key_points=(), sections=(), excerpts=True)
    told = replace(alone, timeline=(replace(event, words=far),), source_pages=SourcePages.ALL)
    shown = words(render(publish(told)["sources/wire-harbour-2031.md"]))
    assert "Traders in [[Ost]] expect more ships." in shown
    assert "3 million crowns" not in shown
    section = replace(briefing.sections[0], paragraphs=(), voices=(), next=())
    compared = replace(alone, sections=(section,), timeline=(), source_pages=SourcePages.ALL)
    tree = publish(compared)
    assert "35 containers" in words(render(tree["briefing.md"]))
    assert "moved 35 containers" not in "".join(tree.values())


def place_of(analysis, index):
    """The place of a sentence, as a passage has it."""
    sentence = analysis.sentences[index]
    quote = analysis.source.text[sentence.start : sentence.end]
    return {
        "start": sentence.start, "end": sentence.end, "line": sentence.line, "quote": quote,
        "sentence": index,
    }  # fmt: skip


def test_a_line_is_of_the_file_or_of_the_text_that_was_taken_out_of_it(briefing, courier):
    page = publish(briefing)["briefing.md"]
    assert "courier.txt, line 1" in words(render(page))
    assert "courier.txt, line 1 of its text" not in words(render(page))
    name = "courier.html"
    section = briefing.sections[0]
    first, *_others = section.paragraphs[0].lines
    citation = replace(first.citations[1], source=name)
    first = replace(first, citations=(first.citations[0], citation))
    taken = replace(courier, source=replace(courier.source, path=name))
    records = tuple(
        replace(r, path=name, analysis=taken) if r.path == "courier.txt" else r
        for r in briefing.sources
    )
    section = replace(section, paragraphs=(replace(section.paragraphs[0], lines=(first,)),),
                      comparisons=(), voices=())  # fmt: skip
    changed = replace(briefing, sources=records, sections=(section,), key_points=())
    assert "courier.html, line 1 of its text" in words(render(publish(changed)["briefing.md"]))


def test_no_title_takes_the_place_of_an_anchor(briefing, harbour):
    found = replace(harbour.source.title, value="s0")
    titled = replace(harbour, source=replace(harbour.source, title=found))
    records = tuple(
        replace(r, analysis=titled) if r.path == harbour.source.path else r
        for r in briefing.sources
    )
    tree = publish(replace(briefing, title="Port 1 1", sources=records))
    for uri in ("briefing.md", "ledger.md", "sources/wire-harbour-2031.md"):
        ids = ID.findall(render(tree[uri]))
        assert len(ids) == len(set(ids)), uri
        assert "briefing-title" in ids


def test_a_name_that_turns_the_writing_round_turns_nothing_else(briefing):
    turned = "\u202egpj.txt"
    records = tuple(
        replace(r, path=turned) if r.path == "scan.pdf" else r for r in briefing.sources
    )
    made = render(publish(replace(briefing, sources=records))["briefing.md"])
    assert re.search(r"<bdi>[^<]*gpj&#x2e;txt</bdi>", made)


def test_every_paragraph_of_a_source_has_the_number_of_its_line(briefing, harbour):
    made = render(publish(briefing)["sources/wire-harbour-2031.md"])
    numbers = re.findall(
        r'<p><small class="briefing-number"[^>]*>(.*?)</small>(.*?)</p>', made, re.DOTALL
    )
    assert [number for number, _ in numbers] == ["1", "3", "4", "6"]
    lines = harbour.source.text.splitlines()
    for number, paragraph in numbers:
        assert words(re.sub(r"<small.*?</small>", "", paragraph)) in lines[int(number) - 1]


def test_the_head_tells_the_share_of_the_text_that_is_used_and_the_files_of_the_same_text(
    briefing,
):
    made = render(publish(briefing)["sources/courier.md"])
    rows = [words(row) for row in re.findall(r"<tr>(.*?)</tr>", made, re.DOTALL)]
    assert "Used 2 of 2 sentences of the article cited" in rows
    assert "Versions copy of courier.txt has the same text" in rows


def test_lines_that_are_not_the_article_are_greyed_and_say_by_which_rule(briefing):
    made = render(publish(briefing)["sources/wire-harbour-2031.md"])
    assert '<span id="s0" class="briefing-left-out">Type to search</span>' in made
    assert re.search(r'<small class="briefing-rule"[^>]*>search box</small>', made)


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
    assert all(".md" in address or ".txt" in address for address in LINK.findall(made))


def test_the_page_goes_in_the_order_a_reader_expects(briefing):
    made = render(publish(briefing)["briefing.md"])
    titles = [words(title) for title in re.findall(r"<h[12].*?</h[12]>", made)]
    assert titles == [
        "Lund Quay: *open*",
        "Key points",
        "The port {#x}",
        "Money & costs",
        "Ferries",
        "Timeline",
        "What is not covered",
        "Sources",
    ]


def test_the_page_counts_files_outlets_texts_and_lines_that_rest_on_one(briefing):
    shown = words(render(publish(briefing)["briefing.md"]))
    assert (
        "5 files (1 not read), 1 outlet, 3 independent texts; 2 lines rest on one source." in shown
    )
    assert "from sources up to 4 March 2031" in shown


def with_texts(briefing, texts):
    """The briefing with so many independent texts behind its first line."""
    section = briefing.sections[0]
    first, *others = section.paragraphs[0].lines
    origin, *more = first.citations
    citations = (origin, *(replace(c, text=min(2, texts)) for c in more))
    first = replace(first, citations=citations)
    paragraph = replace(section.paragraphs[0], lines=(first, *others))
    section = replace(section, paragraphs=(paragraph,))
    return replace(
        briefing, key_points=briefing.key_points[1:], sections=(section, *briefing.sections[1:])
    )


def test_a_footnote_says_how_many_files_report_it_and_how_many_texts_these_are(briefing, page):
    support = re.findall(r'<span class="briefing-support">(.*?)</span>', page)
    assert support == [
        "Reported by at least 2 of 4 files, 2 independent texts.",
        "Rests on one source; in the other 3 files it was not found.",
        "Rests on one source; 1 file gives another figure, in the other 2 files it was not found.",
    ]
    one = render(publish(with_texts(briefing, 1))["briefing.md"])
    assert "at least 2 of 4 files, so alike in wording that they count as one source." in one


def test_a_line_that_rests_on_one_source_is_marked(briefing, page):
    marked = re.findall(r'<span id="([^"]+)" class="briefing-line briefing-single"', page)
    assert marked == ["port-1-2", "money-1-1"]
    assert "3 lines rest" in words(render(publish(with_texts(briefing, 1))["briefing.md"]))


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
        "Rests on one source; 1 file gives another figure, in the other 2 files it was not found. "
        "Ost *Wire*, 4 March 2031: “However, the cranes moved 40 containers an hour.” "
        "wire/harbour_2031.txt, line 3 · original "
        "Gives another figure: Quay back in use: “Its cranes moved 35 containers an hour.” "
        "courier.txt, line 1 "
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
        "Of 10 sentences, 3 are cited, 2 are quoted with a cited line, 2 repeat one, "
        "2 match no section and 1 is not part of the article." in shown
    )
    assert "Not read (1): scan.pdf: It is <encrypted>." in shown
    assert "copy of courier.txt: The same text as courier.txt." in shown
    assert "No source says anything about this." in shown


def test_figures_that_differ_stand_in_one_row_with_who_when_and_whether_both_can_be(page):
    table = part(page, 'class="briefing-figures"')
    [row] = re.findall(r"<tr>\s*<td>(.*?)</tr>", table, re.DOTALL)
    amounts = [words(one) for one in re.findall(r'<span class="briefing-row">(.*?)</span>', row)]
    assert amounts == [
        "In conflict: 40 and 35 cannot both be right",
        "40 containers – Ost *Wire*; reported 4 March 2031",
        "35 containers – The council; Quay back in use; Monday",
    ]
    assert words(row).startswith("containers an hour")


def test_who_said_what_has_speaker_role_class_and_the_words_as_the_file_has_them(page):
    voices = part(page, 'class="briefing-voices"', "</details>")
    items = re.findall(r"<li>(<strong>.*?)<ul>\s*<li>(.*?)</li>", voices, DOT)
    assert [(words(speaker), words(said)) for speaker, said in items] == [
        (
            "the council official, not named",
            (
                "Lund Quay's harbour reopened on Monday, the council said. "
                "Quay back in use, line 1; behind The port {#x} 1.1"
            ),
        ),
        (
            "Ada Frost, mayor named",
            (
                'The mayor, Ada Frost, said: "We <b>paid</b> 3 million crowns." '
                "Ost *Wire*, line 4; behind The port {#x} 1.1"
            ),
        ),
        (
            "Somebody the sentence does not say who",
            (
                "Its cranes moved 35 containers an hour. "
                "Quay back in use, line 1; behind The port {#x} 1.2"
            ),
        ),
    ]


def test_a_speaker_is_named_once_for_all_that_he_says(briefing):
    section = briefing.sections[0]
    council, mayor, _ = section.voices
    again = replace(mayor, id="port-voice-4", words=council.words)
    section = replace(section, voices=(mayor, again))
    made = render(publish(replace(briefing, sections=(section,)))["briefing.md"])
    voices = part(made, 'class="briefing-voices"', "</details>")
    assert voices.count("Ada Frost</strong>") == 1
    assert voices.count('class="briefing-words"') == 2


@pytest.mark.parametrize("only", [True, False])
def test_who_said_what_is_folded_but_in_a_section_of_statements(briefing, only):
    section = replace(briefing.sections[0], statements=only)
    made = render(publish(replace(briefing, sections=(section,)))["briefing.md"])
    assert (f'<details class="briefing-voices"{" open" * only}') in made.replace('="open"', "")


def test_why_tells_each_lines_factors_and_what_it_beat(page):
    items = re.findall(
        r"<li>(.*?)</li>", part(page, 'class="briefing-why"', "</details>"), re.DOTALL
    )
    assert [words(item) for item in items] == [
        (
            "The port {#x} 1.1: relevance 0.90; salience 0.80; coverage 1.50; position 1.10; "
            "substance 1.20; score 3.25; it beat wire/harbour_2031.txt, line 6 (2.50): "
            "Traders in [[Ost]] expect more ships."
        ),
        "The port {#x} 1.2: stands here because the line after it leans on it",
    ]


def test_the_lines_that_would_have_come_next_are_told(page):
    next_lines = part(page, 'class="briefing-next"', "</details>")
    assert "Traders in [[Ost]] expect more ships. Ost *Wire*, line 6" in words(next_lines)


def test_the_timeline_has_the_date_what_the_text_calls_it_and_when_it_was_reported(page):
    timeline = words(part(page, 'id="briefing-timeline"', "<h2"))
    assert timeline.endswith(
        "3 March 2031 (“Monday”: the Monday before): The harbour at Lund Quay reopened on Monday. "
        "Ost *Wire*, line 3, reported 4 March 2031; with The port {#x}"
    )


def test_the_lines_that_match_no_section_are_on_the_page(page):
    lines = part(page, 'class="briefing-no-section"', "</details>")
    assert "Lines that match no section (2)" in lines
    assert "Nothing of note. idle.txt, line 1" in words(lines)


def test_the_ledgers_page_has_each_sentence_once_with_its_fate_and_a_button_for_each_fate(
    briefing,
):
    made = render(publish(briefing)["ledger.md"])
    rows = [words(row) for row in re.findall(r"<tr>\s*<td>(.*?)</tr>", made, re.DOTALL)]
    assert len(rows) == len(briefing.ledger.entries)
    assert "1 Type to search not of the article as arranged" in rows
    shown = [words(label) for label in re.findall(r"<label>(.*?)</label>", made)]
    assert shown == [
        "all (10)", "cited (3)", "quoted with a line (2)", "repeats a line (2)",
        "matches no section (2)", "not of the article (1)",
    ]  # fmt: skip


def test_a_copy_is_described_below_the_file_whose_text_it_repeats(page):
    sources = page.partition('id="briefing-sources"')[2]
    [nested] = re.findall(r"</a>: courier[^<]*<ul>(.*?)</ul>", sources, DOT)
    assert words(nested).startswith("Quay back in use: copy of courier.txt; ")
    assert words(nested).endswith("(the same text)")


def test_front_matter_keeps_macros_out_and_the_title_plain(briefing):
    for uri, text in publish(briefing).items():
        if uri.endswith(".md"):
            fields = yaml.safe_load(text.split("---\n", 2)[1])
            assert fields["render_macros"] is False
            assert "<" not in fields["title"]


def test_an_empty_folder_still_makes_a_page(briefing):
    empty = replace(briefing, key_points=(), sections=(), sources=(), timeline=())
    empty = replace(empty, ledger=replace(briefing.ledger, entries=()))
    shown = words(render(publish(empty)["briefing.md"]))
    assert "0 files; 0 lines rest on one source." in shown
