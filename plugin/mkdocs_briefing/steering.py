"""What the editors pin and ban: the entries of briefing.yml become sentences of the sources."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

import regex

from mkdocs_briefing.model import (
    BANNED,
    Analysis,
    Comparison,
    Pin,
    Section,
    Selection,
    Sentence,
    Settings,
    Steering,
    bare_words,
    narrowed,
)
from mkdocs_briefing.terminal import counted, visible

__all__ = ["SteeringError", "as_shown", "steer", "without_banned", "without_barred"]

_Key = tuple[str, int]

_ID = regex.compile(r"s:[0-9a-f]+", regex.IGNORECASE)  # "s:3f9a1c20b7d4"
# "[Ada Frost] said", "[Ada] Frost said": what the page puts in brackets, there before a name
_BRACKETED = regex.compile(r"\[(?:[^\[\]]{0,80}\s)?([^\[\]\s]{1,80})\](\s(?=\p{Lu}))?")
# So many characters of an entry or a sentence are told in a message.
_TOLD = 70
# Among so many sentences with the most words in common the nearest to an entry is sought, and it
# is told if it is at least so like.
_COMPARED, _LIKE = 20, 0.6


class SteeringError(Exception):
    """Two entries that contradict each other: one sentence that names both."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of `pin` or `ban`; ``asked`` is ``briefing.yml:14:9: sections[0].pin[1]``."""

    text: str
    section: str | None
    asked: str

    @property
    def is_id(self) -> bool:
        return _ID.fullmatch(self.text) is not None


@dataclass(frozen=True, slots=True)
class _Found:
    """An entry with the sentences that it means, by path and place."""

    entry: _Entry
    sentences: tuple[Sentence, ...]

    @property
    def article(self) -> tuple[Sentence, ...]:
        return tuple(s for s in self.sentences if s.mark is None)


def steer(settings: Settings, analyses: Sequence[Analysis], copies: Mapping[str, str]) -> Steering:
    """Return what the settings pin and ban, with a warning for each entry that comes to nothing.

    ``copies`` gives for each file that is the same text as an earlier one that one's path: its
    sentences are pinned only where no other file has the words. Raises SteeringError where all
    that a pin may mean is banned.
    """
    pins, bans = list(_entries(settings, "pin")), list(_entries(settings, "ban"))
    if not pins and not bans:
        return Steering()
    found = _look_up([*pins, *bans], analyses)
    banned = [one for one in found if one.entry in bans]
    keys = [(one.entry, frozenset(s.key for s in one.article)) for one in banned]
    everywhere = frozenset[_Key]().union(*(k for entry, k in keys if entry.section is None))
    barred = {
        plan.id: frozenset[_Key]().union(*(k for entry, k in keys if entry.section == plan.id))
        for plan in settings.sections
    }
    pinned = _Pinned(keys, copies)
    for one in found:
        if one.entry in pins:
            pinned.add(one)
    missing = [_nothing(one, analyses) for one in found if not one.article]
    wide = [_bars_several(one) for one in banned if len({s.id for s in one.article}) > 1]
    return Steering(
        tuple(pinned.pins.values()), everywhere, {k: v for k, v in barred.items() if v},
        tuple(map(visible, [*missing, *pinned.warnings])), tuple(map(visible, wide)),
    )  # fmt: skip


def without_banned(analyses: Sequence[Analysis], banned: frozenset[_Key]) -> tuple[Analysis, ...]:
    """Return the analyses with banned sentences marked, so that nothing of them is shown.

    What leans on one can no longer stand.
    """
    files = {path for path, _ in banned}
    return tuple(_marked(a, banned) if a.source.path in files else a for a in analyses)


def without_barred(sections: Sequence[Section], steering: Steering) -> tuple[Section, ...]:
    """Return the sections without comparisons that give a figure of a sentence barred there."""
    return tuple(
        replace(section, comparisons=tuple(_allowed(section, steering.barred[section.id])))
        if section.id in steering.barred
        else section
        for section in sections
    )


def _allowed(section: Section, barred: frozenset[_Key]) -> Iterator[Comparison]:
    for comparison in section.comparisons:
        if not any((a.words.source, a.words.sentence) in barred for a in comparison.amounts):
            yield comparison


