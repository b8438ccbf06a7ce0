"""Contact data opens only with the person's own key, in its own place."""

from uuid import uuid4

import pytest
from appointments.people.vault import PersonVault
from hypothesis import given
from hypothesis import strategies as st
from nahbar_common.crypto import Sealer, UnsealError

SEALER = Sealer({"k1": bytes(32)})


@given(st.text(max_size=200))
def test_what_was_sealed_opens_in_its_place(value):
    vault, person, row = PersonVault(SEALER), uuid4(), uuid4()
    key = vault.create_key(person)
    sealed = vault.seal(person, "clients", "phone", row, value)
    later = PersonVault(SEALER)
    later.unlock(person, key.wrapped_key)
    assert later.open(person, "clients", "phone", row, sealed) == value


@pytest.mark.parametrize(
    "place", [("visitors", "phone", "row"), ("clients", "email", "row"), ("clients", "phone", "x")]
)
def test_a_value_copied_to_another_place_does_not_open(place):
    vault, person = PersonVault(SEALER), uuid4()
    vault.create_key(person)
    sealed = vault.seal(person, "clients", "phone", "row", "0541")
    with pytest.raises(UnsealError):
        vault.open(person, *place, sealed)


def test_another_persons_key_does_not_open():
    vault, kim, alex, row = PersonVault(SEALER), uuid4(), uuid4(), uuid4()
    vault.create_key(kim)
    vault.create_key(alex)
    sealed = vault.seal(kim, "clients", "phone", row, "0541")
    with pytest.raises(UnsealError):
        vault.open(alex, "clients", "phone", row, sealed)


def test_without_the_persons_key_there_is_nothing_to_read():
    vault, person, row = PersonVault(SEALER), uuid4(), uuid4()
    vault.create_key(person)
    sealed = vault.seal(person, "clients", "phone", row, "0541")
    erased = PersonVault(SEALER)
    erased.unlock(person, None)
    assert erased.open(person, "clients", "phone", row, sealed) is None


def test_a_wrapped_key_belongs_to_one_person():
    vault, kim, alex = PersonVault(SEALER), uuid4(), uuid4()
    key = vault.create_key(kim)
    with pytest.raises(UnsealError):
        PersonVault(SEALER).unlock(alex, key.wrapped_key)


def test_keys_survive_a_new_data_key():
    vault, person, row = PersonVault(SEALER), uuid4(), uuid4()
    key = vault.create_key(person)
    sealed = vault.seal(person, "clients", "phone", row, "0541")
    rotated = PersonVault(Sealer({"k2": bytes([1] * 32), "k1": bytes(32)}))
    rotated.unlock(person, key.wrapped_key)
    assert rotated.open(person, "clients", "phone", row, sealed) == "0541"
