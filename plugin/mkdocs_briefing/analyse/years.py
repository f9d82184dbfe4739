"""The months and years that a sentence names: "June 2023", "2023-24", "last year"."""

from collections.abc import Iterator

import regex

from .telling import (
    AS_WRITTEN,
    MONTH,
    NO_THINGS,
    OF_YEAR,
    YEAR,
    YEAR_RULES,
    Mention,
    Told,
    is_round,
    month_number,
    year_month,
)

# "June 2023", "June to August 2023", "December 2022 - January 2023"
_MONTH_YEAR = regex.compile(
    rf"(?<![\p{{L}}0-9])(?:(?P<m1>{MONTH})(?:,?\s(?P<y1>{YEAR}))?"
    rf"(?:\s?[-–—]\s?|\s(?:to|through|until|till)\s))?"
    rf"(?P<m2>{MONTH}),?\s(?:of\s)?(?P<y2>{YEAR})"
)
# "2023-24", "2019–2022", "2023/24"
_YEARS = regex.compile(
    r"(?<![\w$€£.,/-])((?:19|20)[0-9]{2})[-–/]((?:19|20)?[0-9]{2})(?![\w%/-]|[.,][0-9])"
)
_PLAIN_YEAR = rf"({YEAR})(?![-–/][0-9])"
# "from 2019 to 2022", "between 2019 and 2022"
_FROM_YEAR = regex.compile(
    rf"\b(?:[Ff]rom|[Bb]etween)\s({YEAR})\s(?:to|and|until|through)\s({YEAR}){NO_THINGS}"
)
# "in 2022", "since late 2000", "the invasion of 2014", "back to 2000"
_LED_YEAR = regex.compile(
    rf"\b(?P<lead>[Ii]n|[Ss]ince|[Bb]y|[Oo]f|[Ff]rom|[Uu]ntil|[Dd]uring|[Ff]or|[Aa]fter|[Bb]efore|[Yy]ear|"
    rf"back\sto|[Ll]ate|[Ee]arly|mid)(?:\s(?:early|mid|late)[\s-]|\s|-){_PLAIN_YEAR}"
    rf"(?:{NO_THINGS}|(?=\s\p{{Lu}}))"
)
# "the 2022 SCO meeting"
_YEAR_OF = regex.compile(
    rf"\b[Tt]he\s{_PLAIN_YEAR}(?=\s(?:[\p{{L}}’'-]+\s){{0,3}}?(?:summit|meeting|election|war|invasion|"
    r"agreement|treaty|pact|accord|budget|season|census|crisis|deal|law|referendum|conference|coup|"
    r"constitution|earthquake|flood|storm)\b)"
)
_SURE_LEADS = frozenset(
    ("in", "since", "during", "until", "back to", "year", "late", "early", "mid")
)
_OPENING_LEADS = frozenset(("In", "Since", "By", "Until", "During"))
# "a fleet of 2024", "one in 2000": amounts, not years
_AMOUNT = regex.compile(
    r"\b(?:total|fleet|crowd|force|group|some|sum|population|number|average|maximum|minimum|record|"
    r"capacity|height|range|distance|army|staff|workforce|one|[0-9]+|resolution|hundreds)\s$",
    regex.IGNORECASE,
)
_LAST_YEAR = regex.compile(
    r"(?<!\b(?:the|over|past|each|every|his|her|its|their)\s)\b(?P<of>last|next)\syear\b(?![’'])",
    regex.IGNORECASE,
)


def months_of_years(told: Told) -> Iterator[Mention]:
    """Return the months written with their year, in order."""
    for match in _MONTH_YEAR.finditer(told.text):
        last = (int(match["y2"]), month_number(match["m2"]))
        first = last
        if match["m1"]:
            month = month_number(match["m1"])
            earlier = last[0] - 1 if month > last[1] else last[0]
            first = (int(match["y1"] or earlier), month)
        amount = told.counts_things(match["y2"], match.end())
        meaning = (year_month(*first), year_month(*last), AS_WRITTEN)
        yield Mention(match.start(), match.end(), None if amount or first > last else meaning)


def spans_of_years(told: Told) -> Iterator[Mention]:
    """Return the spans of years: "2023-24", "from 2019 to 2022"."""
    for match in _YEARS.finditer(told.text):
        first, last = match.groups()
        whole = last if len(last) == 4 else first[:2] + last
        if first[2:] == "99" and last == "00":
            whole = str(int(first) + 1)
        years = int(whole) - int(first)
        sure = years > 0 and (years == 1 or not is_round(first))
        yield Mention(match.start(), match.end(), (first, whole, AS_WRITTEN) if sure else None)
    for match in _FROM_YEAR.finditer(told.text):
        first, last = match.groups()
        meaning = (first, last, AS_WRITTEN) if first < last else None
        yield Mention(match.start(1), match.end(2), meaning)


def single_years(told: Told) -> Iterator[Mention]:
    """Return the years that stand where a number of things would not."""
    for match in _LED_YEAR.finditer(told.text):
        if _is_year(told, match):
            yield Mention(match.start(2), match.end(2), (match[2], match[2], AS_WRITTEN))
    for match in _YEAR_OF.finditer(told.text):
        yield Mention(match.start(1), match.end(1), (match[1], match[1], AS_WRITTEN))


def _is_year(told: Told, match: "regex.Match[str]") -> bool:
    """Whether four digits after a preposition are a year and not a number of things."""
    lead, year = match["lead"], match[2]
    if _AMOUNT.search(told.text, max(0, match.start() - 15), match.start()):
        return False
    if told.ends(match.end()):
        return not is_round(year) or lead.lower() in _SURE_LEADS
    return lead in _OPENING_LEADS and not is_round(year)  # "In 2022 Russia invaded"


def years_beside(told: Told) -> Iterator[Mention]:
    """Return the years before and after the report's: "last year"."""
    for match in _LAST_YEAR.finditer(told.text):
        report, of = told.day(match.start()), match["of"].lower()
        year = str(report.year + OF_YEAR[of]) if report else ""
        yield Mention(match.start(), match.end(), (year, year, YEAR_RULES[of]) if year else None)
