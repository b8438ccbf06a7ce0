"""PIN files as spreadsheets write them, and as they should not be."""

from datetime import date

import pytest
from data_allowance.pins.csv_file import MAX_PINS, LineError, PinLine, read_pins
from data_allowance.pins.models import NEVER
from data_allowance.pins.reasons import TEXTS, Reason
from hypothesis import given
from hypothesis import strategies as st

TODAY = date(2026, 11, 23)


def pair(content: bytes) -> tuple[list[PinLine], list[LineError]]:
    read = read_pins(content, TODAY)
    return read.pins, read.errors


def errors_of(content: str | bytes) -> list[tuple[int, str]]:
    content = content if isinstance(content, bytes) else content.encode()
    read = read_pins(content, TODAY)
    pins, errors = read.pins, read.errors
    # A line is either taken or refused.
    assert not {pin.line for pin in pins} & {error.line for error in errors}
    return [(error.line, error.reason.value) for error in errors]


@pytest.mark.parametrize(
    "content",
    [
        "pin\n12345678\n",
        "pin\r\n12345678\r\n",
        "pin\r12345678",
        "\ufeffpin\n12345678",
        "PIN;Serial;Expires_On\n12345678;A-1;2027-12-31\n",
        "serial,pin\nA-1,12345678\n",
        'pin;serial\n"12345678";"A-1"\n',
        "pin;expires_on\n12345678;31.12.2027\n",
        "pin;expires_on\n12345678;\n",
        "pin;serial\n12345678;\n\n\n",
        # What Excel and its users make of a file.
        "sep=;\npin;serial\n12345678;A\n",
        "sep=;\r\n\r\nCode;Seriennummer\r\n12345678;A\r\n;\r\n",
        "pin;\n12345678;\n",
        "pin;serial;;\n12345678;A;;\n;;;\n",
        "\npin\n\n12345678\n\n",
        "Gutschein-Code;Gültig bis;Wert in Euro\n12345678;31.12.2027;15,00\n",
        "Lfd. Nr.;Aufladenummer\n1;12345678\n",
        "pin\tserial\n12345678\tA\n",
        '"pin";"serial"\n"12345678";"A"\n',
        "pin;price\n12345678;-5\n",
    ],
)
def test_what_spreadsheets_write_is_read(content: str) -> None:
    pins, errors = pair(content.encode())
    assert (len(pins), errors) == (1, [])
    assert pins[0].pin == "12345678"


def test_serial_and_expiry_are_kept() -> None:
    (with_date, without), _ = pair(b"pin;serial;expires_on\n12345678;A-1;2026-11-23\n87654321;;\n")
    assert (with_date.serial, with_date.expires_on) == ("A-1", TODAY)
    assert (without.serial, without.expires_on) == (None, NEVER)


