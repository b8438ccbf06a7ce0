"""A checkpoint as the line that is kept outside: the statement, and its timestamp after a space."""

import base64
import binascii
from typing import NamedTuple


class KeptLine(NamedTuple):
    """What stands in a line: a signed statement (JWS), and DER of a timestamp (RFC 3161)."""

    statement: str
    stamp: bytes | None


def write_line(statement: str, stamp: bytes | None) -> str:
    """Write a checkpoint as a line, without its end.

    Stamped later, it begins as it was before: whoever reads both takes the longer one.
    """
    return statement if stamp is None else f"{statement} {base64.b64encode(stamp).decode('ascii')}"


def read_line(line: str) -> KeptLine:
    """Read a line; raise ValueError for a stamp that is no Base64."""
    statement, _, stamp = line.partition(" ")
    if not stamp:
        return KeptLine(statement, None)
    try:
        return KeptLine(statement, base64.b64decode(stamp, validate=True))
    except binascii.Error as error:
        raise ValueError("no Base64") from error
