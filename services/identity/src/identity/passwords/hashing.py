"""Hashing passwords with argon2id (RFC 9106), off the event loop and a few at a time."""

import asyncio
import unicodedata
from collections.abc import Awaitable, Callable

from pwdlib import PasswordHash
from pwdlib.exceptions import UnknownHashError
from pwdlib.hashers.argon2 import Argon2Hasher

from identity.passwords.queue import HashingQueue, Lane
from identity.secret_values import new_secret

# RFC 9106, section 4: the second recommended option (64 MiB, 3 passes, 4 lanes).
_MEMORY_KIB, _PASSES, _LANES = 65_536, 3, 4


class PasswordHasher:
    """Hashes and verifies; an account without a password costs the same time as one with."""

    def __init__(self) -> None:
        self._hash = PasswordHash((Argon2Hasher(_PASSES, _MEMORY_KIB, _LANES),))
        self.queue = HashingQueue()
        self._nobodys_hash: str | None = None

    async def hash(self, password: str, lane: Lane = Lane.KNOWN) -> str:
        """Give the argon2id hash, in the usual encoded form, of a password."""
        async with self.queue.turn(lane):
            return await asyncio.to_thread(self._hash.hash, _normalized(password))

    async def verify(
        self,
        password: str,
        password_hash: str | None,
        lane: Lane = Lane.KNOWN,
        until_gone: Callable[[], Awaitable[None]] | None = None,
    ) -> tuple[bool, str | None]:
        """Tell whether the password fits, and give a new hash when the old one is too weak.

        Without a hash the same work is done against one that nobody has the password of, so that
        the time of the answer does not tell whether an account exists. Raises SignInBusy.
        """
        async with self.queue.turn(lane, until_gone):
            if self._nobodys_hash is None:
                self._nobodys_hash = await asyncio.to_thread(self._hash.hash, new_secret())
            fits, renewed = await asyncio.to_thread(
                self._verify, _normalized(password), password_hash or self._nobodys_hash
            )
        return (fits, renewed) if password_hash is not None else (False, None)

    def _verify(self, password: str, password_hash: str) -> tuple[bool, str | None]:
        try:
            return self._hash.verify_and_update(password, password_hash)
        except UnknownHashError:
            return False, None


def _normalized(password: str) -> str:
    # NIST SP 800-63B, 5.1.1.2: the same characters typed on two keyboards are one password.
    return unicodedata.normalize("NFKC", password)
