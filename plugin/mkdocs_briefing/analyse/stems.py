"""Stems of Arabic and Hindi, by taking off what is put before and after a word."""

import unicodedata

import regex

# Vowel signs, "ّ", and "ـ", which only draws a word out
_ARABIC_MARKS = regex.compile(r"[\u0610-\u061a\u064b-\u065f\u0670\u0640]")
# One letter in several spellings: أ إ آ ٱ are ا, ى is ي, ة is ه
_ARABIC_LETTERS = str.maketrans("أإآٱىة", "اااايه")
_ARTICLES = ("وال", "بال", "كال", "فال", "لل", "ال")
_ARABIC_ENDINGS = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")

# The endings of Ramanathan and Rao (2003), longest first.
_HINDI_ENDINGS = tuple(
    ending
    for group in (
        "ाएंगी ाएंगे ाऊंगी ाऊंगा ाइयाँ ाइयों ाइयां",
        "ाएगी ाएगा ाओगी ाओगे ेंगी ेंगे ूंगी ूंगा ातीं नाओं नाएं ताओं ताएं ियाँ ियों ियां",
        "ाकर ाइए ाईं ाया ेगी ेगा ोगी ोगे ाने ाना ाते ाती ाता तीं ाओं ाएं ुओं ुएं ुआं",
        "कर ाओ िए ाई ाए ने नी ना ते ीं ती ता ाँ ां ों ें",
        "ो े ू ु ी ि ा",
    )
    for ending in group.split()
)
_LEAST = 2  # letters of a Hindi stem; a sign belongs to the letter before it
_SIGN = regex.compile(r"\p{M}")


def plain_arabic(word: str) -> str:
    """Return a word of Arabic without vowel signs, its letters in one spelling each."""
    plain: str = _ARABIC_MARKS.sub("", word)
    return plain.translate(_ARABIC_LETTERS)


def arabic(word: str) -> str:
    """Return the stem of a plain word: the light10 of Larkey, Ballesteros and Connell (2002)."""
    if word.startswith("و") and len(word) > 3:
        word = word[1:]
    article = next((one for one in _ARTICLES if word.startswith(one)), "")
    if len(word) - len(article) >= 2:
        word = word[len(article) :]
    for ending in _ARABIC_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            word = word.removesuffix(ending)
    return word


def plain_hindi(word: str) -> str:
    """Return a word of Hindi in one spelling: "ँ" is "ं", and a dot below goes with its letter."""
    return unicodedata.normalize("NFC", word).replace("ँ", "ं").replace("\u093c", "")


def hindi(word: str) -> str:
    """Return the stem of a plain word, by the endings of Ramanathan and Rao (2003)."""
    for ending in _HINDI_ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(_SIGN.sub("", stem)) >= _LEAST:
            return stem
    return word
