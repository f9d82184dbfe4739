"""What a sentence leans on, and what may stand in for it."""

from __future__ import annotations

import pytest

from analyse.reading import first, sentences
from mkdocs_briefing.model import Lean, Sentence


def leans(text: str) -> list[tuple[Lean, str]]:
    return [(leaning.kind, leaning.text) for leaning in first(text).leanings]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("He left Ost on Monday.", Lean.PRONOUN, "He"),
        ("Their number grew.", Lean.PRONOUN, "Their"),
        ("It was a cold day.", Lean.PRONOUN, "It"),
        ("The wall held, he said.", Lean.SPEAKER, "he"),
        ("“It held,” she later added.", Lean.SPEAKER, "she"),
        ("“The wall held. Ferries sailed.”", Lean.SPEAKER, "“"),
        ("Officials made the statements at a meeting.", Lean.DEFINITE, "the statements"),
        ("This shift worried traders.", Lean.DEMONSTRATIVE, "This"),
        ("Such storms are rare.", Lean.DEMONSTRATIVE, "Such"),
        ("Another storm came.", Lean.DEMONSTRATIVE, "Another"),
        ("The release of these sailors was delayed.", Lean.DEMONSTRATIVE, "these sailors"),
        ("Half of that sum was lost.", Lean.DEMONSTRATIVE, "that sum"),
        ("Ferries sailed because of that.", Lean.DEMONSTRATIVE, "that"),
        ("The same day, ferries sailed.", Lean.DEMONSTRATIVE, "The same day"),
        ("However, the wall held.", Lean.CONNECTIVE, "However,"),
        ("Despite this, the wall held.", Lean.CONNECTIVE, "Despite this,"),
        ("Despite these concerns, the wall held.", Lean.CONNECTIVE, "Despite these concerns,"),
        ("At the same time, the wall held.", Lean.CONNECTIVE, "At the same time,"),
        ("But ferries sailed.", Lean.CONNECTIVE, "But"),
        ("The two leaders agreed.", Lean.DEFINITE, "The two leaders"),
        ("Both sides agreed.", Lean.DEFINITE, "Both sides"),
        ("The Frost family denied the charge.", Lean.DEFINITE, "the charge"),
        ("The charge was dropped in May.", Lean.DEFINITE, "The charge"),
        ("Officials welcomed the move.", Lean.DEFINITE, "the move"),
        ("The second proposal would close the quay.", Lean.DEFINITE, "The second proposal"),
        ("The port denied it.", Lean.DEFINITE, "it"),
        ("The port did not do so.", Lean.DEFINITE, "so"),
        ("The port has no such rules.", Lean.DEFINITE, "rules"),
        ("The wall cost more than twice that.", Lean.DEFINITE, "that"),
        ("Others said the wall held.", Lean.DEMONSTRATIVE, "Others"),
        ("Both were shut.", Lean.DEMONSTRATIVE, "Both"),
        ("Neither was paid.", Lean.DEMONSTRATIVE, "Neither"),
        ("Nor did the council pay.", Lean.DEMONSTRATIVE, "Nor"),
        ("One of them sank.", Lean.DEMONSTRATIVE, "One of them"),
        ("Among them was a boy.", Lean.DEMONSTRATIVE, "Among them"),
        ("The rest sailed.", Lean.DEMONSTRATIVE, "The rest"),
        ("A further 40 left.", Lean.DEMONSTRATIVE, "A further 40"),
        ("The largest one is in Ost.", Lean.DEMONSTRATIVE, "The largest one is"),
        ("There, ferries sailed.", Lean.DEMONSTRATIVE, "There,"),
        ("At the time, ferries sailed.", Lean.DEMONSTRATIVE, "At the time,"),
        ("Since then, ferries have sailed.", Lean.DEMONSTRATIVE, "Since then,"),
        ("Two years later the wall fell.", Lean.DEMONSTRATIVE, "Two years later"),
        ("The next day ferries sailed.", Lean.DEMONSTRATIVE, "The next day"),
        ("A court upheld his sentence.", Lean.DEMONSTRATIVE, "his"),
        ("Police found her on the quay.", Lean.DEMONSTRATIVE, "her"),
        ("Frost was late, she said.", Lean.SPEAKER, "she"),
        ("For its part, the port held.", Lean.CONNECTIVE, "For its part,"),
    ],
)
def test_what_a_sentence_leans_on_is_told(text: str, kind: Lean, words: str):
    assert (kind, words) in leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is clear that the wall held.",
        "It was not until May that ferries sailed.",
        "This year the wall held.",
        "The wall held this week.",
        "There was no storm.",
        "The mayor said that ferries sailed.",
        "In his speech, Frost praised the wall.",
        "As the town grew, its walls were moved.",
        "Traders who lost their ships were paid.",
        "“This is our wall,” Mayor Ada Frost said.",
        "Ferries sailed for the two leaders of Ost.",
        "The talks of India and Russia bound both countries.",
        "Butter fell in price.",
        "Heat fell on the town.",
        "Anderson Quay closed.",
        "The charge of theft was dropped.",
        "The decision to close the quay was late.",
        "The move by Ost was late.",
        "Frost was charged with theft but denied the charge.",
        "Asked about the theft, the port denied it.",
        "Both Ost and Lund closed.",
        "Both of the quays closed.",
        "Neither the port nor the town paid.",
        "The rest of the fleet sailed.",
        "One of the cranes fell.",
        "There were two storms.",
        "At the time of the storm, ferries sailed.",
        "Two years after the storm the wall fell.",
        "Frost lost his hat.",
        "A driver lost his hat.",
        "Police told the woman whose boat sank that her crew was safe.",
        "“It was his wall,” Mayor Ada Frost said.",
        "When Mayor Ada Frost came, she said the wall held.",
        "The law has no such clause on walls as the clause of 1990.",
    ],
)
def test_a_sentence_that_holds_all_it_needs_leans_on_nothing(text: str):
    assert leans(text) == []
    assert first(text).stands


