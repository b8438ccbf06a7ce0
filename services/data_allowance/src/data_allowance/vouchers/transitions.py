"""What happens to a voucher; each moves state, ledger and PIN in one transaction.

reserve: nothing → reserved or refused · release: reserved → released ·
issue: reserved → issued · settle: issued or settled → settled · exchange_pin: state stays.
What becomes of a code that fails stands in `failing`.

The caller holds the appointment (see `appointments.service.lock`), so they happen one by one.
"""

from typing import TypeVar
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.ids import new_random_id
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.appointments.models import Appointment
from data_allowance.brands import service as brands
from data_allowance.ledger import service as ledger
from data_allowance.ledger.movements import EntryKind
from data_allowance.pins import service as pins
from data_allowance.products import service as products
from data_allowance.vouchers import repository
from data_allowance.vouchers.events import (
    Replacement,
    tell_refused,
    tell_released,
    tell_sized,
)
from data_allowance.vouchers.models import IssuedVia, Reason, Refusal, Voucher
from data_allowance.vouchers.offers import Offer, find_offer, need_of

Value = TypeVar("Value")


async def reserve(
    session: AsyncSession, appointment: Appointment, person_id: UUID, brand_id: UUID | None
) -> Voucher | None:
    """Make a voucher for a person's part, or a record of why there is none; tells of either.

    One for a talk that is over is refused too: whoever asked waits for the answer. While nobody
    has said the person's brand, nobody waits, and a code of another one would be wasted.
    """
    if brand_id is None or appointment.starts_at is None or appointment.ends_at is None:
        return None
    if appointment.is_over(utc_now()):
        await _refuse(session, appointment, person_id, "talk_over")
        return None
    need = need_of(
        appointment.office_id, appointment.starts_at, appointment.ends_at, appointment.zone
    )
    offer = await find_offer(session, need, brand_id)
    if isinstance(offer, Offer):
        return await make(session, appointment, new_random_id(), person_id, offer)
    await _refuse(session, appointment, person_id, offer)
    return None


async def has_lasting_pin(
    session: AsyncSession, appointment: Appointment, voucher: Voucher
) -> bool:
    """Tell whether a voucher's PIN can be redeemed until the talk's end and was not recalled."""
    last_day = appointment.last_day
    return last_day is None or await pins.is_usable(session, _set(voucher.pin_id), last_day)


async def exchange_pin(session: AsyncSession, appointment: Appointment, voucher: Voucher) -> bool:
    """Give a reserved voucher another PIN of its product; tell whether there was one.

    Nobody has seen the old one, so money and state stay as they are.
    """
    last_day = _set(appointment.last_day)
    lasting = await pins.lock_free(session, _set(voucher.product_id), last_day)
    if lasting is None:
        return False
    await pins.give_back(session, _set(voucher.pin_id))
    pins.hold(lasting, voucher.id)
    voucher.pin_id = lasting.id
    return True


async def release(session: AsyncSession, appointment: Appointment, voucher: Voucher) -> None:
    """Give back the money and the PIN of a voucher that nobody has seen."""
    entry_id = await _record_closing(session, voucher, "release")
    await pins.give_back(session, _set(voucher.pin_id))
    # All at once: the table's checks see no state in between.
    voucher.sqlmodel_update(
        {
            "state": "released",
            "released_at": utc_now(),
            "pin_id": None,
            "closing_entry_id": entry_id,
            "closing_kind": "release",
        }
    )
    tell_released(session, appointment, voucher)
    # Flushed, so that the attendance is free for a voucher that replaces it.
    await session.flush()


async def issue(
    session: AsyncSession, appointment: Appointment, voucher: Voucher, via: IssuedVia
) -> None:
    """Spend a reserved voucher: somebody knows the PIN now, and how it was to be redeemed."""
    product = await products.of_voucher(session, _set(voucher.product_id))
    brand = await brands.of_product(session, product.brand_id)
    entry_id = await _record_closing(session, voucher, "spending")
    voucher.sqlmodel_update(
        {
            "state": "issued",
            "issued_at": utc_now(),
            "issued_via": via,
            "brand_id": brand.id,
            "brand_version": brand.version,
            "closing_entry_id": entry_id,
            "closing_kind": "spending",
        }
    )
    tell_sized(session, "voucher.issued", appointment, voucher)


def settle(voucher: Voucher, used_bytes: int) -> None:
    """Note what the person used so far, in bytes.

    A talk that is held again tells again, in any order: what it used only grows.
    """
    voucher.sqlmodel_update(
        {
            "state": "settled",
            "settled_at": voucher.settled_at or utc_now(),
            "used_bytes": max(voucher.used_bytes or 0, used_bytes),
        }
    )


async def make(
    session: AsyncSession,
    appointment: Appointment,
    voucher_id: UUID,
    person_id: UUID,
    offer: Offer,
    *,
    replacement: Replacement | None = None,
    by: UUID | None = None,
) -> Voucher:
    """Reserve what is offered as a voucher of this id, and tell of it.

    by: the account of whoever said yes, where somebody did.
    """
    voucher = _new(appointment, person_id, voucher_id)
    voucher.sqlmodel_update(
        {
            "state": "reserved",
            "budget_id": offer.budget.id,
            "product_id": offer.product.id,
            "product_version": offer.product.version,
            "megabytes": offer.product.megabytes,
            "price_cents": offer.product.price_cents,
            "pin_id": offer.pin.id,
            "reserved_at": utc_now(),
        }
    )
    voucher.reservation_entry_id = await record_of(session, voucher, "reservation", by=by)
    pins.hold(offer.pin, voucher.id)
    await repository.add(session, voucher)
    tell_sized(session, "voucher.reserved", appointment, voucher, replacement)
    return voucher


async def _refuse(
    session: AsyncSession, appointment: Appointment, person_id: UUID, reason: Reason
) -> None:
    voucher = _new(appointment, person_id, new_random_id())
    kept: Refusal = "no_pins" if reason == "pins_expire" else reason
    voucher.sqlmodel_update({"state": "refused", "refusal": kept})
    await repository.add(session, voucher)
    tell_refused(session, appointment, voucher, reason)


def _new(appointment: Appointment, person_id: UUID, voucher_id: UUID) -> Voucher:
    return Voucher(
        id=voucher_id,
        appointment_id=appointment.appointment_id,
        person_id=person_id,
        office_id=appointment.office_id,
        state="refused",
    )


async def _record_closing(session: AsyncSession, voucher: Voucher, kind: EntryKind) -> UUID:
    if voucher.state != "reserved":
        raise RuntimeError("only a reserved voucher can be released or issued")
    return await record_of(session, voucher, kind)


async def record_of(
    session: AsyncSession,
    voucher: Voucher,
    kind: EntryKind,
    *,
    by: UUID | None = None,
    reference: str | None = None,
) -> UUID:
    """Write an entry about a voucher over its price; give the entry's id."""
    return await ledger.record(
        session,
        budget_id=_set(voucher.budget_id),
        kind=kind,
        amount_cents=_set(voucher.price_cents),
        voucher_id=voucher.id,
        reference=reference,
        recorded_by=by,
    )


def _set(value: Value | None) -> Value:
    # The table's checks say that it is set in this state.
    if value is None:
        raise RuntimeError("voucher without what its state needs")
    return value
