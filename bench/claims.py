"""Precision, recall and F1 of "another file says this too", beside TF-IDF at the same precision."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from agreement import Cluster
from bootstrap import Draws, Estimate, draws, estimate

GOOD = 0.8  # a precision to compare recall at, beside the engine's own

_AT_A_TIME = 50  # draws

Vector = np.ndarray[tuple[int], np.dtype[np.float64]]
Rows = TypeVar("Rows", Vector, Draws)


@dataclass(frozen=True, slots=True)
class Agreement:
    """The figures of some clusters taken together; shares in per cent.

    ``at_ours`` and ``at_good`` are TF-IDF's recall at our precision and at 80 %, by the variant
    that does best there; ``times`` is our recall as a multiple of the first, of draws in which
    that is anything at all.
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
        times=estimate(recall[ours > 0] / ours[ours > 0]) if ours[0] > 0 else None,
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
    if not one.cosine.size:
        return np.zeros(len(drawn))
    ends = np.append(np.flatnonzero(np.diff(one.cosine)), one.cosine.size - 1)
    of = np.arange(drawn.shape[1])[:, None] == one.cluster
    taken = np.cumsum(of, axis=1, dtype=float)[:, ends]  # of each cluster, down to each threshold
    right = np.cumsum(of * one.right, axis=1)[:, ends]
    found = [
        _most(part @ taken, part @ right, least)
        for part, least in zip(_parts(drawn), _parts(precision), strict=True)
    ]
    return np.asarray(np.concatenate(found) / np.maximum(labelled, 1))


def _most(taken: Draws, right: Draws, precision: Vector) -> Vector:
    """For each draw, the most pairs that are right at a threshold that is precise enough."""
    enough = right >= precision[:, None] * taken - 1e-9
    return np.asarray(np.where(enough, right, 0.0).max(axis=1))


def _parts(rows: Rows) -> list[Rows]:
    """Some draws at a time, for all of them at once do not fit into memory."""
    return [rows[start : start + _AT_A_TIME] for start in range(0, len(rows), _AT_A_TIME)]
