"""Which language a text is in, as an ISO 639-1 code."""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from functools import cache

import regex

from ..model import Found
from .facts import found

# Those of sumy's lists that are in Latin script; the others are told by their script.
_LISTS = {
    "cs": "czech",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "pl": "polish",
    "pt": "portuguese",
    "sk": "slovak",
    "sv": "swedish",
}
# What those lack: the commonest words of a list with a gap, and of near languages, whose
# text would otherwise be taken for that of a neighbour.
_MORE = {
    "ca": "el la els les de del i a en que per amb una un és no al dels va van com més seva",
    "da": "og i at det er en til på som af for med den der ikke de et har var fra om men han",
    "de": "der die das und in zu den dem des von mit auf für im ein eine einen einem einer ist "
    "sich nicht an auch als am es bei hat aus sie wird werden nach um vor zum zur über war waren "
    "bis sind noch wie durch seit sollen wurde wurden haben",
    "es": "el la los las de del y que en a se por con para su al lo un una es no sus le ha fue "
    "más como pero este esta están sobre entre desde hasta son también según",
    "fr": "l' d' qu' n' s' c' le la les de des du et à un une en dans pour sur par que qui est ne "
    "pas plus au aux ce cette ces se sa ses leur leurs mais avec sont été il elle ils nous notre",
    "nl": "de het een en van in te dat op is voor met die zijn aan niet er om ook als bij naar",
    "no": "og i det er en til på som av for med at den ikke de et har var fra om men han ble sa",
    "ro": "și de în la a care cu pe o un să nu din pentru că au este mai ar fi al lui sau dintre",
    "tr": "ve bir bu için ile da de olarak çok en daha ne gibi olan sonra kadar var ki değil dedi",
}
_SCRIPTS = (
    ("ja", regex.compile(r"[\p{Hiragana}\p{Katakana}]")),
    ("zh", regex.compile(r"\p{Han}")),
    ("ko", regex.compile(r"\p{Hangul}")),
    ("cyrillic", regex.compile(r"\p{Cyrillic}")),
    ("el", regex.compile(r"\p{Greek}")),
    ("he", regex.compile(r"\p{Hebrew}")),
    ("arabic", regex.compile(r"\p{Arabic}")),
    ("th", regex.compile(r"\p{Thai}")),
    ("devanagari", regex.compile(r"\p{Devanagari}")),
)
# Languages in one script, by common words that the others lack.
_OF_DEVANAGARI = {
    "hi": "है हैं था थे थी में का की के को से ने और पर कि गया किया नहीं".split(),
    "mr": "आहे आहेत आणि होते होता होती च्या यांनी या ते तो ती मध्ये साठी नाही केले झाले".split(),
    "ne": "छ छन् र हो थियो थिए गरेको भएको गर्ने लाई मा हरू पनि गरे छैन यो".split(),
}
_ASCII_LETTERS = re.compile(r"[A-Za-z]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_LATIN = regex.compile(r"\p{Latin}")
_LETTER = regex.compile(r"\p{L}")
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’]*")
# What French writes together: "l'accord", "qu'il"
_ELISION = regex.compile(r"\b((?:[ldnsc]|qu)')(?=\p{L})")
_CODE = regex.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8}){0,4}")

_SAMPLE = 20_000  # characters
_FEWEST_WORDS = 12
_LEAST = 0.28  # of the words are stop words; running text has .35 to .55, a foreign one less
_MARGIN = 1.25  # times the next language's share

_NAMES = {
    "arabic": "ar",
    "chinese": "zh",
    "czech": "cs",
    "dutch": "nl",
    "english": "en",
    "french": "fr",
    "german": "de",
    "greek": "el",
    "hebrew": "he",
    "hindi": "hi",
    "italian": "it",
    "japanese": "ja",
    "korean": "ko",
    "polish": "pl",
    "portuguese": "pt",
    "russian": "ru",
    "slovak": "sk",
    "spanish": "es",
    "swedish": "sv",
    "thai": "th",
    "ukrainian": "uk",
}


# Codes of three letters (ISO 639-2) and of old, for the languages that most is known of.
_OTHER_CODES = {
    "ara": "ar", "chi": "zh", "cmn": "zh", "deu": "de", "eng": "en", "fra": "fr", "fre": "fr",
    "ger": "de", "hin": "hi", "jpn": "ja", "rus": "ru", "spa": "es", "zho": "zh",
}  # fmt: skip


