"""What is made faster of summa gives the order that summa itself gives."""

from __future__ import annotations

import pytest

from summas import summa

textcleaner = pytest.importorskip(
    "summa.preprocessing.textcleaner", reason="summa is of the extra 'bench'"
)


commons = pytest.importorskip("summa.commons")
summarizer = pytest.importorskip("summa.summarizer")


def by_summa(folder) -> tuple[str, ...]:
    texts = list(dict.fromkeys(line.text for line in folder.lines))
    textcleaner.init_textcleanner("english", None)
    units = textcleaner.merge_syntactic_units(texts, textcleaner.filter_words(texts))
    graph = commons.build_graph([unit.token for unit in units])
    summarizer._set_graph_edge_weights(graph)
    commons.remove_unreachable_nodes(graph)
    rated = summarizer._pagerank(graph)
    return tuple(
        unit.text for unit in sorted(units, key=lambda u: -round(float(rated.get(u.token, 0.0)), 9))
    )


def test_the_order_is_that_of_summas_loops(folders):
    for folder in folders:
        assert summa(folder) == by_summa(folder)
