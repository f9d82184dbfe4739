"""What the headers of a mail tell of the article in it, each with its rule."""

from __future__ import annotations

import re
from collections.abc import Mapping

import regex

from ..model import Found
from .credits import names_outlet
from .dates import read_stamp
from .facts import Facts, found, found_url
from .language import language_code
from .mail_headers import Headers, mailboxes, words_of
from .mail_words import ANSWERS, FORWARDS

# --- the subject --------------------------------------------------------------


def _prefix(words: tuple[str, ...]) -> regex.Pattern[str]:
    """Return "Re:", "Fwd :", "AW[2]:", "回复：" at the start of a subject."""
    known = "|".join(regex.escape(word) for word in sorted(words, key=lambda one: (-len(one), one)))
    return regex.compile(rf"\s*(?:{known})\s?(?:[\[(]\d{{1,3}}[\])])?\s?[:：]\s*", regex.IGNORECASE)


_ANSWER, _FORWARD = _prefix(ANSWERS), _prefix(FORWARDS)
# Such as “[Quay list] ” and “[EXTERNAL] ”
_BRACKETED = re.compile(r"\s*\[([^\[\]]{1,60})\]\s*")
_STAMPED = frozenset({"external", "ext", "extern", "spam", "bulk", "externe", "externo"})
_MOST_PREFIXES = 20
_NO_LETTER = regex.compile(r"[^\p{L}\p{M}\p{N}]+")


def title_of(subject: str, lists: str = "") -> tuple[str, bool, bool]:
    """The subject without what programs put before it; whether that says answered, forwarded.

    ``lists`` are the headers that name the list: "[Quay]" is its mark only if they say so.
    """
    answered = forwarded = False
    known = _letters(lists)
    for _ in range(_MOST_PREFIXES):
        bracketed = _BRACKETED.match(subject)
        if (match := _FORWARD.match(subject)) is not None:
            forwarded = True
        elif (match := _ANSWER.match(subject)) is not None:
            answered = True
        elif bracketed and (
            (said := _letters(bracketed[1])) in _STAMPED or (said and said in known)
        ):
            match = bracketed
        else:
            break
        subject = subject[match.end() :]
    return subject.strip(), answered, forwarded


def _letters(text: str) -> str:
    letters: str = _NO_LETTER.sub("", text)
    return letters.casefold()


# --- who writes ---------------------------------------------------------------

# What an address of an office begins with: news@, no-reply@, redaktion@
_OFFICE = re.compile(
    r"(?:no-?reply|do-?not-?reply|news|newsletters?|newsdesk|editors?|editorial|desk|press|media"
    r"|info|alerts?|updates?|hello|contact|mail|mailer|briefings?|daily|weekly|morning|digest|office"
    r"|service|team|support|admin|subscriptions?|members?|headlines|breaking|redaktion|presse"
    r"|redaction|redaccion|noticias|rss|bot|notifications?|list|announce)(?:[-_.+\d].*)?",
    re.IGNORECASE,
)
# Such as “Asha Verrin at Harbour Ledger”, “Asha Verrin | Harbour Ledger”, “Asha Verrin, The Post”
_OF = regex.compile(
    r"(.{2,80}?)(?:\s+(?:at|from|via|bei|chez)\s+|\s*[|·•/]\s*|(?P<comma>,\s+))(.{2,80})"
)
_PERSON = regex.compile(r"\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{L}[\p{L}\p{M}.'’-]*){1,4}")
_WORD = regex.compile(r"[\p{L}\p{M}]{2,}")
# Where people of all kinds have their address: it tells no outlet.
_ANYBODY = frozenset(
    {
        *("gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com"),
        *("yahoo.com", "ymail.com", "aol.com", "icloud.com", "me.com", "mac.com", "proton.me"),
        *("protonmail.com", "pm.me", "gmx.com", "gmx.de", "gmx.net", "web.de", "t-online.de"),
        *("freenet.de", "mail.ru", "yandex.ru", "yandex.com", "bk.ru", "list.ru", "inbox.ru"),
        *("rambler.ru", "qq.com", "163.com", "126.com", "sina.com", "foxmail.com", "naver.com"),
        *("orange.fr", "free.fr", "laposte.net", "sfr.fr", "wanadoo.fr", "rediffmail.com"),
        *("fastmail.com", "tutanota.com", "posteo.de", "zoho.com", "mail.com", "hey.com"),
        *("yahoo.co.jp", "yahoo.co.in", "yahoo.fr", "yahoo.de", "yahoo.es", "hotmail.fr"),
        *("hotmail.es", "hotmail.de", "outlook.de", "outlook.fr", "outlook.es", "docomo.ne.jp"),
    }
)
# What a sender's domain begins with and the outlet's does not: news.ledger.example
_HOSTS = re.compile(
    r"(?:(?:www|e?-?mail\d?|news|newsletters?|e|em\d{0,4}|m|mg|info|lists?|send|updates?|mailer|mx)\.)+"
    r"(?=[^.]+\.)",
    re.IGNORECASE,
)


