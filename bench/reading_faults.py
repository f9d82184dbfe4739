"""What a strict editor would mark on a page: five kinds of fault, each with its reason.

Written without a look at the engine's own rules, from the text that the reader sees; a fault
that both overlook is found by reading only.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import regex

KINDS = ("leaning", "surname", "repeated", "junk", "mixed")


@dataclass(frozen=True, slots=True)
class Shown:
    """A line as the reader sees it, and where it came from.

    ``part`` is a section's id or "key points"; ``place`` the number of its sentence in ``file``;
    ``article`` the sentences of that file which are of its article, as one text.
    """

    part: str
    paragraph: int
    text: str
    file: str = ""
    place: int = 0
    article: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """A line that an editor would mark, and why."""

    kind: str
    line: Shown
    why: str


def faults(lines: Sequence[Shown], synonyms: Iterable[Sequence[str]] = ()) -> list[Fault]:
    """Return every fault of a page, in the order of the kinds and of the page.

    ``synonyms`` are groups of words that its settings call the same.
    """
    return [
        *leaning(lines), *surnames(lines), *repeated(lines), *junk(lines), *mixed(lines, synonyms),
    ]  # fmt: skip


# --- lines that lean on something absent ----------------------------------------------

_QUOTED = regex.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)‘[^‘’]*’(?!\w)")
_PRONOUN = regex.compile(
    r"(?:He|She|They|It|His|Her|Their|Its|Him|Them|This|That|These|Those|Such|Another|Others|"
    r"Both|Neither|Either)\b"
)
_SPAN = (
    r"(?:year|month|week|day|night|morning|afternoon|evening|summer|autumn|winter|spring|century|"
    r"decade|season|weekend|quarter|newspaper|time)s?"
)
_FINE = regex.compile(
    "|".join((
        r"It (?:is|was|will be|has been|remains|seems|appears|took|takes)\b[^,]{0,40}? "
        r"(?:that|to|whether|who|when|until|for)\b",
        rf"(?:This|These|That) {_SPAN}\b",
        r"(?:Both|Neither|Either) (?:of )?(?:the )?\p{Lu}?\p{L}+(?: \p{L}+){0,4} (?:and|n?or) ",
        r"That [^,]+ (?:is|was|are|were)\b",
        r"(?:Another|Such) \p{L}+[^,.]* (?:than|as)\b",
        r"(?:His|Her) (?:Majesty|Royal)",
        r"Those (?:who|in|with|at|on|of)\b",
    ))
)  # fmt: skip
_CONNECTIVES = (
    "However|Nevertheless|Nonetheless|Still|Instead|Meanwhile|Moreover|Furthermore|Additionally|"
    "In addition|Also|Besides|Similarly|Likewise|Consequently|Therefore|Thus|Hence|Accordingly|"
    "As a result|As such|For example|For instance|In contrast|In fact|In turn|In response|"
    "In other words|By contrast|On the other hand|On the contrary|Indeed|At the same time|"
    "At the time|Then|There|Finally|Again|Even so|That said|For his part|For her part|"
    "For its part|For their part|Since then|Until then|By then|After that|Before that"
)
_CONNECTIVE = regex.compile(
    "|".join((
        rf"(?:{_CONNECTIVES}),",
        r"(?:The same|Later that|Later the same) \p{L}+,",
        r"(?:But|And|Yet|So|Nor) (?!(?:far|for|long|many|much|few|little) )",
        r"(?:Because of|After|Before|Since|Despite|Following|Given) "
        r"(?:this|that|these|those|which)\b",
        r"(?:One|Some|Many|Most|Several|Two|Three|Four|None|Each|All|Half|Few) of "
        r"(?:them|these|those|whom)\b",
        r"Among (?:them|these|those)\b",
    ))
)  # fmt: skip
# "this shift", "those nationals", "the former": what is meant was said before
_BACK = regex.compile(
    "|".join((
        rf"\b(?:this|these|those|such) (?!{_SPAN}\b)"
        r"(?!(?:who|in|with|at|on|of|as|an?|is|was|that|are|were|to)\b)\p{Ll}{2,}",
        r"\b[Tt]he (?:former|latter)\b(?= (?:is|was|has|had|will|would|did|does|fears?|paid|must|"
        r"may|\p{Ll}+ed)\b|[,.;]|$)",
        r"\bthe same (?:day|night|week|month|morning|evening)\b(?! (?:as|that))",
        r"\b(?:of|in|by|from|with|for|about|to) (?:this|that|these|those)[,.;]",
    ))
)  # fmt: skip
_SAID = (
    "said|says|added|adds|told|noted|stated|warned|argued|explained|insisted|claimed|wrote|"
    "concluded|recalled|continued|admitted|complained|replied|asked|stressed|suggested"
)
_THEY_SAID = regex.compile(
    rf"(?:^|[,.”\"?!] )(?:he|she|they|He|She|They) (?:also |later )?(?:{_SAID})\b"
)
_SPEAKING = regex.compile(
    "|".join((
        r"(?:When|As|After|Before|While|Asked|If|Although|Though) .*\p{Lu}",
        rf"(?:\p{{Lu}}[\p{{L}}’'-]+|\p{{Ll}}+(?:er|or|an|ist|man|ian))\]?,?(?: has| had)? "
        rf"(?:{_SAID}|called|met)\b",
        r"\p{Lu}[\p{L}’'-]+,? (?:who|was|is|has|had|will) ",
        rf"(?:{_SAID}) (?:\p{{L}}+ )?\p{{Lu}}",
    ))
)  # fmt: skip
# An event told of before: "The charge", "The move", unless what follows says which
_DEFINITE = (
    "charges?|move|decision|accusations?|announcement|proposal|comments?|remarks?|claims?|"
    "allegations?|statement|incident|news|ruling|verdict|agreement|deal|order|request|offer|"
    "suggestion|criticism|warning|appeal|complaint|measures?|plan|scheme|change|shift|trend|figure|"
    "findings?|increase|rise|fall|drop|decline|attack|blast|explosion|crash|accident|arrests?|"
    "protests?|ban|delay|dispute|letter|denial|reply|response|result|report"
)
_NAMED = r"(?:\[?\p{Lu}[\p{L}’'-]+\]?(?: \p{Lu}[\p{L}’'-]+)*|The \p{Ll}+)"
_THE_EVENT = regex.compile(
    rf"(?:{_NAMED} (?:denied|denies|rejected|rejects|dismissed|made|welcomed|confirmed|called|"
    rf"disputed) )?[Tt]he (?:{_DEFINITE})"
    r"(?= (?:is|was|are|were|has|have|had|will|would|could|can|may|might|comes?|came|follows?|"
    r"means|meant|led|drew|marks?|took|\p{L}+ed)\b|[.,;]|$)"
)
_MORE = regex.compile(
    r"^(?:A further|Another|An additional|The (?:other|others|rest|remaining)|"
    r"The (?:two|three|four|pair|duo))\b(?!.{0,40}\bof\b)|"
    r"\b(?:more|less) than (?:twice|double|half) that\b|\bno such \p{Ll}+"
)


def leaning(lines: Sequence[Shown]) -> Iterator[Fault]:
    """Lines that a reader cannot understand without one that is not right before them."""
    for before, line in _with_before(lines):
        if before and before.file == line.file and before.place + 1 == line.place:
            continue
        why = _leans(line.text)
        if why:
            yield Fault("leaning", line, why)


def _leans(text: str) -> str | None:
    plain = _QUOTED.sub("“”", text)
    if (_PRONOUN.match(text) and not _FINE.match(text)) or _CONNECTIVE.match(text):
        return f"opens with “{text.split(maxsplit=1)[0]}”"
    return _points_back(text, plain) or _torn(text, plain)


def _points_back(text: str, plain: str) -> str | None:
    for pattern in (_BACK, _MORE):
        if found := pattern.search(plain):
            return f"“{found.group()}” of what is not there"
    if found := _THE_EVENT.match(text):
        return f"“{found.group()}” of what is not there"
    return None


def _torn(text: str, plain: str) -> str | None:
    said = _THEY_SAID.search(plain)
    if said and not _SPEAKING.search(plain[: said.start()]):
        return f"nobody is named for “{said.group().strip(',. ”')}”"
    if text.count("“") != text.count("”") or text.count('"') % 2:
        return "a quotation begins or ends elsewhere"
    return None


def _with_before(lines: Sequence[Shown]) -> Iterator[tuple[Shown | None, Shown]]:
    """Each line with the one before it in its paragraph; key points stand alone."""
    before: Shown | None = None
    for line in lines:
        same = before is not None and (before.part, before.paragraph) == (line.part, line.paragraph)
        yield (before if same else None), line
        before = line


# --- a person first named by the surname alone ----------------------------------------

_GIVEN = r"\p{Lu}(?:[\p{Ll}’'-]+|\.)(?:[ -]\p{Lu}(?:[\p{Ll}’'-]*|\.))?"
# Before a surname these are no given names
_NO_GIVEN = frozenset(
    "The A An In On At By For From With Of And Or But If As When While Where After Before Since "
    "Until During Despite Although Though Because However Mr Mrs Ms Dr Sir Prof President Minister "
    "Secretary Mayor Chief King Queen Prince Pope Judge Justice Senator Governor General Colonel "
    "Captain Chancellor Chairman Premier Ambassador Director Professor Sen Rep Gov Gen Lady Lord "
    "Foreign Prime Vice Deputy Former Speaker Congressman Detective Sergeant Officer Inspector "
    "Attorney Lieutenant Major Commander Engineer Treasurer Coach Doctor Leader Harbour Reverend "
    "New North South East West Old Great Upper Lower Saint St San Los Fort Port Mount Lake Cape "
    "President-elect Did Yet Then Health Infrastructure Coroner "
    "Inside Under Says Said Both Why How Meet Like Only Even Monday Tuesday Wednesday Thursday "
    "Friday Saturday Sunday January February March April June July August September October "
    "November December Yesterday Today".split()
)
_ROLE_BEFORE = regex.compile(
    r"\b(?:President|Minister|Secretary|Mayor|Chief|King|Queen|Prince|Princess|Pope|Judge|Justice|Senator|"
    r"Governor|General|Colonel|Captain|Chancellor|Premier|Ambassador|Director|Professor|Sen\.|Rep\.|"
    r"Gov\.|Gen\.|Lord|Lady|Sir|Speaker|Congressman|Detective|Sergeant|Officer|Inspector|"
    r"president|minister|secretary|mayor|chief|engineer|treasurer|spokesman|spokeswoman|leader|"
    r"director|professor|judge|manager|lawyer|analyst|economist|coach|captain) $"
)
_ACTS = regex.compile(
    rf"\]?(?:,)? (?:{_SAID}|has|had|was|is|will|who|met|called|denied|did|promised|wants|refused|"
    r"asked)\b"
)
_SAYS = regex.compile(rf"\]?,?(?: has| had)? (?:{_SAID})\b")
_NOT_BARE = regex.compile(r"(?:\p{Lu}[\p{L}’'.-]*|\b[Tt]he|\b\p{Ll}+ of) $")
_HONORIFIC = regex.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|President|Minister|Secretary|Mayor|Chancellor|Senator)\.? $"
)
_AT_PLACE = regex.compile(r"\b(?:in|from|at|near|to|across) $")


def surnames(lines: Sequence[Shown]) -> Iterator[Fault]:
    """Lines that name a person barely for the first time in their part, though the file knows more.

    Known to be a person's is a name that the file has in full, with a verb that people are the
    subjects of after the surname somewhere. A role right before it ("President Putin") tells who.
    """
    so_far: dict[str, str] = {}
    known: dict[str, set[str]] = {}
    for before, line in _with_before(lines):
        said = known.setdefault(line.part, set())
        for surname, given in _people(line.article).items():
            whole = regex.compile(rf"(?<![\p{{L}}-]){surname}(?![\p{{L}}-]|’?\p{{L}}{{2,}})")
            found = whole.search(line.text)
            runs_on = before and before.file == line.file and before.place + 1 == line.place
            two = len(given) > 1 and not (runs_on and whole.search(before.text if before else ""))
            earlier = whole.finditer(so_far.get(line.part, ""))
            told = any(not _barely(m.string[: m.start()], given) for m in earlier)
            new = two or (surname not in said and not told)
            if found and new and _barely(line.text[: found.start()], given):
                names = " or ".join(f"{one} {surname}" for one in sorted(given))
                yield Fault("surname", line, f"“{surname}” is {names} in its file")
            said |= {surname} if found else set()
        so_far[line.part] = f"{so_far.get(line.part, '')} {line.text}"


def _barely(before: str, given: Iterable[str]) -> bool:
    """Whether what stands before a surname tells nothing of who it is."""
    full = any(regex.search(rf"{one}\]?(?: \p{{Lu}}[\p{{L}}.]*)* $", before) for one in given)
    other = regex.search(r"(\p{Lu}[\p{Ll}.’'-]*)\]? $", before)
    another = other is not None and other[1].rstrip(".") not in _NO_GIVEN
    return not (full or _ROLE_BEFORE.search(before) or another)


def _people(article: str) -> Mapping[str, frozenset[str]]:
    """Surnames with the given names, of those persons that a file names in full and barely."""
    found: dict[str, set[str]] = {}
    pattern = rf"({_GIVEN}) (\p{{Lu}}\p{{Ll}}[\p{{L}}’-]*)"
    for match in regex.finditer(pattern, article, overlapped=True):
        given = match[1].split()[0]
        surname = regex.sub(r"’s?$|-$", "", match[2])
        if given.rstrip(".") in _NO_GIVEN or surname in _NO_GIVEN or len(given) < 3:
            continue
        found.setdefault(surname, set()).add(given)
    return {
        surname: frozenset(given)
        for surname, given in sorted(found.items())
        if len(given) <= 2 and all(_is_person(surname, one, article) for one in sorted(given))
    }


def _is_person(surname: str, given: str, article: str) -> bool:
    whole = regex.compile(rf"(?<![\p{{L}}-]){surname}(?![\p{{L}}-])")
    names = list(whole.finditer(article))
    before = [article[max(0, m.start() - 30) : m.start()] for m in names]
    bare = any(not _NOT_BARE.search(text) or _HONORIFIC.search(text) for text in before)
    acts = any(_ACTS.match(article, m.end()) for m in names)
    titled = any(_HONORIFIC.search(text.removesuffix(f"{given} ")) for text in before)
    said = any(_SAYS.match(article, m.end()) for m in names)
    place = any(_AT_PLACE.search(text.removesuffix(f"{given} ")) for text in before)
    return bare and acts and (titled or (said and not place))


# --- the same said twice --------------------------------------------------------------

_WORD = regex.compile(r"[\p{L}][\p{L}’'-]*")
_NUMBER = regex.compile(r"\d[\d.,]*\d|\d")
_STOP = frozenset(
    "a about after again against all also although am amid an and any are as at be because been "
    "before being between both but by can could did do does doing down during each even few for "
    "from further get had has have having he her here hers him his how i if in into is it its "
    "just last least less like made make many may might more most much must my near nearly new "
    "next no nor not now of off on once one only or other our out over own per put s said same "
    "say says she should since so some still such t than that the their them then there these "
    "they this those though through to told too two under until up upon us very was we were "
    "what when where which while who whom why will with within without would yet you your three "
    "four five added according around among across another back come came goes going go first "
    "second mr mrs ms dr it's himself herself itself themselves including used use way well "
    "year years week weeks month months day days time today tomorrow yesterday monday tuesday "
    "wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december people ".split()
)
_SAME = 0.6
# Two lines that name the same people need not say the same of them
_NAMES = regex.compile(r"(?<!^)(?<![.!?] [“\"]?)\b\p{Lu}[\p{L}’'-]*")


def repeated(lines: Sequence[Shown]) -> Iterator[Fault]:
    """Lines that say what an earlier line of the sections says: most of their words and figures."""
    sections = [line for line in lines if line.part != "key points"]
    for first, second in combinations(sections, 2):
        a, b = (_stems(_NAMES.sub(" ", line.text)) for line in (first, second))
        shared = len(a & b)
        numbers = [frozenset(_NUMBER.findall(line.text)) for line in (first, second)]
        alike = numbers[0] == numbers[1]
        if alike and shared >= 4 and shared / (min(len(a), len(b)) or 1) >= _SAME:
            yield Fault("repeated", second, f"says again: {first.text}")


def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(text) if word.lower() not in _STOP)


def _stem(word: str) -> str:
    plain = regex.sub(r"[’']s?$", "", word.lower())
    return regex.sub(r"(?<=\p{L}{3})(?:ies|ing|ed|es|s|ly|e|y|ion|ions|ern)$", "", plain)


# --- what is not of any article -------------------------------------------------------

_JUNK = {
    "navigation": (
        r"Skip to", r"Type to search", r"Back to top", r"Home [>|»·]", r"Menu\b", r"Subscribe\b",
        r"Sign in\b", r"Log ?in\b", r"\p{L}+ (?:[|»·>] \p{L}+ ?){2,}",
    ),
    "promotion": (
        r"(?i:(?:read|see|watch|listen|click|find out|learn) (?:more|also|here|below|now)\b"
        r"(?:[:.]| (?:at|on|about|in our)))",
        r"(?i:sign up (?:for|to)\b(?=.*(?:newsletter|free|inbox|alerts)))",
        r"(?i:subscribe (?:to|now|for)\b|follow us|share this|download (?:our|the) app|unlock )",
        r"(?i:support our journalism|we use cookies|join (?:our|us)\b|click here)",
        r"(?i:this is a preview|already a (?:subscriber|member))",
    ),
    "byline": (
        r"(?:By|BY|Reporting by|Written by|Edited by|Editing by|Text by) \p{Lu}[\p{L}.’'-]+"
        r"(?: \p{Lu}[\p{L}.’'-]*){1,3}(?:, \p{Lu}|[|]|$| and \p{Lu})",
        r"(?:Published|Updated|Posted|Last updated|First published)[: ]",
        r"\d{1,2}:\d\d (?:am|pm|GMT|EST)\b", r"Contact the (?:writer|reporter)",
    ),
    "credit": (
        r"(?:Photo|Image|Picture|Photograph|Video|Graphic|Credit|Caption|Source|File photo)s?"
        r"(?: (?:by|credit|caption))?\s?:", r"Photograph by",
        r"(?i:copyright|©|all rights reserved|first appeared (?:in|on)|originally published)",
    ),
    "teaser": (
        r"(?i:related (?:stories|articles|posts|topics)|more (?:from|on) |most read|recommended)",
        r"(?i:you might (?:also )?(?:be interested|like)|trending|in pictures:|explained:)",
        r"(?i:key points|at a glance|what you need to know|advertisement|sponsored)",
    ),
}  # fmt: skip
_JUNK_AT_START = {name: regex.compile("|".join(parts)) for name, parts in _JUNK.items()}
_ANYWHERE = regex.compile(
    r"https?://|www\.|\b[\w.]+@[\w.]+\.\w+|(?i:click here|all rights reserved|©)|"
    r"\bpic\.twitter|\[\.\.\.\]|\[…\]"
)
_DEBRIS = regex.compile(
    r"\.\s?\.(?!\.)(?<!\.\.\.)|�|Â|â€|&(?:amp|nbsp|quot|#\d+);|(?<!\p{L})\p{Ll}{2,}\p{Lu}\p{Ll}{2}|"
    r"\p{L},\p{L}{2}|\p{Ll}\.\p{Lu}\p{Ll}|</?\w+>|[{}<>|\\]|\s[,.;]\s"
)
_ENDS = regex.compile(r"[.!?…][\"”’')\]]*$")
_VERB = regex.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|"
    r"\p{L}{2,}(?:ed|es|s)|said|told|made|took|came|went|gave|got|left|held|met|fell|rose|won|lost|led|saw|"
    r"began|became|found|kept|put|set|sent|spoke|ran|cut|hit|paid|sold|bought|brought|built|fought|drew|"
    r"grew|froze|knew|threw|broke|wrote|drove|shot|shut|stood|understood|let|cost|spent|sought|thought|taught|"
    r"caught|ate|want|say|see|show|expect|agree|remain)\b|’(?:s|re|ve|ll)\b"
)


def junk(lines: Sequence[Shown]) -> Iterator[Fault]:
    """Lines that are no sentence of an article, or have a scraper's damage in them."""
    for line in lines:
        why = _junk(line.text)
        if why:
            yield Fault("junk", line, why)


