"""Who speaks in a sentence, as fully as its own file tells it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Attribution, Name, Sentence, SpeakerKind

# Pronouns that stand for one person; "they" may be anybody.
_ONE_PERSON = frozenset({"he", "she"})
_AND = " and "  # "Ada Frost and Per Holm said": two, who stay as the sentence has them
_KNOWN_AS = {
    SpeakerKind.NAMED: Attribution.NAMED,
    SpeakerKind.OFFICIAL: Attribution.OFFICIAL,
    SpeakerKind.UNNAMED: Attribution.UNNAMED,
}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose words a sentence reports: name and role verbatim, None where the file has none.

    ``person`` says that the file shows it to be a person, ``nation`` that it is a nation's
    name.
    """

    name: str | None
    role: str | None
    attribution: Attribution
    person: bool = False
    nation: bool = False


NOBODY = Speaker(None, None, Attribution.NONE)


def who(sentence: Sentence, article: Sequence[Sentence]) -> Speaker:
    """Return the speaker of a sentence, `NOBODY` where it tells none.

    ``article`` are all sentences of its file. A person comes with the longest name and the
    longest role that the file gives anywhere: "Vinay Kwatra" and "Foreign Secretary" for
    "Kwatra". Who is not named is described as the sentence does it.
    """
    said = sentence.statement
    if said is None:
        return NOBODY
    if said.kind is SpeakerKind.PRONOUN:
        name = _meant(sentence, article)
        return _in_full(name, article) if name else NOBODY
    if said.kind is SpeakerKind.NAMED and _AND not in said.speaker:
        return _in_full(said.speaker, article)
    return Speaker(said.speaker, None, _KNOWN_AS[said.kind])


def speaker(sentence: Sentence, article: Sequence[Sentence]) -> str | None:
    """Return whose words a sentence reports in one phrase, None where it tells nobody.

    "Vinay Kwatra, Foreign Secretary" for "Kwatra".
    """
    told = who(sentence, article)
    return f"{told.name}, {told.role}" if told.name and told.role else told.name


def bare(stand_in: tuple[int, int, str]) -> str:
    """Return the name within a stand-in: "Kwatra" of "[Kwatra’s]"."""
    return stand_in[2].strip("[]").removesuffix("’s")


def _meant(sentence: Sentence, article: Sequence[Sentence]) -> str | None:
    """The name that a pronoun stands for.

    Its stand-in; or, where something else than the pronoun made the sentence lean on the one
    before, the person whose words that one reports: "Kwatra said ... . He added that the two
    nations ...".
    """
    while (said := sentence.statement) is not None and said.kind is SpeakerKind.PRONOUN:
        if sentence.stand_ins:
            return bare(sentence.stand_ins[0])
        if sentence.antecedent is None or said.speaker.lower() not in _ONE_PERSON:
            return None
        sentence = article[sentence.antecedent]
    if said is None or said.kind is not SpeakerKind.NAMED or _AND in said.speaker:
        return None
    persons = {last_word(name.text) for name in sentence.names if name.person}
    return said.speaker if last_word(said.speaker) in persons else None


def _in_full(name: str, article: Sequence[Sentence]) -> Speaker:
    every = [n for s in article for n in s.names if last_word(n.text) == last_word(name)]
    same = _one_person(name, [n for n in every if n.person])
    free = {n for s in article if s.mark is None for n in s.names}
    told = [n for n in same if n in free]  # a banned sentence tells who is who, but is not shown
    fullest = max((n.text for n in told), key=len, default=name)
    nation = any(n.nation for n in every if n.text == name)
    return Speaker(fullest, _fullest_role(told), Attribution.NAMED, bool(same), nation)


def _one_person(name: str, namesakes: Sequence[Name]) -> list[Name]:
    """Those of the names that are this person's.

    Where a file has two of one surname ("Joe Biden", "Jill Biden"), the bare surname tells
    neither: then only what is written alike.
    """
    possible = [n for n in namesakes if may_be_one(n.text, name)]
    texts = {n.text for n in possible}
    if all(may_be_one(a, b) for a in texts for b in texts):
        return possible
    return [n for n in namesakes if n.text == name]


def may_be_one(left: str, right: str) -> bool:
    """Whether two names may be one person's: one is the other with something left out."""
    a, b = set(left.split()), set(right.split())
    return a <= b or b <= a


def _fullest_role(names: Sequence[Name]) -> str | None:
    """The first of the longest descriptions given."""
    return max((name.role for name in names), key=len, default="") or None


def last_word(name: str) -> str:
    """The last word of a name: "Frost" of "Ada Frost"."""
    return name.rsplit(maxsplit=1)[-1] if name.strip() else name
