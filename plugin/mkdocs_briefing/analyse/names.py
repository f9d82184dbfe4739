"""Proper names in a sentence, which of them are persons, and the role put before them."""

from collections.abc import Iterator, Sequence

import regex

from ..model import Name
from . import english
from .places import nation, spell_out

_PARTICLES = "of|de|da|del|van|von|der|al|bin|ibn|la|le|el"
_CAPITAL = r"\p{Lu}[\p{L}\p{M}\p{N}’'-]*(?<![’'])"
# "Volodymyr Zelenskyy", "Shanghai Cooperation Organization", "J. K. Rowling", "U.S."
_NAME = regex.compile(
    rf"(?:\p{{Lu}}\.\s?)*(?:{_CAPITAL}|(?:\p{{Lu}}\.){{2,4}})"
    rf"(?:\s(?:(?:{_PARTICLES})\s)?(?:\p{{Lu}}\.(?=\s\p{{Lu}})|{_CAPITAL})){{0,5}}"
)
_OBLIQUE = regex.compile(
    r"\b(?:with|to|of|in|for|by|on|at|from|between|and|against|about|over|after|before|like|than|as|"
    r"[Mm]et|see|meet|told|praised?|criticis?z?ed|called?|cast)$"
)
_INNER = regex.compile(rf"(?<=[\p{{Ll}}\p{{N}},] ){_CAPITAL}(?:\s{_CAPITAL}){{0,5}}")
_POSSESSIVE = regex.compile(r"[’']s?$")
_HONORIFIC = regex.compile(rf"\b(?:{'|'.join(english.HONORIFICS)})\.?\s$")
_ROLE = "|".join(english.ROLES).replace("prime-minister", "prime minister")
# "foreign ministry spokesman", "President": the words right before a name
_ROLE_BEFORE = regex.compile(
    rf"(?P<role>(?:[\p{{L}}-]+\s){{0,3}}\b(?:{_ROLE})),?\s$", regex.IGNORECASE
)
_ROLE_ENDS = frozenset(role.rsplit("-", 1)[-1] for role in english.ROLES)
_LAST_BEFORE = regex.compile(r"(?<!\p{L})(\p{L}{1,20}),?\s$")
# "Dmitry Peskov, the Kremlin spokesman, said": the words right after a name of two words
_ROLE_AFTER = regex.compile(
    rf",\s(?P<role>(?:the\s|an?\s|\p{{Lu}}[\p{{L}}’']+\s)(?:[\p{{L}}’'-]+\s){{0,3}}\b(?:{_ROLE}))[,.]"
)
# "Addressing India’s trade imbalance": a verb that only its place gives a capital
_GERUND = regex.compile(r"^\p{L}+ing$")
_ROLE_WORD = regex.compile(
    rf"^(?:{_ROLE.replace('prime minister', 'prime|minister')})$", regex.IGNORECASE
)
_SAID = (
    "said|says|told|added|noted|stated|warned|argued|wrote|insisted|explained|announced|confirmed"
)
_SAID_AFTER = regex.compile(rf"\s(?:has |had |also |later )?(?:{_SAID})\b")
_SAID_BEFORE = regex.compile(r"[,”\"’]\s(?:said|says)\s$")
_CLAUSE_BEFORE = regex.compile(
    r"(?:^|[,;”\"]\s)(?:[Tt]he\s)?(?P<role>(?:[\p{L}-]+\s){0,3}\p{Ll}[\p{L}-]+)\s$"
)
_INSTITUTION = regex.compile(
    r"\b(?:Ministry|Office|Council|Union|Nations|Organi[sz]ation|Agency|House|Bank|Group|Party|"
    r"Times|Post|News|University|Institute|Department|Committee|Court|Army|Association|Company|"
    r"Republic|Kingdom|States?|Society|League|Federation|Board|Chamber|Academy|College|School|"
    r"Museum|Church|Bureau|Authority|Commission|Cent(?:er|re)|Service|Fund|Foundation|Order|"
    r"Confederation|Assembly|Congress|Parliament|Port|City|County|Isle|Bay|Gulf|Street|Journal)\b"
)
_OF = " of "
# "Delhi" of "New Delhi" and "Quay" of "Lund Quay" are no surnames
_PLACE = regex.compile(
    r"\b(?:Quay|Street|Road|Bridge|Square|River|Valley|Island|Beach|Airport|Station|Tower|Castle|"
    r"Harbou?r|Town|Village|Avenue|Lane|Sea|Ocean|Mountains?|Forest|Canal|Strait|Peninsula)$"
)
_OF_PLACE = english.listed(
    "New North South East West Old Great Greater Upper Lower Saint St San Santa Los Las Fort Port "
    "Mount Lake Cape Grand Little Northern Southern Eastern Western Central National Royal United "
    "International Federal General American European African Asian"
)
# "Kwatra, who has": what people do, and seldom anything else with a name
_ACTS_AFTER = regex.compile(r",?\s(?:who|whose|himself|herself)\b")
# "Joanna Pike of Marlow Bank said"
_OF_BODY = regex.compile(rf"\s(?:of|from|at|with)\s(?:the\s)?{_CAPITAL}(?:\s{_CAPITAL}){{0,4}},?")
# Words that no description of a person holds: "after the talks Ada Frost said"
_NO_DESCRIPTION = frozenset((*english.SAYING, *english.JUDGING)) | english.listed(
    "and or but nor yet so when while where as if after before since until once though although "
    "because that which who whom whose what why how in on at by for from with without to into upon "
    "during amid about against between under over through within late later earlier early then "
    "now today yesterday tomorrow tonight meanwhile again also still asked afterwards instead "
    "however finally eventually recently speaking only even just is was are were has had have"
)
_HEAD_WORDS = english.listed(
    "foreign prime vice deputy former external defence defense finance interior state acting "
    "senior chief fire police union labour labor trade health justice education transport energy "
    "economy environment agriculture party opposition group company town city county harbour "
    "harbor village"
)


