"""Whether somebody may come to this call at all, now."""

from nahbar_common.clock import utc_now
from nahbar_common.problems import TryAgain
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.appointments import repository as appointment_repository
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


async def check_again(session: AsyncSession, seat: Seat, *, was_here: bool) -> None:
    """Check under the call's lock that the appointment did not change while consent was asked.

    Raises what `window.check_open` raises, and TryAgain when the talk has another adviser than the
    one whose consent was asked about.
    """
    view = await appointment_repository.find(session, seat.appointment_id) or seat.view
    window.check_open(view, utc_now(), was_here=was_here)
    if view.adviser_id != seat.view.adviser_id:
        raise TryAgain(retry_after=1)
