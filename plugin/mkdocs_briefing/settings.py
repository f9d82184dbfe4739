"""briefing.yml becomes `Settings`, or a list of everything that is wrong with it.

YAML is composed into nodes, not constructed: nodes carry line and column, and nothing
of the file can make an object. pydantic checks the plain values that the nodes hold;
each of its errors is put into words here, at the place of the node that it speaks of.
"""

from __future__ import annotations

import difflib
import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Annotated, Literal, get_args

import regex
import yaml
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from mkdocs_briefing.model import (
    FIELDS,
    Address,
    Folder,
    Limits,
    SectionPlan,
    Settings,
    SourcePages,
    Workers,
    bare_words,
    folder_named,
)

__all__ = ["Problem", "SettingsError", "load", "workers"]

MAX_BYTES = 1_000_000
MAX_DEPTH = 20  # lists within lists; a true file has five
MAX_NODES = 100_000  # after aliases are followed, so that a few lines cannot become millions

Salience = Literal[
    "lex-rank",
    "text-rank",
    "lsa",
    "luhn",
    "sum-basic",
    "kl",
    "reduction",
    "edmundson",
    "random",
]

Place = tuple[str | int, ...]  # ("sections", 1, "words")


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a file. Line and column count from 1; None where the whole file is meant."""

    file: str
    line: int | None
    column: int | None
    where: str
    message: str

    def __str__(self) -> str:
        """`briefing.yml:12:5: sections[1].word: unknown setting, did you mean 'words'?`."""
        place = self.file if self.line is None else f"{self.file}:{self.line}:{self.column}"
        return ": ".join(part for part in (place, self.where, self.message) if part)


class SettingsError(Exception):
    """All mistakes of a file, in the order of its lines."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def load(path: Path) -> Settings:
    """Return the settings that a file holds, with their defaults filled in.

    Raises `SettingsError` with every mistake of the file. Whether the source folder
    exists is not looked at.
    """
    root = _compose(_read(path), str(path))
    document = _Document(str(path))
    values = document.follow(root, ())
    if not isinstance(root, yaml.MappingNode):
        raise SettingsError(document.problems or [document.problem(root, (), _not_settings(root))])
    checked = _check(values, document)
    document.problems.extend(_repeated_ids(values, document))
    if checked:
        document.problems.extend(_pinned_and_banned(checked, document))
    if document.problems or checked is None:
        raise SettingsError(_in_order(document.problems))
    return _settings(checked, path, document.places())


# --- what may stand in the file -------------------------------------------------


# A line feed and a tab may stand in a text; other control characters and half
# characters ("\x07", "\ud800") would fail later, in the page.
_UNPRINTABLE = regex.compile(r"[\p{Cc}\p{Cs}--[\n\t]]", regex.VERSION1)
# "trade", "trade-2", "व्यापार"
_ID = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*+(?:[_-][\p{L}\p{M}\p{N}]++)*+")
# "trade-1-2" is the second line of a paragraph, "trade-figures-1" a row of a table below it
_LINE_ID = regex.compile(r"-(?:\p{N}+-\p{N}+(?:-why)?|(?:figures|voice|next)-\p{N}+)$")
_LANGUAGE = re.compile(r"[a-z]{2}")  # "en"
# as in dask://10.0.0.7:8786, dask://scheduler.example:8786 and dask://[::1]:8786
_CLUSTER = re.compile(r"dask://((?:[\w.-]+|\[[0-9a-fA-F:.]+\]):\d{1,5})/?", re.ASCII)
_NOT_SLUG = regex.compile(r"[^\p{L}\p{M}\p{N}]++")  # " & " of "Oil & gas"


def _wrong(message: str) -> PydanticCustomError:
    """Return an error whose words are already those for the user (braces in them are plain)."""
    return PydanticCustomError("worded", "{words}", {"words": message})


def _plain(text: str) -> str:
    """Return the text with its white space folded."""
    if found := _UNPRINTABLE.search(text):
        raise _wrong(f"character {ord(found[0]):#06x} cannot be printed: take it out")
    return " ".join(text.split())


