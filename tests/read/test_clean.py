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


@pytest.mark.parametrize(
    "unseen",
    ["\u200c", "\u200d", "\u034f", "\u180e", "\u061c", "\u200e", "\u200f", "\u206a", "\ufff9",
     "\ufe0f", "\U000e0100", "\ufe00\ufe01\ufe02", "\U0001d173"],
)  # fmt: skip
def test_what_hides_in_a_word_of_a_script_that_does_not_need_it_goes_with_a_note(unseen: str):
    count = len(unseen)
    for word in ("minister", "министр", "υπουργός"):
        source = read(f"{word[:4]}{unseen}{word[4:]} of Ost")
        assert source.text == f"{word} of Ost"
        assert source.notes == (f"Removed {count} invisible character{'s' * (count > 1)}.",)


@pytest.mark.parametrize(
    "text",
    [
        "क्\u200dष और क्\u200cष",  # Hindi: half letters
        "می\u200cروم",  # Persian
        "❤\ufe0f 1\ufe0f\u20e3 👩\u200d⚕\ufe0f",  # emoji, one form of two
        "葛\U000e0100城市",  # a form of a Chinese character
        "قال الوزير\u200f، في 8\u200e/7\u200e، إنه سيعود.",  # the order of a date
        "שלום\u200f! (Ost)",
        "ᠮᠣᠩᠭᠣᠯ\u180eᠠ",  # Mongolian
        "co-operation, co‑operation",  # hyphens that are seen
        "a\xa0b\u2009c\u3000d",  # spaces
    ],
)
def test_what_a_script_or_an_emoji_needs_stays(text: str):
    source = read(text)
    assert source.text == unicodedata.normalize("NFC", text)
    assert source.notes == ()


def test_marks_of_direction_stay_in_the_lines_that_are_written_from_right_to_left():
    assert read("Ost\u200f fell.\nقال\u200f نعم.").text == "Ost fell.\nقال\u200f نعم."


def test_another_direction_reaches_no_further_than_its_line_is_written():
    source = read("The price is \u202e321\u202c now.\nAll \u2067went\u2069 well \u200fhere.\n")
    assert source.text == "The price is 321 now.\nAll went well here.\n"
    assert source.notes == ("Removed 5 invisible characters.",)


@pytest.mark.parametrize(
    "text",
    [
        "SÃO PAULO",
        "Ångström à la carte",
        "€ 5 – “naïve”",
        "Dvořák, Łódź, Şişli",
        "Ｇ７ ３％",
        "ﾆｭｰｽ ニュース",
    ],
)
def test_words_that_look_like_mojibake_or_are_of_another_width_stay(text: str):
    source = read(text)
    assert (source.text, source.notes) == (text, ())


FEED = (
    '<rss version="2.0"><channel><title>T</title><item><description>&lt;p&gt;{}&lt;/p&gt;'
    "</description></item></channel></rss>"
)


@pytest.mark.parametrize(
    ("name", "dump"),
    [("a.json", '{{"html": "<p>{}</p>"}}'), ("a.csv", 'html\n"<p>{}</p>"\n'), ("a.rss", FEED)],
)
def test_what_was_mended_in_a_piece_of_html_is_told_too(name: str, dump: str):
    content = dump.format("The cafÃ© isnâ€™t open, the mini\xadster said in \u202eOst.").encode()
    source = read_one(name, content)
    assert isinstance(source, Source), source
    assert source.text.strip() == "The café isn’t open, the minister said in Ost."
    assert set(source.notes) >= {"Mended mojibake in 1 line.", "Removed 2 invisible characters."}
