"""Call profiles and the most each of them can use.

Measured for two people, both directions, IP and UDP included: sparsam 100 to 153 MB an hour,
sound only 15 to 45 MB (with and without pauses), LiveKit's defaults 1,955 MB. The ceilings leave
room for lively pictures, retransmissions and probing, so they catch errors and not use.
"""

from typing import Literal, get_args

Profile = Literal["sparsam", "nur_ton", "standard"]

HEADER_BYTES_PER_PACKET = 28
"""IPv4 (20) and UDP (8): the provider counts them, the browser does not."""

CEILING_BYTES_PER_SECOND: dict[Profile, int] = {
    "nur_ton": 20_000,
    "sparsam": 80_000,
    "standard": 750_000,
}

Step = Literal["standard", "sparsam", "smaller", "nur_ton"]
"""How much picture a voucher allows; `smaller` is Sparsam with fewer bits and frames."""

STEPS: tuple[Step, ...] = get_args(Step)
"""From the best to the thriftiest."""

EXPECTED_MEGABYTES_PER_HOUR: dict[Step, dict[str, int]] = {
    "standard": {"av1": 450, "vp8": 450},
    "sparsam": {"av1": 82, "vp8": 153},
    "smaller": {"av1": 42, "vp8": 48},
    "nur_ton": {"av1": 18, "vp8": 18},
}
"""What one of two people sends and receives, IP and UDP included, by the pictures' codec.

Measured with lively pictures and speech (data_allowance's volume.py and docs/benchmarks.md); of
`smaller` reckoned: a fifth of the bits, at least 20 kbit/s, beside the sound. Sound has its margin.
"""


def expected_bytes(step: Step, codec: str, seconds: float) -> int:
    """Give how many bytes one person needs at this step for so long."""
    return round(EXPECTED_MEGABYTES_PER_HOUR[step][codec] * 1_000_000 * seconds / 3600)