def language_code(value: str | None) -> str | None:
    """The language of a tag or an English name: ``en-GB``, ``eng`` and ``English`` are ``en``."""
    text = (value or "").strip()
    if text.lower() in _NAMES:
        return _NAMES[text.lower()]
    match = _CODE.fullmatch(text)
    code = match.group(1).lower() if match else None
    return _OTHER_CODES.get(code, code) if code else None


def tell_language(text: str) -> Found | None:
    """The language told by its script or its stop words; None where that is not clear."""
    sample = text[:_SAMPLE]
    abroad = "".join(_NOT_ASCII.findall(sample))  # the others are counted faster without
    plain = len("".join(_ASCII_LETTERS.findall(sample)))
    letters = plain + len(_LETTER.findall(abroad))
    if not letters:
        return None
    if (plain + len(_LATIN.findall(abroad))) * 2 > letters:
        return found(_by_stop_words(sample), "stop words")
    return found(_by_script(sample, letters), "script")


def _by_script(sample: str, letters: int) -> str | None:
    counts = {name: len(pattern.findall(sample)) for name, pattern in _SCRIPTS}
    if counts["ja"] * 10 > letters:  # Japanese is half Han; Chinese has no kana
        return "ja"
    name = max(counts, key=lambda key: counts[key])
    if counts[name] * 2 <= letters:
        return None
    if name == "cyrillic":
        return _cyrillic(sample.lower())
    if name == "arabic":
        return _arabic(sample)
    if name == "devanagari":
        return _devanagari(sample)
    return name


def _cyrillic(sample: str) -> str | None:
    """Russian has ы and э, Ukrainian і, ї and є, Serbian ј and ћ; Bulgarian ъ in every line."""
    russian = sum(map(sample.count, "ыэё"))
    ukrainian = sum(map(sample.count, "іїєґ"))
    serbian = sum(map(sample.count, "јљњћђ"))
    bulgarian = sample.count("ъ")
    if "ў" in sample or any(letter in sample for letter in "ѓќѕүөқңғәһ"):
        return None
    if serbian > russian + ukrainian + bulgarian:
        return "sr"
    if not russian and not ukrainian:
        return "bg" if bulgarian > 2 and bulgarian * 200 > len(sample) else None
    if russian == ukrainian:
        return None
    return "ru" if russian > ukrainian else "uk"


def _devanagari(sample: str) -> str:
    """Marathi and Nepali by the words that Hindi lacks; Hindi where neither has more."""
    words = Counter(_WORD.findall(sample))
    shares = {code: sum(words[word] for word in own) for code, own in _OF_DEVANAGARI.items()}
    return max(shares, key=lambda code: (shares[code], code == "hi"))


def _arabic(sample: str) -> str:
    """Urdu has ٹ, ڈ, ڑ and ے, Persian پ, چ, ژ and گ; Arabic none of them."""
    if any(letter in sample for letter in "ٹڈڑے"):
        return "ur"
    persian = sum(map(sample.count, "پچژگ"))
    return "fa" if persian * 200 > len(sample) else "ar"


def _by_stop_words(sample: str) -> str | None:
    words = _WORD.findall(_ELISION.sub(r"\1 ", sample.lower().replace("’", "'")))
    if len(words) < _FEWEST_WORDS:
        return None
    counted = Counter(words)
    shares = {
        code: sum(counted[word] for word in counted.keys() & stop)
        for code, stop in _stop_words().items()
    }
    ranked = sorted(shares.items(), key=lambda pair: (-pair[1], pair[0]))
    (best, most), (_, next_most) = ranked[0], ranked[1]
    sure = most >= _LEAST * len(words) and most >= _MARGIN * next_most
    return best if sure else None


@cache
def _stop_words() -> dict[str, frozenset[str]]:
    from sumy.utils import get_stop_words  # noqa: PLC0415 - 70 ms, and not every file asks

    lists = {}
    for code, name in _LISTS.items():
        with contextlib.suppress(LookupError):  # a list that this version of sumy lacks
            lists[code] = frozenset(get_stop_words(name))
    for code, words in _MORE.items():
        lists[code] = lists.get(code, frozenset()) | frozenset(words.split())
    return lists
