"""Sealing per person: values open only with the key of the person they tell about."""

import os
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request
from nahbar_common.crypto import Sealer

from appointments.people.key_models import PersonKey

_KEY_BYTES = 32
_KEY_NAME = "person"


class PersonVault:
    """Holds the keys of the persons that one request works with, and forgets them with it."""

    def __init__(self, sealer: Sealer) -> None:
        self._sealer = sealer
        self._persons: dict[UUID, Sealer] = {}

    def create_key(self, person_id: UUID) -> PersonKey:
        """Make a key for a new person; gives the row to store."""
        key = os.urandom(_KEY_BYTES)
        self._persons[person_id] = Sealer({_KEY_NAME: key})
        wrapped = self._sealer.seal(key, *_place(person_id))
        return PersonKey(person_id=person_id, wrapped_key=wrapped)

    def unlock(self, person_id: UUID, wrapped_key: bytes | None) -> None:
        """Take in a stored key; None when it was erased: nothing of the person opens then."""
        if wrapped_key is not None and person_id not in self._persons:
            key = self._sealer.open(wrapped_key, *_place(person_id))
            self._persons[person_id] = Sealer({_KEY_NAME: key})

    def seal(self, person_id: UUID, table: str, column: str, row_id: UUID, value: str) -> bytes:
        """Encrypt a value for its place, with the person's key."""
        return self._persons[person_id].seal(value.encode(), table, column, str(row_id))

    def open(
        self, person_id: UUID, table: str, column: str, row_id: UUID, sealed: bytes | None
    ) -> str | None:
        """Decrypt a value of this place; None when there is none or the key was erased."""
        person = self._persons.get(person_id)
        if sealed is None or person is None:
            return None
        return person.open(sealed, table, column, str(row_id)).decode()

    def blind_index(self, value: str, purpose: str) -> bytes:
        """Give a keyed hash that finds an equal value without opening any."""
        return self._sealer.blind_index(value, purpose)


def _place(person_id: UUID) -> tuple[str, str, str]:
    return ("person_keys", "wrapped_key", str(person_id))


def _vault(request: Request) -> PersonVault:
    return PersonVault(request.app.state.sealer)


VaultDep = Annotated[PersonVault, Depends(_vault)]
