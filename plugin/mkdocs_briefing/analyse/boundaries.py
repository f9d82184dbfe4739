"""Where sentences begin and end within a unit of text.

sentencex finds the boundaries; what it gets wrong in news copy is mended here, and the
dots that a scraper leaves between sentences (``interest.. . India``) are cut away first.
"""

from collections.abc import Iterator

import regex
from sentencex import get_sentence_boundaries

from .stops import goes_on

Span = tuple[int, int]

# The stray stops a scraper leaves: "interest.. . India", "past.. ..", "so . . . I". At
# least one space between the dots, which no ellipsis of an author has at a sentence's end.
_DEBRIS = regex.compile(
    r"(?<=[\p{L}\p{N}\"'”’)]\.)\.{0,3}(?:[ \t]{1,3}\.{1,4}){1,6}(?=\s|$)|(?<=\.)\.{1,2}$"
)
_SPACED_DOTS = regex.compile(r"\.\.? \.")
# "interest.. . India": two stops and one more are no ellipsis of anybody's
_PLAIN_DEBRIS = regex.compile(r"(?<=[\p{L}\p{N}\"'”’)])\.\. \.(?=\s*(?:\p{Lu}|$))")

_STARTERS = (
    "The|This|That|These|Those|It|He|She|They|We|In|On|At|But|And|However|Its|His|Her|Their|As|"
    "For|With|After|Before|While|When|If|An?|There|Both|Some|Many|Most|Since|During|Last|By"
)
# "... in the U.S. The bill": an abbreviation that may also end the sentence, then a word
# that begins one.
_AFTER_ABBREVIATION = regex.compile(
    rf"(?<=\b(?:[A-Z]\.){{1,3}}|\betc\.|\b[ap]\.m\.|\b(?:Inc|Ltd|Corp|Co|Jr|Sr)\.)"
    rf"\s+(?=[\"“‘']?(?:{_STARTERS})\b)"
)
# "... in the U.S. Exports rose": not the name of an American office.
_IN_THE_US = regex.compile(
    r"(?<=\b(?:in|to|from|of|with) the U\.[SKN]\.)\s+"
    r"(?!(?:Senat|House|Congress|President|Treasur|Depart|Army|Navy|Air|Embass|State|Supreme|Secret|"
    r"Security|General|Charter|Human|Capitol|Marine|Coast|Federal|Food|Chamber|District|Court|Vice|"
    r"Ambassador|Attorney|Dollar|Open|Census|Trade|Mission|Special)\p{L}*)"
    r"(?=\p{Lu}\p{Ll}+ \p{Ll})"
)
# "zinc, etc. Copper fell."
_AFTER_ETC = regex.compile(r"(?<=\betc\.)\s+(?=\p{Lu})")
# "voted no. Rep. Smith": a title after "no.", which is then no number.
_AFTER_NO = regex.compile(r"(?<=\b[Nn]o\.)\s+(?=(?:Rep|Sen|Mr|Mrs|Ms|Dr|Gov|Gen|Prof)\.|[\"“])")
# Meets "(He left.) She came."
_AFTER_BRACKET = regex.compile(r"(?<=[.!?]\))\s+(?=[\"“‘']?\p{Lu})")
# "。2000年": no space and a digit, where sentencex sees a number with its point
_BEFORE_DIGIT = regex.compile(r"(?<=[。！？])(?=\p{N})")
# What must not end a sentence: a title or an initial before a name.
_NEVER_LAST = regex.compile(
    r"(?:^|[\s(“\"])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Sen|Rep|Gov|Hon|St|Rev|Messrs|vs|Adm|"
    r"Maj|Cmdr|Amb|No|Nos|Art|Fig|pp?|c|ca|approx|est|\p{Lu})\.\s*$"
)
# Where an initial does end one: "vitamin C. The dose", "plan B. She".
_STARTS_ANEW = regex.compile(rf"[\"“‘']?(?:{_STARTERS})\b")
# "４．５": a full-width stop within a figure
_IN_FIGURE = regex.compile(r"(?<=\p{N}．)(?=\p{N})")
# A quotation that goes on in the same sentence: "“Is it so?” asked Kwatra".
_GOES_ON = regex.compile(r"\s*(?:\p{Ll}|[,;:)\]–—])")
# Characters before a place in which an open quotation is looked for.
_REACH = 600
_PAIRS = (("“", "”"), ("「", "」"), ("『", "』"))
# Characters that sentencex is given at a time.
_WINDOW = 10_000


