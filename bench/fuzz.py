"""Reads documents that are damaged at random, in every format, and looks for what must not be.

    python bench/fuzz.py                      all formats, 20 seconds each
    python bench/fuzz.py --seconds 600 .pdf   one of them, longer

It begins with a document of tests/formats.py in each format. Where `atheris` is installed
(`pip install atheris`), it looks for inputs that reach code not reached before; otherwise the bytes
are changed without looking. An input that raises, takes more than 20 seconds, or whose sentences do
not stand where they say is written to tests/hostile/findings/, where a test tries it from then
on; the exit code is then 1.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import importlib.util
import itertools
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

import mkdocs_briefing  # noqa: E402

GUIDED = "--one" in sys.argv and importlib.util.find_spec("atheris") is not None
if GUIDED:
    import atheris

    with atheris.instrument_imports(include=["mkdocs_briefing.read"]):
        for _path in sorted((Path(mkdocs_briefing.__file__).parent / "read").glob("[!_]*.py")):
            importlib.import_module(f"mkdocs_briefing.read.{_path.stem}")

from formats import WRITERS, Document, damaged  # noqa: E402
from hostile.found import FINDINGS, check  # noqa: E402

SEED = Document(
    "Ferry returns to Lund Quay",
    "Lund Gazette",
    "Ada Frost",
    "https://gazette.example/ferry",
    (
        "The repair of the harbour wall cost Nordline 3.2 million crowns, the council said.",
        "> Harbour master Per Holm said: “We lost two cranes.” <b>He</b> added [that][1] was all.",
    ),
)
SLOWEST = 20  # seconds for one input


def main() -> int:
    arguments = _arguments()
    if arguments.one:
        return _one(arguments.one, arguments.seconds)
    failed = []
    for suffix in arguments.formats or sorted(WRITERS):
        command = [sys.executable, __file__, "--one", suffix, "--seconds", str(arguments.seconds)]
        if subprocess.run(command, check=False).returncode:
            failed.append(suffix)
    print(f"{len(failed)} formats with findings: {' '.join(failed) or 'none'}")
    return int(bool(failed))


def _one(suffix: str, seconds: int) -> int:
    seeds = [WRITERS[suffix](SEED), *(path.read_bytes() for path in FINDINGS.glob(f"*{suffix}"))]
    if GUIDED:
        return _guided(suffix, seeds, seconds)
    return _blind(suffix, seeds, seconds)


def _blind(suffix: str, seeds: list[bytes], seconds: int) -> int:
    chance, end = random.Random(0), time.monotonic() + seconds
    for number in itertools.count():
        if time.monotonic() > end:
            print(f"{suffix}: {number:,} inputs, changed without looking")
            return 0
        content = damaged(chance.choice(seeds), chance)
        if not _holds(suffix, content):
            return 1
    return 0


def _guided(suffix: str, seeds: list[bytes], seconds: int) -> int:
    with tempfile.TemporaryDirectory() as corpus:
        for number, content in enumerate(seeds):
            Path(corpus, str(number)).write_bytes(content)
        options = [f"-max_total_time={seconds}", "-verbosity=0", "-print_final_stats=1"]
        options += [f"-timeout={SLOWEST}", "-max_len=20000", f"-artifact_prefix={corpus}/found-"]

        def tried(content: bytes) -> None:
            if not _holds(suffix, content):
                sys.exit(1)

        atheris.Setup([sys.argv[0], *options, corpus], tried)
        print(f"{suffix}: guided by what is reached", flush=True)
        atheris.Fuzz()
    return 0


def _holds(suffix: str, content: bytes) -> bool:
    start = time.monotonic()
    try:
        check(f"a{suffix}", content)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
        told = f"{type(error).__name__}: {error}"
    else:
        if time.monotonic() - start <= SLOWEST:
            return True
        told = f"took {time.monotonic() - start:.0f} s"
    FINDINGS.mkdir(exist_ok=True)
    found = FINDINGS / f"{hashlib.sha256(content).hexdigest()[:12]}{suffix}"
    found.write_bytes(content)
    print(f"{found.relative_to(ROOT)}: {told}")
    return False


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("formats", nargs="*", metavar="SUFFIX", help="such as .pdf; all by default")
    parser.add_argument("--seconds", type=int, default=20, help="for each format")
    parser.add_argument("--one", choices=sorted(WRITERS), help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
