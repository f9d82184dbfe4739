"""What is read from an article, language by language."""

from __future__ import annotations

import pytest

from analyse.reading import first, texts
from languages.articles import FOLDER, LANGUAGES, sentences
from mkdocs_briefing.analyse import query
from mkdocs_briefing.analyse.words import content_stems
from mkdocs_briefing.model import SectionPlan, Sentence, Source, SpeakerKind
from one_document import read_file

FILES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("??/*.txt"))
# file: sentences, and those of them that report somebody
COUNTS = {
    "ar/bahr.txt": (8, 1), "ar/mina.txt": (6, 1), "ar/sahil.txt": (9, 2),
    "de/hafenblatt.txt": (9, 2), "de/inselbote.txt": (9, 2), "de/kuestenpost.txt": (9, 2),
    "es/correo.txt": (8, 1), "es/diario.txt": (10, 2),
    "fr/courrier.txt": (9, 2), "fr/gazette.txt": (9, 1),
    "hi/patrika.txt": (8, 1), "hi/samachar.txt": (9, 2),
    "ja/minato.txt": (8, 1), "ja/shimbun.txt": (9, 2),
    "ru/gazeta.txt": (8, 1), "ru/vestnik.txt": (9, 2),
    "zh/daobao.txt": (8, 1), "zh/haigang.txt": (9, 2), "zh/yubao.txt": (6, 2),
}  # fmt: skip
# The first report of each language, which says the same in all.
FIRST = {
    "ar": "ar/sahil.txt", "de": "de/hafenblatt.txt", "es": "es/diario.txt", "fr": "fr/courrier.txt",
    "hi": "hi/samachar.txt", "ja": "ja/shimbun.txt", "ru": "ru/vestnik.txt",
    "zh": "zh/haigang.txt",
}  # fmt: skip
MINISTER = {
    "ar": ("آدا فروست", "وزيرة النقل النرويجية", "ستغيّر هذه العبّارات ساحلنا"),
    "de": ("Ada Frost", "Verkehrsministerin", "Diese Schiffe werden unsere Küste verändern"),
    "es": ("Ada Frost", "la ministra de Transportes", "Estos barcos van a cambiar nuestra costa"),
    "fr": ("Ada Frost", "la ministre des Transports", "Ces navires vont changer notre côte"),
    "hi": ("आदा फ्रॉस्ट", "परिवहन मंत्री", "ये नौकाएँ हमारे तट को बदल देंगी।"),
    "ja": ("アーダ・フロスト", "運輸相", "このフェリーは私たちの海岸を変える。"),
    "ru": ("Ада Фрост", "министр транспорта", "Эти суда изменят наше побережье"),
    "zh": ("阿达·弗罗斯特", "挪威交通部长", "这些渡轮将改变我们的海岸。"),
}


@pytest.mark.parametrize("path", FILES)
def test_the_language_of_a_short_article_is_told(path: str):
    source = read_file(FOLDER, path)
    assert isinstance(source, Source)
    assert source.language is not None
    assert source.language.value == path[:2]


@pytest.mark.parametrize("path", FILES)
def test_an_article_falls_into_its_sentences_and_statements(path: str):
    read = sentences(path)
    assert (len(read), sum(s.statement is not None for s in read)) == COUNTS[path]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_figures_are_read_in_every_language(language: str):
    figures = [f for s in sentences(FIRST[language]) for f in s.figures]
    assert [f for f in figures if f.unit == "USD" and f.low <= 4.2e9 <= f.high < 4.4e9]
    assert 35.0 in {f.low for f in figures if f.unit == "%"}
    assert 600 in {f.low for f in figures if f.unit == "people"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_dates_are_read_in_every_language(language: str):
    read = sentences(FIRST[language])
    assert {"07-08", "2031", "Tue"} <= set(read[0].dates)
    assert {"12-31", "2036"} <= {date for s in read for date in s.dates}
    assert "2036-12-31" in {moment.first for s in read for moment in s.moments}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_nations_are_read_in_every_language(language: str):
    assert sentences(FIRST[language])[0].anchors.nations == ("japan", "norway")


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_speaks_is_told_where_a_name_stands_beside_the_verb(language: str):
    speaker, role, words = MINISTER[language]
    (said,) = (s for s in sentences(FIRST[language]) if s.statement and role in s.text)
    assert said.statement
    assert (said.statement.speaker, said.statement.role) == (speaker, role)
    assert said.statement.kind is SpeakerKind.NAMED
    assert said.text[said.statement.start : said.statement.end] == speaker
    assert [said.text[a:b] for a, b in said.quotes] == [words]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_counts_as_many_words_as_its_translation(language: str):
    own, german = sentences(FIRST[language]), sentences(FIRST["de"])
    counted, beside = (sum(s.words for s in read) / len(read) for read in (own, german))
    assert 0.7 * beside <= counted <= 1.35 * beside


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_section_finds_the_words_that_it_asks_for(language: str):
    plan = SectionPlan("a", "", about=sentences(FIRST[language])[1].text)
    asked = set(query(plan, language).about)
    assert asked == set(sentences(FIRST[language])[1].terms)


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("de", "Am 12. Mai kam Dr. Berg. Im 19. Jahrhundert war es leer. Es hat 4 Mio. Euro.", 3),
        ("de", "„Das ist gut.“ Dann ging er z. B. nach Haus, d. h. heim.", 2),
        ("fr", "« Est-ce vrai ? » a demandé M. Berg. « Oui. » Il est parti.", 3),
        ("es", "¿Qué pasó? La Sra. Berg llegó a las 3 p. m. del lunes. ¡Qué bien!", 3),
        ("ru", "А. С. Берг ехал 8 июля 2031 г. в порт, т. е. домой. Цена 4 млн руб. в год.", 2),
        ("hi", "डॉ. बर्ग आए। क्या यह सच है? हाँ!", 3),
        ("ar", "هل هذا صحيح؟ قال د. سالم إن التكلفة 4.2 مليار دولار! ثم غادر.", 3),
        ("zh", "港口开放了。真的吗？“好。”他说。市长说：“我们准备好了。”随后他走了。", 5),
        ("ja", "港が開いた。市長は「準備はできている。」と述べた。本当ですか？はい！", 4),
    ],
)  # fmt: skip
def test_a_stop_that_ends_no_sentence_cuts_none(language: str, text: str, count: int):
    assert len(texts(f"{text} \n", language)) == count


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "Die Fähren fahren.", "Der Fähre fährt."),
        ("fr", "L’accord du port.", "Les accords des ports."),
        ("es", "Los barcos nuevos.", "El barco nuevo."),
        ("ru", "Новые корабли.", "Корабль ещё нов."),
        ("hi", "नौकाओं।", "नौका।"),
        ("ar", "والعبّارات.", "العبارة."),
        ("zh", "渡轮的合同。", "渡轮合同。"),
        ("ja", "港を改修した。", "港の改修。"),
    ],
)
def test_two_forms_of_a_word_meet(language: str, one: str, other: str):
    assert set(content_stems(one, language)) & set(content_stems(other, language))


