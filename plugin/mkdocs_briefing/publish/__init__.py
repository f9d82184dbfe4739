"""A briefing becomes Markdown pages, its record in JSON, and the ledger."""

from mkdocs_briefing.publish.disk import in_the_way, write
from mkdocs_briefing.publish.linked_data import linked_data
from mkdocs_briefing.publish.searching import searchable
from mkdocs_briefing.publish.staging import WriteError, discard
from mkdocs_briefing.publish.tree import publish

__all__ = [
    "WriteError",
    "discard",
    "in_the_way",
    "linked_data",
    "publish",
    "searchable",
    "write",
]
