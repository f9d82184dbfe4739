"""Words, stems and pairs: the units in which sentences are compared."""

import math
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

import regex
from sumy.nlp.stemmers import Stemmer, null_stemmer
from sumy.utils import get_stop_words

from . import stems, unspaced
from .places import nation, spell_out
from .stop_lists import own_list, telling

# A word with its combining marks: \w would break the vowel signs of Hindi.
WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*")
# "65.7" and "1,200" are one word each.
TOKEN = regex.compile(r"\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*")
# The same of most English text, by a library that is faster where it will do.
_PLAIN_TEXT = re.compile(r"[\x00-\x7f‘’“”–—…£€]*")
_PLAIN_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)+|[a-z0-9]+")

# ISO 639-1 to the names that sumy uses, for languages where it has stop words or a stemmer.
_SUMY_NAMES = {
    "ar": "arabic", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "fi": "finnish", "fr": "french", "he": "hebrew",
    "hu": "hungarian", "it": "italian", "ja": "japanese", "ko": "korean", "nl": "dutch",
    "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sk": "slovak", "sv": "swedish", "th": "thai", "uk": "ukrainian", "zh": "chinese",
}  # fmt: skip

# British and American spellings meet in one stem.
_BRITISH = {"defenc": "defens", "organis": "organ", "labour": "labor", "programm": "program",
            "centr": "center", "favour": "favor", "neighbour": "neighbor"}  # fmt: skip
# Past forms that no stemmer joins to their verb; a "national" is no "nation".
_PAIRS = (
    "misled:mislead led:lead fought:fight sent:send sold:sell bought:buy grew:grow grown:grow "
    "rose:rise risen:rise fell:fall fallen:fall met:meet told:tell held:hold kept:keep "
    "left:leave paid:pay spent:spend built:build won:win brought:bring sought:seek taught:teach "
    "thought:think caught:catch found:find gave:give given:give came:come became:become "
    "began:begin begun:begin drew:draw drawn:draw drove:drive driven:drive spoke:speak "
    "spoken:speak wrote:write written:write broke:break broken:break chose:choose chosen:choose "
    "stole:steal lent:lend lost:lose dealt:deal felt:feel meant:mean slept:sleep swept:sweep "
    "struck:strike stuck:stick shot:shoot hid:hide hidden:hide flew:fly flown:fly knew:know "
    "known:know threw:throw thrown:throw shrank:shrink sank:sink sunk:sink sang:sing "
    "swore:swear tore:tear wore:wear bore:bear froze:freeze frozen:freeze overthrew:overthrow "
    "withdrew:withdraw withdrawn:withdraw undertook:undertake undertaken:undertake men:man "
    "women:woman children:child death:die deaths:die dead:die kill:die kills:die killed:die "
    "killing:die imbalance:balance imbalances:balance imbalanced:balance unbalanced:balance "
    "nationals:compatriot important:momentous importance:momentous importantly:momentous"
)
_IRREGULAR = dict(pair.split(":") for pair in _PAIRS.split())
_CZECH = ("cs", "sk")  # one stemmer for both
_ISE = regex.compile(r"is(e|es|ed|ing|ation|ations)$")


# Stems that are not sumy's: its Chinese and Japanese ones cut words that are no words, and its
# Greek and Polish ones raise where packages with a model are missing.
_OWN_STEMMERS: dict[str, Callable[[str], str]] = {
    "ar": stems.arabic,
    "el": null_stemmer,
    "hi": stems.hindi,
    "ja": null_stemmer,
    "pl": null_stemmer,
    "zh": null_stemmer,
}
# Spellings that meet: "مُدُن" and "مدن", "ещё" and "еще"
_PLAIN: dict[str, Callable[[str], str]] = {
    "ar": stems.plain_arabic,
    "hi": stems.plain_hindi,
    "ru": lambda word: word.replace("ё", "е"),
}


@lru_cache(maxsize=64)
def _stemmer(language: str) -> Callable[[str], str]:
    if language in _OWN_STEMMERS:
        return _OWN_STEMMERS[language]
    try:
        return Stemmer(_SUMY_NAMES.get(language, language))  # type: ignore[no-any-return]
    except LookupError:
        return null_stemmer  # type: ignore[no-any-return]


