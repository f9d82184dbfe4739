"""Figures of different files that differ for one thing, and whether all of them can be right."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, product

import regex

from ..model import Accord, Analysis, Discrepancy, Figure, Query, Sentence
from .agreement import Verdict, apart, verdict
from .pairs import Likeness, candidate_pairs
from .weights import weights


class _Bound(StrEnum):
    """How the value meant stands to the value written."""

    EXACT = "exact"
    NEAR = "near"
    LEAST = "least"
    MOST = "most"


# In a figure or just before it: "nearly $65 billion", "as many as 40 boats", "a hefty 12 %"
_BOUNDS = {
    _Bound.MOST: "up to|under|less than|fewer than|as many as|as much as|no more than|at most|"
    "a maximum of|below",
    _Bound.LEAST: "at least|a minimum of|over|more than|above|just over|exceeding|no fewer than|"
    "no less than|upwards of|in excess of|well over",
    _Bound.NEAR: "nearly|almost|just under|close to|about|around|roughly|some|approximately|"
    "an estimated|estimated|approaching|perhaps|maybe|probably",
}
_BEFORE = r"\s+(?:just |only )?(?:US\$|USD|EUR|GBP|INR|Rs\.?|[$€£₹¥₽])?\s?$"
_LEADS = {
    bound: regex.compile(rf"(?<!\w)({words}){_BEFORE}", regex.IGNORECASE)
    for bound, words in _BOUNDS.items()
}
_NAMED_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty "
    "fifty hundred dozen"
).replace(" ", "|")
_SCALES = "hundred|dozen|thousand|million|mn|billion|bn|trillion|tn|lakh|crore"
_CURRENCY = r"(?:(?:US\$|USD|EUR|GBP|INR|Rs\.?|[$€£₹¥₽])\s?)?"
# "$65.7 billion", "four", "2,000", "40 percent": a figure without what it counts
_NUMBER = regex.compile(
    rf"{_CURRENCY}(?:\d[\d,]*(?:\.\d+)?|\b(?:{_NAMED_NUMBERS})\b)(?:[\s-]?(?:{_SCALES}|[mb])\b)?"
    r"(?:\s?%|\s(?:per ?cent|dollars?|euros?|pounds?|rupees?|yen|yuan|rou?bles?)\b)?",
    regex.IGNORECASE,
)
_DIGITS = regex.compile(r"\d+(?:,\d+)*(?:\.\d+)?")
# What makes a number the end of a range or a change, or a part: "2 to ", "from ", "another "
_SPLIT_BEFORE = regex.compile(
    rf"(?:\d[\d.,]*(?:[\s-](?:{_SCALES}))?%?(?:\sper ?cent)?\s?(?:to|or|and|[-–])|"
    r"\b(?:between|from|versus|against|by|another|additional|further|extra|every|each|per|"
    r"first|last|next|other|remaining|including|out of|half of|the|these|those|their|his|her|"
    r"its|all|both))"
    r"\s+(?:the |an? )?$|[\p{L}-]$",
    regex.IGNORECASE,
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
    r"[;:()—“”\"]|\s[–-]\s|,(?!\d)|(?<!\bbetween(?:\s\S+){1,3})\s(?=and\s)|\s(?=(?:but|while|whereas|although|though|as|because|when|"
    r"after|before|including|since|compared)\s)"
)
# The words that `Sentence.wording` has the stems of.
_WORD = regex.compile(r"\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*")
# "per hour", "a year"
_RATE = regex.compile(
    r"\b(?:per|an?|each|every)\s(second|minute|hour|day|night|week|month|quarter|year)\b",
    regex.IGNORECASE,
)
# "last year", "the first quarter", "this month"
_RELATIVE = regex.compile(
    r"\b(first|second|third|fourth|last|past|previous|this|next|current|same)\s(?:\p{L}+\s)?"
    r"(day|night|week|weekend|month|quarter|half|year|decade|season)\b",
    regex.IGNORECASE,
)
# "$3 million on the harbour wall", "$4 billion in exports": what it is for stands behind it
_OBJECT = regex.compile(
    r"\s(?:(?:on|for|of|worth\sof)\b|in\s(?=\p{Ll})(?!(?:the|this|last|an?)\s))"
)
# What says that an amount changes: "now 35", "so far"
_CHANGING = regex.compile(
    r"\b(?:now|still|already|so far|initially|originally|earlier|revised|until|currently|later|"
    r"latest|new|updated|since|once|previously|used to)\b",
    regex.IGNORECASE,
)
# What is one thing in one word and another in the next: fates, ways of money, who, how often,
# and whether it is so or only may be.
_KINDS = {
    word: kind
    for kind, words in {
        "dead": "killed kill kills killing killings dead died die dies death deaths dying toll",
        "hurt": "injured injuring injuries wounded wounding wounds hurt",
        "missing": "missing unaccounted",
        "held": "arrested arresting arrests detained jailed imprisoned captured",
        "away": "homeless displaced evacuated evacuating fled fleeing",
        "saved": "rescued rescuing saved survived survivors released freed",
        "ill": "affected infected ill sick sickened",
        "out": "export exports exported exporting sells sell sold sales selling",
        "in": "import imports imported importing buy buys bought buying purchases",
        "gain": "profit profits profited surplus surpluses earned earnings gained",
        "loss": "loss losses lost deficit deficits shortfall debt debts owed",
        "income": "revenue revenues income turnover receipts",
        "cost": "cost costs costing price prices priced spent spend spending expenses",
        "grant": "aid donated donation loan loans lent grant grants fine fined taxes tax",
        "rise": "rose risen rise rises rising grew grown grow grows growth increased increase up",
        "fall": "fell fallen fall falls falling decline declined dropped shrank decreased down",
        "women": "women woman female girls girl",
        "men": "men man male boys boy",
        "children": "children child minors",
        "younger": "young younger",
        "older": "old older elderly",
        "troops": "soldiers soldier troops troop police officers rebels militants",
        "civilians": "civilians civilian",
        "day": "daily",
        "week": "weekly",
        "month": "monthly",
        "quarter": "quarterly",
        "year": "annual annually yearly",
        "may be": "will would could may might should target targets aim aims plan plans planned "
        "expect expects expected hope hopes forecast forecasts predicts predicted projected goal "
        "wants proposed proposes seeks sought demands demanded if potential potentially",
    }.items()
    for word in words.split()
}
# Rising to an amount and being it are one thing.
_WAYS = frozenset({"rise", "fall"})
_NO_NAMES = frozenset({*_WAYS, "may be", "dead", "hurt", "missing", "held", "away", "saved"})

# Words that go with an amount of anything.
_MEASURES = frozenset(
    "thousand million billion trillion lakh crore dozen percent percentage cent dollar dollars "
    "euros pounds rupees yen yuan roubles rubles day days week weeks month months quarter year "
    "years today yesterday ago total worth number".split()
)

# Two values so near each other, one of them said to be near, are one value.
_NEAR_SHARE = 0.025
# Two that are one value rounded differ by no more than this.
_ROUNDED_SHARE = 0.1
# "At least 40" is hardly said of more than this many times 40.
_MOST_ABOVE = 1.5
_EQUAL = 1e-6
# Words in what is counted, and those of them behind the figure.
_LONGEST_COUNTS = 6
_LONGEST_BEHIND = 2
# What stands between words of one name: "India-Russia trade", "trade between India and Russia"
_COMPOUND = regex.compile(r"[ –’'-]")
_PHRASE = regex.compile(r"[ –’'-]| (?:of|in|between|and|to|from|for|with|on|at)(?: (?:the|an?))? ")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a sentence at ``start:end``; ``telling`` words are no stop words or numbers."""

    start: int
    end: int
    text: str
    stem: str
    telling: bool

    @property
    def names(self) -> bool:
        """Whether the word may be part of what something is called."""
        word = self.text.lower()
        return self.telling and _KINDS.get(word) not in _NO_NAMES and word not in _MEASURES


