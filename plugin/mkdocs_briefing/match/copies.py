"""Files whose article is the same text."""

from collections.abc import Sequence

from ..model import Analysis


def copies(analyses: Sequence[Analysis]) -> dict[str, str]:
    """Return, for each file that says word for word what an earlier one says, that one's path.

    Words are compared, not bytes: a menu, a headline or a line break makes no difference.
    """
    first: dict[tuple[tuple[str, ...], ...], str] = {}
    found: dict[str, str] = {}
    for analysis in analyses:
        article = tuple(s.terms for s in analysis.sentences if s.mark is None)
        if not article:
            continue
        path = analysis.source.path
        original = first.setdefault(article, path)
        if original != path:
            found[path] = original
    return found
