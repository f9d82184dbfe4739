"""Analyses kept on disk, so that a file is analysed once for each of its contents.

A store makes builds faster and can do nothing else: whatever is wrong with it is one
note, never an error, and what cannot be read from it is analysed again.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import secrets
import sqlite3
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import metadata
from itertools import accumulate
from pathlib import Path
from types import TracebackType
from typing import Self

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from mkdocs_briefing.model import Contents
from mkdocs_briefing.packing import Packed

__all__ = ["Store", "beside", "code_version", "key"]

# Written into the file's head: an SQLite file, and a store of this layout.
APPLICATION = 0x6D6B6231  # "mkb1"
BATCH = 500  # rows to a statement and to a transaction; SQLite takes 999 parameters everywhere
KEPT_OPENS = 20  # an analysis that this many builds did not ask for is deleted
MOST_BYTES = 4_000_000_000  # of the file; those of some 400,000 news articles
WAIT = 2.0  # seconds for another build to let go of the file

# Folders and files, within the package, whose code decides what an analysis holds.
_CODE = ("read", "analyse", "reading.py", "model.py")
_LIBRARIES = (
    "PyYAML", "chardet", "fsspec", "ftfy", "lxml", "markdown-it-py", "nltk", "pypdf", "regex",
    "sentencex", "sumy", "trafilatura", "warcio",
)  # fmt: skip

# MkDocs shows what is below its own name; no import of it is needed for that.
_log = logging.getLogger("mkdocs.plugins.briefing.store")

_LAYOUT = """
CREATE TABLE IF NOT EXISTS analyses (
  id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, value BLOB NOT NULL, used INTEGER NOT NULL)
