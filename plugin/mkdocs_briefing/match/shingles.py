"""The runs of words that a text consists of, to compare whole texts by."""

from collections.abc import Iterator
from itertools import groupby
from zlib import crc32

import regex

from ..model import Analysis, Sentence, bare_words

# So many words in a row are a shingle; of writing that does not part its words, characters.
_WIDTH = 5
_WIDTH_UNSPACED = 12

_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]")
_MARKS = regex.compile(r"[“”„«»\"]")


def shingles(analysis: Analysis) -> Iterator[tuple[Sentence, frozenset[int]]]:
    """Yield each sentence of the article with its shingles, numbers that are the same in any run.

    Words within quotation marks make none, for two reporters may quote one speaker; a quotation
    goes on over sentences to its closing mark or the end of the paragraph.
    """
    article = (sentence for sentence in analysis.sentences if sentence.mark is None)
    for _, block in groupby(article, key=lambda sentence: sentence.block):
        opened = ""
        for sentence in block:
            pieces, opened = _unquoted(sentence.text, opened)
            yield sentence, frozenset(n for piece in pieces for n in _runs(piece))


def all_shingles(analysis: Analysis) -> frozenset[int]:
    """Return the shingles of an article."""
    return frozenset(n for _, numbers in shingles(analysis) for n in numbers)


def _runs(text: str) -> Iterator[int]:
    words = bare_words(text)
    width = _WIDTH_UNSPACED if _UNSPACED.search(text) else _WIDTH
    for at in range(len(words) - width + 1):
        yield crc32(" ".join(words[at : at + width]).encode("utf-8", "surrogatepass"))


def _unquoted(text: str, opened: str) -> tuple[list[str], str]:
    """The stretches outside quotation marks, and the mark that is open at the end, if any.

    ``opened`` is that at the start. “ closes a quotation that „ opened.
    """
    pieces, end = [], 0
    for mark in _MARKS.finditer(text):
        sign = mark[0]
        if not opened:
            pieces.append(text[end : mark.start()])
            opened = "" if sign in "”»" else sign
        elif sign in "”»" or (opened, sign) in {("„", "“"), ('"', '"')}:
            opened = ""
        end = mark.end()
    return ([*pieces, text[end:]] if not opened else pieces), opened
