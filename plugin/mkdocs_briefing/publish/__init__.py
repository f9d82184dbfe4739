"""A briefing becomes Markdown pages, its record in JSON, and the ledger."""

from mkdocs_briefing.publish.tree import in_the_way, publish, write

__all__ = ["in_the_way", "publish", "write"]
