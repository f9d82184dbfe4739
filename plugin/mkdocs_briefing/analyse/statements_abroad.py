"""Whose words a sentence reports, in languages other than English, where a clear pattern tells.

A speaker is told only beside a verb of saying: before it where the sentence begins with them,
or right after it where what is said comes first. Where neither is so, nobody is told.
"""

from collections.abc import Iterator
from functools import cache

import regex

from ..model import SpeakerKind, Statement
from .calendars import is_month
from .quotations import quoted_abroad
from .sayings import SAYINGS, Sayings
from .statements_unspaced import UNSPACED, spoken
from .words import is_stop_word

# speaker, role, kind, verb, start and end of the speaker
Told = tuple[str, str, SpeakerKind, str, int, int]

# "Ada Frost", "А. С. Орлов", "María de la Cruz"
_NAME = (
    r"(?:\p{Lu}\.\s?){0,2}\p{Lu}[\p{L}\p{M}’'-]+"
    r"(?:\s(?:(?:de|del|la|von|van|der|da|al|bin|le)\s){0,2}\p{Lu}[\p{L}\p{M}’'-]+){0,3}"
)
_WORD = r"[\p{L}\p{M}’'-]+"
# "», a-t-elle dit": French puts the pronoun between
_INVERTED = regex.compile(
    rf"[»”\",]\s?(?:a|ont)(?:-t)?-(?P<pronoun>ils?|elles?)\s(?P<verb>{'|'.join(SAYINGS['fr'].verbs.split())})(?!\p{{L}})"
)
# What a role cannot end with: in "Sprecher der Reederei" the last word is no name
_LINK = r"(?:der|des|dem|den|die|das|von|vom|für|du|de|del|los|las|la|le|les|et|y|und|и)"
# What ends it: "sagte der Politiker dem Radio", "a dit la ministre à Oslo"
_TO_WHOM = (
    "dem|den|am|im|in|nach|bei|vor|gegenüber|à|au|aux|lors|a|en|ante|durante|tras|в|во|на|после|при"
)
_POSTPOSITION = frozenset("को में से पर के का की तक बाद लिए बीच दौरान और".split())
_ARTICLE = "ال"
_HONORIFICS = frozenset(
    "الدكتور الدكتورة السيد السيدة اللواء الأستاذ الأستاذة المهندس المهندسة".split()
)
_LONGEST_NAME = 5  # words, the honorific included
# "Ökonomen warnten", "Врачи сообщили": endings of verbs whose subject is several
_PLURAL = {"de": ("ten", "en"), "es": ("ron",), "fr": ("ent",), "ru": ("ли", "ют", "ят")}


def statement_abroad(text: str, language: str, body: int = 0) -> Statement | None:
    """Return who says what a sentence reports, or None where that is not sure.

    ``body`` is where its dateline ends.
    """
    words = SAYINGS.get(language)
    if words is None:
        return None
    quotes = quoted_abroad(text, language)
    readers = {"ar": _arabic, "hi": _hindi}
    if language in UNSPACED:
        found = spoken(text, words, language, quotes, body)
    else:
        found = readers.get(language, _european)(text, words, language, body)
    for told in found:
        if not any(start <= told[4] < end for start, end in quotes):
            return Statement(*told, quotes)
    return None


@cache
def _speaker(language: str) -> str:
    """A pattern for who may speak: a role and a name, a role, a pronoun, a name."""
    words = SAYINGS[language]
    article = rf"(?:(?i:{words.articles})(?:\s|(?<=[’'])))?" if words.articles else ""
    role = (
        rf"{article}(?:\p{{Ll}}{_WORD}\s)?"
        rf"(?i:{words.officials}|{words.unnamed})(?![\p{{L}}\p{{M}}])"
    )
    # "la ministre norvégienne des Transports, Ada Frost", "представитель компании"
    more = rf"(?:\s(?!(?:{words.said or '(?!)'})|(?:{_verbs(words)}|{_TO_WHOM})(?!\p{{L}})){_WORD})"
    of = r"(?:de|du|des|del|der|für|von|pour|para)\s(?:la\s|el\s|der\s|l[’'])?"
    return (
        rf"(?:(?P<role>{role}{more}{{0,5}}?)(?<!\b{_LINK}),?\s(?P<named>{_NAME})|"
        rf"(?P<office>{role}(?:\s{of}{_WORD}|\s[dl][’']{_WORD}|(?:\s\p{{Ll}}{_WORD}){{0,3}}?))|"
        rf"(?P<pronoun>(?i:{words.pronouns}))|(?P<name>{_NAME}))(?![\p{{L}}\p{{M}}’'-])"
    )