@dataclass(frozen=True, slots=True)
class _Amount:
    """A figure that stands for itself, with what is said of it.

    ``value`` is the number as written, ``lead`` its "nearly". ``nouns`` are the stems of what
    it counts, ``about`` those of what stands round it in its clause, ``after`` those of them
    behind it, ``kinds`` what tells it from another of the same unit. ``alone`` says that its
    sentence has no other of the unit.
    """

    sentence: Sentence
    figure: Figure
    words: Sequence[_Word]
    value: float
    bound: _Bound
    lead: str
    nouns: frozenset[str]
    about: frozenset[str]
    after: frozenset[str]
    kinds: frozenset[str]
    alone: bool

    @property
    def key(self) -> tuple[str, int, int]:
        return (*self.sentence.key, self.figure.start)


@dataclass(frozen=True, slots=True)
class _Link:
    """Two amounts of one thing; ``conflict`` says that not both can be right."""

    left: _Amount
    right: _Amount
    conflict: bool
    cosine: float


def discrepancies(
    analyses: Sequence[Analysis], queries: Sequence[Query], copies: Mapping[str, str]
) -> tuple[Discrepancy, ...]:
    """Return the figures of one thing that are not written alike, in the order of the files.

    ``copies`` gives for each file that is the same text as an earlier one that one's path; they
    are left out, and so are files that are not English. One figure a file stands in a
    discrepancy. Where it is not sure that two figures are of one thing, or whether both can be
    right, nothing is said.
    """
    originals = sorted(
        (a for a in analyses if a.source.path not in copies and _is_english(a)),
        key=lambda a: a.source.path,
    )
    sentences = [s for analysis in originals for s in analysis.sentences if s.mark is None]
    worth = weights(sentences, queries)
    found = {s.key: _amounts(s, worth.alias) for s in sentences if s.figures}
    rarity = _Rarity(sentences, worth.alias)
    files = _Files(originals)
    links = [
        link
        for left, right, alike in candidate_pairs([s for s in sentences if s.key in found], worth)
        if left.source != right.source and not apart(left, right, alike)
        for link in _links(found[left.key], found[right.key], alike, rarity, files)
    ]
    told = (_discrepancy(group, rarity) for group in _groups(links))
    return tuple(one for one in told if one)


