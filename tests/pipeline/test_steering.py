"""What the editors pin is on the page, and what they ban is not."""

from __future__ import annotations

import html
import json
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_briefing import pipeline
from mkdocs_briefing.model import BANNED, Briefing, Entry, Fate, Line, SectionPlan, Sentence
from mkdocs_briefing.pipeline import PipelineError
from mkdocs_briefing.publish import publish
from pipeline.folders import FERRY, HARBOUR, REACTIONS, article, lines, told, walk, write
from pipeline.random_folders import SENTENCES, folders, plans

SHORT = "Rain fell."
OFF_TOPIC = "Children painted the school behind the museum in seven colours last week."
WALL = "Mayor Ada Frost said the harbour wall would hold for thirty years."
FUND = "She also promised the traders of Ost a fund of 500,000 crowns."
RETURNED = "The ferry between Lund Quay and Ost returned to service on Monday after nine weeks."
RETURNED_TOO = "On Monday the ferry from Lund Quay to Ost returned to service after nine weeks."
COST = "The repair of the harbour wall cost Nordline 3.2 million crowns, the council said."
COST_TOO = "The repair of the harbour wall cost Nordline 4 million crowns, the council said."
STORM = "Harbour master Per Holm said the storm destroyed two cranes and a warehouse."
ENVOY = "Envoy Ilse Brandt came to Ost in the morning to speak to the traders."
TARIFFS = "Brandt said the harbour tariffs would fall by 12% next spring in all ports."

FILES = {
    "courier.txt": article(f"{RETURNED_TOO} {COST_TOO}", f"{STORM} {SHORT}", title="It sails"),
    "gazette.txt": article(f"{RETURNED} {COST}", f"{WALL} {FUND} {OFF_TOPIC}"),
}


def brief(folder: Path, *sections: object, **more: object) -> Briefing:
    return pipeline.brief(told(write(folder, FILES), *sections, **more))  # type: ignore[arg-type]


def shown(briefing: Briefing, section: str | None = None) -> list[str]:
    return [line.citations[0].quote for line in lines(briefing.sections, section)]


def line_of(briefing: Briefing, quote: str) -> Line:
    (line,) = (one for one in lines(briefing.sections) if one.citations[0].quote == quote)
    return line


def entry_of(briefing: Briefing, words: str) -> Entry:
    (sentence,) = (s for s in sentences(briefing) if s.text == words)
    place = (sentence.source, sentence.start)
    return next(e for e in briefing.ledger.entries if (e.source, e.start) == place)


def sentences(briefing: Briefing) -> list[Sentence]:
    return [s for record in briefing.sources if record.analysis for s in record.analysis.sentences]


def identity(text: str) -> str:
    return Sentence("", 0, 0, 0, 0, 0, text).id


# --- the id -----------------------------------------------------------------------


def test_an_id_stays_as_long_as_the_words_do() -> None:
    assert identity("“It  holds,”\nhe said.") == identity('"it holds", He said')
    assert identity("It rose 1.5 percent.") != identity("It rose 15 percent.")
    assert identity("It cost $5.") != identity("It cost €5.")
    assert identity("It holds.").startswith("s:")
    assert len(identity("***")) == 14


# --- pins -------------------------------------------------------------------------


@pytest.mark.parametrize("words", [OFF_TOPIC, SHORT, "painted the SCHOOL behind  the museum"])
def test_a_pinned_line_stands_on_no_topic_and_of_any_length(tmp_path: Path, words: str) -> None:
    made = brief(tmp_path, FERRY, replace(HARBOUR, pin=(words,)))

    (line,) = (one for one in lines(made.sections, "harbour") if one.pinned)
    assert words.split(maxsplit=1)[0].lower() in line.citations[0].quote.lower()
    assert made.warnings == ()


def test_without_the_pin_it_is_not_there(tmp_path: Path) -> None:
    assert {OFF_TOPIC, SHORT} & set(shown(brief(tmp_path, FERRY, HARBOUR))) == set()


