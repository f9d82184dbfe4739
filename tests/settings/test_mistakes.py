"""What is said of a briefing.yml with mistakes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefing import settings

GOOD = "sections: [{title: A}]\n"


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def problems(text: str | bytes) -> list[str]:
    """The lines that `load` reports."""
    file = Path("briefing.yml")
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(settings.SettingsError) as caught:
        settings.load(file)
    assert [str(problem) for problem in caught.value.problems] == str(caught.value).split("\n")
    return str(caught.value).split("\n")


def test_an_unknown_key_is_named_with_its_place_and_the_nearest_known_one() -> None:
    text = """\
title: A visit
words: 120
sections:
  - title: Trade
    about: >-
      Trade between two countries:
      oil, payments.
    words: 150

  - title: Soldiers
    about: Recruits.
    word: 100
"""
    assert problems(text) == [
        "briefing.yml:12:5: sections[1].word: unknown setting, did you mean 'words'?"
    ]


def test_all_mistakes_of_a_file_come_at_once_in_its_order() -> None:
    text = """\
words: many
titel: x
sections:
  - title: A
    terms: oil
    words: -4
    only: statement
  - title: a
  - about: no title
  - Trade
"""
    assert problems(text) == [
        "briefing.yml:1:8: words: a whole number is expected, not 'many'",
        "briefing.yml:2:1: titel: unknown setting, did you mean 'title'?",
        "briefing.yml:5:12: sections[0].terms: a list is expected: write [oil]",
        "briefing.yml:6:12: sections[0].words: a whole number from 1 is expected, not -4",
        (
            "briefing.yml:7:11: sections[0].only: unknown value 'statement', did you mean"
            " 'statements'?"
        ),
        (
            "briefing.yml:8:12: sections[1].title: the id 'a' is that of sections[0] too: give it"
            " another id"
        ),
        "briefing.yml:9:5: sections[2].title: missing: every section needs a title",
        "briefing.yml:10:5: sections[3]: a section is expected, not 'Trade': write 'title: …'",
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("title: 2024", '1:8: title: YAML takes 2024 for a number: put quotes round it, "2024"'),
        ("title: 1.5", '1:8: title: YAML takes 1.5 for a number: put quotes round it, "1.5"'),
        ("title: no", '1:8: title: YAML takes no for true or false: put quotes round it, "no"'),
        ("language: no", ('1:11: language: YAML takes no for true or false: put quotes round it,'
         ' "no"')),
        ("title: 2024-07-08", ("1:8: title: YAML takes 2024-07-08 for a date: put quotes round it,"
         ' "2024-07-08"')),
        ("title: 2024-13-45", ("1:8: title: YAML takes 2024-13-45 for a date: put quotes round it,"
         ' "2024-13-45"')),
        ("title: ~", '1:8: title: YAML takes ~ for nothing: put quotes round it, "~"'),
        ("title: !!seq x", ('1:8: title: YAML takes x for something else: put quotes round it,'
         ' "x"')),
        ("title:", "1:7: title: nothing stands here: write a value, or delete the line"),
        ("language:", "1:10: language: nothing stands here: write a value, or delete the line"),
        ("title: ''", "1:8: title: the text is empty: write something between the quotes"),
        ("title: [a]", "1:8: title: a text is expected, not a list"),
        ('title: "a\\x07"', "1:8: title: character 0x0007 cannot be printed: take it out"),
        ('title: "\\ud800"', "1:8: title: character 0xd800 cannot be printed: take it out"),
        ("words: '120'", "1:8: words: a whole number is expected: take the quotes away, 120"),
        ("words: 1.5", "1:8: words: a whole number is expected, not '1.5'"),
        ("words: yes", "1:8: words: a whole number is expected, not 'yes'"),
        ("words: 0", "1:8: words: a whole number from 1 is expected, not 0"),
        ("words: !!int x", "1:8: words: a whole number is expected, not 'x'"),
        ("salience: lexrank", "1:11: salience: unknown value 'lexrank', did you mean 'lex-rank'?"),
        ("salience: 7", ("1:11: salience: one of lex-rank, text-rank, lsa, luhn, sum-basic, kl,"
         " reduction, edmundson, random is expected, not '7'")),
        ("pin: Trade grew, he said", ("1:6: pin: a list of sentences is expected, each on a line of"
         " its own after '- '")),
        ("ban: [2024]", ('1:7: ban[0]: YAML takes 2024 for a number: put quotes round it, "2024"')),
        ("ban: ['']", "1:7: ban[0]: the text is empty: write something between the quotes"),
        ("ban:\n- He said: no", ("2:3: ban[0]: a text is expected, not a mapping of names to"
         " values: put quotes round a text that holds ': '")),
        ("pins: [a b]", "1:1: pins: unknown setting, did you mean 'pin'?"),
        ("language: English", ("1:11: language: 'English' is not a code of two small letters such"
         " as 'en'")),
        ("terms: [oil]", "1:1: terms: unknown setting here: it belongs to a section"),
        ("colour: red", ("1:1: colour: unknown setting. Known here: title, sources, language,"
         " words, salience, source_pages, excerpts, pin, ban, limits, fields, workers,"
         " sections")),
        ("sources: file:///news", ("1:10: sources: a folder of this machine is written as a path,"
         " without 'file://'")),
        ("workers: dask", ("1:10: workers: 'dask' is not a place to work: write auto, a number of"
         " processes such as 4, or dask://host:port")),
        ("workers: 0", ("1:10: workers: '0' is not a place to work: write auto, a number of"
         " processes such as 4, or dask://host:port")),
        ("workers: dask://host", ("1:10: workers: 'dask://host' is not a place to work: write auto,"
         " a number of processes such as 4, or dask://host:port")),
        ("workers: yes", ("1:10: workers: a number of processes, auto or dask://host:port is"
         " expected")),
        ("workers: [2]", ("1:10: workers: a number of processes, auto or dask://host:port is"
         " expected")),
        ("source_pages: cite", ("1:15: source_pages: unknown value 'cite', did you mean"
         " 'cited'?")),
        ("source_pages: no", "1:15: source_pages: unknown value 'no', did you mean 'none'?"),
        ("source_pages: true", ("1:15: source_pages: one of cited, all, none is expected, not"
         " 'true'")),
        ("source_pages: [all]", ("1:15: source_pages: one of cited, all, none is expected, not a"
         " list")),
        ("source_pages:", ("1:14: source_pages: nothing stands here: write a value, or delete the"
         " line")),
        ("source-page: all", "1:1: source-page: unknown setting, did you mean 'source_pages'?"),
        ("excerpt: true", "1:1: excerpt: unknown setting, did you mean 'excerpts'?"),
        ("excerpts: ture", "1:11: excerpts: unknown value 'ture', did you mean 'true'?"),
        ("excerpts: some", "1:11: excerpts: true or false is expected, not 'some'"),
        ("excerpts: 1", "1:11: excerpts: true or false is expected, not '1'"),
        ("excerpts: ~", "1:11: excerpts: true or false is expected, not '~'"),
        ("excerpts: 'yes'", "1:11: excerpts: true or false is expected: take the quotes away, yes"),
        ("excerpts: [true]", "1:11: excerpts: true or false is expected, not a list"),
        ("excerpts: !!bool x", "1:11: excerpts: true or false is expected, not 'x'"),
        ("title: a\ntitle: b", "2:1: title: written twice, first on line 1: keep one"),
        ("title: !!python/object/apply:os.system [ls]", ("1:8: title: the tag"
         " !!python/object/apply:os.system is not taken here: take it out")),
        ("title: !secret x", "1:8: title: the tag !secret is not taken here: take it out"),
        ("? [a, b]\n: c", "1:3: a setting's name is expected, not a list or a mapping"),
    ],
)  # fmt: skip
def test_each_mistake_at_the_top_is_told_with_its_cure(line: str, message: str) -> None:
    assert problems(f"{line}\n{GOOD}") == [f"briefing.yml:{message}"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("terms: oil, gas", "terms: a list is expected: write [oil, gas]"),
        ("terms: {oil: gas}", "terms: a list is expected, not a mapping of names to values"),
        ("synonyms: [oil, gas]", "synonyms: a list of lists is expected: write [[…, …]]"),
        ("max_paragraphs: 0", "max_paragraphs: a whole number from 1 is expected, not 0"),
        ("only: people", "only: 'statements' is expected, not 'people'"),
        ("id: Oil & gas", ("id: 'Oil & gas' cannot be a link: use letters, digits, '-' and '_':"
         " write 'oil-gas'")),
        ("about:", "about: nothing stands here: write a value, or delete the line"),
    ],
)  # fmt: skip
def test_each_mistake_in_a_section_is_told_with_its_cure(line: str, message: str) -> None:
    value = 9 if line == "about:" else 3 + line.index(": ") + 2
    assert problems(f"sections:\n- title: A\n  {line}\n") == [
        f"briefing.yml:3:{value}: sections[0].{message}"
    ]


def test_a_sentence_that_is_pinned_and_banned_is_told_whatever_its_capitals_and_quotes() -> None:
    text = """\