"""


class Store:
    """Analyses by key, in one SQLite file. `note` says what is wrong with it, if anything.

    Close it, or use it in a `with` statement. Killing the process at any moment loses
    no more than the batch that was being written. A file of more than `most` bytes is made
    smaller when it is closed: what no build has asked for the longest goes first.
    """

    def __init__(self, path: Path, most: int = MOST_BYTES) -> None:
        self.note: str | None = None
        self._path = path
        self._most = most
        self._asked: set[int] = set()  # ids of the rows that this build asked for
        self._generation = 0
        self._database: sqlite3.Connection | None = None

    @classmethod
    def open(cls, path: Path, most: int = MOST_BYTES) -> Self:
        """Return the store at `path`, made if need be; it is empty where it cannot be used."""
        store = cls(path, most)
        with store._guarded():
            path.parent.mkdir(parents=True, exist_ok=True)
            store._connect()
        if store._database is None and not path.exists():  # it was damaged and set aside
            with store._guarded():
                store._connect()
        return store

    def get_many(self, keys: Iterable[str]) -> dict[str, Contents]:
        """Return those of the analyses that are kept and sound, in the order of the keys."""
        wanted = list(dict.fromkeys(keys))
        found: dict[str, Contents] = {}
        with self._guarded():
            for some in _batches(wanted):
                found |= self._get(some)
        return {key: found[key] for key in wanted if key in found}

    def put_many(self, analyses: Mapping[str, Contents]) -> None:
        """Keep analyses. One that JSON cannot hold is left out."""
        with self._guarded():
            for some in _batches(sorted(analyses)):
                values = ((key, _encoded(key, analyses[key])) for key in some)
                rows = [(key.encode(), value) for key, value in values if value is not None]
                self._put(rows)

    def close(self) -> None:
        """Let go of the file. What is asked for later is not found."""
        with self._guarded():
            self._shrink()
        self._let_go()

    def _let_go(self) -> None:
        database, self._database = self._database, None
        if database is not None:
            with contextlib.suppress(sqlite3.Error):
                database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _connect(self) -> None:
        """Open the file, make its table if it is new, and count this opening."""
        # MkDocs serves from one thread and builds in another; never in both at once.
        self._database = database = sqlite3.connect(
            self._path, timeout=WAIT, isolation_level=None, check_same_thread=False
        )
        if self._number("application_id") == 0:
            database.execute("PRAGMA auto_vacuum = INCREMENTAL")
        elif self._number("application_id") != APPLICATION:
            raise sqlite3.DatabaseError("it is not a store of analyses")
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        with self._transaction() as database:
            database.execute(f"PRAGMA application_id = {APPLICATION}")
            database.execute(_LAYOUT)
            self._generation = self._number("user_version") + 1
            database.execute(f"PRAGMA user_version = {self._generation}")
            oldest = self._generation - KEPT_OPENS
            database.execute("DELETE FROM analyses WHERE used < ?", (oldest,))
        _vacuum(database)

    def _number(self, pragma: str) -> int:
        """Return a number of the file's head; 0 in a new file."""
        if self._database is None:
            return 0
        return int(self._database.execute(f"PRAGMA {pragma}").fetchone()[0])

    def _get(self, keys: Sequence[str]) -> dict[str, Contents]:
        """Return a batch's analyses, and mark them as used."""
        if self._database is None:
            return {}
        marks = ",".join("?" * len(keys))
        rows = self._database.execute(
            f"SELECT id, key, value, CAST(used AS INTEGER) FROM analyses WHERE key IN ({marks})",  # noqa: S608 - marks
            [key.encode() for key in keys],
        ).fetchall()
        wanted = {key.encode(): key for key in keys}
        self._asked.update(row[0] for row in rows)
        decoded = ((wanted[row[1]], _decoded(row[1], row[2])) for row in rows if row[1] in wanted)
        # Marked only when half forgotten: a build that changes nothing should write nothing.
        stale = [(self._generation, row[0]) for row in rows if row[3] <= self._stale]
        if stale:
            with contextlib.suppress(sqlite3.OperationalError), self._transaction() as database:
                database.executemany("UPDATE analyses SET used = ? WHERE id = ?", stale)
        return {key: analysis for key, analysis in decoded if analysis is not None}

    @property
    def _stale(self) -> int:
        """The generation up to which a use is marked anew."""
        return self._generation - KEPT_OPENS // 2

    def _put(self, rows: Sequence[tuple[bytes, bytes]]) -> None:
        """Write a batch."""
        if self._database is None or not rows:
            return
        with self._transaction() as database:
            database.executemany(
                "INSERT OR REPLACE INTO analyses (key, value, used) VALUES (?, ?, ?)",
                [(*row, self._generation) for row in rows],
            )

    def _shrink(self) -> None:
        """Delete, until the file is small enough, what was not asked for the longest.

        Of what this build asked for, that goes first which was written last: if it were the
        other way round, a folder too large for the store would find nothing the next time.
        """
        if self._database is None or (excess := self._bytes() - self._most) <= 0:
            return
        with self._transaction() as database:
            used = [(self._generation, row) for row in sorted(self._asked)]
            database.executemany("UPDATE analyses SET used = ? WHERE id = ?", used)
            rows = database.execute(
                "SELECT id, LENGTH(value) FROM analyses ORDER BY used, id DESC"
            ).fetchall()
            sizes = accumulate(int(row[1] or 0) for row in rows)
            gone = [row[:1] for row, before in zip(rows, (0, *sizes), strict=False)
                    if before < excess]  # fmt: skip
            database.executemany("DELETE FROM analyses WHERE id = ?", gone)
        _vacuum(self._database)
        _log.debug(
            "%s: %d analyses deleted to stay below %d bytes", self._path, len(gone), self._most
        )

    def _bytes(self) -> int:
        pages = self._number("page_count") - self._number("freelist_count")
        return pages * self._number("page_size")

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """Write all or nothing."""
        database = self._database
        if database is None:
            raise sqlite3.ProgrammingError("the store is closed")
        database.execute("BEGIN IMMEDIATE")
        try:
            yield database
            database.execute("COMMIT")
        finally:
            if database.in_transaction:
                database.execute("ROLLBACK")

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[None]:
        """Turn what goes wrong with the file into the note, and do without the file."""
        try:
            yield
        except (sqlite3.Error, OSError, UnicodeDecodeError) as error:
            self._let_go()
            self.note = self.note or (
                self._set_aside()
                if _is_damage(error)
                else f"{self._path}: the store of analyses cannot be used: {error}. The build goes"
                " on without it and takes longer."
            )

    def _set_aside(self) -> str:
        """Rename a damaged file, and say so."""
        aside = self._path.with_name(f"{self._path.name}.damaged")
        try:
            self._path.replace(aside)
            for end in ("-wal", "-shm"):
                self._path.with_name(self._path.name + end).unlink(missing_ok=True)
        except OSError as error:
            return f"{self._path}: the store of analyses is damaged: delete it ({error})."
        return (
            f"{self._path}: the store of analyses was damaged. It is set aside as {aside.name} and"
            " made anew, so this build takes longer."
        )


