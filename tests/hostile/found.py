"""What must hold of any bytes in any format, and where inputs are kept of which it did not."""

from __future__ import annotations

from pathlib import Path

from mkdocs_briefing.analyse import analyse
from mkdocs_briefing.model import Source
from mkdocs_briefing.read import read_content

FINDINGS = Path(__file__).parent / "findings"


def check(path: str, content: bytes) -> None:
    """Read and analyse; raises where a document is lost or a sentence is not where it says."""
    documents = read_content(path, content)
    if not documents or len({one.path for one in documents if isinstance(one, Source)}) < sum(
        isinstance(one, Source) for one in documents
    ):
        raise ValueError("a document is lost, or two have one path")
    for one in documents:
        if not isinstance(one, Source):
            if not one.reason.endswith((".", "'")):
                raise ValueError(f"no sentence: {one.reason}")
            continue
        one.text.encode("utf-8")
        end = 0
        for sentence in analyse(one, one.language.value if one.language else "en").sentences:
            if not end <= sentence.start < sentence.end <= len(one.text):
                raise ValueError(f"{one.path}: a sentence at {sentence.start} overlaps another")
            if one.text[end : sentence.start].strip().isalnum():
                raise ValueError(f"{one.path}: words before {sentence.start} are in no sentence")
            end = sentence.end
