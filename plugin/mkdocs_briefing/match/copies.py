"""Files whose article is the same text."""

from collections.abc import Sequence

from ..model import Analysis


def copies(analyses: Sequence[Analysis]) -> dict[str, str]:
    """Return, for each file that says word for word what an earlier one says, that one's path.

    Words are compared, not bytes: a menu, a headline, a dateline, a line break or the spelling of
    a word makes no difference; any other word does, the smallest included.
    """
    first: dict[tuple[str, ...], str] = {}
    found: dict[str, str] = {}
    for analysis in analyses:
        article = tuple(word for s in analysis.sentences if s.mark is None for word in s.wording)
        if not article:
            continue
        path = analysis.source.path
        original = first.setdefault(article, path)
        if original != path:
            found[path] = original
    return found
