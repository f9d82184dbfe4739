"""The whole way from a folder to a briefing, on one screen."""

import contextlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from . import __version__
from .analyse import query, without_recurring
from .choose import WHOLE, backed, choose, shortlist, survey
from .compose import VerificationError, compared, compose, ledger, records, timeline, verify
from .gather import Gathered, gather, language_of, languages_of, read_again
from .match import discrepancies, kinship, match, match_with_all, superseded
from .model import Address, Analysis, Briefing, FolderError, Sentence, Settings, Source, Steering
from .reading_process import WorkerError
from .steering import SteeringError, as_shown, steer, without_banned, without_barred
from .store import Store


class PipelineError(Exception):
    """Something that the user can mend: one sentence that names it."""


def brief(settings: Settings, *, store: Store | None = None, whole: int = WHOLE) -> Briefing:
    """Return the briefing of the folder ``settings.sources``.

    Of one with more than ``whole`` sentences, only those that fit a section best are compared
    with one another.

    Raises PipelineError where the folder is missing, where there is nobody to read it, and where
    a line does not follow from its file, as when the file changes during the build.
    """
    _check_folder(settings)
    with contextlib.suppress(VerificationError):
        return _brief(settings, store, whole, afresh=False)
    try:  # an edit during the build, or a store that holds what another library read
        return _brief(settings, store, whole, afresh=True)
    except VerificationError as error:
        raise PipelineError(str(error)) from error


def _brief(settings: Settings, store: Store | None, whole: int, *, afresh: bool) -> Briefing:
    analyses, unread, hashes = _gather(settings, store, afresh=afresh)
    analyses = without_recurring(analyses)
    language = settings.language or language_of(analyses)
    languages = languages_of(analyses, language)
    queries = {plan.id: query(plan, *languages) for plan in settings.sections}
    texts = kinship(analyses)
    steering = _steer(settings, analyses, texts.copies)
    analyses = without_banned(analyses, steering.banned)
    article = [s for analysis in analyses for s in analysis.sentences if s.mark is None]
    surveyed = survey(article, settings.sections, queries, steering)
    among = shortlist(surveyed, queries, texts, whole)
    asked = list(queries.values())
    claims = match(analyses, asked, among)
    texts = replace(texts, superseded=superseded(claims, texts))
    selection = choose(claims, surveyed, queries, settings, texts)
    if among is not None:
        by_key = match_with_all(selection.shown, analyses, asked)
        selection = backed(selection, by_key, among)
        claims = tuple(by_key.values())
    sections, key_points = compose(settings.sections, selection, analyses, texts, queries)
    found = discrepancies(analyses, asked, texts, among)
    sections = compared(sections, found, selection.fits, analyses)
    sections = without_barred(sections, steering)
    dated = timeline(sections, analyses)
    verify(sections, key_points, analyses, _rereading(settings, analyses, hashes), dated)
    return Briefing(
        title=settings.title, language=language, version=__version__,
        settings_sha256=settings.sha256, key_points=key_points, sections=sections,
        sources=records(analyses, unread, sections, texts),
        ledger=ledger(analyses, sections, claims, selection, texts),
        timeline=dated, source_pages=settings.source_pages, excerpts=settings.excerpts,
        warnings=(
            *(() if analyses else (_nothing_read(settings),)),
            *steering.warnings, *as_shown(steering, selection, analyses),
        ),
        notes=(*steering.notes, *_compared(article, among)), relevance=selection.relevance,
        texts=texts.count(analyses),
    )  # fmt: skip


def _gather(settings: Settings, store: Store | None, *, afresh: bool) -> Gathered:
    try:
        return gather(settings, store, afresh=afresh)
    except (WorkerError, FolderError) as error:
        raise PipelineError(str(error)) from error


def _steer(
    settings: Settings, analyses: Sequence[Analysis], same_text: Mapping[str, str]
) -> Steering:
    try:
        return steer(settings, analyses, same_text)
    except SteeringError as error:
        raise PipelineError(str(error)) from error


def _check_folder(settings: Settings) -> None:
    folder = settings.sources
    if isinstance(folder, Address):
        return  # whoever lists it, tells
    where = settings.file.name if settings.file else "the settings"
    if not folder.exists():
        raise PipelineError(
            f"{folder}: the source folder is missing. Make it and put articles in it, or name "
            f"another folder with 'sources:' in {where}."
        )
    if not folder.is_dir():
        raise PipelineError(
            f"{folder}: not a folder. 'sources:' in {where} must name the folder that holds "
            "the articles."
        )


def _nothing_read(settings: Settings) -> str:
    return (
        f"{settings.sources}: holds no file that can be read, so the briefing is empty. "
        "Put articles in it as .txt, .md or .html."
    )


def _compared(article: Sequence[Sentence], among: Collection[object] | None) -> tuple[str, ...]:
    """What to say of a folder too large for all of its sentences to be compared."""
    if among is None:
        return ()
    said = (
        f"The folder holds {len(article):,} sentences. The {len(among):,} that fit a section best"
        " were compared with one another, and the page's lines with all of them. The ledger says"
        " which were not."
    )
    return (said,)


def _rereading(
    settings: Settings, analyses: Sequence[Analysis], hashes: Mapping[str, str]
) -> Callable[[str], Source | None]:
    """How to read a document once more: each file once, however many of its entries are cited."""
    files = {analysis.source.path: analysis.source.file for analysis in analyses}
    read: dict[str, dict[str, Source]] = {}

    def reread(path: str) -> Source | None:
        file = files[path]
        if file not in read:
            read[file] = read_again(settings, file, hashes.get(file))
        return read[file].get(path)

    return reread
