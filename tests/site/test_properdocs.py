"""ProperDocs, which goes on where MkDocs 1 stopped, runs the plugin as it is."""

import subprocess
import sys

import pytest

from projects import surroundings

pytest.importorskip("properdocs")


def test_properdocs_builds_the_same_pages_as_mkdocs(project):
    site = project({"site_url": "https://example.org/"})
    site.build()
    ours = {uri: content for uri, content in site.built().items() if "briefing/" in uri}
    run = subprocess.run(
        [sys.executable, "-m", "properdocs", "build", "--strict", "-f", "mkdocs.yml"],
        cwd=site.folder,
        env=surroundings(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    theirs = site.built()
    assert ours.keys() <= theirs.keys()
    for uri in ("briefing.json", "annotations.json", "ledger.jsonl", "sources/gazette.txt"):
        assert theirs[f"briefing/{uri}"] == ours[f"briefing/{uri}"]
    assert b'class="briefing-line' in theirs["briefing/index.html"]
    assert b"ld+json" in theirs["briefing/index.html"]
