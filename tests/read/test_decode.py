"""Bytes are decoded as what they are, and a note says so where it is not UTF-8."""

from __future__ import annotations

import codecs

import pytest

from mkdocs_briefing.model import Source
from one_document import read_one

ENGLISH = "The envoy called it “a naïve plan” – the café’s owner agreed…"
SAMPLES = {
    "fr": "Le Premier ministre a été reçu à la préfecture, où il doit s'entretenir avec le maire.",
    "de": "Der Präsident empfängt den Gast in München; die Gespräche dürften länger dauern.",
    "ru": "Премьер-министр прибыл в столицу с визитом. Переговоры начнутся завтра утром.",
    "pl": "Premier przyjechał do stolicy, gdzie będzie rozmawiał o źródłach energii i współpracy.",
    "ja": "首相が首都に到着した。会談は明日行われる予定である。",
    "zh": "总理抵达首都，会谈将于明天举行，双方将讨论贸易问题。",
    "ko": "총리가 수도에 도착했다. 회담은 내일 열린다.",
    "el": "Ο πρωθυπουργός έφτασε στην πρωτεύουσα για συνομιλίες με τον πρόεδρο.",
}


def read(content: bytes, path: str = "a.txt") -> Source:
    source = read_one(path, content)
    assert isinstance(source, Source), source
    return source


def test_utf8_is_read_without_a_note():
    assert read(ENGLISH.encode()).text == ENGLISH
    assert read(ENGLISH.encode()).notes == ()


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_left_out(mark: bytes, codec: str):
    assert read(mark + ENGLISH.encode(codec)).text == ENGLISH


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_is_told_without_a_mark(codec: str):
    assert read(ENGLISH.encode(codec)).text == ENGLISH


def test_typographic_bytes_alone_are_windows_1252():
    source = read("He said “no” – and left… €5".encode("cp1252"))
    assert source.text == "He said “no” – and left… €5"
    assert source.notes == ("Decoded as windows-1252.",)


def test_a_foreign_word_in_english_is_windows_1252():
    text = "The minister met the press in a café by the river. " + "They talked of trade. " * 5
    assert read(text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    ("language", "codec"),
    [
        *(("fr", codec) for codec in ("cp1252", "mac-roman")),
        *(("de", codec) for codec in ("cp1252", "mac-roman")),
        *(("ru", codec) for codec in ("cp1251", "koi8-r", "iso8859-5", "cp866")),
        *(("pl", codec) for codec in ("cp1250", "iso8859-2")),
        *(("ja", codec) for codec in ("cp932", "euc_jp", "iso2022_jp")),
        ("zh", "gb18030"),
        ("ko", "cp949"),
        ("el", "cp1253"),
    ],
)
def test_older_encodings_are_told_from_the_text_with_a_note(language: str, codec: str):
    source = read(SAMPLES[language].encode(codec))
    assert source.text == SAMPLES[language]
    assert source.notes[0].startswith("Decoded as ")


def test_utf8_with_a_broken_byte_keeps_the_rest_and_says_so():
    source = read((SAMPLES["ru"] * 2).encode() + b"\xd0")
    assert source.text == SAMPLES["ru"] * 2 + "\ufffd"
    assert "broken" in source.notes[0]


def test_bytes_that_fit_no_encoding_are_read_with_a_note():
    source = read(b"caf\xe9 \x81\x8d\x90 \xff\xfe " + b"words " * 30)
    assert "words" in source.text
    assert source.notes


def page(charset: str, body: str) -> str:
    return f"<html><head>{charset}</head><body><p>{body}</p></body></html>"


@pytest.mark.parametrize(
    ("charset", "codec"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
    ],
)
def test_a_page_is_decoded_as_it_declares(charset: str, codec: str):
    source = read(page(charset, SAMPLES["ru"]).encode(codec), "a.html")
    assert source.text == SAMPLES["ru"]
    assert "declares" in source.notes[0]


def test_a_page_is_decoded_as_its_xml_declaration_says():
    markup = '<?xml version="1.0" encoding="iso-8859-2"?>' + page("", SAMPLES["pl"])
    assert read(markup.encode("iso8859-2"), "a.xhtml").text == SAMPLES["pl"]


def test_a_page_that_declares_latin1_but_is_utf8_is_utf8():
    markup = page('<meta charset="iso-8859-1">', SAMPLES["fr"])
    assert read(markup.encode(), "a.html").text == SAMPLES["fr"]


@pytest.mark.parametrize("name", ["utf-7", "unicode_escape", "rot13", "base64", "no-such"])
def test_a_page_cannot_declare_what_is_no_encoding_of_pages(name: str):
    markup = page(f'<meta charset="{name}">', "The tag +ADw-b+AD4- and \\u0041 stay as written.")
    assert "+ADw-b+AD4- and \\u0041 stay" in read(markup.encode(), "a.html").text
