"""Amounts in languages other than English: the same values and units as in English."""

from collections.abc import Iterator, Mapping
from functools import cache

import regex

from .amounts_abroad import AMOUNTS, BEHIND, AmountWords
from .calendars import is_month
from .digits import CHINESE, chinese_number, plain_digits
from .words import is_stop_word, stem, tokens

_CURRENCY = "[$€£₹₽¥]|us\\$"
_SIGNS = {"$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "₹": "INR", "₽": "RUB", "¥": "CNY"}
# "1.200,5", "12 000", "4,2": points and spaces part thousands where a comma begins decimals
_COMMA_NUMBER = r"\d{1,3}(?:[ .’']\d{3})+(?!\d)(?:,\d{1,6})?|\d{1,15}(?:[.,]\d{1,6})?"
# "1,200.5", "4,20,000", "4.2"
_POINT_NUMBER = r"\d{1,3}(?:,\d{2,3})+(?!\d)(?:\.\d{1,6})?|\d{1,15}(?:[.,]\d{1,6})?"
_THOUSANDS = regex.compile(r"\d{1,3}(?:[ .’']\d{3})+")
_INDIAN = regex.compile(r"\d{1,3}(?:,\d{2,3})+")
_DIGITS = regex.compile(r"\d+")
_UNSPACED = frozenset({"ja", "zh"})
# 百分之十二, 三成, 2割: shares in other ways
_SHARE = regex.compile(rf"百分之(?P<n>\d{{1,3}}(?:\.\d{{1,4}})?|[{CHINESE}]{{1,4}})")
_TENTHS = regex.compile(rf"(?P<n>\d(?:\.\d)?|[{CHINESE[2:-2]}])\s?[成割](?![\p{{Han}}])")
_LAST_YEAR, _FIRST_YEAR = 2100, 1700

# (start, end, value, decimals, scale, English qualifier, unit); decimals are -1 for a number in
# words
Read = tuple[int, int, float, int, float, str, str]


def figures_abroad(text: str, language: str) -> Iterator[Read]:
    """Yield the amounts of a sentence, the surest kinds first; some may overlap."""
    plain = plain_digits(text)
    words = AMOUNTS[language]
    if language in _UNSPACED:
        yield from _shares(plain)
        yield from _unspaced(plain, language, words)
    else:
        for match in _measured(language).finditer(plain):
            read = _read(match, words, words.units[_key(match["u"])])
            if read[6] == "year" and _is_year(match["n"]):  # "в 2031 года"
                continue
            behind = BEHIND.get(language, {}).get(_key(match["b"] or ""))
            yield (*read[:5], behind, read[6]) if behind else read
    for match in _money_first(language).finditer(plain):
        unit = "JPY" if language == "ja" and match["c"] == "¥" else _SIGNS[match["c"].lower()]
        yield _read(match, words, unit)
    if language not in _UNSPACED:
        yield from _things(plain, language, words)


def _read(match: "regex.Match[str]", words: AmountWords, unit: str) -> Read:
    value, decimals = _value(match["n"], words)
    named = match.groupdict()
    scale = words.scales.get(_key(named.get("s") or ""), 1.0)
    qualifier = words.qualifiers.get(_key(named.get("q") or ""), "")
    return match.start(), match.end(), value, decimals, scale, qualifier, unit


def _key(words: str) -> str:
    return " ".join(words.lower().split())


def _value(number: str, words: AmountWords) -> tuple[float, int]:
    """The value of a number as written and how many decimals it has; -1 for one in words."""
    if not number[0].isdigit():
        named = words.numbers.get(number.lower()) or chinese_number(number) or 0
        return float(named), -1
    parts = _THOUSANDS if words.comma else _INDIAN
    whole = parts.match(number)
    if whole and not (whole.end() < len(number) and number[whole.end()] not in ",."):
        digits = "".join(_DIGITS.findall(whole.group()))
        rest = number[whole.end() + 1 :]
        return float(f"{digits}.{rest or 0}"), len(rest)
    integer, _, rest = number.replace(",", ".").partition(".")
    return float(f"{integer}.{rest or 0}"), len(rest)


@cache
def _measured(language: str) -> "regex.Pattern[str]":
    """Meets "rund 4,2 Milliarden Dollar", "12 %", "40 norwegische Seeleute", "चार करोड़ रुपये"."""
    words = AMOUNTS[language]
    # one word may stand before who or what is counted: "40 marins norvégiens" needs none
    numbers = _any(dict.fromkeys((*words.numbers, *words.scales)))
    between = rf"(?:(?!(?:{numbers})\s)\p{{L}}[\p{{L}}\p{{M}}-]+\s)?"
    return regex.compile(
        rf"{_lead(words)}(?<![\p{{L}}\p{{M}}\d.,])(?P<n>{_number(words)}){_scale(words)}\s?"
        rf"(?:{words.joint}|{between})(?P<u>{_any(words.units)})"
        rf"(?![\p{{L}}\p{{M}}])(?:\s(?P<b>{_any(BEHIND.get(language, {}))}))?",
        regex.IGNORECASE,
    )


@cache
def _money_first(language: str) -> "regex.Pattern[str]":
    """Meets "$4,2 Mrd.", "₹420 करोड़", "€ 1.200"."""
    words = AMOUNTS[language]
    return regex.compile(
        rf"{_lead(words)}(?P<c>{_CURRENCY})\s?(?P<n>{_digits_only(words)}){_scale(words)}",
        regex.IGNORECASE,
    )


@cache
def _counted(language: str) -> "regex.Pattern[str]":
    """Meets "1.200 Anträge", "12 hôtels", "3 млн заявок"."""
    words = AMOUNTS[language]
    return regex.compile(
        rf"{_lead(words)}(?<![\p{{L}}\p{{M}}\d.,/:–-])(?P<n>{_digits_only(words)}){_scale(words)}\s"
        rf"{words.joint}(?P<noun>\p{{L}}[\p{{L}}\p{{M}}-]{{2,30}})",
        regex.IGNORECASE,
    )


def _things(plain: str, language: str, words: AmountWords) -> Iterator[Read]:
    """Amounts of what no list has, by the stem of the noun that follows."""
    for match in _counted(language).finditer(plain):
        (noun, *_) = tokens(match["noun"], language)
        year = _is_year(match["n"])
        named = is_month(match["noun"].lower(), language) or noun in words.scales
        if not (year or named or is_stop_word(noun, language)):
            yield _read(match, words, stem(noun, language))


def _is_year(number: str) -> bool:
    return number.isdigit() and _FIRST_YEAR <= int(number) <= _LAST_YEAR


def _shares(plain: str) -> Iterator[Read]:
    for pattern, times in ((_SHARE, 1.0), (_TENTHS, 10.0)):
        for match in pattern.finditer(plain):
            number = match["n"]
            value = float(number) if number[0].isdigit() else float(chinese_number(number) or 0)
            decimals = len(number.partition(".")[2])
            if value:
                yield match.start(), match.end(), value, decimals, times, "", "%"


@cache
def _compound(language: str) -> "regex.Pattern[str]":
    """Meets "约4.2亿美元", "1億2000万円", "4万2000人", "十二艘", "12%"."""
    words = AMOUNTS[language]
    scales = _any(words.scales)
    number = rf"\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d{{1,15}}(?:\.\d{{1,6}})?|[{CHINESE[2:]}]{{1,7}}"
    behind = _any(BEHIND[language])
    return regex.compile(
        rf"(?:(?P<q>{_any(words.qualifiers)})\s?)?(?<![\d.,第])"
        rf"(?:(?P<n>{number})(?P<s>{scales})?(?P<b>{behind})?){{1,3}}\s?(?P<u>{_any(words.units)})"
        rf"(?P<b>{behind})?",
        regex.IGNORECASE,
    )


def _unspaced(plain: str, language: str, words: AmountWords) -> Iterator[Read]:
    for match in _compound(language).finditer(plain):
        numbers, scales = match.captures("n"), match.captures("s")
        values = [_value(number, words) for number in numbers]
        if len(numbers) > 1 and len(scales) < len(numbers) - 1:
            continue
        unit = words.units[_key(match["u"])]
        alone = len(numbers) == 1 and not scales
        if not values[0][0] or (alone and unit == "year" and values[0][0] >= _FIRST_YEAR / 10):
            continue
        if alone and values[0] == (1.0, -1):  # 一人, 一名: as "a man" is no amount
            continue
        yield _summed(match, values, scales, unit, words, BEHIND[language])


def _summed(  # noqa: PLR0913, PLR0917 - what one amount is put together from
    match: "regex.Match[str]",
    values: list[tuple[float, int]],
    scales: list[str],
    unit: str,
    words: AmountWords,
    behind: Mapping[str, str],
) -> Read:
    """One amount of up to three numbers, "1億2000万": in the scale of the last one."""
    sizes = [words.scales[scale] for scale in scales] + [1.0] * (len(values) - len(scales))
    last = sizes[-1]
    total = sum(value * size for (value, _), size in zip(values, sizes, strict=True)) / last
    after = match.captures("b")
    qualifier = behind[after[-1]] if after else words.qualifiers.get(match["q"] or "", "")
    return match.start(), match.end(), total, values[-1][1], last, qualifier, unit


def _lead(words: AmountWords) -> str:
    return rf"(?:(?<![\p{{L}}\p{{M}}])(?P<q>{_any(words.qualifiers)})\s)?"


def _number(words: AmountWords) -> str:
    return rf"{_digits_only(words)}|{_any(words.numbers)}"


def _digits_only(words: AmountWords) -> str:
    return _COMMA_NUMBER if words.comma else _POINT_NUMBER


def _scale(words: AmountWords) -> str:
    return rf"(?:[ -]?(?P<s>{_any(words.scales)})(?![\p{{L}}\p{{M}}]))?"


def _any(words: Mapping[str, object]) -> str:
    """An alternation of words, the longest first; of none, what never matches."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(regex.escape(word).replace(r"\ ", r"\s") for word in ordered) or r"(?!)"
