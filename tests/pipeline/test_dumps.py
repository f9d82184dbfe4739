"""A briefing of a folder in which most articles lie in dumps."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mkdocs_briefing import pipeline
from mkdocs_briefing.model import Briefing
from mkdocs_briefing.publish import publish
from pipeline.folders import FERRY, HARBOUR, told, write

DUMP = [
    {"title": "Nothing"},
    {
        "title": "Ferry back",
        "outlet": "Ost Post",
        "text": "The Nordline ferry returned to service on Friday after nine weeks of repairs.\n\n"
        "Nordline refunded 4,100 passengers their tickets while the ferry lay in dock.\n",
    },
    {
        "title": "Wall falls",
        "outlet": "Quay Times",
        "text": "The storm tore forty metres out of the harbour wall at Lund.\n\n"
        "Repair of the harbour wall will cost 12 million crowns, the engineers said.\n",
    },
]
FEED = """<rss><channel><title>Harbour Ledger</title><item><title>Cranes</title><description>
Two harbour cranes were bent by the storm and must be replaced before winter.
</description></item></channel></rss>"""


@pytest.fixture
def briefing(tmp_path: Path) -> Briefing:
    files = {
        "dump.jsonl": "\n".join(json.dumps(one) for one in DUMP),
        "feed.xml": FEED,
        "note.txt": "The mayor opened the new ticket hall of the ferry on Sunday morning.\n",
    }
    return pipeline.brief(told(write(tmp_path / "in", files), FERRY, HARBOUR))


def test_citations_name_the_entry_and_the_ledger_adds_up(briefing: Briefing):
    cited = {
        citation.source
        for section in briefing.sections
        for paragraph in section.paragraphs
        for line in paragraph.lines
        for citation in line.citations
    }
    assert {"dump.jsonl/0002", "dump.jsonl/0003", "feed.xml/0001"} <= cited
    assert {one.path for one in briefing.sources} == {
        *(f"dump.jsonl/000{number}" for number in (1, 2, 3)),
        *("feed.xml/0001", "note.txt"),
    }


def test_each_cited_entry_has_a_page_of_its_own(briefing: Briefing):
    pages = publish(briefing)
    assert {"sources/dump-jsonl-0002.md", "sources/dump-jsonl-0003.md"} <= set(pages)
