"""What a sentence holds that can be compared with a sentence of another language."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

import regex

from ..model import Anchors, Name, Stance
from .calendars import is_month
from .nations_abroad import LANGUAGES, nations_in
from .places import NATIONS, nation
from .unspaced import is_unspaced

# "Nordline" but not the first word of a sentence or of a quotation
_INNER = regex.compile(r"(?<=[\p{L}\p{N},;)’'] |[dlDL][’'])\p{Lu}[\p{Latin}\p{M}’-]{2,}")
_LATIN = regex.compile(r"\p{Lu}[\p{Latin}\p{M}-]{2,}")
_ROMAN = regex.compile(r"[IVXLC]+e?")  # "XIXe siècle"
_EVERY_NOUN = "de"  # the language that gives every noun a capital
_MARK = regex.compile(r"\p{Mn}")
_WORD = regex.compile(r"[\p{L}\p{M}]+")

# Words that deny, in their forms; where there are no spaces they are looked for anywhere.
_DENIALS = {
    "ar": "لا لم لن ليس ليست ما نفى نفت رفض رفضت دون بدون",
    "de": "nicht kein keine keinen keiner keinem keines nie niemals weder ohne "
    "bestritt lehnte dementierte",
    "es": "no nunca jamás sin negó negaron rechazó rechazaron ni tampoco",
    "fr": "ne n pas jamais sans aucun aucune refusé rejeté nié démenti ni",
    "hi": "नहीं न ना बिना इनकार इन्कार खारिज मत",
    "ja": "ない なかった ません 否定 拒否 ず、",
    "ru": "не нет ни без отрицал отрицала отказался отказалась отверг отвергла опроверг опровергла",
    "zh": "不 没 沒 未 否认 否認 拒绝 拒絕 无 無",
}
# What looks like a denial and is none: "не менее", "не только", "不仅".
_NO_DENIALS = {
    "de": "nicht nur|nicht weniger als|ohne weiteres",
    "es": "no sólo|no solo|no menos",
    "fr": "non seulement|sans doute|ne cesse",
    "hi": "न केवल|न सिर्फ",
    "ja": "だけでなく|少なくない|なければならない|かもしれない",
    "ru": "не менее|не более|не только|не меньше",
    "zh": "不仅|不僅|不但|不断|不斷|不过|不過|不同|不少|无论|無論|未来|未來|不久",
}
_FALSE = {code: regex.compile(pattern, regex.I) for code, pattern in _NO_DENIALS.items()}
_UP = {
    "ar": "ارتفع ارتفعت زاد زادت ارتفاع زيادة",
    "de": "stieg stiegen gestiegen erhöhte erhöht wuchs gewachsen zunahme anstieg steigt steigen",
    "es": "subió subieron aumentó aumentaron creció crecieron aumento alza aumentará crecerá",
    "fr": "augmenté augmente hausse progressé crû augmentera grimpé croissance",
    "hi": "बढ़ा बढ़ी बढ़े बढ़कर वृद्धि बढ़ोतरी बढ़ेगी बढ़ेगा",
    "ja": "増加 上昇 増え 伸び",
    "ru": "вырос выросла выросло выросли увеличился увеличилась увеличились рост вырастет",
    "zh": "增加 上升 增长 增長 上涨 上漲 提高",
}
_DOWN = {
    "ar": "انخفض انخفضت تراجع تراجعت انخفاض هبط هبطت",
    "de": "sank sanken gesunken fiel fielen gefallen rückgang schrumpfte verringerte sinkt sinken",
    "es": "bajó bajaron cayó cayeron disminuyó disminuyeron caída descenso bajará",
    "fr": "baissé baisse diminué chuté chute recul reculé diminue",
    "hi": "घटा घटी घटे घटकर गिरावट गिरा गिरी कमी",
    "ja": "減少 低下 下落 減り",
    "ru": "упал упала упало упали снизился снизилась снизились сократился сократилась снижение",
    "zh": "减少 減少 下降 下跌 降低",
}
_ENGLISH_ALONE = frozenset({"west"})  # no other language has it as one word
_ENGLISH_MOVES = {"+move": "up", "-move": "down"}


def anchors_abroad(text: str, language: str) -> Anchors:
    """Return what a sentence that is not English may be compared by."""
    if language not in LANGUAGES:
        return Anchors()
    plain = _FALSE[language].sub(" ", text) if language in _FALSE else text
    words = frozenset(_WORD.findall(plain.lower()))
    nations = nations_in(text, language)
    named = _names(text, language)
    sure = language != _EVERY_NOUN
    moves = (("down", _DOWN), ("up", _UP))
    return Anchors(
        nations=tuple(sorted(nations)),
        names=named if sure else (),
        maybe=() if sure else named,
        denied=_holds(plain, words, _DENIALS[language], language),
        moves=tuple(way for way, lists in moves if _holds(text, words, lists[language], language)),
    )


def anchors(terms: Sequence[str], names: Sequence[Name], stance: Stance) -> Anchors:
    """Return what an English sentence may be compared by, from what is known of it."""
    words = (word for name in names if not name.nation for word in name.text.split())
    others = [word for word in words if nation(word.lower()) is None]
    ways = {_ENGLISH_MOVES[way] for way, _ in stance.turns if way in _ENGLISH_MOVES}
    return Anchors(
        nations=tuple(sorted((NATIONS & set(terms)) - _ENGLISH_ALONE)),
        names=_folded(others),
        denied=bool(stance.denied),
        moves=tuple(sorted(ways)),
    )


def _names(text: str, language: str) -> tuple[str, ...]:
    """Words in Latin letters with a capital that their place does not give them."""
    pattern = _LATIN if is_unspaced(text) or not _spells_latin(language) else _INNER
    found = (word.rstrip("-’'") for word in pattern.findall(text))
    return _folded(
        word for word in found
        if not (
            is_month(word.lower(), language)
            or nations_in(word, language)
            or _ROMAN.fullmatch(word)
        )
    )  # fmt: skip


def _spells_latin(language: str) -> bool:
    return language in ("de", "es", "fr")


def _folded(words: Iterable[str]) -> tuple[str, ...]:
    """The words in small letters without accents, each once, sorted."""
    return tuple(sorted({_plain(word) for word in words}))


@lru_cache(maxsize=20_000)
def _plain(word: str) -> str:
    bare: str = _MARK.sub("", unicodedata.normalize("NFD", word))
    return bare.lower().replace("ß", "ss").removesuffix("’s").removesuffix("'s")


def _holds(text: str, words: frozenset[str], listed: str, language: str) -> bool:
    if language in ("ja", "zh"):
        return any(word in text for word in listed.split())
    return not words.isdisjoint(listed.split())
