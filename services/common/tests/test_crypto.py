"""A sealed value opens only with its key and in its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nahbar_common.crypto import Sealer, UnsealError

SEALER = Sealer({"k1": bytes(range(32))})
PLACES = st.lists(st.text(max_size=20), max_size=4).map(tuple)


@given(plaintext=st.binary(max_size=500), place=PLACES)
def test_what_was_sealed_opens_in_its_place(plaintext, place):
    assert SEALER.open(SEALER.seal(plaintext, *place), *place) == plaintext


@given(place=PLACES, other=PLACES)
def test_a_value_copied_elsewhere_does_not_open(place, other):
    if place == other:
        return
    with pytest.raises(UnsealError):
        SEALER.open(SEALER.seal(b"secret", *place), *other)


@given(position=st.integers(0, 200), change=st.integers(1, 255))
def test_a_changed_byte_keeps_it_shut(position, change):
    sealed = bytearray(SEALER.seal(b"secret", "t"))
    sealed[position % len(sealed)] ^= change
    with pytest.raises(UnsealError):
        SEALER.open(bytes(sealed), "t")


@given(sealed=st.binary(max_size=60))
def test_any_bytes_stay_shut(sealed):
    with pytest.raises(UnsealError):
        SEALER.open(sealed, "t")


def test_after_a_rotation_old_values_open_and_indexes_stay():
    rotated = Sealer({"k2": bytes(32), "k1": bytes(range(32))})
    sealed = SEALER.seal(b"secret", "t")
    assert rotated.open(sealed, "t") == b"secret"
    assert rotated.blind_index("a", "p") == SEALER.blind_index("a", "p")
    with pytest.raises(UnsealError):
        SEALER.open(rotated.seal(b"new", "t"), "t")


def test_blind_indexes_differ_by_purpose_and_key():
    other = Sealer({"k1": bytes(32)})
    values = {
        SEALER.blind_index("a", "p"),
        SEALER.blind_index("a", "q"),
        SEALER.blind_index("b", "p"),
        other.blind_index("a", "p"),
    }
    assert len(values) == 4