def test_a_sentence_can_be_pinned_by_its_id_and_by_words_of_the_page(tmp_path: Path) -> None:
    by_id = brief(tmp_path, replace(FERRY, pin=(identity(FUND),)), REACTIONS)
    text = line_of(by_id, FUND).text
    by_page = brief(tmp_path, replace(FERRY, pin=(text,)), REACTIONS)

    assert text == FUND.replace("She", "[Ada Frost]")
    assert FUND in shown(by_page, "ferry")
    assert line_of(by_page, FUND).pinned


def test_words_of_the_page_are_found_with_the_first_name_that_it_adds(tmp_path: Path) -> None:
    files = {"gazette.txt": article(ENVOY, "The wind blew from the east all day.", TARIFFS)}
    pinned = SectionPlan(id="sea", title="Sea", about="whales", pin=("[Ilse] Brandt said the",))
    briefing = pipeline.brief(told(write(tmp_path, files), pinned))

    assert shown(briefing, "sea") == [TARIFFS]
    assert not briefing.warnings


def test_what_a_pinned_line_leans_on_comes_along(tmp_path: Path) -> None:
    files = {"a.txt": article(
        "The council and Nordline signed a contract on the ferry. Both sides also agreed that this "
        "arrangement of theirs would be looked at again after a year.")}  # fmt: skip
    way = walk(files, HARBOUR)
    leaning = [s for a in way.analyses for s in a.sentences if s.antecedent is not None]
    assert leaning

    pinned = walk(files, replace(HARBOUR, pin=(leaning[0].text,), words=5))
    assert [s.index for s in pinned.shown()] == [leaning[0].antecedent, leaning[0].index]


def test_pinned_lines_come_before_the_words_are_filled_and_count_towards_them(
    tmp_path: Path,
) -> None:
    tight = replace(HARBOUR, words=16, pin=(OFF_TOPIC, SHORT))

    assert set(shown(brief(tmp_path, tight))) == {OFF_TOPIC, SHORT}


def test_pins_are_shown_though_they_exceed_the_words_and_the_paragraphs(tmp_path: Path) -> None:
    tight = replace(HARBOUR, words=3, max_paragraphs=1, pin=(OFF_TOPIC, WALL, COST, STORM, FUND))

    assert set(shown(brief(tmp_path, tight))) == {OFF_TOPIC, WALL, COST, STORM, FUND}


def test_a_pin_of_the_whole_file_goes_where_it_fits_best(tmp_path: Path) -> None:
    made = brief(tmp_path, FERRY, HARBOUR, pin=(COST_TOO,))

    assert COST_TOO in shown(made, "harbour")
    assert line_of(made, COST_TOO).pinned


def test_a_pin_of_the_whole_file_that_fits_nowhere_is_told(tmp_path: Path) -> None:
    made = brief(tmp_path, FERRY, pin=(OFF_TOPIC,))

    assert OFF_TOPIC not in shown(made)
    (warning,) = made.warnings
    assert warning.startswith("pin[0]: “Children painted the school")
    assert "(gazette.txt:5) fits no section, so it is not shown." in warning


def test_who_else_says_a_pinned_line_is_cited_and_not_shown_beside_it(tmp_path: Path) -> None:
    made = brief(tmp_path, replace(FERRY, words=400, pin=(RETURNED,)))

    assert {c.source for c in line_of(made, RETURNED).citations} == {"courier.txt", "gazette.txt"}
    assert RETURNED_TOO not in shown(made)


def test_the_first_of_two_sections_that_pin_a_sentence_shows_it(tmp_path: Path) -> None:
    made = brief(
        tmp_path, replace(HARBOUR, pin=(WALL,)), replace(REACTIONS, pin=(identity(WALL),)),
    )  # fmt: skip

    assert WALL in shown(made, "harbour")
    assert WALL not in shown(made, "reactions")
    assert made.warnings == (
        (
            f"sections[1].pin[0]: “{WALL}” (gazette.txt:5) is pinned already, in"
            " sections[0].pin[0], which counts. Take one of the two out."
        ),
    )


