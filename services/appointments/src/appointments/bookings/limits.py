"""Booking with a reference finds the client who has it, so it is limited as a search is."""

from fastapi import Depends, Request
from nahbar_common.auth import RoutePrincipal, Staff
from nahbar_common.caller_limits import CallerLimit

from appointments.bookings.schemas import NewBooking
from appointments.people.limits import NAME, RATE


class ReferenceLimit(CallerLimit):
    """Counts what staff book with a reference, together with their searches.

    Programs book in bulk, and are shown no contact data.
    """

    # A dependency's parameters are what it needs of the request: one more than the plain limit.
    async def __call__(  # type: ignore[override]
        self, request: Request, principal: RoutePrincipal, body: NewBooking
    ) -> None:
        """Count one booking; raise CallerSlowed."""
        named = body.client is not None and body.client.reference is not None
        if named and isinstance(principal, Staff):
            await super().__call__(request, principal)


BOOKING_BY_REFERENCE = Depends(ReferenceLimit(NAME, RATE))
