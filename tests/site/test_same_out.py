"""The same folder gives the same site, byte for byte."""

from projects import BRIEFING, SOURCES


def test_two_builds_are_byte_identical_whatever_the_hash_seed_and_the_cache(project):
    one, other = project(folder="one"), project(folder="other")
    one.build(PYTHONHASHSEED="1")
    other.build(PYTHONHASHSEED="2")
    first = one.built()
    assert set(first) == set(other.built())
    ours = {uri for uri in first if not uri.endswith(".gz")}  # gzip stamps the time
    assert {uri for uri in ours if other.built()[uri] != first[uri]} == set()
    one.build(PYTHONHASHSEED="3")  # from the cache of the first
    assert {uri for uri in ours if one.built()[uri] != first[uri]} == set()


def test_the_order_in_which_files_were_made_does_not_matter(project):
    backwards = dict(reversed(SOURCES.items()))
    one = project(folder="one", briefing=BRIEFING)
    other = project(folder="other", sources=backwards)
    one.build()
    other.build()
    assert one.read("briefing/ledger.jsonl") == other.read("briefing/ledger.jsonl")
    assert one.read("briefing/index.html") == other.read("briefing/index.html")
