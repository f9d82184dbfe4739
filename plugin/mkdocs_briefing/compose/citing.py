"""Citations: the words of every file that stand behind a line."""

from collections.abc import Iterator, Mapping

from ..model import Citation, Claim, Role, Sentence, Source


def citations(claim: Claim, sources: Mapping[str, Source]) -> tuple[Citation, ...]:
    """Return the origin of a line, then who agrees, then who gives other figures.

    Each file is there once, with its best match.
    """
    return (
        _citation(claim.best, Role.ORIGIN, sources),
        *_others(claim, claim.agrees, Role.AGREES, sources),
        *_others(claim, claim.differs, Role.DIFFERS, sources),
    )


def _others(
    claim: Claim, sentences: tuple[Sentence, ...], role: Role, sources: Mapping[str, Source]
) -> Iterator[Citation]:
    seen = {claim.best.source}
    if role is Role.DIFFERS:
        seen |= {s.source for s in claim.agrees}
    for sentence in sentences:
        if sentence.source not in seen:
            seen.add(sentence.source)
            yield _citation(sentence, role, sources)


def _citation(sentence: Sentence, role: Role, sources: Mapping[str, Source]) -> Citation:
    return Citation(
        source=sentence.source, start=sentence.start, end=sentence.end, line=sentence.line,
        quote=sources[sentence.source].text[sentence.start : sentence.end],
        role=role, sentence=sentence.index,
    )  # fmt: skip
