"""Who said what in the sentences that stand behind a section."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings

from mkdocs_briefing.analyse import query
from mkdocs_briefing.compose import compose
from mkdocs_briefing.compose.voices import voices
from mkdocs_briefing.model import Attribution, Section, Selection, Voice
from pipeline.folders import FERRY, REACTIONS, Way, article, chosen, lines, walk
from pipeline.random_folders import ways


def section_of(files: Mapping[str, str], *openings: str) -> tuple[Way, Section]:
    """A section for which the sentences that begin so were chosen, in this order."""
    way = walk(files)
    plan = replace(FERRY, words=1000)
    selection = Selection({plan.id: tuple(chosen(way, o) for o in openings)}, {})
    asked = {plan.id: query(plan, "en")}
    return way, compose([plan], selection, way.analyses, way.texts, asked)[0][0]


def heard(files: Mapping[str, str], *openings: str) -> tuple[Voice, ...]:
    return section_of(files, *openings)[1].voices


def voice(*sentences: str) -> Voice | None:
    """What is heard where the last of one file's sentences is shown."""
    found = heard({"a.txt": article(" ".join(sentences))}, sentences[-1])
    return next((each for each in found if each.words.quote == sentences[-1]), None)


def told(found: Voice | None) -> tuple[str | None, str | None, Attribution]:
    assert found is not None
    return found.speaker, found.role, found.attribution


WALL = "said the harbour wall would hold for thirty years."
MET = "The storm was met on the quay by Mayor Ada Frost with three masons."
MAYOR = ("Ada Frost", "Mayor", Attribution.NAMED)


@pytest.mark.parametrize(
    ("sentence", "speaker", "attribution"),
    [
        (f"A senior official {WALL}", "A senior official", Attribution.OFFICIAL),
        (
            "The ferry would sail again in the spring, the council said.",
            "the council",
            Attribution.OFFICIAL,
        ),
        (f"Several analysts {WALL}", "Several analysts", Attribution.UNNAMED),
        ("She said the ferry would sail again in the spring.", None, Attribution.NONE),
        ("The ferry is “a disgrace to this town” in every season.", None, Attribution.NONE),
    ],
)
def test_a_speaker_is_classed_by_how_far_it_is_told(sentence, speaker, attribution):
    assert told(voice(sentence)) == (speaker, None, attribution)


def test_a_surname_comes_with_the_name_and_the_role_of_its_file():
    assert told(voice(MET, f"Frost {WALL}")) == MAYOR


def test_a_pronoun_is_the_person_that_stands_in_for_it():
    found = voice(f"Mayor Ada Frost {WALL}", "She said the ferry would sail again in the spring.")
    assert told(found) == MAYOR


def test_a_pronoun_is_the_speaker_of_the_sentence_that_it_leans_on_for_something_else():
    both = "Mayor Ada Frost said Ost and Lund would share the cost of the harbour wall."
    found = voice(both, "She said these two towns had done so since the year 1920.")
    assert told(found) == MAYOR


def test_what_somebody_else_is_said_to_be_does_not_make_him_the_speaker():
    found = voice(MET, "Frost is wrong about the harbour wall of the town, he told reporters.")
    assert told(found) == (None, None, Attribution.NONE)


def test_of_two_of_one_surname_the_bare_surname_is_neither():
    two = "The storm was met on the quay by Mayor Ada Frost and Captain Olaf Frost in the night."
    assert told(voice(two, f"Frost {WALL}")) == ("Frost", None, Attribution.NAMED)
    assert told(voice(two, f"Olaf Frost {WALL}")) == ("Olaf Frost", "Captain", Attribution.NAMED)


def test_two_who_say_it_together_stay_together():
    found = voice(f"Mayor Ada Frost and director Per Holm {WALL}")
    assert told(found) == ("Ada Frost and director Per Holm", None, Attribution.NAMED)


def test_a_sentence_that_reports_nobody_is_not_heard():
    assert voice("The repair of the harbour wall took nine weeks in the winter.") is None


def test_a_term_in_quotation_marks_is_nobodys_words():
    assert voice("The repair of the “sea wall” took nine weeks in the winter.") is None


def test_the_words_are_the_sentence_at_its_place_in_the_file():
    files = {"a.txt": article(MET, f"Frost {WALL}")}
    way, section = section_of(files, "Frost said")
    (found,) = section.voices
    assert found.words.quote == f"Frost {WALL}"
    text = way.sources["a.txt"].text
    assert text[found.words.start : found.words.end] == found.words.quote
    assert text.count("\n", 0, found.words.start) + 1 == found.words.line
    assert (found.id, found.line) == ("ferry-voice-1", "ferry-1-1")