@pytest.mark.parametrize(
    "text",
    [
        "Frost is also expected to speak of the wall.",
        "Frost also praised the wall.",
        "The mayor, too, praised the wall.",
        "Frost praised the wall, too.",
        "Frost praised the ferry as well.",
        "Ferries meanwhile sailed for Ost.",
        "But Frost also praised the wall.",
    ],
)
def test_a_sentence_with_an_also_goes_on_from_what_was_said(text: str):
    assert first(text).continues
    assert first(text).stands


@pytest.mark.parametrize(
    "text",
    [
        "Frost praised the wall.",
        "Frost praised the wall as well as the quay.",
        "Too many walls fell.",
        "Not only Ost but also Lund was shut.",
        "Frost has long praised the wall of Ost, and has also paid for it.",
        "Meanwhile, the wall held.",
    ],
)
def test_a_sentence_without_one_does_not(text: str):
    assert not first(text).continues


def settled(text: str) -> Sentence:
    return sentences(text)[-1]


@pytest.mark.parametrize(
    ("text", "stand_in"),
    [
        ("Harbour master Per Holm said it was late. He added that two cranes fell.", "[Holm]"),
        ("Mayor Ada Frost said the wall held. The wall would last, she added.", "[Frost]"),
        ("Mayor Ada Frost went to Ost. Her ship was late.", "[Frost’s]"),
    ],
)
def test_a_name_stands_in_where_there_is_no_doubt(text: str, stand_in: str):
    found = settled(text)
    assert [name for _, _, name in found.stand_ins] == [stand_in]
    assert found.stands
    assert found.antecedent is None


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ada Frost met director Per Holm. He left at once.",
        "Mayor Ada Frost said the wall held. Director Per Holm left. She added that it cost much.",
        "Mayor Ada Frost thanked Lund Berg. He smiled.",
        "Director Per Holm’s house burned. He left.",
        "Mayor Ada Frost spoke. They left.",
    ],
)
def test_no_name_stands_in_where_there_is_doubt(text: str):
    found = settled(text)
    assert found.stand_ins == ()
    assert found.antecedent is not None or not found.stands


