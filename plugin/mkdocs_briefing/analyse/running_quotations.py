"""Which sentences stand within a quotation that runs through several of them."""

from collections.abc import Mapping, Sequence
from enum import Enum
from itertools import groupby

import regex

from ..model import Sentence

_ENGLISH = "en"  # “ closes a quotation elsewhere
_MARK = regex.compile(r"[“”]|\"")


class Within(Enum):
    """Where a sentence stands in a quotation that is longer than it."""

    OPENS = "opens"  # “We lost two cranes.
    INSIDE = "inside"  # They were new.
    CLOSES = "closes"  # We will buy others,” Frost said.
    TORN = "torn"  # its other mark is nowhere to be found


def running(sentences: Sequence[Sentence]) -> Mapping[int, Within]:
    """Return, by their index, the sentences that share a quotation with their neighbours.

    A quotation ends with its paragraph, whether it was closed or not; a paragraph with an odd
    number of straight marks tells of none of them which it is.
    """
    found: dict[int, Within] = {}
    article = (s for s in sentences if s.mark is None and s.language == _ENGLISH)
    for _, block in groupby(article, key=lambda s: s.block):
        paragraph = list(block)
        if sum(sentence.text.count('"') for sentence in paragraph) % 2:
            found |= {s.index: Within.TORN for s in paragraph if s.text.count('"') % 2}
        else:
            found |= _in_paragraph(paragraph)
    return found


def _in_paragraph(paragraph: Sequence[Sentence]) -> dict[int, Within]:
    found: dict[int, Within] = {}
    is_open = False
    for sentence in paragraph:
        began = is_open
        torn = False
        for mark in _MARK.findall(sentence.text):
            torn |= mark == "”" and not is_open
            is_open = not is_open if mark == '"' else mark == "“"
        if torn:
            found[sentence.index] = Within.TORN
        elif began or is_open:
            found[sentence.index] = _within(began=began, ends=not is_open)
    if is_open:  # nothing closes it: what was taken for the rest of it may be anything
        begun = (i for i, within in found.items() if within in (Within.OPENS, Within.TORN))
        last = max(begun, default=0)
        found |= {i: Within.TORN for i in found if i >= last}
    return found


def _within(*, began: bool, ends: bool) -> Within:
    if not began:
        return Within.OPENS
    return Within.CLOSES if ends else Within.INSIDE
