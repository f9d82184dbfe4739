"""Precision, recall and F1 of "another file says this too", beside TF-IDF at the same precision."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from agreement import Cluster
from bootstrap import Draws, Estimate, draws, estimate

GOOD = 0.8  # a precision to compare recall at, beside the engine's own

Vector = np.ndarray[tuple[int], np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Agreement:
    """The figures of some clusters taken together; shares in per cent.

    ``at_ours`` and ``at_good`` are TF-IDF's recall at our precision and at 80 %, by the variant
    that does best there; ``times`` is our recall as a multiple of the first.
    """

    where: str
    clusters: int
    found: int
    right: int
    labelled: int
    precision: Estimate
    recall: Estimate
    f1: Estimate
    at_ours: Estimate
    at_ours_by: str
    at_good: Estimate
    at_good_by: str
    times: Estimate | None


@dataclass(frozen=True, slots=True)
class _Scored:
    """Every pair of every cluster, the most alike first: its cosine, cluster, and if right."""

    cosine: Vector
    cluster: np.ndarray[tuple[int], np.dtype[np.int64]]
    right: Vector


def agreement(where: str, clusters: Sequence[Cluster]) -> Agreement:
    """Return the figures of some clusters; the intervals draw clusters."""
    drawn = np.vstack([np.ones(len(clusters)), draws([one.name for one in clusters])])
    counts = np.array([(len(c.found), len(c.found & c.same), len(c.same)) for c in clusters])
    found, right, labelled = (drawn @ counts).T
    precision, recall = _share(right, found), _share(right, labelled)
    f1 = _share(2 * right, found + labelled)
    scored = {name: _scored(clusters, name) for name in clusters[0].alike}
    ours, ours_by = _best(scored, drawn, labelled, precision)
    good, good_by = _best(scored, drawn, labelled, np.full(len(drawn), GOOD))
    return Agreement(
        where, len(clusters), int(found[0]), int(right[0]), int(labelled[0]),
        _percent(precision), _percent(recall), _percent(f1),
        _percent(ours), ours_by, _percent(good), good_by,
        times=estimate(recall / ours) if ours.min() > 0 else None,
    )  # fmt: skip


def _share(part: Vector, whole: Vector) -> Vector:
    return np.asarray(part / np.where(whole > 0, whole, 1))


def _percent(shares: Vector) -> Estimate:
    return estimate(100 * shares)


def _scored(clusters: Sequence[Cluster], name: str) -> _Scored:
    pairs = [(score, n, right) for n, c in enumerate(clusters) for score, right in c.alike[name]]
    pairs.sort(key=lambda pair: -pair[0])
    columns = list(zip(*pairs, strict=True)) or [(), (), ()]
    cosine, cluster, right = columns
    return _Scored(np.array(cosine, float), np.array(cluster, int), np.array(right, float))


def _best(
    scored: Mapping[str, _Scored], drawn: Draws, labelled: Vector, precision: Vector
) -> tuple[Vector, str]:
    """The recalls at some precisions, of the variant that has most in the clusters as they are."""
    found = {name: _recalls(one, drawn, labelled, precision) for name, one in scored.items()}
    name = max(found, key=lambda name: found[name][0])
    return found[name], name


def _recalls(one: _Scored, drawn: Draws, labelled: Vector, precision: Vector) -> Vector:
    """For each draw, the most recall that any threshold has at a precision or above it."""
    ends = np.flatnonzero(np.append(np.diff(one.cosine) != 0, True))
    recalls = []
    for weights, whole, least in zip(drawn, labelled, precision, strict=True):
        weight = weights[one.cluster]
        taken = np.cumsum(weight)[ends]
        right = np.cumsum(weight * one.right)[ends]
        enough = right >= least * taken - 1e-9
        recalls.append(right[enough].max(initial=0.0) / max(1.0, whole))
    return np.array(recalls)
