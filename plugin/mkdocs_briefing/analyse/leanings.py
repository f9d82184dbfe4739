"""What a sentence leans on that it does not hold itself."""

from collections.abc import Iterator, Sequence

import regex

from ..model import Lean, Leaning, Name, Statement
from . import english
from .names import subjects
from .presuming import of_nobody, takes_for_known, told_before
from .statements import own_speakers

# "However, ", "Despite this, ", "At the same time, "
_CONNECTIVE = regex.compile(
    rf"(?:{'|'.join(sorted(english.CONNECTIVES, key=len, reverse=True))}),\s", regex.IGNORECASE
)
# "Despite these concerns, ", "In the face of that pressure, "
_CONNECTIVE_NOUN = regex.compile(
    r"(?:despite|in spite of|because of|given|amid|amidst|following|after) "
    rf"(?:this|that|these|those|such)(?! (?:{'|'.join(sorted(english.TIME_NOUNS))})\b)"
    r"(?: [\p{L}-]+){1,2},\s",
    regex.IGNORECASE,
)
# "But while India ...": a conjunction, no comma needed; not "So far", "But for", "Yet another"
_CONJUNCTION = regex.compile(
    rf"(?:{'|'.join(english.CONJUNCTIONS)}),?\s"
    r"(?!(?:for|far|many|much|few|little|long|as|that|to|another|again|too|is|was|did|do|does)\b)",
    regex.IGNORECASE,
)
_PRONOUN_FIRST = regex.compile(
    r"(?:he|she|they|it|his|her|their|its|him|them|there(?:after|by|in|fore))\b", regex.IGNORECASE
)
# "It is clear that", "It was not until": leans on nothing
_EXPLETIVE = regex.compile(
    r"it (?:is|was|will be|has been|remains?|seems?|appears?)(?: (?!\p{L}+ing\b)\p{L}+){0,3} "
    r"(?:that|to|whether|who|when|until)\b",
    regex.IGNORECASE,
)
# not "Both Ost and Lund", "Neither of the two ferries of Ost", "Another 12 miles than"
_DEMONSTRATIVE_FIRST = regex.compile(
    r"(?:this|that|these|those|such|another|others?|nor|"
    r"(?:both|neither|either)\b(?! [^,.;]{1,80} (?:and|n?or) )(?! (?:\p{L}+ )?of \p{L}))\b",
    regex.IGNORECASE,
)
# "the release of these nationals"
_DEMONSTRATIVE = regex.compile(r"\b(?:these|those|such|this|that|said) (\p{Ll}[\p{L}-]+)\b")
# "in all this", "because of that,": the whole of what was said before
_BARE = regex.compile(
    r"\b(?:all|of|in|by|from|with|for|about|to|at) (this|that|these|those)(?=[,.;:]|$)"
)
# "of that sum", "narrowing that gap": "that" before a noun, not the conjunction
_THAT_NOUN = regex.compile(
    r"\b(of|in|for|on|by|from|with|at|to|\p{L}{3,}ing) that (\p{Ll}[\p{L}-]+)\b", regex.IGNORECASE
)
# "900,000 crowns of it", "on the same morning": what it is or when is said elsewhere
_OF_IT = regex.compile(
    r"\bof (it|them)\b|\b([Tt]he same \p{Ll}+)\b(?! (?:as|that|time)\b)(?<!same time)"
)
# "recruited them": several of something, which must have been named
_THEM = regex.compile(r"\b(them|they|their)\b")
_SEVERAL = regex.compile(
    r"\b(?!(?:says|has|was|is|its|his|this|does|less|across|perhaps|always|as|us)\b)\p{L}{2,}s\b|"
    r"\b(?:and|people|men|women|children|police|both|many|few|some|those|who)\b",
    regex.IGNORECASE,
)
# "the two leaders", "both sides", "the former"
_DEFINITE = regex.compile(
    # the longest or none: "the two leaders of Ost" does not lean, by "the two" neither
    rf"\b(?>(?:the (?:two|three|four|other|same|latter|former)|both(?: the)?|these) "
    rf"(?:{'|'.join(english.GROUPS)})|the (?:leaders|pair|duo|bloc|group|two|latter|former)"
    r"|the (?:other|opposite) (?:way|hand|side|direction)"
    r"|(?:each|either|neither) (?:leader|side|country|nation|party|government))\b(?! of\b)",
    regex.IGNORECASE,
)
# "..., he said": a speaker the sentence does not name
_SPEAKER = regex.compile(
    r"(?<=[,.”\"’?!] )(?:he|she|they) (?:also |later )?\p{L}+(?=[ ,.]|$)", regex.IGNORECASE
)
# "From Russia he goes", "At the U.N. it has", "As its ties with the West have grown, it"
_EARLY_PRONOUN = regex.compile(
    r"(?:as|while|when|although|though|since|after|before|if|because|despite|for|from|at|in|on|"
    r"by|with|during|under|last|to|until|once|amid|alongside|meanwhile|much|most|some|many|all|part|half|none|"
    r"what|more)\b[^,;:“\"]{0,60}?,?\s"
    r"(he|she|it|they|his|her|its|their)\b",
    regex.IGNORECASE,
)
_SUBORDINATE = regex.compile(
    r"(?:as|while|when|although|though|since|after|before|if|because|once|until|despite)\b",
    regex.IGNORECASE,
)
# "After the visit it": a common noun that a pronoun may stand for
_NOUN = regex.compile(r"\b(?:the|an?|some|many|most|several) [\p{L}-]{3,}", regex.IGNORECASE)
# "In his speech, Modi": the subject right after the opening
_SUBJECT_AFTER = regex.compile(r"[^,;:]{0,50},\s(?:\p{Lu}\p{L}+\s){0,3}?(?=\p{Lu})")
# "Modi is also expected", "The mayor, too,", "Ost meanwhile": not "not only ... but also"
_CONTINUES = regex.compile(
    r"(?!not only\b)(?:(?!but\b)[^\s,;:“\"]+\s){0,5}?(?:(?:also|meanwhile|likewise|similarly|"
    r"in addition|instead(?! of\b))\b|for (?:his|her|its|their) part\b|"
    r"[^\s,;:“\"]+,\s(?:too|meanwhile|however|moreover|likewise),)",
    regex.IGNORECASE,
)
# "..., too.", "... as well."
_CONTINUES_LAST = regex.compile(r"\b(?:too|as well|also)[.!?…][\"”’]?$", regex.IGNORECASE)
# “We lost two cranes. We will buy others.”
_ALL_QUOTED = regex.compile(r"“[^“”]*”[.,]?|\"[^\"]*\"[.,]?")
_SINGULAR = frozenset({"the bloc", "the group"})
_NEXT_WORD = regex.compile(r"\s([\p{L}-]+)")
# "that" is mostly a conjunction, "said" a verb, "such" a comparison: none of them points back.
_NOT_POINTING = ("that ", "said ", "such ")
_NOT_POINTED_AT = ("who", "that", "as")
_NATIONS = ("countries", "nations", "states", "governments", "capitals")


