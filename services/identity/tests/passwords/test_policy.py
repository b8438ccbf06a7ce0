"""Which passwords are good enough."""

import time

import pytest
from identity.passwords.errors import PasswordTooWeak
from identity.passwords.policy import require_strong

EMAIL, NAME = "jana.beispiel@jobcenter-musterstadt.example", "Jana Beispiel"


@pytest.mark.parametrize(
    "password",
    [
        "Tannen Kuchen Regen 77",
        "wolke bagger löffel mond",
        "kR9#vT2$xW5q",
        "-EDIcMKodkksZlS1abcd",
        "ひらがなとカタカナと漢字",
    ],
)
async def test_long_and_uncommon_is_enough(password):
    await require_strong(password, EMAIL, NAME)


@pytest.mark.parametrize(
    "password",
    [
        "kR9#vT2$xW5",  # eleven characters
        "password1234",
        "123456789012",
        "qwertzuiop12",
        "aaaaaaaaaaaaaaaa",
        "jobcenter2026",
        "Nahbar-Nahbar",
        "jana.beispiel",
        "JanaBeispiel1",
        "",
    ],
)
async def test_short_common_or_personal_is_not(password):
    with pytest.raises(PasswordTooWeak):
        await require_strong(password, EMAIL, NAME)


async def test_a_very_long_password_is_judged_in_no_time():
    started = time.perf_counter()
    await require_strong("Wolken und Bagger " * 14, EMAIL, NAME)
    assert time.perf_counter() - started < 2
