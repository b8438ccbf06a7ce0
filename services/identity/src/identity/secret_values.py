"""Random secrets that we hand out and keep as hashes only."""

import hashlib
import secrets

LINK_BYTES = 18
"""144 bits: above the 128 that the architecture asks for, and short enough for a QR code."""
LINK_CHARACTERS = LINK_BYTES * 8 // 6
"""How long such a secret is in base64url."""
TOKEN_BYTES = 32
"""256 bits, for cookies, invitations and the secrets of programs."""


def new_secret(size: int = TOKEN_BYTES) -> str:
    """Give a random secret of `size` bytes, safe in URLs and cookies."""
    return secrets.token_urlsafe(size)


def hash_secret(secret: str) -> bytes:
    """Give the SHA-256 (32 bytes) under which a random secret is stored.

    No salt and no slow hash: the secret has more than 128 random bits, so it cannot be guessed.
    """
    return hashlib.sha256(secret.encode()).digest()
