"""Takes down that a code did not work, and replaces it by the office's rule."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from nahbar_common.auth import Participant, Staff
from nahbar_common.clock import utc_now
from nahbar_common.problems import NotFound
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.access import CLEARERS
from data_allowance.appointments import service as appointments
from data_allowance.appointments.models import Appointment
from data_allowance.brands.instructions import Instructions
from data_allowance.brands.steps import steps_for
from data_allowance.failures import repository
from data_allowance.failures.errors import NoReplacement, StepNone, VoucherNotShown
from data_allowance.failures.schemas import FailureOfTalk, FailureReport, MyFailure
from data_allowance.failures.spare import find_spare, look_for_spare
from data_allowance.replacement_rules import service as rules
from data_allowance.vouchers.errors import TalkOver, VoucherNone, VoucherOfWhom
from data_allowance.vouchers.events import Replacement
from data_allowance.vouchers.failing import fail, replace
from data_allowance.vouchers.models import FailedStep, Voucher
from data_allowance.vouchers.offers import Offer
from data_allowance.vouchers.showing import admits, terms_of


async def report(session: AsyncSession, person: Participant, told: FailureReport) -> MyFailure:
    """Take down that a person's own code failed, and replace it where the office's rule says so.

    Telling it again changes nothing. Raises VoucherNone, VoucherNotShown, StepNone or TalkOver.
    """
    appointment = await appointments.lock(session, person.appointment_id)
    voucher = await _own(session, person, appointment, told.voucher_id)
    if appointment is None or voucher is None:
        raise VoucherNone
    if voucher.state not in ("failed", "replaced"):
        await _take_down(session, appointment, voucher, told.step)
        known = await repository.failed_of(session, appointment.appointment_id)
        is_first = not any(one.state == "replaced" for one in _of(known, voucher.person_id))
        rule = await rules.rule_of(session, appointment.office_id)
        if rule == "automatic" and is_first:
            spare = await find_spare(session, appointment, voucher)
            if isinstance(spare, Offer):
                await _replace(session, appointment, voucher, spare, "automatic")
    return _as_own(await _describe(session, appointment, voucher))


async def get_own(session: AsyncSession, person: Participant) -> MyFailure:
    """Give the newest of a person's own codes that failed; raise VoucherNone."""
    appointment = await appointments.find(session, person.appointment_id)
    if appointment is None or not await admits(session, person, appointment):
        raise VoucherNone
    return _as_own(await _newest(session, appointment, person.person_id))


async def get_of_talk(
    session: AsyncSession, counsellor: Staff, appointment_id: UUID, person_id: UUID | None
) -> FailureOfTalk:
    """Give the newest code of a talk that failed; raise VoucherNone or VoucherOfWhom."""
    appointment = await appointments.find(session, appointment_id)
    if appointment is None or not await admits(session, counsellor, appointment):
        raise VoucherNone
    return await _newest(session, appointment, person_id)


async def decide(session: AsyncSession, staff: Staff, voucher_id: UUID) -> FailureOfTalk:
    """Replace a code that failed, as somebody of the office says; one that was stays as it is.

    Raises NotFound, VoucherNotShown (it has not failed) or NoReplacement.
    """
    known = await repository.find(session, voucher_id)
    if known is None:
        raise NotFound
    staff.require(known.office_id, *CLEARERS)
    appointment = await appointments.lock(session, known.appointment_id)
    voucher = await repository.find(session, voucher_id)
    if appointment is None or voucher is None or voucher.failed_at is None:
        raise VoucherNotShown
    if voucher.state == "failed":
        spare = await find_spare(session, appointment, voucher)
        if not isinstance(spare, Offer):
            raise NoReplacement(reason=spare)
        await _replace(session, appointment, voucher, spare, "decided", by=staff.account_id)
    return await _describe(session, appointment, voucher)


async def _own(
    session: AsyncSession, person: Participant, appointment: Appointment | None, voucher_id: UUID
) -> Voucher | None:
    if appointment is None or not await admits(session, person, appointment):
        return None
    voucher = await repository.find(session, voucher_id)
    owner = (person.appointment_id, person.person_id)
    if voucher is None or (voucher.appointment_id, voucher.person_id) != owner:
        return None
    return voucher


async def _take_down(
    session: AsyncSession, appointment: Appointment, voucher: Voucher, step: FailedStep
) -> None:
    if voucher.state not in ("issued", "settled"):
        raise VoucherNotShown
    if appointment.is_over(utc_now()):
        raise TalkOver
    product, brand = await terms_of(session, voucher)
    steps = steps_for(
        Instructions.model_validate(brand.instructions),
        code="0",
        option_key=product.option_key,
        needs_option=product.option_name is not None,
    )
    known = [*(one.action for one in steps), "code_refused", "other"]
    if step not in known:
        raise StepNone(steps=known)
    await fail(session, appointment, voucher, step)
    _note(session, "voucher.failed", voucher, step=step)


async def _replace(
    session: AsyncSession,
    appointment: Appointment,
    voucher: Voucher,
    spare: Offer,
    replacement: Replacement,
    *,
    by: UUID | None = None,
) -> None:
    await replace(session, appointment, voucher, spare, replacement, by=by)
    _note(session, "voucher.replaced", voucher, how=replacement)


async def _newest(
    session: AsyncSession, appointment: Appointment, person_id: UUID | None
) -> FailureOfTalk:
    found = _of(await repository.failed_of(session, appointment.appointment_id), person_id)
    if not found:
        raise VoucherNone
    if len({one.person_id for one in found}) > 1:
        raise VoucherOfWhom
    return await _describe(session, appointment, found[0])


def _of(vouchers: Sequence[Voucher], person_id: UUID | None) -> list[Voucher]:
    return [one for one in vouchers if person_id in (None, one.person_id)]


def _as_own(failure: FailureOfTalk) -> MyFailure:
    return MyFailure.model_validate(failure.model_dump(include=set(MyFailure.model_fields)))


async def _describe(
    session: AsyncSession, appointment: Appointment, voucher: Voucher
) -> FailureOfTalk:
    _, brand = await terms_of(session, voucher)
    why_none = await look_for_spare(session, appointment, voucher)
    return FailureOfTalk.model_validate(
        {
            **voucher.model_dump(include={"person_id", "state", "failed_at", "resolution"}),
            "voucher_id": voucher.id,
            "step": voucher.failed_step,
            "brand_name": brand.name,
            "rule": await rules.rule_of(session, appointment.office_id),
            "available": why_none is None,
            "why_none": why_none,
        }
    )


def _note(session: AsyncSession, action: str, voucher: Voucher, **facts: Any) -> None:
    record(
        session,
        action,
        Subject("voucher", voucher.id),
        office_id=voucher.office_id,
        appointment_id=voucher.appointment_id,
        person_id=voucher.person_id,
        **facts,
    )