def _filled(text: str) -> str:
    """Return the text, which must not be empty."""
    if not text:
        raise _wrong("the text is empty: write something between the quotes")
    return text


def _identifier(text: str) -> str:
    """Return the text, if it can be an anchor in a page."""
    if not _ID.fullmatch(text):
        hint = f": write {slug!r}" if (slug := _slug(text)) else ""
        raise _wrong(f"{text!r} cannot be a link: use letters, digits, '-' and '_'{hint}")
    return text


def _language(text: str) -> str:
    """Return the text, if it looks like an ISO 639-1 code."""
    if not _LANGUAGE.fullmatch(text):
        raise _wrong(f"{text!r} is not a code of two small letters such as 'en'")
    return text


def workers(value: str) -> Workers:
    """Return what ``auto``, ``4`` or ``dask://host:port`` means. Raises ValueError for the rest."""
    if value == "auto":
        return Workers()
    if re.fullmatch(r"0*[1-9][0-9]{0,3}", value, re.ASCII):
        return Workers(count=int(value))
    if found := _CLUSTER.fullmatch(value):
        return Workers(cluster=found[1])
    raise ValueError(
        f"{value!r} is not a place to work: write auto, a number of processes such as 4, or"
        " dask://host:port"
    )


def _workers(value: object) -> object:
    """Return the text or number, if it names where files are to be read."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise _wrong("a number of processes, auto or dask://host:port is expected")
    try:
        workers(str(value))
    except ValueError as error:
        raise _wrong(str(error)) from None
    return str(value)


def _folder(text: str) -> str:
    """Return the text, unless it is the address of a folder that has a path."""
    if found := re.match(r"(?:file|local)://", text):
        raise _wrong(f"a folder of this machine is written as a path, without {found[0]!r}")
    return text


_Text = Annotated[str, AfterValidator(_plain)]
_Filled = Annotated[_Text, AfterValidator(_filled)]
_Id = Annotated[_Filled, AfterValidator(_identifier)]
_Language = Annotated[_Filled, AfterValidator(_language)]
_Count = Annotated[int, Field(ge=1)]


class _Section(BaseModel):
    """An item of `sections`."""

    model_config = ConfigDict(extra="forbid", strict=True)

    title: _Filled
    id: _Id | None = None
    about: _Text = ""
    words: _Count | None = None
    synonyms: list[list[_Filled]] = []
    terms: list[_Filled] = []
    exclude: list[_Filled] = []
    only: Literal["statements"] | None = None
    max_paragraphs: _Count | None = None
    pin: list[_Filled] = []
    ban: list[_Filled] = []


_DEFAULT = Limits()


class _Limits(BaseModel):
    """What reading a file may take."""

    model_config = ConfigDict(extra="forbid", strict=True)

    megabytes: _Count = _DEFAULT.megabytes
    unpacked: _Count = _DEFAULT.unpacked
    entries: _Count = _DEFAULT.entries
    nesting: Annotated[int, Field(ge=0)] = _DEFAULT.nesting
    seconds: _Count = _DEFAULT.seconds
    memory: _Count = _DEFAULT.memory
    files: _Count = _DEFAULT.files


class _Fields(BaseModel):
    """What records of a dump call things, before the names that are known anyway."""

    model_config = ConfigDict(extra="forbid", strict=True)

    text: list[_Filled] = []
    title: list[_Filled] = []
    published: list[_Filled] = []
    outlet: list[_Filled] = []
    author: list[_Filled] = []
    url: list[_Filled] = []
    language: list[_Filled] = []


class _File(BaseModel):
    """The whole file."""

    model_config = ConfigDict(extra="forbid", strict=True)

    title: _Filled = "Briefing"
    sources: Annotated[_Filled, AfterValidator(_folder)] = "docs/sources"
    language: _Language | None = None
    words: _Count = 120
    salience: Salience = "lex-rank"
    source_pages: Annotated[SourcePages, Field(strict=False)] = SourcePages.CITED
    excerpts: bool = False
    pin: list[_Filled] = []
    ban: list[_Filled] = []
    limits: _Limits = _Limits()
    fields: _Fields = _Fields()
    workers: Annotated[str, BeforeValidator(_workers)] = "auto"
    sections: Annotated[list[_Section], Field(min_length=1)]


def _settings(checked: _File, path: Path, places: Mapping[str, str]) -> Settings:
    """Return the settings that the program works with."""
    sections = tuple(_plan(s, n, checked.words) for n, s in enumerate(checked.sections, 1))
    bearing = {
        "title": checked.title,
        "language": checked.language,
        "words": checked.words,
        "salience": checked.salience,
        "source_pages": checked.source_pages.value,
        "excerpts": checked.excerpts,
        "pin": checked.pin,
        "ban": checked.ban,
        "limits": checked.limits.model_dump(),
        "fields": checked.fields.model_dump(),
        "sections": [asdict(section) for section in sections],
    }
    canonical = json.dumps(bearing, sort_keys=True, separators=(",", ":"))
    file = path.resolve()
    return Settings(
        title=checked.title,
        sources=_sources(file.parent, checked.sources),
        sections=sections,
        language=checked.language,
        words=checked.words,
        salience=checked.salience,
        source_pages=checked.source_pages,
        excerpts=checked.excerpts,
        pin=tuple(checked.pin),
        ban=tuple(checked.ban),
        file=file,
        sha256=hashlib.sha256(canonical.encode()).hexdigest(),
        places=places,
        limits=Limits(**checked.limits.model_dump()),
        fields=_fields(checked.fields),
        workers=workers(checked.workers),
    )


def _sources(home: Path, written: str) -> Folder:
    """Return the source folder: below the file's own, unless it is an address."""
    named = folder_named(written)
    return named if isinstance(named, Address) else Path(os.path.realpath(home / named))


