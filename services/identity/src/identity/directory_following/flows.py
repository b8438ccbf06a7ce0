"""Following the directory: told by it at once, or asking it every few minutes."""

import asyncio
from datetime import timedelta
from typing import Literal

import structlog
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database

from identity.directory_following.errors import LogoutTokenRefused
from identity.directory_following.service import follow
from identity.directory_provider.errors import (
    DirectoryGrantOver,
    DirectoryUnavailable,
    DirectoryUntrusted,
)
from identity.directory_provider.people import read_granted
from identity.directory_provider.provider import Provider
from identity.directory_provider.tokens import verify_logout_token
from identity.directory_sessions import service as directory_sessions
from identity.directory_sessions.service import DueSession
from identity.sessions import service as sessions

_AT_ONCE = 8
"""Questions at the same time: a whole office must not fall upon its directory."""

log = structlog.get_logger()


async def log_out(database: Database, sealer: Sealer, provider: Provider, token: str) -> int:
    """End the sessions that a logout token names; give how many.

    Raises LogoutTokenRefused, or DirectoryUnavailable when its keys cannot be read.
    """
    try:
        logout = await verify_logout_token(provider, token)
    except DirectoryUntrusted:
        raise LogoutTokenRefused from None
    async with database.write() as session:
        ended = await directory_sessions.take_logout(
            session,
            sealer,
            issuer=provider.config.issuer,
            token_id=logout.token_id,
            sid=logout.session_id,
            subject=logout.subject,
            good_for=timedelta(seconds=logout.good_for),
        )
    if ended is None:
        raise LogoutTokenRefused
    log.info("directory ended sessions", count=ended)
    return ended


async def ask_about_sessions(database: Database, sealer: Sealer, provider: Provider) -> int:
    """Ask the directory about sessions it has not confirmed for some minutes; give how many ended.

    A directory that does not answer ends nothing: sessions go on for as long as
    `directory_sessions` trusts its last word.
    """
    async with database.read() as session:
        due = await directory_sessions.due(session, sealer)
    ended = 0
    for start_at in range(0, len(due), _AT_ONCE):
        batch = due[start_at : start_at + _AT_ONCE]
        outcomes = await asyncio.gather(
            *(_ask_about(database, sealer, provider, each) for each in batch)
        )
        ended += outcomes.count("ended")
        if "unknown" in outcomes:
            # The others are asked about next time, and first.
            break
    return ended


async def _ask_about(
    database: Database, sealer: Sealer, provider: Provider, asked: DueSession
) -> Literal["stands", "ended", "unknown"]:
    try:
        tokens = await provider.refresh(asked.refresh_token)
        granted = await read_granted(provider, tokens, nonce=None)
    except DirectoryGrantOver:
        async with database.write() as session:
            if await directory_sessions.lock_asked(session, sealer, asked):
                await sessions.end(session, asked.session_id)
        return "ended"
    except (DirectoryUnavailable, DirectoryUntrusted):
        async with database.write() as session:
            await directory_sessions.note_tried(session, asked.session_id)
        return "unknown"
    async with database.write() as session:
        return await follow(session, sealer, provider.config.issuer, asked, granted)
