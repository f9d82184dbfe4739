"""Amounts and what they may mean, and days in one form."""

from __future__ import annotations

import pytest

from analyse.reading import first
from mkdocs_briefing.model import Figure


def figures(text: str) -> tuple[Figure, ...]:
    return first(text).figures


@pytest.mark.parametrize(
    ("text", "written", "low", "high", "unit"),
    [
        ("Repairs cost nearly $65 billion.", "nearly $65 billion", 58.5e9, 65e9, "USD"),
        ("Repairs cost no more than $4 billion.", "no more than $4 billion", 0, 4e9, "USD"),
        ("No fewer than 40 boats sank.", "No fewer than 40 boats", 40, 40e9, "boat"),
        ("Repairs cost $65.7 billion.", "$65.7 billion", 65.65e9, 65.75e9, "USD"),
        ("Repairs cost 65 billion dollars.", "65 billion dollars", 64.5e9, 65.5e9, "USD"),
        ("Repairs cost US$4bn.", "US$4bn", 3.5e9, 4.5e9, "USD"),
        ("Repairs cost €5m.", "€5m", 4.5e6, 5.5e6, "EUR"),
        ("Repairs cost Rs 2,000 crore.", "Rs 2,000 crore", 19.995e9, 20.005e9, "INR"),
        ("Trade rose 12%.", "12%", 12, 12, "%"),
        ("Trade rose about 40 percent.", "about 40 percent", 36, 44, "%"),
        ("Trade rose 12.5 per cent.", "12.5 per cent", 12.45, 12.55, "%"),
        ("The ferry took 2,000 barrels.", "2,000 barrels", 2000, 2000, "barrel"),
        ("The ferry took up to 40 boats.", "up to 40 boats", 0, 40, "boat"),
        ("The ferry took fewer than 9 boats.", "fewer than 9 boats", 0, 9, "boat"),
        ("The ferry took more than 100 boats.", "more than 100 boats", 100, 125, "boat"),
        ("The ferry took over two boats.", "over two boats", 2, 2.5, "boat"),
        ("The ferry took four sailors.", "four sailors", 4, 4, "sailor"),
        ("The ferry took three hundred men.", "three hundred men", 300, 300, "people"),
        ("The ferry took two dozen boats.", "two dozen boats", 24, 24, "boat"),
        ("The ferry took 22 Canadian families.", "22 Canadian families", 22, 22, "famili"),
        ("The ferry took 40,000 passengers.", "40,000 passengers", 40_000, 40_000, "people"),
    ],
)
def test_an_amount_is_told_with_its_bounds(
    text: str, written: str, low: float, high: float, unit: str
):
    (found,) = figures(text)
    assert (found.text, found.unit) == (written, unit)
    assert text[found.start : found.end] == written
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))
    assert type(found.low) is type(found.high) is float


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The storm on March 10 killed four people.", ["four people"]),
        ("On July 8 two ferries sank.", ["two ferries"]),
        ("Damage may come to as much as 50 million euros.", ["as much as 50 million euros"]),
    ],
)
def test_an_amount_is_found_right_after_a_number_that_is_none(text: str, written: list[str]):
    assert [figure.text for figure in figures(text)] == written


@pytest.mark.parametrize(
    ("below", "above"),
    [
        ("$1 billion", "$2 billion"),
        ("4.5 million tonnes", "4.6 million tonnes"),
        ("fewer than 50 boats", "more than 50 boats"),
        ("fewer than 50 boats", "50 boats"),
        ("50 boats", "over 50 boats"),
    ],
)
def test_one_amount_ends_before_the_next_begins(below: str, above: str):
    (lower,), (higher,) = figures(f"It took {below}."), figures(f"It took {above}.")
    assert lower.high < higher.low


def test_at_least_has_no_end():
    (found,) = figures("At least four Indian nationals died.")
    assert (found.text, found.low, found.unit) == ("At least four Indian nationals", 4.0, "people")
    assert found.high > 1e6


@pytest.mark.parametrize(
    "text",
    [
        "In 2031 elections were held.",
        "The ferry sailed on July 8 and 9 July.",
        "Ost won 3-2 at 10:30 on Monday.",
        "Frost lives at 10 Downing Street.",
        "The talks are from July 8-9 in Ost.",
        "One knows how that ends.",
        "The G7 leaders met.",
        "Chances are 1-in-10.",
        "It rose by 2 million to a new record.",
        "Another 61 have left.",
    ],
)
def test_a_number_that_counts_nothing_is_no_amount(text: str):
    assert figures(text) == ()


def test_an_amount_knows_the_words_round_it():
    (found,) = figures("Sales of tea to Lund earned the islands $4 billion last year.")
    assert {"tea", "earn"} <= set(found.counts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sails on July 8-9.", ("07-08", "07-09")),
        ("It sails on 8 July 2031.", ("07-08", "2031")),
        ("It sails on the 8th of July.", ("07-08",)),
        ("It sails on Jan. 5.", ("01-05",)),
        ("It sailed since 2023-24.", ("2023-24",)),
        ("It sailed in March.", ("m03",)),
        ("It sailed on Friday.", ("Fri",)),
        ("It sailed since 2022, again on Monday.", ("2022", "Mon")),
        ("Frost may march on Ost.", ()),
        ("It cost $2000.", ()),
        ("It took 1,999 tons.", ()),
        ("It had 2050% more.", ()),
    ],
)
def test_days_months_and_years_are_told_in_one_form(text: str, expected: tuple[str, ...]):
    assert first(text).dates == expected


@pytest.mark.parametrize(
    ("text", "written", "low", "high"),
    [
        ("Between 3 and 6 percent of the boats leak.", "3 and 6 percent", 3, 6),
        ("Between 4 percent and 12 percent of them leak.", "4 percent and 12 percent", 4, 12),
        ("The wall loses 3 to 6 percent a year.", "3 to 6 percent", 3, 6),
        ("The ferry took between 200 and 250 sailors.", "200 and 250 sailors", 200, 250),
    ],
)
def test_a_range_is_one_amount(text: str, written: str, low: float, high: float):
    (found,) = figures(text)
    assert (found.text, found.low, found.high) == (written, low, high)
    assert text[found.start : found.end] == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Turnout rose from 3 to 6 percent.", ["3", "6 percent"]),
        ("Marsk beat Holm by 52.6 to 47.4 percent.", ["52.6", "47.4 percent"]),
        ("The shares are 4 percent and 12 percent.", ["4 percent", "12 percent"]),
        ("In 1997 and 60 people sank.", ["60 people"]),
    ],
)
def test_what_is_no_range_stays_apart(text: str, written: list[str]):
    found = figures(text)
    assert [figure.text for figure in found] == written
    assert len({figure.unit for figure in found}) == 1
