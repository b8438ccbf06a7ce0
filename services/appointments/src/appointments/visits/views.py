"""How a client sees their appointment."""

from nahbar_common.clock import utc_now

from appointments.bookings.models import OPEN_AFTER, OPENS_BEFORE
from appointments.bookings.repository import Booking
from appointments.bookings.views import survey_open
from appointments.offices.schemas import PublicOffice
from appointments.people import service as people
from appointments.people.vault import PersonVault
from appointments.rooms.schemas import RoomName
from appointments.visits.schemas import MyAppointment, OwnSurvey
from appointments.vocabulary import Channel


def show_own(vault: PersonVault, booking: Booking) -> MyAppointment:
    """Write a client's own appointment."""
    appointment = booking.appointment
    contact = people.contact_of(vault, booking.client)
    return MyAppointment(
        id=appointment.id,
        office=PublicOffice.of(booking.office),
        topic={
            "id": booking.topic.id,
            "title": booking.topic.title,
            "description": booking.topic.description,
        },
        channel=appointment.channel,
        allowed_channels=allowed_channels(booking),
        adviser={"id": booking.adviser.id, "display_name": booking.adviser.display_name},
        room=RoomName.model_validate(booking.room) if booking.room else None,
        starts_at=appointment.starts_at,
        ends_at=appointment.ends_at,
        zone=booking.office.zone,
        state=appointment.state,
        moved_from=appointment.moved_from,
        person={"display_name": contact["display_name"]} if contact["display_name"] else None,
        language=booking.client.language,
        phone=contact["phone"],
        phone_written=contact["phone_written"],
        phone_known=contact["phone"] is not None,
        voucher_state=appointment.voucher_state,
        waiting_room_opens_at=appointment.starts_at - OPENS_BEFORE,
        closes_at=appointment.ends_at + OPEN_AFTER,
        survey=OwnSurvey(
            done=appointment.client_survey_done, open=survey_open(appointment, utc_now())
        ),
        version=appointment.version,
        revision=appointment.version,
    )


def allowed_channels(booking: Booking) -> list[Channel]:
    """Give the channels the client can have: the topic's, video only if the adviser offers it."""
    return [
        channel
        for channel in booking.topic.channels
        if channel != "video" or booking.adviser.video_opted_in
    ]
