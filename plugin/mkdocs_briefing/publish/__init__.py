"""A briefing becomes Markdown pages, its record in JSON, and the ledger."""

from mkdocs_briefing.publish.tree import publish, write

__all__ = ["publish", "write"]