def _is_english(analysis: Analysis) -> bool:
    """Whether names and speakers were told, as of English alone.

    In no other language is it known what tells one amount from another ("killed", "injured").
    """
    return any(s.names or s.statement for s in analysis.sentences)


class _Rarity:
    """What each stem is worth: ln(1 + N / df) over the sentences."""

    def __init__(self, sentences: Sequence[Sentence], alias: Mapping[str, str]) -> None:
        self._df = Counter(
            stem for s in sentences for stem in {alias.get(stem, stem) for stem in s.wording}
        )
        self._total = len(sentences)

    def of(self, stems: frozenset[str]) -> float:
        return math.fsum(math.log(1 + self._total / max(1, self._df[s])) for s in sorted(stems))


class _Files:
    """The day of each file, and the amounts that it has anywhere."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        self._days = {
            a.source.path: a.source.published.value[:10] for a in analyses if a.source.published
        }
        self._figures = {
            a.source.path: {(f.unit, f.low, f.high) for s in a.sentences for f in s.figures}
            for a in analyses
        }

    def differ(self, left: _Amount, right: _Amount) -> bool:
        """Whether two files differ in an amount: of one day, and neither has the other's too."""
        a, b = left.sentence.source, right.sentence.source
        days = {self._days[path] for path in (a, b) if path in self._days}
        return len(days) < 2 and not (
            _meant(right.figure) in self._figures[a] or _meant(left.figure) in self._figures[b]
        )


def _meant(figure: Figure) -> tuple[str, float, float]:
    return figure.unit, figure.low, figure.high


# --- what is said of an amount ------------------------------------------------


def _amounts(sentence: Sentence, alias: Mapping[str, str]) -> list[_Amount]:
    """The figures of a sentence that are neither part of a range nor a part of something."""
    words = _words(sentence, alias)
    return [
        _amount(sentence, figure, number, words)
        for figure in sentence.figures
        if (number := _NUMBER.search(figure.text)) and not _splits(sentence.text, figure, number)
    ]


