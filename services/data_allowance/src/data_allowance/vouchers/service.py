"""Decides what becomes of a voucher when something happens to its talk, and lists vouchers."""

from datetime import UTC, datetime
from uuid import UUID

from nahbar_common.clock import rfc3339
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.schemas import Page
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.dependencies import Reader, require_office
from data_allowance.ledger import service as ledger
from data_allowance.talks import service as talks
from data_allowance.talks.models import Talk
from data_allowance.talks.schemas import BookedTalk, CancelledTalk, EndedCall
from data_allowance.vouchers import repository
from data_allowance.vouchers.events import tell_again
from data_allowance.vouchers.models import State, Voucher
from data_allowance.vouchers.offers import still_fits
from data_allowance.vouchers.schemas import VoucherRead
from data_allowance.vouchers.transitions import outlasts, release, reserve, settle


async def follow(session: AsyncSession, news: BookedTalk | CancelledTalk) -> None:
    """Bring the voucher in line with the newest state of its talk; older news change nothing."""
    talk = await talks.apply(session, news)
    if talk is not None:
        await _align(session, talk)


async def try_again(session: AsyncSession, news: BookedTalk) -> None:
    """Answer an adviser who asks again: with a voucher, a refusal, or by telling what there is.

    A retry is a question, so it is answered even if the appointment has changed since.
    """
    await talks.apply(session, news)
    talk = await talks.lock(session, news.appointment_id)
    if talk is None:
        return
    told = talk.voucher_revision
    voucher = await _align(session, talk)
    if voucher is not None and talk.voucher_revision == told:
        tell_again(session, talk, voucher)


async def settle_call(session: AsyncSession, call: EndedCall) -> None:
    """Note what a call used; give back a voucher that the client did without.

    A call of an appointment that nothing is known of changes nothing. A call that ended before
    the talk was moved gives nothing back: the talk, and what pays for it, are still to come.
    """
    talk = await talks.lock(session, call.appointment_id)
    voucher = await repository.find_live(session, call.appointment_id) if talk else None
    if talk is None or voucher is None:
        return
    if voucher.state == "reserved" and talk.was_held(call.starts_at, call.ended_at):
        await release(session, talk, voucher)
    elif voucher.state != "reserved":
        settle(voucher, call.bytes_of(talk.client_id))


async def release_if_over(session: AsyncSession, appointment_id: UUID, now: datetime) -> None:
    """Give back the voucher of a talk whose time has passed, unless it was shown."""
    talk = await talks.lock(session, appointment_id)
    voucher = await repository.find_live(session, appointment_id)
    if talk and voucher and voucher.state == "reserved" and talk.is_over(now):
        await release(session, talk, voucher)


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


async def _align(session: AsyncSession, talk: Talk) -> Voucher | None:
    """Give back what is not wanted, reserve what is missing; give the voucher there is then.

    A talk that wants a voucher and has none gets one (or a refusal), whichever event told of it:
    so order and repetition of events do not matter. What was shown stays spent.
    For events only: nobody asked when the clock takes a voucher back, so there nothing is refused.
    """
    voucher = await repository.find_live(session, talk.appointment_id)
    if voucher is not None and voucher.state == "reserved":
        keep = (
            talk.wants_voucher
            and await still_fits(session, talk, voucher)
            and await outlasts(session, talk, voucher)
        )
        if not keep:
            await release(session, talk, voucher)
            # Flushed, so that the appointment is free for the voucher that replaces it.
            await session.flush()
            voucher = None
    if voucher is None and talk.wants_voucher:
        return await reserve(session, talk)
    return voucher


def _parse_moment(value: str) -> datetime:
    # A cursor is the caller's to forge: what UTC cannot hold is refused here.
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError("naive time")
    return moment.astimezone(UTC)
