"""What a talk costs one person's phone, in megabytes.

Where the figures come from. Measured on the product's own server with a lively picture and speech,
"two people, both directions, IP/UDP included", in MB per hour (1 MB = 1,000,000 bytes): Sparsam
(320×240, 20 fps, 140 kbit/s) 153, sound only 15.

Whose bytes are these? In a talk of two there are two streams, each sent once and received once. A
kbit/s kept up for an hour is 0.45 MB. One Sparsam stream is 140 kbit/s of picture, about 17 of
sound (speech with pauses not sent) and about 12 of headers (28 bytes of IP/UDP and 12 of RTP a
packet): 169 kbit/s or 76 MB an hour. Two streams are 152 MB: the measured 153. So the figure counts
each stream once, which is what ONE phone carries, its own stream up and the other's down. It must
not be halved: half of it would pay for a talk in which the client is seen but sees nobody. (Counted
at both ends it would have been 306.) LiveKit's defaults agree: 2,310 kbit/s of simulcast up and
1,700 and sound down are 1,900 MB of the 1,955 measured.

Standard is not in that measurement: 640×360 at 450 kbit/s. By the same sum a stream is 450 + 17 +
about 33 for headers = 500 kbit/s, so 450 MB an hour for one phone.

The call has since been set to 130 kbit/s and sound alone to 12 kbit/s (146 and 16 MB an hour in
docs/benchmarks.md): the older, larger figure of Sparsam stays, and errs to the client's favour.

A margin of 20 % is added for what no average holds: a restless picture, packets sent again, a
reload, a talk that runs over by a few minutes.
"""

from datetime import timedelta
from typing import Literal

Profile = Literal["sparsam", "standard", "audio"]

MEGABYTES_PER_HOUR: dict[Profile, int] = {"sparsam": 153, "standard": 450, "audio": 15}
"""What one phone sends and receives together, IP/UDP included; 1 MB is 1,000,000 bytes."""

MARGIN_PERCENT = 20


def megabytes_for(length: timedelta, profile: Profile) -> int:
    """Give the megabytes one phone needs for a talk of this length, margin included, rounded up."""
    seconds = int(length.total_seconds())
    hundredths = seconds * MEGABYTES_PER_HOUR[profile] * (100 + MARGIN_PERCENT)
    return -(-hundredths // (3600 * 100))
