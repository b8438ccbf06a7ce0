"""Name, address and password hash of an account are sealed for their row and column."""

from typing import Literal
from uuid import UUID

from nahbar_common.crypto import Sealer

from identity.addresses import canonical_email, earlier_form

SealedColumn = Literal["email_sealed", "display_name_sealed", "password_sealed"]


def seal(sealer: Sealer, account_id: UUID, column: SealedColumn, value: str) -> bytes:
    """Seal a value for its place."""
    return sealer.seal(value.encode(), "accounts", column, str(account_id))


def unseal(sealer: Sealer, account_id: UUID, column: SealedColumn, value: bytes) -> str:
    """Open a value of this place; raise UnsealError when it is not one."""
    return sealer.open(value, "accounts", column, str(account_id)).decode()


def email_index(sealer: Sealer, email: str) -> bytes:
    """Give the blind index of an address: one for all ways of writing it."""
    return _index(sealer, canonical_email(email))


def earlier_email_index(sealer: Sealer, email: str) -> bytes:
    """Give the index accounts got while width still made a difference, see `readdressing`."""
    return _index(sealer, earlier_form(email))


def directory_index(sealer: Sealer, issuer: str, subject: str) -> bytes:
    """Give the index of a person of the directory; equal to that of no address."""
    return sealer.blind_index(f"{issuer}\n{subject}", "directory person")


def _index(sealer: Sealer, address: str) -> bytes:
    return sealer.blind_index(address, "email")