def has_debris(text: str) -> bool:
    """Whether a scraper left stops between the sentences of this file."""
    return len(_SPACED_DOTS.findall(text)) >= 2 or _PLAIN_DEBRIS.search(text) is not None


def sentence_spans(text: str, language: str, *, debris: bool) -> list[Span]:
    """Return the spans of the sentences of one unit, without the space round them.

    ``text`` is one unit; its line breaks are spaces to the segmenter. ``debris`` cuts
    stray stops away: they belong to no span.
    """
    spans: list[Span] = []
    flat = text.replace("\n", " ")
    for start, end in _pieces(flat) if debris else [(0, len(flat))]:
        spans.extend(_split(flat, start, end, language))
    return spans


def _pieces(text: str) -> Iterator[Span]:
    start = 0
    for gap in _DEBRIS.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _split(text: str, start: int, end: int, language: str) -> Iterator[Span]:
    piece = text[start:end]
    cuts = _repaired(piece, _cuts(piece, language), language)
    for left, right in zip([0, *cuts], [*cuts, len(piece)], strict=True):
        stripped = piece[left:right].strip()
        if stripped.strip(".·• "):
            begin = start + left + piece[left:right].index(stripped)
            yield begin, begin + len(stripped)


def _cuts(piece: str, language: str) -> set[int]:
    """Where sentences begin, read in windows.

    sentencex takes a time that grows with the square of the length where quotation marks are
    never closed. Each window begins where the last sentence of the one before began.
    """
    cuts: set[int] = set()
    start = 0
    while start < len(piece):
        window = piece[start : start + _WINDOW]
        found = _starts(window, language)
        cuts |= {start + cut for cut in found}
        ends_here = start + len(window) >= len(piece)
        start += len(window) if ends_here or not found else max(found)
    return cuts


def _starts(text: str, language: str) -> set[int]:
    rows = get_sentence_boundaries(language, text)
    return {
        row["start_index"] for row in rows if row["start_index"] and not row["is_paragraph_break"]
    }


def _repaired(piece: str, cuts: set[int], language: str) -> list[int]:
    for pattern in (_AFTER_ABBREVIATION, _IN_THE_US, _AFTER_ETC, _AFTER_NO, _AFTER_BRACKET):
        cuts |= {gap.end() for gap in pattern.finditer(piece)}
    cuts |= {stop.end() for stop in _BEFORE_DIGIT.finditer(piece) if _is_closed(piece, stop.end())}
    found = sorted(cut for cut in cuts if _is_boundary(piece, cut))
    return [cut for cut in found if language == "en" or not goes_on(piece, cut, language)]


def _is_closed(piece: str, cut: int) -> bool:
    """Whether no quotation of Chinese or Japanese is open at a place."""
    before = piece[max(0, cut - _REACH) : cut]
    return all(before.count(a) <= before.count(b) for a, b in _PAIRS)


def _is_boundary(piece: str, cut: int) -> bool:
    before, after = piece[max(0, cut - 24) : cut], piece[cut : cut + 24]
    if _IN_FIGURE.match(piece, cut):
        return False
    if _GOES_ON.match(after) and before.rstrip()[-1:] not in ".!?…":
        return False
    if before.rstrip()[-2:] in ('?"', "?”", "!”", '!"') and _GOES_ON.match(after):
        return False
    return not _NEVER_LAST.search(before) or bool(_STARTS_ANEW.match(after))
