"""What an HTML page states about its article: JSON-LD, ``meta``, ``link``, ``time``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

import lxml.html

from ..model import Found
from .dates import read_stamp
from .facts import Facts, first_of, found, found_url
from .language import language_code

_TITLE = ("og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "title")
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "citation_publication_date",
    "citation_date",
    "citation_online_date",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "date",
)
_OUTLET = ("og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher")
_AUTHOR = (
    "author",
    "article:author",
    "parsely-author",
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "byl",
)
_LANGUAGE = ("content-language", "language", "og:locale", "dc.language", "dcterms.language")

# Types of https://schema.org/Article and their like
_ARTICLE = re.compile(r"(?:\w{0,40}Article|BlogPosting|\w{0,40}Report|LiveBlogPosting|Review)")
_MOST_NODES = 5000  # of JSON-LD that are looked at
_ASIDE = frozenset({"nav", "aside", "footer"})
_LONG = 20  # words; the article has begun


def read_page(tree: lxml.html.HtmlElement) -> Facts:
    """The page's own statements, each with the rule that found it."""
    metas = _metas(tree)
    return first_of(
        _from_json_ld(tree),
        _from_metas(metas),
        Facts(published=_time_element(tree), url=_canonical(tree), title=_heading(tree)),
        Facts(title=_title_element(tree, metas), language=_language(tree, metas)),
    )


def _metas(tree: lxml.html.HtmlElement) -> dict[str, list[str]]:
    """The contents of the ``meta`` elements by lower-case name, in the page's order."""
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = (meta.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (meta.get(attribute) or "").strip().lower()
            if name and content:
                metas.setdefault(name, []).append(content)
                break
    return metas


def _first_meta(metas: dict[str, list[str]], names: tuple[str, ...]) -> tuple[str | None, str]:
    name = next((name for name in names if name in metas), None)
    return (metas[name][0], f"meta {name}") if name else (None, "")


def _from_metas(metas: dict[str, list[str]]) -> Facts:
    dated = (
        found(read_stamp(value), f"meta {name}")
        for name in _PUBLISHED
        for value in metas.get(name, ())
    )
    return Facts(
        title=found(*_first_meta(metas, _TITLE)),
        published=next((date for date in dated if date), None),
        outlet=found(*_first_meta(metas, _OUTLET)),
        author=_meta_author(metas),
    )


def _meta_author(metas: dict[str, list[str]]) -> Found | None:
    for name in _AUTHOR:
        names = [value for value in metas.get(name, ()) if "://" not in value]
        if names:
            return found(", ".join(dict.fromkeys(names)), f"meta {name}")
    return None


# --- JSON-LD ------------------------------------------------------------------


def _from_json_ld(tree: lxml.html.HtmlElement) -> Facts:
    article = next(_articles(tree), None)
    if article is None:
        return Facts()
    address = article.get("url") or article.get("mainEntityOfPage")
    return Facts(
        title=found(_string(article.get("headline")), "JSON-LD headline"),
        published=found(read_stamp(_string(article.get("datePublished"))), "JSON-LD datePublished"),
        outlet=found(_named(article.get("publisher")), "JSON-LD publisher"),
        author=found(_named(article.get("author")), "JSON-LD author"),
        url=found_url(_identified(address), "JSON-LD url"),
        language=found(language_code(_string(article.get("inLanguage"))), "JSON-LD inLanguage"),
    )


def _articles(tree: lxml.html.HtmlElement) -> Iterator[Mapping[str, object]]:
    """The articles that the page's scripts describe, in the page's order."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        waiting, looked = [data], 0
        while waiting and looked < _MOST_NODES:
            node = waiting.pop(0)
            looked += 1
            if isinstance(node, list):
                waiting.extend(node)
            elif isinstance(node, dict):
                if _is_article(node.get("@type")):
                    yield node
                waiting.extend(node[key] for key in ("@graph", "mainEntity") if key in node)


def _is_article(kind: object) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(name, str) and _ARTICLE.fullmatch(name) for name in kinds)


def _string(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return value if isinstance(value, str) else None


def _named(value: object) -> str | None:
    """The names of persons or organisations, which are strings or objects with a name."""
    names = []
    for one in value if isinstance(value, list) else [value]:
        name = _string(one.get("name")) if isinstance(one, dict) else _string(one)
        if name and "://" not in name:
            names.append(name.strip())
    return ", ".join(dict.fromkeys(names)) or None


def _identified(value: object) -> str | None:
    return _string(value.get("@id")) if isinstance(value, dict) else _string(value)


# --- elements -----------------------------------------------------------------


def _time_element(tree: lxml.html.HtmlElement) -> Found | None:
    """The first ``time`` before the article's words begin, or the only one of the page.

    Others belong to comments and to other articles.
    """
    stamps: list[str] = []
    begun = False
    for element in tree.iter("time", "p"):
        if element.tag == "p":
            begun = begun or len(element.text_content().split()) >= _LONG
            continue
        if any(parent.tag in _ASIDE for parent in element.iterancestors()):
            continue
        stamp = read_stamp(element.get("datetime") or element.text_content())
        if stamp and not begun:
            return found(stamp, "time element")
        if stamp:
            stamps.append(stamp)
    return found(stamps[0], "time element") if len(set(stamps)) == 1 else None


def _canonical(tree: lxml.html.HtmlElement) -> Found | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").strip().lower() == "canonical":
            return found_url(link.get("href"), "link canonical")
    for meta in tree.iter("meta"):
        if (meta.get("property") or "").strip().lower() == "og:url":
            return found_url(meta.get("content"), "meta og:url")
    return None


def _heading(tree: lxml.html.HtmlElement) -> Found | None:
    """The text of the page's ``h1``, if it has but one."""
    headings = [heading.text_content() for heading in tree.iter("h1")]
    return found(headings[0], "h1 element") if len(headings) == 1 else None


def _title_element(tree: lxml.html.HtmlElement, metas: dict[str, list[str]]) -> Found | None:
    title = next(tree.iter("title"), None)
    if title is None:
        return None
    text = " ".join(title.text_content().split())
    site = metas.get("og:site_name", [""])[0]
    for mark in (" | ", " - ", " – ", " — "):
        text = text.removesuffix(mark + site) if site else text
    return found(text, "title element")


def _language(tree: lxml.html.HtmlElement, metas: dict[str, list[str]]) -> Found | None:
    declared = found(language_code(tree.get("lang") or tree.get("xml:lang")), "html lang")
    if declared is not None:
        return declared
    value, rule = _first_meta(metas, _LANGUAGE)
    return found(language_code(value), rule)