def test_separators_and_case_make_no_other_pin() -> None:
    pins, _ = pair(b"pin\nab12 34-56\nAB123456\n")
    assert {pin.digits for pin in pins} == {"AB123456"}
    assert pins[0].pin == "ab12 34-56"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", [(1, "empty_file")]),
        ("\n\n", [(1, "empty_file")]),
        ("pin\n", [(1, "empty_file")]),
        ("12345678\n23456789\n", [(1, "header_without_pin")]),
        ("pin;PIN\n12345678;12345678\n", [(1, "duplicate_column")]),
        ("pin|serial\n12345678|A\n", [(1, "wrong_delimiter")]),
        ("pin\n12345678\n23456789;A\n", [(3, "wrong_number_of_cells")]),
        ("pin;serial\n12345678,A\n", [(2, "wrong_number_of_cells")]),
        ("pin;serial\n12345678;A;B\n", [(2, "wrong_number_of_cells")]),
        ("pin;serial\n ;A\n", [(2, "blank_pin")]),
        ("pin\n=12345678\n", [(2, "formula")]),
        ("pin\n+12345678\n-12345678\n@1234567\n", [(n, "formula") for n in (2, 3, 4)]),
        ("pin;serial\n12345678;=cmd|' /C calc'!A0\n", [(2, "formula")]),
        ("pin;serial\n12345678; =1+1\n", [(2, "formula")]),
        ("pin\n1,23457E+15\n", [(2, "computed")]),
        ("pin\n1.23457E+15\n", [(2, "computed")]),
        ("sep=;\npin;serial\n1,2E+15;A\n", [(3, "computed")]),
        ("sep=|\npin\n12345678\n", [(1, "wrong_delimiter")]),
        ("sep=;\n", [(1, "empty_file")]),
        ("Code;Gutscheincode\n12345678;12345678\n", [(1, "duplicate_column")]),
        ("pin\n12345\n", [(2, "pin_not_valid")]),
        ("pin\n" + "1" * 33 + "\n", [(2, "pin_not_valid")]),
        ("pin\n１２３４５６７８\n", [(2, "pin_not_valid")]),
        ("pin\n12345678<script>\n", [(2, "pin_not_valid")]),
        ("pin;serial\n12345678;" + "A" * 41 + "\n", [(2, "serial_not_valid")]),
        ("pin;expires_on\n12345678;2026-11-22\n", [(2, "expired")]),
        ("pin;expires_on\n12345678;2026-02-30\n", [(2, "date_not_valid")]),
        ("pin;expires_on\n12345678;12/31/2027\n", [(2, "date_not_valid")]),
        ('pin\n"12345678\n23456789\n', [(2, "unreadable")]),
        ("pin\n12345678\n2345\x006789\n", [(3, "not_text")]),
        (b"pin\n12345678\n\xe4\n", [(3, "pin_not_valid")]),
        (b"pin\n12345678\n\x81\n", [(3, "not_text")]),
    ],
)
def test_every_error_has_its_line_and_reason(
    content: str | bytes, expected: list[tuple[int, str]]
) -> None:
    assert errors_of(content) == expected


def test_a_hundred_thousand_pins_are_a_file_and_one_more_is_not() -> None:
    pins = [f"{number:012d}" for number in range(MAX_PINS + 1)]
    assert errors_of("pin\n" + "\n".join(pins[:-1])) == []
    assert errors_of("pin\n" + "\n".join(pins)) == [(MAX_PINS + 2, "too_many_lines")]


@given(
    st.binary(max_size=300)
    | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace"))
)
def test_whatever_comes_is_read_or_refused(content: bytes) -> None:
    pins, errors = pair(content)
    assert pins or errors


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), min_size=1, max_size=60))
def test_whatever_a_line_holds_it_is_taken_whole_or_refused(line: str) -> None:
    read = read_pins(f"pin;serial\n{line}\n".encode(), TODAY)
    # A line of blanks and delimiters alone is passed over; without any other the file is empty.
    assert len(read.pins) + len(read.errors) == 1


def test_no_pin_shows_in_a_repr() -> None:
    pins, _ = pair(b"pin\n12345678\n")
    assert "12345678" not in repr(pins)
    assert "12345678" not in repr(LineError(2, Reason.EXPIRED))


def test_every_reason_has_texts_in_three_languages() -> None:
    assert set(TEXTS) == {reason.value for reason in Reason}
    assert all(set(texts) == {"de", "de-x-leicht", "en"} for texts in TEXTS.values())


@pytest.mark.parametrize(
    ("codec", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16"),
        ("utf-16-be", "utf-16"),
        ("cp1252", "windows-1252"),
    ],
)
def test_it_is_read_however_it_was_written(codec: str, encoding: str) -> None:
    read = read_pins("Code;Gültig bis\r\n12345678;31.12.2027\r\n".encode(codec), TODAY)
    assert (len(read.pins), read.errors, read.encoding) == (1, [], encoding)
    assert read.pins[0].expires_on == date(2027, 12, 31)


def test_it_says_what_was_understood() -> None:
    read = read_pins(b"sep=;\nCode;Wert;Serie;\n12345678;15;A;\n;;;\n87654321;15;B;\n", TODAY)
    assert [(column.name, column.meaning) for column in read.columns] == [
        ("Code", "code"),
        ("Wert", None),
        ("Serie", "serial"),
    ]
    assert (read.delimiter, read.blank_lines) == (";", 1)
    assert [pin.line for pin in read.pins] == [3, 5]
