"""The keys a provider signs with: one picked by its id, of a kind that can sign for others."""

from collections.abc import Mapping
from typing import Any

from joserfc.jwk import ECKey, RSAKey, import_key

KEYS_OF = {"RS": "RSA", "PS": "RSA", "ES": "EC"}
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
"""Asymmetric only: with HS256 the client secret, which our side knows, could sign."""
_SMALLEST_RSA = 2048
_MOST_KEYS = 100

PublicKey = RSAKey | ECKey


def read_key_set(document: Any) -> dict[str, dict[str, Any]]:
    """Give the signing keys of a JWK set by id; raise ValueError when it is none."""
    keys = document.get("keys") if isinstance(document, dict) else None
    if not isinstance(keys, list):
        raise ValueError("no key set")
    return {
        key["kid"]: key
        for key in keys[:_MOST_KEYS]
        if isinstance(key, dict)
        and isinstance(key.get("kid"), str)
        and key.get("kty") in KEYS_OF.values()
        and key.get("use", "sig") == "sig"
    }


def import_public(key: Mapping[str, Any], algorithm: str) -> PublicKey:
    """Make a key for an algorithm; raise ValueError when it is not one for it."""
    if key.get("kty") != KEYS_OF.get(algorithm[:2]) or key.get("alg", algorithm) != algorithm:
        raise ValueError("the key is for another algorithm")
    # Only what is public: "d" would make a private key of it, which verifies just as well.
    public = {name: key[name] for name in ("kty", "n", "e", "crv", "x", "y") if name in key}
    imported = import_key(public)
    if not isinstance(imported, RSAKey | ECKey):
        raise ValueError("no public key")
    if isinstance(imported, RSAKey) and imported.public_key.key_size < _SMALLEST_RSA:
        raise ValueError("the key is too small")
    return imported
