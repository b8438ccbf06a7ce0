"""How a link's code is stored."""

from nahbar_common.crypto import Sealer


def code_index(sealer: Sealer, code: str) -> bytes:
    """Give the keyed hash (32 bytes) under which a code is stored.

    Keyed, because 60 bits can be tried out against a plain hash by whoever has the database.
    """
    return sealer.blind_index(code, "link code")