def _words(sentence: Sentence, alias: Mapping[str, str]) -> list[_Word]:
    """The words with their stems; none where the two do not match."""
    found = list(_WORD.finditer(sentence.text, sentence.dateline))
    if len(found) != len(sentence.wording):
        return []
    telling = frozenset(sentence.terms) | _KINDS.keys()
    silent = {sentence.statement.verb} if sentence.statement else set()
    named = [range(name.start, name.end) for name in sentence.names]
    speaker = _speaker(sentence)
    words = []
    for match, stem in zip(found, sentence.wording, strict=True):
        start, text, lower = match.start(), match.group(), match.group().lower()
        tells = stem in telling or lower in telling or any(start in name for name in named)
        speaks = start in speaker or lower in silent
        words.append(
            _Word(start, match.end(), text, alias.get(stem, stem),
                  telling=tells and not speaks and not text[0].isdigit())
        )  # fmt: skip
    return words


def _speaker(sentence: Sentence) -> range:
    said = sentence.statement
    return range(said.start, said.end) if said else range(0)


def _splits(text: str, figure: Figure, number: "regex.Match[str]") -> bool:
    """Whether an amount is an end of a range or a change, a part, or only describes."""
    at = figure.start + number.start()
    return bool(
        _SPLIT_BEFORE.search(text[max(0, figure.start - 40) : figure.start])
        or _SPLIT_BEFORE.search(text[max(0, at - 40) : at])
        or _SPLIT_AFTER.match(text, figure.end)
        or _HYPHEN.search(figure.text)
    )


def _amount(
    sentence: Sentence, figure: Figure, number: "regex.Match[str]", words: Sequence[_Word]
) -> _Amount:
    at = figure.start + number.start()
    bound, lead = _lead(sentence.text[max(0, at - 30) : at])
    start, end = _clause(sentence, figure)
    near = [w for w in words if start <= w.start and w.end <= end]
    outside = [w for w in near if w.telling and not figure.start <= w.start < figure.end]
    kinds = {kind for w in near if (kind := _KINDS.get(w.text.lower()))}
    rates = {m[1].lower() for m in _RATE.finditer(sentence.text, start, end)}
    return _Amount(
        sentence, figure, words, _value(figure, lead), bound, lead,
        nouns=frozenset(w.stem for w in _nouns(figure, number, words)),
        about=frozenset(w.stem for w in outside),
        after=frozenset(w.stem for w in outside if w.start >= figure.end),
        kinds=frozenset(kinds - _WAYS | rates),
        alone=sum(one.unit == figure.unit for one in sentence.figures) == 1,
    )  # fmt: skip


def _nouns(figure: Figure, number: "regex.Match[str]", words: Sequence[_Word]) -> list[_Word]:
    """What a figure counts, as far as it has it: "Indian nationals"; nothing of money, shares."""
    start = figure.start + number.end()
    return [w for w in words if start <= w.start and w.end <= figure.end]


def _lead(before: str) -> tuple[_Bound, str]:
    for bound, pattern in _LEADS.items():
        if match := pattern.search(before):
            return bound, match[1].lower()
    return _Bound.EXACT, ""


def _value(figure: Figure, lead: str) -> float:
    """The number as written, told from the range it was read as."""
    if not figure.text.lower().startswith(lead or " "):
        return (figure.low + figure.high) / 2
    if lead in ("nearly", "almost", "just under", "under", "less than", "fewer than", "up to"):
        return figure.high
    if lead == "close to":
        return figure.low / 0.9
    if lead in ("about", "around", "roughly", "some", "approximately", "an estimated"):
        return (figure.low + figure.high) / 2
    return figure.low


