"""Amounts as written, with the range of values they may mean and what they count."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from ..model import Figure, narrowed
from .amounts_abroad import AMOUNTS
from .english import listed
from .figures_abroad import figures_abroad
from .words import content_stems, stem

_SCALES = {"hundred": 1e2, "dozen": 12.0, "thousand": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6,
           "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12,
           "lakh": 1e5, "crore": 1e7}  # fmt: skip
_CURRENCIES = {"$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD",
               "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "gbp": "GBP",
               "pound": "GBP", "pounds": "GBP", "₹": "INR", "rs": "INR", "rs.": "INR", "inr": "INR",
               "rupee": "INR", "rupees": "INR", "¥": "JPY", "yen": "JPY", "yuan": "CNY",
               "₽": "RUB", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB",
               "rubles": "RUB"}  # fmt: skip
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
          "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
          "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100, "dozen": 12}  # fmt: skip
_PEOPLE = listed(
    "people person man men woman women child children civilian civilians citizen citizens national "
    "nationals soldier soldiers troop troops recruit recruits worker workers indian indians "
    "migrant migrants refugee refugees victim victims student students passenger passengers"
)
# How a qualifier bounds the value: (lowest, highest) as multiples of what is written.
_QUALIFIERS = {
    "nearly": (0.9, 1.0), "almost": (0.9, 1.0), "close to": (0.9, 1.03), "just under": (0.95, 1.0),
    "under": (0.0, 1.0), "less than": (0.0, 1.0), "fewer than": (0.0, 1.0), "up to": (0.0, 1.0),
    "as much as": (0.0, 1.0), "as many as": (0.0, 1.0),
    "about": (0.9, 1.1), "around": (0.9, 1.1), "roughly": (0.9, 1.1), "some": (0.9, 1.1),
    "approximately": (0.9, 1.1), "an estimated": (0.85, 1.15), "over": (1.0, 1.25),
    "more than": (1.0, 1.25), "above": (1.0, 1.25), "just over": (1.0, 1.05),
    "no fewer than": (1.0, 1e9), "no less than": (1.0, 1e9), "no more than": (0.0, 1.0),
    "at most": (0.0, 1.0), "at least": (1.0, 1e9), "a minimum of": (1.0, 1e9),
    "exceeding": (1.0, 1.25),
}  # fmt: skip
# Those that exclude what is written, from below and from above.
_BELOW = frozenset({"just under", "under", "less than", "fewer than"})
_ABOVE = frozenset({"over", "more than", "above", "just over", "exceeding"})
# The share of a value by which a bound that is not part of a range is moved inwards.
_LEAST = 1e-9

_DIGIT = regex.compile(r"\d")
# What stands in every amount of money, and in every other that has its unit behind it.
_CURRENCY = regex.compile(r"(?:USD?|EUR|GBP|INR|Rs\.?|[$€£₹¥₽])\$?\s?\d", regex.IGNORECASE)
_UNIT = regex.compile(
    r"%|per ?cent|dollar|euro|pound|rupee|yen|yuan|rouble|ruble", regex.IGNORECASE
)
_NUMBER = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,6})?"
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_QUALIFIER = "|".join(sorted(_QUALIFIERS, key=len, reverse=True))
# "nearly $65 billion", "Rs 2,000 crore"
_MONEY_BEFORE = regex.compile(
    rf"(?:\b(?P<q>{_QUALIFIER})\s+)?(?:just |only )?(?P<c>US\$|USD|EUR|GBP|INR|Rs\.?|[$€£₹¥₽])\s?"
    rf"(?P<n>{_NUMBER})(?:[\s-]?(?P<s>{_SCALE})\b)?",
    regex.IGNORECASE,
)
# Meets "65 billion dollars", "40 percent", "12%"
_UNIT_AFTER = regex.compile(
    rf"(?:\b(?P<q>{_QUALIFIER})\s+)?(?<![\d.,$€£-])\b(?P<n>{_NUMBER})(?:[\s-]?(?P<s>{_SCALE})\b)?"
    r"(?:\s?(?P<p>%|per ?cent\b|percent\b)|"
    r"\s(?P<c>dollars?|euros?|pounds?|rupees?|yen|yuan|roubles?|rubles?)\b)",
    regex.IGNORECASE,
)
# "at least four Indian nationals", "2,000 barrels"
_COUNT = regex.compile(
    rf"(?:\b(?P<q>{_QUALIFIER})\s+)?(?<![\d.,$€£/:–-])\b(?P<n>{_NUMBER}|{'|'.join(_WORDS)})"
    rf"(?:[\s-](?P<s>{_SCALE})\b)?[\s-](?P<noun>\p{{L}}[\p{{L}}-]{{1,20}}\p{{L}})"
    r"(?:\s(?P<noun2>\p{L}[\p{L}-]{1,20}\p{L}))?",
    regex.IGNORECASE,
)
_NUMERAL = regex.compile(rf"\d|\b(?:{'|'.join(_WORDS)})\b", regex.IGNORECASE)
# What may stand right before an amount: "between 3 and ", "3 to ", "52.6 to ", "from 6 percent to "
_OTHER_END = regex.compile(
    rf"(?:\b(?P<lead>between|from)\s)?(?<![\d.,/:$€£₹¥₽–-])\b(?P<n>{_NUMBER})"
    r"(?:\s?(?:%|per ?cent\b|percent\b))?\s(?P<join>to|and)\s$",
    regex.IGNORECASE,
)
_BEFORE = 40  # characters in which it does
# Numbers that count nothing: years, days of a month, times, ordinals of laws.
_MONTH = regex.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s*$", regex.IGNORECASE
)
_NOT_NOUNS = listed(
    "january february march april may june july august september october november december am pm "
    "and the of to in on at by or for from with was were has had is are that than percent street "
    "road avenue gmt ist st th nd rd other others more most when "
    "who whom whose which what where how why if as but not nor "
    "can could should might must will would shall have had been being be were do does did "
    "shouldn couldn wouldn needs knows thing or so such this these those it its he she they we you "
    "thousand million billion trillion hundred dozen mn bn tn lakh crore"
)
# "10 Downing Street": the number of a house
_STREETS = listed("street road avenue lane square drive boulevard st rd ave")


def figures(text: str, language: str) -> tuple[Figure, ...]:
    """Return the amounts in a sentence in order: money, shares, and counts of things."""
    taken: list[Figure] = []
    plain = narrowed(text)
    for figure in _abroad(text, language) if language in AMOUNTS else _found(plain, language):
        if all(figure.end <= other.start or other.end <= figure.start for other in taken):
            taken.append(figure)
    found = _joined(plain, sorted(taken, key=lambda figure: figure.start))
    return tuple(_written(text, figure) for figure in found)


def _written(text: str, figure: Figure) -> Figure:
    """The amount as the sentence has it: "３％"."""
    return figure if text.isascii() else replace(figure, text=text[figure.start : figure.end])


def _found(text: str, language: str) -> Iterator[Figure]:
    yield from _money(text, language)
    yield from _counts(text, language)


def _joined(text: str, taken: list[Figure]) -> list[Figure]:
    """The amounts with their other ends: "between 4 percent and 12 percent" is one."""
    found: list[Figure] = []
    for figure in taken:
        *first, whole = _with_other_end(text, figure)
        found = [one for one in found if one.end <= whole.start]
        found += [one for one in first if not found or found[-1].end <= one.start]
        found.append(whole)
    return found


def _with_other_end(text: str, figure: Figure) -> Iterator[Figure]:
    """An amount as a range where another number opens one, "3 to 6 percent".

    Or both, where they are two: "rose from 3 to 6 percent", "won by 52.6 to 47.4 percent".
    """
    before = max(0, figure.start - _BEFORE)
    other = _OTHER_END.search(text, before, figure.start)
    lead = (other["lead"] or "").lower() if other else ""
    if other is None or figure.unit in _CURRENCIES.values() or figure.text[0] not in "0123456789":
        yield figure
        return
    start, written = other.start("n"), other["n"].replace(",", "")
    low, high = _range(float(written), len(written.partition(".")[2]), 1.0, "", spelled=False)
    if _is_date(text, other) or (other["join"].lower() == "and" and lead != "between"):
        yield figure
    elif lead != "from" and low <= figure.low:
        whole = text[start : figure.end]
        yield replace(figure, start=start, text=whole, low=low, high=figure.high)
    else:
        yield replace(figure, start=start, end=other.end("n"), text=other["n"], low=low, high=high)
        yield figure


def _abroad(text: str, language: str) -> Iterator[Figure]:
    for start, end, value, decimals, scale, qualifier, unit in figures_abroad(text, language):
        low, high = _range(value, decimals, scale, qualifier, spelled=decimals < 0)
        yield _placed(text, (start, end), (low, high), unit, language)


def _money(text: str, language: str) -> Iterator[Figure]:
    if not _DIGIT.search(text):  # much quicker than to look for either in vain
        return
    before = _MONEY_BEFORE.finditer(text) if _CURRENCY.search(text) else ()
    after = _UNIT_AFTER.finditer(text) if _UNIT.search(text) else ()
    for match in (*before, *after):
        named = match.groupdict()
        unit = "%" if named.get("p") else _CURRENCIES[named["c"].lower()]
        yield _figure(text, match, unit, language)


def _counts(text: str, language: str) -> Iterator[Figure]:
    if not _NUMERAL.search(text):
        return
    position = 0
    while match := _COUNT.search(text, position):
        nouns = [noun.lower() for noun in (match["noun"], match["noun2"]) if noun]
        if nouns[0] in _NOT_NOUNS or _STREETS & set(nouns) or _is_date(text, match):
            position = match.end("n")  # "10 killed four": what follows may begin an amount
            continue
        people = any(noun in _PEOPLE for noun in nouns)
        counted = nouns[-1] if _is_proper(match) else nouns[0]
        figure = _figure(text, match, "people" if people else stem(counted, language), language)
        position = figure.end
        yield figure


def _is_proper(match: "regex.Match[str]") -> bool:
    """Whether a second noun is what is counted: "22 Canadian families", not "22 Canadians are"."""
    second = match["noun2"]
    return bool(second) and match["noun"][0].isupper() and second.lower() not in _NOT_NOUNS


def _is_date(text: str, match: "regex.Match[str]") -> bool:
    number = match["n"]
    year = number.isdigit() and len(number) == 4 and 1700 <= int(number) <= 2100
    at = match.start("n")
    return year or bool(_MONTH.search(text, max(0, at - 12), at))


def _figure(text: str, match: "regex.Match[str]", unit: str, language: str) -> Figure:
    return _placed(text, (match.start(), _end(match)), _bounds(match), unit, language)


def _placed(
    text: str, span: tuple[int, int], bounds: tuple[float, float], unit: str, language: str
) -> Figure:
    start, end = span
    around = text[max(0, start - 60) : start] + " " + text[end : end + 60]
    return Figure(start, end, text[start:end], *bounds, unit, content_stems(around, language))


def _end(match: "regex.Match[str]") -> int:
    """Where an amount ends: "four Indian nationals", but "two decades ago" without "ago"."""
    second = match.groupdict().get("noun2")
    if second and second.lower() not in _PEOPLE and not _is_proper(match):
        return int(match.end("noun"))
    return int(match.end())


def _bounds(match: "regex.Match[str]") -> tuple[float, float]:
    """The values an amount may mean."""
    written = match["n"].replace(",", "").lower()
    spelled = written in _WORDS
    value = float(_WORDS[written]) if spelled else float(written)
    scale = _SCALES.get((match["s"] or "").lower(), 1.0)
    decimals = len(written.partition(".")[2])
    return _range(value, decimals, scale, (match["q"] or "").lower(), spelled=spelled)


def _range(
    value: float, decimals: int, scale: float, qualifier: str, *, spelled: bool
) -> tuple[float, float]:
    """The range of a qualifier, else half a unit of the last digit.

    "$1 billion" ends just below 1.5, where "$2 billion" begins; "more than 50" is not 50.
    """
    if qualifier:
        low, high = (value * scale * factor for factor in _QUALIFIERS[qualifier])
        return (
            low * (1 + _LEAST) if qualifier in _ABOVE else low,
            high * (1 - _LEAST) if qualifier in _BELOW else high,
        )
    if spelled or (scale == 1.0 and not decimals):
        return value * scale, value * scale
    half = 0.5 * 10.0**-decimals
    return (value - half) * scale, (value + half) * scale * (1 - _LEAST)
