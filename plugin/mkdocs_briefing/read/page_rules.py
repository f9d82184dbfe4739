"""Which elements of a page are likely to be no part of its article, and what they are then."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from .cuts import CAPTION, COMMENT, FOOTER, FORM, HIDDEN, MENU, NOTE_MARK, OUTSIDE, STRUCK

_BY_TAG = {
    **dict.fromkeys(("nav", "menu"), MENU),
    **dict.fromkeys(("form", "button", "select", "textarea", "dialog", "input"), FORM),
    **dict.fromkeys(("del", "s", "strike"), STRUCK),
    # What is shown only where the browser cannot do what was meant
    **dict.fromkeys(
        ("noscript", "iframe", "object", "video", "audio", "canvas", "datalist", "rp"), HIDDEN
    ),
    "figcaption": CAPTION,
}
ASIDE = "aside"  # perhaps a box of the article; if not, it is outside the main text
_LAST = {"footer": FOOTER, "aside": ASIDE, "header": MENU}  # where its name says nothing else
_BY_ROLE = {
    **dict.fromkeys(("navigation", "menu", "menubar", "toolbar"), MENU),
    **dict.fromkeys(("dialog", "alertdialog", "search", "form"), FORM),
    "contentinfo": FOOTER,
    "complementary": ASIDE,
    "banner": MENU,
    "doc-noteref": NOTE_MARK,
}
# Attributes by which templates name the parts of a page
_NAMING = ("class", "id", "data-testid", "data-component", "data-module", "itemprop")
_MOST = 10  # elements in a note mark
_LONGEST = 300  # characters of such a name that are looked at
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")  # relatedStories


def _names(words: str) -> re.Pattern[str]:
    """A pattern for whole words of a name, but for "no-sidebar" and "has-related"."""
    one = "|".join(words.split())
    return re.compile(
        rf"(?<![a-z])(?<!no[-_])(?<!has[-_])(?<!with[-_])(?<!without[-_])(?:{one})(?![a-z])"
    )


# The first that a name meets counts: "comment-form" is of the comments, "footer-nav" a menu.
_BY_NAME = (
    (
        COMMENT,
        _names("comments? commentlist comment[-_]?(?:list|section|thread) disqus discussion"),
    ),
    (CAPTION, _names("captions? wp-caption-text (?:photo|image|picture|media)[-_]?credits?")),
    (
        MENU,
        _names(
            "nav navbar navigation navi menu submenu breadcrumbs? masthead topbar pagination pager "
            "tags tag[-_]?(?:list|cloud) skip[-_]?link editsection toc"
        ),
    ),
    (FOOTER, _names("footer colophon page[-_]?foot copyright imprint")),
    (
        FORM,
        _names(
            "cookies? cookie[-_]?(?:banner|notice|bar) consent gdpr newsletters? "
            "sign[-_]?up subscribe subscription subscriptions paywall regwall modal popup "
            "overlay share sharing shares? social social[-_]?(?:bar|links|share) "
            "share[-_]?(?:bar|tools|links|buttons) follow[-_]?us donate donation buttons? btn login"
        ),
    ),
    (
        OUTSIDE,
        _names(
            "related recommended recommendations? recirc recirculation teasers? sidebar "
            "more[-_]?(?:stories|news|from|on) most[-_]?(?:read|popular|viewed) read[-_]?(?:more|"
            "also|next) also[-_]?read see[-_]?also trending popular promos? promotion "
            "ads? advert advertisements? adslot sponsored outbrain taboola "
            "hatnote author[-_]?(?:bio|box|card|info) about[-_]?author bio widgets? "
            "pull[-_]?quotes? ticker upsell up[-_]?next"
        ),
    ),
)
# An inline style that hides: display:none, or visibility with "hidden"
_UNSEEN = re.compile(
    r"(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)", re.IGNORECASE
)
# Meets "1", "[12]", "(3)", "*", "[a]", "[note 2]"
_MARK = re.compile(r"[\[(]?\s{0,2}(?:\d{1,3}|[a-z]|note \d{1,3}|[*†‡§¶]{1,3})\s{0,2}[\])]?")
_OF_NOTES = _names("reference footnotes? footnote[-_]?ref fnref noteref cite citation endnotes?")


def rule_of(element: etree._Element, tag: str) -> str | None:
    """Return what the element looks like by its tag, its role or its name; None: the article."""
    if _is_hidden(element):
        return HIDDEN
    if tag == "sup":
        return NOTE_MARK if _is_note_mark(element) else None
    if tag in ("html", "body", "main"):
        return None
    role = (element.get("role") or "").strip().lower()
    return _BY_ROLE.get(role) or _BY_TAG.get(tag) or _by_name(element) or _LAST.get(tag)


def name_of(element: etree._Element) -> str:
    """The name that a template gives to the element and to its like, for comparing."""
    return " ".join(element.get(key, "")[:_LONGEST] for key in _NAMING if key != "id").strip()


def _by_name(element: etree._Element) -> str | None:
    name = " ".join(element.get(key, "")[:_LONGEST] for key in _NAMING if key in element.attrib)
    if not name.strip():
        return None
    name = _HUMP.sub("-", name).lower()
    return next((rule for rule, pattern in _BY_NAME if pattern.search(name)), None)


def _is_hidden(element: etree._Element) -> bool:
    if not element.attrib:
        return False
    return (
        "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or _UNSEEN.search(element.get("style", "")[:_LONGEST]) is not None
    )


def _is_note_mark(element: etree._Element) -> bool:
    """Whether a superscript points to a note: linked, named or in brackets; not in "m²", "10th"."""
    within = list(islice(element.iter(), _MOST))
    text = "".join((e.text or "") + (e.tail or "") * (e is not element) for e in within).strip()
    if len(within) == _MOST or not _MARK.fullmatch(text.lower()):
        return False
    link = element.find("a")
    if link is None:
        link = element.getparent()
    points = link is not None and link.tag == "a" and "#" in link.get("href", "")[:_LONGEST]
    return points or text.startswith("[") or _OF_NOTES.search(name_of(element).lower()) is not None
