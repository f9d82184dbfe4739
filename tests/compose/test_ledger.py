"""Nothing hidden: one fate for every sentence and every file."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings

from mkdocs_briefing.compose import ledger, records
from mkdocs_briefing.model import Fate, Paragraph, Role, Section, Selection, Status, Texts, Unread
from pipeline.folders import HARBOUR, Way, article, lines, show, walk
from pipeline.random_folders import ways

any_way = settings(deadline=None, max_examples=40)
ROOMY = replace(HARBOUR, words=400)


@any_way
@given(ways())
def test_every_sentence_has_exactly_one_entry_in_the_order_of_the_files(way: Way):
    sentences = [(s.source, s.start, s.end) for a in way.analyses for s in a.sentences]
    assert [(e.source, e.start, e.end) for e in way.ledger.entries] == sentences
    assert len(set(sentences)) == len(sentences)


@any_way
@given(ways())
def test_the_counts_add_up_to_the_number_of_sentences(way: Way):
    total = sum(len(analysis.sentences) for analysis in way.analyses)
    assert sum(way.ledger.count(fate) for fate in Fate) == total


@any_way
@given(ways())
def test_what_the_ledger_calls_cited_is_exactly_what_the_page_shows(way: Way):
    cited = {(e.source, e.start) for e in way.ledger.entries if e.fate is Fate.CITED}
    assert cited == {(s.source, s.start) for s in way.shown()}


@any_way
@given(ways())
def test_what_the_ledger_calls_supporting_is_what_footnotes_quote_besides(way: Way):
    supporting = {(e.source, e.start) for e in way.ledger.entries if e.fate is Fate.SUPPORTING}
    quoted = {
        (c.source, c.start)
        for line in lines(way.sections)
        for c in line.citations
        if c.role is not Role.ORIGIN
    }
    assert supporting == quoted - {(s.source, s.start) for s in way.shown()}


@any_way
@given(ways())
def test_every_entry_says_why_and_names_a_section_where_it_has_one(way: Way):
    ids = {plan.id for plan in way.settings.sections}
    for entry in way.ledger.entries:
        assert entry.why
        if entry.fate in (Fate.CITED, Fate.SUPPORTING, Fate.NOT_CHOSEN):
            assert entry.section in ids
        if entry.fate in (Fate.NOT_ARTICLE, Fate.NO_SECTION):
            assert entry.section is None


@any_way
@given(ways())
def test_an_entry_points_to_a_line_that_is_on_the_page(way: Way):
    ids = {line.id for line in lines(way.sections)}
    for entry in way.ledger.entries:
        if entry.fate in (Fate.CITED, Fate.SUPPORTING):
            assert entry.why.split()[-1] in ids


@any_way
@given(ways())
def test_the_files_counts_are_those_of_the_ledger(way: Way):
    found = records(way.analyses, (), way.sections, way.texts)
    told = Counter(e.source for e in way.ledger.entries if e.fate in (Fate.CITED, Fate.SUPPORTING))
    for record in found:
        assert record.cited == told[record.path]
        assert record.sentences == sum(e.source == record.path for e in way.ledger.entries)


FILES = {
    "a.txt": article(
        "This crane was bought in the storm year of 1974 by masons from Ost.",
        "Nordline spent 3.2 million crowns on the repair of the harbour wall.",
        "In May, Nordline paid 3.2 million crowns for the repair of the harbour wall.",
        "Children painted a school behind the museum in seven bright tints.",
        "Read more: the harbour wall in pictures, storm by storm",
        "Foxes were seen near the kindergarten in the forest. Snow closed the mountain road.",
        "Bakers raised the price of rye bread in April. Voters stayed at home on Sunday.",
        "Actors rehearsed a comedy. Botanists counted rare orchids. Pupils sang.",
    ),
    "b.txt": article("The repair of the harbour wall cost 3.2 million crowns, it was said."),
}
DAMAGE = (
    "The storm took nine cranes of the harbour in December 2030.",
    "Masons of Ost began the repair of the harbour wall in January.",
    "Insurers put the damage to the harbour at 7 million crowns.",
    "Engineers measured a crack of two metres in the old sea wall.",
    "Divers found 40 anchors below the pier after the storm of 2029.",
    "Steel for the new cranes cost the port 900,000 crowns in May.",
    "Rain delayed the repair of the northern pier by three weeks.",
)
OTHER_FIGURE = "Nordline spent 4 million crowns on the repair of the harbour wall."


def test_each_fate_is_told_with_its_reason():
    way = walk(FILES, ROOMY)
    (line,) = way.sections[0].paragraphs[0].lines
    shown = way.origin(line).text
    same = [way.entry(o) for o in ("Nordline spent", "In May", "The repair")]
    told = {entry.fate: entry.why for entry in same}
    assert way.entry(shown).fate is Fate.CITED
    assert told[Fate.CITED] == f"shown as {line.id}"
    assert told[Fate.SUPPORTING] == f"agrees with {line.id}"
    assert told[Fate.REPEATED] == f"says what {line.id} says"
    assert way.entry("Children").fate is Fate.NO_SECTION
    assert way.entry("Read more").fate is Fate.NOT_ARTICLE
    assert way.entry("Read more").why == "promotion"
    assert way.entry("This crane").fate is Fate.NOT_CHOSEN
    assert "‘This’" in way.entry("This crane").why


def test_a_figure_that_differs_is_told_as_such():
    way = walk({"a.txt": FILES["a.txt"], "b.txt": article(OTHER_FIGURE)}, ROOMY)
    (line,) = way.sections[0].paragraphs[0].lines
    why = {way.entry(o).why for o in ("Nordline spent 3.2", "In May", "Nordline spent 4")}
    assert {f"shown as {line.id}", f"differs from {line.id}"} <= why


def test_a_line_of_a_copy_that_no_footnote_quotes_repeats_the_other_file():
    way = walk({"a.txt": FILES["a.txt"], "copy.txt": FILES["a.txt"]}, ROOMY)
    fates = {e.fate for e in way.ledger.entries if e.source == "copy.txt"}
    assert fates <= {Fate.SUPPORTING, Fate.REPEATED, Fate.NOT_ARTICLE}
    assert any(
        e.why == "the file repeats a.txt" for e in way.ledger.entries if e.source == "copy.txt"
    )


def test_being_shown_outweighs_standing_behind_another_line():
    cost = "Nordline spent 3.2 million crowns on the repair of the harbour wall."
    way = walk({"a.txt": article(cost), "b.txt": article(OTHER_FIGURE)})
    first, second = show(way, "Nordline spent 3.2", "Nordline spent 4")
    page = (Section("ferry", "Ferry", (Paragraph((first, second)),)),)
    books = ledger(way.analyses, page, way.claims, Selection({}, {}), Texts())
    assert second.citations[0].source in {c.source for c in first.citations}
    assert [e.why for e in books.entries if e.fate is Fate.CITED] == [
        "shown as ferry-1-1",
        "shown as ferry-1-2",
    ]


def test_lines_cut_with_their_paragraph_are_not_called_cited():
    whole = walk({"a.txt": article(*DAMAGE)}, ROOMY)
    cut = walk({"a.txt": article(*DAMAGE)}, replace(ROOMY, max_paragraphs=1))
    assert len(whole.sections[0].paragraphs) > 1
    assert cut.sections[0].paragraphs == whole.sections[0].paragraphs[:1]
    assert cut.ledger.count(Fate.CITED) == len(cut.shown()) < len(whole.shown())
    assert way_total(cut) == way_total(whole)


def way_total(way: Way) -> int:
    return sum(way.ledger.count(fate) for fate in Fate)


def test_a_file_is_cited_read_a_duplicate_or_unread():
    files = {**FILES, "copy.txt": FILES["a.txt"], "idle.txt": article("Foxes sleep in the wood.")}
    way = walk(files, ROOMY)
    unread = Unread("aa.pdf", "it is a PDF file.", "00")
    found = {r.path: r for r in records(way.analyses, [unread], way.sections, way.texts)}
    assert list(found) == ["a.txt", "aa.pdf", "b.txt", "copy.txt", "idle.txt"]
    assert {path: record.status for path, record in found.items()} == {
        "a.txt": Status.CITED,
        "aa.pdf": Status.UNREAD,
        "b.txt": Status.CITED,
        "copy.txt": Status.DUPLICATE,
        "idle.txt": Status.READ,
    }
    assert found["aa.pdf"].reason == "it is a PDF file."
    assert found["copy.txt"].reason == "It has the same text as a.txt."
    assert found["aa.pdf"].analysis is None


# --- what the reason must not say --------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    ["The harbour wall fell.", "The harbour wall " + "fell and rose and " * 15 + "fell again."],
)
def test_a_line_of_too_few_or_too_many_words_is_told_so(sentence: str):
    why = walk({"a.txt": article(sentence)}, ROOMY).entry("The harbour wall").why
    assert why != "other lines came first"


def test_what_a_line_leans_on_in_vain_is_told_and_not_its_connective():
    text = article("However, this sum pays for the harbour wall and its repair after the storm.")
    assert "this" in walk({"a.txt": text}, ROOMY).entry("However").why.lower()


def test_a_line_cut_with_its_paragraph_is_told_so():
    way = walk({"a.txt": article(*DAMAGE)}, replace(ROOMY, max_paragraphs=1))
    kept = {s.key for s in way.shown()}
    chosen = [choice.claim.best for choice in way.selection.chosen["harbour"]]
    cut = {way.entry(s.text).why for s in chosen if s.key not in kept}
    assert "other lines came first" not in cut