@pytest.mark.parametrize(
    ("language", "text", "unit", "low", "high"),
    [
        ("de", "Rund 1.200 Menschen kamen.", "people", 1080, 1320),
        ("de", "Es kostet 3,5 Mio. Euro.", "EUR", 3.45e6, 3.55e6),
        ("de", "Zwölf norwegische Seeleute kamen.", "people", 12, 12),
        ("fr", "Plus de 12 000 habitants sont venus.", "people", 12000, 15000),
        ("fr", "Le port vaut 3,5 millions d’euros.", "EUR", 3.45e6, 3.55e6),
        ("es", "Cuesta 4,2 mil millones de dólares.", "USD", 4.15e9, 4.25e9),
        ("ru", "Это стоило 12 тыс. рублей.", "RUB", 11500, 12500),
        ("hi", "कीमत ४२० करोड़ रुपये थी।", "INR", 4.195e9, 4.205e9),
        ("hi", "यह 4,20,000 टन है।", "tonn", 420000, 420000),
        ("ar", "أنتج المصنع ٣٫٥ مليون طن.", "tonn", 3.45e6, 3.55e6),
        ("ar", "ارتفع السعر بنسبة ٤٪.", "%", 4, 4),
        ("zh", "价格上涨百分之十二。", "%", 12, 12),
        ("zh", "岛上有3万2000人。", "people", 32000, 32000),
        ("zh", "共有三千多人参加。", "people", 3000, 3750),
        ("ja", "費用は1億2000万円だった。", "JPY", 1.19995e8, 1.20005e8),
        ("ja", "住民の６０％以上が賛成した。", "%", 60, 60e9),
    ],
)
def test_an_amount_is_read_as_it_is_meant(
    language: str, text: str, unit: str, low: float, high: float
):
    (figure,) = first(text, language).figures
    assert figure.unit == unit
    assert (figure.low, figure.high) == (pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Am 8. Juli 2031 kam er im Jahr 2030."), ("ru", "Он уехал в 2031 году."),
     ("es", "Llegó el 8 de julio de 2031."), ("fr", "Il est venu le 8 juillet 2031."),
     ("hi", "वह 8 जुलाई 2031 को आए।"), ("ar", "وصل يوم 8 يوليو 2031."),
     ("zh", "他于2031年7月8日抵达。"), ("ja", "2031年7月8日に着いた。")],
)  # fmt: skip
def test_a_date_is_no_amount(language: str, text: str):
    assert first(text, language).figures == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Das Schiff sagte nichts, der Hafen wuchs."), ("fr", "Selon toute attente, il pleut."),
     ("es", "El mar dijo poco."), ("ru", "Порт вырос вдвое."), ("hi", "बंदरगाह ने कहा।"),
     ("ar", "وقال إن الميناء كبير."), ("zh", "合同说明价格。"), ("ja", "港は広いと述べた。")],
)  # fmt: skip
def test_where_it_is_not_sure_who_speaks_nobody_is_told(language: str, text: str):
    assert first(text, language).statement is None


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Er kam am Montag."), ("fr", "Cela coûte cher."), ("es", "Además subió el precio."),
     ("ru", "Он приехал."), ("hi", "उन्होंने कहा कि नौका चलेगी।"), ("ar", "وأضاف أن السعر ثابت."),
     ("zh", "他表示价格不变。"), ("ja", "これは問題だ。")],
)  # fmt: skip
def test_an_opening_that_points_back_does_not_stand_alone(language: str, text: str):
    alone: Sentence = first(text, language)
    assert alone.leanings
    assert not alone.stands
