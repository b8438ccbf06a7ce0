"""Which sessions began at the directory, whether it still stands by them, and ending them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from sqlalchemy import ColumnElement
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.directory_sessions import repository
from identity.directory_sessions.models import DirectoryLogout, DirectorySession
from identity.sessions import service as sessions

ASK_AFTER = timedelta(minutes=3)
"""How old the directory's word may be before it is asked again."""
TRUST_FOR = timedelta(minutes=15)
"""How long a session is renewed on its last word: who was shut out there must not go on here
because nobody can be asked. Longer than any restart of a directory takes."""
_BATCH = 200

Standing = Literal["own", "confirmed", "unconfirmed", "over"]


@dataclass(frozen=True)
class DueSession:
    """A session about which the directory is to be asked."""

    session_id: UUID
    refresh_token: str


async def begin(
    session: AsyncSession,
    sealer: Sealer,
    session_id: UUID,
    *,
    issuer: str,
    subject: str,
    sid: str | None,
    refresh_token: str | None,
) -> bool:
    """Tie a session that has just begun to the directory; False when it is over there already."""
    sid_index = _index(sealer, issuer, sid, "session") if sid is not None else None
    if sid_index is not None and await repository.is_logged_out(session, sid_index):
        return False
    tied = DirectorySession(
        session_id=session_id,
        subject_index=_index(sealer, issuer, subject, "subject"),
        sid_index=sid_index,
        refresh_token_sealed=_seal(sealer, session_id, refresh_token),
    )
    await repository.add(session, tied)
    return True


async def standing(session: AsyncSession, session_id: UUID) -> Standing:
    """Tell what a session is worth now.

    own: it did not begin at the directory. unconfirmed: the directory was to be asked, and has not
    answered for too long. over: too, and there is nothing to ask it with.
    """
    tied = await repository.find(session, session_id)
    if tied is None:
        return "own"
    if utc_now() - tied.confirmed_at < TRUST_FOR:
        return "confirmed"
    return "over" if tied.refresh_token_sealed is None else "unconfirmed"


async def due(session: AsyncSession, sealer: Sealer) -> list[DueSession]:
    """Give the sessions about which the directory is to be asked now."""
    rows = await repository.due(session, utc_now() - ASK_AFTER, _BATCH)
    return [
        DueSession(row.session_id, _unseal(sealer, row.session_id, row.refresh_token_sealed))
        for row in rows
        if row.refresh_token_sealed is not None
    ]


async def lock_asked(session: AsyncSession, sealer: Sealer, asked: DueSession) -> bool:
    """Hold a session until the commit; tell whether it still is as when the directory was asked."""
    tied = await repository.lock(session, asked.session_id)
    if tied is None or tied.refresh_token_sealed is None:
        return False
    return _unseal(sealer, tied.session_id, tied.refresh_token_sealed) == asked.refresh_token


async def confirm(
    session: AsyncSession, sealer: Sealer, session_id: UUID, refresh_token: str
) -> None:
    """Note that the directory stands by a session, and what to ask with next time."""
    tied = await repository.lock(session, session_id)
    if tied is not None:
        tied.confirmed_at = tied.tried_at = utc_now()
        tied.refresh_token_sealed = _seal(sealer, session_id, refresh_token)


async def note_tried(session: AsyncSession, session_id: UUID) -> None:
    """Note that the directory was asked in vain: others are asked about first."""
    tied = await repository.lock(session, session_id)
    if tied is not None:
        tied.tried_at = utc_now()


async def take_logout(
    session: AsyncSession,
    sealer: Sealer,
    *,
    issuer: str,
    token_id: str,
    sid: str | None,
    subject: str | None,
    good_for: timedelta,
) -> int | None:
    """End what the directory ended; give how many sessions, or None for a token used before.

    With a session named it is that one; only without, all of the person.
    """
    sid_index = _index(sealer, issuer, sid, "session") if sid is not None else None
    logout = DirectoryLogout(
        token_index=_index(sealer, issuer, token_id, "logout"),
        sid_index=sid_index,
        forget_at=utc_now() + max(good_for, TRUST_FOR),
    )
    if not await repository.add_logout(session, logout):
        return None
    ended: Sequence[UUID] = []
    if sid_index is not None:
        ended = await repository.of_sid(session, sid_index)
    elif subject is not None:
        ended = await repository.of_subject(session, _index(sealer, issuer, subject, "subject"))
    for session_id in ended:
        await sessions.end(session, session_id)
    return len(ended)


def of_ended_sessions(moment: datetime) -> ColumnElement[bool]:
    """Give the condition of what may be forgotten: nobody asks about a session that is over."""
    return repository.of_ended_sessions(moment)


def _index(sealer: Sealer, issuer: str, name: str, what: str) -> bytes:
    return sealer.blind_index(f"{issuer}\n{name}", f"directory {what}")


def _seal(sealer: Sealer, session_id: UUID, refresh_token: str | None) -> bytes | None:
    if refresh_token is None:
        return None
    return sealer.seal(refresh_token.encode(), *_place(session_id))


def _unseal(sealer: Sealer, session_id: UUID, sealed: bytes) -> str:
    return sealer.open(sealed, *_place(session_id)).decode()


def _place(session_id: UUID) -> tuple[str, str, str]:
    return "directory_sessions", "refresh_token_sealed", str(session_id)
