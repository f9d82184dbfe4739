"""Which blocks of a page are its article, and by which rule each of the others is cut.

trafilatura says where the article is; what stands round its paragraphs tells what it missed
there and what it took that is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import bare_words
from .cuts import OUTSIDE
from .page_blocks import Block, Page
from .page_boxes import box_rules, held, is_title
from .page_debris import cut_debris, is_prose
from .page_rules import ASIDE

_RUN = 4  # words in a row by which a text is known again
_KNOWN = 0.6  # of a block's runs
_CORE = 0.85  # of the article stand in the element that it is the text of
_PARTS = frozenset({"div", "section", "article", "main", "body", "td", "center", "form"})

Rules = list[str | None]


def rules_of(page: Page, found: str) -> Rules:
    """Return for each block the rule by which it is cut; None: it is of the article.

    ``found`` is the article as trafilatura has it.
    """
    kept = _known(page.blocks, found)
    own = box_rules(page, kept)
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


def _core(page: Page, kept: Sequence[bool]) -> tuple[list[bool], list[bool]]:
    """Whether each node is in the innermost element with nearly all of the article.

    And whether it is in the ``article`` round that, if there is one.
    """
    sizes = held(page, lambda index, block: block.size * kept[index])
    core = max(
        (
            index
            for index, node in enumerate(page.nodes)
            if sizes[index] >= _CORE * sizes[0] and node.tag in _PARTS
        ),
        default=0,
    )
    whole = above = core
    while above > 0:
        above = page.nodes[above].parent
        whole = above if page.nodes[above].tag == "article" else whole
    return _within(page, core), _within(page, whole)


def _within(page: Page, container: int) -> list[bool]:
    within: list[bool] = []
    for index, node in enumerate(page.nodes):
        within.append(index == container or (index > container and within[node.parent]))
    return within


# --- the article --------------------------------------------------------------------


def _chosen(page: Page, kept: Sequence[bool], rules: Rules) -> Rules:
    """The rules with what trafilatura missed put back and with what is of no article cut."""
    places = [index for index, is_kept in enumerate(kept) if is_kept]
    if not places:
        return [_told(rule, of_article=False) for rule in rules]
    core, whole = _core(page, kept)
    first, last = places[0], places[-1]
    beside = {page.nodes[page.blocks[place].node].parent for place in places}
    title = next((i for i in range(first, -1, -1) if is_title(page.blocks[i])), first)
    chosen: Rules = []
    for index, block in enumerate(page.blocks):
        rule = rules[index]
        prose = is_prose(block)
        of_article = index == title or (
            kept[index] and (whole[block.node] or (prose and index < last))
        )
        if rule in (None, ASIDE) and core[block.node] and not of_article:
            sibling = page.nodes[block.node].parent in beside and rule is None
            between = first < index < last
            of_article = prose and (title < index < last or sibling)
            # "Never." among paragraphs, or a table's row
            of_article |= between and rule is None and (sibling or block.kind != "paragraph")
            of_article |= title < index < first and rule is None and block.kind == "heading"
        chosen.append(_told(rule, of_article=of_article))
    return chosen


def _told(rule: str | None, *, of_article: bool) -> str | None:
    if rule in (None, ASIDE):
        return None if of_article else OUTSIDE
    return rule
