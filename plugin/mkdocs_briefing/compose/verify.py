"""Nothing invented: every quote is in its file, every line is its quote but for the edits."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from ..model import (
    Analysis,
    Citation,
    Event,
    Ground,
    KeyPoint,
    Line,
    Passage,
    Role,
    Section,
    Sentence,
    Source,
    Voice,
)
from .replay import follows


class VerificationError(Exception):
    """A line does not follow from the words that it cites, or the words are not in the file."""


def verify(
    sections: Sequence[Section],
    key_points: Iterable[KeyPoint],
    analyses: Sequence[Analysis],
    reread: Callable[[str], Source | None],
    timeline: Iterable[Event] = (),
) -> None:
    """Check every line of the briefing, and all that is quoted beside it, against its sources.

    The files are read once more: ``reread`` returns a file's source as it is now, or None
    where it cannot be read.
    Raises VerificationError with the file, the line and what differs.
    """
    by_path = {analysis.source.path: analysis for analysis in analyses}
    sources: dict[str, Source] = {}

    def check(words: Citation | Passage, shown: str) -> None:
        _check_place(words, shown, by_path)
        if words.source not in sources:
            sources[words.source] = _read(words.source, reread)
        _check_quote(words, shown, sources[words.source])

    lines = [line for section in sections for line in section.lines]
    for line in (*lines, *(point.line for point in key_points)):
        _check_roles(line)
        for citation in line.citations:
            check(citation, line.id)
        _check_words(line, by_path, sources)
    for words, shown in _beside(sections):
        check(words, shown)
    for words, shown, said in _told(sections, timeline):
        check(words, shown)
        _check_said(words, shown, said)
    voices = [voice for section in sections for voice in section.voices]
    folded = {
        path: " ".join(sources[path].text.split()) for path in {v.words.source for v in voices}
    }
    for voice in voices:
        _check_speaker(voice, folded[voice.words.source])


def _beside(sections: Iterable[Section]) -> Iterator[tuple[Passage, str]]:
    """Every passage that goes with the lines and is shown as it is, and what to call its place."""
    for section in sections:
        yield from ((voice.words, voice.id) for voice in section.voices)
        yield from ((words, section.id) for words in section.next)
        yield from ((line.beat[0], line.id) for line in section.lines if line.beat)


def _told(
    sections: Iterable[Section], timeline: Iterable[Event]
) -> Iterator[tuple[Passage, str, tuple[str, ...]]]:
    """Every passage of which words are shown by themselves: amounts and times; and these."""
    for section in sections:
        for comparison in section.comparisons:
            for amount in comparison.amounts:
                yield amount.words, comparison.id, (amount.text, *amount.when)
    for event in timeline:
        yield event.words, event.id, (event.moment.text,)


def _check_said(words: Passage, shown: str, said: Iterable[str]) -> None:
    """An amount or a time is given in the words that are cited for it."""
    for one in said:
        if one not in " ".join(words.quote.split()):
            raise VerificationError(
                f"{words.source}:{words.line}: {shown} gives “{one}”, which is not in "
                f"“{words.quote[:80]}”. Please report this, with the file."
            )


def _check_speaker(voice: Voice, text: str) -> None:
    """A speaker's name and role are written so in the file, whose white space is folded."""
    for one in (voice.speaker, voice.role):
        if one and one not in text:
            raise VerificationError(
                f"{voice.words.source}:{voice.words.line}: {voice.id} names “{one}”, which is "
                "nowhere in the file. Please report this, with the file."
            )


def _check_roles(line: Line) -> None:
    """The origin first and alone, every file once."""
    roles = [citation.role for citation in line.citations]
    if roles[:1] != [Role.ORIGIN] or roles.count(Role.ORIGIN) != 1:
        raise VerificationError(f"{line.id} must have one origin, and that first.")
    files = [citation.source for citation in line.citations]
    if len(set(files)) != len(files):
        raise VerificationError(f"{line.id} cites a file twice: {', '.join(files)}.")


def _check_place(words: Citation | Passage, shown: str, analyses: Mapping[str, Analysis]) -> None:
    """What is cited is a whole sentence of its file, no part of one."""
    analysis = analyses.get(words.source)
    sentences = analysis.sentences if analysis else ()
    if not 0 <= words.sentence < len(sentences):
        raise VerificationError(f"{words.source}: {shown} cites a sentence that is not there.")
    sentence = sentences[words.sentence]
    place = (words.start, words.end, words.line)
    if place != (sentence.start, sentence.end, sentence.line):
        raise VerificationError(
            f"{words.source}:{words.line}: {shown} does not cite a whole sentence, but "
            f"“{words.quote[:80]}”."
        )


def _read(path: str, reread: Callable[[str], Source | None]) -> Source:
    source = reread(path)
    if source is None:
        raise VerificationError(f"{path}: cannot be read any more. Build again.")
    return source


def _check_quote(words: Citation | Passage, shown: str, source: Source) -> None:
    if not words.quote or source.text[words.start : words.end] != words.quote:
        raise VerificationError(
            f"{words.source}:{words.line}: the words cited by {shown} are not there any "
            f"more: “{words.quote[:80]}”. The file changed during the build: build again."
        )
    if words.place != source.place(words.start, words.end):
        raise VerificationError(
            f"{words.source}:{words.line}: {shown} cites {words.place} of the file, but the words "
            f"stand at {source.place(words.start, words.end)}. Please report this, with the file."
        )


def _stands(ground: Ground, article: Sequence[Sentence], text: str) -> bool:
    """Whether a name is in the file, as it is now, in the sentence that it is said to be in."""
    if not 0 <= ground.sentence < len(article):
        return False
    there = article[ground.sentence]
    return ground.text in " ".join(text[there.start : there.end].split())


def _check_words(
    line: Line, analyses: Mapping[str, Analysis], sources: Mapping[str, Source]
) -> None:
    origin = line.citations[0]
    article = analyses[origin.source].sentences
    for edit in line.changes:
        if edit.ground and not _stands(edit.ground, article, sources[origin.source].text):
            raise VerificationError(
                f"{origin.source}:{edit.ground.line}: “{edit.ground.text}”, a name put into "
                f"{line.id}, is not there. The file changed during the build: build again."
            )
    if not follows(line, origin.quote, article[origin.sentence], article):
        raise VerificationError(
            f"{origin.source}:{origin.line}: {line.id} shows “{line.text}”, which does not follow "
            f"from “{origin.quote}” by the edits recorded: {'; '.join(line.edits) or 'none'}. "
            "Please report this, with the file."
        )
