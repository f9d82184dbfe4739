"""A folder of hostile documents: each payload in the name, the title, the metadata and the text."""

from __future__ import annotations

import re

import yaml

from hostile.payloads import ALL
from projects import Project

# What no page may show: the words of a file and of a setting of the site's owner.
SECRET = "zugzwang-of-the-host"  # noqa: S105

# What a Markdown file must write to mean the characters themselves.
_MARKS = re.compile(r"([!-/:-@\[-`{-~])")
_LONGEST = 200  # bytes of a step of a path, its number and suffix apart

BRIEFING = {
    "title": "Storm & <harbour> wall",
    "sources": "sources",
    "source_pages": "all",
    "words": 3000,
    "sections": [
        {"title": "Repairs", "about": "The repair of the harbour wall, what it cost, crowns."},
        {"title": "Reactions", "about": "What was said of the storm.", "only": "statements"},
    ],
}

EXTENSIONS = [
    *("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"),
    *("sane_lists", "smarty", "wikilinks", "pymdownx.arithmatex", "pymdownx.betterem"),
    *("pymdownx.blocks.admonition", "pymdownx.blocks.html", "pymdownx.blocks.tab"),
    *("pymdownx.caret", "pymdownx.critic", "pymdownx.details", "pymdownx.emoji"),
    *("pymdownx.escapeall", "pymdownx.fancylists", "pymdownx.inlinehilite", "pymdownx.keys"),
    *("pymdownx.magiclink", "pymdownx.mark", "pymdownx.progressbar", "pymdownx.smartsymbols"),
    *("pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde"),
    {"pymdownx.snippets": {"base_path": ["."], "url_download": True}},
]

CONFIG = {
    "theme": {"name": "material", "font": False, "features": ["navigation.instant"]},
    "markdown_extensions": EXTENSIONS,
    "plugins": ["search", {"macros": {"on_error_fail": True}}, "briefing"],
    "extra": {"secret": SECRET},
}


def plant(site: Project) -> dict[str, str]:
    """Write a document for each payload, and what it must not reach; the payloads by path."""
    site.write("secret.txt", SECRET)
    site.write("docs/secret.txt", SECRET)
    planted = {}
    for number, (_, payload) in enumerate(ALL):
        path = f"{number:03d} {file_name(payload)}.md"
        site.write(f"sources/{path}", document(number, payload))
        planted[path] = payload
    return planted


def plant_harmless(site: Project) -> None:
    """Write documents such as `plant` writes, with nothing in them but words."""
    site.write("docs/secret.txt", SECRET)
    for number in range(24):
        site.write(f"sources/{number:03d} word.md", document(number, "word"))
        site.write(f"sources/{number:03d} words/x.md", document(number, f"“{number} words”"))


def file_name(payload: str) -> str:
    """The payload as the rest of a path that the system can hold and that is not passed over."""
    steps = payload.encode("utf-8", "replace")[:_LONGEST].decode("utf-8", "ignore").split("/")
    return "/".join(f"x{step}" if step[:1] in ("", ".", "~", "#") else step for step in steps)


def document(number: int, payload: str) -> str:
    """A Markdown file with the payload in each thing that it tells, and in its text twice:
    meant as characters, and as it comes."""
    facts = {
        "title": f"Report {number} {payload}",
        "outlet": f"Gazette {payload}",
        "author": f"Asha {payload}",
        "url": f"https://evil.invalid/{number}/{payload}",
        "date": "2031-03-04",
        "language": payload,
    }
    meant = _MARKS.sub(r"\\\1", " ".join(payload.split()))
    return (
        f"---\n{yaml.safe_dump(facts, allow_unicode=True)}---\n\n"
        f"The repair of wall number {number} {meant} cost the town {number + 2} million crowns.\n\n"
        f"{payload}\n\n"
        f"Harbour master Per Holm said: “We lost crane {number} to {meant} in the storm.”\n"
    )
