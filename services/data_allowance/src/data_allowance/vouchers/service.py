"""Decides what becomes of vouchers when something happens to a talk, and lists vouchers."""

from collections.abc import AsyncIterator
from datetime import datetime
from uuid import UUID

from nahbar_common.clock import rfc3339, utc_now
from nahbar_common.pagination import cursor_moment, decode_cursor, split_page
from nahbar_common.schemas import Page
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.access import Reader, require_office
from data_allowance.appointments import service as appointments
from data_allowance.appointments.models import Appointment
from data_allowance.appointments.schemas import AppointmentNews, EndedCall
from data_allowance.ledger import service as ledger
from data_allowance.vouchers import repository
from data_allowance.vouchers.events import tell_again
from data_allowance.vouchers.models import State, Voucher
from data_allowance.vouchers.offers import still_fits
from data_allowance.vouchers.schemas import VoucherRead
from data_allowance.vouchers.transitions import (
    exchange_pin,
    has_lasting_pin,
    release,
    reserve,
    settle,
)


async def follow(session: AsyncSession, news: AppointmentNews) -> None:
    """Bring vouchers in line with the newest state of an appointment; older news change nothing."""
    appointment = await appointments.apply(session, news)
    if appointment is not None:
        await _align(session, appointment)


async def try_again(session: AsyncSession, news: AppointmentNews) -> None:
    """Answer whoever asks again, or for another brand: with a voucher, a refusal, or what there is.

    It is a question, so it is answered even if the appointment has changed since.
    """
    await appointments.apply(session, news)
    appointment = await appointments.lock(session, news.appointment_id)
    if appointment is None:
        return
    before = {voucher.id for voucher in await repository.live_of(session, news.appointment_id)}
    for voucher in await _align(session, appointment):
        if voucher.id in before:
            tell_again(session, appointment, voucher)


async def settle_call(session: AsyncSession, call: EndedCall) -> None:
    """Note what each person used; give back the vouchers that people did without.

    A call of an appointment that nothing is known of changes nothing. A call that ended before
    the talk was moved gives nothing back: the talk, and what pays for it, are still to come. Nor
    does one that ended before its planned end: it may be opened again.
    """
    appointment = await appointments.lock(session, call.appointment_id)
    if appointment is None:
        return
    is_past = appointment.was_held(call.starts_at, call.ended_at) and appointment.is_over(
        max(call.ended_at, utc_now())
    )
    for voucher in await repository.live_of(session, call.appointment_id):
        if voucher.state != "reserved":
            settle(voucher, call.bytes_of(voucher.person_id))
        elif is_past:
            await release(session, appointment, voucher)


async def release_if_over(session: AsyncSession, appointment_id: UUID, now: datetime) -> None:
    """Give back the vouchers of a talk whose time has passed, unless they were shown."""
    appointment = await appointments.lock(session, appointment_id)
    if appointment is None or not appointment.is_over(now):
        return
    for voucher in await repository.live_of(session, appointment_id):
        if voucher.state == "reserved":
            await release(session, appointment, voucher)


async def find_holding(session: AsyncSession, batch_id: UUID) -> list[UUID]:
    """Give the appointments with a reserved voucher that holds a PIN of this file."""
    return await repository.find_holding(session, batch_id)


async def part_with_recalled_pins(session: AsyncSession, appointment_id: UUID) -> None:
    """Free recalled PINs from an appointment's reserved vouchers.

    Such a voucher gets another PIN of its product, else it is released and, as at booking, another
    one is reserved or refused.
    """
    now = utc_now()
    appointment = await appointments.lock(session, appointment_id)
    if appointment is not None and appointment.is_over(now):
        await release_if_over(session, appointment_id, now)
    elif appointment is not None:
        await _align(session, appointment)


def find_differing(session: AsyncSession) -> AsyncIterator[UUID]:
    """Give vouchers whose state and ledger disagree; constraints make that impossible."""
    return repository.find_differing(session, ledger.money_by_voucher())


async def list_of_office(
    session: AsyncSession,
    reader: Reader,
    office_id: UUID,
    *,
    state: State | None,
    voucher_id: UUID | None,
    limit: int,
    cursor: str | None,
) -> Page[VoucherRead]:
    """Give one page of an office's vouchers, newest first."""
    require_office(reader, office_id)
    before = decode_cursor(cursor, cursor_moment, UUID) if cursor else None
    rows = await repository.page_of_office(
        session, office_id, state=state, voucher_id=voucher_id, before=before, limit=limit + 1
    )
    page, next_cursor = split_page(rows, limit, lambda row: (rfc3339(row.created_at), str(row.id)))
    return Page(items=[VoucherRead.model_validate(row) for row in page], next_cursor=next_cursor)


async def _align(session: AsyncSession, appointment: Appointment) -> list[Voucher]:
    """Give back what is not wanted, reserve what is missing; give the vouchers there are then.

    A person who wants a voucher and has none gets one (or a refusal), whichever event told of it:
    so order and repetition of events do not matter. What was shown stays spent.
    For events only: nobody asked when the clock takes a voucher back, so there nothing is refused.
    """
    live = {
        voucher.person_id: voucher
        for voucher in await repository.live_of(session, appointment.appointment_id)
    }
    attendances = await appointments.attendances_of(session, appointment.appointment_id)
    wanting = {
        one.person_id: one.voucher_brand_id for one in attendances if one.wants_voucher(appointment)
    }
    # First all that goes back: somebody else of the same talk may need just that.
    kept = {
        person_id: voucher
        for person_id, voucher in live.items()
        if await _keep(session, appointment, voucher, brand_id=wanting.get(person_id))
    }
    # Whose code failed gets another one by the office's rule alone.
    failed = await repository.failed_people(session, appointment.appointment_id)
    reserved = [
        await reserve(session, appointment, person_id, brand_id)
        for person_id, brand_id in wanting.items()
        if person_id not in kept and person_id not in failed
    ]
    return [*kept.values(), *(voucher for voucher in reserved if voucher is not None)]


async def _keep(
    session: AsyncSession, appointment: Appointment, voucher: Voucher, *, brand_id: UUID | None
) -> bool:
    """Keep a voucher that still serves, with another PIN if need be, else release it.

    brand_id: of the person who wants one; None where nobody does, or no brand was said.
    """
    if voucher.state != "reserved":
        return True
    if (
        brand_id is not None
        and await still_fits(session, appointment, voucher, brand_id)
        and (
            await has_lasting_pin(session, appointment, voucher)
            or await exchange_pin(session, appointment, voucher)
        )
    ):
        return True
    await release(session, appointment, voucher)
    return False
