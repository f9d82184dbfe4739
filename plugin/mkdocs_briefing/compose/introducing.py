"""Who is named on the page for the first time, and by which name the file knows them in full.

A reader who meets "Kwatra" first cannot tell who that is, though the file may say it three lines
above. The first name is then put before the surname in brackets.
"""

from collections.abc import Iterator, Mapping, Sequence

import regex

from ..model import Edit, EditKind, Ground, Sentence
from .speakers import last_word, may_be_one
from .vocabulary import Vocabulary

# Before a surname these are titles, parties and the like: no first names
_NO_FIRST_NAMES = frozenset(
    "Mr Mrs Ms Miss Dr Sir Dame Lord Lady Prof Gen Sen Rep Gov Col Rev Capt Lt Sgt Cpl St Saint "
    "President Minister Secretary Mayor Sheriff Constable Trooper Detective Sergeant Deputy Bishop "
    "Archbishop Cardinal Father Mother Brother Sister Rabbi Imam Sheikh Ayatollah Mullah Baron "
    "Count Duke Duchess Earl Prince Princess King Queen Emperor Sultan Emir Corporal Private "
    "Admiral Marshal Brigadier Lieutenant Major Captain Colonel General Commander Inspector "
    "Superintendent Councillor Councilman Councilwoman Alderman Delegate Comrade Uncle Aunt Coach "
    "Referee Agent Dean Provost Rector Principal Republican Democrat Democratic Labour Labor "
    "Conservative Liberal Tory Judge Justice Chief Officer Senator Governor Professor Doctor "
    "Chairman Speaker Congressman Congresswoman Chancellor Premier Ambassador Director Engineer "
    "Health Education Finance Defence Defense Interior Foreign Transport Energy Environment State "
    "Affairs Security Commerce Treasury Housing Culture Agriculture Trade Sport Sports Planning "
    "Coroner Reverend Ombudsman Infrastructure Prosecutor "
    "Young Old Poor Dear Little Big Former Late Then Yesterday Asked Unlike Perhaps Today".split()
)


# What stands for "Vinay", "J. K." and "Mary-Ann", then for "Kwatra" and "O’Neill"
_ONE = r"\p{Lu}[\p{L}\p{M}]*\.?(?:(?:[-’']|(?<=\.))\p{Lu}[\p{L}\p{M}]*\.?)*"
_FIRST = regex.compile(rf"{_ONE}(?: {_ONE})?")
_LAST = regex.compile(r"\p{Lu}[\p{L}\p{M}’'-]*(?<![’'-])")

# "The Nunes memo" is none of him, "AutoTrader.com" nobody
_ATTRIBUTE = regex.compile(r"\b(?:the|an?|this|that|these|those|some|two|no)\s$", regex.IGNORECASE)
_ADDRESS = regex.compile(r"\S*\.\p{Ll}")


class Introduced:
    """Who has been named on a part of the page so far, each by the fullest name shown."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        self._told: set[str] = set()

    def first_names(
        self, sentence: Sentence, article: Sequence[Sentence], owners: Mapping[int, str]
    ) -> Iterator[Edit]:
        """Yield the first names to be put before surnames, and take note of who is named.

        ``article`` are all sentences of its file; ``owners`` the names, by where they start,
        that got an apostrophe back. A role before the surname introduces too.
        """
        persons = {n.text for s in article for n in s.names if n.person} if owners else set()
        for name in sentence.names:
            surname = owners.get(name.start, name.text)
            if not (name.person or surname in persons) or name.start < sentence.dateline:
                continue
            if " " in name.text:
                self._told.add(name.text)
                continue
            if _ATTRIBUTE.search(sentence.text, 0, name.start) or _ADDRESS.match(
                sentence.text, name.start
            ):
                continue
            ground = self.in_full(surname, article)
            known = ground.text if ground else surname
            shown = name.role and sentence.text[: name.start].rstrip(", ").endswith(name.role)
            if ground and not shown and not self.knows(known):
                first = known.removesuffix(surname).rstrip()
                yield Edit(EditKind.FULL_NAME, name.start, name.start, f"[{first}] ", ground)
            if ground or shown:  # otherwise a file that has the full name may still tell it
                self._told.add(known)

    def knows(self, name: str) -> bool:
        """Whether somebody of this name, or of one that may be the same, has been named."""
        return any(may_be_one(name, told) for told in self._told)

    def tell(self, name: str) -> None:
        """Take note that somebody has been named."""
        self._told.add(name)

    def in_full(self, surname: str, article: Sequence[Sentence]) -> Ground | None:
        """Return a person's name in full from the file, None where it has none or two of it.

        A sentence that the editors ban gives no name, but tells of a second person.
        """
        namesakes = [(n, s) for s in article for n in s.names if last_word(n.text) == surname]
        if not _LAST.fullmatch(surname) or not any(name.person for name, _ in namesakes):
            return None
        found = [
            Ground(_without_titles(name.text), sentence.index, sentence.line)
            for name, sentence in namesakes
            if " " in _without_titles(name.text)
        ]
        if any(not may_be_one(a.text, b.text) for a in found for b in found):
            return None
        sure = [
            one for one in found
            if article[one.sentence].mark is None and self._is_name(one, article)
        ]  # fmt: skip
        return min(sure, key=lambda one: (len(one.text.split()), one.sentence), default=None)

    def _is_name(self, one: Ground, article: Sequence[Sentence]) -> bool:
        """Whether the words before a surname are first names.

        No titles; and where they open a sentence, which gives any word a capital, none that
        the folder has in small letters.
        """
        *first, _ = one.text.split()
        if not _FIRST.fullmatch(" ".join(first)):
            return False
        if any(word.rstrip(".") in _NO_FIRST_NAMES for word in first) or len(first) > 2:
            return False
        sentence = article[one.sentence]
        within = sentence.text.find(one.text, sentence.dateline + 1) > 0
        return within or first[0].lower() not in self._words.words


def _without_titles(name: str) -> str:
    """A name without the titles before it that are no roles we know: "Coroner Ada Frost"."""
    words = name.split()
    while len(words) > 1 and words[0].rstrip(".") in _NO_FIRST_NAMES:
        words.pop(0)
    return " ".join(words)
