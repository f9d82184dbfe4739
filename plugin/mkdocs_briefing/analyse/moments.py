"""The times that a sentence speaks of: where their words stand, and which days they mean.

What a word such as "Monday" means is counted from the day of the report. A wrong date is worse
than none, so whatever can be read in two ways is left out.
"""

import regex

from ..model import Moment
from .days import calendar_days, iso_days
from .months import months_alone
from .statements import quoted
from .telling import MONTH, WEEKDAY, Mention, Told, report_day
from .tenses import signs
from .weekdays import days_beside, weekdays
from .years import months_of_years, single_years, spans_of_years, years_beside

# What every time has in it: most sentences need not be read closer
_ANY = regex.compile(
    rf"\b(?:{MONTH}|{WEEKDAY}\b|yesterday|today|tomorrow)|(?:19|20)[0-9]{{2}}|year",
    regex.IGNORECASE,
)
# Words that one of these has read are not read again by those after it.
_READERS = (
    iso_days,
    calendar_days,
    months_of_years,
    spans_of_years,
    single_years,
    months_alone,
    years_beside,
    weekdays,
    days_beside,
)


def moments(text: str, published: str | None) -> tuple[Moment, ...]:
    """Return the times an English sentence speaks of, in order; no two overlap.

    ``text`` has its white space folded; ``published`` is the report's date in ISO 8601, of
    which the day as written counts. With anything else, or None, there is nothing to count
    "Monday" from, and it is left out.
    """
    if not _ANY.search(text):
        return ()
    report = report_day(published)
    told = Told(text, report, signs(text) if report else (), quoted(text))
    taken: list[Mention] = []
    for reader in _READERS:
        for mention in reader(told):
            if all(mention.end <= other.start or mention.start >= other.end for other in taken):
                taken.append(mention)
    return tuple(
        Moment(one.start, one.end, text[one.start : one.end], *one.meaning)
        for one in sorted(taken, key=lambda one: one.start)
        if one.meaning
    )
