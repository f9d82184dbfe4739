"""The days that a sentence counts from its report: "on Monday", "next Friday", "yesterday"."""

from collections.abc import Iterator
from datetime import date, timedelta

import regex

from .telling import WEEKDAY, WEEKDAYS, Mention, Told, days
from .tenses import Tense

# "Monday", "last Monday"; not "Monday’s", "Mondays"
_DAY_ALONE = regex.compile(
    rf"(?<![\p{{L}}’'-])(?P<which>[Ll]ast\s|[Nn]ext\s)?(?P<day>{WEEKDAY})(?![\p{{L}}’'-])"
)
_WORD_BEFORE = regex.compile(r"[\p{L}’'-]{1,20}\s$")
_NO_ONE_DAY = frozenset(
    "a an the every each any some one most many several of than like that other another alternate "
    "previous following preceding coming first second third fourth fifth final whole all his her "
    "its their our my your no or to through between before after bloody black good".split()
)
# "Black Friday", "The Mail on Sunday"
_NAMED_BEFORE = regex.compile(
    r"\b(?:Black|Bloody|Good|Easter|Super|Cyber|Palm|Ash|Holy|Maundy|Shrove|Whit|Giving|Fat|Red|Blue|"
    r"Green|Ruby|Joe|Man|Mad|Casual|Happy|Golden|Silver|Orange|Purple|Small|Spy|Sheffield|Mail)\s"
    r"(?:on\s)?$"
)
# "in Moscow (Monday)": a capital that names no day, as those of "On" and its like
_PLACE = regex.compile(r"\b(?:in|at|to|from|near|outside)\s(?:\p{Lu}[\p{L}’'-]{1,30}\s){1,2}$")
_LEADING = frozenset("On Late Early By Since Until This Earlier From For".split())
# "Monday or Tuesday", "Monday to Friday", "Monday last week", "Sunday mornings", "Sunday Times"
_OTHER_DAY = regex.compile(
    rf"\s(?:(?:or|to|through)\s(?:on\s)?{WEEKDAY}|"
    r"(?:of\s)?(?:last|next|this|that|the)\s(?:\p{Ll}+\s)?week|week|"
    r"mornings|afternoons|evenings|nights|schools?|roasts?|prayers?|trading|mass|services?|best|"
    r"(?:news)?papers?|league|football|Times|Telegraph|Mail|Mirror|Express|World|Post|Herald|Club|"
    r"Night|Football|League|Mass)\b"
)
# What may follow a bare "Monday": anything else makes it another word's attribute
_AFTER_BARE = regex.compile(
    r"$|[^\p{L}\s]|\s(?:(?:morning|afternoon|evening|night|noon|that|to|in|at|after|before|with|for|and|"
    r"by|as|when|where|from|during|while|over|but|against|near|amid|following|because|outside|said|"
    r"told|he|she|it|they)\b|\p{Ll}+ed\b|[^\p{L}])"
)
_WEEKS_AGO = regex.compile(r"\bweeks?\s(?:ago|earlier|before|later|after|from)\b")
_RELATIVE = regex.compile(r"(?<![\p{L}’'-])(?:yesterday|today|tomorrow)(?![\p{L}’'-])")
_RELATIVE_DAYS = {"yesterday": (-1, "before"), "today": (0, "of"), "tomorrow": (1, "after")}
# "the world of today", "still today", "the day after tomorrow"
_ASIDE = frozenset("of than even only like as for still before after if was were until".split())
_ENDS = regex.compile(
    r"$|[^\p{L}\s]|\s(?:to|in|at|for|after|with|that|and|by|on|as|when|where|from|during)\b"
)
# Past forms that are no participles: "the words used today" tells of no deed of the day
_DID = regex.compile(
    r"\b(?:began|went|came|flew|spoke|took|gave|wrote|rose|fell|saw|chose|drew|grew|threw|broke|drove|"
    r"sank|shook|withdrew|said|told|met|arrived|died|landed|announced|resigned|confirmed)\b"
)
# "buses leave from Monday": a present that may be of what is to come
_BEGINNING = frozenset({"from", "starting", "beginning"})
_PLAN_DAYS = 2  # a plan told in the past ("was due on Tuesday") is of days as near as this


