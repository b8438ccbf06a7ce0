"""Which codec the pictures of a talk travel in: one for all, so that each can see each."""

from collections.abc import Iterable
from typing import Literal

from media_gateway.call.models import CallParticipant

VideoCodec = Literal["av1", "vp8"]

CAN_AV1 = {"av1": "yes"}
"""LiveKit shows this of a person to the others: who sends AV1 stops when somebody lacks it."""


def choose_codec(people: Iterable[CallParticipant]) -> VideoCodec:
    """Give AV1 when everybody who is here sends and receives it well, and VP8 otherwise.

    AV1 needs half the bytes for the same picture; VP8 is what every browser can.
    """
    here = [person for person in people if person.state in ("waiting", "admitted")]
    return "av1" if all(person.can_av1 for person in here) else "vp8"
