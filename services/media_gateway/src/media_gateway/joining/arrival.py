"""Whether somebody may come to this call at all, now."""

from nahbar_common.clock import utc_now
from nahbar_common.problems import TryAgain
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.access import Seat
from media_gateway.call import lifecycle
from media_gateway.call.models import CallParticipant
from media_gateway.call.roster import service as roster
from media_gateway.projections.appointments import service as appointments
from media_gateway.projections.appointments import window
from media_gateway.projections.appointments.errors import TalkOver
from media_gateway.projections.attendances import service as attendances


async def check_arrival(session: AsyncSession, seat: Seat) -> CallParticipant | None:
    """Give the person's part in the call so far; raise the problem that keeps everybody out.

    Raises what `window.check_open` raises, and TalkOver when the call has ended.
    """
    call = await lifecycle.find(session, seat.appointment_id)
    known = await roster.by_person(session, seat.appointment_id, seat.person_id)
    window.check_open(seat.view, utc_now(), was_here=known is not None)
    if call is not None and call.state == "ended":
        raise TalkOver
    return known


async def check_again(session: AsyncSession, seat: Seat, *, was_here: bool) -> None:
    """Check under the call's lock that the appointment did not change while consent was asked.

    Raises what `window.check_open` raises, and TryAgain when the talk has other people than those
    whose consents were asked about.
    """
    view = await appointments.find(session, seat.appointment_id) or seat.view
    window.check_open(view, utc_now(), was_here=was_here)
    clients = await attendances.clients_of(session, seat.appointment_id)
    if view.adviser_id != seat.view.adviser_id or tuple(clients) != seat.clients:
        raise TryAgain