def _clause(sentence: Sentence, figure: Figure) -> tuple[int, int]:
    """Where what is said of a figure begins and ends.

    Its clause, with the one before where only three words stand before it ("trade, which reached
    $65.7 billion"), up to the next amount of the unit on either side.
    """
    text = sentence.text
    others = [f for f in sentence.figures if f.unit == figure.unit and f != figure]
    first = max((f.end for f in others if f.end <= figure.start), default=sentence.dateline)
    last = min((f.start for f in others if f.start >= figure.end), default=len(text))
    breaks = [match.end() for match in _BREAK.finditer(text, first, figure.start)]
    far = (at for at in reversed(breaks) if len(_WORD.findall(text, at, figure.start)) > 3)
    end = _BREAK.search(text, figure.end, last)
    return next(far, first), end.start() if end else last


# --- whether two amounts are of one thing ----------------------------------------


def _links(
    left: Sequence[_Amount], right: Sequence[_Amount], alike: Likeness, rarity: _Rarity,
    files: _Files,
) -> Iterator[_Link]:  # fmt: skip
    for a, b in product(left, right):
        if not _may_be_one(a, b) or _paired_elsewhere(a, b):
            continue
        shared = a.about & b.about
        least = min(rarity.of(a.about), rarity.of(b.about))
        near = _Nearness(alike, len(shared), rarity.of(shared) / least if least else 0.0)
        if _agree(a, b):
            if _of_one_thing(a, b, near):
                yield _Link(a, b, conflict=False, cosine=alike.cosine)
        elif _conflict(a, b, near) and files.differ(a, b):
            yield _Link(a, b, conflict=True, cosine=alike.cosine)


@dataclass(frozen=True, slots=True)
class _Nearness:
    """How alike two sentences are, and how much round two amounts is the same."""

    whole: Likeness
    shared: int
    share: float


def _may_be_one(a: _Amount, b: _Amount) -> bool:
    """Whether nothing said of two amounts keeps them apart."""
    return (
        a.figure.unit == b.figure.unit
        and a.kinds == b.kinds
        and bool(a.nouns & b.nouns or not (a.nouns or b.nouns))
        and _months(a) == _months(b)
        and not _other_times(a, b)
    )


def _months(amount: _Amount) -> set[str]:
    return {date for date in amount.sentence.dates if date.startswith("m")}


def _other_times(a: _Amount, b: _Amount) -> bool:
    """Whether one says "last year" and the other "this year"."""
    ours, theirs = _times(a), _times(b)
    return bool(ours and theirs and not ours & theirs)


def _times(amount: _Amount) -> set[tuple[str, str]]:
    return {(m[1].lower(), m[2].lower()) for m in _RELATIVE.finditer(amount.sentence.text)}


def _paired_elsewhere(a: _Amount, b: _Amount) -> bool:
    """Whether two that differ have an equal each in the other's sentence."""
    if _same_number(a, b):
        return False
    ours, theirs = ({_meant(f) for f in x.sentence.figures} for x in (a, b))
    return _meant(a.figure) in theirs or _meant(b.figure) in ours


def _of_one_thing(a: _Amount, b: _Amount, near: _Nearness) -> bool:
    """Whether two amounts that may both be right are surely of one thing.

    The less a number is met by chance, the less else must be the same.
    """
    cosine = near.whole.cosine
    if not near.shared or len(near.whole.shared) < 3:
        return False
    if not _one_value(a, b):
        return (
            cosine >= 0.4
            and near.share >= 0.6
            and near.shared >= 2
            and a.alone
            and b.alone
            and _of_same_places(a, b)
        )
    if _common(a) or _common(b):
        return cosine >= 0.4 and near.share >= 0.3
    if _round(a) or _round(b):
        return cosine >= 0.3 and near.share >= 0.3
    if a.nouns or a.figure.unit == "%":
        return cosine >= 0.2 and near.share >= 0.3
    return cosine >= 0.12 and near.share >= 0.2


def _one_value(a: _Amount, b: _Amount) -> bool:
    """Whether two amounts are one number, or as good as one."""
    open_ended = {a.bound, b.bound} & {_Bound.LEAST, _Bound.MOST}
    return _same_number(a, b) or (not open_ended and _apart_by(a, b) <= _NEAR_SHARE)