def _verbs(words: Sayings) -> str:
    return "|".join(sorted(words.verbs.split(), key=len, reverse=True))


@cache
def _before(language: str) -> "regex.Pattern[str]":
    """Meets "Ministerin Ada Frost sagte, ", "La ministre a déclaré que", "Frost сказала"."""
    words = SAYINGS[language]
    said = rf"(?:{words.said})?" if words.said else ""
    speaker = _speaker(language)
    return regex.compile(rf"(?:{speaker}),?\s{said}(?P<verb>{_verbs(words)})(?!\p{{L}})")


@cache
def _after(language: str) -> "regex.Pattern[str]":
    """Meets ", sagte Ada Frost.", "», a déclaré le maire.", "», — сказала Фрост."."""
    words = SAYINGS[language]
    said = rf"(?:{words.said})?" if words.said else ""
    return regex.compile(
        rf"[,»“”\"?!][»“”\"]?,?\s?(?:[—–-]\s)?{said}(?P<verb>{_verbs(words)})\s{_speaker(language)}"
        r"(?=\s?(?:[,.;:»“”\"(—–]|$)|\s\p{Ll})"
    )


# ", wie die Reederei am Mittwoch mitteilte.", ", wie Frost sagte"
_REPORTED = regex.compile(
    rf",\swie\s{_speaker('de')}\s(?:[\p{{L}}\d.-]+\s){{0,4}}?"
    rf"(?P<verb>{_verbs(SAYINGS['de'])}|mitteilten?|bekanntgab(?:en)?|ankündigten?)(?=[.,;:]|$)"
)


def _european(text: str, words: Sayings, language: str, body: int) -> Iterator[Told]:
    before = _before(language).match(text, body)
    after = _after(language).search(text, body)
    inverted = _INVERTED.search(text, body) if language == "fr" else None
    reported = _REPORTED.search(text, body) if language == "de" else None
    for match in (before, after, inverted, reported):
        told = match and _told(match, words, language)
        if told:
            yield told


def _told(match: "regex.Match[str]", words: Sayings, language: str) -> Told | None:
    verb = match["verb"]
    if match.re is _INVERTED:
        start, end = match.span("pronoun")
        return match["pronoun"], "", SpeakerKind.PRONOUN, verb, start, end
    for part in ("named", "name"):
        name = match[part]
        if name and _may_be_name(name, language):
            role = (match["role"] or "").strip(" ,") if part == "named" else ""
            own = _without_role(name, words)
            role = " ".join(filter(None, (role, name.removesuffix(own).strip())))
            kind = _kind(own, role, verb, language)
            return own, role, kind, verb, match.end(part) - len(own), match.end(part)
    if match["office"]:
        official = regex.search(rf"(?:{words.officials})(?!\p{{L}})", match["office"], regex.I)
        kind = SpeakerKind.OFFICIAL if official else SpeakerKind.UNNAMED
        return match["office"], "", kind, verb, match.start("office"), match.end("office")
    if match["pronoun"]:
        start, end = match.span("pronoun")
        return match["pronoun"], "", SpeakerKind.PRONOUN, verb, start, end
    return None


def _without_role(name: str, words: Sayings) -> str:
    """A name without the role that is written with capitals: "Staatskanzleichef Ada Frost"."""
    parts = name.split(" ")
    roles = [
        number
        for number, part in enumerate(parts[:-1])
        if regex.fullmatch(rf"(?i:{words.officials}|{words.unnamed})", part)
    ]
    return " ".join(parts[roles[-1] + 1 :]) if roles else name


def _may_be_name(name: str, language: str) -> bool:
    """Whether words with capitals are a name: no month, and nothing with an article before it."""
    first = name.split(maxsplit=1)[0].lower()
    return not (is_month(name.lower(), language) or is_stop_word(first, language))


def _kind(name: str, role: str, verb: str, language: str) -> SpeakerKind:
    """How far a name tells who speaks: one word beside a plural verb is a kind of people."""
    several = " " not in name and not role and verb.endswith(_PLURAL.get(language, ()))
    return SpeakerKind.UNNAMED if several else SpeakerKind.NAMED


@cache
def _hindi_pattern() -> "regex.Pattern[str]":
    """Meets "परिवहन मंत्री आदा फ्रॉस्ट ने कहा कि", "कंपनी ने सोमवार को बताया"."""
    word = r"[\p{L}\p{M}.]+"
    verbs = _verbs(SAYINGS["hi"])
    return regex.compile(
        rf"(?:^|[,;।”]\s?)(?P<who>(?:{word}\s){{1,8}}?)ने\s(?:{word}\s){{0,4}}?(?P<verb>{verbs})"
        rf"(?![\p{{L}}\p{{M}}])"
        rf"|(?:^|[,;।”]\s?)(?P<pronoun>{SAYINGS['hi'].pronouns})\s(?:{word}\s){{0,4}}?"
        rf"(?P<verb>{verbs})(?![\p{{L}}\p{{M}}])"
    )


