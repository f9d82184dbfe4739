"""The chosen -> paragraphs in order, edited, cited, verified and accounted for."""

from .ledger import ledger, records
from .sections import compose
from .verify import VerificationError, verify

__all__ = ["VerificationError", "compose", "ledger", "records", "verify"]
