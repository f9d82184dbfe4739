"""Which blocks of a page are its article, and by which rule each of the others is cut.

trafilatura says where the article is; what stands round its paragraphs tells what it missed
there and what it took that is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..model import bare_words
from .cuts import OUTSIDE
from .page_blocks import Block, Page
from .page_debris import cut_debris, is_prose
from .page_rules import ASIDE

_RUN = 4  # words in a row by which a text is known again
_KNOWN = 0.6  # of a block's runs
_ROUND = 0.3  # of the article: what holds so much of it is no box beside it
_CORE = 0.85  # of the article stand in the element that it is the text of
_PARTS = frozenset({"div", "section", "article", "main", "body", "td", "center", "form"})

Rules = list[str | None]


def rules_of(page: Page, found: str) -> Rules:
    """Return for each block the rule by which it is cut; None: it is of the article.

    ``found`` is the article as trafilatura has it.
    """
    kept = _known(page.blocks, found)
    own = _node_rules(page, kept)
    rules = [own[block.node] for block in page.blocks]
    rules = _chosen(page, [a and b is None for a, b in zip(kept, rules, strict=True)], rules)
    cut_debris(page, rules)
    return rules


def _known(blocks: Sequence[Block], found: str) -> list[bool]:
    """Whether each block is in the text: as a line of it, or most of its words in a row."""
    lines = {" ".join(bare_words(line)) for line in found.split("\n")} - {""}
    runs = set(_runs(bare_words(found)))
    known = []
    for block in blocks:
        words = bare_words(block.text)
        own = _runs(words)
        there = sum(run in runs for run in own)
        known.append(" ".join(words) in lines or 0 < _KNOWN * len(own) <= there)
    return known


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[start:] for start in range(_RUN)), strict=False))


# --- what stands in what ------------------------------------------------------------


def _held(page: Page, kept: Sequence[bool]) -> list[int]:
    """How much of what is kept stands in each node, in characters."""
    held = [0] * len(page.nodes)
    for block, is_kept in zip(page.blocks, kept, strict=True):
        held[block.node] += block.size * is_kept
    for node in range(len(held) - 1, 0, -1):
        held[page.nodes[node].parent] += held[node]
    return held


def _node_rules(page: Page, kept: Sequence[bool]) -> Rules:
    """The rule by which each node is cut; that of the outermost counts.

    A name says nothing where a good part of the article stands in elements so named: on some
    pages ``has-sidebar`` is the body, or ``teaser`` each of its paragraphs.
    """
    held = _held(page, kept)
    named: Counter[tuple[str, str]] = Counter()
    for node, size in zip(page.nodes, held, strict=True):
        named[node.tag, node.name] += size
    titled = _held_titles(page)
    rules: Rules = []
    inside: list[bool] = []  # an article, whose header is its own
    for index, node in enumerate(page.nodes):
        above = rules[node.parent] if index else None
        within = index > 0 and inside[node.parent]
        inside.append(within or node.tag in ("article", "main"))
        rule = node.rule
        if rule and named[node.tag, node.name] > _ROUND * held[0]:
            rule = None
        if node.tag == "header" and (within or titled[index]):
            rule = None
        if node.tag == "footer" and index and page.nodes[node.parent].tag == "blockquote":
            rule = None
        rules.append(rule if above in (None, ASIDE) and rule else above)
    return rules


def _held_titles(page: Page) -> list[bool]:
    held = [False] * len(page.nodes)
    for block in page.blocks:
        held[block.node] |= is_title(block)
    for node in range(len(held) - 1, 0, -1):
        held[page.nodes[node].parent] |= held[node]
    return held


def is_title(block: Block) -> bool:
    """Return whether the block is a heading of the first level."""
    return block.kind == "heading" and block.text.startswith("# ")


def _core(page: Page, kept: Sequence[bool]) -> list[bool]:
    """Whether each node stands in the innermost element that has nearly all of the article."""
    held = _held(page, kept)
    core = max(
        (
            index
            for index, node in enumerate(page.nodes)
            if held[index] >= _CORE * held[0] and node.tag in _PARTS
        ),
        default=0,
    )
    within: list[bool] = []
    for index, node in enumerate(page.nodes):
        within.append(index == core or (index > core and within[node.parent]))
    return within


# --- the article --------------------------------------------------------------------


def _chosen(page: Page, kept: Sequence[bool], rules: Rules) -> Rules:
    """The rules with what trafilatura missed put back and with what is of no article cut."""
    core = _core(page, kept)
    places = [index for index, is_kept in enumerate(kept) if is_kept]
    if not places:
        return [_told(rule, of_article=False) for rule in rules]
    first, last = places[0], places[-1]
    beside = {page.nodes[page.blocks[place].node].parent for place in places}
    titles = [index for index in range(first) if is_title(page.blocks[index])]
    chosen: Rules = []
    for index, block in enumerate(page.blocks):
        rule = rules[index]
        of_article = kept[index] or index in titles[-1:]
        if rule in (None, ASIDE) and core[block.node] and not of_article:
            sibling = page.nodes[block.node].parent in beside and rule is None
            between = first < index < last
            of_article = (between or sibling) and is_prose(block)
            # "Never." among paragraphs, or a table's row
            of_article |= between and rule is None and (sibling or block.kind != "paragraph")
        chosen.append(_told(rule, of_article=of_article))
    return chosen


def _told(rule: str | None, *, of_article: bool) -> str | None:
    if rule in (None, ASIDE):
        return None if of_article else OUTSIDE
    return rule
