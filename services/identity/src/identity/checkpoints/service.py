"""Taking checkpoints over, and mailing them: what an officer has, nobody here can write anew."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.mail import Attachment, Mail, is_mail_set_up, send_mail
from nahbar_common.problems import TryAgain
from nahbar_common.tables import ALL_OFFICES
from nahbar_common.trail.lines import write_line
from nahbar_common.trail.outside import HandedCheckpoint
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import reading
from identity.accounts.profiles import Profile
from identity.checkpoints import repository
from identity.checkpoints.models import HandedCheckpointRow

_TOGETHER = timedelta(hours=1)
"""How long the first waits for those of other services: one message a day, not one of each."""
_BATCH = 500
_ZONE = ZoneInfo("Europe/Berlin")


async def take(session: AsyncSession, service: str, checkpoint: HandedCheckpoint) -> None:
    """Take over what a service hands on; an earlier one, or the same again, changes nothing."""
    row = await repository.lock(session, service, checkpoint.chain)
    if row is None:
        new = HandedCheckpointRow(service=service, **checkpoint.model_dump())
        try:
            await repository.add(session, new)
        except IntegrityError:
            raise TryAgain from None
        return
    if checkpoint.position > row.position:
        row.position, row.statement, row.stamp = checkpoint.position, checkpoint.statement, None
        row.handed_at, row.mailed_at = utc_now(), None


async def note_stamp(session: AsyncSession, stamped: HandedCheckpointRow, stamp: bytes) -> None:
    """Keep a stamp, unless a newer checkpoint took the place of the one that was stamped."""
    row = await repository.lock(session, stamped.service, stamped.chain)
    if row is not None and row.statement == stamped.statement:
        row.stamp = stamp


async def mail_waiting(session: AsyncSession, sealer: Sealer, public_url: str) -> int:
    """Write one message to each officer with what waits for them; give how many messages.

    Without mail, or without an officer who has an address, it goes on waiting: the newest of each
    chain, in the database, from where the officer's page gives it as well.
    """
    if not is_mail_set_up(session):
        return 0
    waiting = await repository.lock_unmailed(session, _BATCH)
    now = utc_now()
    if not any(row.handed_at <= now - _TOGETHER for row in waiting):
        return 0
    officers: dict[UUID, Profile] = {}
    lines: defaultdict[UUID, list[str]] = defaultdict(list)
    for chain, rows in _by_chain(waiting).items():
        for officer in await _officers_of(session, sealer, chain):
            if not officer.email:
                continue
            officers[officer.id] = officer
            lines[officer.id] += [write_line(row.statement, row.stamp) for row in rows]
            for row in rows:
                row.mailed_at = now
    for officer_id, of_officer in lines.items():
        await _mail(session, officers[officer_id], of_officer, public_url)
    return len(lines)


async def _officers_of(session: AsyncSession, sealer: Sealer, chain: str) -> list[Profile]:
    if chain == ALL_OFFICES:
        # What belongs to no single office concerns each: any officer may read that chain.
        return await reading.dpos_of_any(session, sealer)
    return await reading.dpos_of(session, sealer, [chain])


def _by_chain(rows: Sequence[HandedCheckpointRow]) -> dict[str, list[HandedCheckpointRow]]:
    by_chain: defaultdict[str, list[HandedCheckpointRow]] = defaultdict(list)
    for row in rows:
        by_chain[row.chain].append(row)
    return by_chain


async def _mail(
    session: AsyncSession, officer: Profile, lines: Sequence[str], public_url: str
) -> None:
    today = utc_now().astimezone(_ZONE)
    values = {
        "name": officer.display_name,
        "at": today.strftime("%d.%m.%Y"),
        "count": str(len(lines)),
        "url": f"{public_url}/app/",
    }
    name = f"nahbar-{today:%Y-%m-%d}.checkpoints"
    attachment = Attachment(name, "".join(f"{line}\n" for line in lines))
    await send_mail(
        session, Mail("dpo_checkpoints", "de", officer.email, values, attachment=attachment)
    )