def names(
    text: str,
    known_persons: frozenset[str] = frozenset(),
    proper: frozenset[str] | None = None,
    body: int = 0,
) -> tuple[Name, ...]:
    """Return the proper names of a sentence in order.

    ``known_persons`` are surnames that another sentence of the file shows to be persons'.
    ``proper`` are the words the file gives a capital within a sentence: a single word at
    ``body``, where every sentence has a capital, is a name only if it is among them.
    """
    found = _names(text, known_persons, body)
    return tuple(
        name for name in found
        if proper is None or name.start > body or " " in name.text or name.person
        or name.text in proper
    )  # fmt: skip


def subjects(text: str, found: Sequence[Name]) -> list[Name]:
    """Return the persons in ``text`` that may be the subject of a clause.

    No preposition, no "and" and no possessive makes them part of something else.
    """
    return [
        name for name in found
        if name.person and not name.possessive and name.end <= len(text)
        and is_subject(text, name)
    ]  # fmt: skip


def is_subject(text: str, name: Name) -> bool:
    """Whether a name may be what its clause speaks of: no preposition or the like before it."""
    return not _OBLIQUE.search(_before_role(text, name))


def _before_role(text: str, name: Name) -> str:
    return text[: name.start].rstrip(", ").removesuffix(name.role).rstrip()


def capitalised_within(text: str) -> frozenset[str]:
    """Return the words that have a capital though they do not begin the sentence."""
    return frozenset(word for match in _INNER.finditer(text) for word in match.group().split())


def surname(name: str) -> str:
    """Return the last word of a name."""
    return name.rsplit(maxsplit=1)[-1] if name.strip() else name


def surnames(article: Sequence[str]) -> frozenset[str]:
    """Return the surnames that a file shows to be persons'.

    By a role or a title; or since the name stands in full somewhere ("Vinay Kwatra") and
    barely before "said" or "who".
    """
    found = [(text, name) for text in article for name in names(text)]
    persons = {surname(name.text) for _, name in found if name.person}
    full = {surname(name.text) for _, name in found if _may_be_in_full(name)}
    alone = {name.text for text, name in found if name.text in full and _acts(text, name)}
    return frozenset(persons | alone)


def _may_be_in_full(name: Name) -> bool:
    words = name.text.split()
    return (
        1 < len(words) < 4
        and words[0] not in _OF_PLACE
        and nation(words[0].lower()) is None
        and not name.nation
        and not _INSTITUTION.search(name.text)
        and not _PLACE.search(name.text)
    )


def _acts(text: str, name: Name) -> bool:
    """Whether a name stands where a person's does: "Kwatra said", "Kwatra, who"."""
    return _says(text, name.start, name.end) or bool(_ACTS_AFTER.match(text, name.end))


