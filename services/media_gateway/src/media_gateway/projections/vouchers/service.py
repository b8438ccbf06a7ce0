"""Keeping the projection of vouchers: one for each attendance that has one."""

from collections.abc import Collection, Sequence
from uuid import UUID

from nahbar_common.news import NOTHING_HEARD, take_newer
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.projections.attendances.models import AttendanceView
from media_gateway.projections.vouchers import repository
from media_gateway.projections.vouchers.models import ONLY_CLIENT, VoucherView
from media_gateway.projections.vouchers.schemas import VoucherNews
from media_gateway.streaming.hub import touch

_BYTES_PER_MEGABYTE = 1_000_000
_PAYING = ("reserved", "issued")


async def take_over(session: AsyncSession, news: VoucherNews, state: str) -> None:
    """Take over what is newer than what is known of a voucher, and wake its readers."""
    voucher = await repository.lock(session, news.appointment_id, news.person_id)
    if voucher is None:
        voucher = VoucherView(
            appointment_id=news.appointment_id,
            person_id=news.person_id,
            revision=NOTHING_HEARD,
            state=state,
        )
        session.add(voucher)
    if not take_newer(voucher, news):
        return
    voucher.state = state
    limit = news.bytes_limit or news.megabytes * _BYTES_PER_MEGABYTE
    voucher.bytes_limit = limit or voucher.bytes_limit
    touch(session.info, ("call", news.appointment_id))


async def state_of(
    session: AsyncSession, appointment_id: UUID, person_id: UUID, people: Sequence[AttendanceView]
) -> str | None:
    """Give the state of a person's voucher; None when they have none."""
    voucher = (await _by_person(session, appointment_id, people)).get(person_id)
    return voucher.state if voucher is not None else None


async def paying(
    session: AsyncSession, appointment_id: UUID, people: Sequence[AttendanceView]
) -> dict[UUID, int]:
    """Give for whom a voucher pays, and for how many bytes (0 while that is not known)."""
    vouchers = await _by_person(session, appointment_id, people)
    return {
        person_id: voucher.bytes_limit
        for person_id, voucher in vouchers.items()
        if voucher.state in _PAYING
    }


async def _by_person(
    session: AsyncSession, appointment_id: UUID, people: Sequence[AttendanceView]
) -> dict[UUID, VoucherView]:
    vouchers = {row.person_id: row for row in await repository.of(session, appointment_id)}
    unnamed = vouchers.pop(ONLY_CLIENT, None)
    clients = [person.person_id for person in people if person.part == "client"]
    if unnamed is not None and len(clients) == 1:
        named = vouchers.get(clients[0])
        # Both count revisions of the same voucher.
        if named is None or named.revision < unnamed.revision:
            vouchers[clients[0]] = unnamed
    return vouchers


async def delete_of(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Forget what was told of appointments that go."""
    await repository.delete_of(session, appointment_ids)