pin: [Oil rose.]
ban: ["“It will hold,” he said"]
sections:
  - title: A
    pin:
      - '"it will hold", he said.'
  - title: B
    pin: [Gas fell]
    ban: [oil rose, "GAS FELL"]
"""
    assert problems(text) == [
        (
            "briefing.yml:6:9: sections[0].pin[0]: the same sentence stands in ban[0]: take it out"
            " of one of the two"
        ),
        (
            "briefing.yml:8:11: sections[1].pin[0]: the same sentence stands in sections[1].ban[1]:"
            " take it out of one of the two"
        ),
    ]


def test_a_setting_of_the_top_in_a_section_is_sent_home() -> None:
    assert problems("sections:\n- title: A\n  salience: kl\n") == [
        (
            "briefing.yml:3:3: sections[0].salience: unknown setting here: it belongs to the top of"
            " the file, not in a section"
        )
    ]


@pytest.mark.parametrize("written", ["sections: {}", "sections: []", "sections:", "sections: 3"])
def test_at_least_one_section_is_asked_for(written: str) -> None:
    column = 10 if written.endswith(":") else 11
    assert problems(written + "\n") == [
        (
            f"briefing.yml:1:{column}: sections: a list of at least one section is expected, each"
            " beginning with '- title: …'"
        )
    ]


def test_missing_sections_are_told_at_the_file() -> None:
    assert problems("title: x\n") == [
        (
            "briefing.yml:1:1: sections: missing: at least one section is needed, beginning with"
            " '- title: …'"
        )
    ]


def test_a_misspelt_key_is_not_reported_as_missing_too() -> None:
    assert problems("section:\n- title: x\n") == [
        "briefing.yml:1:1: section: unknown setting, did you mean 'sections'?"
    ]


def test_a_mistaken_id_is_not_reported_as_repeated_too() -> None:
    (problem,) = problems("sections:\n- {title: A}\n- {title: A, id: no}\n")
    assert problem.startswith("briefing.yml:3:18: sections[1].id: YAML takes no for true or false")


def test_two_given_ids_that_are_equal_are_reported_at_the_second() -> None:
    assert problems("sections:\n- {title: A, id: x}\n- {title: B, id: x}\n") == [
        (
            "briefing.yml:3:18: sections[1].id: the id 'x' is that of sections[0] too: give it"
            " another id"
        )
    ]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("title: Modi: in\n", ("1:12: not valid YAML: mapping values are not allowed here. Put"
         " quotes round a text that holds ': '")),
        ("a: 'x\nb: 3\n", "1:4: not valid YAML: found unexpected end of stream"),
        ("sections:\n\t- title: A\n", ("2:1: a tab stands here, which YAML does not take as"
         " indentation: use spaces")),
        ('ban:\n- "It holds," he said\n', ("2:15: not valid YAML: expected <block end>, but found"
         " '<scalar>'. Does a text begin with a quotation mark and go on after the next?")),
        ("title: *x\n", "1:8: not valid YAML: found undefined alias 'x'"),
        (f"{GOOD}---\n{GOOD}", "2:1: not valid YAML: but found another document"),
        ("title: a\0b\n", "1:9: character 0x0000 cannot stand in YAML"),
        ("- a\n- b\n", ("1:1: settings such as 'title: …' and 'sections: …' are expected, not a"
         " list")),
        ("hello\n", ("1:1: settings such as 'title: …' and 'sections: …' are expected, not"
         " 'hello'")),
        ("", "1:1: the file is empty"),
        ("# only a comment\n", "1:1: the file is empty"),
        ("!!python/object/apply:os.system [ls]\n", "1:1: the tag !!python/object/apply:os.system"),
        ("[" * 100_000, "1:21: not valid YAML: lists stand too deep in lists"),
        ("{a: " * 5_000, "1:78: not valid YAML: lists stand too deep in lists"),
        ("&a {b: *a}\n", "1:1: an alias ('*') is repeated too often or holds itself"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_settings_is_one_problem_with_its_place(text: str, start: str) -> None:
    (only,) = problems(text)
    assert only.startswith(f"briefing.yml:{start}")


def test_aliases_that_multiply_are_stopped() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
    for name, before in zip("bcdefghi", "abcdefgh", strict=True):
        lines.append(f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]")
    (only,) = problems("\n".join(lines) + "\n")
    assert "an alias ('*') is repeated too often" in only


def test_a_file_in_another_encoding_is_told_where_it_leaves_utf8() -> None:
    text = "# é\ntitle: é".encode() + "é\n".encode("latin-1")
    assert problems(text) == [
        "briefing.yml:2:9: the file is not in UTF-8 from here on. Save it as UTF-8"
    ]


def test_a_file_of_megabytes_is_not_taken() -> None:
    assert problems("#" * 2_000_000) == [
        "briefing.yml: the file is larger than 1 MB, which no list of sections is"
    ]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("none.yml", "none.yml: there is no such file. Make one with 'briefing init'"),
        ("folder", "folder: this is a folder. Name the file in it: "),
        ("file/briefing.yml", "file/briefing.yml: the file cannot be read: "),
    ],
)
def test_what_is_no_file_is_told(name: str, message: str) -> None:
    Path("folder").mkdir()
    Path("file").touch()
    with pytest.raises(settings.SettingsError) as caught:
        settings.load(Path(name))
    assert str(caught.value).startswith(message)


PIECES = st.sampled_from(
    ["title", "sections", "words", "terms", "a", "1", "~", "no", ": ", ":\n", "- ", "\n", "\n  ",
     "[", "]", "{", "}", "*a", "&a ", "!!int ", "!x ", '"', "'", "|", ">", "?", "<<", ",", "\t",
     "#", "%", "é", "\0", "---\n"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=60) | st.binary(max_size=60))
def test_any_file_gives_settings_or_problems_and_nothing_else(text: str | bytes) -> None:
    file = Path("any.yml")
    file.write_bytes(text if isinstance(text, bytes) else text.encode(errors="replace"))
    told: tuple[settings.Problem, ...] = ()
    try:
        loaded = bool(settings.load(file).sections)
    except settings.SettingsError as error:
        loaded, told = False, error.problems
    assert loaded != bool(told)
    assert all(problem.message for problem in told)


@pytest.mark.parametrize("title", ["Briefing sources", "Trade 1-1"])
def test_a_title_whose_id_the_page_itself_uses_is_refused(title: str) -> None:
    (problem,) = problems(f"sections: [{{title: {title}}}]\n")
    assert problem.startswith("briefing.yml:1:20: sections[0].title: the id ")
    assert problem.endswith("give the section another id")


@pytest.mark.parametrize(
    "title", ["Trade 1 2", "Trade 1 2 why", "Trade figures 1", "Trade voice 3", "Trade next 2"]
)
def test_a_title_that_would_make_the_id_of_a_line_or_of_what_goes_with_one_is_refused(
    title: str,
) -> None:
    (problem,) = problems(f"sections: [{{title: Trade}}, {{title: {title}}}]\n")

    assert "give the section another id" in problem


@pytest.mark.parametrize("identifier", ["a--b", "a__b", "a-", "-a"])
def test_an_id_that_a_page_may_read_as_typography_is_refused(identifier: str) -> None:
    (problem,) = problems(f"sections: [{{title: A, id: {identifier}}}]\n")
    assert "cannot be a link" in problem