def _vacuum(database: sqlite3.Connection) -> None:
    """Give free pages back to the system. As a script: `execute` would give back one of them."""
    database.executescript("PRAGMA incremental_vacuum")


def key(content: bytes, path: str, options: str) -> str:
    """Return the key of a file's analysis: it changes with anything that the analysis depends on.

    `options` names the settings that reading and analysing depend on. 40 hexadecimal digits.
    """
    parts = (content, _bytes(path), _bytes(options), code_version())
    digest = hashlib.blake2b(digest_size=20)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))  # "ab" and "c" are not "a" and "bc"
        digest.update(part)
    return digest.hexdigest()


def _bytes(text: str) -> bytes:
    """Return a text's bytes; a file's name may hold what is not Unicode."""
    return text.encode("utf-8", "surrogatepass")


def beside(file: Path) -> Path:
    """Return where the analyses for a briefing.yml are kept, in a folder that git ignores.

    A `.cache` that is there already may hold what somebody commits; then only our own
    folder within it is ignored.
    """
    outer = file.resolve().parent / ".cache"
    inner = outer / "plugin" / "briefing"
    with contextlib.suppress(OSError):  # `Store.open` says what is wrong with the folder
        fresh = not outer.exists()
        inner.mkdir(parents=True, exist_ok=True)
        ignore = (outer if fresh else inner) / ".gitignore"
        if not (outer / ".gitignore").exists() and not ignore.exists():
            _write_whole(ignore, b"*\n")
    return inner / "analyses.sqlite3"


def _write_whole(path: Path, content: bytes) -> None:
    """Write a file, or none: an empty one would be taken for one that means it."""
    beside = path.with_name(f"{path.name}-{secrets.token_hex(4)}")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


@cache
def code_version() -> bytes:
    """Return what names the code that reads and analyses, in this process."""
    return _version_of(Path(__file__).parent)


def _version_of(package: Path) -> bytes:
    """Return a hash of a package's code for reading and analysing, and of the libraries used."""
    digest = hashlib.blake2b(digest_size=20)
    for path in _code_files(package):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(package).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    for library in _LIBRARIES:
        digest.update(f"{library} {_installed(library)}\n".encode())
    digest.update(str(sys.version_info[:2]).encode())  # for its Unicode tables
    return digest.digest()


def _code_files(package: Path) -> list[Path]:
    """Return the files with code or data that decide an analysis, sorted."""
    roots = [package / name for name in _CODE]
    files = [path for root in roots for path in (root, *root.rglob("*")) if path.is_file()]
    return sorted(path for path in files if "__pycache__" not in path.parts)


def _installed(library: str) -> str:
    """Return a library's version."""
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return "none"


def _encoded(key: str, contents: Contents) -> bytes | None:
    """Return the bytes of a row, or None for text that UTF-8 cannot hold."""
    try:
        json = Packed(contents).model_dump_json()
        return zlib.compress(f"{key}\n{json}".encode())
    except (PydanticSerializationError, UnicodeEncodeError):
        return None


def _decoded(key: bytes, value: object) -> Contents | None:
    """Return a row's analysis, or None if the row is damaged.

    The key stands in the value too: in a damaged file a key may lead to another's row.
    """
    try:
        written, _, json = zlib.decompress(value).partition(b"\n")  # type: ignore[arg-type]
        if written == key:
            return Packed.model_validate_json(json).root
        fault = "it is another file's"
    except (zlib.error, TypeError, ValidationError) as error:
        fault = type(error).__name__
    _log.debug("%s: a damaged analysis in the store, made anew (%s)", _printable(key), fault)
    return None


def _printable(key: bytes) -> str:
    return key.decode("ascii", "backslashreplace")


def _is_damage(error: Exception) -> bool:
    """Tell whether the file itself is unsound, not just out of reach.

    SQLite quotes a damaged table's text in its message, which Python may fail to decode.
    """
    if isinstance(error, UnicodeDecodeError):
        return True
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return type(error) is sqlite3.DatabaseError
    return code & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def _batches(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    """Return the keys, a batch at a time."""
    return (keys[start : start + BATCH] for start in range(0, len(keys), BATCH))