def test_words_that_several_sentences_hold_pin_the_first_and_are_told(tmp_path: Path) -> None:
    made = brief(tmp_path, replace(HARBOUR, pin=("the repair of the harbour wall",)))

    assert line_of(made, COST_TOO).pinned
    assert COST not in shown(made)
    (warning,) = made.warnings
    assert warning.startswith("sections[0].pin[0]: 2 sentences hold these words. Pinned is the")
    assert warning.endswith(f"such as {identity(COST_TOO)}.")


def test_the_whole_words_of_a_sentence_mean_it_and_not_one_that_holds_them(tmp_path: Path) -> None:
    files = {"a.txt": article("The ferry sails, he said. The ferry sails.")}
    way = walk(files, replace(FERRY, pin=("the ferry sails",)))

    assert [s.text for s in way.shown()][:1] == ["The ferry sails."]


def test_words_begin_and_end_with_words_and_figures_are_whole(tmp_path: Path) -> None:
    made = brief(
        tmp_path, replace(FERRY, pin=("he ferry between", "fund of 500 crowns", "2 million"))
    )

    assert not any(line.pinned for line in lines(made.sections))
    assert len(made.warnings) == 3


def test_a_line_that_cannot_stand_by_itself_is_shown_with_a_warning(tmp_path: Path) -> None:
    files = {"a.txt": article("Despite the storm, this had long been known to all of them there.")}
    briefing = pipeline.brief(
        told(write(tmp_path, files), replace(FERRY, pin=("had long been known to all",)))
    )
    (sentence,) = (s for s in sentences(briefing) if "long been known" in s.text)
    assert not sentence.stands

    assert sentence.text in shown(briefing)
    (warning,) = briefing.warnings
    assert "is shown as you ask, though it leans on what is not there (‘this had’)." in warning


def test_a_line_that_is_not_of_the_article_cannot_be_pinned(tmp_path: Path) -> None:
    made = brief(tmp_path, replace(FERRY, pin=("From the quay",)))

    (warning,) = made.warnings
    assert warning.startswith(
        "sections[0].pin[0]: “From the quay” (gazette.txt:1) is not part of its article (headline),"
    )


def test_an_entry_that_matches_nothing_names_the_nearest_sentence(tmp_path: Path) -> None:
    made = brief(tmp_path, FERRY, pin=("Children painted the school behind our museum", "s:0123"),
                 ban=("no such thing",))  # fmt: skip

    nearest, missing, unknown = made.warnings
    assert nearest.startswith(
        "pin[0]: no sentence of the sources holds “Children painted the school behind our museum”."
        " The nearest is “Children painted the school"
    )
    assert nearest.endswith(f"(gazette.txt:5), {identity(OFF_TOPIC)}.")
    assert missing.startswith("pin[1]: no sentence of the sources has the id s:0123.")
    assert unknown.startswith("ban[0]: no sentence of the sources holds “no such thing”. Give ")


def test_what_is_pinned_and_banned_by_other_words_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(PipelineError) as caught:
        brief(tmp_path, replace(FERRY, pin=(identity(OFF_TOPIC),)), ban=("in seven colours",))

    assert str(caught.value) == (
        "sections[0].pin[0]: “Children painted the school behind the museum in seven colours last"
        " w…” (gazette.txt:5) is pinned here and banned in ban[0]. Take it out of one of the two."
    )


def test_the_ledger_says_what_is_pinned(tmp_path: Path) -> None:
    made = brief(tmp_path, replace(HARBOUR, pin=(OFF_TOPIC,)))

    entry = entry_of(made, OFF_TOPIC)
    assert entry.why == f"shown as {line_of(made, OFF_TOPIC).id}, pinned in briefing.yml"
    assert (entry.fate, entry.id) == (Fate.CITED, identity(OFF_TOPIC))
    assert ": pinned by the editors; relevance 0.00" in publish(made)["briefing.md"]


# --- bans -------------------------------------------------------------------------


