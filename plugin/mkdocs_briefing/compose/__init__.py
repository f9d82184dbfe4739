"""The chosen -> paragraphs in order, edited, cited, verified and accounted for."""

from .comparing import compared
from .ledger import ledger, records
from .sections import compose
from .timeline import timeline
from .verify import VerificationError, verify

__all__ = ["VerificationError", "compared", "compose", "ledger", "records", "timeline", "verify"]