def as_shown(steering: Steering, selection: Selection, analyses: Sequence[Analysis]) -> list[str]:
    """Return warnings of pins that are nowhere, or that lean on what is not shown with them."""
    sentences = {a.source.path: a.sentences for a in analyses}
    home = {
        claim.best.key: section
        for section, choices in selection.chosen.items()
        for choice in choices
        for claim in (*choice.needs, choice.claim)
    }
    warnings = []
    for pin in steering.pins:
        sentence = sentences[pin.key[0]][pin.key[1]]
        before = (sentence.source, sentence.antecedent) if sentence.antecedent is not None else None
        if pin.key not in home:
            warnings.append(
                f"{pin.asked}: {_told(sentence)} fits no section, so it is not shown. Write it "
                "under the 'pin' of a section instead."
            )
        elif not sentence.stands or (before and home.get(before) != home[pin.key]):
            warnings.append(f"{pin.asked}: {_leans(sentence)}")
    return [visible(warning) for warning in warnings]


# --- entries and sentences ------------------------------------------------------


def _entries(settings: Settings, kind: str) -> Iterator[_Entry]:
    """The entries of all sections, then those of none."""
    for number, plan in enumerate(settings.sections):
        listed = plan.pin if kind == "pin" else plan.ban
        yield from _listed(listed, plan.id, f"sections[{number}].{kind}", settings)
    listed = settings.pin if kind == "pin" else settings.ban
    yield from _listed(listed, None, kind, settings)


def _listed(
    texts: Iterable[str], section: str | None, name: str, settings: Settings
) -> Iterator[_Entry]:
    for number, text in enumerate(texts):
        where = f"{name}[{number}]"
        place = settings.places.get(where)
        yield _Entry(text, section, f"{place}: {where}" if place else where)


def _look_up(entries: Sequence[_Entry], analyses: Sequence[Analysis]) -> list[_Found]:
    """Each entry with the sentences that hold its words or have its id."""
    sought = [(entry, entry.text.lower(), _bare(entry.text)) for entry in entries]
    by_id = any(entry.is_id for entry in entries)
    found: dict[_Entry, list[Sentence]] = {entry: [] for entry in entries}
    for sentence in (s for analysis in analyses for s in analysis.sentences):
        forms = [_Form(words) for words in _forms(sentence)]
        name = sentence.id if by_id else ""
        for entry, text, bare in sought:
            held = any(form.holds(words) for form in forms for words in bare)
            if name == text if entry.is_id else held:
                found[entry].append(sentence)
    return [_Found(entry, tuple(sentences)) for entry, sentences in found.items()]


def _bare(text: str) -> tuple[str, ...]:
    """An entry's words run together, as written and without the first names the page adds."""
    surnames = _BRACKETED.sub(lambda found: "" if found[2] else f"[{found[1]}]", text)
    bare = ("".join(bare_words(words)) for words in (text, surnames))
    return tuple(dict.fromkeys(filter(None, bare)))


def _forms(sentence: Sentence) -> Iterator[tuple[str, ...]]:
    """The words of a sentence as its file has them, and as the page may.

    There names stand for its pronouns, and plain letters for full-width ones.
    """
    yield bare_words(sentence.text)
    if (plain := narrowed(sentence.text)) != sentence.text:
        yield bare_words(plain)
    if sentence.stand_ins:
        parts, at = [], 0
        for start, end, name in sentence.stand_ins:
            parts += [sentence.text[at:start], name]
            at = end
        yield bare_words("".join([*parts, sentence.text[at:]]))


class _Form:
    """Words run together, as they are compared, and where each begins and ends.

    So the page's words are found too where it parts what a scraper has joined.
    """

    def __init__(self, words: tuple[str, ...]) -> None:
        self._words, self._bare = words, "".join(words)

    def holds(self, bare: str) -> bool:
        """Whether some words in a row are these."""
        if bare not in self._bare:
            return False
        limits = {0, *accumulate(map(len, self._words))}
        starts = (at for at in sorted(limits) if self._bare.startswith(bare, at))
        return any(at + len(bare) in limits for at in starts)


def _marked(analysis: Analysis, banned: frozenset[_Key]) -> Analysis:
    sentences: list[Sentence] = []
    lost: set[int] = set()
    for sentence in analysis.sentences:
        one = sentence
        if sentence.key in banned:
            one = replace(sentence, mark=BANNED)
            lost.add(sentence.index)
        elif sentence.antecedent in lost:
            one = replace(sentence, antecedent=None, stands=False)
            lost.add(sentence.index)
        sentences.append(one)
    return replace(analysis, sentences=tuple(sentences))


# --- which sentence is pinned ---------------------------------------------------


