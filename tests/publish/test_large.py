"""Of a large folder each page stays small, and nothing is lost."""

import json
import posixpath
import re
from dataclasses import replace

import pytest

from mkdocs_briefing.model import Fate, SourceRecord, Status
from mkdocs_briefing.publish import publish, write
from mkdocs_briefing.publish.escape import escape
from mkdocs_briefing.publish.record import ledger_jsonl

LINK = re.compile(r"\]\(([^)#]+)[^)]*\)")
LARGEST = 3_000_000  # bytes of Markdown that MkDocs is given as one page


def files_beside(briefing, count, status):
    return tuple(
        SourceRecord(f"more/{status.value}-{number:05}.pdf", None, status, "It is locked.", 0, 0)
        for number in range(count)
    )


@pytest.fixture
def many_files(briefing):
    """A folder with 1,200 more files that could not be read, and 1,500 copies."""
    unread = files_beside(briefing, 1200, Status.UNREAD)
    (idle,) = (record for record in briefing.sources if record.path == "idle.txt")
    copies = tuple(replace(idle, path=f"more/copy-{n:05}.txt") for n in range(1500))
    return replace(briefing, sources=(*briefing.sources, *unread, *copies))


@pytest.fixture
def many_sentences(briefing):
    """A folder with 60,000 sentences of files that are not cited."""
    (idle,) = (record for record in briefing.sources if record.path == "idle.txt")
    (entry,) = (one for one in briefing.ledger.entries if one.source == "idle.txt")
    more = tuple(replace(idle, path=f"more/{n:05}.txt") for n in range(600))
    entries = tuple(
        replace(entry, source=record.path, start=100 * n) for record in more for n in range(100)
    )
    ledger = replace(briefing.ledger, entries=(*briefing.ledger.entries, *entries))
    return replace(briefing, sources=(*briefing.sources, *more), ledger=ledger)


def test_a_small_folder_has_no_list_and_one_ledger(briefing):
    tree = publish(briefing)
    assert not [uri for uri in tree if re.match(r"files|ledger-", uri)]
    assert "parts" not in json.loads(tree["briefing.json"])


def test_every_file_of_a_large_folder_is_on_a_page_with_what_became_of_it(many_files):
    tree = publish(many_files)
    pages = [text for uri, text in tree.items() if re.fullmatch(r"files(-\d+)?\.md", uri)]
    rows = [row for text in pages for row in text.splitlines() if row.startswith("| ")]
    told = [row for row in rows if not row.startswith(("| File", "| ---"))]

    assert len(pages) == 3
    assert len(told) == len(many_files.sources)
    assert sum("not read: It is locked" in row for row in told) == 1200
    assert max(len(text) for uri, text in tree.items() if uri.endswith(".md")) < LARGEST


def test_the_page_lists_a_thousand_unread_files_with_their_reason_and_leads_to_the_rest(many_files):
    page = publish(many_files)["briefing.md"]
    unread = sum(record.status is Status.UNREAD for record in many_files.sources)

    assert f"Not read ({unread}):" in page
    assert page.count("It is locked") == 999  # beside the small folder's own
    assert f"- and {unread - 1000:,} more, listed on [pages of their own](files.md)" in page
    assert escape("more/copy-00007.txt") not in page


def test_the_pages_lead_to_one_another_and_to_nothing_that_is_not_there(many_files, many_sentences):
    for briefing in (many_files, many_sentences):
        tree = publish(briefing)
        for uri, text in tree.items():
            if not re.fullmatch(r"(briefing|files|ledger)(-\d+)?\.md", uri):
                continue
            for target in LINK.findall(text):
                if not target.startswith("http"):
                    assert (
                        posixpath.normpath(posixpath.join(posixpath.dirname(uri), target)) in tree
                    )
    assert "[next](files-2.md)" in publish(many_files)["files.md"]
    assert "[before](files.md) · [next](files-3.md)" in publish(many_files)["files-2.md"]


def test_a_long_ledger_is_a_line_for_each_file_and_holds_the_same(many_sentences):
    tree = publish(many_sentences)
    assert "ledger.jsonl" not in tree
    unfolded = []
    for line in tree["ledger-by-file.jsonl"].splitlines():
        one = json.loads(line)
        unfolded += [
            {"source": one["source"], **dict(zip(one["columns"], row, strict=True))}
            for row in one["rows"]
        ]

    assert unfolded == [json.loads(line) for line in ledger_jsonl(many_sentences).splitlines()]
    assert len(tree["ledger-by-file.jsonl"]) < 0.7 * len(ledger_jsonl(many_sentences))


def test_the_pages_of_a_long_ledger_have_the_cited_files(many_sentences):
    tree = publish(many_sentences)
    ledger = tree["ledger.md"]

    assert escape("more/00007.txt") not in ledger
    shown = sum(ledger.count(f'class="briefing-fate-{fate.value}"') for fate in Fate)
    cited = {record.path for record in many_sentences.sources if record.cited}
    assert shown == sum(one.source in cited for one in many_sentences.ledger.entries)
    assert f"All {len(many_sentences.ledger.entries):,} sentences" in ledger


def test_what_only_a_large_folder_has_goes_when_it_shrinks(
    briefing, many_files, many_sentences, tmp_path
):
    small = write(briefing, tmp_path / "small")
    for large in (many_files, many_sentences):
        out = tmp_path / large.sources[-1].path.replace("/", "-")
        write(large, out)
        (out / "files-of-mine.md").write_text("mine")
        write(briefing, out)
        left = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
        assert left == {*small, "files-of-mine.md"}
