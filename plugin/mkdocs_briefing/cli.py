"""The `briefing` command: build, check, explain and init, without MkDocs.

Exit codes: 0, all is well; 1, there are warnings (in `build`, only with `--strict`), or there
is nothing to explain; 2, something must be mended first.

What the commands do is in `commands.py`, which takes a second to import: `--help` and a wrong
option do not wait for it.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mkdocs_briefing import __version__

if TYPE_CHECKING:
    from mkdocs_briefing.model import Workers

__all__ = ["main"]


def _to_workers(
    context: click.Context, option: click.Parameter, value: str | None
) -> Workers | None:
    """Return what the option means."""
    from mkdocs_briefing import settings  # noqa: PLC0415 - see above

    try:
        return None if value is None else settings.workers(value)
    except ValueError as error:
        raise click.BadParameter(str(error), context, option) from None


_config = click.option(
    "-f",
    "--config",
    type=click.Path(path_type=Path),
    default=Path("briefing.yml"),
    show_default=True,
    metavar="FILE",
    help="The file that describes the briefing.",
)
_workers = click.option(
    "--workers",
    callback=_to_workers,
    metavar="WHERE",
    help="Where the sources are read: auto (a process for each core), a number of processes, or"
    " dask://host:port; without it, as the file says. The result is the same.",
)
_cache = click.option(
    "--cache/--no-cache",
    default=True,
    show_default=True,
    help="Keep what was learnt from the sources in .cache/, beside the briefing's file.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
def main() -> None:
    """Turn a folder of documents into a briefing, every sentence footnoted.

    Begin with 'briefing init', see what is wrong with 'briefing check', or ask why a line is
    there with 'briefing explain'.
    """
    # A file's name may hold what the terminal's encoding does not.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


@main.command()
@_config
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("build/briefing"),
    show_default=True,
    metavar="DIR",
    help="The folder for the pages and records.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 if there are warnings.")
@_workers
@_cache
def build(
    *, config: Path, output: Path, strict: bool, workers: Workers | None, cache: bool
) -> None:
    """Write the briefing as Markdown and JSON, for any site generator."""
    from mkdocs_briefing import commands  # noqa: PLC0415 - see above

    commands.build(config, output, strict=strict, workers=workers, cache=cache)


@main.command()
@_config
@_workers
@_cache
def check(*, config: Path, workers: Workers | None, cache: bool) -> None:
    """Tell what is wrong with the briefing's file and its sources; write no page.

    Notes are told too: words of the sources that sections might ask for.
    """
    from mkdocs_briefing import commands  # noqa: PLC0415 - see above

    commands.check(config, workers=workers, cache=cache)


@main.command("explain")
@click.argument("words", nargs=-1, required=True)
@_config
@_workers
@_cache
def tell_why(*, words: tuple[str, ...], config: Path, workers: Workers | None, cache: bool) -> None:
    """Tell why a line is on the page, or why a sentence is not.

    WORDS are words of it, as the page or its file has them, or the id of a line of the page,
    such as trade-1-2.
    """
    from mkdocs_briefing import commands  # noqa: PLC0415 - see above

    if not (sought := " ".join(words)).strip():
        raise click.UsageError("Give some words of the line.")
    commands.tell_why(sought, config, workers=workers, cache=cache)


@main.command()
@click.argument("directory", type=click.Path(path_type=Path), default=Path(), metavar="[DIR]")
def init(*, directory: Path) -> None:
    """Make a first site, with example sources, in an empty folder (default: here)."""
    from mkdocs_briefing import commands  # noqa: PLC0415 - see above

    commands.init(directory)