class _Pinned:
    """The pins as they are settled, by key; an earlier one goes before a later."""

    def __init__(
        self, bans: Sequence[tuple[_Entry, frozenset[_Key]]], copies: Mapping[str, str]
    ) -> None:
        self._bans, self._copies = bans, copies
        self.pins: dict[_Key, Pin] = {}
        self.warnings: list[str] = []

    def add(self, found: _Found) -> None:
        """Settle which sentence an entry means, if it means any."""
        if not found.article:
            return
        entry = found.entry
        free = [s for s in self._whole(found) if not self._ban(s, entry)]
        if not free:
            raise SteeringError(self._contradiction(found))
        first = next((s for s in free if s.source not in self._copies), free[0])
        if (several := len({s.id for s in free})) > 1:
            self.warnings.append(
                f"{entry.asked}: {several} sentences hold these words. Pinned is the first, "
                f"{_told(first)}. Give more of the words, or the id of the one that you mean, such "
                f"as {first.id}."
            )
        if earlier := self.pins.get(first.key):
            self.warnings.append(
                f"{entry.asked}: {_told(first)} is pinned already, in {_name(earlier.asked)}, "
                "which counts. Take one of the two out."
            )
            return
        self.pins[first.key] = Pin(first.key, entry.section, entry.asked)

    @staticmethod
    def _whole(found: _Found) -> tuple[Sentence, ...]:
        """The sentences that are the words; where none is, those that hold them."""
        words = bare_words(found.entry.text)
        whole = tuple(s for s in found.article if bare_words(s.text) == words)
        return whole or found.article

    def _ban(self, sentence: Sentence, pin: _Entry) -> _Entry | None:
        """The ban that keeps a sentence from where it is pinned."""
        against = (
            ban for ban, keys in self._bans
            if sentence.key in keys and ban.section in (None, pin.section)
        )  # fmt: skip
        return next(against, None)

    def _contradiction(self, found: _Found) -> str:
        sentence = found.article[0]
        ban = self._ban(sentence, found.entry)
        other = ban.asked if ban else "briefing.yml"
        return visible(
            f"{found.entry.asked}: {_told(sentence)} is pinned here and banned in {_name(other)}. "
            "Take it out of one of the two."
        )


# --- in words -------------------------------------------------------------------


def _nothing(found: _Found, analyses: Sequence[Analysis]) -> str:
    """Say that an entry means no sentence of an article, and the cure."""
    entry = found.entry
    if found.sentences:
        sentence = found.sentences[0]
        return (
            f"{entry.asked}: {_told(sentence)} is not part of its article ({sentence.mark}), so it "
            "is never shown as a line. Take the entry out."
        )
    if entry.is_id:
        return (
            f"{entry.asked}: no sentence of the sources has the id {entry.text}. Its words have "
            "changed, or its file is gone: 'briefing explain' with some of its words tells its id."
        )
    near = _nearest(entry.text, analyses)
    cure = (
        f"The nearest is {_told(near)}, {near.id}."
        if near
        else "Give some words of it, in their order, as its file has them, or its id, which "
        "'briefing explain' tells."
    )
    return f"{entry.asked}: no sentence of the sources holds “{_short(entry.text)}”. {cure}"


def _nearest(text: str, analyses: Sequence[Analysis]) -> Sentence | None:
    """The sentence most like a text that none holds, if one is like it."""
    words = bare_words(text)
    sought = frozenset(words)
    scored = [
        (-len(sought.intersection(bare_words(s.text))), s.key, s)
        for analysis in analyses
        for s in analysis.sentences
        if s.mark is None
    ]
    best = [s for shared, _, s in sorted(scored)[:_COMPARED] if shared]
    rated = [(-round(_likeness(words, bare_words(s.text)), 9), s.key, s) for s in best]
    if not rated or -min(rated)[0] < _LIKE:
        return None
    return min(rated)[2]


def _likeness(words: tuple[str, ...], others: tuple[str, ...]) -> float:
    """How much of an entry a sentence has in the same order, from 0 to 1."""
    blocks = difflib.SequenceMatcher(None, words, others, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / len(words)


def _bars_several(found: _Found) -> str:
    number = len(found.article)
    return f"{found.entry.asked}: bars {counted(number, 'sentence')}, all that hold these words."


def _leans(sentence: Sentence) -> str:
    words = next((f" (‘{one.text}’)" for one in sentence.leanings), "")
    return (
        f"{_told(sentence)} is shown as you ask, though it leans on what is not there{words}. Pin "
        "the sentence before it as well, or another."
    )


def _told(sentence: Sentence) -> str:
    words = _short(sentence.text)
    quoted = words if words.startswith(("“", '"')) else f"“{words}”"
    return f"{quoted} ({sentence.source}:{sentence.line})"


def _short(text: str) -> str:
    return text if len(text) <= _TOLD else f"{text[: _TOLD - 1].rstrip()}…"


def _name(asked: str) -> str:
    """`sections[0].ban[1]`, without the place before it."""
    return asked.rsplit(": ", 1)[-1]
