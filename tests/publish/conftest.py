"""A small briefing made by hand, so that publishing is tested without the stages before it."""

from dataclasses import replace

import pytest

from mkdocs_briefing.model import (
    Accord,
    Amount,
    Analysis,
    Attribution,
    Briefing,
    Citation,
    Comparison,
    Entry,
    Event,
    Factors,
    Fate,
    Found,
    KeyPoint,
    Kin,
    Kinship,
    Ledger,
    Line,
    Moment,
    Paragraph,
    Passage,
    Role,
    Section,
    Sentence,
    Source,
    SourceRecord,
    Status,
    Voice,
)

HARBOUR = """\
Type to search

The harbour at Lund Quay reopened on Monday. However, the cranes moved 40 containers an hour.
*** The mayor, Ada Frost, said: "We <b>paid</b> 3 million crowns." ***

Traders in [[Ost]] expect more ships.
"""

COURIER = """\
Lund Quay's harbour reopened on Monday, the council said. Its cranes moved 35 containers an hour.
"""


def analysis(path, text, sentences, **found):
    """An analysis whose sentences are these pieces of the text: (words, mark), block by block."""
    made, position = [], 0
    for block, pieces in enumerate(sentences):
        for words, mark in pieces:
            start = text.index(words, position)
            position = start + len(words)
            line = text.count("\n", 0, start) + 1
            folded = " ".join(words.split())
            made.append(Sentence(path, len(made), start, position, line, block, folded, mark=mark))
    values = {name: Found(value, f"rule for {name}") for name, value in found.items()}
    return Analysis(Source(path, f"{len(text):064x}", text, **values), tuple(made))


def citation(analysis, index, role=Role.ORIGIN, text=1):
    sentence = analysis.sentences[index]
    quote = analysis.source.text[sentence.start : sentence.end]
    return Citation(
        sentence.source, sentence.start, sentence.end, sentence.line, quote, role, sentence.index,
        text=None if role is Role.DIFFERS else text,
    )  # fmt: skip


def passage(analysis, index):
    one = citation(analysis, index)
    return Passage(one.source, one.start, one.end, one.line, one.quote, one.sentence)


def record(analysis, status, cited=0, reason=None, copy_of=None):
    source = analysis.source
    return SourceRecord(
        source.path, source.sha256, status, reason, len(analysis.sentences), cited, analysis,
        Kin(Kinship.SAME, (copy_of,)) if copy_of else None,
    )  # fmt: skip


def beside_the_port(harbour, courier):
    """What goes with the first section's lines."""
    figures = Comparison(
        "port-figures-1",
        "containers an hour",
        (
            Amount("40 containers", passage(harbour, 2), None, ()),
            Amount("35 containers", passage(courier, 1), "The council", ("Monday",)),
        ),
        Accord.CONFLICT,
        "40 and 35 cannot both be right",
    )
    voices = (
        Voice("port-voice-1", "the council", None, Attribution.OFFICIAL, passage(courier, 0),
              "port-1-1"),
        Voice("port-voice-2", "Ada Frost", "mayor", Attribution.NAMED, passage(harbour, 3),
              "port-1-1"),
        Voice("port-voice-3", None, None, Attribution.NONE, passage(courier, 1), "port-1-2"),
    )  # fmt: skip
    return {"comparisons": (figures,), "voices": voices, "next": (passage(harbour, 4),)}


@pytest.fixture
def harbour():
    return analysis(
        "wire/harbour_2031.txt",
        HARBOUR,
        [
            [("Type to search", "search box")],
            [
                ("The harbour at Lund Quay reopened on Monday.", None),
                ("However, the cranes moved 40 containers an hour.", None),
                ('The mayor, Ada Frost, said: "We <b>paid</b> 3 million crowns."', None),
            ],
            [("Traders in [[Ost]] expect more ships.", None)],
        ],
        title="Harbour <open> & busy",
        outlet="Ost *Wire*",
        published="2031-03-04T09:00:00+01:00",
        url="https://example.org/a_b(c)?q=1&r=2",
    )


@pytest.fixture
def courier():
    return analysis(
        "courier.txt",
        COURIER,
        [
            [
                ("Lund Quay's harbour reopened on Monday, the council said.", None),
                ("Its cranes moved 35 containers an hour.", None),
            ]
        ],
        title="Quay back in use",
        url="javascript:alert(1)",
    )


@pytest.fixture
def briefing(harbour, courier):
    """Two files cited, a copy, one that is not cited, one not read; every fate but two."""
    copy = replace(courier, source=replace(courier.source, path="copy of courier.txt"))
    copy = replace(
        copy,
        sentences=tuple(replace(s, source="copy of courier.txt") for s in copy.sentences),
    )
    idle = analysis("idle.txt", "Nothing of note.\n", [[("Nothing of note.", None)]])
    opened = Line(
        "port-1-1",
        "The harbour at Lund Quay reopened on Monday.",
        (),
        (citation(harbour, 1), citation(courier, 0, Role.AGREES, text=2)),
        factors=Factors(0.9, 0.8, 1.5, 1.1, 1.2, 3.25),
        beat=(passage(harbour, 4), 2.5),
    )
    cranes = Line(
        "port-1-2",
        "The cranes moved 40 containers an hour.",
        ("dropped the opening 'However,'",),
        (citation(harbour, 2), citation(courier, 1, Role.DIFFERS)),
    )
    mayor = Line(
        "money-1-1",
        'The mayor, Ada Frost, said: "We <b>paid</b> 3 million crowns."',
        (),
        (citation(harbour, 3),),
        speaker="Ada Frost",
    )
    fates = {
        ("wire/harbour_2031.txt", 0): Fate.NOT_ARTICLE,
        ("wire/harbour_2031.txt", 4): Fate.NO_SECTION,
        ("courier.txt", 0): Fate.SUPPORTING,
        ("courier.txt", 1): Fate.SUPPORTING,
        ("copy of courier.txt", 0): Fate.REPEATED,
        ("copy of courier.txt", 1): Fate.REPEATED,
        ("idle.txt", 0): Fate.NO_SECTION,
    }
    read = [copy, courier, idle, harbour]
    entries = tuple(
        Entry(s.source, s.start, s.end, fates.get(s.key, Fate.CITED), None, "as arranged")
        for each in read
        for s in each.sentences
    )
    return Briefing(
        title="Lund Quay: *open*",
        language="en",
        version="0.0.0",
        settings_sha256="5e" * 32,
        key_points=(KeyPoint("port", opened), KeyPoint("money", mayor)),
        sections=(
            Section(
                "port",
                "The port {#x}",
                (Paragraph((opened, cranes)),),
                **beside_the_port(harbour, courier),
            ),
            Section("money", "Money & costs", (Paragraph((mayor,)),)),
            Section("ferries", "Ferries", (), note="No source says anything about this."),
        ),
        sources=(
            record(copy, Status.DUPLICATE, 0, "The same text as courier.txt.", "courier.txt"),
            record(courier, Status.CITED, cited=2),
            record(idle, Status.READ),
            SourceRecord("scan.pdf", None, Status.UNREAD, "It is <encrypted>.", 0, 0),
            record(harbour, Status.CITED, cited=3),
        ),
        ledger=Ledger(entries),
        timeline=(
            Event(
                "briefing-event-1",
                Moment(37, 43, "Monday", "2031-03-03", "2031-03-03", "the Monday before"),
                passage(harbour, 1),
                "port-1-1",
                "2031-03-04T09:00:00+01:00",
            ),
        ),
        texts=3,
    )
