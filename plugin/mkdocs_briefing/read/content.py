"""Bytes become Sources: the order of the steps from a file's bytes to the documents in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from ..model import Reading, Source, Unread
from . import refuse
from .entries import Names, harmless
from .extract import Budget, Context, Extract, LimitError, Part, assembled
from .facts import Facts, first_of
from .formats import FORMATS
from .language import tell_language

_PLAIN = Reading()


def read_content(path: str, content: bytes, rules: Reading = _PLAIN) -> tuple[Source | Unread, ...]:
    """The documents in the file at ``path`` (posix, relative), or why there are none.

    Only the name of ``path`` bears on the reading. Never raises for bad content. At least one.
    """
    return tuple(documents(path, content, rules))


def documents(path: str, content: bytes, rules: Reading = _PLAIN) -> Iterator[Source | Unread]:
    """The same, one by one as they are read."""
    context = Context(path, refuse.suffix(path), rules, Budget(rules.limits))
    one = None
    for one in _documents(content, context, None, 0):
        yield one
    if one is None:
        yield Unread(path, refuse.NO_DOCUMENT, _sha256(content))


def _documents(
    content: bytes, context: Context, holder: str | None, depth: int, told: Part | None = None
) -> Iterator[Source | Unread]:
    """Every document in some bytes, which are the file ``holder``'s or the file itself."""
    path, sha256 = context.path, _sha256(content)
    try:
        outcome = _outcome(content, context)
        if isinstance(outcome, Extract | str):
            yield _document(path, outcome, sha256, holder, told)
            return
        names = Names(path)
        for part in outcome:
            context.budget.take_entry()
            yield from _part(names.of(part.name), part, context, holder or path, sha256, depth)
    except LimitError as reached:
        yield Unread(path, str(reached), sha256, holder)
    except RecursionError:
        yield Unread(path, refuse.TOO_DEEP, sha256, holder)


def _part(  # noqa: PLR0913, PLR0917 - an entry is told by all of these
    path: str, part: Part, context: Context, holder: str, sha256: str, depth: int
) -> Iterator[Source | Unread]:
    if not isinstance(part.content, bytes):
        yield _document(path, part.content, sha256, holder, part)
        return
    suffix = refuse.suffix(harmless(part.name))
    nested = Context(path, suffix, context.rules, context.budget, part.charset)
    known = FORMATS.get(nested.suffix)
    if known is not None and known.nests and depth >= context.rules.limits.nesting:
        yield Unread(path, refuse.too_nested(depth + 1), _sha256(part.content), holder)
        return
    yield from _documents(part.content, nested, holder, depth + 1, part)


def _outcome(content: bytes, context: Context) -> Extract | str | Iterator[Part]:
    name = f"entry{context.suffix}"  # the path may go on behind it: clips.zip/a.txt~2
    reason = (
        refuse.by_name(name)
        or refuse.by_size(name, len(content), context.rules.limits)
        or refuse.by_content(content, context.suffix)
    )
    return reason or FORMATS[context.suffix].reader()(content, context)


def _document(
    path: str, outcome: Extract | str, sha256: str, holder: str | None, told: Part | None = None
) -> Source | Unread:
    if isinstance(outcome, str):
        return Unread(path, outcome, sha256, holder)
    text = assembled(outcome.stretches)
    if not text.text.strip():
        return Unread(path, refuse.EMPTY, sha256, holder)
    head = outcome.head(text.article) if outcome.head else Facts()
    by_holder = told.facts if told else Facts()
    facts = first_of(by_holder, outcome.facts, head, Facts(language=tell_language(text.article)))
    return Source(
        path=path,
        sha256=sha256,
        text=text.text,
        title=facts.title,
        published=facts.published,
        outlet=facts.outlet,
        author=facts.author,
        url=facts.url,
        language=facts.language,
        notes=(told.notes if told else ()) + outcome.notes + text.notes,
        holder=holder,
        cuts=text.cuts,
        places=text.places,
    )


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
