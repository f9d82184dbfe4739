"""Figures that differ for one thing: which can all be right, which cannot, and look-alikes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from match.texts import ELSEWHERE, analysed
from mkdocs_briefing.analyse import analyse, query
from mkdocs_briefing.match import kinship
from mkdocs_briefing.match.discrepancies import discrepancies
from mkdocs_briefing.model import Accord, Analysis, Discrepancy, Found, SectionPlan, Source, Texts


def found(*texts: str) -> list[Discrepancy]:
    """What differs between files of these texts, among other news."""
    return told(analysed({**ELSEWHERE, **{f"{n:02}.txt": text for n, text in enumerate(texts)}}))


def told(analyses: list[Analysis]) -> list[Discrepancy]:
    return list(discrepancies(analyses, [], kinship(analyses)))


def only(*texts: str) -> Discrepancy:
    (one,) = found(*texts)
    return one


def figures(one: Discrepancy) -> list[str]:
    return [figure.text for _, figure in one.amounts]


TRADE = "Trade between Norland and Ost reached {}."
WALL = "The council of Lund Quay spent {} on the harbour wall."
FIRE = "The fire at the mill in Lund Quay killed {} people."
STORM = "The storm in Lund Quay sank {}."
DIGITS = re.compile(r"[\d.]+")


@pytest.mark.parametrize(
    ("form", "left", "right", "why"),
    [
        (TRADE, "$65.7 billion", "nearly $65 billion",
         "they differ by 1 %, and “nearly” is not exact"),
        (TRADE, "$65.7 billion", "close to $66 billion",
         "they differ by less than 1 %, and “close to” is not exact"),
        (WALL, "$66 billion", "$65.7 billion", "$66 billion is $65.7 billion rounded"),
        (WALL, "about $3.2 million", "$3.25 million",
         "they differ by 2 %, and “about” is not exact"),
        (FIRE, "at least four", "five", "“at least” allows more"),
        (STORM, "no fewer than 40 boats", "45 boats", "“no fewer than” allows more"),
        (FIRE, "at least 12", "15", "“at least” allows more"),
        (STORM, "up to 45 boats", "40 boats", "“up to” allows less"),
        (STORM, "as many as 45 boats", "40 boats", "“as many as” allows less"),
        (STORM, "some 12,400 boats", "12,350 boats",
         "they differ by less than 1 %, and “some” is not exact"),
    ],
)  # fmt: skip
def test_figures_that_can_both_be_right_are_compatible(
    form: str, left: str, right: str, why: str
) -> None:
    one = only(form.format(left), form.format(right))
    assert (one.accord, one.why) == (Accord.COMPATIBLE, why)
    assert len(one.amounts) == 2


def test_what_leaves_room_need_not_be_said_in_the_same_words() -> None:
    one = only(
        "Despite a spike in bilateral trade, which reached $65.7 billion in the last financial "
        "year, Norland sells little to Ost.",
        "Frost noted that Norland-Ost trade had increased in 2030-31, reaching nearly $65 billion.",
        "Trade between Norland and Ost was worth nearly $65 billion in 2030-31, Holm said.",
    )
    assert figures(one) == ["$65.7 billion", "nearly $65 billion", "nearly $65 billion"]
    assert (one.accord, one.counts) == (Accord.COMPATIBLE, "bilateral trade")


@pytest.mark.parametrize(
    ("form", "left", "right", "why"),
    [
        (FIRE, "4", "6", "4 and 6 cannot both be right"),
        (STORM, "40 boats", "35 boats", "40 and 35 cannot both be right"),
        (WALL, "$3.2 million", "$4 million", "$3.2 million and $4 million cannot both be right"),
        (FIRE, "four", "six", "four and six cannot both be right"),
    ],
)  # fmt: skip
def test_exact_figures_of_one_event_that_differ_are_in_conflict(
    form: str, left: str, right: str, why: str
) -> None:
    one = only(form.format(left), form.format(right))
    assert (one.accord, one.why) == (Accord.CONFLICT, why)


def test_three_figures_of_one_event_are_one_conflict() -> None:
    again = "The storm in Lund Quay, Holm said, sank 35 boats."
    one = only(*(STORM.format(f"{n} boats") for n in (40, 35, 38)), again)
    assert one.why == "40, 35 and 38 cannot all be right"
    assert figures(one) == ["40 boats", "35 boats", "38 boats", "35 boats"]


@pytest.mark.parametrize(
    ("form", "left", "right"),
    [
        (WALL, "$65 billion", "65 billion dollars"),
        (STORM, "1,200 boats", "1200 boats"),
        (STORM, "40 boats", "forty boats"),
        (STORM, "about 40 boats", "some 40 boats"),
        (FIRE, "more than 12", "over 12"),
    ],
)
def test_one_figure_in_two_spellings_does_not_differ(form: str, left: str, right: str) -> None:
    assert found(form.format(left), form.format(right)) == []


@pytest.mark.parametrize(
    ("form", "left", "right"),
    [
        (STORM, "about 300 boats", "300 boats"),
        (STORM, "just under 300 boats", "300 boats"),
        (STORM, "as many as 300 boats", "300 boats"),
        (STORM, "no fewer than 300 boats", "300 boats"),
        (FIRE, "at least four", "four"),
        (FIRE, "at least four", "4"),
        (WALL, "nearly $65 billion", "65 billion dollars"),
    ],
)
def test_one_number_does_not_differ_from_itself_however_it_is_hedged(
    form: str, left: str, right: str
) -> None:
    assert found(form.format(left), form.format(right)) == []


def test_a_number_that_is_told_twice_stands_twice_beside_one_that_differs() -> None:
    one = only(*(TRADE.format(x) for x in ("nearly $65 billion", "$65 billion", "$65.7 billion")))
    assert figures(one) == ["nearly $65 billion", "$65 billion", "$65.7 billion"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "Trade between Norland and Ost reached $65.7 billion in 2029.",
            "Trade between Norland and Ost reached nearly $65 billion in 2030.",
            id="years",
        ),
        pytest.param(
            "Trade between Norland and Ost reached $65.7 billion last year.",
            "Trade between Norland and Ost reached nearly $65 billion this year.",
            id="last year and this",
        ),
        pytest.param(
            "Exports of Norland to Ost reached $65.7 billion.",
            "Imports of Norland from Ost reached nearly $65 billion.",
            id="exports and imports",
        ),
        pytest.param(
            "Trade between India and Russia reached $65.7 billion.",
            "Trade between India and China reached nearly $65 billion.",
            id="countries",
        ),
        pytest.param(
            "The ferry to Ost earns $12.4 million a month from tickets.",
            "The ferry to Ost earns nearly $12.5 million a year from tickets.",
            id="monthly and yearly",
        ),
        pytest.param(
            "Unemployment in Ost stood at 12.4 percent of the young.",
            "Turnout in Ost stood at nearly 12.5 percent in the vote.",
            id="shares of other things",
        ),
        pytest.param(
            "Prices of bread in Ost rose by 12.4 percent.",
            "Prices of bread in Ost fell by about 12.5 percent.",
            id="up and down",
        ),
        pytest.param(
            "The fire at the mill in Lund Quay killed 4 people.",
            "The fire at the mill in Lund Quay injured 6 people.",
            id="killed and injured",
        ),
        pytest.param(
            "The fire at the mill in Lund Quay killed 4 people.",
            "The fire at the mill in Oakham killed 6 people.",
            id="places",
        ),
        pytest.param(
            "The storm in Lund Quay sank 40 boats.",
            "The storm in Lund Quay sank 12 boats of fishermen.",
            id="a total and a part",
        ),
        pytest.param(
            "The spring storm in Lund Quay sank 40 boats.",
            "The autumn storm in Lund Quay sank 35 boats.",
            id="seasons",
        ),
        pytest.param(
            "The storm in Lund Quay sank 40 boats.",
            "The storm in Lund Quay sank another 12 boats.",
            id="others besides",
        ),
        pytest.param(
            "The storm in Lund Quay sank 40 boats.",
            "The storm in Lund Quay sank 30 to 35 boats.",
            id="a range",
        ),
        pytest.param(
            "The ferry carried 40 passengers to Ost on Monday.",
            "The ferry carried 35 passengers to Ost on Tuesday.",
            id="days",
        ),
        pytest.param(
            "The ferry to Ost carried 12,400 passengers in the summer.",
            "The ferry to Ost will carry nearly 12,500 passengers in the summer.",
            id="what was and what will be",
        ),
        pytest.param(
            "The ferry to Ost carried 12,400 passengers in the summer.",
            "The ferry to Ost carried nearly 12,500 cars in the summer.",
            id="other things",
        ),
        pytest.param(
            "The harbour in Ost handles 40 containers an hour.",
            "The harbour in Ost now handles 35 containers an hour.",
            id="then and now",
        ),
        pytest.param(
            "More than 50 boats sank in the storm at Lund Quay.",
            "In the storm at Lund Quay 50 boats sank.",
            id="more than a number and the number",
        ),
        pytest.param(
            "Almost 50 boats sank in the storm at Lund Quay.",
            "Over 50 boats sank in the storm at Lund Quay.",
            id="less and more than a number",
        ),
        pytest.param(
            "The museum in Ost bought a clock for $12.4 million.",
            "A bakery in Ost lent its baker nearly $12.5 million.",
            id="a number met by chance",
        ),
    ],
)
def test_look_alikes_are_passed_over(left: str, right: str) -> None:
    assert found(left, right) == []
    assert found(right, left) == []


def test_a_figure_whose_equal_stands_in_the_other_sentence_is_not_paired_with_a_third() -> None:
    survey = "In Ost 53 percent of younger voters backed the bridge, but 48 percent of older ones."
    again = (
        "The bridge was backed by 53 percent of younger voters in Ost, 48 percent of older ones."
    )
    assert found(survey, again) == []


def test_a_file_that_has_both_figures_settles_nothing() -> None:
    both = f"{FIRE.format(4)} A day after, Holm told reporters in Ost that 6 people were dead."
    assert found(both, FIRE.format(6)) == []


def test_figures_of_one_file_are_not_held_against_each_other() -> None:
    assert found(f"{FIRE.format(4)} The bells rang for hours. {FIRE.format(6)}") == []


def test_reports_of_other_days_are_not_in_conflict() -> None:
    first, second = (
        analyse(Source(f"{n}.txt", "", FIRE.format(n), published=Found(day, "given")), "en")
        for n, day in ((4, "2031-03-04"), (6, "2031-03-05"))
    )
    assert told([first, second, *analysed(ELSEWHERE)]) == []


def test_copies_are_left_out() -> None:
    first, second = FIRE.format("at least four"), FIRE.format("five")
    one = only(first, second, first)
    assert [sentence.source for sentence, _ in one.amounts] == ["00.txt", "01.txt"]


def test_what_is_not_of_the_article_is_left_out() -> None:
    menu = f"# {FIRE.format('at least 4')}\n\nThe choir from Lund Quay sang in the old church."
    (heading,) = [
        s for a in analysed({"a.md": menu}) for s in a.sentences if "fire" in s.text.lower()
    ]
    assert heading.mark is not None
    assert found(menu, FIRE.format(5)) == []


def test_a_language_whose_words_are_not_known_is_left_out() -> None:
    fire = "Der Brand in der alten Mühle von Lund tötete {} Menschen."
    german = [
        analyse(Source(f"{n}.txt", "", fire.format(n) + " Die Glocken läuteten lange."), "de")
        for n in (4, 6)
    ]
    assert told(german) == []


@pytest.mark.parametrize(
    ("left", "right", "counts"),
    [
        (
            "At least four Norland nationals died in the fire at Lund Quay.",
            "Five Norland nationals died in the fire at Lund Quay, police said.",
            "Norland nationals",
        ),
        (
            "About 12,300 cell phones were lost in the storm at Lund Quay.",
            "In the storm at Lund Quay 12,350 cell phones were lost.",
            "cell phones",
        ),
        (TRADE.format("$65.7 billion"), TRADE.format("nearly $65 billion"),
         "Trade between Norland and Ost"),
        (
            "Mayor Ada Frost said turnout in Ost was about 61 percent.",
            "Turnout in Ost was 61.4 percent, Holm said.",
            "turnout in Ost",
        ),
    ],
)  # fmt: skip
def test_what_is_counted_is_said_in_words_of_the_first_sentence(
    left: str, right: str, counts: str
) -> None:
    assert only(left, right).counts == counts


def test_what_lies_between_two_belongs_to_the_figure() -> None:
    one = only(
        "Trade between Norland and Ost climbed very steeply to nearly $65 billion, Frost said.",
        "Trade between Norland and Ost was worth $65.7 billion.",
    )
    assert one.counts == "Trade between Norland and Ost"


def test_synonyms_of_the_settings_count_as_one_word() -> None:
    texts = {
        "a.txt": "Two-way commerce of Norland and Ost came to almost $65 billion, Frost said.",
        "b.txt": "Trade of Norland and Ost leapt to $65.7 billion.",
    }
    analyses = analysed({**ELSEWHERE, **texts})
    plan = SectionPlan("s", "S", "S.", 100, synonyms=(("trade", "commerce"),))
    (one,) = discrepancies(analyses, [query(plan, "en")], Texts())
    assert one.accord is Accord.COMPATIBLE


NEWS = (
    FIRE.format("at least 4"),
    FIRE.format("4"),
    FIRE.format("6"),
    STORM.format("40 boats"),
    STORM.format("35 boats"),
    TRADE.format("$65.7 billion"),
    TRADE.format("nearly $65 billion"),
    WALL.format("$3.2 million"),
    WALL.format("about $3.2 million"),
    f"{WALL.format('$3.25 million')} {STORM.format('about 40 boats')}",
)


@given(st.permutations(NEWS))
def test_the_order_of_the_files_makes_no_difference(news: list[str]) -> None:
    files = analysed({**ELSEWHERE, **{f"{n:02}.txt": text for n, text in enumerate(NEWS)}})
    by_text = {analysis.source.text: analysis for analysis in files}
    assert told([by_text[text] for text in news]) == told([by_text[text] for text in NEWS])


@given(st.lists(st.sampled_from(NEWS), min_size=2, max_size=8))
def test_a_discrepancy_is_of_other_files_and_of_numbers_that_differ(news: list[str]) -> None:
    for one in found(*news):
        files = [sentence.source for sentence, _ in one.amounts]
        assert files == sorted(set(files))
        assert len({number for figure in figures(one) for number in DIGITS.findall(figure)}) > 1
        first = one.amounts[0][0]
        assert one.counts
        assert one.counts in first.text
        assert all(s.text[f.start : f.end] == f.text for s, f in one.amounts)
