"""Words that a scraper ran together or robbed of an apostrophe, mended on evidence.

Only where another file has the words intact: a guess would be an invention.
"""

import regex

from ..model import Edit, EditKind
from .vocabulary import CAMEL, WORD, Vocabulary

# "cooperation,but": a comma that no space follows
_COMMA = regex.compile(r"(?<=\p{L}{2}|\d),(?=\p{L}{2})")
# How nations' people and tongues end, whose plural is no owner: "Germans", "Israelis"
_PEOPLES = ("n", "i", "h", "e", "k", "s", "t", "d")
# "the Germans", "two Indians": a plural, whatever other files have
_PLURAL_BEFORE = regex.compile(
    r"\b(?:the|many|some|most|several|few|all|other|these|those|both|two|three|four|young|old|"
    r"\d[\d,]*)\s$",
    regex.IGNORECASE,
)
# "Putins nation": what is owned, in small letters or as a name, comes at once
_NOUN_AFTER = regex.compile(
    r"\s(?!(?:and|or|who|in|on|at|are|were|have|had|will|to|from|of|with|said|say)\b)\p{L}"
)
# Words that are often glued to a neighbour
_SMALL = frozenset("a an and as at but by for from in is it of on or that the to was with".split())


def mends(text: str, path: str, words: Vocabulary) -> tuple[Edit, ...]:
    """Return what may be mended in a sentence of the file ``path``, in order."""
    found = [
        Edit(EditKind.COMMA, match.start(), match.end(), ", ") for match in _COMMA.finditer(text)
    ]
    for match in WORD.finditer(text):
        now = _apostrophe(text, match, path, words) or _apart(match.group(), path, words)
        if now:
            found.append(Edit(EditKind.MEND, match.start(), match.end(), now))
    return tuple(sorted(found, key=lambda edit: edit.start))


def _apostrophe(text: str, match: "regex.Match[str]", path: str, words: Vocabulary) -> str | None:
    """Return a name with its apostrophe: "Putin’s" for "Putins".

    Only in a file that has lost all of its own, where another file has the name with one, or
    has it as a nation's, and none has it with a bare "s"; and where no plural is likely ("the
    Germans", "many Indians").
    """
    word = match.group()
    if path not in words.bare or not (word.isalpha() and word[0].isupper() and len(word) > 3):
        return None
    owner = word.removesuffix("s")
    plural = _PLURAL_BEFORE.search(text[: match.start()])
    plural = plural or not _NOUN_AFTER.match(text, match.end())
    if owner == word or plural or words.elsewhere(word, path) or owner.lower() in words.words:
        return None
    nation = owner in words.nations and not owner.endswith(_PEOPLES)
    known = nation and words.elsewhere(owner, path)
    return f"{owner}’s" if known or words.elsewhere(f"{owner}’s", path) else None


def _apart(word: str, path: str, words: Vocabulary) -> str | None:
    """Return two words for one, where other files have them intact.

    A small word before a name is plain to see: "claimedMoscow". Anything else is parted
    but in a file that is damaged elsewhere too, and where another has the two side by side:
    "Washingtonin", "ofthe". No word is parted after a letter or two, which would make "in
    action" of "inaction".
    """
    if len(word) < 5 or words.elsewhere(word, path) or words.elsewhere(word.lower(), path):
        return None
    cut = next((at.start() for at in CAMEL.finditer(word)), 0)
    if cut:
        left, right = word[:cut], word[cut:]
        known = words.elsewhere(left, path) and _known(right, path, words)
        sure = _is_glued(word, left, right, path, words) or (
            path in words.bare and words.pair_elsewhere(left, right, path)
        )
        return f"{left} {right}" if known and sure else None
    if path not in words.bare:
        return None
    for cut in range(2, len(word) - 1):
        left, right = word[:cut], word[cut:]
        glued = right in _SMALL and left[0].isupper() and cut > 2
        glued = glued or (left in _SMALL and right in ("the", "that"))
        if glued and words.pair_elsewhere(left, right, path):
            return f"{left} {right}"
    return None


def _is_glued(word: str, left: str, right: str, path: str, words: Vocabulary) -> bool:
    """Whether a small word stands before a name: "claimedMoscow", but not "easyJet".

    Another file has what follows as a name, with a capital within a sentence. A word that the
    file has again is one, but with a little word that is glued often: "inMoscow".
    """
    name = words.name_elsewhere(right.split("-", 1)[0], path)
    once = left in _SMALL or (word, path) not in words.repeated
    return left.islower() and name and once


def _known(word: str, path: str, words: Vocabulary) -> bool:
    """Whether a word, or each part of a hyphenated one, is intact elsewhere."""
    return words.elsewhere(word, path) or all(words.elsewhere(p, path) for p in word.split("-"))
