"""What a browser holds of visits."""

from dataclasses import dataclass


@dataclass(frozen=True)
class HeldVisit:
    """A visit's handle and secret, as a browser has them.

    The handle is None for what browsers got while there was one visit per browser; such cookies
    are gone a day after the update.
    """

    handle: str | None
    secret: str
