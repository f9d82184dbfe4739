"""Whether a sentence speaks of a day in it as gone by or as to come."""

from dataclasses import dataclass
from enum import Enum, auto

import regex

from .english import SAYING


class Tense(Enum):
    """How a sentence speaks of a day: ``PLANNED`` is a plan that may be carried out by now."""

    PAST = auto()
    FUTURE = auto()
    PLANNED = auto()
    UNTOLD = auto()


_PLAN = r"(?:due|scheduled|slated|expected|planned|poised|likely|set|bound|ready|going)"
_TIME = r"(?:for|on|in|at|by|later|next|this)"
_ADVERB = r"(?:(?:not|also|now|then|still|originally|initially|\p{Ll}{2,12}ly)\s)?"
_REST = r"(?:\s[\p{Ll}’'-]+){0,3}"  # "(will) be welcomed by"
# "were due to meet", "was set for", "were to follow"
_PLANNED = rf"(?:was|were)\s{_ADVERB}(?:{_PLAN}\s(?:to{_REST}|{_TIME})|to\s\p{{Ll}}+)"
# "will be welcomed by", "may meet"
_WILL = rf"(?:will|shall|won[’']t|would|may|might|must){_REST}"
# What is expected to be, or is to be: "is expected to continue talks", as well as "are to meet"
_IS_TO = rf"(?:is|are|be)\s{_ADVERB}(?:{_PLAN}\sto|to){_REST}"
# "scheduled for", "is due on"
_IS_PLANNED = (
    rf"(?:(?:is|are|be)\s{_ADVERB})?(?:due|scheduled|slated|expected|planned|set)"
    rf"\s(?:to{_REST}|{_TIME})"
)
# What somebody means to do, such as "plans to visit" or "vowed to return"
_MEANS_TO = (
    r"(?:plans?|planning|hopes?|hoping|intends?|aims?|wants?|agreed|decided|promised|vowed|pledged"
    rf"|prepare[sd]?|preparing|threatens?|threatened|planned|hoped|intended|wanted)\sto{_REST}"
)
# "The talks begin on Tuesday": what news puts in the present
_OPENS_SOON = "opens|begins|starts|arrives|travels|visits|convenes|departs|resumes"
_FUTURE = "|".join((_WILL, _IS_TO, _IS_PLANNED, _MEANS_TO, _OPENS_SOON))
_IRREGULAR = (
    "was|were|had|did|began|came|went|met|took|gave|got|left|held|made|won|lost|led|said|told|flew|"
    "fell|rose|grew|drew|spoke|wrote|saw|sold|bought|brought|sent|spent|shot|struck|broke|stood|"
    "sat|kept|found|fought|caught|taught|thought|heard|paid|put|became|ran|sank|hit|cut|shut|swore|"
    "withdrew|withstood|threw|drove|rode|chose|laid|lay|fled|built|burnt|fired|set|quit|beat|read|"
    "shook|sought|swept|tore|underwent|won|wore|froze|hung|slid|sped|spread|drove|killed"
)
# Not verbs, or not told apart from their base form.
_NOT_VERBS = (
    "need|indeed|hundred|speed|seed|feed|exceed|proceed|succeed|limited|wicked|sacred|naked|"
    "kindred|hatred|biped|embed|unprecedented|so-called|breed|weed|deed|greed|steed|bleed|shed"
)
# "refused to comment": done, with what was refused
_PAST = (
    rf"(?:refused|failed|declined|began|managed|tried|continued|started)\sto\s\p{{Ll}}+|"
    rf"(?:{_IRREGULAR})|(?!(?:{_NOT_VERBS})\b)\p{{Ll}}+ed"
)
# These tell no time: "had been due in", "is being held", "could not be reached", "to inspect the"
_OPEN = (
    rf"had\s(?:been\s)?(?:{_PLAN}|hoped|intended|agreed|wanted|promised|vowed)\s(?:to{_REST}|{_TIME})|"
    r"(?:is|are|am|isn[’']t|aren[’']t|being|can|cannot|could|should|does|do)(?:\s[\p{Ll}’'-]+){0,2}|"
    r"to\s(?:be\s)?(?:meet|see|hold|attend|discuss|sign|begin|start|take|visit|join|open|vote|talk|"
    r"mark|celebrate|make|give|get|find|speak|seek|stop|help|protest|\p{Ll}+(?=\s(?:the|an?|his|her|"
    r"its|their|him|them|it|\p{Lu})\b))\b"
)
_SIGN = regex.compile(
    rf"(?<![\p{{L}}’'-])(?:(?P<planned>{_PLANNED})|(?P<future>{_FUTURE})|(?P<open>{_OPEN})|"
    rf"(?P<past>{_PAST}))(?![\p{{L}}’'-])"
)
# "the detained man", "with increased pressure": these tell of no deed
_OF_A_NOUN = regex.compile(r"\b(?:the|an?|his|her|its|their|our|of|with|more|most|for|any)\s$")
_SAID = frozenset(SAYING)
# What may be dated by the day that follows: "called a vote on Tuesday"
_ARRANGED = frozenset(
    "called scheduled planned arranged proposed offered urged requested sought demanded ordered "
    "invited prepared set agreed backed delayed postponed moved cancelled canceled booked fixed "
    "expected awaited feared forecast approved discussed asked wanted needed made "
    "suspected accused".split()
)
# "called on Putin", who was asked for nothing
_VISITED = regex.compile(r"called\s(?:\p{Ll}+ly\s)?on\s\p{Lu}")
# As in "(told) reporters in Moscow on", "(said) in a statement on": the day is that of speaking
_SPOKEN = regex.compile(
    r"(?:\s(?:reporters|journalists|lawmakers|parliament|\p{Lu}[\p{L}.]+|the\s\p{Lu}?[\p{L}]+))?"
    r"(?:\s(?:in|at|during|through|via|to|after|from|outside)\s[^,;:]{1,40}?)?"
    r"\s(?:late\s|early\s)?(?:(?:on|in)\s)?(?:late\s|early\s)?"
)
# "(will leave) after talks on Tuesday": the day is not the verb's
_ANOTHER_TIME = regex.compile(r"\b(?:after|following|before|ahead|since)\b")
# What parts "landed" from its day: "for talks (on Tuesday)"
_BEFORE = regex.compile(r"\b(?:before|ahead|for(?=\s(?:talks|an?|the)\b|\s?$))\b")
# "On Tuesday", ", and on Tuesday"
_LEAD = r"\s?(?:[Ll]ate\s|[Ee]arly\s)?(?:(?:[Oo]n|[Ii]n|[Bb]y)\s)?(?:late\s|early\s)?$"
_OPENS = regex.compile(rf"(?:^[\"“‘(]?|\bthat){_LEAD}")
_OPENS_CLAUSE = regex.compile(rf"(?:[,;:—–(\"“‘]|\band|\bbut){_LEAD}")
_DIRECTLY = regex.compile(r"\s(?:\p{Ll}+ly\s)?")
_NEW_CLAUSE = regex.compile(r"[,;:]|\b(?:and|who|which|when|as)\b")
_PAST_AUXILIARY = frozenset(("was", "were", "had", "did"))
_NEAR = 80  # characters from a day that opens a clause to its verb


