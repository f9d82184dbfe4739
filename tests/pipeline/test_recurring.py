"""An outlet's own lines go where they recur round its articles; no line of an article does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_briefing import pipeline
from mkdocs_briefing.analyse import analyse, without_recurring
from mkdocs_briefing.analyse.recurring import RULE
from mkdocs_briefing.model import Analysis, Fate, Source
from mkdocs_briefing.store import Store
from one_document import read_one
from pipeline.folders import FERRY, told, write
from pipeline.recurring_folders import ARTICLES, NEWS, OWN, Folder


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


MEMBER = "The Harbour Ledger is a member of the Press Trust of the Isles."


def three(*, foot: str = "", head: str = "", then: str = "") -> dict[str, str]:
    """Three articles of one outlet with a line below or above, and one more behind that."""
    return {
        f"{n}.md": f"---\noutlet: The Harbour Ledger\n---\n\n{head}\n\n{then} {text}\n\n{foot}\n"
        for n, text in enumerate(ARTICLES[:3])
    }


def test_what_leans_on_a_line_of_the_outlet_cannot_stand():
    then = "It followed the boats for a whole winter and a spring."
    read = [read_one(path, text.encode()) for path, text in three(head=MEMBER, then=then).items()]
    before = [analyse(one, "en") for one in read if isinstance(one, Source)]
    (leaning,) = (s for s in before[0].sentences if s.text == then)
    assert leaning.antecedent is not None

    after = without_recurring(before)
    (leaning,) = (s for s in after[0].sentences if s.text == then)
    assert (leaning.stands, leaning.antecedent) == (False, None)


def test_a_line_of_the_outlet_carries_nothing_more():
    folder = OWN[0]
    (line, *_) = (
        s for a in without_recurring(analyses(folder)) for s in a.sentences if s.mark == RULE
    )
    assert (line.names, line.terms, line.words, line.figures) == ((), (), 0, ())
    assert line.text == folder.line


@pytest.mark.parametrize("folder", [OWN[0], OWN[-1], NEWS[0]], ids=names)
def test_neither_the_order_of_the_files_nor_a_second_look_changes_anything(folder: Folder):
    once = without_recurring(analyses(folder))
    assert without_recurring(once) == once
    assert without_recurring(analyses(folder)[::-1]) == once[::-1]


def test_the_ledger_tells_the_rule_and_a_pin_of_the_line_comes_to_nothing(tmp_path: Path):
    plan = replace(FERRY, pin=(MEMBER,))
    made = pipeline.brief(told(write(tmp_path, three(foot=MEMBER)), plan))
    fates = [entry.fate for entry in made.ledger.entries if entry.why == RULE]

    assert fates == [Fate.NOT_ARTICLE] * 3
    assert any("is not part of its article (recurs in other files)" in w for w in made.warnings)


def test_the_store_keeps_the_files_as_they_are_alone(tmp_path: Path):
    folder = write(tmp_path / "files", three(foot=MEMBER))
    store = Store(tmp_path / "store")
    whole = pipeline.brief(told(folder, FERRY), store=store)
    assert RULE in {entry.why for entry in whole.ledger.entries}
    (folder / "2.md").unlink()

    made = pipeline.brief(told(folder, FERRY), store=store)
    assert RULE not in {entry.why for entry in made.ledger.entries}
