"""The times a sentence speaks of: those it names, those it counts, and those nobody can tell."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from analyse.reading import sentences
from mkdocs_briefing.analyse import analyse
from mkdocs_briefing.analyse.moments import moments
from mkdocs_briefing.model import Found, Source

FRIDAY, MONDAY, TUESDAY, WEDNESDAY = "2031-03-07", "2031-03-10", "2031-03-11", "2031-03-12"


def spans(text: str, published: str | None = None) -> list[tuple[str, str]]:
    """First and last of every moment."""
    return [(moment.first, moment.last) for moment in moments(text, published)]


def only(text: str, published: str | None = None) -> tuple[str, str, str]:
    """The one moment's words, its time ("a" or "a/b") and its rule."""
    (moment,) = moments(text, published)
    span = moment.first if moment.first == moment.last else f"{moment.first}/{moment.last}"
    return moment.text, span, moment.rule


@pytest.mark.parametrize(
    ("text", "words", "span"),
    [
        ("It burnt on 8 March 2031.", "8 March 2031", "2031-03-08"),
        ("It burnt on March 8, 2031.", "March 8, 2031", "2031-03-08"),
        ("It burnt on March 8 2031 in Ost.", "March 8 2031", "2031-03-08"),
        ("It burnt on the 8th of March 2031.", "the 8th of March 2031", "2031-03-08"),
        ("The fair is on Sept. 4, 2031.", "Sept. 4, 2031", "2031-09-04"),
        ("On Saturday, March 8, 2031, it burnt.", "Saturday, March 8, 2031", "2031-03-08"),
        ("It burnt on Saturday 8 March 2031.", "Saturday 8 March 2031", "2031-03-08"),
        ("The log of 2031-03-08 is lost.", "2031-03-08", "2031-03-08"),
        ("Talks were held on March 8-9, 2031.", "March 8-9, 2031", "2031-03-08/2031-03-09"),
        ("Talks were held on March 8 and 9, 2031.", "March 8 and 9, 2031", "2031-03-08/2031-03-09"),
        ("It shut from 8–9 March 2031.", "8–9 March 2031", "2031-03-08/2031-03-09"),
        ("It shut from March 30 to April 2, 2031.", "March 30 to April 2, 2031",
         "2031-03-30/2031-04-02"),
        ("It shut from 30 March to 2 April 2031.", "30 March to 2 April 2031",
         "2031-03-30/2031-04-02"),
        ("It shut from December 30 to January 2, 2031.", "December 30 to January 2, 2031",
         "2030-12-30/2031-01-02"),
        ("The March 8, 2031 storm took it.", "March 8, 2031", "2031-03-08"),
        ("The storm of December 2030 took two.", "December 2030", "2030-12"),
        ("It was built from June to August 2029.", "June to August 2029", "2029-06/2029-08"),
        ("Sales fell in 2030.", "2030", "2030"),
        ("It has run since 2000.", "2000", "2000"),
        ("In 2028 Nordline bought it.", "2028", "2028"),
        ("The fairs go back to 2000.", "2000", "2000"),
        ("The storm of 1987 was worse.", "1987", "1987"),
        ("By 2040, it will double.", "2040", "2040"),
        ("The ferry carried more in 2029-30.", "2029-30", "2029/2030"),
        ("It was idle in 1999-00.", "1999-00", "1999/2000"),
        ("It was idle between 2015 and 2019.", "2015 and 2019", "2015/2019"),
        ("They met at the 2022 Lund summit.", "2022", "2022"),
    ],
)  # fmt: skip
def test_a_time_with_its_year_is_as_written_and_asks_for_no_report(text, words, span):
    assert only(text) == (words, span, "as written")


