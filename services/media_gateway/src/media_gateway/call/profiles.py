"""Call profiles and the most each of them can use.

Measured for two people, both directions, IP and UDP included: sparsam 100 to 153 MB an hour,
sound only 15 to 45 MB (with and without pauses), LiveKit's defaults 1,955 MB. The ceilings leave
room for lively pictures, retransmissions and probing, so they catch errors and not use.
"""

from typing import Literal

Profile = Literal["sparsam", "nur_ton", "standard"]

HEADER_BYTES_PER_PACKET = 28
"""IPv4 (20) and UDP (8): the provider counts them, the browser does not."""

CEILING_BYTES_PER_SECOND: dict[Profile, int] = {
    "nur_ton": 20_000,
    "sparsam": 80_000,
    "standard": 750_000,
}
