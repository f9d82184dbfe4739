"""Lines at the head that say who wrote the text, for whom and when."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from .dates import find_date

_PARTS = regex.compile(r"\s*[|·•]\s*")
_MOST_WORDS = 12  # of a part of such a line

# "By Asha Verrin", "BY REUTERS", "Written by A. Verrin and Ben Ode"
_BY = regex.compile(r"(?:written |reported )?by:?\s+(?P<name>.+)", regex.IGNORECASE)
_NAME_WORD = r"(?:\p{Lu}[\p{L}\p{M}.'’-]*|and|&|de|da|del|di|van|von|der|den|la|le|al|el|bin|ten)"
_NAMES = regex.compile(rf"\p{{Lu}}[\p{{L}}\p{{M}}.'’-]*(?:,? {_NAME_WORD}){{0,11}}")

# What ends the name: "Asha Verrin, political correspondent", "Asha Verrin in Moscow"
_CALLING = regex.compile(r",\s+(?=\p{Ll}|Staff\b|Special\b|Senior\b)|\s+in\s+")

_WEEKDAYS = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri"
    "|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi"
    "|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
)
_NO_NAME = regex.compile(rf"(?:{_WEEKDAYS}|\p{{L}}{{3,9}} [0-9]{{1,4}}|The)", regex.IGNORECASE)
# What may stand before the date of a date line: "First published on Monday,"
_BEFORE = regex.compile(
    r"(?:(?P<updated>(?:last )?(?:updated|modified)|aktualisiert|mis à jour(?: le)?|actualizado"
    r"|aggiornato)|(?:first |originally )?(?:published|posted|issued|released|created|dated?)"
    r"|veröffentlicht|publié(?: le)?|publicado|pubblicato|gepubliceerd)?"
    rf"(?:\s?(?:on|at|am|el|il|le|op))?\s?:?\s?(?:(?:{_WEEKDAYS})\b[.,]?)?\s?(?:le|den|el)?\s?",
    regex.IGNORECASE,
)
# What may stand after it: ", 10:30 am IST", "at 14:30 GMT (2 hours ago)", "Updated July 9, 2024"
_TIME = regex.compile(
    r"[\s,.:;()/+–—-]|[0-9]{1,4}|\b(?:at|[ap]\.?m\.?|gmt|utc|ist|bst|cet|cest|est|edt|pst|pdt|msk|et"
    r"|h|uhr|hrs?|z|hours?|ago)\b|t(?=[0-9])",
    regex.IGNORECASE,
)
_UPDATE = regex.compile(r"\W{0,5}(?:last )?(?:updated|modified)\b.*", regex.IGNORECASE)

# Words of an outlet's name, and agencies: told from a person's name by these alone.
_OUTLET = regex.compile(
    r"\b(?:times|post|news|newspaper|herald|tribune|gazette|guardian|ledger|chronicle|journal|press"
    r"|daily|weekly|wire|agency|observer|telegraph|independent|review|magazine|standard|mail|mirror"
    r"|express|today|radio|tv|television|broadcasting|media|dispatch|courier|bulletin|globe|economist"
    r"|reuters|ap|afp|pti|ani|ians|tass|xinhua|dpa|efe|ansa|upi|bbc|cnn|npr|bloomberg|al jazeera"
    r"|zeitung|tageblatt|monde|figaro|país|mundo|corriere|repubblica)\b",
    regex.IGNORECASE,
)
_NO_OUTLET = regex.compile(
    r".*(?:[0-9@]|https?:|\b(?:min read|minutes?|staff|writer|correspondent|reporter|editor|share"
    r"|comments?|photo|image|politics|world|business|opinion|sports?|national|international"
    r"|analysis|exclusive|updated?|india|home)\b).*",
    regex.IGNORECASE,
)
_AGENCY = regex.compile(
    r"(?:thomson )?reuters|(?:the )?associated press|ap|afp|agence france-presse|pti"
    r"|press trust of india|ani|ians|tass|xinhua|dpa|efe|ansa|upi|bloomberg(?: news)?",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Credits:
    """What one line tells of its text's author, outlet and date (ISO 8601)."""

    author: str | None = None
    outlet: str | None = None
    published: str | None = None
    updated: str | None = None


def names_outlet(name: str) -> bool:
    """Whether a word of the name is one of outlets' names: "The Harbour Ledger"."""
    return _OUTLET.search(name) is not None


def read_credits(line: str) -> Credits | None:
    """What a line like ``By Asha Verrin | The Harbour Ledger | July 8, 2024`` tells.

    None for a line that is anything else: every part but the outlet must be plain.
    """
    parts = [part for part in _PARTS.split(line.strip()) if part]
    parts = _at_commas(parts[0]) if len(parts) == 1 else parts
    if not parts or any(len(part.split()) > _MOST_WORDS for part in parts):
        return None
    author = outlet = published = updated = None
    rest: list[str] = []
    for part in parts:
        if (dated := _date_part(part)) is not None:
            published, updated = published or dated[0], updated or dated[1]
        elif author is None and (name := _by(part)) is not None:
            author = name
        else:
            rest.append(part)
    if author is None and published is None and updated is None:
        return None
    if author and _AGENCY.fullmatch(author):
        author, outlet = None, author
    outlet = outlet or next((part for part in rest if _is_outlet(part, bylined=bool(author))), None)
    return Credits(author, outlet, published, updated)


def _at_commas(line: str) -> list[str]:
    """The parts of "By Asha Verrin, The Harbour Ledger, 8 July 2024"; else the line by itself."""
    date = find_date(line)
    if date is None or not _BY.fullmatch(line) or line[date[1] :].strip(" ."):
        return [line]
    name, *outlet = line[: date[0]].rstrip(" ,").split(", ")
    plain = len(outlet) < 2 and all(_is_outlet(one, bylined=True) for one in outlet)
    return [name, *outlet, line[date[0] :]] if plain and _by(name) else [line]


def _date_part(part: str) -> tuple[str | None, str | None] | None:
    """The date of publication and of the update, if the part is nothing but a date line."""
    date = find_date(part)
    if date is None:
        return None
    start, end, iso = date
    label = _BEFORE.fullmatch(part[:start])
    after = part[end:]
    plain = _UPDATE.fullmatch(after) or not _TIME.sub("", after).strip()
    if label is None or not plain:
        return None
    return (None, iso) if label["updated"] else (iso, None)


def _by(part: str) -> str | None:
    match = _BY.fullmatch(part)
    if match is None:
        return None
    name, *what = _CALLING.split(match["name"], maxsplit=1)
    if (what and " " not in name) or _NO_NAME.fullmatch(name) or find_date(name):
        return None  # "By Monday, the minister will have gone"
    return name if _NAMES.fullmatch(name) else None


def _is_outlet(part: str, *, bylined: bool) -> bool:
    """Beside a byline any capitalised name will do; beside a date alone it must say so."""
    if _NO_OUTLET.fullmatch(part) or not part[:1].isupper() or len(part.split()) > 6:
        return False
    return bylined or part.startswith("The ") or bool(_OUTLET.search(part))
