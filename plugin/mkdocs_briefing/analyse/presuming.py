"""What a sentence presumes that its reader was told: when, which charge, whose conviction."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import regex

from ..model import Lean, Leaning, Name, Statement
from . import english

# "One of them said", "Among them was", "A further 40 left", "The largest one is"
_REST_FIRST = regex.compile(
    r"(?:(?:one|some|many|most|several|two|three|four|none|each|all|half|few|any|much|neither|"
    r"both) of (?:them|these|those|it|which)|among (?:them|these|those)|"
    r"(?:a further|an additional) \p{L}*\d*|the (?:others?|rest|remaining|remainder)\b(?! of\b)|"
    r"the (?:\p{L}+ )?ones? (?:is|are|was|were|has|have|had|will)\b)",
    regex.IGNORECASE,
)
# "more than twice that", "less than that": than what was said
_THAN_THAT = regex.compile(
    r"\b(?:twice|double|half|three times|more than|less than|fewer than|times) (that|this)"
    r"(?=[,.;]|$| (?:of|in|for) )"
)
# "no such law": the law is told of elsewhere, unless this sentence has it before
_NO_SUCH = regex.compile(
    r"\b(?:no|any|other|all|many|most|first|getting|of|for|on) such (\p{Ll}{3,})\b"
    r"(?![^,.;]{0,40} as\b)"
)
# "There, ferries sailed", "Two years later the wall fell"
_POINTING = regex.compile(
    r"(?:at the time|soon after|shortly after|the day before|the week before|before long),|"
    r"(?:(?:about |some |just |only )?(?:an?|one|two|three|four|five|six|several|some|many|\d+) "
    r"(?:minute|hour|day|night|week|month|year|decade)s? (?:later\b|(?:earlier|before|after),)|"
    rf"(?:{'|'.join(sorted(english.POINTING_OPENINGS, key=len, reverse=True))})(?:,|(?= \p{{L}})))",
    regex.IGNORECASE,
)
_THERE_IS = regex.compile(
    r"(?:there|here) (?:is|are|was|were|has|have|had|will|would|may|might|can|could|must|should|"
    r"seems?|remains?|appears?|came|comes|lies|lay|stood|stands|once|still|also|never|exists?)\b",
    regex.IGNORECASE,
)
_TOLD = "|".join(sorted(english.TOLD_BEFORE, key=len, reverse=True))
# What may follow a noun and say which one is meant
_WHICH = (
    r"(?! (?:of|that|to|on|for|in|against|between|by|from|with|about|over|at|which|who|whether|he|"
    r"she|they|it|made|after|before|when|where|if|is that|was that|was to|is to|is whether|"
    r"among|behind)\b)(?![’'-])"
)
# What makes a noun the subject: "was", "also drew", "prompted"
_VERB = (
    r"(?= (?:also |later |then |now |soon |further )?(?:is|was|were|are|has|have|had|will|would|"
    r"could|can|may|might|should|did|does|do|came|comes|drew|led|left|made|took|brought|gave|won|met|set|"
    r"\p{Ll}+(?:ed|es|s))\b|,)"
)
# "The charge was false", "Denying the charge, Frost", "Frost denied the charge."
_TOLD_SUBJECT = regex.compile(rf"the (?:\p{{Ll}}+ )?(?:{_TOLD}){_WHICH}{_VERB}", regex.IGNORECASE)
_TOLD_OBJECT = regex.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:e|es|ed|ing)|"
    r"confirm(?:s|ed|ing)?|repeat(?:s|ed|ing)?|answer(?:s|ed|ing)?|condemn(?:s|ed|ing)?|"
    r"criticis(?:e|es|ed|ing)|criticiz(?:e|es|ed|ing)|welcom(?:e|es|ed|ing)|defend(?:s|ed|ing)?|"
    r"made|makes?|making|called|calls|describ(?:es|ed)|support(?:s|ed)|oppos(?:es|ed)|announced|"
    r"accept(?:s|ed)|refused|refut(?:es|ed)|contest(?:s|ed)|brush(?:es|ed) off|explain(?:s|ed)|"
    rf"drop(?:s|ped)) (the (?:{_TOLD}))"
    r"(?=[,.;]|$| (?:and|as|but|is|was|were|are|at|when|after|during)\b)"
)
# "Frost denied it.", "The port did not do so": what, was said before
_DENIED_IT = regex.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|confirm(?:s|ed)|disput(?:es|ed)|"
    r"welcom(?:es|ed)|regret(?:s|ted)) (it|this|that|them)(?=[,.;]|$| (?:on|in|at|and|but)\b)|"
    r"\b(?:do|does|did|done|doing) (so)\b"
)
# A person by a noun or a name, whom "his" may mean
_SOMEBODY = regex.compile(
    r"\b(?:who|whose|whom|anyone|everyone|someone|nobody|each|everybody|one|man|woman|boy|girl|"
    r"child|father|mother|son|daughter|wife|husband|brother|sister|friend|baby|king|queen|colleague|"
    r"victim|suspect|patient|student|pilot|hostage|guest|host|chief|captain|athlete|spouse|nurse|"
    r"youth|teenager|toddler|infant|pope|prince|princess|actress|actor|thief|judge|guard|couple)\b|"
    r"\b(?:an?|the|every|another|one|whose) (?:[\p{L}’'-]+ ){0,3}?\p{Ll}+"
    r"(?:er|or|ist|ian|man|woman|ant|ent|ee|ess|ive|ast|eur|ard|ine|ate|ic)\b",
    regex.IGNORECASE,
)
_LATE = regex.compile(r"\b(he|she|his|him|her|himself|herself)\b")
# Characters within which "the charge" is hardly told of by its own sentence.
_EARLY = 90
# "in Ost", "an Illinois court": a place, or what something is called
_PLACED = regex.compile(
    r"\b(?:an?|the|in|at|from|of|to|near|across|on|for|by|with)\s$", regex.IGNORECASE
)
# First words of a sentence that are nobody's name
_NOBODY = (
    english.NOT_NAMES
    | {word.capitalize() for word in (*english.OFFICIALS, *english.UNNAMED)}
    | english.listed("Prosecutors Voters People Hundreds Thousands Dozens Nobody Nothing")
)
# Something said before in the same sentence, which "it" may mean
_CLAUSE = regex.compile(
    r"[,;:]|\b(?:that|if|whether|what|and|but|or|when|who|because|while|asked|accused|told)\b"
)
# "The attack killed nine", "The boy was", not "The attack on Ost"
_KNOWN = "|".join(sorted(english.MENTIONED_BEFORE, key=len, reverse=True))
_MENTIONED = regex.compile(rf"the (?:\p{{Ll}}+ )?(?:{_KNOWN}){_WHICH}(?= )", regex.IGNORECASE)
# "declined to comment": on what, is said elsewhere
_NO_ANSWER = regex.compile(
    r"\b(?:declined to comment|did not (?:immediately )?respond|could not be reached|"
    r"had no comment|refused to comment|similar \p{Ll}+)\b"
)


def told_before(text: str, statement: Statement | None, start: int) -> Iterator[Leaning]:
    """Yield what a sentence takes for told, from ``start`` on, where its opening ends.

    A time or a number that counts from what was said before, a charge or a promise that nothing
    says more of, "denied it". What stands in quotation marks is the speaker's to explain.
    """
    quotes = statement.quotes if statement else ()
    for pattern in (_POINTING, _REST_FIRST):
        match = pattern.match(text, start)
        if match and not _THERE_IS.match(text, start):
            yield Leaning(Lean.DEMONSTRATIVE, start, match.end(), match.group())
    for first, end in (*_told_things(text, start), *_pronouns_for_things(text)):
        if not _inside(first, quotes):
            yield Leaning(Lean.DEFINITE, first, end, text[first:end])


def _told_things(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where "the charge", "no such law" stand, with nothing before that tells of it."""
    if subject := _TOLD_SUBJECT.match(text, start):
        yield subject.span()
    for pattern in (_TOLD_OBJECT, _NO_SUCH):
        for match in pattern.finditer(text):
            if match.start(1) > _EARLY:
                continue
            noun = match[1].rsplit(maxsplit=1)[-1][:5]  # "charged ..., but denied the charge"
            if not _beginning(noun).search(text[: match.start(1)].lower()):
                yield match.span(1)


