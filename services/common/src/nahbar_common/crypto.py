"""Field encryption: AES-256-GCM bound to its place, and blind indexes to look sealed values up."""

import base64
import hashlib
import hmac
import os
from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic import SecretStr

_VERSION = 1
_NONCE_BYTES = 12  # NIST SP 800-38D, 8.2.2: random nonces of 96 bits


class UnsealError(Exception):
    """A sealed value was changed, moved to another place, or its key is gone."""


class Sealer:
    """Seals with the first key, opens with whichever key the header names.

    A sealed value is: version (1 byte), length of the key id (1 byte), key id, nonce (12 bytes),
    ciphertext with tag. The place (table, column, row …) is authenticated but not stored, so a
    value copied to another row does not open.
    """

    def __init__(self, keys: Mapping[str, bytes]) -> None:
        if not keys or any(len(key) != 32 for key in keys.values()):
            raise ValueError("data keys must be 32 bytes each, and there must be one")
        self._keys = dict(keys)
        self._active = next(iter(keys))

    @classmethod
    def from_settings(cls, keys: Mapping[str, SecretStr]) -> "Sealer":
        """Build from `data_keys`: key id to base64 of 32 bytes."""
        return cls({name: base64.b64decode(key.get_secret_value()) for name, key in keys.items()})

    def seal(self, plaintext: bytes, *place: str) -> bytes:
        """Encrypt for one place, such as ("clients", "phone", row id)."""
        header = bytes([_VERSION, len(self._active)]) + self._active.encode()
        nonce = os.urandom(_NONCE_BYTES)
        cipher = AESGCM(self._keys[self._active])
        return header + nonce + cipher.encrypt(nonce, plaintext, header + _join(place))

    def open(self, sealed: bytes, *place: str) -> bytes:
        """Decrypt a value of this place; raise UnsealError when it is not one."""
        try:
            end = 2 + sealed[1]
            header, nonce = sealed[:end], sealed[end : end + _NONCE_BYTES]
            cipher = AESGCM(self._keys[header[2:].decode()])
            return cipher.decrypt(nonce, sealed[end + _NONCE_BYTES :], header + _join(place))
        except (InvalidTag, IndexError, KeyError, UnicodeDecodeError, ValueError) as error:
            raise UnsealError from error

    def blind_index(self, value: str, purpose: str) -> bytes:
        """Give a keyed hash (32 bytes) that finds an equal value without opening any.

        The key comes from the alphabetically first data key, so that adding keys keeps indexes.
        """
        root = self._keys[min(self._keys)]
        key = HKDF(hashes.SHA256(), 32, salt=None, info=b"nahbar blind index " + purpose.encode())
        return hmac.digest(key.derive(root), value.encode(), hashlib.sha256)


def _join(place: tuple[str, ...]) -> bytes:
    # Length-prefixed, so that ("ab", "c") and ("a", "bc") are different places.
    return b"".join(len(part.encode()).to_bytes(4, "big") + part.encode() for part in place)
