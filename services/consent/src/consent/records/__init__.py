"""The evidence the DPO reads: who consented to what and when, pseudonymous, read-only."""
