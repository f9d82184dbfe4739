"""What a reader makes of bytes: stretches of text with what they are, or documents in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ..model import Cut, Limits, Place, Reading
from .clean import clean
from .facts import Facts
from .head import read_head

_MEGABYTE = 1_000_000


class LimitError(Exception):
    """A file holds more than the settings allow; the message is the reason for the rest of it."""


@dataclass(slots=True)
class Budget:
    """What may still be taken out of one file of the folder, whatever lies in what."""

    limits: Limits
    entries: int = field(init=False)
    unpacked: int = field(init=False)

    def __post_init__(self) -> None:
        """Begin with all of it."""
        self.entries = self.limits.entries
        self.unpacked = self.limits.unpacked * _MEGABYTE

    def take_entry(self) -> None:
        """Count a document. Raises LimitError where there are too many."""
        self.entries -= 1
        if self.entries < 0:
            raise LimitError(
                f"it holds more than {self.limits.entries} documents; the rest is not read. "
                "Split it, or raise 'limits: entries'."
            )

    def take_bytes(self, count: int) -> None:
        """Count unpacked bytes. Raises LimitError where there are too many."""
        self.unpacked -= count
        if self.unpacked < 0:
            raise LimitError(
                f"it unpacks to more than {self.limits.unpacked} MB; the rest is not read. "
                "Split it, or raise 'limits: unpacked'."
            )


@dataclass(frozen=True, slots=True)
class Context:
    """What a reader may ask about its task. ``suffix`` is the format's, in lower case: ``.eml``.

    ``charset`` is the encoding that the holder tells of an entry.
    """

    path: str
    suffix: str
    rules: Reading
    budget: Budget
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a document's text. ``cut`` is the rule by which it is no part of the article.

    ``place`` is where it stands in its file, "page 3", up to the next stretch that tells one.
    One that ``runs_on`` goes on in the paragraph of the one before.
    """

    text: str
    cut: str | None = None
    place: str | None = None
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class Extract:
    """A document as its reader found it, not yet cleaned.

    ``facts`` are what the format itself tells; ``head`` reads the first lines of the article for
    what it does not, None where they are never a head.
    """

    stretches: tuple[Stretch, ...]
    facts: Facts = field(default_factory=Facts)
    notes: tuple[str, ...] = ()
    head: Callable[[str], Facts] | None = read_head


@dataclass(frozen=True, slots=True)
class Part:
    """A document in a file: its bytes to be read by its ``name``, or what it holds, or why not.

    ``name`` is untrusted, with slashes or not: "../march/a.html". Where ``content`` is not
    bytes, the document has the hash of the file that it stands in. ``facts``, ``charset`` and
    ``notes`` are what the holder tells of it; its facts come before the document's own.
    """

    name: str
    content: bytes | Extract | str
    facts: Facts = field(default_factory=Facts)
    notes: tuple[str, ...] = ()
    charset: str | None = None


# What a reader returns; a reason is a sentence with the cure, without the path.
Outcome = Extract | str | Iterator[Part]


@dataclass(frozen=True, slots=True)
class Assembled:
    """A document's text as it is shown, and where its stretches begin and end in it.

    ``article`` is the text without what is cut.
    """

    text: str
    article: str
    cuts: tuple[Cut, ...]
    places: tuple[Place, ...]
    notes: tuple[str, ...]


def assembled(stretches: tuple[Stretch, ...]) -> Assembled:
    """Return the stretches cleaned and joined; a document of one keeps its text as it is."""
    if len(stretches) == 1:
        text, notes = clean(stretches[0].text)
        pieces = [(stretches[0], text)]
    else:
        cleaned = ((stretch, clean(stretch.text)) for stretch in stretches)
        pieces = [(one, text.strip("\n")) for one, (text, _) in cleaned if text.strip()]
        notes = clean("\n".join(one.text for one in stretches))[1]
    parts: list[str] = []
    cuts: list[Cut] = []
    places: list[Place] = []
    length = 0
    for stretch, text in pieces:
        between = ("\n" if stretch.runs_on else "\n\n") if parts else ""
        start = length + len(between)
        length = start + len(text)
        parts += (between, text)
        if stretch.cut:
            cuts.append(Cut(start, length, stretch.cut))
        if stretch.place:
            places.append(Place(start, stretch.place))
    article = "\n\n".join(text for stretch, text in pieces if not stretch.cut)
    return Assembled("".join(parts), article, tuple(cuts), tuple(places), notes)
