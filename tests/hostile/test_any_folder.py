"""What holds for any folder of documents in any format, whole or damaged."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import html5lib
import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats import WRITERS, Document, damaged
from hostile.inert import active
from hostile.payloads import ALL
from mkdocs_briefing import pipeline
from mkdocs_briefing.model import Briefing, SourcePages
from mkdocs_briefing.publish import linked_data, publish
from pipeline.folders import FERRY, HARBOUR, REACTIONS, told, write
from pipeline.random_folders import SENTENCES

PLANS = (FERRY, HARBOUR, REACTIONS)
EXTENSIONS = ["attr_list", "footnotes", "md_in_html", "tables", "toc", "admonition", "abbr"]

_said = st.one_of(
    st.sampled_from(SENTENCES),
    st.sampled_from([payload for _, payload in ALL]),
    st.text(alphabet=st.characters(codec="utf-8"), max_size=30),
)
_paragraphs = st.lists(
    st.lists(_said, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=4
)
documents = st.builds(Document, _said, _said, _said, _said, _paragraphs.map(tuple))
_harm = st.one_of(st.none(), st.none(), st.randoms(use_true_random=False))


@st.composite
def folders(draw: st.DrawFn) -> dict[str, bytes]:
    """Up to four files, each in some format, some of them damaged."""
    files = {}
    for number in range(draw(st.integers(1, 4))):
        suffix = draw(st.sampled_from(sorted(WRITERS)))
        content = WRITERS[suffix](draw(documents))
        chance = draw(_harm)
        files[f"{number}{suffix}"] = content if chance is None else damaged(content, chance)
    return files


def briefed(files: dict[str, bytes]) -> Briefing:
    return builds(files, 1)[0]


def builds(files: dict[str, bytes], times: int) -> list[Briefing]:
    with tempfile.TemporaryDirectory() as folder:
        settled = told(write(Path(folder), files), *PLANS, source_pages=SourcePages.ALL)
        return [pipeline.brief(settled) for _ in range(times)]


@settings(max_examples=150)
@given(folders())
def test_every_file_is_accounted_for_and_every_word_is_where_it_is_said_to_be(
    files: dict[str, bytes],
) -> None:
    made = briefed(files)
    holders = {one.path.split("/")[0] for one in made.sources}
    assert holders == set(files)
    for record in made.sources:
        if record.analysis is None:
            assert record.reason
            continue
        text, end = record.analysis.source.text, 0
        for sentence in record.analysis.sentences:
            assert end <= sentence.start < sentence.end <= len(text)
            end = sentence.end
    entries = {(entry.source, entry.start) for entry in made.ledger.entries}
    assert len(entries) == len(made.ledger.entries) == sum(one.sentences for one in made.sources)
    for section in made.sections:
        for line in section.lines:
            for citation in line.citations:
                analysis = next(o.analysis for o in made.sources if o.path == citation.source)
                assert analysis is not None
                assert analysis.source.text[citation.start : citation.end] == citation.quote


@settings(max_examples=60)
@given(folders())
def test_no_page_of_it_holds_anything_that_acts(files: dict[str, bytes]) -> None:
    made = briefed(files)
    for uri, content in publish(made, "briefing.md", "briefing").items():
        if uri.endswith(".md"):
            body = content.partition("\n---\n")[2]
            page = markdown.markdown(body, extensions=EXTENSIONS)
            assert active(html5lib.parse(page, namespaceHTMLElements=False)) == [], uri
        elif uri.endswith(".json"):
            json.loads(content)
    block = linked_data(made)
    inside = block.partition(">")[2].rpartition("<")[0]
    assert "<" not in inside
    assert json.loads(inside)["@type"] == "Report"


@settings(max_examples=40)
@given(folders())
def test_the_same_folder_gives_the_same_again(files: dict[str, bytes]) -> None:
    one, other = builds(files, 2)
    assert one == other
    assert publish(one, "briefing.md", "briefing") == publish(other, "briefing.md", "briefing")


@pytest.mark.parametrize("suffix", sorted(WRITERS))
def test_a_document_in_each_format_is_cited(suffix: str) -> None:
    text = "The repair of the harbour wall cost Nordline 3.2 million crowns, the council said."
    more = "Harbour master Per Holm said the storm destroyed two cranes and a warehouse."
    one = Document("Wall mended", "Lund Gazette", "Ada Frost", "https://a.example/x", (text, more))
    made = briefed({f"a{suffix}": WRITERS[suffix](one)})
    assert text in [line.text for section in made.sections for line in section.lines]
