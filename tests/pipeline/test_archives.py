"""A briefing of a folder in which most articles lie in archives."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from mkdocs_briefing import pipeline
from mkdocs_briefing.model import Briefing, Status
from mkdocs_briefing.publish import publish
from pipeline.folders import FERRY, HARBOUR, told, write
from read.packing import Web, zipped

BACK = """Ferry back

The Nordline ferry returned to service on Friday after nine weeks of repairs.

Nordline refunded 4,100 passengers their tickets while the ferry lay in dock.
"""
WALL = """Wall falls

The storm tore forty metres out of the harbour wall at Lund.

Repair of the harbour wall will cost 12 million crowns, the engineers said.
"""
CRANES = b"Two harbour cranes were bent by the storm and must be replaced before winter.\n"
HALL = b"The mayor opened the new ticket hall of the ferry on Sunday for its passengers.\n"


@pytest.fixture
def briefing(tmp_path: Path) -> Briefing:
    web = Web(packed=True).add("resource", "https://lund.example/cranes", "text/plain", CRANES)
    files = {
        "clips.zip": zipped({"march/a.txt": BACK, "b.zip": zipped({"c.txt": WALL}), "d.jpg": b"x"}),
        "hall.txt.gz": gzip.compress(HALL, mtime=0),
        "web.warc.gz": web.content,
    }
    return pipeline.brief(told(write(tmp_path / "in", files), FERRY, HARBOUR))


ENTRIES = {
    "clips.zip/march/a.txt",
    "clips.zip/b.zip/c.txt",
    "hall.txt.gz/hall.txt",
    "web.warc.gz/lund.example/cranes.txt",
}


def test_citations_name_the_entry_and_every_entry_has_one_status(briefing: Briefing):
    cited = {
        citation.source
        for section in briefing.sections
        for line in section.lines
        for citation in line.citations
    }
    assert cited == ENTRIES
    status = {one.path: one.status for one in briefing.sources}
    assert status == {**dict.fromkeys(ENTRIES, Status.CITED), "clips.zip/d.jpg": Status.UNREAD}


def test_the_ledger_has_each_sentence_of_each_entry_once(briefing: Briefing):
    keys = [(entry.source, entry.start) for entry in briefing.ledger.entries]
    assert len(set(keys)) == len(keys) == sum(one.sentences for one in briefing.sources)


def test_each_cited_entry_has_a_page_of_its_own(briefing: Briefing):
    pages = [name for name in publish(briefing) if name.startswith("sources/")]
    assert {"sources/clips-zip-march-a.md", "sources/clips-zip-b-zip-c.md"} <= set(pages)
    assert len([name for name in pages if name.endswith(".md")]) >= len(ENTRIES)
