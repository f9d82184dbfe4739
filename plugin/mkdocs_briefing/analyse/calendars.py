"""Dates as written in languages other than English, with month and weekday names as data."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from .digits import CHINESE, chinese_number, plain_digits

# January to December, several forms of one month joined by "/".
_MONTHS = {
    "de": "Januar/Jänner Februar März April Mai Juni Juli August September/Sept Oktober November "
    "Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre "
    "noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "ru": "января/январе/январь/январю февраля/феврале/февраль/февралю марта/марте/март/марту "
    "апреля/апреле/апрель/апрелю мая/мае/май июня/июне/июнь/июню июля/июле/июль/июлю "
    "августа/августе/август/августу сентября/сентябре/сентябрь/сентябрю "
    "октября/октябре/октябрь/октябрю ноября/ноябре/ноябрь/ноябрю декабря/декабре/декабрь/декабрю",
    "hi": "जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर "
    "नवंबर/नवम्बर दिसंबर/दिसम्बर",
    "ar": "يناير/جانفي فبراير/فيفري/شباط مارس/آذار أبريل/إبريل/ابريل/نيسان/أفريل مايو/أيار/ماي "
    "يونيو/يونيه/حزيران/جوان يوليو/يوليه/تموز/جويلية أغسطس/اغسطس/آب/أوت سبتمبر/أيلول أكتوبر/اكتوبر "
    "نوفمبر ديسمبر",
}
# Months that are something else where no day stands before them: Arabic "practised".
_ONLY_WITH_DAY = frozenset({"مارس", "ماي", "آب", "أوت", "جوان"})
# Monday to Sunday, as patterns.
_WEEKDAYS = {
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag (?:Samstag|Sonnabend) Sonntag",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "ru": "понедельник(?:а|у|ом|е)? вторник(?:а|у|ом|е)? сред[уы] четверг(?:а|у|ом|е)? "
    "пятниц(?:а|ы|у|е|ей) суббот(?:а|ы|у|е|ой) воскресень(?:е|я|ю|ем)",
    "hi": "सोमवार मंगलवार बुधवार (?:गुरुवार|गुरूवार|बृहस्पतिवार) शुक्रवार शनिवार (?:रविवार|इतवार)",
    "ar": "ال[اإ]ثنين الثلاثاء ال[أا]ربعاء الخميس الجمعة السبت ال[أا]حد",
    "ja": "月曜 火曜 水曜 木曜 金曜 土曜 日曜",
    "zh": "(?:星期|周|週)一 (?:星期|周|週)二 (?:星期|周|週)三 (?:星期|周|週)四 (?:星期|周|週)五 "
    "(?:星期|周|週)六 (?:星期|周|週)[日天]",
}
_NAMES_OF_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_UNSPACED = frozenset({"ja", "zh"})
LANGUAGES = frozenset(_WEEKDAYS)

_YEAR = r"(?:19|20)\d\d"
# "2031", "2030-31", "2030/2031"
_YEARS = regex.compile(
    rf"(?<![\d$€£.,])({_YEAR})(?:\s?[-–/]\s?(\d{{2}}|\d{{4}}))?"
    r"(?![\d%]|[,.]\d|\s%|(?!年)[\p{Han}\p{Katakana}\p{Hiragana}])"
)
# "2031年7月8日至9日", "七月八日", "7月"
_NUMERAL = rf"(?:\d{{1,2}}|[{CHINESE[2:]}]{{1,3}})"
_CHINESE_DATE = regex.compile(
    rf"(?:(?P<year>{_YEAR})年)?(?<!\d)(?P<month>{_NUMERAL})月(?!曜)"
    rf"(?:(?P<day>{_NUMERAL})[日号號](?!曜)(?:\s?[至到、~〜–-]\s?(?:{_NUMERAL}月)?(?P<last>{_NUMERAL})[日号號])?)?"
)


@dataclass(frozen=True, slots=True)
class Written:
    """A date at ``start:end`` of a text, of as many parts as are written; ``last`` ends days."""

    start: int
    end: int
    month: int
    year: int | None = None
    day: int | None = None
    last: int | None = None


def written_dates(text: str, language: str) -> Iterator[Written]:
    """Yield the months of a text in order, with their days and years where these stand there."""
    if language not in LANGUAGES:
        return
    plain = plain_digits(text)
    pattern = _CHINESE_DATE if language in _UNSPACED else _pattern(language)
    for match in pattern.finditer(plain):
        month = _month(match["month"], language)
        day, last, year = (_number(match[part]) for part in ("day", "last", "year"))
        if month and _is_day(day) and _is_day(last):
            if day is None and match["month"] in _ONLY_WITH_DAY:
                continue
            yield Written(match.start(), match.end(), month, year, day, last)


def dates_abroad(text: str, language: str) -> tuple[str, ...]:
    """Return what a sentence dates, sorted, in the forms of `dates.dates`."""
    found: set[str] = set()
    for date in written_dates(text, language):
        days = [day for day in (date.day, date.last) if day]
        found |= {f"{date.month:02}-{day:02}" for day in days} or {f"m{date.month:02}"}
    for year, to in _YEARS.findall(plain_digits(text)):
        found.add(f"{year}-{to[-2:]}" if to else year)
    for name, pattern in zip(_NAMES_OF_DAYS, _weekdays(language), strict=True):
        if pattern.search(text):
            found.add(name)
    return tuple(sorted(found))


def is_month(word: str, language: str) -> bool:
    """Whether a lower-case word is the name of a month."""
    return word in _numbers(language)


def _month(name: str, language: str) -> int | None:
    if language not in _UNSPACED:
        return _numbers(language)[name.lower()]
    number = _number(name)
    return number if number and number <= 12 else None


def _number(numeral: str | None) -> int | None:
    if numeral is None:
        return None
    digits = regex.match(r"\d+", numeral)
    return int(digits.group()) if digits else chinese_number(numeral)


def _is_day(day: int | None) -> bool:
    return day is None or 1 <= day <= 31


@cache
def _numbers(language: str) -> dict[str, int]:
    months = _MONTHS.get(language, "").split()
    return {
        name.lower(): number
        for number, names in enumerate(months, start=1)
        for name in names.split("/")
    }


@cache
def _pattern(language: str) -> "regex.Pattern[str]":
    """Meets "8. Juli 2031", "8–9 juillet", "1er juillet", "8 de julio de 2031", "в июле"."""
    names = "|".join(sorted(_numbers(language), key=len, reverse=True))
    before = r"(?<![\p{L}\p{N}])(?:[وفبل]{1,2})?" if language == "ar" else r"(?<![\p{L}\p{N}])"
    return regex.compile(
        rf"(?:(?<![\d.,])(?P<day>\d{{1,2}})(?:\.|er|º)?"
        rf"(?:\s?(?:[-–/]|bis|und|et|au|y|al|и|по|से|और|و|إلى)\s?(?P<last>\d{{1,2}})\.?)?"
        rf"\s?(?:de\s|من\s)?)?{before}(?P<month>{names})(?![\p{{L}}\p{{M}}])"
        rf"(?:,?\s(?:de\s|del\s)?(?P<year>{_YEAR})(?!\d))?",
        regex.IGNORECASE,
    )


@cache
def _weekdays(language: str) -> tuple["regex.Pattern[str]", ...]:
    edge = "" if language in _UNSPACED else r"(?<![\p{L}\p{M}])"
    end = "" if language in _UNSPACED else r"(?![\p{Ll}\p{Lo}\p{M}])"
    return tuple(
        regex.compile(rf"{edge}{day}{'s?' if language == 'de' else ''}{end}", regex.IGNORECASE)
        for day in _WEEKDAYS[language].split()
    )
