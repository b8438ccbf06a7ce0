"""Handing over a link: identity is asked first, outside of any transaction of ours.

The key sent to identity is derived from the caller's own, so a repetition gets the same link,
even when this service stopped in between.
"""

from uuid import UUID

from nahbar_common.auth import Machine, Staff
from nahbar_common.clock import utc_now
from nahbar_common.db import Database
from nahbar_common.idempotency import Once
from nahbar_common.problems import TryAgain
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.attendances import service as attendances
from appointments.attendances.models import Attendance
from appointments.bookings import service as bookings
from appointments.bookings.errors import (
    GuardianNotDemanded,
    LinkOfOthers,
    NotBooked,
    TalkOver,
)
from appointments.bookings.handing_out import require_may_hand_out
from appointments.bookings.models import Appointment
from appointments.links.qr_code import qr_svg
from appointments.links.schemas import HandedLink
from appointments.peers.identity import (
    IdentityPeer,
    LinkAnswer,
    LinkPart,
    LinkRefused,
    LinkRequest,
    LinkRevocation,
    MadeBy,
)
from appointments.tasks import service as tasks


async def hand_over(
    database: Database,
    identity: IdentityPeer,
    once: Once,
    principal: Staff | Machine,
    appointment_id: UUID,
    part: LinkPart = "client",
) -> HandedLink:
    """Make a new link for the client, or their guardian; the one before ends. Repeatable by key.

    Raises NotFound, LinkOfOthers, NotBooked, TalkOver, GuardianNotDemanded, TryAgain when the talk
    was moved meanwhile, or ServiceUnavailable when identity does not answer.
    """
    async with database.read() as session:
        booking = await bookings.get_for(session, principal, appointment_id)
        require_may_hand_out(principal, booking)
    appointment = booking.appointment
    _require_booked(appointment)
    person_id = _whose(booking.first.attendance, part)
    request = _request_for(appointment, person_id, part, principal)
    # The version is part of the key: after a move the same caller asks for another end.
    key = once.derived_key(f"link/{part}/{appointment.version}")
    try:
        answer = await identity.create_link(request, idempotency_key=key)
    except LinkRefused as refused:
        raise NotBooked(state="cancelled") if refused.why == "cancelled" else TalkOver from None
    try:
        async with database.write() as session:
            client_id = booking.first.client.id
            return await _note(session, once, principal, client_id, request, answer)
    except (NotBooked, LinkOfOthers, GuardianNotDemanded):
        # Cancelled meanwhile: identity may have heard of that before it made this link. Or the talk
        # went to a colleague: it is theirs to hand out.
        await identity.revoke_links(
            LinkRevocation(appointment_id=appointment_id, person_id=request.person_id)
        )
        raise


async def _note(
    session: AsyncSession,
    once: Once,
    principal: Staff | Machine,
    client_id: UUID,
    request: LinkRequest,
    answer: LinkAnswer,
) -> HandedLink:
    known = await once.recall(session, HandedLink)
    if known is not None:
        return known
    appointment = await bookings.lock(session, request.appointment_id)
    _require_booked(appointment)
    require_may_hand_out(principal, await bookings.get(session, appointment.id))
    attendance = await attendances.get(session, request.appointment_id, client_id)
    _whose(attendance, request.part)
    if appointment.links_end_at != request.expires_at:
        # Identity may have heard of the move before it made this link, which then ends too early
        # or too late. A repetition asks for another: the key is of the new version.
        raise TryAgain
    if request.part == "guardian":
        attendance.guardian_link_issued_at = utc_now()
    else:
        attendance.link_issued_at = utc_now()
        if isinstance(principal, Machine):
            # Whatever asked for it hands it out. Of a person that is not known yet: a letter is not
            # printed, a page is closed. They note how (bookings.telling).
            await tasks.finish(session, appointment.id, ["tell_client"])
    link = HandedLink(
        url=answer.url,
        qr_svg=qr_svg(answer.url),
        code=answer.code,
        expires_at=answer.expires_at,
    )
    record(
        session,
        "link.handed_out",
        Subject("appointment", appointment.id),
        office_id=appointment.office_id,
        person_id=request.person_id,
        part=request.part,
    )
    await once.remember(session, link)
    return link


def _require_booked(appointment: Appointment) -> None:
    if appointment.state != "booked":
        raise NotBooked(state=appointment.state)


def _whose(attendance: Attendance, part: LinkPart) -> UUID:
    """Give the id of the client, or of their guardian; raise GuardianNotDemanded."""
    if part == "client":
        return attendance.person_id
    if attendance.guardian_id is None or not attendance.guardian_demanded:
        raise GuardianNotDemanded
    return attendance.guardian_id


def _request_for(
    appointment: Appointment, person_id: UUID, part: LinkPart, principal: Staff | Machine
) -> LinkRequest:
    match principal:
        case Staff():
            made_by = MadeBy(kind="staff", id=str(principal.account_id))
        case Machine():
            made_by = MadeBy(kind="machine", id=principal.client_id)
    return LinkRequest(
        appointment_id=appointment.id,
        office_id=appointment.office_id,
        person_id=person_id,
        part=part,
        expires_at=appointment.links_end_at,
        made_by=made_by,
    )
