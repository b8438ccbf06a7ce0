"""Signing in, renewing and signing out: what a refusal leaves behind must be kept.

So these are transactions of their own, and the refusal comes after the commit.
"""

from dataclasses import dataclass
from datetime import datetime

from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import credentials, reading
from identity.accounts.credentials import Credentials
from identity.accounts.profiles import Profile
from identity.browsers.errors import SessionEnded
from identity.passwords.hashing import PasswordHasher
from identity.sessions import service as sessions
from identity.sessions.models import Outcome
from identity.sessions.refresh_tokens import RefreshToken
from identity.sign_in.errors import SignInFailed
from identity.slowing.errors import SignInSlowed
from identity.slowing.guessers import Guesser, guessers_of_sign_in
from identity.slowing.service import forgive, reserve_guess


@dataclass(frozen=True)
class Attempt:
    """One try to sign in: what was typed, and where it comes from."""

    email: str
    password: str
    network: str
    device_cookie: str | None


@dataclass(frozen=True)
class SignedIn:
    """A living session: whose it is, its refresh token, and when it ends at the latest (UTC)."""

    profile: Profile
    token: RefreshToken
    ends_at: datetime


async def sign_in(
    database: Database, sealer: Sealer, hasher: PasswordHasher, attempt: Attempt
) -> SignedIn:
    """Check a password and start a session; raise SignInSlowed or SignInFailed.

    Known and unknown addresses take the same steps and the same time.
    """
    guessers = guessers_of_sign_in(sealer, attempt.email, attempt.network, attempt.device_cookie)
    found = await _admit(database, sealer, attempt, guessers)
    fits, renewed = await hasher.verify(attempt.password, found.password_hash)
    async with database.write() as session:
        signed_in = await _start(session, sealer, found, renewed) if fits else None
        _note(session, sealer, attempt, found, "succeeded" if signed_in else "failed")
        if signed_in is not None:
            await forgive(session, guessers)
    if signed_in is None:
        raise SignInFailed
    return signed_in


async def renew(database: Database, sealer: Sealer, cookie: str | None) -> SignedIn:
    """Exchange a refresh token for the next one; raise SessionEnded.

    A token used twice ends its whole session, and that is kept although the answer is 401.
    """
    token = RefreshToken.parse(cookie)
    if token is None:
        raise SessionEnded
    async with database.write() as session:
        signed_in = await _renew(session, sealer, token)
    if signed_in is None:
        raise SessionEnded
    return signed_in


async def _admit(
    database: Database, sealer: Sealer, attempt: Attempt, guessers: list[Guesser]
) -> Credentials:
    async with database.write() as session:
        verdict = await reserve_guess(session, guessers)
        found = await credentials.of_email(session, sealer, attempt.email)
        if verdict.newly_slowed:
            _note(session, sealer, attempt, found, "slowed")
    if verdict.wait_seconds:
        raise SignInSlowed(
            retry_after=verdict.wait_seconds, retry_after_seconds=verdict.wait_seconds
        )
    return found


async def _start(
    session: AsyncSession, sealer: Sealer, found: Credentials, renewed_hash: str | None
) -> SignedIn | None:
    profile = await credentials.lock_unchanged(session, sealer, found)
    if profile is None:
        return None
    if renewed_hash is not None:
        await credentials.store(session, sealer, profile.id, renewed_hash)
    token, ends_at = await sessions.start(session, profile.id)
    return SignedIn(profile, token, ends_at)


async def _renew(session: AsyncSession, sealer: Sealer, token: RefreshToken) -> SignedIn | None:
    used = await sessions.use(session, sealer, token)
    if used is None:
        return None
    staff_session, successor = used
    profile = await reading.open_profile(session, sealer, staff_session.account_id)
    return SignedIn(profile, successor, staff_session.ends_at) if profile else None


def _note(
    session: AsyncSession, sealer: Sealer, attempt: Attempt, found: Credentials, outcome: Outcome
) -> None:
    network_hash = sealer.blind_index(attempt.network, "sign-in network")
    sessions.note(session, outcome, found.account_id, network_hash)
