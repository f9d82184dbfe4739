"""summa's TextRank of the folder's sentences: the best of other libraries where it was measured."""

from functools import lru_cache
from importlib.util import find_spec

from folder import Folder

INSTALL = "summa is not installed, so it is left out. Install it: pip install -e '.[bench]'"


def installed() -> bool:
    """Return whether summa is there to compare with."""
    return find_spec("summa") is not None


@lru_cache(maxsize=2)
def summa(folder: Folder) -> tuple[str, ...]:
    """Return the folder's texts as summa rates them, the highest first, each text once.

    summa cuts a text into sentences at every full stop; here it is given ours.
    """
    from summa import commons, summarizer
    from summa.pagerank_weighted import pagerank_weighted_scipy
    from summa.preprocessing import textcleaner

    texts = list(dict.fromkeys(line.text for line in folder.lines))
    textcleaner.init_textcleanner("english", None)
    units = textcleaner.merge_syntactic_units(texts, textcleaner.filter_words(texts))
    graph = commons.build_graph([unit.token for unit in units])
    summarizer._set_graph_edge_weights(graph)
    commons.remove_unreachable_nodes(graph)
    rated = pagerank_weighted_scipy(graph) if graph.nodes() else {}
    order = sorted(units, key=lambda unit: -round(float(rated.get(unit.token, 0.0)), 9))
    return tuple(unit.text for unit in order)
