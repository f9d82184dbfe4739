"""A line as the rules on what is not of the article look at it."""

from dataclasses import dataclass

import regex

_ENDS = regex.compile(r"[.!?…。！？।؟۔][\"'”’»)\]“‘«」』）》]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence and where it stands in its file."""

    text: str
    whole: bool  # the only sentence of its unit
    heading: bool  # the file marks it as one
    cut: str | None = None  # the rule by which the reader of its format cut it
    unit: int = 0  # the offset of its unit: sentences of one unit share it
    block: int = 0  # the number of its paragraph


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return bool(_ENDS.search(text))
