"""Lines that are not of the article because of those round them.

Each function writes the rule into ``found``, the marks that the lines have so far.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import groupby

import regex

from .junk_abroad import LEADS
from .junk_patterns import LEADS_TO_OTHERS
from .lines import Line, ends_sentence
from .words import length, tokens

# "09, Jul, 24India’s Prime Minister": the date of a teaser
_TEASER_DATE = regex.compile(r"\d{1,2},? \p{L}{3,9}\.?,? \d{2,4}\P{L}?")
# "Ferry returns | The Gazette", "Ferry returns – Gazette": a headline and the name of its outlet
_OUTLET_AFTER = regex.compile(r"\s[|–—-]\s[^|–—]{2,40}$")
# Links: "[Storm warning](https://a.example/1)", "Storm warning (8 July).", "Storm warning | World."
_LINK = regex.compile(
    r"\[[^\[\]]{1,200}\]\([^()\s]{1,500}\)[.]?$"
    r"|.{2,120}?[(（]\d{1,2}(?:[./]\d{1,2}\.?|\.? \p{L}{3,12}\.?|日)(?:,? \d{4})?[)）][.。]?$"
    r"|[^|]{2,120} \| \p{L}[\p{L} ]{1,30}[.]?$"
)
# So many links in a row are a table of links; of words that might be sentences, one more.
_FEWEST_LINKS, _FEWEST_WORDS = 3, 4
# A caption has at most so many sentences and words before the credit that ends it.
_CAPTION_SENTENCES, _CAPTION_WORDS = 2, 40


def mark_repeats(
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
        if i and found[i] == "heading" and _with_outlet(lines[i].text, head, language):
            found[i] = "repeated headline"
        elif (counts[text] > 1 and plain.index(text) < i and lines[i].whole) or (
            text == head and (i > body or found[i] is None)
        ):
            found[i] = "repeated headline" if text == head or i <= body + 1 else "repeated line"
        elif text == head or (i < body and found[i] == "heading" and i == plain.index(text)):
            found[i] = "headline" if text == head else found[i]


def _with_outlet(text: str, head: str | None, language: str) -> bool:
    name = _OUTLET_AFTER.search(text)
    return bool(name and head) and " ".join(tokens(text[: name.start()], language)) == head


def mark_teasers(lines: Sequence[Line], found: list[str | None], language: str) -> None:
    """Everything after "You might be interested in" near the end of the file."""
    leads = [LEADS_TO_OTHERS, *([LEADS[language]] if language in LEADS else [])]
    for i, line in enumerate(lines):
        if (
            not line.cut
            and found[i] in ("promotion", "navigation")
            and any(lead.match(line.text) for lead in leads)
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


def mark_captions(lines: Sequence[Line], found: list[str | None], language: str) -> None:
    """A caption of which the last sentence is a credit: "The mayor in May. Photo: Bo Ek"."""
    for _, group in groupby(range(len(lines)), key=lambda i: lines[i].unit):
        unit = list(group)
        if not 1 < len(unit) <= _CAPTION_SENTENCES + 1 or found[unit[-1]] != "credit":
            continue
        if sum(_words(lines[i], language) for i in unit[:-1]) <= _CAPTION_WORDS:
            for i in unit[:-1]:
                found[i] = found[i] or "credit"


def mark_links(lines: Sequence[Line], found: list[str | None], language: str) -> None:
    """Links in a row: "Storm warning (8 July)", or short lines that end without a full stop."""
    kinds: tuple[tuple[Callable[[Line], bool], int], ...] = (
        (lambda line: bool(_LINK.match(line.text)), _FEWEST_LINKS),
        (lambda line: line.whole and not line.heading and not _ended(line.text), _FEWEST_LINKS),
        (lambda line: line.whole and _words(line, language) <= 2, _FEWEST_WORDS),
    )
    for _, group in groupby(range(len(lines)), key=lambda i: lines[i].block):
        block = list(group)
        for is_link, fewest in kinds:
            for linked, run in groupby(
                block,
                key=lambda i: _open(lines[i], found[i]) and is_link(lines[i]),
            ):
                links = list(run)
                if linked and len(links) >= fewest:
                    for i in links:
                        found[i] = "links"


def _open(line: Line, mark: str | None) -> bool:
    return not line.cut and mark in (None, "heading", "fragment", "navigation")


def _ended(text: str) -> bool:
    return ends_sentence(text) or text.endswith((":", ","))


def _words(line: Line, language: str) -> int:
    return length(line.text, tokens(line.text, language), language)
