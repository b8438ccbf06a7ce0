"""A list of colleagues' talks shows names and numbers: it is in the trail, once for each list."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from nahbar_common.auth import Principal, Staff
from nahbar_common.clock import rfc3339, utc_now
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.bookings import repository
from appointments.people.purposes import Purpose, purpose_of
from appointments.vocabulary import AppointmentState

_SAME_LOOK = timedelta(minutes=15)
ACTION = "client.listed"


@dataclass(frozen=True)
class ListWanted:
    """Which talks of an office somebody lists; times are UTC, the end excluded."""

    office_id: UUID
    adviser_id: UUID | None
    starts_from: datetime
    starts_before: datetime
    state: AppointmentState | None


def is_noted(principal: Principal, wanted: ListWanted) -> bool:
    """Tell whether the list is one to note: staff's, and of more than their own calendar.

    One's own calendar is one's own talks, read all day; in an emergency nothing is.
    """
    if not isinstance(principal, Staff):
        return False
    return principal.emergency_id is not None or wanted.adviser_id != principal.account_id


async def note_list(
    session: AsyncSession,
    staff: Staff,
    wanted: ListWanted,
    count: int,
    purpose: Purpose | None,
) -> None:
    """Note a list with its filter and how many talks it showed.

    The calendar asks again while it is open: the same list of the same sign-in within a quarter of
    an hour is one look.
    """
    facts: dict[str, Any] = {
        "adviser_id": wanted.adviser_id,
        "starts_from": rfc3339(wanted.starts_from),
        "starts_before": rfc3339(wanted.starts_before),
        "state": wanted.state,
        "count": count,
    }
    since = utc_now() - _SAME_LOOK
    is_emergency = staff.emergency_id is not None
    if not is_emergency and await repository.has_noted_list(
        session, staff, wanted.office_id, facts, since
    ):
        return
    record(
        session,
        ACTION,
        Subject("office", wanted.office_id),
        office_id=wanted.office_id,
        purpose=purpose_of(staff, purpose),
        **facts,
    )
