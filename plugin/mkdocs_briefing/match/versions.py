"""Which of two versions of a text is the earlier."""

from datetime import datetime

from ..model import Source, bare_words


def is_earlier(left: Source, right: Source) -> bool:
    """Return whether ``left`` is an earlier version of a text that ``right`` has too.

    Both are of one publication, by outlet, address or title, and tell when they were
    published; of one day they must tell the time.
    """
    return _is_of_one_publication(left, right) and _is_before(left, right)


def _is_of_one_publication(left: Source, right: Source) -> bool:
    pairs = ((left.outlet, right.outlet), (left.url, right.url), (left.title, right.title))
    return any(a and b and bare_words(a.value) == bare_words(b.value) for a, b in pairs)


def _is_before(left: Source, right: Source) -> bool:
    if not (left.published and right.published):
        return False
    ours, theirs = left.published.value, right.published.value
    if ours[:10] != theirs[:10]:
        return ours[:10] < theirs[:10]
    at, then = _time(ours), _time(theirs)
    return bool(at and then and (at.tzinfo is None) == (then.tzinfo is None) and at < then)


def _time(value: str) -> datetime | None:
    """The moment that is told, None where only a day is."""
    if len(value) <= len("2024-07-08"):
        return None
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None
