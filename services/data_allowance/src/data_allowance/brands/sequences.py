"""What may be dialled: key sequences of a brand, checked as if a stranger had typed them.

A key sequence ends as a link that one tap dials. The same keys also divert calls, bar them and
change the SIM card's PIN (3GPP TS 22.030, annex B): such a sequence is refused, whoever wrote it.
"""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

CODE, OPTION = "{code}", "{option}"
"""Where the client's code stands in a sequence or text, and the key of a product's option."""

Placeholder = Literal["{code}", "{option}"]

_SERVICE = re.compile(r"\*(\d{2,5})[*#]")
_SEQUENCE = re.compile(r"\*\d[\d*#]*#")
_CODES = (
    "002 004 03 04 042 05 052 21 30 300 31 33 330 331 332 333 35 351 353",
    "43 61 62 66 67 75 76 77 96 360 361 362 363 370 371",
)
_OF_THE_PHONE = frozenset(" ".join(_CODES).split())
"""Service codes of TS 22.030: diverting, barring, caller's number, waiting, SIM PINs, and more."""


def _check_sequence(text: str, placeholder: Placeholder | None, *, needed: bool) -> str:
    count = text.count(placeholder) if placeholder else 0
    if count > 1 or (needed and count == 0):
        raise ValueError(f"{placeholder} must stand in it exactly once")
    plain = text.replace(placeholder, "0") if placeholder else text
    if not _SEQUENCE.fullmatch(plain, 0) or not plain.isascii():
        raise ValueError("a key sequence is * and digits, then digits, * and #, and ends with #")
    found = _SERVICE.match(plain)
    if found is None or found[1] in _OF_THE_PHONE:
        raise ValueError("this sequence would change settings of the phone")
    return text


def _check_code_text(text: str) -> str:
    if text.count(CODE) != 1:
        raise ValueError("{code} must stand in it exactly once")
    return text


def _check_option_text(text: str) -> str:
    if text.count(OPTION) > 1 or CODE in text:
        raise ValueError("{option} may stand in it once")
    return text


def _check_plain_text(text: str) -> str:
    if "{" in text or "}" in text:
        raise ValueError("nothing is filled in here")
    return text


_Short = Field(min_length=3, max_length=60)
RedeemSequence = Annotated[
    str, _Short, AfterValidator(lambda text: _check_sequence(text, CODE, needed=True))
]
"""Such as *101*{code}#."""
OptionSequence = Annotated[
    str, _Short, AfterValidator(lambda text: _check_sequence(text, OPTION, needed=False))
]
"""Such as *100*{option}#, or *100*5# where a brand has one option only."""
PlainSequence = Annotated[
    str, _Short, AfterValidator(lambda text: _check_sequence(text, None, needed=False))
]
"""Such as *100#."""

_Text = Field(min_length=1, max_length=100)
RedeemText = Annotated[str, _Text, AfterValidator(_check_code_text)]
OptionText = Annotated[str, _Text, AfterValidator(_check_option_text)]
PlainText = Annotated[str, _Text, AfterValidator(_check_plain_text)]

CallNumber = Annotated[str, Field(pattern=r"^\+?[0-9]{3,15}$")]
"""A short number or a full one, digits only: it ends in a link that dials."""
OptionKey = Annotated[str, Field(pattern=r"^[0-9A-Za-z]{1,20}$")]
"""What is typed for an option: a number in a key sequence, a word in a text message."""
