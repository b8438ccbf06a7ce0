"""Decides what becomes of a voucher when something happens to its talk, and lists vouchers."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import rfc3339, utc_now
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.schemas import Page
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.dependencies import Reader, require_office
from data_allowance.ledger import service as ledger
from data_allowance.pins import service as pins
from data_allowance.talks import service as talks
from data_allowance.talks.models import Talk
from data_allowance.talks.schemas import BookedTalk, CancelledTalk, EndedCall
from data_allowance.vouchers import repository
from data_allowance.vouchers.models import State, Voucher
from data_allowance.vouchers.schemas import VoucherRead
from data_allowance.vouchers.transitions import release, reserve, settle


async def follow(session: AsyncSession, news: BookedTalk | CancelledTalk) -> None:
    """Bring the voucher in line with the newest state of its talk.

    A talk that wants a voucher and has none gets one (or a refusal), whichever event told of it:
    so order and repetition of events do not matter, and a retry needs nothing special. A talk that
    wants none any more gives back what was not shown. What was shown stays spent.
    """
    talk = await talks.apply(session, news)
    if talk is None:
        return
    voucher = await repository.find_live(session, talk.appointment_id)
    if voucher is not None and await _is_useless(session, talk, voucher):
        await release(session, talk, voucher)
        # Flushed, so that the appointment is free for the voucher that replaces it.
        await session.flush()
        voucher = None
    if voucher is None and talk.wants_voucher and not talk.is_over(utc_now()):
        await reserve(session, talk)


async def settle_call(session: AsyncSession, call: EndedCall) -> None:
    """Note what a call used; give back a voucher that the client did without.

    A call of an appointment that nothing is known of changes nothing.
    """
    talk = await talks.lock(session, call.appointment_id)
    voucher = await repository.find_live(session, call.appointment_id) if talk else None
    if talk is None or voucher is None:
        return
    if voucher.state == "reserved":
        await release(session, talk, voucher)
    else:
        settle(voucher, call.bytes_of(talk.client_id))


async def release_if_over(session: AsyncSession, appointment_id: UUID, now: datetime) -> None:
    """Give back the voucher of a talk whose time has passed, unless it was shown."""
    talk = await talks.lock(session, appointment_id)
    voucher = await repository.find_live(session, appointment_id)
    if talk and voucher and voucher.state == "reserved" and talk.is_over(now):
        await release(session, talk, voucher)


async def count_by_state(session: AsyncSession, product_id: UUID) -> dict[str, int]:
    """Count a product's vouchers by state."""
    return await repository.count_by_state(session, product_id)


async def find_differing(session: AsyncSession) -> list[UUID]:
    """Give vouchers whose state and ledger disagree; constraints make that impossible."""
    return await repository.find_differing(session, ledger.money_by_voucher())


async def list_of_office(
    session: AsyncSession,
    reader: Reader,
    office_id: UUID,
    *,
    state: State | None,
    limit: int,
    cursor: str | None,
) -> Page[VoucherRead]:
    """Give one page of an office's vouchers, newest first."""
    require_office(reader, office_id)
    before = decode_cursor(cursor, _parse_moment, UUID) if cursor else None
    rows = await repository.page_of_office(
        session, office_id, state=state, before=before, limit=limit + 1
    )
    page, next_cursor = split_page(rows, limit, lambda row: (rfc3339(row.created_at), str(row.id)))
    return Page(items=[VoucherRead.model_validate(row) for row in page], next_cursor=next_cursor)


async def _is_useless(session: AsyncSession, talk: Talk, voucher: Voucher) -> bool:
    """Tell whether a voucher that nobody has seen shall go back.

    That is when the talk wants none any more, or was moved past the day its PIN expires.
    """
    if voucher.state != "reserved":
        return False
    if not talk.wants_voucher:
        return True
    assert voucher.pin_id is not None  # the table checks that a reserved voucher holds one
    expires_on = await pins.expires_on(session, voucher.pin_id)
    return talk.last_day is not None and expires_on < talk.last_day


def _parse_moment(value: str) -> datetime:
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError("naive time")
    return moment
