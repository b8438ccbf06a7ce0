"""How an appointment is shown to whom."""

from datetime import datetime

from nahbar_common.auth import Principal, Staff
from nahbar_common.clock import utc_now

from appointments.bookings.booking import Booking, ClientAttendance
from appointments.bookings.handing_out import may_hand_out
from appointments.bookings.models import Appointment
from appointments.bookings.phones import phone_given
from appointments.bookings.schemas import (
    AppointmentRead,
    ClientOfTalk,
    ClientPresence,
    LinkState,
    SurveyState,
)
from appointments.people import service as people
from appointments.people.schemas import ClientSummary
from appointments.people.vault import PersonVault
from appointments.rooms.schemas import RoomName


def show(vault: PersonVault, booking: Booking, principal: Principal) -> AppointmentRead:
    """Write an appointment; the client's data opens only for staff (its office was checked)."""
    appointment, attendance = booking.appointment, booking.first.attendance
    now = utc_now()
    for_staff = isinstance(principal, Staff)
    return AppointmentRead(
        id=appointment.id,
        office_id=appointment.office_id,
        topic={"id": booking.topic.id, "title": booking.topic.title},
        channel=appointment.channel,
        adviser={"id": booking.adviser.id, "display_name": booking.adviser.display_name},
        client=_client(vault, booking.first) if for_staff else None,
        clients=[_client_of_talk(vault, one) for one in booking.clients] if for_staff else [],
        room=RoomName.model_validate(booking.room) if booking.room else None,
        starts_at=appointment.starts_at,
        ends_at=appointment.ends_at,
        zone=booking.office.zone,
        state=appointment.state,
        moved_from=appointment.moved_from,
        client_was_there=for_staff and appointment.client_was_there,
        continued_by_phone=appointment.continued_by_phone,
        client_presence=_presence(appointment, now) if for_staff else None,
        voucher_requested=attendance.voucher_requested,
        voucher_state=attendance.voucher_state,
        voucher_refusal=attendance.voucher_refusal,
        told=booking.told,
        told_how=appointment.told_how,
        told_at=appointment.told_at,
        link=_link(booking.first),
        may_hand_out_link=may_hand_out(principal, booking),
        survey=survey_of(booking),
        changeable=appointment.is_changeable(now),
        cancellable=appointment.is_cancellable(now),
        version=appointment.version,
    )


def survey_of(booking: Booking) -> SurveyState:
    """Tell who has answered the survey, and whether it can be answered."""
    return SurveyState(
        client_done=booking.first.attendance.survey_done,
        adviser_done=booking.as_adviser.survey_done,
        open=survey_open(booking.appointment, utc_now()),
    )


def survey_open(appointment: Appointment, now: datetime) -> bool:
    """Tell whether the talk is over: held, its call ended, or past its planned end."""
    if appointment.state in ("cancelled", "no_show"):
        return False
    if appointment.state == "held":
        return True
    return appointment.call_is_over or now >= appointment.ends_at


def _link(one: ClientAttendance) -> LinkState | None:
    issued_at, opened_at = one.attendance.link_issued_at, one.attendance.link_opened_at
    if issued_at is None:
        return None
    # A new link is one that nobody has opened.
    is_newer = opened_at is not None and opened_at >= issued_at
    return LinkState(issued_at=issued_at, opened_at=opened_at if is_newer else None)


def _presence(appointment: Appointment, now: datetime) -> ClientPresence | None:
    found = appointment.client_presence(now)
    return ClientPresence(since=found[0], until=found[1]) if found else None


def _client(vault: PersonVault, one: ClientAttendance) -> ClientSummary:
    vault.unlock(one.client.id, one.wrapped_key)
    return people.summary_of(vault, one.client, phone=phone_given(vault, one.attendance))


def _client_of_talk(vault: PersonVault, one: ClientAttendance) -> ClientOfTalk:
    client, attendance = _client(vault, one), one.attendance
    return ClientOfTalk(
        id=client.id,
        reference=client.reference,
        display_name=client.display_name,
        voucher_requested=attendance.voucher_requested,
        voucher_brand_id=attendance.voucher_brand_id,
        voucher_state=attendance.voucher_state,
        voucher_refusal=attendance.voucher_refusal,
        voucher_failed_step=attendance.voucher_failed_step,
        guardian_demanded=attendance.guardian_demanded,
        guardian_link_issued_at=attendance.guardian_link_issued_at,
    )
