"""The four things that happen to a voucher; each moves state, ledger and PIN in one transaction.

reserve: nothing → reserved or refused · release: reserved → released ·
issue: reserved → issued · settle: issued or settled → settled.

The caller holds the talk (see `talks.service.lock`), so they happen one by one.
"""

from typing import TypeVar
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.ids import new_random_id
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.ledger import service as ledger
from data_allowance.ledger.movements import EntryKind
from data_allowance.pins import service as pins
from data_allowance.talks.models import Talk
from data_allowance.vouchers import repository
from data_allowance.vouchers.events import tell_refused, tell_released, tell_sized
from data_allowance.vouchers.models import IssuedVia, Refusal, Voucher
from data_allowance.vouchers.offers import Offer, find_offer

Value = TypeVar("Value")


async def reserve(session: AsyncSession, talk: Talk) -> Voucher | None:
    """Make a voucher for a talk, or a record of why there is none; tells of either.

    One that is over is refused too: whoever asked waits for the answer.
    """
    if talk.starts_at is None or talk.ends_at is None:
        return None
    if talk.is_over(utc_now()):
        await _refuse(session, talk, "talk_over")
        return None
    offer = await find_offer(session, talk, talk.starts_at, talk.ends_at)
    if isinstance(offer, Offer):
        return await _make(session, talk, offer)
    await _refuse(session, talk, offer)
    return None


async def outlasts(session: AsyncSession, talk: Talk, voucher: Voucher) -> bool:
    """Tell whether a reserved voucher is good until the talk's end; takes another PIN if need be.

    A talk may be moved past the day its PIN expires. Nobody has seen that PIN, so one that lasts
    can take its place, and money and state stay as they are.
    """
    pin_id, product_id = _set(voucher.pin_id), _set(voucher.product_id)
    if talk.last_day is None or await pins.expires_on(session, pin_id) >= talk.last_day:
        return True
    lasting = await pins.find_free(session, product_id, talk.last_day)
    if lasting is None:
        return False
    await pins.give_back(session, pin_id)
    pins.hold(lasting, voucher.id)
    voucher.pin_id = lasting.id
    return True


async def release(session: AsyncSession, talk: Talk, voucher: Voucher) -> None:
    """Give back the money and the PIN of a voucher that nobody has seen."""
    entry_id = await _record_closing(session, voucher, "release")
    await pins.give_back(session, _set(voucher.pin_id))
    # All at once: the table's checks see no state in between.
    voucher.sqlmodel_update({
        "state": "released", "released_at": utc_now(), "pin_id": None,
        "closing_entry_id": entry_id, "closing_kind": "release",
    })  # fmt: skip
    tell_released(session, talk, voucher)


async def issue(session: AsyncSession, talk: Talk, voucher: Voucher, via: IssuedVia) -> None:
    """Spend a reserved voucher: from now on somebody knows the PIN."""
    entry_id = await _record_closing(session, voucher, "spending")
    voucher.sqlmodel_update({
        "state": "issued", "issued_at": utc_now(), "issued_via": via,
        "closing_entry_id": entry_id, "closing_kind": "spending",
    })  # fmt: skip
    tell_sized(session, "voucher.issued", talk, voucher)


def settle(voucher: Voucher, used_bytes: int) -> None:
    """Note what the talk used so far, in bytes.

    A talk that is held again tells again, in any order: what it used only grows.
    """
    voucher.sqlmodel_update({
        "state": "settled", "settled_at": voucher.settled_at or utc_now(),
        "used_bytes": max(voucher.used_bytes or 0, used_bytes),
    })  # fmt: skip


async def _make(session: AsyncSession, talk: Talk, offer: Offer) -> Voucher:
    voucher = Voucher(
        id=new_random_id(), appointment_id=talk.appointment_id, office_id=talk.office_id,
        state="reserved", budget_id=offer.budget.id, product_id=offer.product.id,
        megabytes=offer.product.megabytes, price_cents=offer.product.price_cents,
        pin_id=offer.pin.id, reserved_at=utc_now(),
    )  # fmt: skip
    voucher.reservation_entry_id = await _record(session, voucher, "reservation")
    pins.hold(offer.pin, voucher.id)
    await repository.add(session, voucher)
    tell_sized(session, "voucher.reserved", talk, voucher)
    return voucher


async def _refuse(session: AsyncSession, talk: Talk, refusal: Refusal) -> None:
    voucher = Voucher(
        id=new_random_id(), appointment_id=talk.appointment_id, office_id=talk.office_id,
        state="refused", refusal=refusal,
    )  # fmt: skip
    await repository.add(session, voucher)
    tell_refused(session, talk, voucher, refusal)


async def _record_closing(session: AsyncSession, voucher: Voucher, kind: EntryKind) -> UUID:
    if voucher.state != "reserved":
        raise RuntimeError("only a reserved voucher can be released or issued")
    return await _record(session, voucher, kind)


async def _record(session: AsyncSession, voucher: Voucher, kind: EntryKind) -> UUID:
    return await ledger.record(
        session, budget_id=_set(voucher.budget_id), kind=kind,
        amount_cents=_set(voucher.price_cents), voucher_id=voucher.id,
    )  # fmt: skip


def _set(value: Value | None) -> Value:
    # The table's checks say that it is set in this state.
    if value is None:
        raise RuntimeError("voucher without what its state needs")
    return value
