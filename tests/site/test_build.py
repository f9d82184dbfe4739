"""A real build: the page, the record and the source pages are in the site, and nothing else."""

import html
import json
import re
from html.parser import HTMLParser

import pytest

from projects import BRIEFING, PAGES, SOURCES

INSIDE = {**BRIEFING, "sources": "docs/sources"}


def words(page):
    """What a reader reads of a page."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", page)).split())


def lines(record):
    return [
        sentence
        for section in record["sections"]
        for paragraph in section["paragraphs"]
        for sentence in paragraph["sentences"]
    ]


def test_the_page_the_record_and_a_page_per_source_are_built(project):
    site = project()
    site.build()
    built = site.built()
    assert {
        "briefing/index.html",
        "briefing/briefing.json",
        "briefing/ledger.jsonl",
        "briefing/sources/gazette/index.html",
        "briefing/sources/wire-harbour-news/index.html",
        "briefing/sources/wire-ost-courier/index.html",
        "assets/briefing/briefing.css",
    } <= built.keys()
    assert 'href="../assets/briefing/briefing.css"' in site.read("briefing/index.html")


def test_every_line_of_the_page_is_words_of_a_source(project):
    site = project()
    site.build()
    record = site.record()
    page = words(site.read("briefing/index.html"))
    assert len(lines(record)) >= 2
    for line in lines(record):
        assert line["text"] in page
        origin = next(one for one in line["citations"] if one["role"] == "origin")
        text = SOURCES[origin["source"]]
        assert text[origin["start"] : origin["end"]] == origin["quote"]
        assert " ".join(origin["quote"].split()) in page


def test_every_link_of_the_built_pages_leads_to_an_anchor_that_exists(project):
    """--strict with anchors: warn checks them; a wrong one in a user's page shows that it does."""
    site = project(pages={"index.md": "# Home\n\n[none](briefing.md#nowhere)\n"})
    assert "#nowhere" in site.refuse()
    site.write("docs/index.md", "# Home\n\n[key points](briefing.md#briefing-key-points)\n")
    site.build()


@pytest.mark.parametrize("pages", ["cited", "all", "none"])
@pytest.mark.parametrize("excerpts", [False, True])
def test_whatever_is_shown_of_the_sources_every_link_leads_somewhere(project, pages, excerpts):
    raw = {**SOURCES, "copy.txt": SOURCES["gazette.txt"], "idle.txt": "The weather was fine.\n"}
    told = {**BRIEFING, "source_pages": pages, "excerpts": excerpts}
    site = project(sources=raw, briefing=told)
    site.build()
    built = {uri for uri in site.built() if uri.startswith("briefing/sources/")}
    assert any(uri.endswith(".html") for uri in built) is (pages != "none")
    assert any(uri.endswith(".txt") for uri in built) is (pages != "none" and not excerpts)
    assert ("briefing/sources/idle/index.html" in built) is (pages == "all")


def test_with_excerpts_no_word_leaves_that_is_neither_quoted_nor_next_to_a_quotation(project):
    far = "Anders Quist bred xylophone pigeons on the moor behind the mill in those years."
    raw = {
        **SOURCES,
        "far.txt": f"{SOURCES['gazette.txt']}\n{'Nothing else was heard. ' * 3}{far}\n",
    }
    site = project(sources=raw, briefing={**BRIEFING, "excerpts": True, "source_pages": "all"})
    site.build()
    assert [uri for uri, content in site.built().items() if b"xylophone" in content] == []


def test_nothing_is_written_into_the_folder_of_pages_or_of_sources(project):
    site = project()
    site.build()
    for folder, files in (("docs", PAGES), ("sources", SOURCES)):
        there = {
            path.relative_to(site.folder / folder).as_posix()
            for path in (site.folder / folder).rglob("*")
            if path.is_file()
        }
        assert there == set(files)


def test_sources_inside_the_folder_of_pages_stay_out_of_the_site(project):
    raw = {**SOURCES, "page.html": "<p>The ferry sails at noon from Lund Quay to Ost.</p>"}
    site = project(briefing=INSIDE, sources=raw)
    site.build()
    assert not [uri for uri in site.built() if uri.startswith("sources")]


@pytest.mark.parametrize("page", ["briefing.md", "index.md"])
def test_a_source_in_markdown_is_shown_as_text_in_place_of_being_a_page(project, page):
    raw = {**SOURCES, "note.md": "# A note\n\nThe **ferry** to Ost sails twice a day in March.\n"}
    pages = PAGES if page == "briefing.md" else {"other.md": "# Other\n"}
    plugins = ["search", {"briefing": {"page": page}}]
    told = {**INSIDE, "source_pages": "all"}
    site = project({"plugins": plugins}, briefing=told, sources=raw, pages=pages)
    site.build()
    folder = "briefing/sources" if page == "briefing.md" else "sources"
    built = [uri for uri in site.built() if "note" in uri]
    assert built == [f"{folder}/note/index.html", f"{folder}/note.txt"]
    page = site.read(f"{folder}/note/index.html")
    assert 'class="briefing-' in page
    assert "ferry to Ost sails twice a day" in words(page)