def _common(amount: _Amount) -> bool:
    """Whether a number is met everywhere: up to a dozen, "30", "45 %"."""
    value = amount.value
    if amount.figure.unit == "%":
        return math.isclose(value % 5, 0, abs_tol=_EQUAL)
    return value <= 12 or (value < 100 and math.isclose(value % 10, 0, abs_tol=_EQUAL))


def _round(amount: _Amount) -> bool:
    """Whether a number has but one digit that counts: "300", "nearly $4 billion"."""
    digits = _DIGITS.search(amount.figure.text)
    return not digits or len(digits.group().replace(",", "").rstrip("0")) < 2


def _conflict(a: _Amount, b: _Amount, near: _Nearness) -> bool:
    """Whether two exact amounts are surely of one thing, of one time and of the whole of it."""
    return (
        a.bound is b.bound is _Bound.EXACT
        and a.alone
        and b.alone
        and not _apart_by(a, b) > 0.5
        and near.whole.cosine >= 0.5
        and near.share >= 0.6
        and near.shared >= 2
        and verdict(a.sentence, b.sentence, near.whole) is Verdict.DIFFERS
        and _years(a) == _years(b)
        and _times(a) == _times(b)
        and a.nouns == b.nouns
        and _of_same_places(a, b)
        and not _narrow(a, b)
        and not any(_CHANGING.search(one.sentence.text) for one in (a, b))
    )


def _years(amount: _Amount) -> set[str]:
    return {date for date in amount.sentence.dates if date[:4].isdigit()}


def _narrow(a: _Amount, b: _Amount) -> bool:
    """Whether what stands round two amounts may make them of other parts of one thing.

    That is so where either has behind it what the other sentence has not, or each has such a
    word anywhere ("in spring", "in autumn").
    """
    ours, theirs = ({*x.sentence.terms, *x.sentence.matter, *x.about} for x in (a, b))
    behind = a.after <= theirs and b.after <= ours
    return not (behind and (a.about <= theirs or b.about <= ours))


def _of_same_places(a: _Amount, b: _Amount) -> bool:
    """Whether each sentence has the places and bodies that the other names."""
    return not any(
        {*names}.isdisjoint({*other.terms, *other.matter})
        for one, other in ((a.sentence, b.sentence), (b.sentence, a.sentence))
        for kind, *names in one.stance.named
        if kind != "person"
    )


# --- whether both can be right -------------------------------------------------------


def _agree(a: _Amount, b: _Amount) -> bool:
    """Whether two amounts can both be right, as written."""
    if _same_number(a, b):
        return not _exclude(a, b) and not _exclude(b, a)
    small, large = sorted((a, b), key=lambda one: one.value)
    bounds = {a.bound, b.bound}
    if bounds == {_Bound.EXACT}:
        return _rounded(small, large)
    if small.bound is _Bound.LEAST and large.bound is not _Bound.MOST:
        return large.value <= _MOST_ABOVE * small.value
    if large.bound is _Bound.MOST and small.bound is not _Bound.LEAST:
        return large.value <= _MOST_ABOVE * small.value
    if bounds <= {_Bound.EXACT, _Bound.NEAR}:
        return _apart_by(a, b) <= _NEAR_SHARE or _overlap(a, b)
    return False


def _same_number(a: _Amount, b: _Amount) -> bool:
    return math.isclose(a.value, b.value, rel_tol=_EQUAL)


def _exclude(a: _Amount, b: _Amount) -> bool:
    """Whether "more than 50" stands beside an exact 50, or "over 50" beside "almost 50"."""
    taken_in = ("at least", "a minimum of", "no fewer than", "no less than", "up to", "as many as",
                "as much as", "no more than", "at most", "a maximum of")  # fmt: skip
    if a.bound not in (_Bound.LEAST, _Bound.MOST) or a.bound is b.bound or a.lead in taken_in:
        return False
    exact = b.figure.low == b.figure.high
    return b.bound in (_Bound.LEAST, _Bound.MOST) or b.lead in ("nearly", "almost") or exact


def _rounded(a: _Amount, b: _Amount) -> bool:
    """Whether one of two numbers is the other with fewer digits: "66 billion", "65.7 billion"."""
    return _overlap(a, b) and _apart_by(a, b) <= _ROUNDED_SHARE


