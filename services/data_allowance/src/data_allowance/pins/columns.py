"""Finds out what the columns of a PIN file are, by the names that people and programs give them."""

import re
from dataclasses import dataclass
from typing import Literal

Meaning = Literal["code", "serial", "expires_on"]

_NAMES: dict[Meaning, str] = {
    "code": "pin code codes gutscheincode guthabencode aufladecode aufladenummer aufladepin"
    " gutscheinnummer vouchercode vouchernumber pincode rubbelcode",
    "serial": "serial serialnumber serialno seriennummer seriennr serie lfdnr",
    "expires_on": "expireson expiry expirydate expires validuntil gültigbis gueltigbis ablauf"
    " ablaufdatum verfall verfallsdatum verfälltam verfaelltam haltbarbis einlösbarbis",
}
_MEANINGS: dict[str, Meaning] = {
    name: meaning for meaning, names in _NAMES.items() for name in names.split()
}
_NO_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Column:
    """A column by its name in the file; without a meaning it is left out."""

    name: str
    meaning: Meaning | None


def columns_of(header: list[str]) -> list[Column]:
    """Say what each column is; nameless ones at the end are what a trailing delimiter makes."""
    columns = [Column(cell.strip(), _meaning_of(cell)) for cell in header]
    while columns and not columns[-1].name:
        columns.pop()
    return columns


def _meaning_of(name: str) -> Meaning | None:
    return _MEANINGS.get(_NO_LETTERS.sub("", name.lower()))
