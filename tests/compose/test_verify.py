"""Nothing invented: what does not follow from its source stops the build."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_briefing.compose import VerificationError, verify
from mkdocs_briefing.compose.edits import edited, in_words
from mkdocs_briefing.model import (
    Accord,
    Amount,
    Attribution,
    Comparison,
    Edit,
    EditKind,
    Event,
    Ground,
    KeyPoint,
    Line,
    Moment,
    Paragraph,
    Passage,
    Role,
    Section,
    Source,
    Voice,
)
from pipeline.folders import Way, article, show, walk

TEXT = article(
    "Mayor Ada Frost said the harbour wall cost 3.2 million crowns in March. "
    "However, she promised the traders of Ost no fund before 2032.",
    "The storm did not destroy the ferry, the operator of Lund Quay said in May.",
)
WAY = walk({"a.txt": TEXT})
COST, PROMISE, STORM = (show(WAY, o)[0] for o in ("Mayor", "However", "The storm"))


def check(line: Line, way: Way = WAY, texts: dict[str, Source] | None = None) -> None:
    """Verify a page of one line."""
    section = Section("ferry", "Ferry", (Paragraph((line,)),))
    verify([section], [], way.analyses, (way.sources if texts is None else texts).get)


@pytest.mark.parametrize("line", [COST, PROMISE, STORM])
def test_what_was_composed_passes(line: Line):
    check(line)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (COST, COST.text.replace("cost", "never cost")),
        (COST, COST.text.replace("March", "May")),
        (COST, COST.text.replace("3.2", "3.3")),
        (COST, COST.text.replace("Mayor Ada Frost said the", "The")),
        (COST, COST.text.replace(" in March", "")),
        (COST, f"{COST.text} It was dear."),
        (COST, COST.text.replace("Ada Frost", "[Nobody]")),
        (STORM, STORM.text.replace("not ", "")),
        (STORM, STORM.text.replace(", the operator of Lund Quay said in May", "")),
        (PROMISE, PROMISE.text.replace("no fund", "a fund")),
        (PROMISE, PROMISE.text.replace("traders", "[traders]")),
        (COST, ""),
    ],
)
def test_a_line_with_other_words_than_its_source_is_refused(line: Line, text: str):
    assert text != line.text
    with pytest.raises(VerificationError, match=r"a\.txt:\d+: .* does not follow"):
        check(replace(line, text=text))


@pytest.mark.parametrize(
    "text",
    [
        COST.text.replace("3.2 million", "32 million"),
        COST.text.replace("3.2 million", "-3.2 million"),
        COST.text.replace("3.2 million", "$3.2 million"),
        f"“{COST.text}”",
    ],
)
def test_a_figure_or_a_quotation_mark_that_is_not_in_the_source_is_refused(text: str):
    with pytest.raises(VerificationError):
        check(replace(COST, text=text))


@pytest.mark.parametrize("name", ["Holm", "the mayor, who lied,", "Frost and Holm"])
def test_a_bracketed_name_that_the_source_does_not_give_is_refused(name: str):
    assert "[Ada Frost]" in PROMISE.text
    with pytest.raises(VerificationError):
        check(replace(PROMISE, text=PROMISE.text.replace("[Ada Frost]", f"[{name}]")))


def named(line: Line, change: Edit) -> Line:
    """A line with another edit instead of that which put a name into it, recorded as it should."""
    changes = tuple(change if edit.ground else edit for edit in line.changes)
    text = " ".join(line.citations[0].quote.split())
    return replace(line, changes=changes, text=edited(text, changes), edits=in_words(text, changes))


LATER = walk(
    {
        "a.txt": article(
            "Mayor Ada Frost said the harbour wall cost 3.2 million crowns in March.",
            "It rained. On Friday Frost promised the traders of Ost no fund before 2032.",
            "Mayor Ada Quist left. Director Per Holm met director Lars Holm at the quay.",
        )
    }
)
FRIDAY = show(LATER, "On Friday")[0]


@pytest.mark.parametrize("line", [PROMISE, FRIDAY])
def test_a_name_in_full_passes_with_its_place_in_the_file(line: Line):
    way = WAY if line is PROMISE else LATER
    (change,) = (edit for edit in line.changes if edit.ground)
    check(named(line, change), way)


@pytest.mark.parametrize(
    "change",
    [
        {"now": "[Ida] ", "ground": Ground("Ida Frost", 1, 3)},  # nowhere in the file
        {"now": "[Ada] ", "ground": Ground("Ada Frost", 2, 5)},  # not there
        {"now": "[Ada] ", "ground": Ground("Ada Frost", 1, 4)},  # not in that line
        {"now": "[Ada] ", "ground": Ground("Ada Frost", 99, 3)},  # no such sentence
        {"now": "[Ada] ", "ground": None},
        {"now": "[Ida] ", "ground": Ground("Ada Frost", 1, 3)},  # says another name than it has
        {"now": "[Mayor Ada] ", "ground": Ground("Ada Frost", 1, 3)},
        {"now": "Ada ", "ground": Ground("Ada Frost", 1, 3)},  # without brackets
        {"now": "[Ada] ", "ground": Ground("Ada Quist", 4, 7)},  # another's first name
        {"start": 0, "end": 0, "now": "[Ada] ", "ground": Ground("Ada Frost", 1, 3)},
        {"end": 15, "now": "[Ada] ", "ground": Ground("Ada Frost", 1, 3)},  # takes words away
    ],
)
def test_a_first_name_without_ground_is_refused(change: dict):
    (made,) = FRIDAY.changes
    assert made.now == "[Ada] "
    with pytest.raises(VerificationError, match=r"a\.txt:\d+: "):
        check(named(FRIDAY, replace(made, **change)), LATER)


def test_a_first_name_that_two_persons_of_a_surname_might_have_is_refused():
    text = " ".join(FRIDAY.citations[0].quote.split())
    met = LATER.sentence("Director Per Holm").index
    way = walk({"a.txt": LATER.sources["a.txt"].text.replace("Friday Frost", "Friday Holm")})
    change = Edit(EditKind.FULL_NAME, 10, 10, "[Per] ", Ground("Per Holm", met, 7))
    line = show(way, "On Friday")[0]
    assert line.changes == ()
    text = " ".join(line.citations[0].quote.split())
    wrong = replace(
        line, changes=(change,), text=edited(text, (change,)), edits=in_words(text, (change,))
    )
    with pytest.raises(VerificationError, match="does not follow"):
        check(wrong, way)


def test_a_first_name_within_a_word_or_twice_is_refused():
    article_ = LATER.sources["a.txt"].text.replace("the traders", "McFrost and the traders")
    way = walk({"a.txt": article_})
    line = show(way, "On Friday")[0]
    (change,) = line.changes
    check(line, way)
    text = " ".join(line.citations[0].quote.split())
    within = replace(change, start=text.index("Frost and"), end=text.index("Frost and"))
    for changes in ((within,), (change, change)):
        shown = edited(text, changes)
        wrong = replace(line, changes=changes, text=shown, edits=in_words(text, changes))
        with pytest.raises(VerificationError, match="does not follow"):
            check(wrong, way)


def test_a_name_that_is_gone_from_the_file_is_refused():
    text = LATER.sources["a.txt"].text
    changed = replace(LATER.sources["a.txt"], text=text.replace("Ada Frost", "Ida Frost"))
    with pytest.raises(VerificationError, match="“Ada Frost”, a name put into"):
        check(FRIDAY, LATER, {"a.txt": changed})


def test_an_edit_that_is_not_recorded_is_refused():
    with pytest.raises(VerificationError):
        check(replace(PROMISE, edits=()))


@pytest.mark.parametrize("spot", [0, 20, -1])
def test_a_quote_that_differs_from_the_file_by_a_character_is_refused(spot: int):
    origin = COST.citations[0]
    letters = list(origin.quote)
    letters[spot] = "#"
    wrong = replace(origin, quote="".join(letters))
    with pytest.raises(VerificationError, match=r"a\.txt:3: the words cited by ferry-1-1"):
        check(replace(COST, citations=(wrong,)))


@pytest.mark.parametrize("change", [{"start": 1}, {"end": -1}, {"line": 1}, {"sentence": 1}])
def test_a_citation_that_is_not_a_whole_sentence_in_its_place_is_refused(change):
    origin = COST.citations[0]
    moved = {name: getattr(origin, name) + by for name, by in change.items()}
    with pytest.raises(VerificationError):
        check(replace(COST, citations=(replace(origin, **moved),)))


def test_a_quote_that_is_not_the_file_s_is_refused():
    origin = replace(COST.citations[0], quote=COST.citations[0].quote.replace("3.2", "3.3"))
    with pytest.raises(VerificationError, match="not there any more"):
        check(replace(COST, citations=(origin,)))


@pytest.mark.parametrize("sentence", [-1, 99])
def test_a_sentence_that_is_not_there_is_refused(sentence):
    origin = replace(COST.citations[0], sentence=sentence)
    with pytest.raises(VerificationError, match="not there"):
        check(replace(COST, citations=(origin,)))


def test_a_line_without_citations_is_refused():
    with pytest.raises(VerificationError, match="one origin"):
        check(replace(COST, citations=()))


def test_a_file_cited_twice_for_one_line_is_refused():
    again = replace(COST.citations[0], role=Role.AGREES)
    with pytest.raises(VerificationError, match="twice"):
        check(replace(COST, citations=(*COST.citations, again)))


def test_the_words_of_who_agrees_are_checked_as_well():
    again = replace(STORM.citations[0], role=Role.AGREES, quote="The storm sank the ferry.")
    with pytest.raises(VerificationError):
        check(replace(COST, citations=(*COST.citations, again)))


def test_a_file_that_changed_since_it_was_read_is_told_by_its_name():
    changed = replace(WAY.sources["a.txt"], text=TEXT.replace("3.2 million", "3.3 million"))
    with pytest.raises(VerificationError, match=r"a\.txt:3: .* build again"):
        check(COST, texts={"a.txt": changed})


def test_a_file_that_is_gone_is_told_by_its_name():
    with pytest.raises(VerificationError, match=r"a\.txt: cannot be read any more"):
        check(COST, texts={})


def test_a_line_without_an_origin_is_refused():
    agreeing = tuple(replace(c, role=Role.AGREES) for c in COST.citations)
    with pytest.raises(VerificationError, match="one origin"):
        check(replace(COST, citations=agreeing))


def test_a_key_point_is_checked_as_its_line_is():
    point = KeyPoint("ferry", replace(COST, text=COST.text.replace("3.2", "9")))
    section = Section("ferry", "Ferry", (Paragraph((COST,)),))
    with pytest.raises(VerificationError):
        verify([section], [point], WAY.analyses, WAY.sources.get)


def test_a_source_with_brackets_of_its_own_passes():
    text = article(
        "Harbour master Per Holm said the harbour wall held against the storm. "
        "He said that “we [the crew] lost two cranes and a warehouse” in March."
    )
    way = walk({"a.txt": text})
    check(show(way, "He said")[0], way)


def passage(line: Line) -> Passage:
    one = line.citations[0]
    return Passage(one.source, one.start, one.end, one.line, one.quote, one.sentence)


def beside(where: str, words: Passage) -> tuple[Section, tuple[Event, ...]]:
    """A page that quotes these words in one of the places beside the lines."""
    section = Section("ferry", "Ferry", ())
    if where == "figures":
        amount = Amount("the ferry", words, None, ())
        found = Comparison("ferry-figures-1", "cost", (amount,), Accord.COMPATIBLE, "it is so")
        return replace(section, comparisons=(found,)), ()
    if where == "voices":
        voice = Voice("ferry-voice-1", None, None, Attribution.NONE, words, "ferry-1-1")
        return replace(section, voices=(voice,)), ()
    if where == "next":
        return replace(section, next=(words,)), ()
    if where == "beat":
        line = replace(COST, beat=(words, 1.0))
        return replace(section, paragraphs=(Paragraph((line,)),)), ()
    moment = Moment(0, 3, "May", "2031-05", "2031-05", "as written")
    return section, (Event("briefing-event-1", moment, words, "ferry-1-1", None),)


@pytest.mark.parametrize("where", ["figures", "voices", "next", "beat", "timeline"])
def test_what_is_quoted_beside_the_lines_is_looked_up_too(where: str):
    words = passage(STORM)
    wrong = [
        replace(words, quote=words.quote.replace("not ", "")),
        replace(words, start=words.start + 1, quote=words.quote[1:]),
        replace(words, sentence=99),
    ]
    section, timeline = beside(where, words)
    verify([section], [], WAY.analyses, WAY.sources.get, timeline)
    for changed in wrong:
        section, timeline = beside(where, changed)
        with pytest.raises(VerificationError, match=r"a\.txt"):
            verify([section], [], WAY.analyses, WAY.sources.get, timeline)


@pytest.mark.parametrize(
    ("text", "when"), [("3.3 million crowns", ()), ("3.2 million crowns", ("in April",))]
)
def test_an_amount_or_a_time_that_the_words_do_not_give_is_refused(
    text: str, when: tuple[str, ...]
):
    amount = Amount(text, passage(COST), None, when)
    found = Comparison("ferry-figures-1", "cost", (amount,), Accord.COMPATIBLE, "it is so")
    section = Section("ferry", "Ferry", (), comparisons=(found,))
    with pytest.raises(VerificationError, match="gives “"):
        verify([section], [], WAY.analyses, WAY.sources.get)


def test_a_date_that_the_words_do_not_give_is_refused():
    moment = Moment(0, 5, "April", "2031-04", "2031-04", "as written")
    event = Event("briefing-event-1", moment, passage(COST), "ferry-1-1", None)
    with pytest.raises(VerificationError, match="gives “April”"):
        verify([], [], WAY.analyses, WAY.sources.get, (event,))


@pytest.mark.parametrize(("speaker", "role"), [("Ida Berg", None), ("Ada Frost", "Queen")])
def test_a_speaker_or_a_role_that_the_file_does_not_have_is_refused(speaker: str, role: str | None):
    voice = Voice("v", speaker, role, Attribution.NAMED, passage(COST), "ferry-1-1")
    section = Section("ferry", "Ferry", (), voices=(voice,))
    with pytest.raises(VerificationError, match="nowhere in the file"):
        verify([section], [], WAY.analyses, WAY.sources.get)
