"""A folder of sources becomes a briefing, every sentence footnoted to the words it came from."""

__version__ = "0.1.0"
