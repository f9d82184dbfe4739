"""The record and the ledger hold what the page shows, under names that do not change."""

import json
from dataclasses import replace

import pytest

from mkdocs_briefing.publish import publish


@pytest.fixture
def record(briefing):
    return json.loads(publish(briefing)["briefing.json"])


def test_the_record_has_the_documented_keys_in_their_order(record):
    assert list(record) == [
        "version",
        "title",
        "language",
        "generator",
        "key_points",
        "sections",
        "sources",
        "ledger",
    ]
    assert list(record["generator"]) == ["name", "version", "settings_sha256"]
    assert list(record["key_points"][0]) == ["section", "text", "edits", "citations"]
    section = record["sections"][0]
    assert list(section) == ["id", "title", "paragraphs"]
    sentence = section["paragraphs"][0]["sentences"][0]
    assert list(sentence) == ["text", "edits", "citations"]
    keys = ["source", "start", "end", "line", "place", "quote", "role", "text"]
    assert list(sentence["citations"][0]) == keys
    assert list(record["sources"][0]) == [
        "path",
        "sha256",
        "title",
        "published",
        "status",
        "reason",
        "sentences",
        "cited",
        "notes",
        "kin",
    ]
    assert list(record["ledger"]) == [
        "sentences",
        "cited",
        "supporting",
        "repeated",
        "not_chosen",
        "no_section",
        "not_article",
    ]


def test_every_quote_is_the_sources_words_at_its_offsets(record, harbour, courier):
    texts = {each.source.path: each.source.text for each in (harbour, courier)}
    citations = [
        citation
        for section in record["sections"]
        for paragraph in section["paragraphs"]
        for sentence in paragraph["sentences"]
        for citation in sentence["citations"]
    ]
    assert len(citations) == 5
    for citation in citations:
        text = texts[citation["source"]]
        assert text[citation["start"] : citation["end"]] == citation["quote"]
        assert text.count("\n", 0, citation["start"]) + 1 == citation["line"]


def test_the_ledgers_counts_add_up(record):
    counts = record["ledger"]
    assert counts.pop("sentences") == sum(counts.values()) == 10


def test_the_ledger_has_one_line_per_sentence(briefing):
    lines = publish(briefing)["ledger.jsonl"].splitlines()
    assert len(lines) == 10
    assert list(json.loads(lines[0])) == ["source", "start", "end", "fate", "section", "why", "id"]


def test_the_record_is_readable_as_it_stands(briefing):
    text = publish(briefing)["briefing.json"]
    assert text.startswith('{\n  "version": 1,\n  "title"')
    assert text.endswith("}\n")
    assert "dropped the opening 'However,'" in text
    assert "\\u" not in text


def test_a_file_name_that_is_not_unicode_does_not_stop_the_record(briefing):
    odd = replace(briefing.sources[3], path="bad\udce9.pdf")
    records = (*briefing.sources[:3], odd, briefing.sources[4])
    text = publish(replace(briefing, sources=records))["briefing.json"]
    assert json.loads(text.encode("utf-8"))["sources"][3]["path"] == "bad\udce9.pdf"
