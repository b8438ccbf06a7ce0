"""Reads a PIN file. It is refused with line numbers and reasons, and never quotes a PIN.

The format is what spreadsheets write: UTF-8 with or without byte order mark, `;` or `,`, a header
with `pin` and optionally `serial` and `expires_on`. Lines count from 1, the header's.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from data_allowance.pins.models import NEVER
from data_allowance.pins.reasons import Reason

MAX_BYTES = 2_000_000
MAX_PINS = 10_000

_COLUMNS = ("pin", "serial", "expires_on")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")  # OWASP: CSV injection
_PIN = re.compile(r"[0-9A-Za-z]{6,32}")
_SEPARATORS = re.compile(r"[ -]")
_SERIAL = re.compile(r"[0-9A-Za-z./ -]{1,40}")
_OTHER_DELIMITERS = re.compile(r"[\t|]")


class FileError(Exception):
    """The file as a whole cannot be read, from this line on."""

    def __init__(self, line: int, reason: Reason) -> None:
        super().__init__(reason)
        self.line, self.reason = line, reason


@dataclass(frozen=True, repr=False)
class PinLine:
    """One PIN with the line it stands in; it has no repr, so that no log can hold it."""

    line: int
    pin: str
    """As the client will type it, with its separators."""
    serial: str | None
    expires_on: date

    @property
    def digits(self) -> str:
        """Give the PIN without separators and case: what makes two PINs the same."""
        return _SEPARATORS.sub("", self.pin).upper()


@dataclass(frozen=True)
class LineError:
    """Why a line was refused."""

    line: int
    reason: Reason


def read_pins(content: bytes, today: date) -> tuple[list[PinLine], list[LineError]]:
    """Read a file into its PINs and the errors of its lines; a PIN that has one is left out."""
    try:
        columns, rows = _read_rows(_decode(content))
        pins: list[PinLine] = []
        errors: list[LineError] = []
        for number, cells in rows:
            read = _read_line(number, columns, cells, today)
            if isinstance(read, PinLine):
                pins.append(read)
            else:
                errors.append(LineError(number, read))
    except FileError as error:
        return [], [LineError(error.line, error.reason)]
    return pins, errors


def _decode(content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileError(content.count(b"\n", 0, error.start) + 1, Reason.NOT_UTF8) from None
    if "\0" in text:
        raise FileError(text.count("\n", 0, text.index("\0")) + 1, Reason.NOT_UTF8)
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")


def _read_rows(text: str) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    lines = text.split("\n")
    delimiter = _delimiter_of(lines)
    header = [cell.strip().strip('"').lower() for cell in lines[0].split(delimiter)]
    if len(set(header)) < len(header):
        raise FileError(1, Reason.DUPLICATE_COLUMN)
    if "pin" not in header:
        raise FileError(1, Reason.HEADER_WITHOUT_PIN)
    if not set(header).issubset(_COLUMNS):
        raise FileError(1, Reason.UNKNOWN_COLUMN)
    if len(lines) == 1:
        raise FileError(1, Reason.EMPTY_FILE)
    if len(lines) - 1 > MAX_PINS:
        raise FileError(MAX_PINS + 2, Reason.TOO_MANY_LINES)
    return header, _cells_of(lines[1:], delimiter)


def _delimiter_of(lines: list[str]) -> str:
    header = lines[0]
    if not header.strip():
        raise FileError(1, Reason.EMPTY_FILE if len(lines) == 1 else Reason.HEADER_WITHOUT_PIN)
    if _OTHER_DELIMITERS.search(header) or (";" in header and "," in header):
        raise FileError(1, Reason.WRONG_DELIMITER)
    if ";" in header or "," in header:
        return ";" if ";" in header else ","
    for number, line in enumerate(lines[1:], start=2):
        # A header of one column names no delimiter, so the lines must not have one.
        if re.search(r"[;,\t|]", line):
            raise FileError(number, Reason.WRONG_DELIMITER)
    return ";"


def _cells_of(lines: list[str], delimiter: str) -> Iterator[tuple[int, list[str]]]:
    # Line by line: no cell has a line break, and so a number always is the one in the file.
    for number, line in enumerate(lines, start=2):
        try:
            rows = list(csv.reader([line], delimiter=delimiter, strict=True))
        except csv.Error:
            raise FileError(number, Reason.UNREADABLE) from None
        yield number, rows[0] if rows else []


def _read_line(number: int, columns: list[str], cells: list[str], today: date) -> PinLine | Reason:
    if not any(cell.strip() for cell in cells):
        return Reason.BLANK_LINE
    if len(cells) != len(columns):
        return Reason.WRONG_NUMBER_OF_CELLS
    if any(cell.startswith(_FORMULA_STARTS) for cell in cells):
        return Reason.FORMULA
    row = {name: cell.strip() for name, cell in zip(columns, cells, strict=True)}
    if any(cell.startswith(_FORMULA_STARTS) for cell in row.values()):
        return Reason.FORMULA
    pin, serial, expiry = row["pin"], row.get("serial"), row.get("expires_on")
    if not pin:
        return Reason.BLANK_PIN
    if len(pin) > 40 or not _PIN.fullmatch(_SEPARATORS.sub("", pin)):
        return Reason.PIN_NOT_VALID
    if serial and not _SERIAL.fullmatch(serial):
        return Reason.SERIAL_NOT_VALID
    expires_on = _read_date(expiry) if expiry else NEVER
    if expires_on is None:
        return Reason.DATE_NOT_VALID
    if expires_on < today:
        return Reason.EXPIRED
    return PinLine(number, pin, serial or None, expires_on)


def _read_date(text: str) -> date | None:
    for form, pattern in (("%Y-%m-%d", r"\d{4}-\d\d-\d\d"), ("%d.%m.%Y", r"\d\d?\.\d\d?\.\d{4}")):
        if re.fullmatch(pattern, text, re.ASCII):
            try:
                return datetime.strptime(text, form).date()  # noqa: DTZ007 (a date has no zone)
            except ValueError:
                return None
    return None