def _found(text: str) -> Iterator[tuple[int, str]]:
    """Where names stand; a person's and what follows it after "of" are two.

    "Joanna Pike of Marlow Bank", but not "Bank of Ost" or "World Bank of Trade". "Crews" of
    "Crews of Ost" is none, but opens its sentence.
    """
    for match in _NAME.finditer(text):
        start, words = match.span()[0], match.group()
        before, of, after = words.partition(_OF)
        if _ROLE_WORD.match(before.rsplit(" ", 1)[-1]):
            yield start, words
            continue
        if of and " " in before and not _INSTITUTION.search(before):
            yield start, before
            start, words = start + len(before) + len(of), after
        elif of and not start and before.endswith("s") and not _INSTITUTION.search(before):
            start, words = len(before) + len(of), after
        yield start, words


def _names(text: str, known: frozenset[str], body: int) -> Iterator[Name]:
    for first, words in _found(text):
        end = first + len(words)
        bare = _POSSESSIVE.sub("", words)
        possessive = bare != words
        start, bare, inner = _without_role(first, bare, first=first == body)
        if not bare or (" " not in bare and bare.rstrip(".") in english.NOT_NAMES):
            continue
        role = _role(text, start, end, inner)
        if not role and " " in bare and _speaks(text, start, end):
            role = _phrase_before(text, start)
            known = known | {surname(bare)}
        person = bool(
            role or _HONORIFIC.search(text, max(0, start - 8), start) or surname(bare) in known
        )
        yield Name(start, start + len(bare), bare, person, possessive, role, _is_nation(bare))


def _is_nation(name: str) -> bool:
    return nation(surname(name).lower()) is not None or spell_out(name) != name


def _speaks(text: str, start: int, end: int) -> bool:
    """Whether a name stands as the subject of "said": only persons' do, in two words."""
    name = text[start:end]
    if nation(surname(name).lower()) or _INSTITUTION.search(name) or _PLACE.search(name):
        return False
    return _says(text, start, end)


def _says(text: str, start: int, end: int) -> bool:
    body = _OF_BODY.match(text, end)
    said = _SAID_AFTER.match(text, end) or (body and _SAID_AFTER.match(text, body.end()))
    return bool(said or _SAID_BEFORE.search(text[:start]))


def _phrase_before(text: str, start: int) -> str:
    """What a clause says of a name before it: "county treasurer" of ", county treasurer Brandt"."""
    before = _CLAUSE_BEFORE.search(text[:start])
    role = before["role"] if before else ""
    return "" if _NO_DESCRIPTION & set(role.lower().split()) else role


def _without_role(start: int, words: str, *, first: bool) -> tuple[int, str, str]:
    """Split "Indian Foreign Secretary Vinay Kwatra" into the role and the name."""
    parts = words.split(" ")
    while parts and (parts[0] in english.NOT_NAMES or (first and _GERUND.match(parts[0]))):
        first = False
        start += len(parts[0]) + 1
        parts = parts[1:]
    if parts and _ROLE_WORD.match(parts[-1]):
        return start, "", ""
    last = max((i for i, part in enumerate(parts) if _ROLE_WORD.match(part)), default=-1)
    if last < 0 or last == len(parts) - 1:
        return start, " ".join(parts), ""
    if parts[last + 1] == "of":  # "Secretary of State Ada Frost", but "Director of Ost" alone
        last += 2
        if last >= len(parts) - 1:
            return start + len(" ".join(parts[:-1])) + 1, parts[-1], ""
    role = " ".join(parts[: last + 1])
    return start + len(role) + 1, " ".join(parts[last + 1 :]), role


def _role(text: str, start: int, end: int, inner: str) -> str:
    if inner:
        return inner
    last = _LAST_BEFORE.search(text, max(0, start - 60), start)
    ends = last is not None and last[1].lower() in _ROLE_ENDS
    before = _ROLE_BEFORE.search(text[max(0, start - 60) : start]) if ends else None
    comma = before is not None and before.group().rstrip().endswith(",")
    # "Ukraine’s president, Volodymyr Zelenskyy, was": between commas, or a title in capitals
    apposed = text[end : end + 1] in (",", ".", "") or (before and not before["role"].islower())
    if before and (apposed or not comma):
        return _trimmed(before["role"])
    after = _ROLE_AFTER.match(text[end : end + 80]) if " " in text[start:end] else None
    return after["role"] if after else ""


def _is_of_role(word: str) -> bool:
    return word.lower() in _HEAD_WORDS or (word[0].isupper() and word not in english.NOT_NAMES)


def _trimmed(role: str) -> str:
    """A role without the words before it that are none of it: "told the foreign minister"."""
    parts = role.split()
    keep = len(parts) - 1
    while keep > 0 and _is_of_role(parts[keep - 1]):
        keep -= 1
    return " ".join(parts[keep:])
