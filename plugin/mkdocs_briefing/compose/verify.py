"""Nothing invented: every quote is in its file, every line is its quote but for the edits."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from ..model import Analysis, KeyPoint, Line, Role, Section, Source
from .replay import replayed


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
        for citation in line.citations:
            path = citation.source
            if path not in texts:
                source = reread(path)
                if source is None:
                    raise VerificationError(f"{path}: cannot be read any more. Build again.")
                texts[path] = source.text
            if texts[path][citation.start : citation.end] != citation.quote:
                raise VerificationError(
                    f"{path}:{citation.line}: the words cited by {line.id} are not there any more: "
                    f"“{citation.quote[:80]}”. The file changed during the build: build again."
                )
        _check_line(line, by_path)


def _check_line(line: Line, analyses: Mapping[str, Analysis]) -> None:
    origin = line.citations[0]
    if origin.role is not Role.ORIGIN:
        raise VerificationError(f"{origin.source}: {line.id} has no origin.")
    sentence = analyses[origin.source].sentences[origin.sentence]
    if replayed(origin.quote, line.edits, sentence) != line.text:
        raise VerificationError(
            f"{origin.source}:{origin.line}: {line.id} shows “{line.text}”, which does not follow "
            f"from “{origin.quote}” by the edits recorded: {'; '.join(line.edits) or 'none'}."
        )