@pytest.mark.parametrize(
    "text",
    [
        "It cost $2,000 and 2000 barrels.",
        "It sold 2000 barrels to 2024 people.",
        "Nordline built 2024 vehicles.",
        "Nordline has a fleet of 2024.",
        "A crowd of 2000 in Ost cheered.",
        "Sales rose by 2000 in all.",
        "One in 2000 fails.",
        "The price was given in 2030 crowns.",
        "The hall of the 1990s was torn down.",
        "It was torn down on 31 June 2031.",
        "It was torn down on 29 February 2031.",
        "The ship met it on Monday, March 8, 2031.",  # a Saturday
        "The council may meet, and they march on.",
        "At 10:30 or 8:45 it rang for 20.30 crowns.",
        "Call 2019-2020-22 or 555-2024.",
        "In two of 12 cases Frost won 5-4.",
        "Some 40 of May 10 people came.",
        "It ended 20–25 in the first half.",
    ],
)
@pytest.mark.parametrize("published", [None, WEDNESDAY])
def test_what_only_looks_like_a_time_is_none(text, published):
    assert spans(text, published) == []


@pytest.mark.parametrize(
    "published", [None, "", "spring", "2031", "2031-03", "2031-13-45", "0001-01-01"]
)
def test_without_the_day_of_the_report_nothing_is_counted_from_it(published):
    text = "He came on Monday, left on March 8 and has been away since May, or since last year."
    assert spans(text, published) == []


@pytest.mark.parametrize(
    "published", ["2031-03-11", "2031-03-11T23:30:00-08:00", "2031-03-11 06:00"]
)
def test_the_day_of_the_report_is_its_day_as_written(published):
    assert only("The ferry came on Monday.", published) == (
        "Monday", "2031-03-10", "the Monday on or before the day of the report")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "published", "span"),
    [
        ("Talks will be held on March 17-18.", WEDNESDAY, ("2031-03-17", "2031-03-18")),
        ("The summit overlaps with the fair on March 17.", WEDNESDAY, ("2031-03-17",) * 2),
        ("It burnt on 3 January.", WEDNESDAY, ("2031-01-03",) * 2),
        ("It burnt on 30 December.", "2031-01-03", ("2030-12-30",) * 2),
        ("The fair will open on January 3.", "2030-12-28", ("2031-01-03",) * 2),
        ("It will shut from December 30 to January 2.", "2030-12-28", ("2030-12-30", "2031-01-02")),
        ("It burnt on Saturday, March 8.", WEDNESDAY, ("2031-03-08",) * 2),
    ],
)
def test_a_day_without_a_year_is_of_the_year_nearest_to_the_report(text, published, span):
    (moment,) = moments(text, published)
    assert (moment.first, moment.last) == span
    assert moment.rule == "the year nearest to the report"


@pytest.mark.parametrize(
    "text",
    [
        "He was arrested on June 7.",  # the coming one cannot be meant
        "The fair will be held on January 3.",
        "It burnt on September 20.",  # half a year away
        "They met on March 8 that year.",
        "They meet every year on March 8.",
        "She was born on March 8.",
        "They met on March 8, 9 and 10, 2019.",
        "They met on March 8 and April 3, 2019.",
        "It burnt on Sunday, March 8.",  # a Saturday
        "“We saw it on March 8,” Holm said.",
        "In 2010, it burnt on March 8.",
        "The rules changed after September 11.",
    ],
)
def test_a_day_whose_year_is_not_sure_is_left_out(text):
    assert [m for m in moments(text, WEDNESDAY) if m.rule != "as written"] == []


@pytest.mark.parametrize(
    ("text", "published", "words", "span"),
    [
        ("Ost has sought it since January.", MONDAY, "January", "2031-01"),
        ("Ost has sought it since October.", MONDAY, "October", "2030-10"),
        ("Frost won a third term in January.", MONDAY, "January", "2031-01"),
        ("Frost won a third term in November.", MONDAY, "November", "2030-11"),
        ("The council will decide in May.", MONDAY, "May", "2031-05"),
        ("In June last year Frost was in Ost.", MONDAY, "June last year", "2030-06"),
        ("They met last June.", MONDAY, "last June", "2030-06"),
        ("They will meet next January.", MONDAY, "next January", "2032-01"),
        ("It burnt this January.", MONDAY, "this January", "2031-01"),
        ("Frost retired on 3 May last year.", MONDAY, "3 May last year", "2030-05-03"),
        ("Sales doubled last year.", MONDAY, "last year", "2030"),
    ],
)
def test_a_month_or_a_year_is_counted_from_the_report(text, published, words, span):
    assert only(text, published)[:2] == (words, span)