def _overlap(a: _Amount, b: _Amount) -> bool:
    return a.figure.low <= b.figure.high and b.figure.low <= a.figure.high


def _apart_by(a: _Amount, b: _Amount) -> float:
    """How far apart two values are, as a share of the larger."""
    larger = max(a.value, b.value)
    return abs(a.value - b.value) / larger if larger else 0.0


def _alike_as_written(a: _Amount, b: _Amount) -> bool:
    return _same_number(a, b) and a.bound is b.bound


# --- groups -----------------------------------------------------------------------------


def _groups(links: Sequence[_Link]) -> list[list[_Amount]]:
    """The amounts of one thing, joined link by link, the surest first."""
    groups: dict[tuple[str, int, int], list[_Amount]] = {}
    for link in sorted(links, key=_surest_first):
        ours = groups.get(link.left.key, [link.left])
        theirs = groups.get(link.right.key, [link.right])
        disputed = link.conflict or _disputed(ours) or _disputed(theirs)
        if ours is not theirs and _fit(ours, theirs, disputed=disputed):
            joined = sorted([*ours, *theirs], key=lambda amount: amount.key)
            groups.update((amount.key, joined) for amount in joined)
    found = {group[0].key: group for group in groups.values()}
    return [
        found[key]
        for key in sorted(found)
        if any(not _alike_as_written(a, b) for a, b in combinations(found[key], 2))
    ]


def _disputed(group: Sequence[_Amount]) -> bool:
    return any(not _agree(a, b) for a, b in combinations(group, 2))


def _surest_first(link: _Link) -> tuple[bool, float, tuple[str, int, int], tuple[str, int, int]]:
    return link.conflict, -round(link.cosine, 9), link.left.key, link.right.key


def _fit(ours: Sequence[_Amount], theirs: Sequence[_Amount], *, disputed: bool) -> bool:
    """Whether two groups may be one: of other files, and every pair of values as it must be."""
    return all(
        a.sentence.source != b.sentence.source
        and (_agree(a, b) or (disputed and a.bound is b.bound is _Bound.EXACT))
        for a, b in product(ours, theirs)
    )


def _discrepancy(group: Sequence[_Amount], rarity: _Rarity) -> Discrepancy | None:
    """The group in words; None where what is counted has none."""
    counts = _counts(group, rarity)
    if not counts:
        return None
    conflict = _disputed(group)
    return Discrepancy(
        counts=counts,
        amounts=tuple((one.sentence, one.figure) for one in group),
        accord=Accord.CONFLICT if conflict else Accord.COMPATIBLE,
        why=_dispute(group) if conflict else _reason(group),
    )


# --- in words -----------------------------------------------------------------------------


def _written(amount: _Amount) -> str:
    """The number as written, without "nearly" and without what it counts: "$65 billion"."""
    match = _NUMBER.search(amount.figure.text)
    return match.group() if match else amount.figure.text


def _dispute(group: Sequence[_Amount]) -> str:
    """Why not all can be right, each number once."""
    numbers = [_written(one) for n, one in enumerate(group)
               if not any(_same_number(one, before) for before in group[:n])]  # fmt: skip
    both = "both" if len(numbers) == 2 else "all"
    return f"{', '.join(numbers[:-1])} and {numbers[-1]} cannot {both} be right"


def _reason(group: Sequence[_Amount]) -> str:
    """Why all can be right, told of the two that are furthest apart."""
    pairs = [(a, b) for a, b in combinations(group, 2) if not _alike_as_written(a, b)]
    a, b = max(pairs, key=lambda pair: _apart_by(*pair))
    small, large = sorted((a, b), key=lambda one: one.value)
    hedged = next((one for one in (a, b) if one.bound is _Bound.NEAR), None)
    if _same_number(a, b):
        lead = next(one.lead for one in (hedged, a, b) if one and one.lead)
        return f"“{lead}” leaves room for {_written(a)} itself"
    if small.bound is _Bound.LEAST:
        return f"“{small.lead}” allows more"
    if large.bound is _Bound.MOST:
        return f"“{large.lead}” allows less"
    if hedged:
        return f"“{hedged.lead}” leaves room for a difference of {_percent(_apart_by(a, b))}"
    coarse, fine = sorted((a, b), key=lambda one: one.figure.low - one.figure.high)
    return f"{_written(coarse)} is {_written(fine)} rounded"


