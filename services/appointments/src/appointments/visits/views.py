"""How an appointment is seen from a link."""

from nahbar_common.clock import utc_now

from appointments.bookings.phones import phone_given
from appointments.bookings.views import survey_open
from appointments.offices.schemas import PublicOffice
from appointments.people import service as people
from appointments.people.schemas import ClientSummary
from appointments.people.vault import PersonVault
from appointments.rooms.schemas import RoomName
from appointments.visits.schemas import MyAppointment, OwnSurvey
from appointments.visits.service import Visit
from appointments.vocabulary import Channel


def show_own(vault: PersonVault, visit: Visit) -> MyAppointment:
    """Write the appointment for the person behind a link: of other people only the adviser."""
    booking, attendance = visit.booking, visit.attendance
    appointment = booking.appointment
    person = _person(vault, visit)
    return MyAppointment(
        id=appointment.id,
        office=PublicOffice.of(booking.office),
        topic={
            "id": booking.topic.id,
            "title": booking.topic.title,
            "description": booking.topic.description,
        },
        channel=appointment.channel,
        allowed_channels=allowed_channels(visit),
        adviser={"id": booking.adviser.id, "display_name": booking.adviser.display_name},
        room=RoomName.model_validate(booking.room) if booking.room else None,
        starts_at=appointment.starts_at,
        ends_at=appointment.ends_at,
        zone=booking.office.zone,
        state=appointment.state,
        moved_from=appointment.moved_from,
        person={"display_name": person.display_name} if person and person.display_name else None,
        language=person.language if person else None,
        phone=person.phone if person else None,
        phone_written=person.phone_written if person else None,
        phone_known=person is not None and person.phone is not None,
        mail_hint=_mail_hint(vault, visit),
        voucher_state=attendance.voucher_state,
        voucher_failure_known=attendance.voucher_failed_step is not None,
        waiting_room_opens_at=appointment.opens_at,
        closes_at=appointment.closes_at,
        met=appointment.call_is_over,
        continued_by_phone=appointment.continued_by_phone,
        survey=OwnSurvey(
            done=attendance.survey_done,
            open=visit.client is not None and survey_open(appointment, utc_now()),
        ),
        version=appointment.version,
        revision=appointment.version,
    )


def _person(vault: PersonVault, visit: Visit) -> ClientSummary | None:
    """Open what is known of the person themself; of somebody invited nothing is."""
    if visit.client is None:
        return None
    vault.unlock(visit.client.client.id, visit.client.wrapped_key)
    return people.summary_of(vault, visit.client.client, phone=phone_given(vault, visit.attendance))


def _mail_hint(vault: PersonVault, visit: Visit) -> str | None:
    """Give enough of an address for its owner to know which it is; they opened it just before."""
    if visit.client is None or not visit.mails:
        return None
    address = people.address_of(vault, visit.client.client)
    if address is None:
        return None
    name, _, domain = address.rpartition("@")
    return f"{name[:1]}…@{domain}"


def allowed_channels(visit: Visit) -> list[Channel]:
    """Give the channels the client can have: the topic's, video only if the adviser offers it."""
    if visit.client is None:
        return []
    booking = visit.booking
    return [
        channel
        for channel in booking.topic.channels
        if channel != "video" or booking.adviser.video_opted_in
    ]
