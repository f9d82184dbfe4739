"""Which blocks of a page are its article, and by which rule each of the others is cut.

trafilatura says where the article is; what stands round its paragraphs tells what it missed
there and what it took that is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from .cuts import OUTSIDE
from .page_blocks import Block, Page
from .page_boxes import box_rules, held, is_title
from .page_debris import cut_debris, is_prose, leads_away, runs_of, words_of
from .page_rules import ASIDE

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
    lines = [words_of(line) for line in found.split("\n")]
    whole = {tuple(line) for line in lines if line}
    runs = set(runs_of([word for line in lines for word in line]))
    known = []
    for block in blocks:
        words = words_of(block.text)
        own = runs_of(words)
        there = sum(run in runs for run in own)
        known.append(tuple(words) in whole or 0 < _KNOWN * len(own) <= there)
    return known


def _core(page: Page, kept: Sequence[bool], share: float) -> int:
    """The innermost element that has so large a share of what is kept."""
    sizes = held(page, lambda index, block: block.size * kept[index])
    return max(
        (
            index
            for index, node in enumerate(page.nodes)
            if sizes[index] >= share * sizes[0] and node.tag in _PARTS
        ),
        default=0,
    )


def _article_round(page: Page, core: int) -> int:
    """The outermost ``article`` that an element is or stands in; else the element."""
    found, above = core, core
    while above > 0:
        found = above if page.nodes[above].tag == "article" else found
        above = page.nodes[above].parent
    return found


def _within(page: Page, container: int) -> list[bool]:
    within: list[bool] = []
    for index, node in enumerate(page.nodes):
        within.append(index == container or (index > container and within[node.parent]))
    return within


# --- the article --------------------------------------------------------------------


def _chosen(page: Page, kept: Sequence[bool], rules: Rules) -> Rules:
    """The rules with what trafilatura missed put back and with what is of no article cut."""
    prose = [is_prose(block) for block in page.blocks]
    sure = _placed(page, kept, prose)
    places = [index for index, is_sure in enumerate(sure) if is_sure]
    if not places:
        return [_told(rule, of_article=False) for rule in rules]
    frame = _within(page, _core(page, sure, 1))
    first, last = places[0], places[-1]
    beside = {page.nodes[page.blocks[place].node].parent for place in places}
    title = next((i for i in range(first, -1, -1) if is_title(page.blocks[i])), first)
    chosen: Rules = []
    for index, block in enumerate(page.blocks):
        rule = rules[index]
        of_article = sure[index] or index == title
        if rule in (None, ASIDE) and frame[block.node] and not of_article:
            sibling = page.nodes[block.node].parent in beside and rule is None
            between = first < index < last and rule is None
            of_article = prose[index] and (title < index < last or sibling)
            # "Never." among paragraphs, or a table's row
            of_article |= between and (sibling or block.kind != "paragraph")
            of_article |= title < index < first and rule is None and block.kind == "heading"
        of_article &= block.kind != "paragraph" or not leads_away(block)
        chosen.append(_told(rule, of_article=of_article))
    return chosen


def _placed(page: Page, kept: Sequence[bool], prose: Sequence[bool]) -> list[bool]:
    """What is kept but for what stands behind the element of the article, or is a label before.

    Where trafilatura finds no article it takes the whole page.
    """
    core = _core(page, [a and b for a, b in zip(kept, prose, strict=True)], _CORE)
    whole = _within(page, _article_round(page, core))
    inside = [whole[block.node] for block in page.blocks]
    begun = inside.index(True) if True in inside else 0
    return [
        is_kept and (inside[index] or (prose[index] and index < begun))
        for index, is_kept in enumerate(kept)
    ]


def _told(rule: str | None, *, of_article: bool) -> str | None:
    if rule in (None, ASIDE):
        return None if of_article else OUTSIDE
    return rule
