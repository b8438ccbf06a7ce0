"""How long a database is waited for."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Patience:
    """How many seconds: a person waits with us."""

    connect: int = 5
    free_connection: int = 10
    lock: int = 3
    statement: int = 10
    idle_transaction: int = 30
    busy: int = 5
    """SQLite: for another process that writes."""

    def as_settings(self) -> dict[str, str]:
        """Give the limits that the server holds, as it takes them (milliseconds)."""
        return {
            "statement_timeout": f"{self.statement}000",
            "lock_timeout": f"{self.lock}000",
            "idle_in_transaction_session_timeout": f"{self.idle_transaction}000",
            "timezone": "UTC",
        }


limits = Patience()
"""Tests put more here: a machine that is busy with something else fails none of them."""
