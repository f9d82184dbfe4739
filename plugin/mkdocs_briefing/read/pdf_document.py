"""A PDF file is opened and read page by page; what one page breaks costs that page alone."""

from __future__ import annotations

import io
import logging

from pypdf import PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError

from . import refuse
from .extract import Context, Extract, LimitError
from .pdf_facts import file_facts, head_with
from .pdf_fonts import Fonts
from .pdf_notes import Reading, beside_the_text, notes_on
from .pdf_pages import laid_out
from .pdf_runs import PageRuns, TooMuchError, runs_of
from .pdf_stretches import largest_heading, stretches

# pypdf tells of each oddity that it gets over; what matters is in our reasons and notes.
logging.getLogger("pypdf").addHandler(logging.NullHandler())

_MOST_PAGES = 1_000
_MOST_STEPS = 1_000_000  # operators of all pages; 100,000 that show text take 2.5 s
_MOST_TOKENS = 500_000  # of one page, operands among them
_STREAM = 20_000_000  # bytes that one stream may unpack to


def read(content: bytes, context: Context) -> Extract | str:
    """The file's text, or why there is none."""
    limit = min(_STREAM, context.budget.unpacked)
    try:
        with apply_configuration(
            zlib_maximum_output_length=limit,
            lzw_maximum_output_length=limit,
            run_length_maximum_output_length=limit,
            brotli_maximum_output_length=limit,
            array_based_stream_maximum_output_length=limit,
            maximum_declared_stream_length=max(limit, len(content)),
            image_maximum_buffer_size=limit,
            jbig2_maximum_output_length=limit,
            stream_parsing_work_maximum_count=_MOST_TOKENS,
            page_tree_maximum_entries=5 * _MOST_PAGES,
            jbig2dec_binary=None,  # no other program is started
        ):
            return _read(content, context)
    except (LimitError, RecursionError):
        raise  # read_content has the words for these
    except LimitReachedError:
        return refuse.PDF_TOO_MUCH
    except DependencyError:
        return refuse.PDF_CIPHER
    except Exception:  # noqa: BLE001 - a file made to break a parser, or cut short
        return refuse.PDF_BROKEN


def _read(content: bytes, context: Context) -> Extract | str:
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        return refuse.PDF_LOCKED
    count = len(reader.pages)
    if count > _MOST_PAGES:
        return refuse.too_many_pages(count, _MOST_PAGES)
    if not count:
        return refuse.PDF_NO_PAGES
    pages, failed = _pages(reader, context)
    reading = Reading(pages, failed)
    if (reason := reading.reason()) is not None:
        return reason
    layouts = laid_out([page if reading.is_legible(page) else None for page in pages])
    told = file_facts(reader)
    notes = notes_on(reading) + beside_the_text(reader)
    return Extract(stretches(layouts), notes=notes, head=head_with(told, largest_heading(layouts)))


def _pages(
    reader: PdfReader, context: Context
) -> tuple[tuple[PageRuns | None, ...], tuple[int, ...]]:
    """Each page's runs, and the numbers of those that could not be read."""
    fonts = Fonts()
    pages: list[PageRuns | None] = []
    failed: list[int] = []
    steps = 0
    for index in range(len(reader.pages)):
        page = None
        if steps < _MOST_STEPS:
            try:
                page = runs_of(reader.pages[index], fonts)
            except TooMuchError as drawn:
                steps += drawn.steps
            except LimitReachedError:
                steps += _MOST_TOKENS // 3
            except RecursionError:
                page = None
            except Exception:  # noqa: BLE001 - see read
                page = None
        if page is None:
            failed.append(index + 1)
        else:
            steps += page.steps + page.letters // 10
            context.budget.take_bytes(page.letters)
        pages.append(page)
    return tuple(pages), tuple(failed)
