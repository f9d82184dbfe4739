"""Who speaks in a line, as fully as its own file tells it."""

from collections.abc import Sequence

from ..model import Name, Sentence, SpeakerKind


def speaker(sentence: Sentence, article: Sequence[Sentence]) -> str | None:
    """Return whose words a sentence reports, None where it reports nobody's.

    A person comes with the longest name and role that the file gives anywhere:
    "Vinay Kwatra, Foreign Secretary" for "Kwatra". Who is not named is described as the
    sentence does it.
    """
    said = sentence.statement
    if said is None:
        return None
    if said.kind is SpeakerKind.PRONOUN:
        name = next(map(bare, sentence.stand_ins), None)
        return _in_full(name, article) if name else None
    return _in_full(said.speaker, article) if said.kind is SpeakerKind.NAMED else said.speaker


def bare(stand_in: tuple[int, int, str]) -> str:
    """Return the name within a stand-in: "Kwatra" of "[Kwatra’s]"."""
    return stand_in[2].strip("[]").removesuffix("’s")


def _in_full(name: str, article: Sequence[Sentence]) -> str:
    last = name.rsplit(maxsplit=1)[-1]
    same = [n for s in article for n in s.names if n.person and n.text.split()[-1] == last]
    fullest = max((n.text for n in same), key=len, default=name)
    role = _fullest_role(same)
    return f"{fullest}, {role}" if role else fullest


def _fullest_role(names: Sequence[Name]) -> str:
    """The first of the longest descriptions given."""
    return max((name.role for name in names), key=len, default="")
