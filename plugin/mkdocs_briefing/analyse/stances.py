"""What a sentence holds that no other report of the same may gainsay."""

from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from ..model import Name, Stance, Statement
from . import english
from .matter import one_word
from .places import nation
from .words import TOKEN, content_stems, stem

_LANGUAGE = "en"
# Where one clause ends and another begins: ", ", "; ", " (", " but "
_BREAK = regex.compile(r"[,;:()–—](?!\d)|\s(?:but|while|whereas|although|though)(?=\s)")
# "not", "no", "never", "without", "didn’t", "cannot", "refused to", "ruled out"
_DENIAL = regex.compile(
    r"\b(?:not(?! (?:only|just|merely|simply|least)\b)|never|no(?!\.)|nor|neither|nobody|none|"
    r"nothing|without|cannot|unable to|hardly|"
    r"(?:refus|declin|fail)(?:e|es|ed|s|ing)? to|failure to|"
    r"den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|oppos(?:e|es|ed|ing)|"
    r"rul(?:e|es|ed|ing) out)\b|(?:(?<=\p{L}n)|(?<=\b[Cc]an))[’']t\b",
    regex.IGNORECASE,
)
# A denial reaches so many terms, and not beyond a word that begins something else.
_DENIED_TERMS = 2
_DENIAL_ENDS = english.listed(
    "for in on of over during since about at after before and or with "
    "what whether who which when where why how if because"
)
# So many words before and after one with an opposite stands what it is said of.
_NEAR = 4
# So many words before and after a deed stand those who do it and suffer it.
_DEED_REACH = 6
_BEING = english.listed("is are was were been being be")
# "Oct. 31" is no name
_MONTH = regex.compile(r"(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b")
_FIGURE = regex.compile(r"[\d$€£₹¥]|by\b")


