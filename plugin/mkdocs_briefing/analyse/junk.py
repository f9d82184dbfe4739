"""Which lines of a file are not its article, and the rule that says so."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from . import english
from .words import length, tokens

# The end of a line that does not end as a sentence does.
_NOT_ENDED = r"(?<![.!?…][\"'”’)]{0,2})$"
# A mention of a day or an hour: "July 8, 2024 at 10:30 am"
_WHEN = r"(?:[\p{Lu}\d][\p{L}\d:.,/-]*|at|on|am|pm|a\.m\.|p\.m\.|[|–—·-])"
# Who worked on a report: "Ann Lee in Oslo; editing by Bo Ek"
_WHO = r"(?:\p{Lu}[\p{L}.’'-]*|and|in|for|by|editing|writing|additional|reporting)"

# Each pattern is tried at the start of a sentence; the name is what the reader is told.
_NAVIGATION = regex.compile(
    # Meets "Type to search", "Skip to content", "Menu", "Share this article"
    r"(?:type (?:here )?to search|skip to (?:main )?content|(?:main )?menu|search|close|home|"
    r"sign in|log ?in|register|subscribe(?: now)?|share(?: this(?: article| story)?)?|print|email|"
    r"advertisement|listen|save|comments?|back to top|next|previous|follow us|loading\.*|"
    r"(?:latest|breaking) news|trending(?: now)?|most (?:read|popular)|contact(?: us)?|"
    r"about(?: us)?|privacy policy|terms(?: of (?:use|service))?|"
    r"cookie (?:policy|settings))[.:!]?$",
    regex.IGNORECASE,
)
_PROMOTION = regex.compile(
    # Lines like "Read More: India implements ...", "Sign up for our newsletter."
    r"(?:read (?:more|next|also|the full)|also read|see also|watch|more (?:on|from) this|"
    r"related(?: (?:stories|articles|news|coverage|posts|content))?|recommended|don[’']?t miss|"
    r"must read|in case you missed it)\s*(?:[:|]|[–—-](?=\s)|$)"
    r"|(?:sign up|subscribe) (?:here |now |today )?(?:to|for|and)\b"
    r"|register (?:here |now |today )?(?:to|for|and)\b.{0,40}"
    r"\b(?:free|read|newsletters?|account|access|updates|alerts|continue)\b"
    r"|(?:you (?:might|may) (?:also )?(?:be interested in|like)|more (?:stories|from)|"
    r"editor[’']?s? picks?|recommended for you|what to read next|related)\b"
    rf".{{0,40}}{_NOT_ENDED}"
    r"|(?:click|tap) here\b|follow us on\b|join (?:our|us on)\b"
    r"|download (?:our|the) .{0,30}\bapp\b"
    r"|support (?:our|independent) journalism|(?:this|our) (?:site|website) uses cookies"
    r"|we use cookies|get (?:the|our) .{0,40}newsletter",
    regex.IGNORECASE,
)
# "... – Unlock the Weekend Reader for Every Turn": a head with a sale in its tail.
_SALE = regex.compile(
    r"\b(?:unlock|subscribe to|sign up (?:to|for)|get) (?:the|our|your|all)\b.{0,40}"
    r"\b(?:digest|reader|newsletter|newsletters|updates|access|briefing|alerts)\b",
    regex.IGNORECASE,
)
_BYLINE = regex.compile(
    # Meets "By Asha Verrin | The Harbour Ledger | July 8, 2024", "Published: 8 July 2024"
    r"(?:[Bb]y|BY|From|Words|Reporting|Words by|Reporting by) "
    r"\p{Lu}[\p{L}.’'-]+(?:(?:,? and | )\p{Lu}[\p{L}.’'-]+){0,7}"
    rf"(?:\s*[|,–—·-].{{0,120}}{_NOT_ENDED})?$"
    r"|(?i:published|updated|posted|last (?:updated|modified)|date|written by|edited by|author|"
    r"source|title|url|link|outlet)\s*[:|]"
    rf"|(?i:published|updated|posted|last updated) {_WHEN}(?: {_WHEN}){{0,12}}$"
    r"|\p{Lu}[\p{L} .’'-]{2,40}, from (?:wire|agency|news) (?:reports|services)$",
)
_DATE_ALONE = regex.compile(
    # Meets "July 8, 2024", "Monday, 8 July 2024, 10:30 IST", "2024-07-08"
    r"(?:\p{L}{3,10},? )?(?:\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)?,? \p{L}{3,10},? \d{2,4}|"
    r"\p{L}{3,10}\.? \d{1,2},? \d{4})(?:[ ,T|-]{1,3}[\d:. apmAPM]{3,9}(?: ?\p{Lu}{2,4})?)?\s*$"
)
_CREDIT = regex.compile(
    # Meets "Photo: A. Verrin", "(Image credit: agency)"
    r"\(?(?:photo(?:graph)?|image|picture|file photo|credit|illustration|video|graphic)s?"
    r"(?: (?:by|credit|courtesy))?\s*[:|/]",
    regex.IGNORECASE,
)
_RIGHTS = regex.compile(
    # Meets "© 2031 The Gazette", "Copyright 2031", "(Reporting by Ann Lee; editing by Bo Ek)"
    r"(?:©|(?i:\(c\) ?\d{4}|copyright[:,]? ?(?:©|\(c\)|\d{4}\b|by\b)|"
    r".{0,60}\ball rights reserved\b|"
    r"this (?:article|story) (?:was|has been) (?:first |originally )?(?:published|edited))"
    r"|Copyright(?: \p{Lu}[\p{L}.’'-]*){1,6},?(?: \d{4})?[.]?$"
    rf"|\(?(?i:additional )?(?i:editing|reporting|writing) by {_WHO}(?:[;,]? {_WHO}){{0,24}}"
    r"[;.)]*$)"
)
_SUMMARY_HEAD = regex.compile(
    r"(?:key (?:points|takeaways)|highlights|at a glance|summary)\s*:?$", regex.IGNORECASE
)
_ENDS = regex.compile(r"[.!?…。！？।؟۔][\"'”’»)\]“‘«」』）》]*$")
# "Home | World | Politics", "World · Business · Sport"
_BAR = regex.compile(r"(?!.*«)(?:[^|·•>»]{1,30}[|·•>»]\s*){2,}[^|·•>»]{0,30}$")
_LEADS_TO_OTHERS = regex.compile(
    r"(?:you (?:might|may)|related|recommended|more (?:stories|from)|read next|what to read|"
    r"trending|most (?:read|popular)|editor[’']?s? picks?)\b[^:|–—]{0,40}[:|–—]?$",
    regex.IGNORECASE,
)
# "09, Jul, 24India’s Prime Minister": the date of a teaser
_TEASER_DATE = regex.compile(r"\d{1,2},? \p{L}{3,9}\.?,? \d{2,4}\P{L}?")

# These may begin a sentence as well: "Watch: the markets fell", "Sign up for the army was slow",
# "Join us on the way to peace", "All rights reserved for the army", "Author: the mayor wrote it".
_ALSO_A_SENTENCE = regex.compile(
    r"(?:watch\b|sign up (?:to|for)\b|subscribe (?:to|for)\b|join (?:our|us on)\b|author\s*[:|]|"
    r"source\s*[:|]|get the\b|download the\b|.{0,60}\ball rights reserved\b)",
    regex.IGNORECASE,
)
# "..., officials said.", "..., Modi told Putin."
_REPORTS = regex.compile(
    rf",[”\"’]?\s[^,;]{{1,60}}\b(?:{'|'.join(sorted(english.SAYING))})\b[^,;]{{0,40}}$"
)
# "fell by 5%", "$4 billion": a figure where nothing is on offer
_FIGURE = regex.compile(r"[$€£₹]\s?\d|\d\s?(?:%|per ?cent|[mb]illion)")
# "our newsletter", "for free", "your account": the reader is spoken to
_OFFER = regex.compile(
    r"\b(?:our|your|you|free|newsletters?|alerts|subscribers?|save|off|app|here)\b",
    regex.IGNORECASE,
)

_PATTERNS = (
    ("navigation", _NAVIGATION),
    ("summary head", _SUMMARY_HEAD),
    ("promotion", _PROMOTION),
    ("byline", _BYLINE),
    ("byline", _DATE_ALONE),
    ("credit", _CREDIT),
    ("rights", _RIGHTS),
    ("navigation", _BAR),
)
# Scripts that put no space between words: all of a sentence is one word to the patterns.
_UNSPACED = regex.compile(r"[\p{Han}\p{Hira}\p{Kana}\p{Thai}\p{Lao}\p{Khmr}\p{Mymr}]{4}")
# A line without a full stop is a heading up to this many words, else a sentence cut short.
_HEADING_WORDS = 30


@dataclass(frozen=True, slots=True)
class Line:
    """What the rules look at: a sentence and where it stands in its file."""

    text: str
    whole: bool  # the only sentence of its unit
    heading: bool  # the file marks it as one
    cut: str | None = None  # the rule by which the reader of its format cut it


def marks(lines: Sequence[Line], title: str | None, language: str) -> list[str | None]:
    """Return for each line the rule that says it is not of the article, or None."""
    found = [line.cut or _mark(line, language) for line in lines]
    _mark_repeats(lines, found, title, language)
    _mark_teasers(lines, found)
    return found


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return bool(_ENDS.search(text))


def _mark(line: Line, language: str) -> str | None:
    for name, pattern in _PATTERNS:
        if pattern.match(line.text) and not _is_news(line.text):
            return name
    if line.heading:
        return "heading"
    ended = ends_sentence(line.text)
    if line.whole and not ended and _SALE.search(line.text):
        return "promotion"
    words = length(line.text, tokens(line.text, language), language)
    if line.whole and not ended and words <= _HEADING_WORDS and not line.text.endswith((":", ",")):
        return "heading"
    if words < 2 and not _UNSPACED.search(line.text):
        return "fragment"
    return None


def _is_news(text: str) -> bool:
    """Whether a line that begins like a menu is a sentence that reports somebody or a figure."""
    return bool(
        ends_sentence(text)
        and _ALSO_A_SENTENCE.match(text)
        and not _OFFER.search(text)
        and (_REPORTS.search(text) or _FIGURE.search(text))
    )


def _mark_repeats(
    lines: Sequence[Line], found: list[str | None], title: str | None, language: str
) -> None:
    """A headline said again, whatever its full stop: the second line of the same words."""
    plain = ["" if line.cut else " ".join(tokens(line.text, language)) for line in lines]
    counts = Counter(plain)
    head = " ".join(tokens(title, language)) if title else None
    body = next((i for i, mark in enumerate(found) if mark is None), len(found))
    for i, text in enumerate(plain):
        if not text or found[i] not in (None, "heading"):
            continue
        if (counts[text] > 1 and plain.index(text) < i and lines[i].whole) or (
            text == head and (i > body or found[i] is None)
        ):
            found[i] = "repeated headline" if text == head or i <= body + 1 else "repeated line"
        elif text == head or (i < body and found[i] == "heading" and i == plain.index(text)):
            found[i] = "headline" if text == head else found[i]


def _mark_teasers(lines: Sequence[Line], found: list[str | None]) -> None:
    """Everything after "You might be interested in" near the end of the file."""
    for i, line in enumerate(lines):
        if (
            not line.cut
            and found[i] in ("promotion", "navigation")
            and _LEADS_TO_OTHERS.match(line.text)
        ):
            _mark_after(lines, found, i)


def _mark_after(lines: Sequence[Line], found: list[str | None], lead: int) -> None:
    to_end = lead >= 0.6 * len(lines)
    for i in range(lead + 1, len(lines)):
        teaser = found[i] is not None or _TEASER_DATE.match(lines[i].text)
        if not to_end and not teaser:
            return
        if found[i] in (None, "heading"):
            found[i] = "teaser"
