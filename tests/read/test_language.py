"""The language is told by statement, by script or by stop words, or left open."""

from __future__ import annotations

import pytest

from mkdocs_briefing.model import Found, Source
from mkdocs_briefing.read.language import language_code, tell_language
from one_document import read_one

LATIN = {
    "en": "The envoy came to the capital on Monday for talks that will last for two days, he said.",
    "de": "Der Gesandte kam am Montag in die Hauptstadt, um dort mit den Ministern über die Lage "
    "zu sprechen, wie er selbst nach der Ankunft sagte.",
    "fr": "L'envoyé est arrivé lundi dans la capitale pour des entretiens qui doivent durer deux "
    "jours et porter sur la situation des marins.",
    "es": "El enviado llegó el lunes a la capital para las conversaciones que durarán dos días y "
    "que tratarán de la situación de los marinos.",
    "it": "L'inviato è arrivato lunedì nella capitale per i colloqui che dovrebbero durare due "
    "giorni e riguardare la situazione dei marinai.",
    "pt": "O enviado chegou na segunda-feira à capital para as conversações que devem durar dois "
    "dias e tratar da situação dos marinheiros.",
    "pl": "Poseł przybył w poniedziałek do stolicy na rozmowy, które mają potrwać dwa dni i "
    "dotyczyć sytuacji marynarzy, jak powiedział po tym, gdy się spotkali.",
    "nl": "De gezant kwam maandag aan in de hoofdstad voor gesprekken die naar verwachting twee "
    "dagen zullen duren en over de matrozen gaan.",
    "sv": "Sändebudet kom på måndagen till huvudstaden för samtal som väntas pågå i två dagar och "
    "handla om de som var med på fartyget.",
}
SCRIPTS = {
    "ru": "Посланник прибыл в столицу с визитом, объявили эти люди.",
    "uk": "Посланець прибув до столиці з візитом, її зустріли.",
    "ja": "特使が首都に到着した。会談は明日行われる。",
    "zh": "特使抵达首都，会谈将于明天举行。",
    "ko": "특사가 수도에 도착했다.",
    "el": "Ο απεσταλμένος έφτασε στην πρωτεύουσα.",
    "he": "השליח הגיע לבירה",
    "ar": "وصل المبعوث إلى العاصمة",
    "fa": "فرستاده برای گفتگو وارد پایتخت شد، گفت",
    "th": "ทูตเดินทางถึงเมืองหลวง",
    "hi": "दूत राजधानी पहुंचे",
}


@pytest.mark.parametrize("code", LATIN)
def test_running_text_is_told_by_its_stop_words(code: str):
    assert tell_language(LATIN[code]) == Found(code, "stop words")


@pytest.mark.parametrize("code", SCRIPTS)
def test_other_scripts_are_told_by_their_letters(code: str):
    assert tell_language(SCRIPTS[code]) == Found(code, "script")


@pytest.mark.parametrize(
    "text",
    [
        "Too few words.",
        "Verrin Ode Lim Harbour Ledger Meridian Wire Moscow Delhi London Paris Berlin Rome Oslo",
        "A miniszter hétfőn érkezett a fővárosba, hogy két napon át tárgyaljon a hajósokról.",
        "Пратеникът пристигна в столицата на посещение.",
        "12345 67890",
        "",
    ],
)
def test_what_is_not_clear_is_left_open(text: str):
    assert tell_language(text) is None


def test_a_text_of_two_languages_in_equal_parts_is_left_open():
    assert tell_language(LATIN["en"] + " " + LATIN["de"]) is None


def test_what_a_file_states_comes_before_what_its_words_tell():
    source = read_one("a.txt", f"Language: de\n\n{LATIN['en']}\n".encode())
    assert isinstance(source, Source)
    assert source.language == Found("de", "header line 'Language'")


@pytest.mark.parametrize(
    ("stated", "code"),
    [("en-GB", "en"), ("pt_BR", "pt"), ("EN", "en"), ("English", "en"), ("zh-Hant-TW", "zh")],
)
def test_tags_and_names_become_codes(stated: str, code: str):
    assert language_code(stated) == code


@pytest.mark.parametrize("stated", ["", "Elvish tongue", "x", "{{ lang }}", None])
def test_what_is_no_language_is_none(stated: str | None):
    assert language_code(stated) is None
