"""Finding whose request it is by an appointment, with no more data than needed."""

from uuid import UUID

from nahbar_common.problems import NotFound

from consent.peers.appointments import AppointmentsPeer
from consent.subject_requests.schemas import PeopleOfTalk, PersonOfTalk


async def of_appointment(
    appointments: AppointmentsPeer, office_id: UUID, appointment_id: UUID
) -> PeopleOfTalk:
    """Give who takes part, and who has custody of them.

    Raises NotFound for another office's talk, or ServiceUnavailable.
    """
    parties = await appointments.parties(appointment_id)
    if parties.office_id != office_id:
        raise NotFound
    people = [(one.person_id, one.part) for one in parties.attendances]
    people += [(one.guardian_id, "guardian") for one in parties.guardians]
    return PeopleOfTalk(items=[PersonOfTalk(person_id=id_, part=part) for id_, part in people])