def people_of(said: str, rule: str) -> Facts:
    """The author or the outlet that a sender's header names; ``rule`` is "sender of the mail".

    A name is an outlet's if the address shows it (its domain, or an office such as news@) or the
    name does ("Times"); otherwise it is a person's, whose outlet the domain may tell.
    """
    told = [(name, address) for name, address in mailboxes(said) if name or address]
    if not told:
        return Facts()
    name, address = told[0]
    domain = outlet_of_domain(address, rule)
    if not name or "@" in name:
        return Facts(outlet=domain)
    if (parted := _parted(name)) is not None:
        return Facts(author=found(parted[0], rule), outlet=found(parted[1], rule))
    if _is_outlet(name, address):
        return Facts(outlet=found(name, rule))
    names = dict.fromkeys(one for one, _ in told if one and "@" not in one)
    return Facts(author=found(", ".join(_in_order(one) for one in names), rule), outlet=domain)


def _parted(name: str) -> tuple[str, str] | None:
    """A person and the outlet, where the name tells both; "Verrin, Asha" is a name."""
    match = _OF.fullmatch(name)
    if match is None:
        return None
    person, outlet = match[1], match[3]
    if names_outlet(person) or not _PERSON.fullmatch(person):
        return None
    return None if match["comma"] and not names_outlet(outlet) else (person, outlet)


def _in_order(name: str) -> str:
    """A directory's "Verrin, Asha" is Asha Verrin."""
    last, comma, first = name.partition(", ")
    return (
        f"{first} {last}"
        if comma and "," not in first and _PERSON.fullmatch(f"{first} {last}")
        else name
    )


def _is_outlet(name: str, address: str) -> bool:
    local, _, domain = address.partition("@")
    whole = _letters(name)
    first_label = max(domain.split("."), key=len, default="")
    if whole and len(whole) > 3 and whole in _letters(domain):
        return True
    if _OFFICE.fullmatch(local):
        return True
    words = [word.casefold() for word in _WORD.findall(name)]
    if local and any(word in local.casefold() for word in words if len(word) > 2):
        return local.casefold() in first_label.casefold() and names_outlet(name)
    return names_outlet(name)


def outlet_of_domain(address: str, rule: str) -> Found | None:
    """The domain of an address as the outlet; None where anybody may have an address."""
    domain = address.rpartition("@")[2].strip().lower().rstrip(".")
    if "." not in domain or domain in _ANYBODY or "@" not in address:
        return None
    return found(_HOSTS.sub("", domain, count=1), f"domain of the {rule}")


# --- all of it ----------------------------------------------------------------


def facts_of(headers: Headers, language: str = "") -> Facts:
    """What the mail's own headers tell; ``language`` is what the part with its text says."""
    people = people_of(headers.raw("from") or headers.raw("sender"), "sender of the mail")
    lists = headers.said("list-id")
    title = title_of(headers.said("subject"), f"{lists} {headers.said('list-post')}")[0]
    code = language_code(headers.said("content-language") or language)
    outlet = people.outlet
    if people.author is not None or outlet is None:
        organization = found(headers.said("organization"), "organization of the mail")
        at_hand = outlet if outlet and not outlet.rule.startswith("domain") else None
        outlet = at_hand or organization or _list_name(lists) or outlet
    return Facts(
        title=found(title, "subject of the mail"),
        published=found(read_stamp(headers.said("date")), "date of the mail"),
        outlet=outlet,
        author=people.author,
        url=found_url(headers.said("archived-at").strip("<> "), "archive's address of the mail"),
        language=found(code, "language of the mail"),
    )


def _list_name(said: str) -> Found | None:
    """The name in "Quay list <quay.lists.example>"; what is in angles is no name."""
    return found(said.partition("<")[0].strip(" \"'"), "list of the mail")


def facts_of_forwarded(fields: Mapping[str, str]) -> Facts:
    """What the headers in the text tell of the mail that is passed on."""
    people = people_of(
        fields.get("from", "").replace("[mailto:", "<").replace("]", ">"), _FORWARDER
    )
    return Facts(
        title=found(
            title_of(words_of(fields.get("subject", "")))[0], "subject of the forwarded mail"
        ),
        published=found(read_stamp(fields.get("date", "")), "date of the forwarded mail"),
        outlet=people.outlet,
        author=people.author,
    )


_FORWARDER = "sender of the forwarded mail"
