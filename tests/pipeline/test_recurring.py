"""An outlet's own lines go where they recur round its articles; no line of an article does."""

from __future__ import annotations

import pytest

from mkdocs_briefing.analyse import analyse, without_recurring
from mkdocs_briefing.analyse.recurring import RULE
from mkdocs_briefing.model import Analysis, Source
from one_document import read_one
from pipeline.recurring_folders import NEWS, OWN, Folder


def analyses(folder: Folder) -> tuple[Analysis, ...]:
    read = [read_one(path, text.encode()) for path, text in folder.files.items()]
    return tuple(analyse(one, folder.language) for one in read if isinstance(one, Source))


def marked(folder: Folder) -> set[str]:
    """The sentences that the rule leaves out."""
    return {s.text for a in without_recurring(analyses(folder)) for s in a.sentences
            if s.mark == RULE}  # fmt: skip


def names(folder: Folder) -> str:
    return folder.name


@pytest.mark.parametrize("folder", OWN, ids=names)
def test_an_outlets_own_line_is_left_out_in_every_file_that_has_it(folder: Folder):
    after = without_recurring(analyses(folder))
    lines = {line.strip("(*) ") for line in folder.line.split("\n") if line}

    assert {text.strip("()") for text in marked(folder)} == lines
    assert sum(s.mark == RULE for a in after for s in a.sentences) == folder.times * len(lines)


@pytest.mark.parametrize("folder", NEWS, ids=names)
def test_a_line_of_an_article_stays_however_often_it_recurs(folder: Folder):
    before = analyses(folder)
    there = [s for a in before for s in a.sentences if s.mark is None and s.text in folder.line]

    assert len(there) >= min(folder.times, 2), "the line would be left out anyway"
    assert without_recurring(before) == before
