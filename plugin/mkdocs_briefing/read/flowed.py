"""Lines that a mail program broke to send them are put together again (RFC 3676)."""

from __future__ import annotations


def unflow(text: str, *, delete_space: bool) -> str:
    """The text of a body whose type says ``format=flowed``.

    A line that ends with a space goes on in the next one, if both are quoted as deeply; a space
    at the start of a line keeps it from being taken for something else. "-- " signs.
    """
    paragraphs: list[str] = []
    open_depth: int | None = None
    pieces: list[str] = []
    for line in text.split("\n"):
        depth, said = _unquoted(line)
        if open_depth is not None and (depth != open_depth or said == "-- "):
            paragraphs.append("".join(pieces))
            pieces, open_depth = [], None
        flows = said.endswith(" ") and said != "-- "
        kept = said[:-1] if flows and delete_space else said
        pieces.append(kept if open_depth is not None or not depth else f"{'>' * depth} {kept}")
        if flows:
            open_depth = depth
        else:
            paragraphs.append("".join(pieces))
            pieces, open_depth = [], None
    if pieces:
        paragraphs.append("".join(pieces))
    return "\n".join(paragraphs)


def _unquoted(line: str) -> tuple[int, str]:
    said = line.lstrip(">")
    return len(line) - len(said), said.removeprefix(" ")
