"""Dates are read whole, in several languages, and never filled in."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefing.read.dates import find_date, read_stamp


@pytest.mark.parametrize(
    "written",
    [
        *("July 8, 2024", "Jul. 8, 2024", "July 8th 2024", "8 July 2024", "8th of July, 2024"),
        *("8. Juli 2024", "8 juillet 2024", "8 de julio de 2024", "8 luglio 2024"),
        *("8 de julho de 2024", "8 juli 2024", "2024-07-08", "2024/7/8", "2024年7月8日"),
    ],
)
def test_a_date_is_read_as_it_is_written_in_several_languages(written: str):
    assert find_date(f"It was {written}, they say.") == (7, 7 + len(written), "2024-07-08")


@pytest.mark.parametrize(
    "written",
    [
        *("July 2024", "8 July", "2024", "2024-07", "10:30", "today", "Monday", "1720400000"),
        *("07/08/2024", "08.07.2024", "31 June 2024", "2024-02-30", "8 July 24", "July 8-9, 2024"),
        *("192.168.07.08.2024", "", "8 July 1066"),
    ],
)
def test_what_is_no_whole_date_is_left_out(written: str):
    assert read_stamp(written) is None


@pytest.mark.parametrize(
    ("written", "stamp"),
    [
        ("2024-07-08T14:30:00+05:30", "2024-07-08T14:30:00+05:30"),
        ("2024-07-08T14:30:00+0530", "2024-07-08T14:30:00+05:30"),
        ("2024-07-08T14:30:00.000Z", "2024-07-08T14:30:00+00:00"),
        ("2024-07-08 14:30", "2024-07-08T14:30:00"),
        ("20240708", "2024-07-08"),
        ("Mon, 08 Jul 2024 14:30:00 +0530", "2024-07-08T14:30:00+05:30"),
        ("8 July 2024, 2 pm", "2024-07-08"),
        ("7/18/2024", "2024-07-18"),
    ],
)
def test_a_field_keeps_its_time_where_it_states_one_in_a_standard_form(written: str, stamp: str):
    assert read_stamp(written) == stamp


@given(st.dates(datetime.date(1600, 1, 1), datetime.date(2199, 12, 31)))
def test_every_date_written_out_is_read_back(date: datetime.date):
    months = "January February March April May June July August September October November December"
    month = months.split()[date.month - 1]
    iso = date.isoformat()
    for written in (iso, f"{month} {date.day}, {date.year}", f"{date.day} {month} {date.year}"):
        assert find_date(written) == (0, len(written), iso)
