"""Who else says it, who gives another figure, and who says something else."""

from __future__ import annotations

import pytest

from match.texts import agree, claims, differ

REPAIR = "The operator Nordline spent 3.2 million crowns on the repair of the harbour wall."


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (REPAIR, "Repairs to the harbour wall cost the operator Nordline 3.2 million crowns."),
        (
            "The ferry between Lund Quay and Ost returned to service on Monday.",
            "On Monday the ferry from Lund Quay to Ost was returned to service.",
        ),
        (
            "Mayor Ada Frost said the harbour wall would hold for thirty years.",
            "The harbour wall would hold for thirty years, according to Frost, the mayor.",
        ),
        (
            "India has kept buying discounted Russian oil.",
            "New Delhi has kept buying discounted oil from Moscow.",
        ),
        (
            "Trade between the ports came to nearly $65 billion in all last year.",
            "Trade between the ports came to $64.8 billion in all last year.",
        ),
    ],
)
def test_two_reports_of_one_thing_agree(left: str, right: str):
    assert agree(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (REPAIR, "Nordline expects 40,000 passengers on the ferry this summer."),
        (
            REPAIR,
            "The operator Nordline spent 5.7 million crowns on the repair of the harbour wall.",
        ),
        (
            "Two sailors were killed when the ferry hit the harbour wall.",
            "Four sailors were killed when the ferry hit the harbour wall.",
        ),
        (
            "The council of Ost will vote on the new harbour cranes on May 5.",
            "The council of Ost voted on the old harbour walls on June 9.",
        ),
    ],
)
def test_reports_of_other_things_do_not_agree(left: str, right: str):
    assert not agree(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Trade between the ports came to $65.7 billion in all last year.",
            "Trade between the ports came to $58.1 billion in all last year.",
        ),
        (
            "Trade between the ports came to $65.7 billion in all last year.",
            "Trade between the ports came to $5.7 billion in all last year.",
        ),
        (
            "The storm sank two boats and cost the harbour of Ost 3.2 million crowns.",
            "The storm sank two boats and cost the harbour of Ost 5.7 million crowns.",
        ),
        (
            "Two sailors were killed when the ferry hit the harbour wall.",
            "Four sailors were killed when the ferry hit the harbour wall.",
        ),
    ],
)
def test_two_figures_of_one_thing_differ(left: str, right: str):
    assert differ(left, right)
    assert not agree(left, right)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("on May 5", "on June 9"),
        ("on Monday", "on Friday"),
        ("in 2030", "in 2031"),
        ("in 2023-24", "in 2025"),
        ("on May 5 2030", "on May 5 2031"),
    ],
)
def test_reports_of_other_days_never_agree_however_alike(one: str, other: str):
    said = "The ferry between Lund Quay and Ost returned to service with new cranes {}."
    assert not agree(said.format(one), said.format(other))
    assert agree(said.format(one), said.format(f"{one} at last"))


def test_days_in_two_forms_do_not_stand_in_the_way():
    said = "The ferry between Lund Quay and Ost returned to service with new cranes {}."
    assert agree(said.format("on Monday"), said.format("on May 5"))
    assert agree(said.format("on Monday, May 5"), said.format("on Tuesday, May 5"))


def test_the_days_on_which_two_files_heard_it_do_not_stand_in_the_way():
    said = "The harbour wall of Ost would hold for thirty years, Mayor Ada Frost said {}."
    assert agree(said.format("on Monday"), said.format("Thursday night"))
    wire = "OST, {} (Wire) -- The harbour wall of Ost will hold for thirty years or longer."
    assert agree(wire.format("May 5"), wire.format("May 7"))


def test_figures_of_two_things_do_not_differ():
    left = "Trade between the ports came to $65.7 billion in all last year."
    assert not differ(left, "Repairs to the wall of the museum cost $65 in all.")


def test_figures_that_can_both_be_true_do_not_differ():
    left = "At least two sailors were killed when the ferry hit the harbour wall."
    right = "Four sailors were killed when the ferry hit the harbour wall."
    assert not differ(left, right)
    assert agree(left, right)


def test_synonyms_of_a_section_count_as_one_word():
    left = "Recruits were lured abroad by agents."
    right = "Agents had deceived soldiers into going abroad."
    assert not agree(left, right)
    assert agree(left, right, ("soldier", "recruit"), ("lure", "deceive"))
    assert agree(left, right, ("conscript", "soldier", "recruit"), ("mislead", "lure", "deceive"))


def test_one_file_does_not_agree_with_itself():
    found = claims({"a.txt": f"{REPAIR} Storms came. {REPAIR[:-1]} in March."})
    assert found[REPAIR].agrees == ()
    assert [s.text for s in found[REPAIR].repeats] == [f"{REPAIR[:-1]} in March."]


def test_every_file_that_says_it_is_listed_the_most_alike_first():
    near = "The operator Nordline spent 3.2 million crowns on repair of that harbour wall."
    far = "Repairs to the harbour wall cost Nordline 3.2 million crowns, more than ever before."
    found = claims({"a.txt": REPAIR, "b.txt": far, "c.txt": near})
    assert [s.source for s in found[REPAIR].agrees] == ["c.txt", "b.txt"]


def test_a_short_report_repeats_the_long_one_that_holds_it():
    short = "Nordline spent 3.2 million crowns on the harbour wall."
    found = claims({"a.txt": REPAIR, "b.txt": short})
    assert [s.text for s in found[short].repeats] == [REPAIR]
    assert [s.text for s in found[REPAIR].repeats] == [short]


def test_every_sentence_of_an_article_is_a_claim_and_no_other_line_is():
    found = claims({"a.txt": f"Wall repaired\n\n{REPAIR}\n\nRead more: Storm at Ost"})
    assert REPAIR in found
    assert not {"Wall repaired", "Read more: Storm at Ost"} & set(found)