@dataclass(frozen=True, slots=True)
class Sign:
    """A verb, or what stands for one, at ``start:end`` of a text, and the time that it tells."""

    start: int
    end: int
    word: str
    tense: Tense


def signs(text: str) -> tuple[Sign, ...]:
    """Return what tells the tense in an English sentence, in order."""
    kinds = {"past": Tense.PAST, "future": Tense.FUTURE, "planned": Tense.PLANNED}
    found = []
    for match in _SIGN.finditer(text):
        start = match.start()
        told = kinds.get(match.lastgroup or "", Tense.UNTOLD)
        if told is Tense.PAST and _OF_A_NOUN.search(text, max(0, start - 8), start):
            continue
        found.append(Sign(start, match.end(), match.group(), told))
    return tuple(found)


def tense(text: str, start: int, end: int, found: tuple[Sign, ...]) -> Tense:
    """Return how a sentence speaks of the day named at ``start:end``.

    ``found`` are the text's `signs`. The verb before the day tells it, or the one after it where
    the day opens a clause or stands between subject and verb; where they are at odds, nothing.
    """
    before = next((sign for sign in reversed(found) if sign.start < start), None)
    after = next((sign for sign in found if sign.start >= end), None)
    earlier = _told_before(text, start, before, found) if before else Tense.UNTOLD
    if _OPENS.search(text, 0, start):
        return _told_after(text, end, after)
    if after and _DIRECTLY.fullmatch(text, end, after.start):
        return _told_between(earlier, before, after)
    if _OPENS_CLAUSE.search(text, max(0, start - 30), start):
        later = _told_after(text, end, after)
        return earlier if later in (earlier, Tense.UNTOLD) else Tense.UNTOLD
    if before is None and after and after.tense is Tense.PAST and after.start - end <= _NEAR:
        return Tense.PAST
    return earlier


def _told_after(text: str, end: int, after: Sign | None) -> Tense:
    if after is None or after.start - end > _NEAR:
        return Tense.UNTOLD
    # "On Tuesday, he said, the ferry will sail"
    aside = after.word in _SAID and text[after.end : after.end + 1] == ","
    return Tense.UNTOLD if aside else after.tense


def _told_between(earlier: Tense, before: Sign | None, after: Sign) -> Tense:
    """The tense where a verb follows the day at once: "the council on Monday voted"."""
    if after.word.startswith("to "):
        return earlier  # "landed on Monday to see Putin"
    if after.tense is Tense.PAST and earlier in (Tense.PAST, Tense.UNTOLD):
        plain = before is None or before.tense is Tense.PAST or after.word in _PAST_AUXILIARY
        return Tense.PAST if plain else Tense.UNTOLD
    return Tense.UNTOLD


def _told_before(text: str, start: int, sign: Sign, found: tuple[Sign, ...]) -> Tense:
    """The tense that the verb before a day gives to it."""
    between = text[min(sign.end, start) : start]
    if sign.tense in (Tense.FUTURE, Tense.PLANNED):
        return Tense.UNTOLD if _ANOTHER_TIME.search(text, sign.start, start) else sign.tense
    if sign.tense is not Tense.PAST or _BEFORE.search(between):
        return Tense.UNTOLD
    if _VISITED.match(text, sign.start):
        return Tense.PAST
    if sign.word in _SAID or sign.word in _ARRANGED:
        return Tense.PAST if _SPOKEN.fullmatch(between) else Tense.UNTOLD
    return Tense.UNTOLD if _hangs_on_a_plan(text, sign, found) else Tense.PAST


def _hangs_on_a_plan(text: str, sign: Sign, found: tuple[Sign, ...]) -> bool:
    """Whether a participle may belong to what is to come: "will meet kin of those killed"."""
    before = next((one for one in reversed(found) if one.start < sign.start), None)
    if before is None or before.tense not in (Tense.FUTURE, Tense.PLANNED):
        return False
    return _NEW_CLAUSE.search(text, before.end, sign.start) is None
