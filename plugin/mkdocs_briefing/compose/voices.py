"""Who said what: the words and positions that the sentences behind a section report."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import regex

from ..model import Analysis, Attribution, Citation, Passage, Section, Sentence, Voice, bare_words
from .speakers import Speaker, who

# Words between quotation marks that make them somebody's words, not a title or a term.
_FEWEST_QUOTED = 3

_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]")
# “the words of somebody”, "the same"
_QUOTED = regex.compile(r"[“\"]([^“”\"]{3,600})[”\"]")

# A speaker, the words as cited, and the id of the line that they stand behind.
_Heard = tuple[Speaker, Citation, str]


def voices(
    section: Section, analyses: Mapping[str, Analysis], copies: Mapping[str, str]
) -> tuple[Voice, ...]:
    """Return what the sentences behind a section's lines report, each sentence once.

    ``analyses`` are by path, and so are ``copies``: what such a file says is left out where
    the file that it repeats says it, and so are the same words from another version of a text.
    In the order of the page, the origin of a line before who agrees and who differs, save that
    one speaker's words stand together. They are one speaker's where the files give the same
    name, or one of them a person's surname alone that no other person cited has.
    """
    heard = [
        (who(sentence, analyses[citation.source].sentences), citation, line)
        for sentence, citation, line in _cited(section, analyses, copies)
        if _speaks(sentence)
    ]
    heard = _without_echoes(heard)
    return tuple(
        Voice(f"{section.id}-voice-{number}", speaker.name, speaker.role, speaker.attribution,
              _passage(citation), line)
        for number, (speaker, citation, line) in enumerate(_grouped(heard), start=1)
    )  # fmt: skip


def _cited(
    section: Section, analyses: Mapping[str, Analysis], copies: Mapping[str, str]
) -> Iterator[tuple[Sentence, Citation, str]]:
    seen: set[tuple[str, int]] = set()
    for line in section.lines:
        files = {citation.source for citation in line.citations}
        told: set[tuple[int | None, tuple[str, ...]]] = set()
        for citation in line.citations:
            sentence = analyses[citation.source].sentences[citation.sentence]
            again = (citation.text, bare_words(citation.quote)) in told
            if sentence.key not in seen and copies.get(citation.source) not in files and not again:
                seen.add(sentence.key)
                told.add((citation.text, bare_words(citation.quote)))
                yield sentence, citation, line.id


def _speaks(sentence: Sentence) -> bool:
    """Whether a sentence reports somebody, or holds words that are marked as somebody's."""
    return sentence.statement is not None or any(
        _words_of(sentence.text[start:end]) >= _FEWEST_QUOTED for start, end in sentence.quotes
    )


def _words_of(text: str) -> int:
    """The words of a quotation; two characters count as one where words are not spaced."""
    return max(len(text.split()), len(_UNSPACED.findall(text)) // 2)


def _without_echoes(heard: Sequence[_Heard]) -> list[_Heard]:
    """The same without words of nobody told that another file gives to somebody."""
    told = " ".join(_bare(cited.quote) for speaker, cited, _ in heard if speaker.name is not None)

    def is_echo(words: str) -> bool:
        quoted = [_bare(part) for part in _QUOTED.findall(words)]
        return bool(quoted) and all(part in told for part in quoted)

    return [one for one in heard if one[0].name is not None or not is_echo(one[1].quote)]


def _bare(text: str) -> str:
    """A text by its letters and digits alone."""
    return "".join(character for character in text.casefold() if character.isalnum())


def _passage(citation: Citation) -> Passage:
    return Passage(citation.source, citation.start, citation.end, citation.line, citation.quote,
                   citation.sentence, citation.place)  # fmt: skip


def _grouped(heard: Sequence[_Heard]) -> list[_Heard]:
    """The same, one speaker's together, the speakers in the order of their first words.

    Who is not told may be anybody, so words of nobody's stay where they are.
    """
    bearers = _bearers([speaker for speaker, _, _ in heard])
    groups: dict[tuple[Attribution, str], list[_Heard]] = defaultdict(list)
    for number, each in enumerate(heard):
        told = each[0].name is not None
        key = _key(each[0], bearers) if told else (Attribution.NONE, str(number))
        groups[key].append(each)
    return [each for group in groups.values() for each in group]


def _bearers(speakers: Sequence[Speaker]) -> Mapping[str, frozenset[str]]:
    """The full names of the persons who bear each surname."""
    found: dict[str, set[str]] = defaultdict(set)
    for speaker in speakers:
        words = _words(speaker)
        if speaker.person and len(words) > 1:
            found[words[-1]].add(" ".join(words))
    return {surname: frozenset(names) for surname, names in found.items()}


def _key(speaker: Speaker, bearers: Mapping[str, frozenset[str]]) -> tuple[Attribution, str]:
    """What two mentions of one speaker share."""
    words = _words(speaker)
    name = " ".join(words)
    if speaker.attribution is Attribution.NAMED and len(words) == 1 and not speaker.nation:
        bearer, *others = sorted(bearers.get(name, ())) or [name]
        return speaker.attribution, name if others else bearer
    return speaker.attribution, name


def _words(speaker: Speaker) -> list[str]:
    return (speaker.name or "").casefold().split()
