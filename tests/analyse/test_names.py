"""Names, which of them are persons', and their roles."""

from __future__ import annotations

import pytest

from analyse.reading import first, sentences
from mkdocs_briefing.model import Name


def named(text: str) -> dict[str, Name]:
    return {name.text: name for name in first(text).names}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("On Monday Mayor Ada Frost spoke.", "Ada Frost", "Mayor"),
        (
            "Indian Foreign Secretary Vinay Kwatra spoke.",
            "Vinay Kwatra",
            "Indian Foreign Secretary",
        ),
        ("Harbour master Per Holm said so.", "Per Holm", "Harbour master"),
        ("The foreign minister, Per Holm, left.", "Per Holm", "foreign minister"),
        ("Prime Minister, Narendra Berg, is here.", "Narendra Berg", "Prime Minister"),
        ("Ost’s president, Ada Frost, left.", "Ada Frost", "president"),
        ("Per Holm, the harbour spokesman, said so.", "Per Holm", "the harbour spokesman"),
        ("On Monday Mr. Holm spoke.", "Holm", ""),
        ("On Monday Secretary of State Ada Frost spoke.", "Ada Frost", "Secretary of State"),
        ("On Monday Mayor Ada B. Frost spoke.", "Ada B. Frost", "Mayor"),
    ],
)
def test_a_person_is_told_by_a_role(text: str, name: str, role: str):
    found = named(text)[name]
    assert found.person
    assert found.role == role


def test_a_person_stays_one_in_the_rest_of_the_file():
    found = sentences("Mayor Ada Frost spoke in Ost. The wall was shown to Frost on Monday.")
    assert [name.person for name in found[1].names] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Talks of the Shanghai Cooperation Organization began.",
        "The Bank of Ost said rates would fall.",
        "The wall of Lund Quay fell.",
    ],
)
def test_an_organisation_or_a_place_is_no_person(text: str):
    assert not any(name.person for name in first(text).names)


@pytest.mark.parametrize("text", ["The Mother of Melquan left.", "The Director of Ost left."])
def test_of_whom_or_what_somebody_is_does_not_make_it_a_person_s_name(text: str):
    assert all(not name.person and "of" not in name.text.split() for name in first(text).names)


def test_an_organisation_is_one_name():
    assert "Shanghai Cooperation Organization" in named(
        "Talks of the Shanghai Cooperation Organization began."
    )


def test_a_possessive_is_told_and_left_out_of_the_name():
    found = named("Talks began in director Per Holm’s house.")["Per Holm"]
    assert found.possessive
    assert found.role == "director"


def test_the_first_word_of_a_sentence_is_a_name_only_where_the_file_writes_it_so():
    unknown = first("Ferries sail.")
    assert unknown.names == ()
    known = sentences("The wall of Ost fell. Ost mourned.")[1]
    assert [name.text for name in known.names] == ["Ost"]


def test_other_languages_have_no_names_told():
    assert first("Bürgermeisterin Ada Frost sprach in Ost.", "de").names == ()


@pytest.mark.parametrize(
    "text",
    [
        "After the talks Ada Frost said it held.",
        "Late in the evening Ada Frost said it held.",
        "The wall held, and Ada Frost said so.",
        "A senior official said Ada Frost had said so.",
    ],
)
def test_words_that_only_stand_before_a_speaker_are_no_role(text: str):
    found = named(text)["Ada Frost"]
    assert found.person
    assert not found.role


@pytest.mark.parametrize(
    "text",
    [
        "Joanna Pike of Marlow Bank said rates would fall.",
        "Talks with Joanna Pike of Marlow Bank began.",
        "Joanna Pike of the Marlow Bank left.",
    ],
)
def test_a_person_and_the_body_that_they_are_of_are_two_names(text: str):
    assert {"Joanna Pike", "Marlow Bank"} <= {name.text for name in first(text).names}


@pytest.mark.parametrize(
    "name",
    ["Bank of Ost", "Royal Society of Chemistry", "University of Lund Quay", "Duke of Ost"],
)
def test_what_is_called_after_its_place_is_one_name(name: str):
    assert name in named(f"Talks of the {name} began.")


def test_a_person_of_a_body_speaks_and_is_one():
    found = named("Joanna Pike of Marlow Bank said rates would fall.")
    assert found["Joanna Pike"].person
    assert not found["Marlow Bank"].person


@pytest.mark.parametrize(
    "second", ["Berg said so.", "Berg, who left, was late.", "“So it is,” said Berg."]
)
def test_who_is_named_in_full_and_then_speaks_is_a_person(second: str):
    found = sentences(f"Narendra Berg has gone to Ost. {second} The talks with Berg began.")
    assert [name.person for name in found[-1].names] == [True]


@pytest.mark.parametrize("full", ["New Delhi", "Lund Quay", "Marlow Bank", "South Korea"])
def test_the_last_word_of_a_place_or_a_body_is_no_person_though_it_speaks(full: str):
    last = full.rsplit(maxsplit=1)[-1]
    found = sentences(f"The talks in {full} began. {last} said no. The talks with {last} ended.")
    assert not any(name.person for sentence in found for name in sentence.names)


def test_a_plural_that_opens_a_sentence_is_no_part_of_the_name_after_it():
    found = sentences("Crews of Ost met. The talks in Ost began.")
    assert [name.text for name in found[0].names] == ["Ost"]