def _fields(checked: _Fields) -> dict[str, tuple[str, ...]]:
    """Return the names of each field, those of the file before the usual ones."""
    return {name: (*own, *FIELDS[name]) for name, own in checked.model_dump().items()}


def _plan(section: _Section, number: int, words: int) -> SectionPlan:
    """Return a section with its defaults: an id made of the title, the file's words."""
    return SectionPlan(
        id=section.id or _default_id(section.title, number),
        title=section.title,
        about=section.about,
        words=section.words or words,
        synonyms=tuple(tuple(group) for group in section.synonyms),
        terms=tuple(section.terms),
        exclude=tuple(section.exclude),
        only=section.only,
        max_paragraphs=section.max_paragraphs,
        pin=tuple(section.pin),
        ban=tuple(section.ban),
    )


def _slug(text: str) -> str:
    """Return the letters and digits of a text in any script, joined by hyphens; may be empty."""
    return str(_NOT_SLUG.sub("-", text.lower())).strip("-")


def _default_id(title: str, number: int) -> str:
    """Return the title's slug; where the title has no letter, the section's number.

    Marks cannot open an id, and a title may begin with one.
    """
    slug = _slug(title)
    return slug if _ID.fullmatch(slug) else f"section-{number}"


# --- the file becomes nodes -----------------------------------------------------


