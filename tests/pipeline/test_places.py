"""A briefing of files that have pages or paragraphs: footnotes name them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_briefing import pipeline
from mkdocs_briefing.compose import VerificationError, verify
from mkdocs_briefing.explain import explain
from mkdocs_briefing.model import Briefing, Line
from mkdocs_briefing.publish import publish
from pipeline.folders import FERRY, HARBOUR, told
from read.pdfs import page_of, pdf
from word_documents import docx, paragraph, run

STORM = "The storm tore forty metres out of the harbour wall at Lund on Tuesday night"
REPAIR = "Repair of the harbour wall will cost 12 million crowns, the engineers said."
FERRY_BACK = "The Nordline ferry returned to service on Friday after nine weeks of repairs."
REFUND = "Nordline refunded 4,100 passengers their tickets while the ferry lay in dock."


@pytest.fixture
def briefing(tmp_path: Path) -> Briefing:
    folder = tmp_path / "in"
    folder.mkdir()
    # the first sentence of the second paragraph goes on over the end of the page
    first = page_of(
        f"{REPAIR} Granite for it comes from the old quarry at Vik, where thirty men still work.",
        "Fishermen of Lund had used the old harbour for ninety years when the",
    )
    second = page_of("council sold its breakwater for three crowns.", STORM + " of that week.")
    (folder / "report.pdf").write_bytes(pdf(first, second))
    (folder / "notes.docx").write_bytes(docx(paragraph(run(FERRY_BACK)) + paragraph(run(REFUND))))
    (folder / "plain.txt").write_text("The mayor opened the new ticket hall of the ferry.\n")
    return pipeline.brief(told(folder, FERRY, HARBOUR))


def _line(briefing: Briefing, words: str) -> Line:
    found = (line for section in briefing.sections for line in section.lines)
    return next(line for line in found if words in line.text)


def test_a_citation_has_the_place_of_its_words_in_the_file(briefing: Briefing):
    asked = ("Repair of", "ninety years", "of that week", "refunded", "mayor")
    places = {words: _line(briefing, words).citations[0].place for words in asked}
    assert places == {
        "Repair of": "page 1",
        "ninety years": "page 1 to page 2",
        "of that week": "page 2",
        "refunded": "paragraph 2",
        "mayor": None,
    }


def test_footnotes_record_and_source_page_name_the_place(briefing: Briefing):
    tree = publish(briefing)
    page = tree["briefing.md"]
    assert "report&#x2e;pdf</bdi>, page 1, line 1 of its text" in page
    assert "notes&#x2e;docx</bdi>, paragraph 2, line 3 of its text" in page
    assert "plain&#x2e;txt</bdi>, line 1<" in page
    record = json.loads(tree["briefing.json"])
    cited = [
        citation
        for section in record["sections"]
        for paragraph in section["paragraphs"]
        for sentence in paragraph["sentences"]
        for citation in sentence["citations"]
    ]
    assert {c["place"] for c in cited if c["source"] == "report.pdf"} == {
        "page 1", "page 1 to page 2", "page 2",
    }  # fmt: skip
    source = next(text for uri, text in tree.items() if "report" in uri and uri.endswith(".md"))
    assert [source.count(f"· {place}<") for place in ("page 1", "page 1 to page 2", "page 2")] == [
        1, 1, 1,
    ]  # fmt: skip


def test_what_is_explained_names_the_place(briefing: Briefing):
    assert any("report.pdf:1 (page 1)" in line for line in explain(briefing, "Repair of"))


def test_a_wrong_place_stops_the_build(briefing: Briefing):
    section = next(s for s in briefing.sections if any("Repair" in x.text for x in s.lines))
    analyses = [r.analysis for r in briefing.sources if r.analysis]
    sources = {one.source.path: one.source for one in analyses}
    verify([section], (), analyses, sources.get)

    def moved(line: Line) -> Line:
        return replace(line, citations=tuple(replace(c, place="page 9") for c in line.citations))

    wrong = replace(
        section,
        paragraphs=tuple(
            replace(p, lines=tuple(moved(line) for line in p.lines)) for p in section.paragraphs
        ),
    )
    with pytest.raises(VerificationError, match="cites page 9 of the file"):
        verify([wrong], (), analyses, sources.get)
