"""Making a signing key and opening it again."""

import base64
import json
import secrets

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from nahbar_common.crypto import Sealer
from nahbar_common.tokens import ALGORITHM

from identity.signing_keys.models import SigningKey, State


def generate_key(sealer: Sealer, state: State) -> SigningKey:
    """Make a P-256 key (RFC 7518, 3.4); the private half is sealed for its row."""
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
    return SigningKey(
        kid=kid,
        state=state,
        public_jwk=json.dumps(public),
        private_sealed=sealer.seal(pem, *_place(kid)),
    )


def open_private_key(sealer: Sealer, key: SigningKey) -> str:
    """Give the private key as PEM; raise UnsealError when it was changed or moved."""
    return sealer.open(key.private_sealed, *_place(key.kid)).decode()


def _coordinate(value: int) -> str:
    # RFC 7518, 6.2.1.2: always the full 32 octets of the curve's field.
    return base64.urlsafe_b64encode(value.to_bytes(32, "big")).decode().rstrip("=")


def _place(kid: str) -> tuple[str, str, str]:
    return ("signing_keys", "private_sealed", kid)