def _sides(axes: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The directions of each word, as "+move" and "-move"."""
    found: dict[str, tuple[str, ...]] = {}
    for axis, words in axes.items():
        for sign, side in zip("+-", words.split("|"), strict=True):
            for word in side.split():
                found[word] = (*found.get(word, ()), sign + axis)
    return found


_WAYS, _TRANSFERS = _sides(english.OPPOSITES), _sides(english.TRANSFERS)
_DEEDS = frozenset(stem(word, _LANGUAGE) for word in english.DEEDS)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word, or a name as one word: its term ("" for a stop word) and the clause it is in.

    ``names`` are the terms by which another sentence may name it, if it is a name, after what
    kind of name it is.
    """

    text: str
    term: str
    start: int
    clause: int
    names: tuple[str, ...] = ()


def stance(text: str, names: Sequence[Name], said: Statement | None, body: int = 0) -> Stance:
    """Return the stance of an English sentence; ``body`` is where its dateline ends."""
    words = list(_words(text, names, body))
    speaker = range(said.start, said.end) if said else range(0)
    heard = [at for at, word in enumerate(words) if word.names and word.start not in speaker]
    return Stance(
        named=tuple(words[at].names for at in heard),
        slots=tuple(sorted({slot for at in heard for slot in _slots(words, at)})),
        denied=tuple(sorted(set(_denied(text, words, body)))),
        turns=tuple(sorted(set(_turns(text, words)))),
        deeds=tuple(sorted(set(_deeds(words)))),
    )


def _words(text: str, names: Sequence[Name], body: int) -> Iterator[_Word]:
    breaks = [gap.start() for gap in _BREAK.finditer(text)]
    starts = [name.start for name in names]
    for token in TOKEN.finditer(text, body):
        at, word = token.start(), token.group().lower()
        clause = bisect(breaks, at)
        before = bisect(starts, at) - 1
        if before >= 0 and at == starts[before]:
            known = _known_as(names[before])
            yield _Word(word, known[1] if known else "", at, clause, known)
        elif before < 0 or at >= names[before].end:
            term = _term(word)
            # a nation is a name where it begins a sentence, too
            land = token.group()[0].isupper() and nation(word)
            yield _Word(word, term, at, clause, ("nation", land) if land else ())


@lru_cache(maxsize=100_000)
def _term(word: str) -> str:
    return "" if len(word) == 1 else "".join(content_stems(word, _LANGUAGE))


def _known_as(name: Name) -> tuple[str, ...]:
    """The kind of a name, and the terms any of which may stand for it, the usual one first."""
    terms = (
        *content_stems(one_word(name), _LANGUAGE)[-1:],
        *content_stems(name.text, _LANGUAGE),
    )
    kind = "person" if name.person else "nation" if name.nation else "other"
    return (kind, *dict.fromkeys(terms)) if terms and not _MONTH.match(name.text) else ()


def _slots(words: Sequence[_Word], at: int) -> Iterator[tuple[str, str]]:
    """What stands right before and right after a name: "killed at Odesa", "Poland’s president"."""
    here = words[at]
    for beside, mark in (
        (reversed(words[max(0, at - 3) : at]), "<"),
        (words[at + 1 : at + 3], ">"),
    ):
        near = next((word for word in beside if word.term), None)
        if near and not near.names and near.clause == here.clause:
            yield mark + near.term, here.term


def _denied(text: str, words: Sequence[_Word], body: int) -> Iterator[str]:
    """The terms that each denial reaches, and "" for the denial itself."""
    starts = [word.start for word in words]
    for denial in _DENIAL.finditer(text, body):
        yield ""
        reached = 0
        first = bisect(starts, denial.end() - 1)
        for word in words[first:]:
            if word.clause != words[first].clause or word.text in _DENIAL_ENDS:
                break
            if word.term and not word.names:
                yield word.term
                reached += 1
            if reached == _DENIED_TERMS:
                break


def _turns(text: str, words: Sequence[_Word]) -> Iterator[tuple[str, str]]:
    passed = {way for word in words for way in _TRANSFERS.get(word.text, ())}
    for at, word in enumerate(words):
        if word.names:
            continue
        ways = _WAYS.get(word.text, ())
        if word.text in ("up", "down") and _FIGURE.match(text, word.start + len(word.text) + 1):
            ways = ("+move" if word.text == "up" else "-move",)
        # "buys more than it sells" goes both ways
        one_way = {way for way in _TRANSFERS.get(word.text, ()) if _back(way) not in passed}
        if one_way:
            who = next((w.term for w in reversed(words[:at]) if w.names), "")
            ways = tuple(f"{way} of {who}" for way in sorted(one_way))
        for term in _said_of(words, at) if ways else ():
            yield from ((way, term) for way in ways)


def _back(way: str) -> str:
    return ("-" if way[0] == "+" else "+") + way[1:]


def _said_of(words: Sequence[_Word], at: int) -> set[str]:
    """The terms near a word in its clause; names only where there is nothing else."""
    here = words[at]
    near = [*words[max(0, at - _NEAR) : at], *words[at + 1 : at + 1 + _NEAR]]
    near = [w for w in near if w.term and not w.term[0].isdigit() and w.clause == here.clause]
    things = {word.term for word in near if not word.names}
    return things or {word.term for word in near}


def _deeds(words: Sequence[_Word]) -> Iterator[tuple[str, str, str]]:
    for at, word in enumerate(words):
        if word.term not in _DEEDS or word.names:
            continue
        before = reversed(words[max(0, at - _DEED_REACH) : at])
        after = words[at + 1 : at + 1 + _DEED_REACH]
        who = next((w for w in before if w.names and w.clause == word.clause), None)
        whom = next((w for w in after if w.names and w.clause == word.clause), None)
        if who is None or whom is None or who.term == whom.term:
            continue
        passive = any(w.text in _BEING for w in words[max(0, at - 2) : at]) and any(
            w.text == "by" and w.start < whom.start for w in after
        )
        yield (whom.term, word.term, who.term) if passive else (who.term, word.term, whom.term)
