"""Makes the live checks and reads the manual ones."""

from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import DatabaseDep
from nahbar_common.locales import current_locale

from consent.checklist import service
from consent.checklist.schemas import Checklist
from consent.dependencies import Appointments
from consent.overview.checks import results_of
from consent.overview.flows import ProcessingFlowsDep


async def make_checklist(
    office_id: UUID, flows: ProcessingFlowsDep, appointments: Appointments, database: DatabaseDep
) -> Checklist:
    """Look everything up now; raise ServiceUnavailable where the office's record is away."""
    office = await appointments.office(office_id)
    told = await flows.ask_all(office_id)
    async with database.read() as session:
        manual = await service.manual_checks(session, office_id)
    return service.show(
        office.name, told, results_of(told), manual, current_locale.get(), utc_now()
    )
