"""A PIN file as a set: all alike and none twice, or nothing of it is taken."""

from datetime import date
from typing import Any

import pytest
from data_allowance.pins.csv_file import read_pins
from data_allowance.pins.file_set import find_odd_ones
from hypothesis import given
from hypothesis import strategies as st

from ..conftest import shows_a_pin

TODAY = date(2026, 11, 23)


def odd_ones(*pins: str) -> list[tuple[int, str]]:
    found = read_pins("\n".join(("pin", *pins)).encode(), TODAY)
    read, errors = found.pins, found.errors
    assert errors == []
    return sorted((error.line, error.reason.value) for error in find_odd_ones(read))


@pytest.mark.parametrize(
    ("pins", "expected"),
    [
        (("123456789012", "123456789013"), []),
        (("1234 5678 9012", "1234-5678-9013", "123456789014"), []),
        (("123456789012", "12345678901", "123456789014"), [(3, "zeros_eaten")]),
        (
            ("12345678", "1234567890", "12345678901"),
            [(3, "differs_in_length"), (4, "differs_in_length")],
        ),
        (("12345678", "1234567A", "12345679"), [(3, "differs_in_letters")]),
        (("ABCD1234", "12345678", "EFGH1234"), [(3, "differs_in_letters")]),
        (("ABCD1234", "abcd1234"), [(3, "duplicate_in_file")]),
        (("6126933103096300", "8226161561168600", "8459121364213420"), [(2, "rounded")]),
        (("612693310309630000", "822616156116860000"), [(2, "rounded")]),
        (("6126933103096300", "8226161561168600", "8459121364213421"), []),
        (("6126933103096300", "8226161561168600"), []),
        (("6126 9331 0309 6300", "8226 1615 6116 8600", "8459 1213 6421 3420"), []),
        (("612693310309630", "822616156116860", "845912136421340"), []),
        (("12345678", "123", "12 34 56 78")[:1], []),
        (
            ("12345678", "12 34 56 78", "1234567A"),
            [(3, "duplicate_in_file"), (4, "differs_in_letters")],
        ),
    ],
)
def test_the_lines_that_do_not_fit_are_named(
    pins: tuple[str, ...], expected: list[tuple[int, str]]
) -> None:
    assert odd_ones(*pins) == expected


@given(st.lists(st.sampled_from(["111111", "222222", "3333333", "A44444"]), min_size=1))
def test_a_file_without_odd_ones_is_of_one_kind(pins: list[str]) -> None:
    if not odd_ones(*pins):
        assert len({(len(pin), pin.isdigit()) for pin in pins}) == 1
        assert len(set(pins)) == len(pins)


async def test_everything_that_is_wrong_is_said_at_once_and_nothing_is_taken(office: Any) -> None:
    product = await office.create_product(pins=0)
    await office.upload(product, "pin\n471108152342\n")
    answer = await office.upload(
        product,
        "pin;expires_on\n"
        "471108152342;\n"  # in the pool
        "471108152343;\n"
        "471108152343;\n"  # twice
        "4711081523;\n"  # cut off
        "471108152344;2020-01-01\n"  # expired
        "471108152345;\n",
    )
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/pin-file-refused")
    assert [(error["line"], error["reason"]) for error in answer.json()["errors"]] == [
        (2, "duplicate_in_pool"),
        (4, "duplicate_in_file"),
        (5, "zeros_eaten"),
        (6, "expired"),
    ]
    assert not shows_a_pin(answer.text)
    assert (await office.get(f"/products/{product['id']}/stock"))["free"] == 1


def test_zeros_that_a_spreadsheet_has_eaten_are_named() -> None:
    pins = ["123456789012", "234567890123", "345678901234", "56789012345", "6789012", "0678901234"]
    found = read_pins("\n".join(("pin", *pins)).encode(), TODAY)
    assert [(error.line, error.reason.value) for error in find_odd_ones(found.pins)] == [
        (5, "zeros_eaten"),
        (6, "differs_in_length"),
        (7, "differs_in_length"),
    ]
