"""The options of the plugin in mkdocs.yml. What the briefing holds is said in briefing.yml."""

from __future__ import annotations

import posixpath
import re

from mkdocs.config import config_options as c
from mkdocs.config.base import Config, ValidationError

_OUTSIDE = re.compile(r"^(?:/|[A-Za-z]:)|(?:^|/)\.{1,2}(?:/|$)|//")  # "/a.md", "C:/a.md", "../a.md"


class PageUri(c.Type[str]):
    """A page's place below docs_dir, such as ``briefing.md`` or ``news/index.md``."""

    def __init__(self, default: str) -> None:
        super().__init__(str, default=default)

    def run_validation(self, value: object) -> str:
        """The place with forward slashes; an error where no page can be there."""
        uri = super().run_validation(value).replace("\\", "/")
        if _OUTSIDE.search(uri) or not uri.endswith(".md"):
            message = f"{value!r} is no page below docs_dir: write a name such as 'briefing.md'."
            raise ValidationError(message)
        return uri


class BriefingConfig(Config):  # type: ignore[no-untyped-call]  # in MkDocs
    """What ``plugins: briefing:`` accepts."""

    config = c.Type(str, default="briefing.yml")
    """The file that describes the briefing, relative to the folder of mkdocs.yml."""

    page = PageUri(default="briefing.md")
    """The page to publish the briefing as, relative to docs_dir."""


def folder_of(page: str) -> str:
    """The folder for what goes with the page: where its own address is with directory URLs.

    ``briefing.md`` has ``briefing``, ``news/index.md`` has ``news``, ``index.md`` the root.
    """
    parent, name = posixpath.split(page)
    stem = name.removesuffix(".md")
    return parent if stem in ("index", "README") else posixpath.join(parent, stem)