@pytest.mark.parametrize(
    "text",
    [
        "They met last January.",  # of this year, or of the one before
        "They will meet next June.",
        "Sales in June beat all others.",
        "Frost was elected in June.",
        "He was seen by May and replaced by April Holm.",
        "In June of that year it burnt.",
        "It fell in January and February.",
        "The march in March’s rain was long.",
        "It shuts every year in January.",
        "Last year’s storm and the last year of the war were worse.",
        "Two years ago, last week and in recent years it fell.",
    ],
)
def test_a_month_or_a_year_that_may_be_another_is_left_out(text):
    assert spans(text, MONDAY) == []


@pytest.mark.parametrize(
    ("text", "published", "words", "day", "rule"),
    [
        ("The ferry came on Monday.", WEDNESDAY, "Monday", "2031-03-10",
         "the Monday on or before the day of the report"),
        ("The ferry came on Monday.", MONDAY, "Monday", "2031-03-10",
         "the Monday on or before the day of the report"),
        ("On Monday, the ferry came.", WEDNESDAY, "Monday", "2031-03-10",
         "the Monday on or before the day of the report"),
        ("The council on Monday voted to close it.", WEDNESDAY, "Monday", "2031-03-10",
         "the Monday on or before the day of the report"),
        ("The ferry arrived in Ost Monday.", WEDNESDAY, "Monday", "2031-03-10",
         "the Monday on or before the day of the report"),
        ("The mayor called on Holm on Monday.", WEDNESDAY, "Monday", "2031-03-10",
         "the Monday on or before the day of the report"),
        ("It has been shut since Friday.", WEDNESDAY, "Friday", "2031-03-07",
         "the Friday on or before the day of the report"),
        ("Frost told reporters in Ost on Friday that it pays.", WEDNESDAY, "Friday", "2031-03-07",
         "the Friday on or before the day of the report"),
        ("The ferry will sail on Tuesday.", FRIDAY, "Tuesday", "2031-03-11",
         "the Tuesday after the report"),
        ("They are expected to continue talks on Tuesday.", MONDAY, "Tuesday", "2031-03-11",
         "the Tuesday after the report"),
        ("The vote is scheduled for Tuesday.", FRIDAY, "Tuesday", "2031-03-11",
         "the Tuesday after the report"),
        ("The ferry will sail on Tuesday.", TUESDAY, "Tuesday", "2031-03-11",
         "the day of the report"),
        ("Official talks were set for Tuesday.", TUESDAY, "Tuesday", "2031-03-11",
         "the day of the report"),
        ("It was due to sail on Tuesday.", MONDAY, "Tuesday", "2031-03-11",
         "the Tuesday after the report"),
        ("It was due to sail on Monday.", TUESDAY, "Monday", "2031-03-10",
         "the Monday nearest to the report"),
        ("It will sail next Tuesday.", FRIDAY, "next Tuesday", "2031-03-11",
         "the Tuesday after the report"),
        ("It sailed last Friday.", WEDNESDAY, "last Friday", "2031-03-07",
         "the Friday before the report"),
        ("It sailed yesterday.", WEDNESDAY, "yesterday", "2031-03-11", "the day before the report"),
        ("It arrived today.", WEDNESDAY, "today", "2031-03-12", "the day of the report"),
        ("It will sail tomorrow.", WEDNESDAY, "tomorrow", "2031-03-13", "the day after the report"),
    ],
)  # fmt: skip
def test_a_day_of_the_week_is_counted_the_way_the_sentence_looks(text, published, words, day, rule):
    assert only(text, published) == (words, day, rule)