def test_a_banned_sentence_is_not_chosen_and_the_ledger_says_why(tmp_path: Path) -> None:
    assert COST_TOO in shown(brief(tmp_path, HARBOUR))
    made = brief(tmp_path, HARBOUR, ban=("cost Nordline 4 million crowns", identity(SHORT)))

    for words in (COST_TOO, SHORT):
        entry = entry_of(made, words)
        assert (entry.fate, entry.section, entry.why) == (Fate.NOT_CHOSEN, None, BANNED)
    assert words_on_page(COST_TOO) not in words_on_page(publish(made)["briefing.md"])
    assert "(2 of them banned by the editors)" in publish(made)["briefing.md"]


def test_a_banned_sentence_vouches_for_nothing_and_gives_no_figure(tmp_path: Path) -> None:
    free = brief(tmp_path, FERRY, HARBOUR)
    banned = brief(tmp_path, FERRY, HARBOUR, ban=(RETURNED, COST_TOO))

    assert any(len(line.citations) > 1 for line in lines(free.sections))
    assert all(len(line.citations) == 1 for line in lines(banned.sections))
    assert any(section.comparisons for section in free.sections)
    assert not any(section.comparisons for section in banned.sections)


def test_its_own_page_greys_it_with_the_reason(tmp_path: Path) -> None:
    page = publish(brief(tmp_path, HARBOUR, ban=(COST,)))["sources/gazette.md"]

    assert f">{BANNED}" in html.unescape(page)


def test_what_leans_on_a_banned_sentence_is_not_shown(tmp_path: Path) -> None:
    files = {"a.txt": article(
        "The council and Nordline signed a contract on the ferry. Both sides also agreed that this "
        "arrangement of theirs for the ferry would be looked at again after a year.")}  # fmt: skip
    way = walk(files, FERRY, ban=("signed a contract",))

    assert way.shown() == []
    assert way.entry("Both sides").why == "leans on what is not there (‘Both sides’)"


@pytest.mark.parametrize(
    ("bans", "begins"), [({}, "[Ilse] Brandt said"), ({"ban": (ENVOY,)}, "Brandt said")]
)
def test_a_banned_sentence_gives_no_first_name_and_no_role(
    tmp_path: Path, bans: dict, begins: str
) -> None:
    files = {"gazette.txt": article(ENVOY, "The wind blew from the east all day.", TARIFFS)}
    plan = SectionPlan(id="tariffs", title="Tariffs", about="harbour tariffs")
    briefing = pipeline.brief(told(write(tmp_path, files), plan, **bans))

    (line,) = lines(briefing.sections)

    assert line.text.startswith(begins)
    assert line.speaker == ("Brandt" if bans else "Ilse Brandt, Envoy")


def test_a_section_s_ban_keeps_a_sentence_out_of_that_section_alone(tmp_path: Path) -> None:
    assert WALL in shown(brief(tmp_path, HARBOUR, REACTIONS), "harbour")
    made = brief(tmp_path, replace(HARBOUR, ban=(WALL,)), REACTIONS)

    assert WALL in shown(made, "reactions")


def test_a_section_s_ban_keeps_a_sentence_out_of_its_footnotes(tmp_path: Path) -> None:
    made = brief(tmp_path, replace(FERRY, ban=(RETURNED_TOO,)))

    assert [c.source for c in line_of(made, RETURNED).citations] == ["gazette.txt"]
    assert entry_of(made, RETURNED_TOO).fate is Fate.REPEATED


def test_a_section_s_ban_keeps_a_figure_out_of_its_comparisons(tmp_path: Path) -> None:
    assert brief(tmp_path, HARBOUR).sections[0].comparisons
    made = brief(tmp_path, replace(HARBOUR, ban=(COST_TOO,)))

    assert made.sections[0].comparisons == ()


def test_of_a_section_s_ban_that_leaves_a_sentence_no_section_the_ledger_says_why(
    tmp_path: Path,
) -> None:
    entry = entry_of(brief(tmp_path, replace(HARBOUR, ban=(STORM,))), STORM)

    assert (entry.fate, entry.section, entry.why) == (Fate.NOT_CHOSEN, "harbour", BANNED)


