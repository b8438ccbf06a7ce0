"""Reads a PIN file. It is refused with line numbers and reasons, and never quotes a PIN.

The format is what spreadsheets write: see `text_of_file` for how, and `columns` for the header. A
first line `sep=;`, blank lines, and delimiters at the end of a line are passed over. Lines count
from 1, the file's first.
"""

import csv
import re
from dataclasses import dataclass, field
from datetime import date, datetime

from data_allowance.pins.columns import Column, columns_of
from data_allowance.pins.models import NEVER
from data_allowance.pins.reasons import Reason
from data_allowance.pins.text_of_file import Encoding, NotTextError, decode

MAX_BYTES = 8_000_000
MAX_PINS = 100_000

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")  # OWASP: CSV injection
_PIN = re.compile(r"[0-9A-Za-z]{6,32}")
_SEPARATORS = re.compile(r"[ -]")
_SERIAL = re.compile(r"[0-9A-Za-z./ -]{1,40}")
_DELIMITERS = (";", "\t", ",")
_NAMED_DELIMITER = re.compile(r'"?sep=(.)"?[;,\s]*', re.IGNORECASE)
_COMPUTED = re.compile(r"\d+([.,]\d+)?[eE]\+?\d+")
"""What a spreadsheet makes of a long number: 1,23E+15. The digits are gone."""


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


@dataclass(frozen=True)
class ReadFile:
    """What was understood of a file; a PIN of a line that has an error is left out."""

    pins: list[PinLine] = field(default_factory=list)
    errors: list[LineError] = field(default_factory=list)
    encoding: Encoding | None = None
    delimiter: str | None = None
    """None where there is one column."""
    columns: list[Column] = field(default_factory=list)
    blank_lines: int = 0


def read_pins(content: bytes, today: date) -> ReadFile:
    """Read a file into its PINs and the errors of its lines."""
    try:
        text, encoding = decode(content)
        return _read_text(text, encoding, today)
    except NotTextError as error:
        return ReadFile(errors=[LineError(error.line, Reason.NOT_TEXT)])
    except FileError as error:
        return ReadFile(errors=[LineError(error.line, error.reason)])


def _read_text(text: str, encoding: Encoding, today: date) -> ReadFile:
    lines = list(enumerate(text.split("\n"), start=1))
    named = _NAMED_DELIMITER.fullmatch(lines[0][1])
    if named:
        del lines[0]
    filled = [(number, line) for number, line in lines if line.strip(' ;,\t"')]
    if not filled:
        raise FileError(1, Reason.EMPTY_FILE)
    (header_line, header), *rest = filled
    delimiter = _delimiter_of(header, named[1] if named else None)
    columns = columns_of(_cells_of(header_line, header, delimiter))
    _check_columns(header_line, columns)
    if not rest:
        raise FileError(header_line, Reason.EMPTY_FILE)
    if len(rest) > MAX_PINS:
        raise FileError(rest[MAX_PINS][0], Reason.TOO_MANY_LINES)
    read = ReadFile(
        encoding=encoding,
        delimiter=delimiter if len(columns) > 1 else None,
        columns=columns,
        blank_lines=len(lines) - len(filled),
    )
    for number, line in rest:
        found = _read_line(number, columns, _cells_of(number, line, delimiter), today)
        if isinstance(found, PinLine):
            read.pins.append(found)
        else:
            read.errors.append(LineError(number, found))
    return read


def _delimiter_of(header: str, named: str | None) -> str:
    if named in _DELIMITERS:
        return str(named)
    if named or "|" in header:
        raise FileError(1, Reason.WRONG_DELIMITER)
    # The one that the header has; a comma may stand in a name, a semicolon in none.
    return next((delimiter for delimiter in _DELIMITERS if delimiter in header), ";")


def _check_columns(header_line: int, columns: list[Column]) -> None:
    meanings = [column.meaning for column in columns if column.meaning]
    if len(set(meanings)) < len(meanings):
        raise FileError(header_line, Reason.DUPLICATE_COLUMN)
    if "code" not in meanings:
        raise FileError(header_line, Reason.HEADER_WITHOUT_PIN)


def _cells_of(number: int, line: str, delimiter: str) -> list[str]:
    # Line by line: no cell has a line break, and so a number always is the one in the file.
    try:
        rows = list(csv.reader([line], delimiter=delimiter, strict=True))
    except csv.Error:
        raise FileError(number, Reason.UNREADABLE) from None
    return rows[0] if rows else []


def _read_line(
    number: int, columns: list[Column], cells: list[str], today: date
) -> PinLine | Reason:
    while len(cells) > len(columns) and not cells[-1].strip():
        cells.pop()
    if len(cells) != len(columns):
        return Reason.WRONG_NUMBER_OF_CELLS
    row = {
        column.meaning: cell.strip()
        for column, cell in zip(columns, cells, strict=True)
        if column.meaning
    }
    raw = [cell for column, cell in zip(columns, cells, strict=True) if column.meaning]
    if any(cell.startswith(_FORMULA_STARTS) for cell in (*raw, *row.values())):
        return Reason.FORMULA
    return _read_cells(number, row["code"], row.get("serial"), row.get("expires_on"), today)


def _read_cells(
    number: int, pin: str, serial: str | None, expiry: str | None, today: date
) -> PinLine | Reason:
    if not pin:
        return Reason.BLANK_PIN
    if _COMPUTED.fullmatch(pin):
        return Reason.COMPUTED
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
