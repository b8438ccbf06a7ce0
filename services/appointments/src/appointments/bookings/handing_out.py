"""Who hands out the way in to a talk.

Whoever has a link can act as the client: consent, cancel, come in. So not every colleague of the
office makes one, although all of them see the calendar and plan for each other.
"""

from uuid import UUID

from nahbar_common.auth import Machine, Principal, Staff
from nahbar_common.schemas import ResponseModel

from appointments.bookings.booking import Booking
from appointments.bookings.errors import LinkOfOthers


class Counsellors(ResponseModel):
    """Whose a talk is among the staff: its adviser, who stands in by an absence, who takes part."""

    account_ids: list[UUID]


def counsellors_of(booking: Booking) -> Counsellors:
    """Name them, in a fixed order; an absence that ends takes its stand-in out."""
    return Counsellors(account_ids=sorted({booking.adviser.id, *booking.colleagues}))


def is_theirs(principal: Principal, booking: Booking) -> bool:
    """Tell whether somebody of the staff is the talk's adviser, a stand-in, or takes part."""
    match principal:
        case Staff(account_id=account_id):
            return account_id == booking.adviser.id or account_id in booking.colleagues
    return False


def may_hand_out(principal: Principal, booking: Booking) -> bool:
    """Tell whether a principal may make the client's link; the office was checked before.

    Of staff: the adviser of the talk, a stand-in, whoever takes part, and a team lead. Of programs
    each that the route admits, by a scope of its own.
    """
    match principal:
        case Staff():
            office_id = booking.appointment.office_id
            if principal.has_role(office_id, "team_lead"):
                return True
            return is_theirs(principal, booking) and principal.has_role(office_id, "adviser")
        case Machine(scopes=scopes):
            return "links:write" in scopes
    return False


def require_may_hand_out(principal: Principal, booking: Booking) -> None:
    """Raise LinkOfOthers unless the principal may make the client's link."""
    if not may_hand_out(principal, booking):
        raise LinkOfOthers
