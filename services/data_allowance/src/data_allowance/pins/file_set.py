"""Looks at a PIN file as a set: PINs of one delivery are all alike, and no two are the same.

A file in which some PINs have another length, or letters where the others have none, was cut off
or put together on its way: nobody can tell whether the client's phone would take them. Two kinds
of PINs are two files. Nor would it take what a spreadsheet has rounded.
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import TypeVar

from data_allowance.pins.csv_file import LineError, PinLine
from data_allowance.pins.reasons import Reason

Trait = TypeVar("Trait", bound=Hashable)

_EXACT_DIGITS = 15
"""Spreadsheets compute with numbers of 64 bits, and write zeros for the digits behind these."""
_ZEROS_AT_MOST = 3
"""So many zeros in front are eaten in one of a thousand codes; more is another mistake."""
_NO_ACCIDENT = 3
"""So many zeros, and no other digit among them, stand in one file of a thousand by accident."""


def find_odd_ones(pins: Sequence[PinLine]) -> list[LineError]:
    """Give the lines that do not fit the others (length, letters, already there), or none fits."""
    lengths = [len(pin.digits) for pin in pins]
    letters = [not pin.digits.isdigit() for pin in pins]
    return [
        *_other_lengths(pins, lengths),
        *_unlike_most(pins, letters, Reason.DIFFERS_IN_LETTERS),
        *_rounded(pins),
        *_seen_before(pins),
    ]


def _unlike_most(
    pins: Sequence[PinLine], traits: Sequence[Trait], reason: Reason
) -> list[LineError]:
    if not traits:
        return []
    # Of two that are equally common the one that came first: most_common keeps that order.
    ((usual, _),) = Counter(traits).most_common(1)
    return [
        LineError(pin.line, reason)
        for pin, trait in zip(pins, traits, strict=True)
        if trait != usual
    ]


def _other_lengths(pins: Sequence[PinLine], lengths: Sequence[int]) -> list[LineError]:
    """Tell of a number that is a little shorter what most likely became of its first digits."""
    if not pins:
        return []
    ((usual, _),) = Counter(lengths).most_common(1)
    by_line = {pin.line: pin for pin in pins}
    return [
        LineError(error.line, _why_shorter(by_line[error.line], usual))
        for error in _unlike_most(pins, lengths, Reason.DIFFERS_IN_LENGTH)
    ]


def _why_shorter(pin: PinLine, usual: int) -> Reason:
    missing = usual - len(pin.digits)
    # With a separator a spreadsheet takes it for a text, and keeps the zeros.
    if pin.pin.isdigit() and 0 < missing <= _ZEROS_AT_MOST and pin.pin[0] != "0":
        return Reason.ZEROS_EATEN
    return Reason.DIFFERS_IN_LENGTH


def _rounded(pins: Sequence[PinLine]) -> list[LineError]:
    """Give the first line if a spreadsheet took the PINs for numbers; with separators it cannot."""
    behind = "".join(pin.pin[_EXACT_DIGITS:] for pin in pins if pin.pin.isdigit())
    if len(behind) < _NO_ACCIDENT or behind.strip("0"):
        return []
    return [LineError(pins[0].line, Reason.ROUNDED)]


def _seen_before(pins: Sequence[PinLine]) -> list[LineError]:
    seen: set[str] = set()
    errors = []
    for pin in pins:
        if pin.digits in seen:
            errors.append(LineError(pin.line, Reason.DUPLICATE_IN_FILE))
        seen.add(pin.digits)
    return errors
