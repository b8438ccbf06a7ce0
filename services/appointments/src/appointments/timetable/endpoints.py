"""Route of the timetable."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from nahbar_common.auth import Staff
from nahbar_common.db import DatabaseDep
from nahbar_common.problems import NotFound, problem_responses

from appointments.access import Counsellor
from appointments.bookings.views import show
from appointments.people.purposes import PurposeHeader
from appointments.people.vault import PersonVault, VaultDep
from appointments.timetable import flows
from appointments.timetable.reckoning import spans_of
from appointments.timetable.schemas import AdviserTimes, Day, Span, Timetable
from appointments.timetable.service import Shown, Wanted

router = APIRouter(prefix="/api/appointments/v1", tags=["appointments"])


@router.get("/offices/{office_id}/timetable", responses=problem_responses(NotFound))
async def read_timetable(
    office_id: UUID,
    principal: Counsellor,
    database: DatabaseDep,
    vault: VaultDep,
    day: Annotated[Day, Query(description="The first day, on the office's calendar.")],
    days: Annotated[int, Query(ge=1, le=7)] = 1,
    adviser_id: Annotated[
        UUID | None, Query(description="Left out: everybody who takes talks.")
    ] = None,
    purpose: PurposeHeader = None,
) -> Timetable:
    """Give days of an office whole: talks, who works when, what is free, closed or away.

    Who of the staff opens more than their own calendar is in the trail, as for a list.
    """
    wanted = Wanted(office_id, day, days, adviser_id)
    shown = await flows.read(database, principal, wanted, purpose)
    return _show(vault, office_id, shown, principal)


def _show(vault: PersonVault, office_id: UUID, shown: Shown, staff: Staff) -> Timetable:
    def spans(mask: int) -> list[Span]:
        found = spans_of(mask, shown.window)
        return [Span(starts_at=starts_at, ends_at=ends_at) for starts_at, ends_at in found]

    return Timetable(
        office_id=office_id,
        zone=shown.zone,
        days=shown.days,
        advisers=[
            AdviserTimes(
                id=adviser.id,
                display_name=adviser.name,
                works=spans(times.works),
                absent=spans(times.absent),
                free=spans(times.free),
            )
            for adviser, times in shown.advisers
        ],
        talks=[show(vault, booking, staff) for booking in shown.talks],
        complete=shown.complete,
    )