@lru_cache(maxsize=64)
def stop_words(language: str) -> frozenset[str]:
    """Return the stop words of a language as `tokens` has them: sumy's list and our own."""
    try:
        listed: frozenset[str] = get_stop_words(_SUMY_NAMES.get(language, language))
    except LookupError:
        listed = frozenset()
    words = {part for word in listed for part in WORD.findall(word.lower())} - telling(language)
    words |= own_list(language)
    plain = _PLAIN.get(language)
    return frozenset(map(plain, words) if plain else words)


def stem(word: str, language: str) -> str:
    """Return the stem of a word, whatever its case; English past forms meet their verb."""
    word = word.lower()
    return plain_stem(_IRREGULAR.get(word, word) if language == "en" else word, language)


@lru_cache(maxsize=200_000)
def plain_stem(word: str, language: str) -> str:
    """Return the stem of a lower-case word, in which its spellings meet and no other words."""
    if language != "en":  # figures have no endings, and sumy's Czech stemmer warns of them
        return _stemmer(language)(word) if word.isalpha() or language not in _CZECH else word
    stemmed = _stemmer(language)(_ISE.sub(r"iz\1", word))
    return _BRITISH.get(stemmed, stemmed)


def tokens(text: str, language: str) -> list[str]:
    """Return the words of a text in order, lower case and in one spelling, numbers whole.

    Chinese characters are words in pairs, as in `unspaced`.
    """
    return list(_tokens(text, language))


@lru_cache(maxsize=1024)  # of one sentence they are asked for again and again
def _tokens(text: str, language: str) -> tuple[str, ...]:
    if _PLAIN_TEXT.fullmatch(text):
        words = _PLAIN_TOKEN.findall(text.lower())
    elif unspaced.is_unspaced(text):
        runs = TOKEN.findall(unspaced.spaced(text))
        words = [part.lower() for run in runs for part in unspaced.parts(run, language)]
    else:
        words = [word.lower() for word in TOKEN.findall(text)]
    plain = _PLAIN.get(language)
    return tuple(map(plain, words) if plain else words)


def length(text: str, words: Sequence[str], language: str) -> int:
    """Return how many words a text has, given its `tokens`.

    Of Chinese and Japanese, how many words of English they are worth.
    """
    if not unspaced.is_unspaced(text):
        return len(words)
    runs = TOKEN.findall(unspaced.spaced(text))
    return max(1, round(math.fsum(unspaced.length(run, language) for run in runs)))


def is_stop_word(word: str, language: str) -> bool:
    """Whether a word, as `tokens` has it, says nothing by itself.

    In Arabic "and" is written together with the word that follows.
    """
    stops = stop_words(language)
    if word in stops or unspaced.is_grammar(word, language):
        return True
    return language == "ar" and word[0] in "وف" and word[1:] in stops


def content_stems(text: str, language: str) -> tuple[str, ...]:
    """Return the stems of the words that are not stop words, in order; nations in one form."""
    if language == "en":
        text = spell_out(text)
    stems = (_content_stem(word, language) for word in _tokens(text, language))
    return tuple(stem for stem in stems if stem is not None)


@lru_cache(maxsize=200_000)
def _content_stem(word: str, language: str) -> str | None:
    """The stem of a word as `tokens` has it, None of a stop word."""
    if is_stop_word(word, language):
        return None
    return (language == "en" and nation(word)) or stem(word, language)


def concepts(text: str, language: str) -> tuple[str, ...]:
    """Return the pairs of neighbouring stems that are not both stop words, in order.

    The concepts of ICSISumm (Gillick and Favre, 2009): word pairs stand for what is said.
    """
    words = [_stem_and_silence(word, language) for word in _tokens(text, language)]
    return tuple(
        f"{left} {right}"
        for (left, left_silent), (right, right_silent) in pairwise(words)
        if not (left_silent and right_silent)
    )


@lru_cache(maxsize=200_000)
def _stem_and_silence(word: str, language: str) -> tuple[str, bool]:
    """The stem of a word as `tokens` has it, and whether it is a stop word."""
    return stem(word, language), is_stop_word(word, language)


def phrase(text: str, language: str) -> tuple[str, ...]:
    """Return the stems of a phrase of the settings, stop words only where nothing else is left.

    A noun is asked for in the singular: "national" asks for nationals.
    """
    words = tokens(text, language)
    if language != "en":
        return content_stems(text, language) or tuple(stem(word, language) for word in words)
    words = [f"{w}s" if f"{w}s" in _IRREGULAR and w not in _IRREGULAR else w for w in words]
    return content_stems(" ".join(words), language) or tuple(stem(w, language) for w in words)
