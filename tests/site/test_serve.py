"""While serving, one edit gives exactly one build, and a mistake is told and survived."""

import re
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request

import pytest
import yaml

from projects import BRIEFING, SOURCES, surroundings

PATIENCE = 60  # seconds; only a failure waits so long
QUIET = 2.5  # seconds without a build; MkDocs looks for changes twice a second

NEW = "The ferry to Ost carried a record of 9,000 passengers on Tuesday, the ferry line said."


class Served:
    """A running `mkdocs serve`, and its log."""

    def __init__(self, folder):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.log = []
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{self.port}"],
            cwd=folder,
            env=surroundings(PYTHONUNBUFFERED="1"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        self.log.extend(self.process.stderr)

    def count(self, words):
        return "".join(self.log).count(words)

    def wait_for(self, words, times=1):
        until = time.monotonic() + PATIENCE
        while self.count(words) < times:
            assert time.monotonic() < until, "".join(self.log)
            assert self.process.poll() is None, "".join(self.log)
            time.sleep(0.05)

    def settle(self):
        """Return when no build has begun for a while."""
        before = None
        while before != (before := self.count("Building documentation")):
            time.sleep(QUIET)

    def page(self, uri):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{uri}", timeout=10) as answer:
            return answer.read().decode("utf-8")

    def edit(self, change):
        """Make a change and return how many builds came of it, once all is quiet."""
        built, begun = self.count("Reloading browsers"), self.count("Building documentation")
        change()
        self.wait_for("Reloading browsers", built + 1)
        self.settle()
        return self.count("Building documentation") - begun

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=10)


@pytest.fixture
def serve():
    running = []

    def start(site):
        served = Served(site.folder)
        running.append(served)
        served.wait_for("Serving on")
        served.settle()
        return served

    yield start
    for served in running:
        served.stop()


def words(page):
    return " ".join(re.sub(r"<[^>]+>", "", page).replace("&#x2c;", ",").split())


@pytest.fixture(params=["sources", "docs/sources"])
def site(request, project):
    """The sources beside the pages, and within them: then MkDocs watches them already."""
    return project(briefing={**BRIEFING, "sources": request.param})


def sources_of(site):
    told = yaml.safe_load((site.folder / "briefing.yml").read_text())
    return told["sources"]


def test_the_first_build_sets_off_no_other(site, serve):
    served = serve(site)
    assert served.count("Building documentation") == 1


def test_no_folder_is_watched_twice(site, serve):
    """Two watches tell of one edit at different moments, which may make two builds of it."""
    served = serve(site)
    told = re.search(r"Watching paths for changes: (.*)", "".join(served.log))[1]
    watched = {"docs", "mkdocs.yml", "briefing.yml"}
    inside = sources_of(site).startswith("docs/")
    assert set(re.findall(r"'([^']+)'", told)) == (watched if inside else watched | {"sources"})


def test_editing_a_source_gives_one_build_and_the_new_text(site, serve):
    served = serve(site)
    path = f"{sources_of(site)}/gazette.txt"
    assert served.edit(lambda: site.write(path, SOURCES["gazette.txt"] + "\n" + NEW + "\n")) == 1
    assert "9,000 passengers" in words(served.page("briefing/sources/gazette/"))


def test_adding_and_removing_a_source_gives_one_build_each(site, serve):
    served = serve(site)
    path = site.folder / sources_of(site) / "late.txt"
    late = f"Record on the ferry\n\n{NEW}\n"
    assert served.edit(lambda: site.write(f"{sources_of(site)}/late.txt", late)) == 1
    assert "9,000 passengers" in words(served.page("briefing/sources/late/"))
    assert served.edit(path.unlink) == 1
    with pytest.raises(urllib.error.HTTPError):
        served.page("briefing/sources/late/")


def test_editing_briefing_yml_gives_one_build_and_the_new_page(site, serve):
    served = serve(site)
    changed = {**BRIEFING, "sources": sources_of(site), "title": "Boats and walls"}
    assert served.edit(lambda: site.write("briefing.yml", changed)) == 1
    assert "Boats and walls" in words(served.page("briefing/"))


def test_a_broken_briefing_yml_is_reported_and_a_mended_one_is_built(project, serve):
    site = project()
    served = serve(site)
    begun = served.count("Building documentation")
    site.write("briefing.yml", {**BRIEFING, "sectionz": []})
    served.wait_for("sectionz")
    served.settle()
    assert served.count("Building documentation") == begun + 1
    assert served.edit(lambda: site.write("briefing.yml", {**BRIEFING, "title": "Mended"})) == 1
    assert "Mended" in words(served.page("briefing/"))


def test_a_briefing_yml_that_vanishes_and_returns_is_noticed(project, serve):
    site = project()
    served = serve(site)
    there, away = site.folder / "briefing.yml", site.folder.parent / "away.yml"
    there.rename(away)
    served.wait_for("ERROR")
    served.settle()
    assert served.edit(lambda: away.rename(there)) == 1
    served.edit(lambda: site.write("briefing.yml", {**BRIEFING, "title": "Back again"}))
    assert "Back again" in words(served.page("briefing/"))


def test_sources_that_move_while_serving_are_watched_in_their_new_place(project, serve):
    site = project()
    site.write("elsewhere/one.txt", f"Record on the ferry\n\n{NEW}\n")
    served = serve(site)
    moved = {**BRIEFING, "sources": "elsewhere"}
    assert served.edit(lambda: site.write("briefing.yml", moved)) == 1
    assert "9,000 passengers" in words(served.page("briefing/sources/one/"))
    begun = served.count("Building documentation")
    site.write("sources/gazette.txt", "No longer a source.\n")
    served.settle()
    assert served.count("Building documentation") == begun
    changed = f"Record on the ferry\n\n{NEW.replace('9,000', '8,000')}\n"
    assert served.edit(lambda: site.write("elsewhere/one.txt", changed)) == 1
    assert "8,000 passengers" in words(served.page("briefing/sources/one/"))