def test_a_name_is_handed_on_from_pronoun_to_pronoun():
    found = sentences("Harbour master Per Holm said it was late. He added this. He said more.")
    assert [name for s in found[1:] for _, _, name in s.stand_ins if name == "[Holm]"]
    assert found[2].stand_ins[0][2] == "[Holm]"


def test_a_sentence_is_shown_after_the_one_that_it_leans_on():
    found = sentences("The storm hit Ost. This worried traders.")
    assert found[1].antecedent == found[0].index


def test_a_chain_holds_three_sentences_and_no_more():
    found = sentences("The storm hit Ost. They left. They sailed. They drowned.")
    assert [sentence.antecedent for sentence in found] == [None, 0, 1, None]
    assert [sentence.stands for sentence in found] == [True, True, True, False]


def test_a_heading_breaks_a_chain():
    found = sentences("The storm hit Ost.\n\n## Afterwards\n\nThis worried traders.")
    assert found[-1].antecedent is None
    assert not found[-1].stands


def test_a_line_left_out_does_not_break_a_chain():
    found = sentences("The storm hit Ost.\n\nRead more: Wall falls\n\nThis worried traders.")
    assert found[-1].antecedent == 0


def test_the_first_sentence_has_nothing_to_lean_on():
    assert not first("He left Ost on Monday.").stands


def test_a_connective_alone_leaves_a_sentence_standing():
    found = settled("The storm hit Ost. However, the wall held.")
    assert found.stands
    assert found.antecedent is None


@pytest.mark.parametrize(
    "text",
    ["The attack killed nine.", "The boy was found.", "A spokesman declined to comment."],
)
def test_what_a_sentence_mentions_as_known_is_told_but_leaves_it_standing(text: str):
    assert first(text).mentions
    assert first(text).stands


@pytest.mark.parametrize(
    "text", ["The attack on Ost killed nine.", "An attack killed nine.", "Attacks killed nine."]
)
def test_what_says_which_attack_mentions_nothing(text: str):
    assert not first(text).mentions


FERRANDS = "Minister Odile Ferrand spoke. {} Luc Ferrand said so."


def test_the_surname_of_two_persons_leans_on_the_sentence_that_says_whose_it_is():
    found = sentences(
        FERRANDS.format("Trader") + " Ferrand lost a boat. Ships sailed. Ferrand left."
    )
    assert [(s.antecedent, s.stands) for s in found[2:]] == [
        (1, True),
        (None, True),
        (None, False),
    ]


@pytest.mark.parametrize("other", ["Coroner Ferrand", "Mr. Ferrand", "O. Ferrand"])
def test_a_title_or_a_shorter_form_of_a_name_makes_no_two_persons_of_one(other: str):
    found = sentences(f"Minister Odile Ferrand spoke. {other} said so. It rained. Ferrand left.")
    assert found[-1].stands


def test_words_of_nobody_are_shown_behind_the_sentence_that_says_whose_they_are():
    found = settled("Mayor Ada Frost said the wall held. “The ferries will sail again.”")
    assert found.antecedent is not None
    assert not settled("The wall held. “The ferries will sail again.”").stands


def test_who_speaks_need_not_be_whom_the_words_name():
    found = settled("Harbour master Per Holm met Mayor Ada Frost. Frost was late, he said.")
    assert not found.stands or found.antecedent is not None


@pytest.mark.parametrize(
    "text",
    [
        "“We lost two cranes.",
        "We will buy others,” Mayor Ada Frost said.",
        '"We lost two cranes.',
        'We will buy others," Mayor Ada Frost said.',
        "Mayor Ada Frost said: “We lost two cranes.",
    ],
)
def test_half_a_quotation_does_not_stand(text: str):
    assert not first(text).stands


@pytest.mark.parametrize(
    "text",
    [
        "“We lost two cranes,” Mayor Ada Frost said.",
        '"We lost two cranes," Mayor Ada Frost said.',
        "Mayor Ada Frost called the wall “old” and the cranes “new”.",
    ],
)
def test_a_whole_quotation_stands(text: str):
    assert first(text).stands
