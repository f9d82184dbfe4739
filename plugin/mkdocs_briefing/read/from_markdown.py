"""Markdown becomes plain text: what a reader of the page would read, block by block."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from . import refuse
from .blocks import Blocks
from .clean import clean
from .decode import decode
from .extract import Context, Extract, Outcome, Stretch
from .front_matter import split_front_matter
from .head import marked_head

# Not CommonMark, but common: "[^1]: The report." and "as reported[^1]"
_FOOTNOTE = re.compile(r"^\[\^[^\]\s]{1,80}\]:[ \t]{0,8}", re.MULTILINE)
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]{1,80}\]")
# "{: .lead }" of attribute lists, "{#trade}" behind a heading
_ATTRIBUTES = re.compile(r"[ \t]{0,8}\{[:#][^{}\n]{0,200}\}[ \t]{0,8}$", re.MULTILINE)
_DEEPEST = 60  # levels; a list in a list has two
_CELLS = frozenset({"td_open", "th_open"})


def read(content: bytes, _context: Context) -> Outcome:
    """The text of the page, and what its front matter tells."""
    decoded = decode(content)
    if decoded is None:
        return refuse.BINARY
    text, clean_notes = clean(decoded.text)
    told, body, front_notes = split_front_matter(text)
    plain, body_notes = markdown_to_text(body)
    notes = decoded.notes + clean_notes + front_notes + body_notes
    return Extract((Stretch(plain),), told, notes, marked_head)


def markdown_to_text(markdown: str) -> tuple[str, tuple[str, ...]]:
    """The text of ``markdown`` (without front matter), and notes on what was left out.

    Headings stay lines that begin with ``#``, items lines that begin with ``-``; links
    keep their words; images, fenced code and HTML tags go; hard-wrapped lines stay.
    Raises ``RecursionError`` where quotations or lists are nested too deeply.
    """
    source = _FOOTNOTE_MARK.sub("", _FOOTNOTE.sub("\n", markdown))
    tokens = _parser().parse(_ATTRIBUTES.sub("", source))
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        raise RecursionError  # the parser leaves out what is nested deeper, without a word
    blocks = Blocks()
    for token in tokens:
        _write(blocks, token)
    fences = sum(token.type == "fence" for token in tokens)
    return blocks.text(), _fence_note(fences)


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")


def _fence_note(fences: int) -> tuple[str, ...]:
    if not fences:
        return ()
    return (f"Left out {fences} block{'s' if fences > 1 else ''} of code.",)


def _write(blocks: Blocks, token: Token) -> None:
    kind = token.type
    if kind == "inline":
        blocks.write(_inline(token.children or ()))
    elif kind == "heading_open":
        blocks.begin("heading", "#" * int(token.tag[1:]) + " ")
    elif kind == "list_item_open":
        blocks.begin("item", "- ")
    elif kind == "tr_open":
        blocks.begin("row")
    elif kind in _CELLS:
        blocks.cell()
    elif kind == "code_block":  # indented: more often a paragraph than a program
        blocks.end()
        blocks.write(token.content)
        blocks.end()
    elif kind == "html_block":
        blocks.end()
        blocks.write(_without_tags(token.content))
        blocks.end()
    elif kind in {"paragraph_close", "paragraph_open"}:
        blocks.end()
    elif kind in {"heading_close", "list_item_close", "tr_close"}:
        blocks.close()


def _inline(tokens: tuple[Token, ...] | list[Token]) -> str:
    said = []
    for token in tokens:
        if token.type in {"text", "code_inline", "text_special"}:
            said.append(token.content)
        elif token.type in {"softbreak", "hardbreak"}:
            said.append("\n")
    return "".join(said)


def _without_tags(markup: str) -> str:
    from .tree import parse, tree_to_text  # noqa: PLC0415 - lxml only where there is HTML

    tree = parse(f"<div>{markup}</div>")
    if tree is None:
        raise RecursionError
    return tree_to_text(tree)