def _hindi(text: str, words: Sayings, _language: str, body: int) -> Iterator[Told]:
    for match in _hindi_pattern().finditer(text, body):
        verb = match.captures("verb")[-1]
        if match["pronoun"]:
            start, end = match.span("pronoun")
            yield match["pronoun"], "", SpeakerKind.PRONOUN, verb, start, end
            continue
        start, parts = match.start("who"), match["who"].split()
        cut = max((i for i, part in enumerate(parts) if part in _POSTPOSITION), default=-1)
        if cut >= 0 and parts[cut] in ("के", "का", "की", "और"):
            cut = -1  # "बंदरगाह के प्रमुख": what belongs to the speaker
        start += sum(len(part) + 1 for part in parts[: cut + 1])
        yield from _with_role(text, (start, parts[cut + 1 :]), words, verb)


def _with_role(text: str, who: tuple[int, list[str]], words: Sayings, verb: str) -> Iterator[Told]:
    """A speaker without capitals: the words after the last role are the name, if any."""
    start, parts = who
    roles = [i for i, part in enumerate(parts) if regex.fullmatch(words.officials, part)]
    others = [i for i, part in enumerate(parts) if regex.fullmatch(words.unnamed, part)]
    if not parts or not (roles or others):
        return
    last = max(roles or others)
    phrase = " ".join(parts)
    end = start + len(phrase)
    name = " ".join(parts[last + 1 :])
    if name and len(parts) - last <= 4 and not _POSTPOSITION & set(parts[last + 1 :]):
        at = end - len(name)
        yield name, " ".join(parts[: last + 1]), SpeakerKind.NAMED, verb, at, end
    elif text[start:end] == phrase:
        kind = SpeakerKind.OFFICIAL if roles else SpeakerKind.UNNAMED
        yield phrase, "", kind, verb, start, end


@cache
def _arabic_pattern() -> "regex.Pattern[str]":
    """Meets "قالت وزيرة النقل النرويجية آدا فروست إن", "وأكدت الشركة أن"."""
    word = r"[\p{L}\p{M}]+"
    return regex.compile(
        rf"(?:^|[،؛»”\"]\s?|\s)و?(?P<verb>{_verbs(SAYINGS['ar'])})\s(?P<who>(?:{word}\s?){{1,8}}?)"
        r"(?=\s?(?:[:،؛«“\".]|(?:إن|أن|إنه|إنها|أنه|أنها|بأن|في|خلال|يوم|عن|إلى|من)\b))"
    )


def _arabic(text: str, words: Sayings, _language: str, body: int) -> Iterator[Told]:
    for match in _arabic_pattern().finditer(text, body):
        parts = match["who"].split()
        first = parts[0]
        if first in _HONORIFICS:
            yield from _honoured(match, parts, words)
            continue
        official = regex.fullmatch(words.officials, first)
        if not (official or regex.fullmatch(words.unnamed, first)):
            continue
        start = match.start("who")
        phrase = " ".join(parts)
        # adjectives and what the office is of have the article; the name has none
        role = 1 + next((i for i, p in enumerate(parts[1:]) if not p.startswith(_ARTICLE)),
                        len(parts) - 1)  # fmt: skip
        name = " ".join(parts[role:])
        end = start + len(phrase)
        if name and (role > 1 or first.startswith(_ARTICLE)) and text[start:end] == phrase:
            yield (name, " ".join(parts[:role]), SpeakerKind.NAMED, match["verb"],
                   end - len(name), end)  # fmt: skip
        elif text[start:end] == phrase:
            kind = SpeakerKind.OFFICIAL if official else SpeakerKind.UNNAMED
            yield phrase, "", kind, match["verb"], start, end


def _honoured(match: "regex.Match[str]", parts: list[str], words: Sayings) -> Iterator[Told]:
    """A name after "Doctor" or "Mister", and before the role, if there is one."""
    roles = [i for i, part in enumerate(parts) if regex.fullmatch(words.officials, part)]
    last = roles[0] if roles else len(parts)
    name = " ".join(parts[1:last])
    start = match.start("who") + len(parts[0]) + 1
    if name and last <= _LONGEST_NAME and match["who"].startswith(" ".join(parts)):
        role = " ".join(parts[last:]) or parts[0]
        yield name, role, SpeakerKind.NAMED, match["verb"], start, start + len(name)
