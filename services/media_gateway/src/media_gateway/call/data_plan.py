"""How a call is to deal with data: the profile to start with, and what somebody's voucher pays."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.profiles import Profile
from media_gateway.projections.attendances import service as attendances
from media_gateway.projections.vouchers import service as vouchers


@dataclass(frozen=True)
class DataPlan:
    """The profile is the call's; the limits, in bytes, are those of people with a voucher."""

    profile_default: Profile
    bytes_limits: dict[UUID, int]


async def data_plan(session: AsyncSession, appointment_id: UUID) -> DataPlan:
    """Give the profile to start with and everybody's limit.

    Sparsam wherever a voucher pays, and wherever one was asked for: it is still being reserved, or
    went back unused, and the person's data is no less dear for that. What one sends is what the
    others receive, so it holds for everybody in the call.
    """
    people = await attendances.of(session, appointment_id)
    paying = await vouchers.paying(session, appointment_id, people)
    sparse = bool(paying) or any(person.voucher_requested for person in people)
    limits = {person_id: limit for person_id, limit in paying.items() if limit}
    return DataPlan("sparsam" if sparse else "standard", limits)
