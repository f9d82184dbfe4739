"""What amounts of one thing count, in words of their first sentence."""

from collections.abc import Mapping, Sequence

import regex

from .amounts import NUMBER, Amount, clause
from .rarity import Rarity
from .words import WORD, Word, words

# "$3 million on the harbour wall", "$4 billion in exports": what it is for stands behind it
_OBJECT = regex.compile(
    r"\s(?:(?:on|for|of|worth\sof)\b|in\s(?=\p{Ll})(?!(?:the|this|last|an?)\s))"
)

# Words in what is counted, and those of them behind the figure.
_LONGEST_COUNTS = 6
_LONGEST_BEHIND = 2
# What stands between words of one name: "India-Russia trade", "trade between India and Russia"
_COMPOUND = regex.compile(r"[ –’'-]")
_PHRASE = regex.compile(r"[ –’'-]| (?:of|in|between|and|to|from|for|with|on|at)(?: (?:the|an?))? ")


def counts(group: Sequence[Amount], rarity: Rarity, alias: Mapping[str, str]) -> str:
    """Return what is counted, in words of the first sentence as they stand there.

    Of money and shares the words round all of the figures, else round the first and another;
    where there are none, of what all the sentences say. Empty where that is nothing.
    """
    first, said = group[0], [words(one.sentence, alias) for one in group]
    if first.nouns:
        return first.sentence.text[slice(*_counted(group, said))]
    near = frozenset.intersection(*(one.about for one in group))
    near = near or max((first.about & one.about for one in group[1:]), key=rarity.of)
    every = frozenset.intersection(*(frozenset(w.stem for w in one) for one in said))
    start, end = clause(first.sentence, first.figure)
    before, after = range(start, first.figure.start), range(first.figure.end, end)
    if first.figure.unit != "%" and _OBJECT.match(first.sentence.text, first.figure.end):
        before, after = after, before
    for shared, reach in ((near, before), (near, after), (every, range(first.figure.start))):
        for joint in (_PHRASE, _COMPOUND):
            runs = [
                _cut(run, shared, first.sentence.text)
                for run in _runs(first, said[0], reach, joint)
            ]
            spans = [run for run in runs if run and _is_short(run, first.sentence.text)]
            if spans:
                best = max(spans, key=lambda run: rarity.of(shared & {w.stem for w in run}))
                return first.sentence.text[best[0].start : best[-1].end]
    return ""


def _cut(run: Sequence[Word], shared: frozenset[str], text: str) -> Sequence[Word]:
    """A run of words from the compound of the first that is shared to the last that is."""
    at = [number for number, word in enumerate(run) if word.stem in shared]
    if not at:
        return ()
    start = at[0]
    while start and _COMPOUND.fullmatch(text, run[start - 1].end, run[start].start):
        start -= 1
    return run[start : at[-1] + 1]


def _is_short(run: Sequence[Word], text: str) -> bool:
    return len(WORD.findall(text, run[0].start, run[-1].end)) <= _LONGEST_COUNTS


def _runs(
    amount: Amount, said: Sequence[Word], reach: range, joint: "regex.Pattern[str]"
) -> list[list[Word]]:
    """The telling words round an amount between which stand only joints.

    Without the one right before it, which is a verb: "reached $65.7 billion".
    """
    text, start = amount.sentence.text, amount.figure.start
    runs: list[list[Word]] = []
    for word in said:
        verb = word.end <= start and not text[word.end : start].strip()
        if word.start in reach and word.names and not verb:
            gap = (runs[-1][-1].end, word.start) if runs else (0, 0)
            if runs and joint.fullmatch(text, *gap):
                runs[-1].append(word)
            else:
                runs.append([word])
    return runs


def _counted(group: Sequence[Amount], said: Sequence[Sequence[Word]]) -> tuple[int, int]:
    """Where the words begin and end that say what the first of some amounts counts.

    With the words behind it that are behind all: "cell phones" where the figure has "cell".
    """
    first = group[0]
    number = NUMBER.search(first.figure.text)
    start = first.figure.start + (number.end() if number else 0)
    inside = [w for w in said[0] if start <= w.start < first.figure.end]
    same = [list(one) for one in zip(*map(_behind, group, said), strict=False)]
    for same_place in same[:_LONGEST_BEHIND]:
        if len({w.stem for w in same_place}) > 1:
            break
        inside.append(same_place[0])
    return inside[0].start, inside[-1].end


def _behind(amount: Amount, said: Sequence[Word]) -> list[Word]:
    """The telling words right behind an amount."""
    found: list[Word] = []
    end = amount.figure.end
    for word in said:
        if word.start >= end:
            if not word.names or not _COMPOUND.fullmatch(amount.sentence.text, end, word.start):
                break
            found.append(word)
            end = word.end
    return found
