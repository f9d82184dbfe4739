"""Nothing invented: every quote is in its file, every line is its quote but for the edits."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from ..model import Analysis, Citation, KeyPoint, Line, Role, Section, Source
from .replay import follows


class VerificationError(Exception):
    """A line does not follow from the words that it cites, or the words are not in the file."""


def verify(
    sections: Iterable[Section],
    key_points: Iterable[KeyPoint],
    analyses: Sequence[Analysis],
    reread: Callable[[str], Source | None],
) -> None:
    """Check every line of the briefing against its sources, read once more.

    ``reread`` returns a file's source as it is now, or None where it cannot be read.
    Raises VerificationError with the file, the line and what differs.
    """
    by_path = {analysis.source.path: analysis for analysis in analyses}
    texts: dict[str, str] = {}
    lines = [line for section in sections for p in section.paragraphs for line in p.lines]
    for line in (*lines, *(point.line for point in key_points)):
        _check_roles(line)
        for citation in line.citations:
            _check_place(citation, line, by_path)
            path = citation.source
            if path not in texts:
                texts[path] = _text(path, reread)
            _check_quote(citation, line, texts[path])
        _check_words(line, by_path)


def _check_roles(line: Line) -> None:
    """The origin first and alone, every file once."""
    roles = [citation.role for citation in line.citations]
    if roles[:1] != [Role.ORIGIN] or roles.count(Role.ORIGIN) != 1:
        raise VerificationError(f"{line.id} must have one origin, and that first.")
    files = [citation.source for citation in line.citations]
    if len(set(files)) != len(files):
        raise VerificationError(f"{line.id} cites a file twice: {', '.join(files)}.")


def _check_place(citation: Citation, line: Line, analyses: Mapping[str, Analysis]) -> None:
    """A citation is a whole sentence of its file, no part of one."""
    analysis = analyses.get(citation.source)
    sentences = analysis.sentences if analysis else ()
    if not 0 <= citation.sentence < len(sentences):
        raise VerificationError(f"{citation.source}: {line.id} cites a sentence that is not there.")
    sentence = sentences[citation.sentence]
    place = (citation.start, citation.end, citation.line)
    if place != (sentence.start, sentence.end, sentence.line):
        raise VerificationError(
            f"{citation.source}:{citation.line}: {line.id} does not cite a whole sentence, but "
            f"“{citation.quote[:80]}”."
        )


def _text(path: str, reread: Callable[[str], Source | None]) -> str:
    source = reread(path)
    if source is None:
        raise VerificationError(f"{path}: cannot be read any more. Build again.")
    return source.text


def _check_quote(citation: Citation, line: Line, text: str) -> None:
    if not citation.quote or text[citation.start : citation.end] != citation.quote:
        raise VerificationError(
            f"{citation.source}:{citation.line}: the words cited by {line.id} are not there any "
            f"more: “{citation.quote[:80]}”. The file changed during the build: build again."
        )


def _check_words(line: Line, analyses: Mapping[str, Analysis]) -> None:
    origin = line.citations[0]
    sentence = analyses[origin.source].sentences[origin.sentence]
    if not follows(line, origin.quote, sentence):
        raise VerificationError(
            f"{origin.source}:{origin.line}: {line.id} shows “{line.text}”, which does not follow "
            f"from “{origin.quote}” by the edits recorded: {'; '.join(line.edits) or 'none'}. "
            "Please report this, with the file."
        )
