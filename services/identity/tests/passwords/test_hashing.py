"""How passwords are kept."""

import unicodedata

import pytest
from identity.passwords.hashing import PasswordHasher
from pwdlib.hashers.argon2 import Argon2Hasher


@pytest.fixture
def real_hashes(monkeypatch, _cheap_hashes):
    monkeypatch.undo()


@pytest.mark.usefixtures("real_hashes")
async def test_argon2id_with_the_parameters_of_rfc_9106():
    encoded = await PasswordHasher().hash("secret")
    assert encoded.startswith("$argon2id$v=19$m=65536,t=3,p=4$")


async def test_a_hash_fits_its_password_only():
    hasher = PasswordHasher()
    encoded = await hasher.hash("Tannen Kuchen")
    assert await hasher.verify("Tannen Kuchen", encoded) == (True, None)
    assert (await hasher.verify("tannen Kuchen", encoded))[0] is False


async def test_the_same_letters_from_another_keyboard_are_the_same_password():
    hasher = PasswordHasher()
    encoded = await hasher.hash(unicodedata.normalize("NFC", "Löffelgrün ＡＢ"))
    assert (await hasher.verify(unicodedata.normalize("NFD", "Löffelgrün AB"), encoded))[0]


async def test_a_weaker_old_hash_is_renewed_on_the_way():
    old = Argon2Hasher(time_cost=1, memory_cost=16, parallelism=1).hash("secret")
    fits, renewed = await PasswordHasher().verify("secret", old)
    assert fits
    assert renewed is not None
    assert (await PasswordHasher().verify("secret", renewed)) == (True, None)


@pytest.mark.parametrize("broken", ["", "plain", "$argon2id$broken", "$2b$12$abc"])
async def test_what_is_no_hash_fits_nothing(broken):
    assert (await PasswordHasher().verify("secret", broken))[0] is False


async def test_no_hash_fits_nothing_either():
    assert await PasswordHasher().verify("secret", None) == (False, None)
