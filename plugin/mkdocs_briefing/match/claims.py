"""Each sentence of an article as a claim, with everybody else who says it."""

from collections import defaultdict
from collections.abc import Sequence

from ..model import Analysis, Claim, Query, Sentence
from .agreement import Verdict, verdict
from .pairs import Likeness, candidate_pairs
from .weights import weights

# In one file, or where one says all that the other says: not to be shown side by side.
_REPEAT_COSINE = 0.5
_REPEAT_CONTAINED = 0.7

_Links = dict[tuple[str, int], list[tuple[float, Sentence]]]


def match(analyses: Sequence[Analysis], queries: Sequence[Query]) -> tuple[Claim, ...]:
    """Return a claim for every sentence of every article, in the order of the files.

    Sentences agree by what they say (`agreement.verdict`), compared in pairs that share
    telling terms; the sections' synonyms count as one word.
    """
    sentences = [s for analysis in analyses for s in analysis.sentences if s.mark is None]
    agrees: _Links = defaultdict(list)
    differs: _Links = defaultdict(list)
    repeats: _Links = defaultdict(list)
    for left, right, alike in candidate_pairs(sentences, weights(sentences, queries)):
        if left.source != right.source:
            decided = verdict(left, right, alike)
            if decided is Verdict.AGREES:
                _link(agrees, left, right, alike.cosine)
            elif decided is Verdict.DIFFERS:
                _link(differs, left, right, alike.cosine)
        if _repeats(alike):
            _link(repeats, left, right, alike.cosine)
    return tuple(
        Claim(s, _ranked(agrees[s.key]), _ranked(differs[s.key]), _ranked(repeats[s.key]))
        for s in sentences
    )


def _repeats(alike: Likeness) -> bool:
    contained = max(alike.of_left, alike.of_right)
    return alike.cosine >= _REPEAT_COSINE or (
        contained >= _REPEAT_CONTAINED and len(alike.shared) >= 4
    )


def _link(links: _Links, left: Sentence, right: Sentence, cosine: float) -> None:
    links[left.key].append((cosine, right))
    links[right.key].append((cosine, left))


def _ranked(found: list[tuple[float, Sentence]]) -> tuple[Sentence, ...]:
    ordered = sorted(found, key=lambda pair: (-round(pair[0], 9), pair[1].key))
    return tuple(sentence for _, sentence in ordered)
