"""The record: briefing.json and the ledger, for programs and for other site generators."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from mkdocs_briefing.model import Briefing, Citation, Entry, Fate, Line, Section, SourceRecord
from mkdocs_briefing.publish.encoding import encodable

GENERATOR = "mkdocs-briefing"
FORMAT = 1


def briefing_json(briefing: Briefing, parts: Sequence[str] = ()) -> str:
    """The whole briefing as JSON, but for the ledger's lines, of which it has the counts.

    ``parts`` are the files beside it that only a large folder has.
    """
    whole = {
        "version": FORMAT,
        "title": briefing.title,
        "language": briefing.language,
        "generator": {
            "name": GENERATOR,
            "version": briefing.version,
            "settings_sha256": briefing.settings_sha256,
        },
        "key_points": [
            {"section": point.section, **_line(point.line)} for point in briefing.key_points
        ],
        "sections": [_section(section) for section in briefing.sections],
        "sources": [_source(record) for record in briefing.sources],
        "ledger": {
            "sentences": len(briefing.ledger.entries),
            **{fate.value: briefing.ledger.count(fate) for fate in Fate},
        },
        **({"parts": list(parts)} if parts else {}),
    }
    return encodable(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def unfinished_json(briefing: Briefing, pages: Sequence[str]) -> str:
    """What stands in the record's place while the files are being exchanged.

    ``pages`` are those of sources, old and new, of which the next build removes what it does
    not want.
    """
    whole = {
        "unfinished": "The files beside this one are of two builds. Build once more.",
        "generator": {"name": GENERATOR, "version": briefing.version},
        "pages": list(pages),
    }
    return json.dumps(whole, indent=2) + "\n"


def ledger_jsonl(briefing: Briefing) -> str:
    """One line of JSON for each sentence of each file that was read."""
    entries = (json.dumps(_entry(entry), ensure_ascii=False) for entry in briefing.ledger.entries)
    return "".join(f"{encodable(entry)}\n" for entry in entries)


def ledger_by_file(briefing: Briefing) -> str:
    """One line of JSON for each file that was read, with a row for each of its sentences.

    A third as large: neither the file's path nor the names of the fields are written each time.
    """
    columns = [name for name in _ENTRY if name != "source"]
    return "".join(
        encodable(json.dumps(
            {
                "source": source,
                "columns": columns,
                "rows": [[_entry(entry)[name] for name in columns] for entry in entries],
            },
            ensure_ascii=False, separators=(",", ":"),
        )) + "\n"
        for source, entries in groupby(briefing.ledger.entries, key=lambda entry: entry.source)
    )  # fmt: skip


_ENTRY = ("source", "start", "end", "fate", "section", "why", "id")


def _section(section: Section) -> dict[str, Any]:
    paragraphs = [
        {"sentences": [_line(line) for line in paragraph.lines]} for paragraph in section.paragraphs
    ]
    return {"id": section.id, "title": section.title, "paragraphs": paragraphs}


def _line(line: Line) -> dict[str, Any]:
    return {
        "text": line.text,
        "edits": list(line.edits),
        "citations": [_citation(citation) for citation in line.citations],
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "source": citation.source,
        "start": citation.start,
        "end": citation.end,
        "line": citation.line,
        "place": citation.place,
        "quote": citation.quote,
        "role": citation.role.value,
        "text": citation.text,
    }


def _source(record: SourceRecord) -> dict[str, Any]:
    source = record.analysis.source if record.analysis else None
    return {
        "path": record.path,
        "sha256": record.sha256,
        "title": source.title.value if source and source.title else None,
        "published": source.published.value if source and source.published else None,
        "status": record.status.value,
        "reason": record.reason,
        "sentences": record.sentences,
        "cited": record.cited,
        "notes": list(source.notes) if source else [],
        "kin": {"kind": record.kin.kind.value, "of": list(record.kin.of)} if record.kin else None,
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "source": entry.source,
        "start": entry.start,
        "end": entry.end,
        "fate": entry.fate.value,
        "section": entry.section,
        "why": entry.why,
        "id": entry.id,
    }
