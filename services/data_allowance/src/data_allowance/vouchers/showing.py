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
from data_allowance.brands import service as brands
from data_allowance.brands.instructions import Instructions
from data_allowance.brands.models import Brand, BrandVersion
from data_allowance.brands.steps import steps_for
from data_allowance.pins import service as pins
from data_allowance.pins.models import NEVER
from data_allowance.products import service as products
from data_allowance.products.models import Kind, ProductVersion
from data_allowance.vouchers import repository
from data_allowance.vouchers.errors import TalkOver, VoucherNone, VoucherOfWhom
from data_allowance.vouchers.models import IssuedVia, Voucher
from data_allowance.vouchers.schemas import Gives, RevealedVoucher, VoucherOfTalk, WhyNot
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
    product, brand = await terms_of(session, voucher)
    why_not: WhyNot | None = "talk_over" if appointment.is_over(utc_now()) else None
    assert voucher.pin_id  # the table's checks
    expires_on = (await pins.get(session, voucher.pin_id)).expires_on
    return VoucherOfTalk.model_validate(
        {
            **voucher.model_dump(),
            "brand_name": brand.name,
            "gives": Gives.model_validate({**product.model_dump(), "kind": _kind_of(product)}),
            "shown_at": voucher.issued_at,
            "may_show": why_not is None,
            "why_not": why_not,
            "expires_on": None if expires_on == NEVER else expires_on,
            "expires_before_talk": appointment.starts_on is not None
            and expires_on < appointment.starts_on,
        }
    )


async def reveal(
    session: AsyncSession, sealer: Sealer, claim: Claim, via: IssuedVia, *, own: bool = True
) -> RevealedVoucher:
    """Give the PIN, spending the voucher the first time.

    own: whether it is the asker's own talk or voucher; the trail keeps it. Raises VoucherNone,
    VoucherOfWhom or TalkOver. Holds the appointment: of a showing and a cancellation at the same
    moment, one finds the other done.
    """
    appointment, voucher = await _find(
        session, claim, await appointments.lock(session, claim.appointment_id)
    )
    if appointment.is_over(utc_now()):
        raise TalkOver
    assert voucher.pin_id  # the table's checks
    if voucher.state == "reserved":
        await issue(session, appointment, voucher, via)
    product, brand = await terms_of(session, voucher)
    record(
        session,
        "voucher.printed" if via == "letter" else "voucher.shown",
        Subject("voucher", voucher.id),
        office_id=voucher.office_id,
        appointment_id=voucher.appointment_id,
        person_id=voucher.person_id,
        own=own,
    )
    code, expires_on = await pins.reveal(session, voucher.pin_id, sealer)
    return RevealedVoucher(
        pin=code,
        brand_name=brand.name,
        gives=Gives.model_validate({**product.model_dump(), "kind": _kind_of(product)}),
        expires_on=None if expires_on == NEVER else expires_on,
        steps=steps_for(
            Instructions.model_validate(brand.instructions),
            code=code,
            option_key=product.option_key,
            needs_option=product.option_name is not None,
        ),
    )


async def terms_of(
    session: AsyncSession, voucher: Voucher
) -> tuple[ProductVersion, Brand | BrandVersion]:
    """Give what a voucher was made of, and how it is redeemed: as it was, once it is issued."""
    assert voucher.product_id and voucher.product_version  # the table's checks
    terms = await products.get_version(session, voucher.product_id, voucher.product_version)
    if voucher.brand_id and voucher.brand_version:
        return terms, await brands.get_version(session, voucher.brand_id, voucher.brand_version)
    product = await products.of_voucher(session, voucher.product_id)
    return terms, await brands.of_product(session, product.brand_id)


async def standing(session: AsyncSession, staff: Staff, appointment_id: UUID) -> tuple[bool, bool]:
    """Tell whether a talk is somebody's own, as events told, and whether they lead its office."""
    appointment = await appointments.find(session, appointment_id)
    part = await appointments.find_attendance(session, appointment_id, staff.account_id)
    return (
        part is not None and part.expected,
        appointment is not None and staff.has_role(appointment.office_id, "team_lead"),
    )


def _kind_of(terms: ProductVersion) -> Kind:
    return "data_pass" if terms.credit_cents is None else "credit"


async def _find(
    session: AsyncSession, claim: Claim, appointment: Appointment | None
) -> tuple[Appointment, Voucher]:
    if appointment is None or not await admits(session, claim.asker, appointment):
        raise VoucherNone
    live = await repository.live_of(session, appointment.appointment_id)
    found = [voucher for voucher in live if claim.person_id in (None, voucher.person_id)]
    if not found:
        raise VoucherNone
    if len(found) > 1:
        raise VoucherOfWhom
    return appointment, found[0]


async def admits(
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
