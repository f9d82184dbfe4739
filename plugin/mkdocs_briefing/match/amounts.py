"""The figures of a sentence that stand for themselves, with what is said of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import regex

from ..model import Figure, Sentence
from .amount_words import BOUNDS, CURRENCY, KINDS, NAMED_NUMBERS, SCALES, WAYS
from .words import WORD, Word, words


class Bound(StrEnum):
    """How the value meant stands to the value written."""

    EXACT = "exact"
    NEAR = "near"
    LEAST = "least"
    MOST = "most"


# What may stand between the words of a bound and the number: " just $", " "
_BEFORE = r"\s+(?:just |only )?(?:US\$|USD|EUR|GBP|INR|Rs\.?|[$€£₹¥₽])?\s?$"
_LEADS = {
    Bound(bound): regex.compile(rf"(?<!\w)({words}){_BEFORE}", regex.IGNORECASE)
    for bound, words in BOUNDS.items()
}
# "$65.7 billion", "four", "2,000", "40 percent": a figure without what it counts
NUMBER = regex.compile(
    rf"{CURRENCY}(?:\d[\d,]*(?:\.\d+)?|\b(?:{NAMED_NUMBERS})\b)(?:[\s-]?(?:{SCALES}|[mb])\b)?"
    r"(?:\s?%|\s(?:per ?cent|dollars?|euros?|pounds?|rupees?|yen|yuan|rou?bles?)\b)?",
    regex.IGNORECASE,
)
# What makes a number the end of a range or a change, or a part: "2 to ", "from ", "another "
_SPLIT_BEFORE = regex.compile(
    rf"(?:\d[\d.,]*(?:[\s-](?:{SCALES}))?%?(?:\sper ?cent)?\s?(?:to|or|and|[-–])|"
    r"\b(?:between|from|versus|against|by|another|additional|further|extra|every|each|per|"
    r"first|last|next|other|remaining|including|out of|half of|the|these|those|their|his|her|"
    r"its|all|both))"
    r"\s+(?:the |an? )?$|[\p{L}-]$",
    regex.IGNORECASE | regex.REVERSE,  # all of it stands at the end
)
# " to $70 billion", " of the crew", " each", " years ago", "-old", " points"
_SPLIT_AFTER = regex.compile(
    r"\s?(?:to|or|[-–])\s?(?:[$€£₹¥₽]|\d|(?:more|less|fewer)\b)|"
    r"\s(?:more|fewer|less|of (?:them|which|whom|the|its|their|his|her)|each|apiece|higher|lower|"
    r"closer|points?|ago|later|earlier|old|out of|versus)\b|-|,?\s(?:and\s)?\d+\s\p{L}+s\b",
    regex.IGNORECASE,
)
# "two-day": an amount that only describes
_HYPHEN = regex.compile(r"[\p{L}\d]-\p{L}")
# Where what is said of an amount begins or ends: ", ", "; ", " and ", but not in "1,200"
_BREAK = regex.compile(
    r"[;:()—“”\"]|\s[–-]\s|,(?!\d)|(?=\sand\s)(?<!\bbetween(?:\s\S+){1,3})\s|"
    r"\s(?=(?:but|while|whereas|although|though|as|because|when|after|before|including|since|"
    r"compared)\s)"
)
# "last year", "the first quarter", "this month"
_RELATIVE = regex.compile(
    r"\b(first|second|third|fourth|last|past|previous|this|next|current|same)\s(?:\p{L}+\s)?"
    r"(day|night|week|weekend|month|quarter|half|year|decade|season)\b",
    regex.IGNORECASE,
)
# "per hour", "a year"
_RATE = regex.compile(
    r"\b(?:per|an?|each|every)\s(second|minute|hour|day|night|week|month|quarter|year)\b",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sentence gives all of its amounts.

    The months that it names, its "last year" as ("last", "year"), and what each of its figures
    says.
    """

    months: frozenset[str]
    times: frozenset[tuple[str, str]]
    meant: frozenset[tuple[str, float, float]]


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure that stands for itself, with what is said of it.

    ``value`` is the number as written, ``lead`` its "nearly". ``nouns`` are the stems of what
    it counts, ``about`` those of what stands round it in its clause, ``after`` those of them
    behind it, ``kinds`` what tells it from another of the same unit. ``alone`` says that its
    sentence has no other of the unit.
    """

    sentence: Sentence
    figure: Figure
    setting: Setting
    value: float
    bound: Bound
    lead: str
    nouns: frozenset[str]
    about: frozenset[str]
    after: frozenset[str]
    kinds: frozenset[str]
    alone: bool

    @property
    def key(self) -> tuple[str, int, int]:
        """(source, index, start): an amount's identity, which also sorts it."""
        return (*self.sentence.key, self.figure.start)