def _percent(share: float) -> str:
    return f"{round(100 * share)} %" if share >= 0.005 else "less than 1 %"


def _counts(group: Sequence[_Amount], rarity: _Rarity) -> str:
    """What is counted, in words of the first sentence as they stand there.

    Of money and shares the words round all of the figures, else round the first and another;
    where there are none, of what all the sentences say.
    """
    first = group[0]
    if first.nouns:
        return first.sentence.text[slice(*_counted(group))]
    near = frozenset.intersection(*(one.about for one in group))
    near = near or max((first.about & one.about for one in group[1:]), key=rarity.of)
    every = frozenset.intersection(*(frozenset(w.stem for w in one.words) for one in group))
    start, end = _clause(first.sentence, first.figure)
    before, after = range(start, first.figure.start), range(first.figure.end, end)
    if first.figure.unit != "%" and _OBJECT.match(first.sentence.text, first.figure.end):
        before, after = after, before
    for shared, reach in ((near, before), (near, after), (every, range(first.figure.start))):
        for joint in (_PHRASE, _COMPOUND):
            runs = [_cut(run, shared, first.sentence.text) for run in _runs(first, reach, joint)]
            spans = [run for run in runs if run and _is_short(run, first.sentence.text)]
            if spans:
                best = max(spans, key=lambda run: rarity.of(shared & {w.stem for w in run}))
                return first.sentence.text[best[0].start : best[-1].end]
    return ""


def _cut(run: Sequence[_Word], shared: frozenset[str], text: str) -> Sequence[_Word]:
    """A run of words from the compound of the first that is shared to the last that is."""
    at = [number for number, word in enumerate(run) if word.stem in shared]
    if not at:
        return ()
    start = at[0]
    while start and _COMPOUND.fullmatch(text, run[start - 1].end, run[start].start):
        start -= 1
    return run[start : at[-1] + 1]


def _is_short(run: Sequence[_Word], text: str) -> bool:
    return len(_WORD.findall(text, run[0].start, run[-1].end)) <= _LONGEST_COUNTS


def _runs(amount: _Amount, reach: range, joint: "regex.Pattern[str]") -> list[list[_Word]]:
    """The telling words round an amount between which stand only joints.

    Without the one right before it, which is a verb: "reached $65.7 billion".
    """
    text, start = amount.sentence.text, amount.figure.start
    runs: list[list[_Word]] = []
    for word in amount.words:
        verb = word.end <= start and not text[word.end : start].strip()
        if word.start in reach and word.names and not verb:
            gap = (runs[-1][-1].end, word.start) if runs else (0, 0)
            if runs and joint.fullmatch(text, *gap):
                runs[-1].append(word)
            else:
                runs.append([word])
    return runs


def _counted(group: Sequence[_Amount]) -> tuple[int, int]:
    """Where the words begin and end that say what the first of some amounts counts.

    With the words behind it that are behind all: "cell phones" where the figure has "cell".
    """
    first = group[0]
    number = _NUMBER.search(first.figure.text)
    start = first.figure.start + (number.end() if number else 0)
    inside = [w for w in first.words if start <= w.start < first.figure.end]
    same = [list(one) for one in zip(*map(_behind, group), strict=False)]
    for words in same[:_LONGEST_BEHIND]:
        if len({w.stem for w in words}) > 1:
            break
        inside.append(words[0])
    return inside[0].start, inside[-1].end


def _behind(amount: _Amount) -> list[_Word]:
    """The telling words right behind an amount."""
    found: list[_Word] = []
    end = amount.figure.end
    for word in amount.words:
        if word.start >= end:
            if not word.names or not _COMPOUND.fullmatch(amount.sentence.text, end, word.start):
                break
            found.append(word)
            end = word.end
    return found