def test_a_ban_that_bars_several_sentences_is_a_note_and_no_warning(tmp_path: Path) -> None:
    made = brief(tmp_path, HARBOUR, ban=("the repair of the harbour wall",))

    assert made.warnings == ()
    assert made.notes == ("ban[0]: bars 2 sentences, all that hold these words.",)


def test_without_pins_and_bans_nothing_changes(tmp_path: Path) -> None:
    assert brief(tmp_path, FERRY, HARBOUR).notes == ()


# --- any folder -------------------------------------------------------------------


def words_on_page(markdown: str) -> str:
    return " ".join(html.unescape(markdown).casefold().split())


def selectors(annotations: str) -> list[dict[str, str]]:
    """What tells the words of each annotation's target."""
    return [item["target"]["selector"][0] for item in json.loads(annotations)["items"]]


def made_of(files: dict[str, str], *sections: object, **more: object) -> Briefing:
    with tempfile.TemporaryDirectory() as folder:
        return pipeline.brief(told(write(Path(folder), files), *sections, **more))  # type: ignore[arg-type]


def any_sentence(draw: st.DataObject, files: dict[str, str]) -> Sentence:
    found = [s for a in walk(files, FERRY).analyses for s in a.sentences if s.mark is None]
    return draw.draw(st.sampled_from(found)) if found else draw.draw(st.nothing())


@settings(max_examples=40, deadline=None)
@given(files=folders, sections=plans(), draw=st.data())
def test_any_pinned_sentences_are_on_the_page_and_verified(files, sections, draw) -> None:
    pinned = {
        plan.id: [any_sentence(draw, files) for _ in range(draw.draw(st.integers(0, 3)))]
        for plan in sections
    }
    steered = (replace(one, pin=tuple(s.id for s in pinned[one.id])) for one in sections)
    made = made_of(files, *steered)

    homes: dict[str, str] = {}  # the first section that pins each sentence
    for section, asked in pinned.items():
        for sentence in asked:
            homes.setdefault(sentence.text, section)
    for text, section in homes.items():
        shown_there = [one for one in lines(made.sections, section) if one.pinned]
        assert text in {" ".join(one.citations[0].quote.split()) for one in shown_there}
    keys = [(c.source, c.sentence) for line in lines(made.sections) for c in line.citations[:1]]
    assert len(keys) == len(set(keys))


@settings(max_examples=40, deadline=None)
@given(files=folders, sections=plans(), draw=st.data())
def test_the_words_of_any_banned_sentence_are_nowhere_on_the_page(files, sections, draw) -> None:
    banned = any_sentence(draw, files)
    made = made_of(files, *sections, ban=(banned.text,))
    tree = publish(made)

    for name in ("briefing.md", "briefing.json"):
        assert words_on_page(banned.text) not in words_on_page(tree[name])
    # what stands beside a quotation in its file may be named, for it to be found there
    quoted = [target["exact"] for target in selectors(tree["annotations.json"])]
    assert not any(words_on_page(banned.text) in words_on_page(exact) for exact in quoted)
    fates = {e.fate for e in made.ledger.entries if e.id == banned.id}
    assert fates <= {Fate.NOT_CHOSEN, Fate.NOT_ARTICLE}


@settings(max_examples=25, deadline=None)
@given(files=folders, sections=plans(), draw=st.data())
def test_a_sentence_that_a_section_bans_is_in_no_line_or_footnote_of_it(
    files, sections, draw
) -> None:
    banned = any_sentence(draw, files)
    first, *others = sections
    made = made_of(files, replace(first, ban=(banned.id,)), *others)

    section = made.sections[0]
    quotes = [c.quote for line in section.lines for c in line.citations]
    quotes += [voice.words.quote for voice in section.voices]
    quotes += [words.quote for words in section.next]
    quotes += [amount.words.quote for one in section.comparisons for amount in one.amounts]
    quotes += [line.beat[0].quote for line in section.lines if line.beat]
    assert banned.text not in {" ".join(quote.split()) for quote in quotes}


def test_the_sentences_that_are_tried_hold_some_that_lean() -> None:
    assert any(text.startswith(("She ", "He ", "This ", "These ")) for text in SENTENCES)
