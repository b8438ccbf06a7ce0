"""Hands a PIN to the one person it belongs to: on their own screen, or on the adviser's letter.

Shown is spent. The first showing spends the money; each later one gives the same PIN again, until
the talk's end. A letter needs no consent: a client with no data left cannot open a link to consent.
"""

from dataclasses import dataclass
from uuid import UUID

from nahbar_common.auth import Participant, Staff
from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.appointments import service as appointments
from data_allowance.appointments.models import Appointment
from data_allowance.pins import service as pins
from data_allowance.products import service as products
from data_allowance.products.hints import redeem_hint_of
from data_allowance.vouchers import repository
from data_allowance.vouchers.errors import TalkOver, VoucherNone, VoucherOfWhom
from data_allowance.vouchers.models import IssuedVia, Voucher
from data_allowance.vouchers.schemas import RevealedVoucher, VoucherOfTalk, WhyNot
from data_allowance.vouchers.transitions import issue


@dataclass(frozen=True)
class Claim:
    """Somebody who asks for a voucher of an appointment; staff may leave out whose it is."""

    asker: Participant | Staff
    appointment_id: UUID
    person_id: UUID | None


def claim_of(participant: Participant) -> Claim:
    """Ask for one's own voucher."""
    return Claim(participant, participant.appointment_id, participant.person_id)


async def view(session: AsyncSession, claim: Claim) -> VoucherOfTalk:
    """Describe a voucher; raise VoucherNone when there is none for the asker, or VoucherOfWhom."""
    appointment, voucher = await _find(
        session, claim, await appointments.find(session, claim.appointment_id)
    )
    assert voucher.product_id is not None and voucher.megabytes is not None  # table's checks
    product = await products.of_voucher(session, voucher.product_id)
    why_not: WhyNot | None = "talk_over" if appointment.is_over(utc_now()) else None
    return VoucherOfTalk.model_validate(
        {
            **voucher.model_dump(),
            "provider_name": product.provider_name,
            "shown_at": voucher.issued_at,
            "may_show": why_not is None,
            "why_not": why_not,
        }
    )


async def reveal(
    session: AsyncSession, sealer: Sealer, claim: Claim, via: IssuedVia
) -> RevealedVoucher:
    """Give the PIN, spending the voucher the first time.

    Raises VoucherNone, VoucherOfWhom or TalkOver. Holds the appointment: of a showing and a
    cancellation at the same moment, one finds the other done.
    """
    appointment, voucher = await _find(
        session, claim, await appointments.lock(session, claim.appointment_id)
    )
    if appointment.is_over(utc_now()):
        raise TalkOver
    assert voucher.product_id and voucher.pin_id and voucher.megabytes  # the table's checks
    if voucher.state == "reserved":
        await issue(session, appointment, voucher, via)
    product = await products.of_voucher(session, voucher.product_id)
    record(
        session,
        "voucher.printed" if via == "letter" else "voucher.shown",
        Subject("voucher", voucher.id),
        office_id=voucher.office_id,
        appointment_id=voucher.appointment_id,
        person_id=voucher.person_id,
    )
    return RevealedVoucher(
        pin=await pins.reveal(session, voucher.pin_id, sealer),
        provider_name=product.provider_name,
        megabytes=voucher.megabytes,
        redeem_hint=redeem_hint_of(product),
    )


async def _find(
    session: AsyncSession, claim: Claim, appointment: Appointment | None
) -> tuple[Appointment, Voucher]:
    if appointment is None or not await _admits(session, claim.asker, appointment):
        raise VoucherNone
    live = await repository.live_of(session, appointment.appointment_id)
    found = [voucher for voucher in live if claim.person_id in (None, voucher.person_id)]
    if not found:
        raise VoucherNone
    if len(found) > 1:
        raise VoucherOfWhom
    return appointment, found[0]


async def _admits(
    session: AsyncSession, asker: Participant | Staff, appointment: Appointment
) -> bool:
    """Tell whether the asker takes part in it by this link, or plans for its office."""
    match asker:
        case Participant():
            attendance = await appointments.find_attendance(
                session, appointment.appointment_id, asker.person_id
            )
            return (
                attendance is not None
                and attendance.part == asker.part
                and appointment.office_id == asker.office_id
            )
        case Staff():
            return asker.has_role(appointment.office_id, "adviser", "team_lead")
