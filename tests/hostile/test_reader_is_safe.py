"""A site of hostile documents in Chromium: nothing of theirs runs, asks or looks like ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest

from hostile.payloads import ALL
from hostile.sites import BRIEFING, CONFIG, SECRET, plant, plant_harmless
from projects import Project, make_project
from served import Server, confine

pytestmark = pytest.mark.browser

# What a terminal obeys: ESC, a bell, a line begun anew.
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")

# Elements with the names of their attributes, the scripts, where links and forms lead, and
# what a planted script would have left. The theme's drawings are the theme's.
CENSUS = """() => {
  const ours = one => !one.closest('svg') || one.closest('article');
  const shape = one => [one.localName, ...one.getAttributeNames().sort()].join(' ');
  const script = one => one.id === '__config' ? 'settings of the theme' : one.src || one.text;
  const all = [...document.querySelectorAll('*')].filter(ours);
  return {
    shapes: [...new Set(all.map(shape))],
    scripts: [...document.scripts].filter(one => !one.type.includes('ld+json')).map(script),
    links: [...document.links].map(one => [one.href, one.rel]),
    planted: window.planted === undefined ? [] : ['window.planted'],
  };
}"""


@dataclass
class Reader:
    """Somebody who opens the pages of a site, and what happened meanwhile."""

    page: Any
    address: str
    dialogs: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    shapes: set[str] = field(default_factory=set)
    scripts: set[str] = field(default_factory=set)
    links: set[tuple[str, str]] = field(default_factory=set)
    planted: list[str] = field(default_factory=list)

    def open(self, uri: str) -> None:
        self.page.goto(self.address + uri)
        self.look()

    def look(self) -> None:
        seen = self.page.evaluate(CENSUS)
        self.shapes.update(seen["shapes"])
        self.scripts.update(seen["scripts"])
        self.links.update((href, rel) for href, rel in seen["links"])
        self.planted += seen["planted"]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Project]:
    """A site of hostile documents, and one of the same documents with a word in their place."""
    pair = []
    for name, filled in (("hostile", plant), ("harmless", plant_harmless)):
        folder = tmp_path_factory.mktemp(name) / "site"
        site = make_project(folder, CONFIG, sources={}, briefing=BRIEFING)
        filled(site)
        log = site.build()
        assert not OBEYED.search(log)
        pair.append(site)
    return pair[0], pair[1]


@pytest.fixture(scope="module")
def readers(folders: tuple[Project, Project], chromium: Any) -> Iterator[tuple[Reader, Reader]]:
    """Readers of both sites who have opened every page of the briefing."""
    servers, pair = [], []
    for site in folders:
        server = Server()
        server.show(site.site)
        servers.append(server)
        context = chromium.new_context(viewport={"width": 1280, "height": 800})
        reader = Reader(context.new_page(), server.address)
        confine(context, server.address, reader.outside)
        reader.page.on(
            "dialog", lambda one, to=reader.dialogs: (to.append(one.message), one.dismiss())
        )
        for uri in pages(site):
            reader.open(uri)
        pair.append(reader)
    yield pair[0], pair[1]
    for server in servers:
        server.close()


def pages(site: Project) -> list[str]:
    found = sorted(site.site.rglob("index.html"))
    return [path.parent.relative_to(site.site).as_posix() + "/" for path in found]


def test_every_payload_is_there_to_be_looked_at(folders: tuple[Project, Project]) -> None:
    hostile, _ = folders
    record = hostile.record()
    assert len(ALL) >= 150
    assert len(record["sources"]) == len(ALL)
    assert len(pages(hostile)) > sum(one["status"] != "unread" for one in record["sources"])
    assert sum(one["status"] == "cited" for one in record["sources"]) >= 150


def test_no_dialog_opens_and_no_script_of_theirs_runs(readers: tuple[Reader, Reader]) -> None:
    hostile, harmless = readers
    assert hostile.dialogs == []
    assert hostile.planted == []
    assert inside(hostile, hostile.scripts) == inside(harmless, harmless.scripts)


def test_nothing_is_asked_of_anybody_else(readers: tuple[Reader, Reader]) -> None:
    hostile, _ = readers
    assert hostile.outside == []


def test_the_pages_hold_no_element_or_attribute_that_harmless_ones_do_not(
    readers: tuple[Reader, Reader],
) -> None:
    hostile, harmless = readers
    rests_on_one_source = "span class id title"  # a line of ours, where harmless ones have more
    assert hostile.shapes - harmless.shapes - {rests_on_one_source} == set()


def test_links_lead_within_the_site_or_vouch_for_nothing(readers: tuple[Reader, Reader]) -> None:
    hostile, _ = readers
    out = {(href, rel) for href, rel in hostile.links if not href.startswith(hostile.address)}
    theirs = {(href, rel) for href, rel in out if "evil.invalid" in href}
    assert theirs
    assert {rel for _, rel in theirs} == {"noopener nofollow"}
    assert {urlsplit(href).scheme for href, _ in out} == {"http", "https"} - {"http"}


def test_a_search_shows_text_and_nothing_else(readers: tuple[Reader, Reader]) -> None:
    hostile, _ = readers
    page = hostile.page
    page.goto(f"{hostile.address}briefing/")
    for word in ("script", "planted", "alert", "crane"):
        page.locator(".md-search__input").fill(word)
        page.locator(".md-search-result__item").first.wait_for()
        page.wait_for_timeout(300)
        found = page.evaluate(
            "() => [...document.querySelectorAll('.md-search-result__list *')]"
            ".map(one => one.localName)"
        )
        assert set(found) <= {
            *("a", "article", "details", "div", "h1", "h2", "li", "mark", "nav", "p", "summary"),
            *("ul", "br", "sup"),
        }
    hostile.look()
    assert hostile.dialogs == hostile.outside == hostile.planted == []


def test_no_page_or_record_tells_what_only_its_owner_has(folders: tuple[Project, Project]) -> None:
    hostile, _ = folders
    shown = [
        uri
        for uri, content in hostile.built().items()
        if uri != "secret.txt" and SECRET.encode() in content
    ]
    assert shown == []
    assert not any(b"54444439" in content for content in hostile.built().values())


def inside(reader: Reader, addresses: set[str]) -> set[str]:
    """The addresses as they are within the reader's site."""
    return {address.replace(reader.address, "/") for address in addresses}
