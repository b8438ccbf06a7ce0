"""Starting, renewing and ending sessions, and the log of it, in the caller's transaction."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.problems import NotFound
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.browsers.kinds import BrowserKind
from identity.notices import service as notices
from identity.revocations.service import note_sessions
from identity.sessions import repository
from identity.sessions.models import Outcome, SignInRecord, StaffSession
from identity.sessions.refresh_tokens import IDLE, RefreshToken, Renewal, rotate, start_session


async def start(
    session: AsyncSession, account_id: UUID, kind: BrowserKind
) -> tuple[RefreshToken, datetime]:
    """Start a session; give its first token and when it ends at the latest (UTC)."""
    staff_session, token = start_session(account_id, utc_now(), kind)
    await repository.add(session, staff_session)
    return token, staff_session.ends_at


async def use(
    session: AsyncSession, sealer: Sealer, token: RefreshToken
) -> tuple[StaffSession, RefreshToken] | None:
    """Exchange a token for the next one; None when it opens nothing (any more).

    One used twice ends its whole session, which the log tells.
    """
    staff_session = await repository.lock(session, token.session_id)
    if staff_session is None:
        return None
    renewal, successor = rotate(staff_session, token, sealer, utc_now())
    if renewal is Renewal.REUSED:
        note(session, "token_reused", staff_session.account_id)
        notices.note(session, staff_session.account_id, "token_reused")
        note_sessions(session, [staff_session.id])
    return (staff_session, successor) if renewal is Renewal.GOOD else None


async def end(session: AsyncSession, session_id: UUID) -> None:
    """End a session, with its access tokens; nothing happens when it is over."""
    staff_session = await repository.lock(session, session_id)
    if staff_session is not None and staff_session.ended_at is None:
        staff_session.ended_at = utc_now()
        note_sessions(session, [session_id])


async def living_of(session: AsyncSession, account_id: UUID) -> list[StaffSession]:
    """Give the sessions of an account that can still be renewed, last used first."""
    now = utc_now()
    return [
        each
        for each in await repository.unended_of(session, account_id)
        if now < min(each.ends_at, each.rotated_at + IDLE)
    ]


async def owner_of(session: AsyncSession, session_id: UUID) -> UUID | None:
    """Give whose session it is; None when there is none."""
    staff_session = await repository.lock(session, session_id)
    return staff_session.account_id if staff_session is not None else None


async def end_own(session: AsyncSession, account_id: UUID, session_id: UUID) -> None:
    """End one of an account's sessions; raise NotFound for those of others."""
    staff_session = await repository.lock(session, session_id)
    if staff_session is None or staff_session.account_id != account_id:
        raise NotFound
    if staff_session.ended_at is None:
        await end(session, session_id)


async def end_all_of(session: AsyncSession, account_id: UUID, *, keep: UUID | None = None) -> None:
    """End all sessions of an account except `keep`, with their access tokens.

    Hold the account's lock, or one that is just being started would be missed.
    """
    ended = await repository.end_all_of(session, account_id, utc_now(), keep)
    note_sessions(session, ended)


def note(
    session: AsyncSession,
    outcome: Outcome,
    account_id: UUID | None,
    network_hash: bytes | None = None,
) -> None:
    """Write into the log of sign-ins."""
    record = SignInRecord(outcome=outcome, account_id=account_id, network_hash=network_hash)
    repository.add_record(session, record)
