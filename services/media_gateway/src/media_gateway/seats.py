"""Who a caller is in an appointment: its adviser, or one of its people from a link."""

from dataclasses import dataclass
from uuid import UUID

from nahbar_common.auth import Participant, Staff
from nahbar_common.problems import NotFound

from media_gateway.appointments import service as appointments
from media_gateway.appointments.models import AppointmentView
from media_gateway.clients.consent import Part
from media_gateway.ports import Ports


@dataclass(frozen=True)
class Seat:
    """A person's place in an appointment."""

    view: AppointmentView
    person_id: UUID
    part: Part

    @property
    def appointment_id(self) -> UUID:
        """Give the appointment's id."""
        return self.view.appointment_id

    @property
    def is_adviser(self) -> bool:
        """Tell whether it is the adviser's."""
        return self.part == "adviser"


async def find_seat(ports: Ports, principal: Staff | Participant, appointment_id: UUID) -> Seat:
    """Give the caller's seat; raise NotFound when they have none."""
    if isinstance(principal, Participant):
        principal.require(appointment_id)
        view = await appointments.find(ports, appointment_id)
        if principal.part == "client" and principal.person_id != view.client_id:
            raise NotFound
        return Seat(view, principal.person_id, principal.part)
    return await find_adviser_seat(ports, principal, appointment_id)


async def find_adviser_seat(ports: Ports, principal: Staff, appointment_id: UUID) -> Seat:
    """Give the adviser's seat; raise NotFound unless it is this appointment's own adviser."""
    view = await appointments.find(ports, appointment_id)
    principal.require(view.office_id, "adviser")
    if principal.account_id != view.adviser_id:
        raise NotFound
    return Seat(view, principal.account_id, "adviser")
