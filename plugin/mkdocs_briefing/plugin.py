"""The MkDocs plugin: hooks that delegate, and what they delegate to that needs MkDocs."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from mkdocs_briefing.config import BriefingConfig, folder_of
from mkdocs_briefing.model import Briefing, Settings, Status
from mkdocs_briefing.terminal import visible

# What makes the briefing takes a second to import, and is so where it is needed: 'mkdocs --help'
# and a mistake in mkdocs.yml need not wait for it.
if TYPE_CHECKING:
    from mkdocs_briefing.store import Store

log = get_plugin_logger("briefing")

_STYLES = "assets/briefing/briefing.css"

# The pages need these; two names for the same, and the bundles that bring them along.
_EXTENSIONS = ("attr_list", "footnotes", "md_in_html")
_BUNDLES = frozenset({"extra", "markdown.extensions.extra", "pymdownx.extra"})


@dataclass(frozen=True, slots=True)
class _Places:
    """The files and folders of one build, absolute, links resolved."""

    home: Path  # of mkdocs.yml
    docs: Path
    site: Path
    file: Path  # briefing.yml
    watched: tuple[Path, ...]  # by MkDocs itself while serving


class BriefingPlugin(BasePlugin[BriefingConfig]):  # type: ignore[no-untyped-call]  # in MkDocs
    """Publishes a briefing as a page of the site."""

    def __init__(self) -> None:
        self._server: LiveReloadServer | None = None
        self._following: tuple[Path, ...] = ()
        self._watching: tuple[Path, ...] = ()
        self._places: _Places
        self._settings: Settings
        self._ours: frozenset[str] = frozenset()
        self._hidden: tuple[str, str] | None = None  # a page's content, whole and for a search
        self._linked_data = ""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Nothing; that it is defined makes the instance live as long as the server."""

    def on_config(self, config: MkDocsConfig) -> None:
        """Read briefing.yml, and prepare Markdown and styles for the pages."""
        self._places = _places(config, self.config.config)
        self._follow((self._places.file, *self._following[1:]))
        self._settings = _settings(self._places)
        self._follow((self._places.file, *_here(self._settings)))
        _prepare(config)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the briefing's pages, and keep the raw sources out of the site."""
        from mkdocs_briefing.publish import linked_data, publish  # noqa: PLC0415

        briefing = _brief(self._settings, self._places)
        _report(briefing)
        _leave_out(files, self._settings, self._places)
        folder = folder_of(self.config.page)
        tree = publish(briefing, self.config.page, folder, _addresses(folder, config))
        self._ours = frozenset(tree)
        self._linked_data = linked_data(briefing)
        _add(files, _generated({**tree, _STYLES: _styles()}, self.config.page, config))
        return files

    def on_page_content(
        self, html: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Keep the footnotes out of the search index: the line itself is in it already."""
        del config, files
        if page.file.src_uri != self.config.page:
            return None
        return html.replace(
            '<div class="footnote">', '<div class="footnote" data-search-exclude="1">'
        )

    @event_priority(100)  # before any search plugin looks at the page
    def _hide_from_search(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """Let a search that does not know data-search-exclude see what it is to hold."""
        del context, nav
        from mkdocs_briefing.publish import searchable  # noqa: PLC0415

        self._hidden = None
        if page.file.src_uri in self._ours and page.content and _hides_nothing(config):
            excluded = (page.meta.get("search") or {}).get("exclude")
            shown = "" if excluded else searchable(page.content)
            self._hidden = page.content, shown
            page.content = shown

    @event_priority(-100)
    def _show_again(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """Give the page back what was kept from the search, unless somebody has changed it."""
        del context, nav, config
        if self._hidden and page.content == self._hidden[1]:
            page.content = self._hidden[0]

    on_page_context = CombinedEvent(_hide_from_search, _show_again)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str | None:
        """Say in the page's head what it is, for search engines.

        Not in its body: Material's instant navigation would run it there as a script.
        """
        del config
        if page.file.src_uri != self.config.page:
            return None
        return output.replace("</head>", f"{self._linked_data}\n</head>", 1)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> None:
        """Watch briefing.yml and the sources from now on."""
        del config, builder
        self._server = server
        self._follow(self._following)

    def _follow(self, paths: tuple[Path, ...]) -> None:
        """Watch these paths and no others; before there is a server, remember them."""
        self._following = paths
        if self._server is None:
            return
        wanted = _to_watch(paths, self._places)
        for path in self._watching:
            if path not in wanted:
                self._server.unwatch(str(path))
        for path, recursive in wanted.items():
            if path not in self._watching:
                self._server.watch(str(path), recursive=recursive)
        self._watching = tuple(wanted)


# --- before the build -----------------------------------------------------------


def _places(config: MkDocsConfig, file: str) -> _Places:
    """Where everything is. Without a mkdocs.yml (``-f -``), relative to where we are."""
    home = Path(config.config_file_path).parent if config.config_file_path else Path()
    docs = _resolved(config.docs_dir)
    watched = (docs, *(_resolved(path) for path in config.watch))
    site = _resolved(config.site_dir)
    return _Places(_resolved(home), docs, site, _resolved(home / file), watched)


def _resolved(path: str | Path) -> Path:
    return Path(os.path.realpath(path))


def _settings(places: _Places) -> Settings:
    """What briefing.yml says; its mistakes, and a source folder that cannot be one, as errors."""
    from mkdocs_briefing import settings  # noqa: PLC0415

    try:
        loaded = settings.load(_nearby(places.file))
    except settings.SettingsError as error:
        raise PluginError(str(error)) from error
    folders = (("docs_dir", places.docs), ("site_dir", places.site))
    for name, folder, sources in ((*one, here) for one in folders for here in _here(loaded)):
        if folder.is_relative_to(sources):
            raise PluginError(
                f"{_nearby(places.file)}: sources: '{_nearby(sources)}' holds {name}, so the"
                f" site would be a source of itself. Give the sources a folder of their own, such "
                f"as '{_nearby(places.docs)}/sources'."
            )
    return loaded


def _here(settings: Settings) -> tuple[Path, ...]:
    """The source folder, if it is on this machine."""
    return (settings.sources,) if isinstance(settings.sources, Path) else ()


def _nearby(path: Path) -> Path:
    """The path as one would type it here: relative where it lies below this folder."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _prepare(config: MkDocsConfig) -> None:
    """Turn on the Markdown extensions that the pages need, and link the styles."""
    present = {name.removeprefix("markdown.extensions.") for name in config.markdown_extensions}
    if not _BUNDLES & set(config.markdown_extensions):
        config.markdown_extensions.extend(name for name in _EXTENSIONS if name not in present)
    config.extra_css.append(_STYLES)


def _hides_nothing(config: MkDocsConfig) -> bool:
    """Whether the site has a search that finds what is marked to be left out.

    Material's leaves it out, MkDocs' does not.
    """
    searches = [type(one).__module__ for name, one in config.plugins.items() if "search" in name]
    return bool(searches) and not any(module.startswith("material.") for module in searches)


# --- the briefing ---------------------------------------------------------------


def _brief(settings: Settings, places: _Places) -> Briefing:
    """The briefing; what the user can mend, or a line that fails its check, as an error."""
    from mkdocs_briefing import pipeline  # noqa: PLC0415

    store = _store(settings, places)
    try:
        return pipeline.brief(settings, store=store)
    except pipeline.PipelineError as error:
        raise PluginError(str(error)) from error
    finally:
        if store:
            store.close()
            if store.note:  # the build is as good without it, so not a warning
                log.info(store.note)


def _store(settings: Settings, places: _Places) -> Store | None:
    """Where analyses are kept from build to build, or None where there is no place.

    Beside mkdocs.yml or briefing.yml, but never in a folder that is watched: writing
    there would set off the next build.
    """
    from mkdocs_briefing.store import Store, beside  # noqa: PLC0415

    watched = (*places.watched, *_here(settings))
    for file in (places.home / places.file.name, places.file):
        if not any(file.parent.is_relative_to(folder) for folder in watched):
            return Store.open(beside(file))
    return None


def _report(briefing: Briefing) -> None:
    """Log what went wrong. What the page itself says is no warning: a file that is not read."""
    for warning in briefing.warnings:
        log.warning(visible(warning))
    for note in briefing.notes:
        log.info(visible(note))
    for record in briefing.sources:
        if record.status is Status.UNREAD:
            log.info(visible(f"{record.path}: not read: {record.reason}"))
    for section in briefing.sections:
        if not section.paragraphs:
            log.info(visible(f"section “{section.title}”: {section.note} See 'briefing check'."))


# --- the pages ------------------------------------------------------------------


@cache
def _styles() -> str:
    asset = resources.files("mkdocs_briefing.publish") / "assets" / "briefing.css"
    return asset.read_text(encoding="utf-8")


def _generated(tree: dict[str, str], page: str, config: MkDocsConfig) -> list[File]:
    """The files of the tree. Only the page itself asks for a place in the navigation."""
    return [
        File.generated(config, uri, content=text, inclusion=_inclusion(uri, page))
        for uri, text in tree.items()
    ]


def _addresses(folder: str, config: MkDocsConfig) -> Callable[[str], str]:
    """Tells the address of a file of the site: absolute where the site's own is known.

    Otherwise relative to the files of ``folder``.
    """

    def address(uri: str) -> str:
        url = File(uri, None, config.site_dir, config.use_directory_urls).url
        if config.site_url:
            return urljoin(config.site_url, url)
        return get_relative_url(url, posixpath.join(folder, "annotations.json"))

    return address


def _inclusion(uri: str, page: str) -> InclusionLevel:
    if uri.endswith(".md") and uri != page:
        return InclusionLevel.NOT_IN_NAV
    return InclusionLevel.INCLUDED


def _is_shown(file: File) -> bool:
    return bool(file.inclusion.is_included())  # type: ignore[no-untyped-call]  # in MkDocs


def _leave_out(files: Files, settings: Settings, places: _Places) -> None:
    """Keep out of the site what lies in docs_dir and is a raw source, or briefing.yml itself."""

    @cache
    def is_source(folder: str) -> bool:
        real = _resolved(folder)
        return any(real.is_relative_to(sources) for sources in _here(settings))

    for file in files:
        path = file.abs_src_path
        if path and (is_source(os.path.dirname(path)) or _resolved(path) == places.file):  # noqa: PTH120 a Path per file of a large site is slow
            file.inclusion = InclusionLevel.EXCLUDED


def _add(files: Files, ours: Iterable[File]) -> None:
    """Add our files; raises `PluginError` where a file of the user has the same place."""
    taken = {file.dest_uri.casefold(): file for file in files if _is_shown(file)}
    for file in ours:
        if theirs := taken.get(file.dest_uri.casefold()):
            raise PluginError(
                f"{theirs.src_uri}: the briefing would be published in the place of this file "
                f"({file.dest_uri}). Rename the file, or give the briefing another 'page' in "
                "mkdocs.yml."
            )
        if excluded := files.get_file_from_path(file.src_uri):  # a raw source of the same name
            files.remove(excluded)
        files.append(file)


# --- while serving --------------------------------------------------------------


def _to_watch(paths: Iterable[Path], places: _Places) -> dict[Path, bool]:
    """What to watch for the sake of these paths, and whether with what lies below it.

    Not what MkDocs watches itself: two watches over one file report its change at different
    moments, which makes two builds of one edit. For a path that is missing, the nearest
    folder above it, by itself, so that its return is noticed.
    """
    wanted: dict[Path, bool] = {}
    for path in paths:
        there = next(folder for folder in (path, *path.parents) if folder.exists())
        if not any(there.is_relative_to(folder) for folder in places.watched):
            wanted[there] = there == path
    return wanted
