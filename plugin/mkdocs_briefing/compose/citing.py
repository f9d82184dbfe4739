"""Citations: the words of every file that stand behind a line; passages: words beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..model import Citation, Claim, Passage, Role, Sentence, Source
from .parts import shared_spans


def citations(claim: Claim, sources: Mapping[str, Source]) -> tuple[Citation, ...]:
    """Return the origin of a line, then who agrees, then who gives other figures.

    Each file is there once, with its best match; one that says all of it goes before one
    that says a part.
    """
    return (
        _citation(claim.best, Role.ORIGIN, sources),
        *_others(claim, claim.agrees, Role.AGREES, sources),
        *_others(claim, claim.differs, Role.DIFFERS, sources),
    )


def passage(sentence: Sentence, sources: Mapping[str, Source]) -> Passage:
    """Return a sentence's words as its file has them."""
    source = sources[sentence.source]
    return Passage(
        source=sentence.source, start=sentence.start, end=sentence.end, line=sentence.line,
        quote=source.text[sentence.start : sentence.end], sentence=sentence.index,
        place=source.place(sentence.start, sentence.end),
    )  # fmt: skip


def _others(
    claim: Claim, sentences: tuple[Sentence, ...], role: Role, sources: Mapping[str, Source]
) -> Iterator[Citation]:
    seen = {claim.best.source}
    if role is Role.DIFFERS:
        seen |= {s.source for s in claim.agrees}
    for sentence in sorted(sentences, key=lambda s: s.key in claim.partly):
        if sentence.source not in seen:
            seen.add(sentence.source)
            cited = _citation(sentence, role, sources)
            if sentence.key in claim.partly:
                spans = shared_spans(claim.best, sentence, cited.quote)
                cited = replace(cited, partly=True, shared=spans)
            yield cited


def _citation(sentence: Sentence, role: Role, sources: Mapping[str, Source]) -> Citation:
    source = sources[sentence.source]
    return Citation(
        source=sentence.source, start=sentence.start, end=sentence.end, line=sentence.line,
        quote=source.text[sentence.start : sentence.end], role=role, sentence=sentence.index,
        place=source.place(sentence.start, sentence.end),
    )  # fmt: skip
