"""Whose words or position a sentence reports."""

from collections.abc import Iterator, Sequence

import regex

from ..model import Name, SpeakerKind, Statement
from . import english
from .names import is_subject, subjects

_SAYING, _JUDGING = frozenset(english.SAYING), frozenset(english.JUDGING)
_VERBS = _SAYING | _JUDGING | english.MINDING
_VERB = regex.compile(rf"\b(?:{'|'.join(sorted(_VERBS, key=len, reverse=True))})\b")
# “no direct link”, "now", but no apostrophes
_QUOTED = regex.compile(
    r"“[^“”]{1,600}(?:”|$)|\"[^\"]{1,600}(?:\"|$)|(?<!\w)‘[^‘’]{3,600}’(?!\w)|«[^«»]{1,600}»"
)
_ACCORDING = regex.compile(r"\b[Aa]ccording to (?:the |an? |some |one )?")
_NOUN = "|".join((*english.OFFICIALS, *english.UNNAMED))
_NOT_OF_SPEAKER = (
    r"(?:and|or|but|that|which|if|as|when|while|until|since|of|to|by|with|for|from|in|on|at|the|an?|"
    r"is|are|was|were|has|have|had)"
)
_WORD_START = regex.compile(r"(?<![\p{L}’'-])\p{L}")
# "a senior official", "some analysts", "the foreign ministry"
_SPEAKER_NOUN = regex.compile(
    r"(?<![\p{L}’'-])(?:(?:[Tt]he|[Aa]n?|[Ss]ome|[Ss]everal|[Mm]any|[Oo]ne|[Tt]wo)\s)?"
    rf"(?:(?!{_NOT_OF_SPEAKER}\b)[\p{{L}}’'-]+\s){{0,3}}?\b(?:{_NOUN})\b(?:\s(?:familiar|close|quoted)\b[^,.]{{0,40}})?",
    regex.IGNORECASE,
)
_NOUN_WORD = regex.compile(rf"\b(?:{_NOUN})\b", regex.IGNORECASE)
_PRONOUN = regex.compile(r"\b([Hh]e|[Ss]he|[Tt]hey)$")
# What may stand between a speaker and the verb: adverbs, auxiliaries, a bracketing clause
_BETWEEN = regex.compile(rf"(?:\s(?:{'|'.join(sorted(english.AUXILIARIES))}))*\s*$")
_CLAUSE = regex.compile(r",[^,]{2,80},$")
_REPORTS = regex.compile(r"\s(?:that\b|how\b|for\b|as\b|to\b|[\"“‘:])|[,:]\s?[\"“‘]|,")
# "a summit where Xi emphasised": said in passing, not what the sentence reports
_ASIDE = regex.compile(r"\b(?:where|which|whose|who)\s(?:[\p{L}’'-]+\s){0,5}$")
# "officials in Ost": the name says where, not who
_PLACED = regex.compile(r"\s(?:in|of|at|from|for|with)\s(?:the\s)?$")
# After a speaker: "said Kwatra.", "said officials on Friday"
_PAUSE = regex.compile(r"[,.;]|$")
# "the detour adds 50 minutes" tells of nobody's words
_ADDING = frozenset({"add", "adds", "added", "adding"})
_PAUSE_OR_PLACE = regex.compile(r"[,.;]|$| (?:on|in|at)\b")
# "said Mayor Ada Frost", "said Ost's mayor Ada Frost": what may stand before name and role
_ONE_WORD = regex.compile(r"(?:[\p{L}’'-]{1,20}\.?\s?)?")
_PAUSE_BEFORE = regex.compile(r"[,”\"’]\s*$")
# "..., he said.", "..., he told reporters on Friday.", "..., he said, ...": after the verb
_SAID_BESIDE = regex.compile(
    r"\s?(?:,|[.!?]?[”\"’]?$|(?:reporters|journalists|lawmakers|in|on|at|during)\b"
    r"(?:(?!\bthat\b)[^,;:“\"]){0,60}$)"
)
# "officials said Frost had told", "said that Frost told": nothing parts the two
_RUNS_ON = regex.compile(r"[^,;:“”\"]{0,80}")
# Characters before a verb within which its speaker is looked for.
_REACH = 160
# Characters between a speaker and the verb, in which auxiliaries and adverbs stand.
_NEAR = 30
_NEGATED = regex.compile(r"\b(?:not|never|n[’']t)\s*$")


