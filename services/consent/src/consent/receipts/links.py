"""The secret in a receipt's link: what leads its holder back to the consent, and to withdrawing it.

It is derived, not stored: 16 bytes of the entry's id and 16 of a keyed hash over it. Nobody can
make one without the data key, and a copy of the database holds none.
"""

import base64
import binascii
import hmac
from uuid import UUID

from nahbar_common.crypto import Sealer

_PURPOSE = "receipt link"
_HASH_BYTES = 16
"""128 bits: not to be guessed, whatever the number of tries."""


def write_secret(sealer: Sealer, receipt_id: UUID) -> str:
    """Give the secret of a receipt: 43 letters of base64url."""
    secret = receipt_id.bytes + _hash(sealer, receipt_id)
    return base64.urlsafe_b64encode(secret).decode().rstrip("=")


def read_secret(sealer: Sealer, secret: str) -> UUID | None:
    """Give the receipt a secret is of, or None when it is not one of ours."""
    try:
        raw = base64.urlsafe_b64decode(f"{secret}=")
    except (binascii.Error, ValueError):
        return None
    if len(raw) != 16 + _HASH_BYTES:
        return None
    receipt_id = UUID(bytes=raw[:16])
    return receipt_id if hmac.compare_digest(raw[16:], _hash(sealer, receipt_id)) else None


def write_link(sealer: Sealer, public_url: str, receipt_id: UUID) -> str:
    """Give the link; the secret is behind `#`, so no server and no log sees it."""
    return f"{public_url}/beleg#{write_secret(sealer, receipt_id)}"


def _hash(sealer: Sealer, receipt_id: UUID) -> bytes:
    return sealer.blind_index(str(receipt_id), _PURPOSE)[:_HASH_BYTES]