def _junk(text: str) -> str | None:
    for name, pattern in _JUNK_AT_START.items():
        if pattern.match(text.lstrip("“\"‘'([•-* ")):
            return name
    if found := _ANYWHERE.search(text):
        return f"not of an article: “{found.group()}”"
    if found := _DEBRIS.search(text):
        return f"debris: “{found.group()}”"
    if not _ENDS.search(text) or len(text.split()) < 3 or not _VERB.search(text):
        return "a fragment"
    if regex.match(r"[\p{Ll},;:.)]", text) and not regex.match(r"(?:e|i)[A-Z]|al-|de |van ", text):
        return "begins in the middle"
    return None


# --- paragraphs that mix matters ------------------------------------------------------

# A name in more of the page's lines than this share says nothing of what a line is about, nor
# does another word in more than that.
_EVERYWHERE_NAME, _EVERYWHERE = 0.25, 0.5
_NEAR = 2


def mixed(lines: Sequence[Shown], synonyms: Iterable[Sequence[str]] = ()) -> Iterator[Fault]:
    """Lines that have nothing to do with any other of their paragraph."""
    sections = [line for line in lines if line.part != "key points"]
    count = Counter(stem for line in sections for stem in _stems(line.text))
    same = {_stem(word): _stem(group[0]) for group in synonyms for word in group}
    names = {_stem(word) for line in sections for word in _NAMES.findall(line.text)}
    telling = {
        stem for stem, n in count.items()
        if n <= max(3, (_EVERYWHERE_NAME if stem in names else _EVERYWHERE) * len(sections))
    }  # fmt: skip
    for group in paragraphs(sections):
        held = [
            {same.get(s, s) for s in _matter(line.text) if s in telling or s.isdigit()}
            for line in group
        ]
        joined = {0}
        for _ in group:
            joined |= {
                j for i in sorted(joined) for j in range(len(group))
                if held[i] & held[j] or _near(group[i], group[j])
            }  # fmt: skip
        for j in range(len(group)):
            if j not in joined:
                yield Fault("mixed", group[j], f"has nothing in common with: {group[0].text}")
                break


def paragraphs(lines: Iterable[Shown]) -> list[list[Shown]]:
    """Return the lines by paragraph, in order."""
    groups: dict[tuple[str, int], list[Shown]] = {}
    for line in lines:
        groups.setdefault((line.part, line.paragraph), []).append(line)
    return list(groups.values())


def _matter(text: str) -> frozenset[str]:
    return _stems(text) | frozenset(_NUMBER.findall(text))


def _near(a: Shown, b: Shown) -> bool:
    return a.file == b.file and abs(a.place - b.place) <= _NEAR
