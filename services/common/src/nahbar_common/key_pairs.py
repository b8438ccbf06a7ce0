"""P-256 key pairs (RFC 7518, 3.4) for what we sign: access tokens, checkpoints."""

import base64
import secrets
from dataclasses import dataclass

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from nahbar_common.tokens import ALGORITHM


@dataclass(frozen=True)
class KeyPair:
    """A new key: its id, the private half as PEM (PKCS #8), the public half as JWK."""

    kid: str
    private_pem: bytes
    public_jwk: dict[str, str]


def make_key_pair() -> KeyPair:
    """Make a key with a random id."""
    private = ec.generate_private_key(ec.SECP256R1())
    pem = private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    kid = secrets.token_urlsafe(16)
    numbers = private.public_key().public_numbers()
    public = {
        "kty": "EC",
        "crv": "P-256",
        "x": _coordinate(numbers.x),
        "y": _coordinate(numbers.y),
        "kid": kid,
        "use": "sig",
        "alg": ALGORITHM,
    }
    return KeyPair(kid, pem, public)


def _coordinate(value: int) -> str:
    # RFC 7518, 6.2.1.2: always the full 32 octets of the curve's field.
    return base64.urlsafe_b64encode(value.to_bytes(32, "big")).decode().rstrip("=")
