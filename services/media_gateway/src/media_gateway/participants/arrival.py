"""Whether somebody may come to this call at all, now."""

from nahbar_common.clock import utc_now

from media_gateway.appointments import window
from media_gateway.appointments.errors import TalkOver
from media_gateway.calls import repository as call_repository
from media_gateway.participants import repository
from media_gateway.participants.models import CallParticipant
from media_gateway.ports import Ports
from media_gateway.seats import Seat


async def check_arrival(ports: Ports, seat: Seat) -> CallParticipant | None:
    """Give the person's part in the call so far; raise the problem that keeps everybody out.

    Raises what `window.check_open` raises, and TalkOver when the call has ended.
    """
    async with ports.database.read() as session:
        call = await call_repository.find(session, seat.appointment_id)
        known = await repository.by_person(session, seat.appointment_id, seat.person_id)
    window.check_open(seat.view, utc_now(), was_here=known is not None)
    if call is not None and call.state == "ended":
        raise TalkOver
    return known