def test_source_pages_are_not_in_the_navigation(project):
    site = project()
    site.build()
    navigation = re.search(
        r'<nav class="md-nav md-nav--primary".*?</nav>', site.read("index.html"), re.DOTALL
    )[0]
    assert "briefing/" in navigation
    assert "sources" not in navigation


def test_a_build_from_elsewhere_finds_everything_beside_mkdocs_yml(project, tmp_path):
    site = project()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    run = site.mkdocs("build", "--strict", "-f", str(site.folder / "mkdocs.yml"), cwd=elsewhere)
    assert run.returncode == 0, run.stderr
    assert "briefing/index.html" in site.built()
    assert not list(elsewhere.iterdir())


def test_analyses_are_kept_beside_briefing_yml(project):
    site = project()
    site.build()
    assert (site.folder / ".cache/plugin/briefing/analyses.sqlite3").is_file()


def test_analyses_are_never_kept_where_a_watched_folder_would_see_them(project):
    plugins = ["search", {"briefing": {"config": "docs/briefing.yml"}}]
    site = project({"plugins": plugins})
    site.write("docs/briefing.yml", {**BRIEFING, "sources": "../sources"})
    site.build()
    assert not list((site.folder / "docs").rglob("*.sqlite3"))
    assert (site.folder / ".cache/plugin/briefing/analyses.sqlite3").is_file()
    assert "briefing.yml" not in site.built()


@pytest.mark.parametrize(
    ("page", "built", "folder"),
    [
        ("briefing.md", "briefing/index.html", "briefing/"),
        ("news/today.md", "news/today/index.html", "news/today/"),
        ("news/index.md", "news/index.html", "news/"),
        ("index.md", "index.html", ""),
    ],
)
def test_the_page_can_be_any_page_and_the_rest_follows_it(project, page, built, folder):
    pages = {"other.md": f"# Other\n\nSee [it]({page}).\n"}
    site = project({"plugins": ["search", {"briefing": {"page": page}}]}, pages=pages)
    site.build()
    assert "The ferry at Lund Quay" in site.read(built)
    assert f"{folder}briefing.json" in site.built()
    assert f"{folder}sources/gazette/index.html" in site.built()


def test_without_directory_urls_every_link_still_leads_to_a_file(project):
    site = project({"use_directory_urls": False})
    site.build()
    page = site.read("briefing.html")
    targets = set(re.findall(r'href="(briefing/[^"#]+)', page))
    assert {"briefing/briefing.json", "briefing/ledger.jsonl"} < targets
    assert "briefing/sources/gazette.html" in site.built()
    assert targets <= site.built().keys()


def test_the_offline_plugin_works(project):
    site = project({"plugins": ["search", "offline", "briefing"]})
    site.build()
    targets = set(re.findall(r'href="(briefing/[^"#]+)', site.read("briefing.html")))
    assert targets
    assert targets <= site.built().keys()


def test_instant_navigation_needs_no_script_or_style_of_ours_in_the_page(project):
    theme = {"name": "material", "font": False, "features": ["navigation.instant"]}
    site = project({"theme": theme, "site_url": "https://example.org/"})
    site.build()
    for uri in ("briefing/index.html", "briefing/sources/gazette/index.html"):
        article = re.search(r"<article.*?</article>", site.read(uri), re.DOTALL)[0]
        assert "<script" not in article
        assert "style=" not in article


def test_the_page_says_in_its_head_what_it_is_based_on(project):
    site = project()
    site.build()
    head = site.read("briefing/index.html").partition("</head>")[0]
    [data] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', head, re.DOTALL)
    cited = [one for one in site.record()["sources"] if one["status"] == "cited"]
    based_on = json.loads(data)["isBasedOn"]
    assert [one["identifier"] for one in based_on] == [f"sha256:{one['sha256']}" for one in cited]
    assert "ld+json" not in site.read("index.html")


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_a_search_finds_each_sentence_once(project, theme):
    """A line on the page, any other sentence on the page of its source; not among the key
    points, in the footnotes, beside the lines or in the ledger as well."""
    site = project({"theme": {"name": theme}})
    site.build()
    entries = json.loads(site.read("search/search_index.json"))["docs"]
    if theme == "mkdocs":  # has each page as a whole and by its headings
        entries = [entry for entry in entries if "#" not in entry["location"]]
    texts = [(entry["location"].partition("#")[0], words(entry["text"])) for entry in entries]
    on_page = {line["text"]: line["citations"][0]["quote"] for line in lines(site.record())}
    found = {text: places(text, texts) for text in on_page}
    assert found == {key: ["briefing/"] for key in on_page}
    cited = " ".join(" ".join(on_page.values()).split())
    others = [one for one in sentences(SOURCES) if one not in cited]
    assert len(others) > 3
    for sentence in others:
        found = places(sentence, texts)
        assert len(found) == 1, sentence
        [where] = found
        assert where.startswith("briefing/sources/")


