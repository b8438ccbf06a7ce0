"""Gathers what the documents are written from."""

from uuid import UUID

from fastapi import Request
from nahbar_common.clock import utc_now
from nahbar_common.db import DatabaseDep
from nahbar_common.locales import current_locale

from consent.activities import service
from consent.activities.material import Material
from consent.dependencies import Appointments
from consent.overview.checks import results_of
from consent.overview.flows import ProcessingFlowsDep


async def gather(
    office_id: UUID,
    request: Request,
    flows: ProcessingFlowsDep,
    appointments: Appointments,
    database: DatabaseDep,
) -> Material:
    """Ask all services now; raise ServiceUnavailable where the office's record is away."""
    office = await appointments.office(office_id)
    told = await flows.ask_all(office_id)
    async with database.read() as session:
        statements = await service.statements(session, office_id)
    return Material(
        office=office,
        public_url=request.app.state.settings.public_url,
        told=told,
        results=results_of(told),
        statements=statements,
        locale=current_locale.get(),
        made_at=utc_now(),
    )
