"""Hands a PIN to the one person it belongs to: on the client's screen, or on the adviser's letter.

Shown is spent. The first showing spends the money; each later one gives the same PIN again, until
the talk's end. On the screen the client's consent must hold at that moment (GDPR Art. 6, 7): it is
asked for before the write transaction, because no call leaves from inside one. A letter needs none:
a client with no data left cannot open a link to consent.
"""

from dataclasses import dataclass
from uuid import UUID

from nahbar_common.auth import Participant, Staff
from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.clients.consent import ConsentClient, NoDecisionError
from data_allowance.pins import service as pins
from data_allowance.products import service as products
from data_allowance.products.hints import redeem_hint_of
from data_allowance.talks import service as talks
from data_allowance.talks.models import Talk
from data_allowance.vouchers import repository
from data_allowance.vouchers.errors import ConsentMissing, ConsentUnknown, TalkOver, VoucherNone
from data_allowance.vouchers.models import IssuedVia, Voucher
from data_allowance.vouchers.schemas import RevealedVoucher, VoucherOfTalk, WhyNot
from data_allowance.vouchers.transitions import issue


@dataclass(frozen=True)
class Visit:
    """Somebody who asks for the voucher of one appointment, and may."""

    appointment_id: UUID
    asker: Participant | Staff

    def admits(self, talk: Talk) -> bool:
        """Tell whether the talk is the client's own, or one of the adviser's office."""
        match self.asker:
            case Participant(person_id=person, office_id=office, part=part):
                return (person, office, part) == (talk.client_id, talk.office_id, "client")
            case Staff():
                return self.asker.has_role(talk.office_id, "adviser", "team_lead")


def visit_of_client(client: Participant) -> Visit:
    """Ask as the client of one's own appointment."""
    return Visit(client.appointment_id, client)


async def view_own(
    database: Database, consent: ConsentClient, client: Participant
) -> VoucherOfTalk:
    """Describe the client's voucher and whether its PIN may be shown now; raise VoucherNone."""
    async with database.read() as session:
        voucher = await view(session, visit_of_client(client))
    if voucher.may_show:
        voucher.why_not = await _ask_for_consent(consent, client)
        voucher.may_show = voucher.why_not is None
    return voucher


async def show(
    database: Database, consent: ConsentClient, sealer: Sealer, client: Participant
) -> RevealedVoucher:
    """Give the client the PIN, spending the voucher the first time.

    Raises VoucherNone, TalkOver, ConsentMissing or ConsentUnknown; then nothing was spent.
    """
    visit = visit_of_client(client)
    async with database.read() as session:
        if (await view(session, visit)).why_not == "talk_over":
            raise TalkOver
    match await _ask_for_consent(consent, client):
        case "consent_missing":
            raise ConsentMissing(missing=["self"])
        case "consent_unknown":
            raise ConsentUnknown(retry_after=5)
    async with database.write() as session:
        return await reveal(session, sealer, visit, "screen")


async def view(session: AsyncSession, visit: Visit) -> VoucherOfTalk:
    """Describe a talk's voucher; raise VoucherNone when there is none for the asker."""
    talk, voucher = await _find(session, visit, await talks.find(session, visit.appointment_id))
    assert voucher.product_id is not None and voucher.megabytes is not None  # table's checks
    product = await products.of_voucher(session, voucher.product_id)
    why_not: WhyNot | None = "talk_over" if talk.is_over(utc_now()) else None
    return VoucherOfTalk.model_validate({
        **voucher.model_dump(), "provider_name": product.provider_name,
        "shown_at": voucher.issued_at, "may_show": why_not is None, "why_not": why_not,
    })  # fmt: skip


async def reveal(
    session: AsyncSession, sealer: Sealer, visit: Visit, via: IssuedVia
) -> RevealedVoucher:
    """Give the PIN, spending the voucher the first time; raise VoucherNone or TalkOver.

    Holds the talk: of a showing and a cancellation at the same moment, one finds the other done.
    """
    talk, voucher = await _find(session, visit, await talks.lock(session, visit.appointment_id))
    if talk.is_over(utc_now()):
        raise TalkOver
    assert voucher.product_id and voucher.pin_id and voucher.megabytes  # the table's checks
    if voucher.state == "reserved":
        await issue(session, talk, voucher, via)
    product = await products.of_voucher(session, voucher.product_id)
    return RevealedVoucher(
        pin=await pins.reveal(session, voucher.pin_id, sealer),
        provider_name=product.provider_name,
        megabytes=voucher.megabytes,
        redeem_hint=redeem_hint_of(product),
    )


async def _find(session: AsyncSession, visit: Visit, talk: Talk | None) -> tuple[Talk, Voucher]:
    if talk is None or not visit.admits(talk):
        raise VoucherNone
    voucher = await repository.find_live(session, talk.appointment_id)
    if voucher is None:
        raise VoucherNone
    return talk, voucher


async def _ask_for_consent(consent: ConsentClient, client: Participant) -> WhyNot | None:
    try:
        given = await consent.is_given(client.appointment_id, client.person_id)
    except NoDecisionError:
        return "consent_unknown"
    return None if given else "consent_missing"