def amounts(sentence: Sentence, alias: Mapping[str, str]) -> list[Amount]:
    """Return the figures of a sentence that are neither part of a range nor a part of something."""
    found = [
        (figure, number)
        for figure in sentence.figures
        if (number := NUMBER.search(figure.text)) and not _splits(sentence.text, figure, number)
    ]
    if not found:
        return []
    setting, said = _setting(sentence), words(sentence, alias)
    return [_amount(sentence, figure, number, setting, said) for figure, number in found]


def _setting(sentence: Sentence) -> Setting:
    return Setting(
        months=frozenset(date for date in sentence.dates if date.startswith("m")),
        times=frozenset((m[1].lower(), m[2].lower()) for m in _RELATIVE.finditer(sentence.text)),
        meant=frozenset(meant(figure) for figure in sentence.figures),
    )


def _splits(text: str, figure: Figure, number: "regex.Match[str]") -> bool:
    """Whether an amount is an end of a range or a change, a part, or only describes."""
    at = figure.start + number.start()
    return bool(
        any(_SPLIT_BEFORE.search(text[max(0, end - 40) : end]) for end in {figure.start, at})
        or _SPLIT_AFTER.match(text, figure.end)
        or _HYPHEN.search(figure.text)
    )


def _amount(
    sentence: Sentence, figure: Figure, number: "regex.Match[str]", setting: Setting,
    said: Sequence[Word],
) -> Amount:  # fmt: skip
    at = figure.start + number.start()
    bound, lead = _lead(sentence.text[max(0, at - 30) : at])
    start, end = clause(sentence, figure)
    near = [w for w in said if start <= w.start and w.end <= end]
    outside = [w for w in near if w.telling and not figure.start <= w.start < figure.end]
    kinds = {kind for w in near if (kind := KINDS.get(w.text.lower()))}
    rates = {m[1].lower() for m in _RATE.finditer(sentence.text, start, end)}
    return Amount(
        sentence, figure, setting, _value(figure, number), bound, lead,
        nouns=frozenset(w.stem for w in _nouns(figure, number, said)),
        about=frozenset(w.stem for w in outside),
        after=frozenset(w.stem for w in outside if w.start >= figure.end),
        kinds=frozenset(kinds - WAYS | rates),
        alone=sum(one.unit == figure.unit for one in sentence.figures) == 1,
    )  # fmt: skip


def _nouns(figure: Figure, number: "regex.Match[str]", words: Sequence[Word]) -> list[Word]:
    """What a figure counts, as far as it has it: "Indian nationals"; nothing of money, shares."""
    start = figure.start + number.end()
    return [w for w in words if start <= w.start and w.end <= figure.end]


def _lead(before: str) -> tuple[Bound, str]:
    """The longest of what bounds a number right before it: "no fewer than", not "fewer than"."""
    found = [
        (match.start(), bound, match[1].lower())
        for bound, pattern in _LEADS.items()
        if (match := pattern.search(before))
    ]
    _, bound, lead = min(found, default=(0, Bound.EXACT, ""))
    return bound, lead


def _value(figure: Figure, number: "regex.Match[str]") -> float:
    """The number as written, told from the range that the figure was read as with its words."""
    bound, lead = _lead(figure.text[: number.start()])
    if bound is Bound.MOST or lead in ("nearly", "almost", "just under"):
        return figure.high
    if bound is Bound.LEAST:
        return figure.low
    if lead == "close to":
        return figure.low / 0.9
    return (figure.low + figure.high) / 2


def clause(sentence: Sentence, figure: Figure) -> tuple[int, int]:
    """Return where what is said of a figure begins and ends.

    Its clause, with the one before where only three words stand before it ("trade, which reached
    $65.7 billion"), up to the next amount of the unit on either side.
    """
    text = sentence.text
    others = [f for f in sentence.figures if f.unit == figure.unit and f != figure]
    first = max((f.end for f in others if f.end <= figure.start), default=sentence.dateline)
    last = min((f.start for f in others if f.start >= figure.end), default=len(text))
    breaks = [match.end() for match in _BREAK.finditer(text, first, figure.start)]
    far = (at for at in reversed(breaks) if len(WORD.findall(text, at, figure.start)) > 3)
    end = _BREAK.search(text, figure.end, last)
    return next(far, first), end.start() if end else last


def meant(figure: Figure) -> tuple[str, float, float]:
    """Return what a figure says, however written: its unit and the bounds of its value."""
    return figure.unit, figure.low, figure.high


def written(amount: Amount) -> str:
    """Return the number as written, without "nearly" and without what it counts: "$65 billion"."""
    match = NUMBER.search(amount.figure.text)
    return match.group() if match else amount.figure.text