def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans inside quotation marks, without the marks."""
    spans = []
    for match in _QUOTED.finditer(text):
        closed = match.group()[-1] in '”"’»' and match.end() - match.start() > 1
        spans.append((match.start() + 1, match.end() - (1 if closed else 0)))
    return tuple(spans)


def statement(text: str, names: Sequence[Name]) -> Statement | None:
    """Return who says what a sentence reports, or None where it reports nobody."""
    quotes = quoted(text)
    found = [*_by_verb(text, names, quotes), *_according(text, names, quotes)]
    found = [said for said in found if not any(_reported_by(said, other, text) for other in found)]
    if not found:
        return None
    rank = [SpeakerKind.NAMED, SpeakerKind.OFFICIAL, SpeakerKind.UNNAMED, SpeakerKind.PRONOUN]
    saying = sorted(found, key=lambda s: (rank.index(s.kind), s.verb not in _SAYING, s.start))
    return saying[0]


def _reported_by(inner: Statement, outer: Statement, text: str) -> bool:
    """Whether one speaks only in what an unnamed other says: "officials said Frost denied it"."""
    if outer.kind not in (SpeakerKind.OFFICIAL, SpeakerKind.UNNAMED) or outer.verb not in _SAYING:
        return False
    size = len(outer.verb)
    verb = text.find(outer.verb, outer.end, outer.end + size + _NEAR)
    return 0 <= verb < inner.start - size and bool(
        _RUNS_ON.fullmatch(text, verb + size, inner.start)
    )


def _by_verb(
    text: str, names: Sequence[Name], quotes: tuple[tuple[int, int], ...]
) -> Iterator[Statement]:
    for verb in _VERB.finditer(text):
        if any(a <= verb.start() < b for a, b in quotes):
            continue
        word = verb.group()
        before = text[: verb.start()]
        if _told_otherwise(text, verb.start()) or not _reports(text, verb, quotes):
            continue
        speaker = (
            _speaker_before(text, verb.start(), names)
            or _speaker_after(text, verb, names)
            or _subject(before, word, names)
        )
        nameless = speaker and speaker[2] is not SpeakerKind.NAMED
        if speaker and (nameless or word not in english.BASE_FORMS | english.MINDING):
            yield Statement(*speaker, word, *_span(text, speaker[0], verb.start()), quotes)


def _told_otherwise(text: str, at: int) -> bool:
    """Whether the verb at ``at`` is denied, or stands in a clause said in passing."""
    near = max(0, at - _REACH)
    return bool(_NEGATED.search(text, near, at) or _ASIDE.search(text, near, at))


def _reports(text: str, verb: "regex.Match[str]", quotes: tuple[tuple[int, int], ...]) -> bool:
    if verb.group() not in english.LOOSE:
        return True
    if verb.group() in _ADDING and _stands_apart(text, verb):
        return True
    return bool(_REPORTS.match(text, verb.end())) or any(
        0 <= a - verb.end() < 60 for a, _ in quotes
    )


def _stands_apart(text: str, verb: "regex.Match[str]") -> bool:
    """Whether a verb ends what it reports or follows it: ", he added.", ",” added Frost"."""
    after = _PAUSE.match(text, verb.end())
    return bool(after or _PAUSE_BEFORE.search(text, max(0, verb.start() - 4), verb.start()))


def _span(text: str, speaker: str, near: int) -> tuple[int, int]:
    """Where the speaker stands: the place nearest to the verb."""
    places = [m.start() for m in regex.finditer(regex.escape(speaker), text)]
    start = min(places, key=lambda place: (abs(place - near), place))
    return start, start + len(speaker)


def _speaker_before(
    text: str, at: int, names: Sequence[Name]
) -> tuple[str, str, SpeakerKind] | None:
    between = _BETWEEN.search(text, max(0, at - _REACH), at)
    reach = len(text[: between.start() if between else at].rstrip())
    clause = _CLAUSE.search(text, max(0, reach - _REACH), reach)
    for name in names if clause else ():
        # "Ost's mayor, Ada Frost, said", "a spokeswoman for the port, Ada Frost, said"
        known = name.role or " " in name.text
        if known and name.end == reach - 1 and name.start == clause.start() + 2:
            return name.text, name.role, SpeakerKind.NAMED
    for end in (reach, clause.start()) if clause else (reach,):
        speaker = _ending_at(text, end, names, at)
        if speaker:
            return speaker
    return None


def _ending_at(
    text: str, end: int, names: Sequence[Name], at: int
) -> tuple[str, str, SpeakerKind] | None:
    for name in names:
        if name.end == end and not name.possessive:
            placed = _PLACED.search(text, max(0, name.start - 12), name.start)
            whose = placed and not name.person and _ending_at(text, placed.start(), names, at)
            return whose or _together(text, name, names)
    pronoun = _PRONOUN.search(text, max(0, end - 5), end)
    if pronoun:
        own = own_speakers(text, pronoun.start(), at, names)
        if own and pronoun[1].islower():
            return own[0].text, own[0].role, SpeakerKind.NAMED
        return pronoun[1], "", SpeakerKind.PRONOUN
    start = max(0, end - 60)
    start = text.find(" ", start) + 1 if start else 0
    if not _NOUN_WORD.search(text, start, end):
        return None
    for word in _WORD_START.finditer(text, start, end):
        if match := _SPEAKER_NOUN.fullmatch(text, word.start(), end):
            return match.group(), "", _kind(match.group())
    return None


def _together(text: str, name: Name, names: Sequence[Name]) -> tuple[str, str, SpeakerKind]:
    """A name, with the one that "and" joins to it where both are the subject: "Frost and Holm"."""
    for other in names:
        between = text[other.end : name.start].strip().removesuffix(name.role).rstrip()
        if between == "and" and not other.possessive and is_subject(text, other):
            return text[other.start : name.end], "", SpeakerKind.NAMED
    return name.text, name.role, SpeakerKind.NAMED


def own_speakers(text: str, pronoun: int, verb: int, names: Sequence[Name]) -> list[Name]:
    """Return the persons of a sentence who may be the pronoun at ``pronoun``, which speaks.

    ``verb`` is where its verb is: "When Frost came, she said that"; but not Frost of "Frost was
    late, she said."
    """
    before = subjects(text[: _beside(text, pronoun, verb)], names)
    return before or [n for n in subjects(text[:pronoun], names) if _is_speaking(text, n)]


def _is_speaking(text: str, name: Name) -> bool:
    """Whether a verb of saying stands right before or right after a name."""
    lead = text[: name.start].rstrip(", ").removesuffix(name.role).split()
    while lead and lead[-1].rstrip(".") in english.HONORIFICS:
        lead.pop()
    after = text[name.end :].split(maxsplit=1)
    return bool(lead and lead[-1] in _SAYING) or bool(after and after[0] in _SAYING)


def _beside(text: str, pronoun: int, verb: int) -> int:
    """Where the words end in which a pronoun's own name may stand.

    Right before it ("When Frost came, she said that ..."); but what "..., she said." follows is
    what she says, and whoever is named in that need not be she.
    """
    said = _VERB.match(text, verb)
    if said and _SAID_BESIDE.match(text, said.end()) and _PAUSE_BEFORE.search(text, 0, pronoun):
        return max(text.rfind(";", 0, pronoun), 0)
    return pronoun


def _subject(before: str, verb: str, names: Sequence[Name]) -> tuple[str, str, SpeakerKind] | None:
    """The subject of "India has stayed neutral, urging ..." and "Modi met Putin, when he told"."""
    participle = verb.endswith("ing") and before.rstrip().endswith(",")
    if not participle or not names or names[0].possessive:
        return None
    lead = before[: names[0].start].strip().lower()
    return (names[0].text, names[0].role, SpeakerKind.NAMED) if lead in ("", "the") else None


def _kind(speaker: str) -> SpeakerKind:
    words = speaker.lower().split()
    officials = frozenset(english.OFFICIALS)
    return SpeakerKind.OFFICIAL if officials & set(words) else SpeakerKind.UNNAMED


def _speaker_after(
    text: str, verb: "regex.Match[str]", names: Sequence[Name]
) -> tuple[str, str, SpeakerKind] | None:
    """The speaker of "..., said Kwatra": right after the verb and before a pause."""
    end = verb.end()
    if not _PAUSE_BEFORE.search(text, max(0, verb.start() - 4), verb.start()):
        return None
    for name in names:
        lead = text[end : name.start].strip().removesuffix(name.role)
        if name.start > end and _ONE_WORD.fullmatch(lead) and _PAUSE.match(text, name.end):
            return name.text, name.role, SpeakerKind.NAMED
    match = _SPEAKER_NOUN.match(text, end + 1)
    if match and _PAUSE_OR_PLACE.match(text, match.end()):
        return match.group(), "", _kind(match.group())
    return None


def _according(
    text: str, names: Sequence[Name], quotes: tuple[tuple[int, int], ...]
) -> Iterator[Statement]:
    for lead in _ACCORDING.finditer(text):
        for name in names:
            if 0 <= name.start - lead.end() <= 40 and not name.possessive:
                yield Statement(name.text, name.role, SpeakerKind.NAMED, "according to",
                                name.start, name.end, quotes)  # fmt: skip
                break
        noun = _SPEAKER_NOUN.match(text, lead.end())
        if noun:
            yield Statement(noun.group(), "", _kind(noun.group()), "according to",
                            noun.start(), noun.end(), quotes)  # fmt: skip
