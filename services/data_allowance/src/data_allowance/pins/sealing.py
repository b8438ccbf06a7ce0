"""Seals PINs for the pool: a row's PIN opens in that row only."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from nahbar_common.crypto import Sealer
from nahbar_common.ids import new_record_id

from data_allowance.pins.csv_file import LineError, PinLine, ReadFile
from data_allowance.pins.models import Pin

_PURPOSE = "pins.blind_index"


@dataclass(frozen=True)
class SealedLine:
    """A line of a PIN file without its PIN in clear text."""

    line: int
    id: UUID
    sealed_pin: bytes
    blind_index: bytes
    serial: str | None
    expires_on: date


@dataclass(frozen=True)
class SealedFile:
    """A file as it was read: its sealed lines, and everything that is wrong with it so far."""

    lines: list[SealedLine]
    errors: tuple[LineError, ...] = ()
    read: ReadFile = field(default_factory=ReadFile)


def seal_lines(pins: list[PinLine], sealer: Sealer) -> list[SealedLine]:
    """Seal each PIN for a row of its own, with a blind index over its digits."""
    return [_seal(pin, new_record_id(), sealer) for pin in pins]


def _seal(pin: PinLine, row_id: UUID, sealer: Sealer) -> SealedLine:
    return SealedLine(
        line=pin.line,
        id=row_id,
        sealed_pin=sealer.seal(pin.pin.encode(), "pins", "sealed_pin", str(row_id)),
        blind_index=sealer.blind_index(pin.digits, _PURPOSE),
        serial=pin.serial,
        expires_on=pin.expires_on,
    )


def open_pin(pin: Pin, sealer: Sealer) -> str:
    """Open a row's PIN; raise UnsealError when the row was tampered with."""
    return sealer.open(pin.sealed_pin, "pins", "sealed_pin", str(pin.id)).decode()