@lru_cache(maxsize=1024)
def _beginning(letters: str) -> "regex.Pattern[str]":
    return regex.compile(rf"\b{regex.escape(letters)}")


def _pronouns_for_things(text: str) -> Iterator[tuple[int, int]]:
    """Where "denied it", "did so", "twice that" stand, with no clause before that tells what."""
    for match in (*_DENIED_IT.finditer(text), *_THAN_THAT.finditer(text)):
        if not _CLAUSE.search(text, 0, match.start()):
            yield match.span(match.lastindex or 0)


def of_nobody(
    text: str, names: Sequence[Name], statement: Statement | None, body: int
) -> Iterator[Leaning]:
    """Yield the pronoun for a person of whom a sentence does not tell: "upheld his conviction"."""
    quotes = statement.quotes if statement else ()
    late = next((m for m in _LATE.finditer(text, body) if not _inside(m.start(), quotes)), None)
    if late is None or _SOMEBODY.search(text) or any(_may_be_somebody(text, n) for n in names):
        return
    first = regex.match(r"\p{Lu}[\p{L}’'-]+", text[body:])
    if first and first.group() not in _NOBODY:  # "Frost lost his way"
        return
    yield Leaning(Lean.DEMONSTRATIVE, late.start(), late.end(), late.group())


def _may_be_somebody(text: str, name: Name) -> bool:
    if name.person:
        return True
    return not name.nation and not _PLACED.search(text, 0, name.start)


def _inside(at: int, quotes: Sequence[tuple[int, int]]) -> bool:
    return any(a <= at < b for a, b in quotes)


def takes_for_known(text: str, start: int) -> bool:
    """Tell whether a sentence speaks of "the attack" or the like as of something known.

    A reader understands it, but better after what tells of it.
    """
    return bool(_MENTIONED.match(text, start) or _NO_ANSWER.search(text, start))
