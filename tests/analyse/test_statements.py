"""Whose words a sentence reports."""

from __future__ import annotations

import pytest

from analyse.reading import first, sentences
from mkdocs_briefing.model import SpeakerKind

# Names that open a sentence are known to be names when another sentence of the file shows it.
CAST = "On Monday Mayor Ada Frost met harbour master Per Holm in Ost with India and Nordline. "


def reported(text: str):
    return sentences(CAST + text)[1].statement


@pytest.mark.parametrize(
    ("text", "speaker", "verb", "kind"),
    [
        ("Frost said the wall would hold.", "Frost", "said", SpeakerKind.NAMED),
        ("The wall would hold, Frost said.", "Frost", "said", SpeakerKind.NAMED),
        ("The wall would hold, said Frost.", "Frost", "said", SpeakerKind.NAMED),
        ("The wall would hold, said Mayor Ada Frost.", "Ada Frost", "said", SpeakerKind.NAMED),
        ("“It will hold,” said Dr. Ada Frost.", "Ada Frost", "said", SpeakerKind.NAMED),
        ("According to Frost, the wall held.", "Frost", "according to", SpeakerKind.NAMED),
        ("Nordline has stayed calm, urging patience.", "Nordline", "urging", SpeakerKind.NAMED),
        ("India said it would not buy oil.", "India", "said", SpeakerKind.NAMED),
        ("Frost later added that it held.", "Frost", "added", SpeakerKind.NAMED),
        ("Ost’s mayor, Ada Frost, said it held.", "Ada Frost", "said", SpeakerKind.NAMED),
        ("Holm, who had waited, said it held.", "Holm", "said", SpeakerKind.NAMED),
        ("Frost criticised the plan.", "Frost", "criticised", SpeakerKind.NAMED),
        ("A senior official said so.", "A senior official", "said", SpeakerKind.OFFICIAL),
        ("The wall held, officials said.", "officials", "said", SpeakerKind.OFFICIAL),
        ("Officials in Ost denied that.", "Officials", "denied", SpeakerKind.OFFICIAL),
        ("The wall held, according to officials.", "officials", "according to",
         SpeakerKind.OFFICIAL),
        ("Analysts say the wall will fall.", "Analysts", "say", SpeakerKind.UNNAMED),
        ("Two analysts warned of a storm.", "Two analysts", "warned", SpeakerKind.UNNAMED),
        ("The wall held, the fire service said.", "the fire service", "said",
         SpeakerKind.OFFICIAL),
        ("The wall held for the nine weeks, the builders' association said on Friday.",
         "the builders' association", "said", SpeakerKind.OFFICIAL),
        ("Ost’s foreign secretary said it held.", "Ost’s foreign secretary", "said",
         SpeakerKind.OFFICIAL),
        ("A spokeswoman for the port, Ida Berg, said it held.", "Ida Berg", "said",
         SpeakerKind.NAMED),
        ("The ferry sails again, Frost added.", "Frost", "added", SpeakerKind.NAMED),
        ("He added that it held.", "He", "added", SpeakerKind.PRONOUN),
        ("The wall held, she said.", "she", "said", SpeakerKind.PRONOUN),
    ],
)  # fmt: skip
def test_a_speaker_is_told(text: str, speaker: str, verb: str, kind: SpeakerKind):
    found = reported(text)
    assert found is not None
    assert (found.speaker, found.verb, found.kind) == (speaker, verb, kind)
    assert text[found.start : found.end] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The wall held for thirty years.",
        "Frost did not say when it would be built.",
        "Frost never said that.",
        "Demand for coal in Ost fell.",
        "The states of the union met.",
        "The reports were late.",
        "Ost held a summit where Frost emphasised trade.",
        "Nordline maintained a fleet of ten ferries.",
    ],
)
def test_a_sentence_that_reports_nobody_has_no_speaker(text: str):
    assert reported(text) is None


def test_a_verb_within_a_quotation_reports_nothing():
    found = reported("“Holm said it was over,” Frost said.")
    assert found is not None
    assert found.speaker == "Frost"


def test_quotations_are_spans_without_their_marks():
    text = "“We lost two cranes,” Frost said, “and ‘a warehouse’ too.”"
    found = reported(text)
    assert found is not None
    assert [text[a:b] for a, b in found.quotes] == ["We lost two cranes,", "and ‘a warehouse’ too."]


def test_a_quotation_that_goes_on_beyond_its_sentence_reaches_its_end():
    found = first("The mayor wrote in a letter to Holm: “We lost two cranes.")
    text = "In Ost Mayor Ada Frost said: “We lost two cranes."
    found = first(text).statement
    assert found is not None
    assert [text[a:b] for a, b in found.quotes] == ["We lost two cranes."]


def test_a_pronoun_after_its_name_is_that_name():
    found = reported("When Frost came, she said it held.")
    assert found is not None
    assert (found.speaker, found.kind) == ("Frost", SpeakerKind.NAMED)


def test_a_role_is_told_with_its_speaker():
    found = reported("The wall would hold, said harbour director Per Holm.")
    assert found is not None
    assert found.role == "harbour director"


def test_a_language_without_verbs_of_saying_has_no_speakers_told():
    assert first("Frost ha detto che il muro tiene.", "it").statement is None


@pytest.mark.parametrize(
    "text",
    [
        "Frost was tired, she said.",
        "“Frost will stay,” she told reporters.",
        "Frost, he said, left.",
    ],
)
def test_who_is_named_in_what_a_pronoun_says_is_not_its_speaker(text: str):
    found = reported(text)
    assert found is not None
    assert found.kind is SpeakerKind.PRONOUN


def test_a_name_before_a_semicolon_may_be_the_speaker_after_it():
    found = reported("Frost came in; the wall, she said, had held.")
    assert found is not None
    assert (found.speaker, found.kind) == ("Frost", SpeakerKind.NAMED)


def test_what_officials_say_that_somebody_said_is_the_officials_word():
    found = reported("Two officials said that Frost had denied it.")
    assert found is not None
    assert (found.speaker, found.kind) == ("Two officials", SpeakerKind.OFFICIAL)
    both = reported("Two officials said it held, but Frost denied it.")
    assert both is not None
    assert both.speaker == "Frost"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Frost and Holm said it held.", "Frost and Holm"),
        ("India and Nordline have said it held.", "India and Nordline"),
        ("Mayor Ada Frost and director Per Holm said so.", "Ada Frost and director Per Holm"),
        ("He met Frost, and Holm said it held.", "Holm"),
        ("He met Frost and Holm said it held.", "Holm"),
    ],
)
def test_two_joined_by_and_speak_together(text: str, speaker: str):
    found = reported(text)
    assert found is not None
    assert found.speaker == speaker
    assert text[found.start : found.end] == speaker


def test_a_council_speaks_as_officials_do():
    found = reported("The wall held, the council said.")
    assert found is not None
    assert (found.speaker, found.kind) == ("the council", SpeakerKind.OFFICIAL)