@pytest.mark.parametrize(
    "text",
    [
        "Sales fell on Black Friday and Bloody Sunday.",
        "He left on Easter Monday.",
        "The mayor ended Friday’s talks.",
        "The ferry sailed on Sundays and every Monday.",
        "The shop stayed open Monday to Friday.",
        "They met on Monday or Tuesday.",
        "Holm told the Sunday Times and the Mail on Sunday.",
        "They ended the Monday meeting after Friday prayers.",
        "The previous Monday it sank.",
        "It sank on Monday last week.",
        "Two weeks ago, on Monday, it sank.",
        "It sailed last Monday.",  # two or nine days ago
        "It will sail next Friday.",  # in two days or in nine
        "The mayor came to Ost to meet Holm on Tuesday.",
        "Frost said talks on Friday would cover the wall.",
        "The strike on Friday will raise fares.",
        "Frost called for a vote on Friday.",
        "Frost will meet the kin of men killed at sea on Friday.",
        "It had been due to sail on Friday.",
        "Frost had planned to leave on Thursday.",
        "They arrested a man suspected of planning a raid on Friday.",
        "It was due to sail on Saturday.",  # four days ago, or in three
        "Saturday in Ost is quiet.",
        "On Friday, he said, the ferry will sail.",
        "“We sank it on Monday,” she said.",
        "“It sails tomorrow and sank yesterday,” she said.",
        "In 2010, the quay burnt on Monday.",
        "Ost today is the town of tomorrow, not of yesterday.",
        "A word used today was coined long ago.",
        "It sailed the day before yesterday.",
    ],
)
def test_a_day_that_may_be_another_or_none_is_left_out(text):
    assert [m for m in moments(text, WEDNESDAY) if m.rule != "as written"] == []


def test_each_verb_dates_its_own_day():
    text = (
        "They met on Monday, are expected to go on on Thursday, and Frost left for Ost on Tuesday."
    )
    assert spans(text, WEDNESDAY) == [
        ("2031-03-10", "2031-03-10"),
        ("2031-03-13", "2031-03-13"),
        ("2031-03-11", "2031-03-11"),
    ]


def test_a_sentence_carries_the_times_of_its_words_but_not_that_of_the_dateline():
    text = "OST, March 11, 2031 – The ferry sailed on Monday."
    source = Source("a.txt", "", text, published=Found("2031-03-11", "dateline"))
    (sentence,) = analyse(source, "en").sentences
    (moment,) = sentence.moments
    assert (moment.text, moment.first) == ("Monday", "2031-03-10")
    assert sentence.text[moment.start : moment.end] == "Monday"


def test_the_day_of_the_last_change_is_not_that_of_the_report():
    text = "The ferry sailed on Monday for the first time since 2028."
    source = Source("a.txt", "", text, published=Found("2031-03-11", "updated line"))
    (sentence,) = analyse(source, "en").sentences
    assert [moment.text for moment in sentence.moments] == ["2028"]


def test_only_english_is_read_for_times():
    assert sentences("Die Fähre fuhr in 2028.", "de")[0].moments == ()


_PIECES = st.sampled_from(
    "on Monday Friday’s March 8 July 8-9 2024 2023-24 , . – - to and will met said in since last "
    "next year today yesterday tomorrow “ ” 31 June May Dec. the of 12 $2,000 between from 1999-00 "
    "Feb 29 9999 was due set for is ٨ ² th".split(" ")
)


def _check(text: str, published: str | None) -> None:
    found = moments(text, published)
    for moment in found:
        assert moment.text == text[moment.start : moment.end] != ""
        assert moment.first <= moment.last
        assert len(moment.first) == len(moment.last) in (4, 7, 10)
        assert moment.rule
        assert len(moment.rule.split()) <= 8
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(
    st.lists(_PIECES, max_size=25).map(" ".join) | st.text(max_size=200),
    st.none() | st.dates().map(str) | st.text(max_size=12),
)
@example("July 8-9 2024-25 8 July 8", "2031-03-11")
@example("Dec 31 - Feb 29 last year", "9999-12-31")
def test_whatever_the_text_moments_quote_it_in_order_and_do_not_overlap(text, published):
    _check(text, published)


@given(st.dates().map(str))
def test_a_day_told_as_past_is_of_the_week_up_to_the_report(published):
    for moment in moments("The ferry sailed on Monday and sank on Thursday.", published):
        assert moment.first <= published