def places(words, texts):
    """Where words are found, once for each time."""
    return [where for where, text in texts for _ in range(text.count(words))]


def sentences(sources):
    """The sentences below the headlines, without their full stops."""
    articles = (" ".join(text.partition("\n\n")[2].split()) for text in sources.values())
    return [one.strip(".") for text in articles for one in text.split(". ")]


def test_user_footnotes_on_other_pages_are_left_alone(project):
    pages = {"index.md": "# Home\n\nText.[^1]\n\n[^1]: A note of the user.\n"}
    site = project({"markdown_extensions": ["footnotes"]}, pages=pages)
    site.build()
    assert '<div class="footnote">' in site.read("index.html")
    assert "data-search-exclude" not in site.read("index.html")


@pytest.mark.parametrize(
    "extensions",
    [[], ["extra"], ["pymdownx.extra"], ["markdown.extensions.footnotes", "attr_list"]],
)
def test_the_page_has_its_footnotes_whatever_extensions_are_on(project, extensions):
    site = project({"markdown_extensions": extensions})
    site.build()
    page = site.read("briefing/index.html")
    assert page.count('<li id="fn:briefing-') == len(lines(site.record()))
    assert "[^" not in words(page)
    assert "{#" not in words(page)


class Elements(HTMLParser):
    """Every element of a page with its attributes, and what stands in its scripts."""

    def __init__(self, page):
        super().__init__()
        self.found, self.scripts, self.within = [], [], None
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        self.within = tag

    def handle_data(self, data):
        if self.within == "script":
            self.scripts.append(data)

    def handle_endtag(self, tag):
        self.within = None


def test_text_that_looks_like_markup_harms_no_page(project):
    hostile = (
        "The ferry at Lund Quay <script>alert(1)</script> sails to Ost {{ config.site_name }} "
        '--8<-- "mkdocs.yml" [^1] :smile: daily.\n\n'
        "</title><script>alert(2)</script> {: onclick=alert(3) } https://tracker.example/x.png\n"
    )
    extensions = ["pymdownx.snippets", "pymdownx.emoji", "pymdownx.magiclink", "smarty"]
    sources = {**SOURCES, "<img src=x> {{ title }} :smile:.txt": hostile}
    site = project({"markdown_extensions": extensions}, sources=sources)
    site.build()
    page = site.read("briefing/sources/img-src-x-title-smile/index.html")
    shown = words(re.sub(r"<small.*?</small>", "", page))
    for piece in ("<script>alert(1)</script>", '--8<-- "mkdocs.yml"', "</title>", "{: onclick"):
        assert piece in shown
    for uri, content in site.built().items():
        if uri.endswith(".html"):
            elements = Elements(content.decode())
            assert not [script for script in elements.scripts if "alert(" in script], uri
            for tag, attributes in elements.found:
                assert not [name for name in attributes if name.startswith("on")], uri
                assert "tracker.example" not in attributes.get("href", ""), uri
                assert (tag, attributes.get("src")) != ("img", "x"), uri


def test_it_builds_beside_an_extension_that_reads_brackets_as_mathematics(project):
    site = project({"markdown_extensions": [{"pymdownx.arithmatex": {"generic": True}}]})
    site.build()
    page = site.read("briefing/index.html")
    assert "arithmatex" not in page


def test_a_folder_of_many_files_has_pages_for_the_cited_and_a_list_of_all(project):
    """A strict build checks that the pages lead to one another."""
    old = {f"old/{number:04}.odt": "x" for number in range(1100)}
    site = project(sources={**SOURCES, **old})
    site.build()
    built = site.built()

    sources = {path for path in built if re.fullmatch(r"briefing/sources/[^/]+/index.html", path)}
    assert len(sources) == len(SOURCES)
    listed = words(
        site.read("briefing/files/index.html") + site.read("briefing/files-2/index.html")
    )
    assert all(path in listed for path in (*SOURCES, *old))
    assert "old/1099.odt" not in site.read("briefing/index.html")
    assert not any(path.endswith(".odt") for path in built)
