"""What stands among an article's paragraphs and is none: repeated quotes, bare heads."""

from __future__ import annotations

import re
from collections.abc import Callable

from .cuts import HIDDEN, MENU, NOTE_MARK, OUTSIDE, STRUCK
from .page_blocks import Block, Page
from .page_boxes import LINKED
from .tree import HEADINGS

_SHORT = 25  # characters without white space
_QUOTES = frozenset({"blockquote", "aside", "figure"})
_INLINE = frozenset({HIDDEN, STRUCK, NOTE_MARK})
_LINES = HEADINGS.keys() | {"p", "li"}
_TEXT = 9  # the level of what is no heading
_RUN = 4  # words
# How a sentence ends: "said.", "said.”", "said:"
_MARKS = ".!?…。！？।؟۔:"
_ENDS = (*_MARKS, *(mark + quote for mark in (*_MARKS, ",") for quote in "\"'”’»)“」』）"))

# Of "Er sagt: 港口" the words "Er", "sagt", "港", "口"
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")

Rules = list[str | None]


def words_of(text: str) -> list[str]:
    """Return the words of a text, of scripts that do not part them the characters."""
    return _WORD.findall(text)


def runs_of(words: list[str]) -> list[tuple[str, ...]]:
    """Return every few words in a row, by which a text is known again."""
    return list(zip(*(words[start:] for start in range(_RUN)), strict=False))


def is_prose(block: Block) -> bool:
    """Return whether the block reads like a paragraph, and not like a label or a link."""
    return block.size >= _SHORT and not leads_away(block) and block.text.endswith(_ENDS)


def leads_away(block: Block) -> bool:
    """Return whether the block is little more than a link."""
    return block.linked >= LINKED * block.size


def cut_debris(page: Page, rules: Rules) -> None:
    """Cuts, in ``rules``, what is not of the article though it stands in it."""
    _cut_repeated_quotes(page, rules)
    _cut_bare_heads(page, rules)


def _nearest(page: Page, tags: frozenset[str]) -> list[int]:
    """For each node the nearest with such a tag that it is or stands in; -1: none."""
    nearest: list[int] = []
    for index, node in enumerate(page.nodes):
        above = nearest[node.parent] if index else -1
        nearest.append(index if node.tag in tags else above)
    return nearest


def _shares(
    page: Page, rules: Rules, group: list[int], counts: Callable[[Block], int]
) -> dict[int, tuple[int, int]]:
    """Of each group of the article's blocks what counts of it, and its size."""
    shares: dict[int, tuple[int, int]] = {}
    for block, rule in zip(page.blocks, rules, strict=True):
        if rule is None and group[block.node] >= 0:
            counted, size = shares.get(group[block.node], (0, 0))
            shares[group[block.node]] = (counted + counts(block), size + block.size)
    return shares


def _cut_repeated_quotes(page: Page, rules: Rules) -> None:
    """Quotes in large type of words that the article has as well, with whoever said them."""
    quotes = _nearest(page, _QUOTES)
    if max(quotes, default=-1) < 0:
        return
    plain: set[tuple[str, ...]] = set()
    for index, block in enumerate(page.blocks):
        if rules[index] is None and quotes[block.node] < 0:
            plain.update(runs_of(words_of(block.text)))

    def repeated(block: Block) -> int:
        runs = runs_of(words_of(block.text))
        return block.size if runs and all(run in plain for run in runs) else 0

    shares = _shares(page, rules, quotes, repeated)
    for index, block in enumerate(page.blocks):
        if rules[index] is None and quotes[block.node] >= 0:
            counted, size = shares[quotes[block.node]]
            if counted >= LINKED * size:
                rules[index] = OUTSIDE


def _level(block: Block) -> int:
    """The level of a heading from 1 to 6; of what is none a higher number."""
    return len(block.text) - len(block.text.lstrip("#")) if block.kind == "heading" else _TEXT


def _cut_bare_heads(page: Page, rules: Rules) -> None:
    """Headings and short lead-ins whose list or box is cut: "Related stories", "Read more:"."""
    following = 0  # the level of the article's next block
    cut: str | None = None  # the rule of what comes next, if it is cut
    for index in range(len(page.blocks) - 1, -1, -1):
        block, rule = page.blocks[index], rules[index]
        if rule is not None:
            around = page.nodes[page.nodes[block.node].parent].tag  # of "Terms [edit]" the heading
            cut = cut if rule in _INLINE or around in _LINES else rule
            continue
        level = _level(block)
        leads = level > 1 and (level < _TEXT or (block.size < _SHORT and block.text.endswith(":")))
        if cut and leads and (cut == MENU or level == _TEXT or following <= level):
            rules[index] = OUTSIDE
            continue
        following, cut = level, None