FROST = f"Mayor Ada Frost {WALL}"
HOLM = "Harbour master Per Holm said the storm broke two cranes and a warehouse."
LATER = "Tickets for the ferry of the town would stay at 12 crowns, Frost said."


def test_one_speakers_words_stand_together_in_the_order_of_first_appearance():
    found = heard({"a.txt": article(FROST, HOLM, LATER)}, FROST, HOLM, LATER)
    order = [(v.id, v.speaker, v.words.quote) for v in found]
    assert order == [
        ("ferry-voice-1", "Ada Frost", FROST),
        ("ferry-voice-2", "Ada Frost", LATER),
        ("ferry-voice-3", "Per Holm", HOLM),
    ]


def test_words_of_nobody_told_stay_where_they_are():
    term = "The ferry is “a disgrace to this town” in every season of the year."
    other = "The museum is “a pride of this town” in the summer months of May and June."
    found = heard({"a.txt": article(term, FROST, other)}, term, FROST, other)
    assert [v.speaker for v in found] == [None, "Ada Frost", None]


def test_words_of_nobody_told_are_not_repeated_where_another_file_says_whose_they_are():
    words = "“the worst storm that the harbour of Ost has seen in sixty years”"
    files = {
        "a.txt": article(f"Mayor Ada Frost called it {words} on the quay."),
        "b.txt": article(f"It was {words}, as could be read on every wall of the town."),
    }
    _, section = section_of(files, "Mayor", "It was")
    assert [each.speaker for each in section.voices] == ["Ada Frost"]


def test_a_surname_in_one_file_is_the_full_name_in_another_but_shown_as_its_own_file_has_it():
    files = {"a.txt": article(FROST), "b.txt": article(HOLM), "c.txt": article(LATER)}
    found = heard(files, FROST, HOLM, LATER)
    assert [v.speaker for v in found] == ["Ada Frost", "Frost", "Per Holm"]


def test_a_surname_that_two_persons_bear_is_kept_apart():
    other = "Captain Olaf Frost warned that the ferry of Ost would not sail in winter."
    files = {"a.txt": article(FROST), "b.txt": article(LATER), "c.txt": article(other)}
    found = heard(files, FROST, other, LATER)
    assert [v.speaker for v in found] == ["Ada Frost", "Olaf Frost", "Frost"]


def test_everybody_behind_a_line_is_heard_the_origin_first():
    cost = "The repair of the harbour wall cost Nordline 3.2 million crowns, Holm said."
    again = "Nordline spent 3.2 million crowns on the harbour wall repair, officials said."
    other = "The repair of the harbour wall cost Nordline 4 million crowns, traders said."
    files = {"a.txt": article(cost), "b.txt": article(again), "c.txt": article(other)}
    found = heard(files, again)
    assert [(v.words.source, v.attribution) for v in found] == [
        ("b.txt", Attribution.OFFICIAL),
        ("a.txt", Attribution.NAMED),
        ("c.txt", Attribution.UNNAMED),
    ]
    assert {v.line for v in found} == {"ferry-1-1"}


def test_only_a_section_of_statements_says_that_it_is_one():
    way = walk({"a.txt": article(FROST, HOLM)}, FERRY, REACTIONS)
    assert [section.statements for section in way.sections] == [False, True]


def test_words_in_a_language_whose_speakers_are_not_told_are_not_said_to_be_nobodys():
    way, section = section_of({"a.txt": article(FROST)}, FROST)
    (analysis,) = way.analyses
    german = replace(
        analysis,
        sentences=tuple(replace(s, statement=None, quotes=()) for s in analysis.sentences),
    )
    assert voices(section, {"a.txt": german}, {}) == ()


@settings(deadline=None, max_examples=40)
@given(ways())
def test_each_sentence_is_heard_once_and_one_speaker_in_one_place(way: Way):
    for section in way.sections:
        cited = [(c.source, c.sentence) for line in lines((section,)) for c in line.citations]
        found = [(v.words.source, v.words.sentence) for v in section.voices]
        assert len(found) == len(set(found))
        assert set(found) <= set(cited)
        # a bare surname stands with the full name that it may be short for
        full = [v.speaker.casefold() for v in section.voices if v.speaker and " " in v.speaker]
        turns = [name for name, before in zip(full, [None, *full], strict=False) if name != before]
        assert len(turns) == len(set(turns))
        assert [v.id for v in section.voices] == [
            f"{section.id}-voice-{n}" for n in range(1, len(found) + 1)
        ]


@settings(deadline=None, max_examples=40)
@given(ways())
def test_a_name_or_a_role_is_written_so_in_its_file(way: Way):
    for section in way.sections:
        for each in section.voices:
            text = " ".join(way.sources[each.words.source].text.split())
            assert (each.speaker or "") in text
            assert (each.role or "") in text
            assert (each.speaker is None) is (each.attribution is Attribution.NONE)