def leanings(
    text: str, names: Sequence[Name], statement: Statement | None, body: int = 0
) -> tuple[Leaning, ...]:
    """Return what a sentence leans on, in order; ``body`` is where its dateline ends."""
    start = _after_opening(text, body)
    found = [
        *_opening(text, body),
        *told_before(text, statement, start),
        *_pronoun(text, names, body),
        *_definites(text, names),
        *_demonstratives(text, statement, body),
        *_that_nouns(text),
        *_bare(text, statement),
        *_backward(text, statement),
        *_speakers(text, names),
        *of_nobody(text, names, statement, body),
    ]
    kept: list[Leaning] = []
    for leaning in found:
        if all(leaning.start >= other.end or leaning.end <= other.start for other in kept):
            kept.append(leaning)
    return tuple(sorted(kept, key=lambda leaning: leaning.start))


def _opening(text: str, body: int) -> Iterator[Leaning]:
    for pattern in (_CONNECTIVE_NOUN, _CONNECTIVE, _CONJUNCTION):
        match = pattern.match(text, body)
        if match:
            yield Leaning(Lean.CONNECTIVE, body, match.end(), match.group().strip())
            return


def _after_opening(text: str, body: int) -> int:
    return next((leaning.end for leaning in _opening(text, body)), body)


def _pronoun(text: str, names: Sequence[Name], body: int) -> Iterator[Leaning]:
    start = _after_opening(text, body)
    match = _PRONOUN_FIRST.match(text, start)
    if match and not _EXPLETIVE.match(text, start):
        # "In his speech, Modi ..." and "He will meet ..." differ: only the first looks ahead
        yield Leaning(Lean.PRONOUN, match.start(), match.end(), match.group())
        return
    early = _EARLY_PRONOUN.match(text, start)
    if early and not _has_antecedent(text[start : early.start(1)], start, early, names):
        yield Leaning(Lean.PRONOUN, early.start(1), early.end(1), early[1])


