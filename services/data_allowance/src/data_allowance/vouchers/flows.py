"""Steps around a call to another service, and around many small transactions.

On a screen the person's consent must hold at that moment (GDPR Art. 6, 7): it is asked for between
two transactions, because no call leaves from inside one.
"""

from nahbar_common.auth import Participant, Staff
from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database

from data_allowance.peers.appointments import AppointmentsPeer
from data_allowance.peers.consent import ConsentPeer, NoDecisionError
from data_allowance.vouchers import repository, service
from data_allowance.vouchers.errors import ConsentMissing, ConsentUnknown, TalkOver, VoucherOfOthers
from data_allowance.vouchers.schemas import RevealedVoucher, VoucherOfTalk, WhyNot
from data_allowance.vouchers.showing import Claim, claim_of, reveal, standing, view

BATCH = 50


async def view_own(
    database: Database, consent: ConsentPeer, participant: Participant
) -> VoucherOfTalk:
    """Describe a person's voucher and whether its PIN may be shown now; raise VoucherNone."""
    async with database.read() as session:
        voucher = await view(session, claim_of(participant))
    if voucher.may_show:
        voucher.why_not = await _ask_for_consent(consent, participant)
        voucher.may_show = voucher.why_not is None
    return voucher


async def show(
    database: Database, consent: ConsentPeer, sealer: Sealer, participant: Participant
) -> RevealedVoucher:
    """Give a person their PIN, spending the voucher the first time.

    Raises VoucherNone, TalkOver, ConsentMissing or ConsentUnknown; then nothing was spent.
    """
    claim = claim_of(participant)
    async with database.read() as session:
        if (await view(session, claim)).why_not == "talk_over":
            raise TalkOver
    match await _ask_for_consent(consent, participant):
        case "consent_missing":
            raise ConsentMissing(missing=["self"])
        case "consent_unknown":
            raise ConsentUnknown(retry_after=5)
    async with database.write() as session:
        return await reveal(session, sealer, claim, "screen")


async def print_letter(
    database: Database, appointments: AppointmentsPeer, sealer: Sealer, staff: Staff, claim: Claim
) -> RevealedVoucher:
    """Give the PIN for the letter to those who hand out the talk's link.

    A team lead prints for everybody; a stand-in is known to appointments alone, so only for
    somebody else than the talk's adviser it is asked, between two transactions. Raises VoucherNone,
    VoucherOfWhom, TalkOver, VoucherOfOthers or ServiceUnavailable; then nothing was spent.
    """
    async with database.read() as session:
        await view(session, claim)
        own, leads = await standing(session, staff, claim.appointment_id)
    if not own and not leads:
        own = staff.account_id in await appointments.counsellors(claim.appointment_id)
        if not own:
            raise VoucherOfOthers
    async with database.write() as session:
        return await reveal(session, sealer, claim, "letter", own=own)


async def release_overdue(database: Database) -> int:
    """Give back vouchers that nobody asked for until the talk's end, each in its transaction.

    Gives how many talks were looked at, BATCH at most: then there may be more. Two may do this at
    once: each looks again once it holds the appointment.
    """
    now = utc_now()
    async with database.read() as session:
        overdue = await repository.find_overdue(session, now, BATCH)
    for appointment_id in overdue:
        async with database.write() as session:
            await service.release_if_over(session, appointment_id, now)
    return len(overdue)


async def _ask_for_consent(consent: ConsentPeer, participant: Participant) -> WhyNot | None:
    if participant.part == "guardian":
        # No route of ours lets one in; whoever opens one to them sees no code all the same.
        return "consent_missing"
    try:
        given = await consent.is_given(
            participant.appointment_id, participant.person_id, participant.part
        )
    except NoDecisionError:
        return "consent_unknown"
    return None if given else "consent_missing"
