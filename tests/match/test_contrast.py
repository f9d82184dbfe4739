"""Sentences of the same words that say opposite things, or things of others, do not agree."""

from __future__ import annotations

import pytest

from match.texts import agree, claims, differ


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Russia attacked the port of Odesa on Monday.",
            "Russia did not attack the port of Odesa on Monday.",
        ),
        (
            "Moscow confirmed the strike on the grain port.",
            "Moscow denied the strike on the grain port.",
        ),
        (
            "Ministers will attend the grain summit in June.",
            "Ministers will not attend the grain summit in June.",
        ),
        (
            "Ministers attended the grain summit in June.",
            "Ministers didn’t attend the grain summit in June.",
        ),
        (
            "The minister met the leaders of the farmers in June.",
            "The minister refused to meet the leaders of the farmers in June.",
        ),
        (
            "The talks on grain ended with an agreement on prices.",
            "The talks on grain ended without an agreement on prices.",
        ),
        (
            "Four sailors were killed in the ferry fire at Lund.",
            "Nobody was killed in the ferry fire at Lund.",
        ),
    ],
)
def test_what_one_denies_and_the_other_says_does_not_agree(left: str, right: str):
    assert not agree(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The minister declined to meet the leaders of the farmers.",
            "The minister did not meet the leaders of the farmers.",
        ),
        (
            "The ministry had no evidence of an attack on the port.",
            "The ministry did not have evidence of an attack on the port.",
        ),
        (
            "Not only the ferry but the quay of Lund was closed for a week.",
            "The ferry and the quay of Lund were closed for a week.",
        ),
    ],
)
def test_two_denials_of_one_thing_agree(left: str, right: str):
    assert agree(left, right)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Exports of grain rose 12% in spring", "Exports of grain fell 12% in spring"),
        ("Exports of grain increased sharply", "Exports of grain decreased sharply"),
        ("Shares of Nordline are up 4%", "Shares of Nordline are down 4%"),
        ("The army opened the road to the ports", "The army closed the road to the ports"),
        ("The party supports the ferry treaty", "The party opposes the ferry treaty"),
        ("The harbour strike began early", "The harbour strike ended early"),
        ("India buys grain from the ports", "India sells grain from the ports"),
        ("India imports grain in ships", "India exports grain in ships"),
    ],
)
def test_words_with_opposite_meanings_do_not_agree(one: str, other: str):
    rest = "after the long winter, traders said."
    assert not agree(f"{one} {rest}", f"{other} {rest}")
    assert agree(f"{one} {rest}", f"{one} at last {rest}")


def test_one_thing_up_and_another_down_is_no_contradiction():
    left = "Exports of grain rose in spring while prices of bread fell in Lund."
    right = "Prices of bread fell in Lund while exports of grain rose in spring."
    assert agree(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Iran sold attack drones to Russia last year.",
            "Russia sold attack drones to Iran last year.",
        ),
        (
            "Ukraine attacked Russia with drones and missiles overnight.",
            "Russia attacked Ukraine with drones and missiles overnight.",
        ),
    ],
)
def test_who_did_it_to_whom_matters(left: str, right: str):
    assert not agree(left, right)


def test_a_sentence_that_goes_both_ways_gainsays_neither():
    left = "India buys far more grain and coal from the ports than it sells there."
    assert agree(left, "India sells little to the ports for the grain and coal it buys from them.")


def test_the_passive_says_the_same():
    left = "Ukraine attacked Russia with drones and missiles overnight."
    assert agree(left, "Russia was attacked by Ukraine with drones and missiles overnight.")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Poland’s president signed the grain treaty.",
            "Hungary’s president signed the grain treaty.",
        ),
        ("A missile killed 12 people at Odesa.", "A missile killed 12 people at Kharkiv."),
        (
            "A missile strike on the city of Odesa killed 12 people and wounded dozens more.",
            "Twelve people died and dozens were wounded in a missile strike near Kharkiv.",
        ),
    ],
)
def test_the_same_of_another_nation_or_place_does_not_agree(left: str, right: str):
    assert not agree(left, right)


def test_a_name_more_on_one_side_is_no_contradiction():
    left = "A missile strike killed 12 people at Odesa."
    assert agree(left, "A missile strike killed 12 people at Odesa, a port of Ukraine.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$1 billion", "$2 billion"),
        ("12 million tonnes", "13 million tonnes"),
        ("4.5 million tonnes", "4.6 million tonnes"),
        ("more than 50 barrels", "fewer than 50 barrels"),
        ("nearly $65 billion", "$65.7 billion"),
    ],
)
def test_amounts_that_only_touch_are_two(one: str, other: str):
    said = "Aid to the northern ports came to {} last year."
    assert not agree(said.format(one), said.format(other))
    assert differ(said.format(one), said.format(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nearly $65 billion", "$64.8 billion"),
        ("close to $65 billion", "almost $65 billion"),
        ("nearly 300 barrels", "300 barrels"),
        ("more than 50 barrels", "55 barrels"),
        ("4.5 million tonnes", "4.5 million tonnes"),
    ],
)
def test_amounts_that_may_be_one_agree(one: str, other: str):
    said = "Aid to the northern ports came to {} last year."
    assert agree(said.format(one), said.format(other).replace("came", "at last came"))


def test_an_amount_and_more_than_it_neither_agree_nor_differ():
    said = "Aid to the northern ports came to {} barrels last year."
    assert not agree(said.format("more than 50"), said.format("50"))
    assert not differ(said.format("more than 50"), said.format("50"))


def test_one_amount_in_common_does_not_cover_another():
    said = "Trade reached $65 billion last year, while exports came to ${} billion."
    assert not agree(said.format(4), said.format(9))
    assert differ(said.format(4), said.format(9))


def test_sentences_of_one_file_that_say_the_opposite_do_not_repeat_each_other():
    pairs = (
        ("Talks on the ferry began on 8 July 2024.", "Talks on the ferry began on 8 August 2024."),
        ("Talks on the ferry cost $5 million.", "Talks on the ferry cost $8 million."),
        ("Talks on the ferry did not begin early.", "Talks on the ferry did begin early."),
    )
    for left, right in pairs:
        found = claims({"a.txt": f"{left} Storms came. {right}"})
        assert found[left].repeats == found[right].repeats == ()


def test_files_that_say_the_opposite_do_not_repeat_each_other():
    left = "Talks on the ferry began on 8 July 2024 with the union."
    right = "Talks on the ferry began on 8 August 2024 with the union."
    found = claims({"a.txt": left, "b.txt": right})
    assert found[left].repeats == found[right].repeats == ()
