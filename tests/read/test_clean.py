"""One kind of line end, one form of letters, nothing that a reader cannot see."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefing.model import Source
from one_document import read_one


def read(text: str) -> Source:
    source = read_one("a.txt", text.encode())
    assert isinstance(source, Source), source
    return source


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\u2028", "\u2029", "\x85"])
def test_every_kind_of_line_end_becomes_a_line_feed(end: str):
    assert read(f"One{end}Two{end}Three").text == "One\nTwo\nThree"


def test_a_control_character_between_words_leaves_them_apart():
    rest = "There was nothing else of note in the long report of the day. " * 9
    assert read(f"{rest}oil\x1fand gas, \x07gold").text == f"{rest}oil and gas, gold"


def test_next_line_among_real_line_ends_is_a_stray_ellipsis():
    assert read("Wait\x85 he said.\nSo we did.").text == "Wait… he said.\nSo we did."


def test_mojibake_is_mended_line_by_line_with_a_note():
    source = read("It is “sound” here.\nThe cafÃ© isnâ€™t open.\n")
    assert source.text == "It is “sound” here.\nThe café isn’t open.\n"
    assert source.notes == ("Mended mojibake in 1 line.",)


def test_mojibake_of_a_letter_with_a_soft_hyphen_is_mended_before_hyphens_go():
    assert read("El Ã­ndice subiÃ³").text == "El índice subió"


def test_sound_text_in_other_languages_is_left_alone():
    text = "« Où ça ? » – L’île, à 5 €.\nÄrger über „Maß“.\nПривет, «мир»!\nTürkiye’nin ilçesi"
    source = read(text)
    assert source.text == text
    assert source.notes == ()


def test_curly_quotes_stay_curly():
    assert read("‘It’s “fine”,’ he said.").text == "‘It’s “fine”,’ he said."


def test_control_characters_go_with_a_note():
    source = read("a" * 400 + "\x00b\x08c\x1b[31md\x7f")
    assert source.text == "a" * 400 + " b c d"
    assert source.notes == ("Removed 8 control characters.",)


@pytest.mark.parametrize(
    "unseen",
    ["\u202e", "\u202a", "\u2066", "\u2069", "\u200b", "\ufeff", "\xad", "\u2060", "\U000e0041"],
)
def test_what_hides_or_reorders_words_goes_with_a_note(unseen: str):
    source = read(f"mini{unseen}ster")
    assert source.text == "minister"
    assert source.notes == ("Removed 1 invisible character.",)


def test_joiners_stay_since_persian_and_emoji_need_them():
    england = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
    text = f"می\u200cخواهم 👩\u200d🔬 {england}"
    assert read(text).text == text


def test_letters_with_loose_accents_are_composed_with_a_note():
    source = read("cafe\u0301")
    assert source.text == "café"
    assert source.notes == ("Normalised to NFC.",)


def test_debris_of_scraped_pages_stays_for_later_stages_to_mark():
    text = "Type to search\n\n\nBody text.. . More ,text.\n"
    assert read(text).text == text


@given(st.text(min_size=1))
def test_no_text_keeps_what_splits_lines_unseen(text: str):
    source = read_one("a.txt", text.encode("utf-8", "replace"))
    if isinstance(source, Source):
        assert source.text.splitlines() == source.text.removesuffix("\n").split("\n") or not (
            source.text.strip("\n")
        )
        assert unicodedata.is_normalized("NFC", source.text)
        source.text.encode("utf-8")
