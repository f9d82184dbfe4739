"""What the commands of `briefing` do. `cli.py` has their names and options, and is loaded first."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import IO, Any, NoReturn

import click

from mkdocs_briefing import pipeline, publish, reading_process, settings, stopping
from mkdocs_briefing.advise import Advice, advise
from mkdocs_briefing.explain import explain, not_found
from mkdocs_briefing.model import Briefing, Settings, Status, Workers
from mkdocs_briefing.store import Store, beside
from mkdocs_briefing.terminal import counted, visible

__all__ = ["build", "check", "init", "tell_why"]

WARNINGS = 1
NOTHING_FOUND = 1
MISTAKES = 2

stopping.before_leaving(reading_process.kill_all, publish.discard)


class _Mistake(click.ClickException):
    """Something for the user to mend; the message is printed line by line."""

    exit_code = MISTAKES

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message."""
        for line in self.message.split("\n"):
            click.echo(visible(line), file=file, err=True)


def build(
    config: Path, output: Path, *, strict: bool, workers: Workers | None, cache: bool
) -> None:
    """Write the briefing as Markdown and JSON, for any site generator."""
    with _mistakes():
        plan = settings.load(config)
        _refuse_output(output, plan)
        briefing = _brief(plan, workers=workers, cache=cache)
        publish.write(briefing, output)
    findings = _findings(briefing, advise(briefing, plan))
    for finding in findings:
        click.echo(f"warning: {finding}", err=True)
    click.echo(_summary(briefing))
    click.echo(f"The page is {output / 'briefing.md'}")
    if strict and findings:
        sys.exit(WARNINGS)


def check(config: Path, *, workers: Workers | None, cache: bool) -> None:
    """Tell what is wrong with the briefing's file and its sources; write no page."""
    with _mistakes():
        plan = settings.load(config)
        briefing = _brief(plan, workers=workers, cache=cache)
    advice = advise(briefing, plan)
    findings = _findings(briefing, advice)
    for finding in findings:
        click.echo(finding)
    for note in (*briefing.notes, *advice.notes):
        click.echo(f"note: {note}")
    click.echo(_summary(briefing))
    if findings:
        sys.exit(WARNINGS)


def tell_why(words: str, config: Path, *, workers: Workers | None, cache: bool) -> None:
    """Tell why a line is on the page, or why a sentence is not."""
    with _mistakes():
        briefing = _brief(settings.load(config), workers=workers, cache=cache)
    told = explain(briefing, words)
    for line in told:
        click.echo(line)
    if not told:
        click.echo(not_found(briefing, words), err=True)
        sys.exit(NOTHING_FOUND)


def init(directory: Path) -> None:
    """Make a first site, with example sources, in an empty folder."""
    files = _starter()
    there = [name for name in files if os.path.lexists(directory / name)]
    if there:
        lines = "\n".join(f"  {directory / name}" for name in there)
        _refuse(f"Nothing was written, because these files exist already:\n{lines}")
    with _mistakes():
        _make(directory, files)
    click.echo("Made:\n" + "\n".join(f"  {directory / name}" for name in files))
    go = "" if directory == Path() else f"cd {directory} && "
    click.echo(f"Look at it with: {go}mkdocs serve")


def _brief(plan: Settings, *, workers: Workers | None, cache: bool) -> Briefing:
    """Return the briefing; what is wrong with the cache is said and does not matter."""
    if workers:
        plan = replace(plan, workers=workers)
    if not cache or plan.file is None:
        return pipeline.brief(plan)
    with Store.open(beside(plan.file)) as store:
        briefing = pipeline.brief(plan, store=store)
    if store.note:
        click.echo(visible(f"note: {store.note}"), err=True)
    return briefing


def _refuse_output(output: Path, plan: Settings) -> None:
    """Refuse to write over sources, or over anything that is not an earlier briefing."""
    if isinstance(plan.sources, Path):
        _refuse_sources(output, plan.sources)
    if there := publish.in_the_way(output):
        more = f" and {len(there) - 3} more" if len(there) > 3 else ""
        _refuse(
            f"{output}: holds {', '.join(there[:3])}{more}, which no earlier 'briefing build' "
            "wrote. Choose an empty folder with -o."
        )


def _refuse_sources(output: Path, sources: Path) -> None:
    pages = Path(os.path.realpath(output / "sources"))
    if Path(os.path.realpath(output)).is_relative_to(sources):
        _refuse(f"{output}: lies in the source folder, {sources}. Choose another with -o.")
    if pages.is_relative_to(sources) or sources.is_relative_to(pages):
        _refuse(
            f"{output}: the pages of the sources would be written to {output / 'sources'}, where "
            "the sources themselves lie. Choose another folder with -o."
        )


def _refuse(message: str) -> NoReturn:
    """End the command with what the user has to mend."""
    raise _Mistake(message)


@contextlib.contextmanager
def _mistakes() -> Iterator[None]:
    """Turn what the user can mend into a message."""
    try:
        yield
    except (settings.SettingsError, pipeline.PipelineError, publish.WriteError) as error:
        _refuse(str(error))
    except OSError as error:
        _refuse(f"{error.filename}: {error.strerror}" if error.filename else str(error))


def _summary(briefing: Briefing) -> str:
    """Return a line that counts."""
    unread = sum(record.status is Status.UNREAD for record in briefing.sources)
    lines = sum(len(section.lines) for section in briefing.sections)
    counts = (
        counted(len(briefing.sources) - unread, briefing.noun) + " read",
        f"{unread} not read" if unread else "",
        f"{counted(lines, 'line')} in {counted(len(briefing.sections), 'section')}",
    )
    return ", ".join(filter(None, counts)) + "."


def _findings(briefing: Briefing, advice: Advice) -> list[str]:
    """Return what `check` tells and `build --strict` fails on, a printable line each."""
    unread = [
        f"{record.path}: not read: {record.reason}"
        for record in briefing.sources
        if record.status is Status.UNREAD
    ]
    return [visible(f) for f in dict.fromkeys([*unread, *advice.warnings, *briefing.warnings])]


def _starter() -> dict[str, bytes]:
    """Return the files of a new site, content by posix path, sorted."""
    return dict(sorted(_files_of(resources.files("mkdocs_briefing") / "starter", "")))


def _make(directory: Path, files: Mapping[str, bytes]) -> None:
    """Write the files of a new site, or none of them."""
    for name in files:
        (directory / name).parent.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    try:
        for name, content in files.items():
            with (directory / name).open("xb") as file:
                written.append(directory / name)
                file.write(content)
    except BaseException as error:
        for path in written:
            path.unlink(missing_ok=True)
        if isinstance(error, OSError) and not error.filename and written:
            error.filename = str(written[-1])  # a full disk does not tell of itself
        raise


def _files_of(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
    """Return the files of a folder in the package, and of the folders in it."""
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _files_of(entry, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}", entry.read_bytes()
