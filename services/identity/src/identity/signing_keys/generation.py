"""Making a signing key and opening it again."""

import json

from nahbar_common.crypto import Sealer
from nahbar_common.key_pairs import make_key_pair

from identity.signing_keys.models import SigningKey, State


def generate_key(sealer: Sealer, state: State) -> SigningKey:
    """Make a key; the private half is sealed for its row."""
    pair = make_key_pair()
    return SigningKey(
        kid=pair.kid,
        state=state,
        public_jwk=json.dumps(pair.public_jwk),
        private_sealed=sealer.seal(pair.private_pem, *_place(pair.kid)),
    )


def open_private_key(sealer: Sealer, key: SigningKey) -> str:
    """Give the private key as PEM; raise UnsealError when it was changed or moved."""
    return sealer.open(key.private_sealed, *_place(key.kid)).decode()


def _place(kid: str) -> tuple[str, str, str]:
    return ("signing_keys", "private_sealed", kid)
