"""A source's page has a name that a reader recognises and that no other page has."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefing.publish.names import slugs


def folded(name):
    return unicodedata.normalize("NFKC", name.casefold()).casefold()


def test_a_lone_path_is_named_after_its_words():
    assert slugs(["wire/2031_03-04 Harbour.html"]) == {
        "wire/2031_03-04 Harbour.html": "wire-2031-03-04-harbour"
    }


def test_a_name_in_another_script_is_kept():
    assert slugs(["समाचार/नई दिल्ली.txt"])["समाचार/नई दिल्ली.txt"] == "समाचार-नई-दिल्ली"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a/b.txt", "a-b.txt"),
        ("report.txt", "report.pdf"),
        ("News.txt", "news.txt"),
        ("Straße.txt", "strasse.txt"),
        ("caf\u00e9.txt", "cafe\u0301.txt"),
        ("!.txt", "?.txt"),
    ],
)
def test_paths_that_would_share_a_name_do_not(one, other):
    names = slugs([one, other])
    assert len({folded(name) for name in names.values()}) == 2
    assert names == slugs([other, one])


@pytest.mark.parametrize("path", ["index.txt", "README.md", "con.txt", "com1.log", "---.txt"])
def test_reserved_names_are_never_given(path):
    assert re.fullmatch(r"[a-z0-9]+-[0-9a-f]{8}", slugs([path])[path])


def test_a_name_that_imitates_anothers_hash_does_not_collide():
    shared = slugs(["a/b.txt", "a-b.txt"])
    imitation = shared["a/b.txt"] + ".txt"
    names = slugs(["a/b.txt", "a-b.txt", imitation])
    assert len(set(names.values())) == 3


@given(
    st.sets(st.text(st.characters(exclude_characters="\0"), min_size=1, max_size=70), max_size=12)
)
def test_names_are_unique_short_and_safe_for_any_paths(paths):
    names = slugs(paths)
    assert names.keys() == paths
    assert len({folded(name) for name in names.values()}) == len(paths)
    for name in names.values():
        assert name not in ("index", "readme", "")
        assert len(name.encode("utf-8", "surrogatepass")) < 250
        assert not set(name) & set('/\\ .:%#?*"<>|')
