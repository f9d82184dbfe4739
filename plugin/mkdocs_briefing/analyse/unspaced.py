"""Words of Chinese and Japanese, which put no spaces between them.

Chinese characters are taken in overlapping pairs, which find as much as a dictionary's words do
(Kwok, 1997; Nie and Ren, 1999; the CJK analyser of Lucene does the same). Katakana writes whole
words and stays whole. Hiragana writes endings and particles: in Japanese, kanji and katakana
alone tell the matter nearly as well (Fujii and Croft, 1993).
"""

import unicodedata
from collections.abc import Iterator
from itertools import pairwise

import regex

_OURS = r"[\p{Han}\p{Katakana}\p{Hiragana}ー]"
# "港口", "コンテナ", "された", and what stands between them: "2031", "lng"
_RUN = regex.compile(rf"(?P<han>\p{{Han}}+)|[\p{{Katakana}}ー]+|\p{{Hiragana}}+|(?:(?!{_OURS}).)+")
# Between "2031", "年", "7", "月" and what follows
_SEAM = regex.compile(
    rf"(?<={_OURS})(?!{_OURS})(?=[\p{{L}}\p{{N}}])|(?<=[\p{{L}}\p{{N}}])(?<!{_OURS})(?={_OURS})|"
    r"(?<=\p{N}[年月日時时号號])(?=\p{L})"
)
_ANY = regex.compile(r"[\p{Han}\p{Katakana}\p{Hiragana}]")
# Particles that part two words wherever they stand in Chinese: "港口的货物"
_PARTS = regex.compile(r"[的了在是与與于於们們他她它這这]")
# Characters to a word of English: 1.7 in translated Chinese, 2.2 in Japanese, whose endings
# are written out. "words: 120" is then the same amount of text in every language.
_TO_A_WORD = {"ja": 2.2}
_TO_A_WORD_OF_CHINESE = 1.7


def is_unspaced(text: str) -> bool:
    """Whether a text has Chinese characters or kana in it."""
    return not text.isascii() and _ANY.search(text) is not None


def spaced(text: str) -> str:
    """Return a text with spaces where numbers and Latin words meet the others."""
    parted: str = _SEAM.sub(" ", text)
    return parted


def parts(word: str, language: str) -> Iterator[str]:
    """Yield the words of a run without spaces, full-width letters and digits as plain ones."""
    for run in _RUN.finditer(unicodedata.normalize("NFKC", word)):
        if run["han"] and language != "ja":
            for piece in filter(None, _PARTS.split(run["han"])):
                yield from _pairs(piece)
        elif run["han"]:
            yield from _pairs(run["han"])
        else:
            yield run.group()


def is_grammar(word: str, language: str) -> bool:
    """Whether a word of Japanese is in hiragana alone: a particle, an ending, a common verb."""
    return language == "ja" and "ぁ" <= word[0] <= "ゟ"


def length(word: str, language: str) -> float:
    """Return how many words of English a run of one kind is worth."""
    if not _ANY.match(word):
        return 1.0
    return len(word) / _TO_A_WORD.get(language, _TO_A_WORD_OF_CHINESE)


def _pairs(characters: str) -> Iterator[str]:
    if len(characters) == 1:
        yield characters
    for left, right in pairwise(characters):
        yield left + right
