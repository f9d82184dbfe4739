"""A briefing becomes Markdown pages, its record in JSON, and the ledger."""

from mkdocs_briefing.publish.linked_data import linked_data
from mkdocs_briefing.publish.searching import searchable
from mkdocs_briefing.publish.tree import in_the_way, publish, write

__all__ = ["in_the_way", "linked_data", "publish", "searchable", "write"]
