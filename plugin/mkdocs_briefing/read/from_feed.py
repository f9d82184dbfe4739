"""A feed, RSS or Atom: its entries are articles, or what it tells of them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from lxml import etree

from ..model import Found
from . import fragments, refuse
from .dates import read_stamp
from .decode import declared_encoding, decode
from .extract import Context, Extract, LimitError, Outcome, Part, Stretch
from .facts import Facts, found, found_url
from .head import marked_head, read_head
from .language import language_code

_CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
_ATOM = "{http://www.w3.org/2005/Atom}"
# RSS 2.0 has no names of its own; then RSS 1.0 and 0.90, Atom 1.0 and 0.3.
_OWN = (
    *("", "{http://purl.org/rss/1.0/}", "{http://my.netscape.com/rdf/simple/0.9/}"),
    *(_ATOM, "{http://purl.org/atom/ns#}"),
)
_ROOTS = frozenset({"rss", "feed", "RDF"})

_DECLARATION = re.compile(r"\s{0,200}<\?xml[^>]{0,500}\?>")
# Names that HTML has and XML lacks: &nbsp; but not &amp;
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]{1,30};")
_MAILED = re.compile(
    r"[^\s()]{1,200}@[^\s()]{1,200}\s{0,5}\(([^()]{1,200})\)"
)  # a@b.example (Asha)

_DTD = (
    "it has a document type or entities of its own, which can be made to harm the reader. Remove "
    "its <!DOCTYPE …>."
)
_OTHER = "it is an XML file that is no RSS or Atom feed. Save its text as .txt, .md or .html."
_NO_WORDS = "the entry has no text, no description and no summary. Save its article as .txt or .md."


def read(content: bytes, _context: Context) -> Outcome:
    """The entries of the feed, named by their numbers."""
    decoded = decode(content, declared_encoding(content))
    if decoded is None:
        return refuse.BINARY
    text = _DECLARATION.sub("", decoded.text.removeprefix("\ufeff"), count=1)
    if not text.strip():
        return refuse.EMPTY
    if _has_type(text):
        return _DTD
    root, broken = _parse(_NAMED.sub(_character, text))
    if root is None:
        return broken or _OTHER
    if _local(root.tag) not in _ROOTS:
        return _OTHER
    entries = list(_entries(root))
    return _parts(root, entries, broken) if entries or not broken else broken


def _parts(root: etree._Element, entries: list[etree._Element], broken: str) -> Iterator[Part]:
    outlet, language = _channel(root)
    for number, entry in enumerate(entries, 1):
        yield Part(f"{number:04}", _article(entry, outlet, language))
    if broken:
        raise LimitError(broken)  # the rest of the file, which nobody can tell


# --- XML ----------------------------------------------------------------------


def _has_type(text: str) -> bool:
    """Whether a document type stands before the root; comments and instructions may."""
    at = 0
    while True:
        at = text.find("<", at)
        if at < 0:
            return False
        if text.startswith("<!--", at):
            end, closing = text.find("-->", at), 3
        elif text.startswith("<?", at):
            end, closing = text.find("?>", at), 2
        else:
            return text.startswith("<!", at)
        if end < 0:
            return False
        at = end + closing


def _parse(text: str) -> tuple[etree._Element | None, str]:
    """The root, and where the XML is broken, if it is: what stands before that is kept."""
    content = text.encode("utf-8", "replace")
    try:
        return etree.fromstring(content, _parser(recover=False)), ""
    except etree.XMLSyntaxError as error:
        line, column = error.position
    reason = (
        f"its XML is broken at line {line}, column {column}; what stands behind that may be "
        "missing. Mend it."
    )
    try:
        return etree.fromstring(content, _parser(recover=True)), reason
    except etree.LxmlError:
        return None, reason


def _parser(*, recover: bool) -> etree.XMLParser:
    """A parser that reads this text and nothing else; it stops at a depth of 256."""
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )


def _character(match: re.Match[str]) -> str:
    said = html.unescape(match.group())
    return match.group() if "<" in said or "&" in said else said


# --- the feed -----------------------------------------------------------------


def _entries(root: etree._Element) -> Iterator[etree._Element]:
    """RSS 2.0 keeps its items in the channel, RSS 1.0 beside it, Atom in the root."""
    for child in root:
        if _is(child, "item", "entry"):
            yield child
        elif _is(child, "channel"):
            yield from (inner for inner in child if _is(inner, "item"))


def _channel(root: etree._Element) -> tuple[Found | None, str]:
    channel = next((child for child in root if _is(child, "channel")), root)
    title = found(fragments.plain(_said(channel, *_own("title"))), "title of the feed")
    language = root.get("{http://www.w3.org/XML/1998/namespace}lang", "")
    return title, _said(channel, *_own("language"), f"{_DC}language") or language


def _article(entry: etree._Element, outlet: Found | None, language: str) -> Extract | str:
    for kind in (
        *(f"{_CONTENT}encoded", *_own("content"), *_own("description"), *_own("summary")),
        f"{_ITUNES}summary",
    ):
        element = entry.find(kind)
        text, mended, marked = ("", (), False) if element is None else _words(element)
        if text is None:
            return refuse.TOO_DEEP
        if text.strip():
            notes = (f"Read from the entry's {_local(kind)}.", *mended)
            head = marked_head if marked else read_head
            return Extract((Stretch(text),), _facts(entry, outlet, language), notes, head)
    return _NO_WORDS


def _words(element: etree._Element) -> tuple[str | None, tuple[str, ...], bool]:
    """The text of an element, notes on what was mended in it, and whether it was HTML.

    None if that is nested too deeply.
    """
    if element.get("type") == "xhtml" or len(element):
        inner = etree.tostring(element, encoding="unicode", with_tail=False)
        return *fragments.fragment_to_text(_PREFIX.sub(r"<\1", inner)), True
    text = element.text or ""
    if element.get("type") == "text" or not fragments.has_markup(text):
        return text, (), False
    return *fragments.fragment_to_text(text), True


# "<xhtml:p>" and "</xhtml:p>", whose prefix HTML does not know
_PREFIX = re.compile(r"<(/?)[A-Za-z][\w.-]{0,40}:(?=[A-Za-z])")


def _facts(entry: etree._Element, outlet: Found | None, language: str) -> Facts:
    title = fragments.plain(_said(entry, *_own("title"), f"{_DC}title"))
    said_language = _said(entry, f"{_DC}language", *_own("language"))
    code = language_code(said_language) or language_code(language)
    return Facts(
        title=found(title, "title of the entry"),
        published=_published(entry),
        outlet=_source(entry) or outlet,
        author=_author(entry),
        url=_link(entry),
        language=found(code, "language of the feed" if not said_language else "entry's language"),
    )


def _published(entry: etree._Element) -> Found | None:
    for name in (
        *(*_own("pubDate"), *_own("published"), *_own("issued"), f"{_DC}date"),
        *(f"{_TERMS}issued", f"{_TERMS}created", *_own("updated"), *_own("modified")),
    ):
        stamp = read_stamp(_said(entry, name))
        if stamp is not None:
            return found(stamp, f"{_local(name)} of the entry")
    return None


def _source(entry: etree._Element) -> Found | None:
    """The outlet that an entry of a collected feed comes from."""
    for name in _own("source"):
        element = entry.find(name)
        if element is not None:
            said = _said(element, *_own("title")) or (element.text or "")
            return found(fragments.plain(said), "source of the entry")
    return None


def _author(entry: etree._Element) -> Found | None:
    names = [element.text or "" for element in entry.findall(f"{_DC}creator")]
    for tag in _own("author"):
        for element in entry.findall(tag):
            said = _said(element, *_own("name")) or (element.text or "").strip()
            mailed = _MAILED.fullmatch(said)
            names.append(mailed[1] if mailed else said)
    told = dict.fromkeys(fragments.plain(name).strip() for name in names)
    return found(", ".join(n for n in told if n and "@" not in n), "author of the entry")


def _link(entry: etree._Element) -> Found | None:
    links = [link for tag in _own("link") for link in entry.findall(tag)]
    main = [one for one in links if one.get("rel", "alternate") == "alternate"]
    said = [(one.get("href") or one.text or "", "link of the entry") for one in main]
    guids = (one for one in entry.findall("guid") if one.get("isPermaLink", "true") == "true")
    said += [(guid.text or "", "guid of the entry") for guid in guids]
    said.append((entry.get(f"{_RDF}about", ""), "address of the entry"))
    return next((url for one, rule in said if (url := found_url(one, rule))), None)


def _local(tag: str) -> str:
    """The name without its space; lxml's own QName raises where a prefix was never declared."""
    return tag.rpartition("}")[2]


def _own(name: str) -> tuple[str, ...]:
    """The name as the kinds of feeds have it."""
    return tuple(space + name for space in _OWN)


def _is(element: etree._Element, *names: str) -> bool:
    return any(element.tag in _own(name) for name in names)


def _said(element: etree._Element, *names: str) -> str:
    """The text of the first of these children that has some."""
    for name in names:
        child = element.find(name)
        if child is not None and (said := "".join(child.itertext()).strip()):
            return said
    return ""
