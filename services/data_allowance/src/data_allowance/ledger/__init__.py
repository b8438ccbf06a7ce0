"""The double-entry ledger: append-only entries whose postings sum to zero."""