def _has_antecedent(
    opener: str, start: int, early: "regex.Match[str]", names: Sequence[Name]
) -> bool:
    """Whether what a pronoun stands for is in its own sentence.

    Either before it, as the subject or owner of the opening ("As India arms, it"), or after a
    comma ("In his speech, Modi").
    """
    end = early.start(1)
    inside = [name for name in names if start <= name.start < end]
    if any(name.possessive for name in inside):
        return True
    if inside and (_SUBORDINATE.match(opener) or subjects(early.string[:end], inside)):
        return True
    if not inside and _NOUN.search(opener):
        return True
    follows = _SUBJECT_AFTER.match(early.string, early.end(1))
    return follows is not None and any(name.start == follows.end() for name in names)


def _demonstratives(text: str, statement: Statement | None, body: int) -> Iterator[Leaning]:
    start = _after_opening(text, body)
    first = _DEMONSTRATIVE_FIRST.match(text, start)
    quotes = statement.quotes if statement else ()
    if first:
        noun = _NEXT_WORD.match(text, first.end())
        if not (noun and noun[1].lower() in english.TIME_NOUNS):
            yield Leaning(Lean.DEMONSTRATIVE, first.start(), first.end(), first.group())
    for match in _DEMONSTRATIVE.finditer(text, start):
        if match[1] in english.TIME_NOUNS or any(a <= match.start() < b for a, b in quotes):
            continue
        if match.group().startswith(_NOT_POINTING) or match[1] in _NOT_POINTED_AT:
            continue
        yield Leaning(Lean.DEMONSTRATIVE, match.start(), match.end(), match.group())


def _that_nouns(text: str) -> Iterator[Leaning]:
    for match in _THAT_NOUN.finditer(text):
        if match[2] not in english.TIME_NOUNS and match[1].lower() not in english.SAYING:
            start = match.start(2) - len("that ")
            yield Leaning(Lean.DEMONSTRATIVE, start, match.end(), text[start : match.end()])


def _backward(text: str, statement: Statement | None) -> Iterator[Leaning]:
    """Words late in a sentence that point back beyond it."""
    quotes = statement.quotes if statement else ()
    found = [m for m in _OF_IT.finditer(text) if m[2] or not _named_before(text, m)]
    them = _THEM.search(text)
    if them and not _SEVERAL.search(text, 0, them.start()):
        found.append(them)
    for match in found:
        if not any(a <= match.start() < b for a, b in quotes):
            yield Leaning(Lean.DEMONSTRATIVE, match.start(), match.end(), match.group())


def _named_before(text: str, match: "regex.Match[str]") -> bool:
    """Whether "of it" has a clause before it in which it may have been named."""
    return any(mark in text[: match.start()] for mark in (", ", "; ", ": "))


def _bare(text: str, statement: Statement | None) -> Iterator[Leaning]:
    quotes = statement.quotes if statement else ()
    for match in _BARE.finditer(text):
        if not any(a <= match.start() < b for a, b in quotes):
            yield Leaning(Lean.DEMONSTRATIVE, match.start(1), match.end(1), match[1])


def _definites(text: str, names: Sequence[Name]) -> Iterator[Leaning]:
    for match in _DEFINITE.finditer(text):
        nations = match.group().lower().endswith(_NATIONS)
        before = [n for n in names if n.end <= match.start() and not (nations and n.person)]
        needed = 1 if match.group().lower() in _SINGULAR else 2
        if len({name.text for name in before}) < needed:
            yield Leaning(Lean.DEFINITE, match.start(), match.end(), match.group())


def _speakers(text: str, names: Sequence[Name]) -> Iterator[Leaning]:
    if _ALL_QUOTED.fullmatch(text):  # whose words these are is told elsewhere
        yield Leaning(Lean.SPEAKER, 0, 1, text[0])
    for match in _SPEAKER.finditer(text):
        word = match.group().split()[-1]
        if own_speakers(text, match.start(), match.end() - len(word), names):
            continue
        if word in english.SAYING or word in english.JUDGING:
            pronoun = match.group().split()[0]
            yield Leaning(Lean.SPEAKER, match.start(), match.start() + len(pronoun), pronoun)


def mentions(text: str, body: int = 0) -> bool:
    """Whether a sentence speaks of "the attack" or the like as of something known."""
    return takes_for_known(text, _after_opening(text, body))


def continues(text: str, body: int = 0) -> bool:
    """Whether an "also" or its like stays in a sentence after its opening has been dropped."""
    start = _after_opening(text, body)
    return bool(_CONTINUES.match(text, start) or _CONTINUES_LAST.search(text, start))
