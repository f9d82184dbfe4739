"""Which elements of a page are cut as a whole: by their tag or name, or by what they hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from .cuts import CAPTION, FORM, MENU, OUTSIDE
from .page_blocks import Block, Page
from .page_rules import ASIDE

_ROUND = 0.3  # of the article: what holds so much of it is no box beside it
_SMALL = 300  # characters without white space of a box round a button
_CAPTION = 200  # of all text beside a picture
LINKED = 0.6  # of a text: it leads elsewhere
_BOXES = frozenset({"div", "section", "aside", "figure"})
_LISTS = frozenset({"ul", "ol", "dl"})
_LINKING = _BOXES | _LISTS | {"blockquote"}

Rules = list[str | None]


def is_title(block: Block) -> bool:
    """Return whether the block is a heading of the first level."""
    return block.kind == "heading" and block.text.startswith("# ")


def held(page: Page, count: Callable[[int, Block], int]) -> list[int]:
    """Return for each node the sum over the blocks in it; ``count`` has a block's number too."""
    sums = [0] * len(page.nodes)
    for index, block in enumerate(page.blocks):
        sums[block.node] += count(index, block)
    for node in range(len(sums) - 1, 0, -1):
        sums[page.nodes[node].parent] += sums[node]
    return sums


def box_rules(page: Page, kept: Sequence[bool]) -> Rules:
    """Return the rule by which each node is cut; that of the outermost counts.

    A rule says nothing where a good part of the article, as ``kept`` has it, stands in
    elements of that name: on some pages ``has-sidebar`` is the body, or ``teaser`` each of
    its paragraphs.
    """
    article = held(page, lambda index, block: block.size * kept[index])
    named: Counter[tuple[str, str]] = Counter()
    for node, size in zip(page.nodes, article, strict=True):
        if node.name:
            named[node.tag, node.name] += size
    most = _ROUND * article[0]
    rules: Rules = []
    for index, own in enumerate(_own_rules(page)):
        node = page.nodes[index]
        above = rules[node.parent] if index else None
        holds = max(article[index], named[node.tag, node.name])
        rules.append(own if above in (None, ASIDE) and own and holds <= most else above)
    return rules


def _own_rules(page: Page) -> Rules:
    """The rule of each node by itself."""
    size = held(page, lambda _, block: block.size)
    linked = held(page, lambda _, block: 0 if block.kind in ("heading", "row") else block.linked)
    heads = held(page, lambda _, block: block.kind == "heading")
    titles = held(page, lambda _, block: is_title(block))
    pictures, buttons = _with_pictures(page), _with_buttons(page)
    inside: list[bool] = []  # an article, whose header is its own
    rules: Rules = []
    for index, node in enumerate(page.nodes):
        inside.append(node.tag in ("article", "main") or (index > 0 and inside[node.parent]))
        rule = node.rule
        its_header = node.tag == "header" and (inside[index] or titles[index])
        if its_header or (node.tag == "footer" and page.nodes[node.parent].tag == "blockquote"):
            rule = None
        elif rule in (None, ASIDE) and node.tag in _LINKING and size[index]:
            if linked[index] >= LINKED * size[index]:
                rule = MENU if node.tag in _LISTS else OUTSIDE
            elif node.tag in _BOXES and index in buttons and size[index] <= _SMALL:
                rule = FORM
            elif pictures[index] and size[index] <= _CAPTION and not heads[index]:
                rule = CAPTION if node.tag in _BOXES else rule
        rules.append(rule)
    return rules


def _with_pictures(page: Page) -> list[bool]:
    """Whether each node holds a picture."""
    pictures = [node.picture for node in page.nodes]
    for node in range(len(pictures) - 1, 0, -1):
        pictures[page.nodes[node].parent] |= pictures[node]
    return pictures


def _with_buttons(page: Page) -> set[int]:
    """The nodes that a button or form stands right in."""
    return {node.parent for node in page.nodes if node.rule == FORM}