def _read(path: Path) -> str:
    """Return the file's text."""
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        message = "there is no such file. Make one with 'briefing init', or name another"
        raise _failed(path, message) from None
    except IsADirectoryError:
        message = f"this is a folder. Name the file in it: {path / 'briefing.yml'}"
        raise _failed(path, message) from None
    except (OSError, ValueError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or error
        raise _failed(path, f"the file cannot be read: {reason}") from None
    if len(raw) > MAX_BYTES:
        raise _failed(path, "the file is larger than 1 MB, which no list of sections is")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig")
        message = "the file is not in UTF-8 from here on. Save it as UTF-8"
        raise _failed(path, message, *_line_and_column(before, len(before))) from None


def _failed(
    file: Path | str, message: str, line: int | None = None, column: int | None = None
) -> SettingsError:
    """Return an error with one problem that concerns the file, not a setting."""
    return SettingsError([Problem(str(file), line, column, "", message)])


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return where a character stands, both from 1."""
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


class _Loader(yaml.SafeLoader):
    """PyYAML's composer recurses; this one stops before Python does."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Return the next node."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.MarkedYAMLError(problem="lists stand too deep in lists", problem_mark=mark)
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


# What the usual messages of PyYAML come from, by how they begin.
_CURES = {
    "mapping values are not allowed here": ". Put quotes round a text that holds ': '",
    "found undefined alias": ". Put quotes round a text that begins with '*'",
    "could not find expected ':'": ". Is there a ':' after the name, and an even indentation?",
    "expected <block end>, but found '<scalar>'": (
        ". Does a text begin with a quotation mark and go on after the next? Write '>-' before it, "
        "and the text on the line below"
    ),
    "expected <block end>": ". Is the indentation the same as on the lines above?",
    "found unexpected end of stream": ". Is a quote open that begins here?",
    "but found another document": ". Keep one: delete the line '---'",
}


def _compose(text: str, file: str) -> yaml.Node:
    """Return the file's one YAML document."""
    try:
        loader = _Loader(text)
        root: yaml.Node | None = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        open_quote = (error.problem or "").startswith("found unexpected end of stream")
        mark = (open_quote and error.context_mark) or error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (None, None)
        raise _failed(file, _not_yaml(error, text), *place) from None
    except yaml.reader.ReaderError as error:
        place = _line_and_column(text, error.position)
        message = f"character {ord(text[error.position]):#06x} cannot stand in YAML: take it out"
        raise _failed(file, message, *place) from None
    if root is None:
        message = "the file is empty. At least one section is needed: sections: [{title: …}]"
        raise _failed(file, message, 1, 1)
    return root


def _not_yaml(error: yaml.MarkedYAMLError, text: str) -> str:
    """Say what is wrong with the YAML, and the cure of the usual cases."""
    problem = error.problem or "it cannot be read"
    lines = text.splitlines()
    number = error.problem_mark.line if error.problem_mark else 0
    line = lines[number] if number < len(lines) else ""
    if "'\\t'" in problem or "\t" in line[: len(line) - len(line.lstrip())]:
        return "a tab stands here, which YAML does not take as indentation: use spaces"
    cure = next((cure for start, cure in _CURES.items() if problem.startswith(start)), "")
    return f"not valid YAML: {problem}{cure}"


# --- nodes become values --------------------------------------------------------

_YAML = "tag:yaml.org,2002:"
# What a value means that was written without quotes; a text has no entry.
_KINDS = {
    f"{_YAML}int": "a number",
    f"{_YAML}float": "a number",
    f"{_YAML}bool": "true or false",
    f"{_YAML}timestamp": "a date",
    f"{_YAML}null": "nothing",
    f"{_YAML}value": "a mark of its own",
    f"{_YAML}merge": "a mark of its own",
}
# How YAML writes true and false; it takes them in capitals too.
_SWITCHES = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_KNOWN_TAGS = {*_KINDS, f"{_YAML}str", f"{_YAML}seq", f"{_YAML}map"}
_NOTHING = "nothing stands here: write a value, or delete the line"
_ODD = object()  # stands for a value that no setting takes: 1.5, 2024-07-08


@dataclass(slots=True)
class _Document:
    """Where everything stands in a file, and what is wrong with it so far."""

    file: str
    nodes: dict[Place, yaml.Node] = field(default_factory=dict)
    names: dict[Place, yaml.Node] = field(default_factory=dict)  # the settings' keys
    problems: list[Problem] = field(default_factory=list)
    refused: set[Place] = field(default_factory=set)  # reported; what is in them is not looked at

    def problem(self, node: yaml.Node, place: Place, message: str) -> Problem:
        """Return a problem at a node."""
        mark = node.start_mark
        return Problem(self.file, mark.line + 1, mark.column + 1, _name(place), message)

    def places(self) -> dict[str, str]:
        """Return where each setting stands, `briefing.yml:12:5`, by its name."""
        marks = {_name(place): node.start_mark for place, node in self.nodes.items()}
        return {
            name: f"{self.file}:{mark.line + 1}:{mark.column + 1}" for name, mark in marks.items()
        }

    def refuse(self, node: yaml.Node, place: Place, message: str) -> object:
        """Return a value that nothing more is said about."""
        self.problems.append(self.problem(node, place, message))
        self.refused.add(place)
        return _ODD

    def follow(self, node: yaml.Node, place: Place) -> object:
        """Return the plain value of a node: text, whole number, bool, None, list, dict, `_ODD`."""
        self.nodes[place] = node
        if len(self.nodes) > MAX_NODES or len(place) > MAX_DEPTH:
            message = "an alias ('*') is repeated too often or holds itself: write the text out"
            raise SettingsError([self.problem(node, (), message)])
        if node.tag not in _KNOWN_TAGS:
            tag = node.tag.replace(_YAML, "!!")
            return self.refuse(node, place, f"the tag {tag} is not taken here: take it out")
        if isinstance(node, yaml.SequenceNode):
            return [self.follow(item, (*place, n)) for n, item in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode):
            return dict(self._items(node, place))
        return _scalar(node)

    def _items(self, node: yaml.MappingNode, place: Place) -> Iterator[tuple[str, object]]:
        """Return the settings of a mapping; a name that stands twice counts once."""
        for name, value in node.value:
            if not isinstance(name, yaml.ScalarNode):
                self.refuse(name, place, "a setting's name is expected, not a list or a mapping")
                continue
            inner = (*place, name.value)
            if name.tag == f"{_YAML}merge":
                self.refuse(name, inner, "'<<' is not taken here: write the settings out")
            elif first := self.names.get(inner):
                line = first.start_mark.line + 1
                message = f"written twice, first on line {line}: keep one"
                self.problems.append(self.problem(name, inner, message))
            else:
                self.names[inner] = name
                if value.tag == f"{_YAML}null" and not value.value and inner != ("sections",):
                    self.refuse(value, inner, _NOTHING)
                yield name.value, self.follow(value, inner)


def _scalar(node: yaml.Node) -> object:
    """Return a single value: text, whole number, bool, None, or `_ODD`."""
    if node.tag == f"{_YAML}str":
        return node.value
    if node.tag == f"{_YAML}null":
        return None
    if node.tag == f"{_YAML}int":
        try:
            return int(node.value.replace("_", ""))
        except ValueError:  # 0x1F, 1:30, or four thousand digits: never a count of words
            return _ODD
    if node.tag == f"{_YAML}bool":
        return _SWITCHES.get(node.value.lower(), _ODD)
    return _ODD


def _name(place: Place) -> str:
    """Return a place as people write it, `sections[1].words`."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)
    return "".join(parts).removeprefix(".")


# --- what is wrong, in words ----------------------------------------------------


def _check(values: object, document: _Document) -> _File | None:
    """Return the checked file, or None where the document's problems say why not."""
    try:
        return _File.model_validate(values)
    except ValidationError as error:
        guessed = {_guess(document, place) for place in document.names}
        document.problems.extend(
            _worded(detail, document)
            for detail in error.errors(include_url=False)
            if not _is_said(detail, document, guessed)
        )
        return None


def _is_said(detail: ErrorDetails, document: _Document, guessed: set[Place | None]) -> bool:
    """Tell whether the problem follows from another that is reported.

    It lies in a refused value, or `sections` is missing where `section` is unknown.
    """
    place, kind = detail["loc"], detail["type"]
    inside = len(place) if kind == "extra_forbidden" else len(place) + 1
    if any(place[:length] in document.refused for length in range(inside)):
        return True
    return kind == "missing" and place in guessed


def _worded(detail: ErrorDetails, document: _Document) -> Problem:
    """Return pydantic's error as a sentence, at the node that it speaks of."""
    place, kind = detail["loc"], detail["type"]
    if kind == "extra_forbidden":
        return document.problem(document.names[place], place, _unknown(document, place))
    if kind == "missing":
        return document.problem(document.nodes[place[:-1]], place, _missing(place))
    if kind in ("literal_error", "enum"):
        node = document.nodes[place]
        return document.problem(node, place, _not_allowed(node, place))
    if kind == "list_type" and place[-2:-1] == ("synonyms",):
        # [soldier, recruit] for [[soldier, recruit]]: one mistake, not one per word
        place = place[:-1]
        node = document.nodes[place]
        return document.problem(node, place, "a list of lists is expected: write [[…, …]]")
    node = document.nodes[place]
    return document.problem(node, place, _mistyped(detail, node, place))


def _mistyped(detail: ErrorDetails, node: yaml.Node, place: Place) -> str:
    """Say what was expected, what was found, and the cure."""
    if place == ("sections",):
        return "a list of at least one section is expected, each beginning with '- title: …'"
    if detail["type"] == "list_type" and place[-1] in {"pin", "ban"}:
        return "a list of sentences is expected, each on a line of its own after '- '"
    if worded := _WORDED.get(detail["type"]):
        return worded(node)
    return detail["msg"]


_ALLOWED: dict[str, tuple[str, ...]] = {  # the values of settings that have a list of them
    "salience": get_args(Salience),
    "source_pages": tuple(pages.value for pages in SourcePages),
    "only": ("statements",),
}


def _not_allowed(node: yaml.Node, place: Place) -> str:
    """Return the values that may stand here, with the nearest."""
    allowed = _ALLOWED[str(place[-1])]
    near = _nearest(node.value, allowed) if isinstance(node, yaml.ScalarNode) else None
    if near:
        return f"unknown value {_shown(node)}, did you mean {near!r}?"
    known = f"one of {', '.join(allowed)}" if len(allowed) > 1 else repr(allowed[0])
    return f"{known} is expected, not {_shown(node)}"


def _not_text(node: yaml.Node) -> str:
    """Say that a text is expected; YAML takes more for a number or a date than one thinks."""
    if isinstance(node, yaml.MappingNode):
        return f"a text is expected, not {_shown(node)}: put quotes round a text that holds ': '"
    if not isinstance(node, yaml.ScalarNode):
        return f"a text is expected, not {_shown(node)}"
    if not node.value:
        return _NOTHING
    kind = _KINDS.get(node.tag, "something else")
    return f'YAML takes {node.value} for {kind}: put quotes round it, "{node.value}"'


def _not_list(node: yaml.Node) -> str:
    """Say that a list is expected, and the value as one."""
    if not isinstance(node, yaml.ScalarNode):
        return f"a list is expected, not {_shown(node)}"
    return f"a list is expected: write [{_short(node.value)}]"


def _not_number(node: yaml.Node) -> str:
    """Say that a whole number is expected."""
    if isinstance(node, yaml.ScalarNode) and node.tag == f"{_YAML}str" and node.value.isdecimal():
        return f"a whole number is expected: take the quotes away, {_short(node.value)}"
    return f"a whole number is expected, not {_shown(node)}"


def _not_switch(node: yaml.Node) -> str:
    """Say that true or false is expected; in quotes they are texts."""
    if not isinstance(node, yaml.ScalarNode):
        return f"true or false is expected, not {_shown(node)}"
    if node.value.lower() in _SWITCHES:
        return f"true or false is expected: take the quotes away, {node.value}"
    if near := _nearest(node.value, ("true", "false")):
        return f"unknown value {_shown(node)}, did you mean {near!r}?"
    return f"true or false is expected, not {_shown(node)}"


def _not_counted(node: yaml.Node) -> str:
    """Say that a number is too small."""
    return f"a whole number from 1 is expected, not {node.value}"


def _not_section(node: yaml.Node) -> str:
    """Say that an item is no section."""
    return f"a section is expected, not {_shown(node)}: write 'title: …'"


_WORDED = {  # by pydantic's names of errors; those of our own validators are worded already
    "string_type": _not_text,
    "list_type": _not_list,
    "int_type": _not_number,
    "bool_type": _not_switch,
    "greater_than_equal": _not_counted,
    "model_type": _not_section,
}


def _shown(node: yaml.Node) -> str:
    """Return a value as a message names it."""
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    if isinstance(node, yaml.MappingNode):
        return "a mapping of names to values"
    return repr(_short(node.value)) if node.value else "nothing"


def _short(value: str) -> str:
    """Return the value on one line, with an end in sight."""
    line = " ".join(value.split())
    return line if len(line) <= 60 else f"{line[:59]}…"


def _not_settings(root: yaml.Node) -> str:
    """Say what the file should hold instead."""
    return f"settings such as 'title: …' and 'sections: …' are expected, not {_shown(root)}"


def _missing(place: Place) -> str:
    """Say what to write."""
    if place == ("sections",):
        return "missing: at least one section is needed, beginning with '- title: …'"
    return "missing: every section needs a title"


def _unknown(document: _Document, place: Place) -> str:
    """Say that there is no such setting, and which one may be meant."""
    if guess := _guess(document, place):
        return f"unknown setting, did you mean {guess[-1]!r}?"
    name, other = place[-1], _Section if len(place) == 1 else _File
    if name in other.model_fields:
        home = "a section" if len(place) == 1 else "the top of the file, not in a section"
        return f"unknown setting here: it belongs to {home}"
    known = (_File if len(place) == 1 else _Section).model_fields
    return f"unknown setting. Known here: {', '.join(known)}"


def _guess(document: _Document, place: Place) -> Place | None:
    """Return the setting that an unknown one may be meant for, if it is not there already."""
    known = (_File if len(place) == 1 else _Section).model_fields
    name = str(place[-1])
    if name in known or name in (_Section if len(place) == 1 else _File).model_fields:
        return None
    free = [field for field in known if (*place[:-1], field) not in document.names]
    near = _nearest(name, free) or _nearest(name, known)
    return (*place[:-1], near) if near else None


def _nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like a misspelt one."""
    close = difflib.get_close_matches(word.lower().replace("_", "-"), known, n=1)
    return close[0] if close else None


def _repeated_ids(values: object, document: _Document) -> Iterator[Problem]:
    """Return sections whose id another has; looked for even where other things are wrong."""
    sections = values.get("sections") if isinstance(values, dict) else None
    seen: dict[str, int] = {}
    place: Place
    for n, section in enumerate(sections if isinstance(sections, list) else ()):
        key = "id" if isinstance(section, dict) and section.get("id") is not None else "title"
        text = section.get(key) if isinstance(section, dict) else None
        if not isinstance(text, str) or not text:
            continue
        identifier = text if key == "id" else _default_id(text, n + 1)
        if taken := _taken(identifier):
            place = ("sections", n, key)
            yield document.problem(document.nodes[place], place, taken)
            continue
        first = seen.setdefault(identifier, n)
        if first != n:
            place = ("sections", n, key)
            message = f"the id {identifier!r} is that of sections[{first}] too: give it another id"
            yield document.problem(document.nodes[place], place, message)


def _taken(identifier: str) -> str | None:
    """Return why an id cannot be a section's: the page gives such ids to other things."""
    if identifier == "briefing" or identifier.startswith("briefing-"):
        return f"the id {identifier!r} is one the page itself uses: give the section another id"
    if _LINE_ID.search(identifier):
        return (
            f"the id {identifier!r} ends like that of a line or of what goes with one, which are "
            "numbered so: give the section another id"
        )
    return None


def _pinned_and_banned(checked: _File, document: _Document) -> Iterator[Problem]:
    """Return the pins of what the same file bans: everywhere, or in the pin's section."""
    banned = {bare_words(entry): _name(("ban", n)) for n, entry in enumerate(checked.ban)}
    yield from _banned_too(checked.pin, banned, (), document)
    for number, section in enumerate(checked.sections):
        home: Place = ("sections", number)
        here = {bare_words(e): _name((*home, "ban", n)) for n, e in enumerate(section.ban)}
        yield from _banned_too(section.pin, {**banned, **here}, home, document)


def _banned_too(
    pins: Iterable[str], banned: Mapping[tuple[str, ...], str], home: Place, document: _Document
) -> Iterator[Problem]:
    for number, pin in enumerate(pins):
        if ban := banned.get(bare_words(pin)):
            place: Place = (*home, "pin", number)
            message = f"the same sentence stands in {ban}: take it out of one of the two"
            yield document.problem(document.nodes[place], place, message)


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return each problem once, in the order of the file."""
    return sorted(
        dict.fromkeys(problems), key=lambda p: (p.line or 0, p.column or 0, p.where, p.message)
    )
