"""What the user can mend is one clear message; what concerns the reader is on the page."""

import html

import pytest

from projects import BRIEFING, SOURCES


@pytest.mark.parametrize("theirs", ["briefing.md", "briefing/index.md", "Briefing/README.md"])
def test_a_page_of_the_user_is_never_replaced(project, theirs):
    site = project(pages={"index.md": "# Home\n", theirs: "# Mine\n"})
    log = site.refuse()
    assert f"{theirs}: the briefing would be published in the place of this file" in log
    assert "'page'" in log
    assert (site.folder / "docs" / theirs).read_text() == "# Mine\n"


def test_a_page_that_the_user_excludes_is_not_in_the_way(project):
    site = project(
        {"exclude_docs": "/briefing/\n"},
        pages={"index.md": "# Home\n", "briefing/index.md": "# Mine\n"},
    )
    site.build()
    assert "The ferry at Lund Quay" in site.read("briefing/index.html")


def test_a_wrong_key_is_reported_with_its_place(project):
    site = project(briefing={**BRIEFING, "sectionz": []})
    log = site.refuse()
    assert "briefing.yml:" in log
    assert "sectionz" in log


def test_a_missing_briefing_yml_is_one_message(project):
    site = project()
    (site.folder / "briefing.yml").unlink()
    assert "briefing.yml" in site.refuse()


def test_a_missing_source_folder_is_one_message(project):
    site = project(briefing={**BRIEFING, "sources": "nowhere"}, sources={})
    assert "nowhere" in site.refuse()


def test_a_source_folder_that_holds_the_pages_is_refused(project):
    site = project(briefing={**BRIEFING, "sources": "docs"}, sources={})
    assert "holds docs_dir" in site.refuse()


@pytest.mark.parametrize("page", ["../out.md", "/abs.md", "page.html", "a//b.md", "./a.md"])
def test_a_page_outside_the_site_is_refused(project, page):
    site = project({"plugins": ["search", {"briefing": {"page": page}}]})
    assert "is no page below docs_dir" in site.refuse()


def test_an_unknown_option_is_named(project):
    site = project({"plugins": ["search", {"briefing": {"pages": "x.md"}}]})
    assert "pages" in site.refuse()


def test_a_file_that_cannot_be_read_is_told_on_the_page_and_in_the_log_but_is_no_warning(project):
    site = project(sources={**SOURCES, "scan.pdf": b"%PDF-1.7\n\x00\x01\x02"})
    log = site.build()
    assert "scan.pdf: not read:" in log
    assert "WARNING" not in log
    assert "scan.pdf" in html.unescape(site.read("briefing/index.html"))
    (unread,) = [one for one in site.record()["sources"] if one["path"] == "scan.pdf"]
    assert unread["status"] == "unread"
    assert unread["reason"]


def test_a_section_that_stays_empty_is_told_and_stops_nothing(project):
    nothing = {"title": "Volcanoes", "about": "Eruptions of volcanoes, lava and ash."}
    site = project(briefing={**BRIEFING, "sections": [*BRIEFING["sections"], nothing]})
    log = site.build()
    assert "section “Volcanoes”: No line of the sources fits this section." in log