def weekdays(told: Told) -> Iterator[Mention]:
    """Return the days of the week that are one certain day, in order."""
    before: date | None = None
    for match in _DAY_ALONE.finditer(told.text):
        report = told.day(match.start())
        word = _word_before(told.text, match.start())
        if report is None or not _is_one_day(told.text, match, word):
            continue
        day, rule = _meant(told, report, match, word)
        if day and not (before and day < before and word == "and"):
            before = day
            yield Mention(match.start(), match.end(), days(day, day, rule))


def _word_before(text: str, start: int) -> str:
    found = _WORD_BEFORE.search(text, max(0, start - 22), start)
    return found.group().strip() if found else ""


def _is_one_day(text: str, match: "regex.Match[str]", word: str) -> bool:
    """Whether "Monday" is one certain day, and not "Black Friday" or "every Sunday"."""
    start, end = match.span()
    if _WEEKS_AGO.search(text) or _OTHER_DAY.match(text, end):
        return False
    if word.lower() in _NO_ONE_DAY or _NAMED_BEFORE.search(text, max(0, start - 20), start):
        return False
    if word.lower() == "on":
        return True
    placed = _PLACE.search(text, max(0, start - 60), start)
    led = not word[:1].isupper() or word in _LEADING or placed
    return bool(led and _AFTER_BARE.match(text, end))


def _meant(
    told: Told, report: date, match: "regex.Match[str]", word: str
) -> tuple[date | None, str]:
    """The day that a weekday is, None where it is not sure, and the rule."""
    name = match["day"]
    if match["which"]:
        return _beside(report, name, match["which"].strip().lower())
    when = Tense.PAST if word.lower() == "since" else told.tense(*match.span())
    ago = (report.weekday() - WEEKDAYS.index(name)) % 7
    ahead = -ago % 7
    if when is Tense.PLANNED and min(ago, ahead) > _PLAN_DAYS:
        when = Tense.UNTOLD
    if word.lower() in _BEGINNING and when is not Tense.FUTURE:
        when = Tense.UNTOLD
    if when is Tense.UNTOLD:
        return None, ""
    if when is Tense.PAST:
        return report - timedelta(ago), f"the {name} on or before the day of the report"
    if ago == 0:
        return report, "the day of the report"
    if when is Tense.PLANNED and ago < ahead:
        return report - timedelta(ago), f"the {name} nearest to the report"
    return report + timedelta(ahead), f"the {name} after the report"


def _beside(report: date, name: str, which: str) -> tuple[date | None, str]:
    """The day of "last Friday" or "next Friday", None where it may be either of two.

    "Last Monday", written on a Wednesday, may be two or nine days ago.
    """
    away = WEEKDAYS.index(name) - report.weekday()
    if which == "last":
        day = report + timedelta(away - 7) if away >= 0 else None
        return day, f"the {name} before the report"
    day = report + timedelta(away + 7) if away <= 0 else None
    return day, f"the {name} after the report"


def days_beside(told: Told) -> Iterator[Mention]:
    """Return "yesterday", "today" and "tomorrow" where they mean a day and no age, in order."""
    for match in _RELATIVE.finditer(told.text):
        report, word = told.day(match.start()), _word_before(told.text, match.start())
        if report is None or word.lower() in _ASIDE or not _ENDS.match(told.text, match.end()):
            continue
        away, side = _RELATIVE_DAYS[match.group()]
        if _bears_out(told, match, away):
            day = report + timedelta(away)
            yield Mention(match.start(), match.end(), days(day, day, f"the day {side} the report"))


def _bears_out(told: Told, match: "regex.Match[str]", away: int) -> bool:
    """Whether the sentence tells of a deed of that day."""
    when = told.tense(*match.span())
    if away:
        return when is (Tense.PAST if away < 0 else Tense.FUTURE)
    did = when is Tense.PAST and _DID.search(told.text, 0, match.start())
    return when is Tense.FUTURE or bool(did)
