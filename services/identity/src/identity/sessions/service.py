"""Signing in, renewing and signing out."""

from dataclasses import dataclass
from datetime import datetime

from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts.credentials import Credentials, CredentialService
from identity.accounts.profiles import Profile
from identity.accounts.service import AccountService
from identity.passwords.hashing import PasswordHasher
from identity.sessions.errors import SessionEnded, SignInFailed, SignInSlowed
from identity.sessions.refresh_tokens import RefreshToken, Renewal, renew, start_session
from identity.sessions.repository import SessionRepository, SignInLog
from identity.slowing.service import Guesser, forgive, guessers_of_sign_in, reserve_guess


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


class SessionService:
    """Works in transactions of its own: what a refusal leaves behind must be kept."""

    def __init__(self, database: Database, sealer: Sealer, hasher: PasswordHasher) -> None:
        self._database, self._sealer, self._hasher = database, sealer, hasher

    async def sign_in(self, attempt: Attempt) -> SignedIn:
        """Check a password and start a session; raise SignInSlowed or SignInFailed.

        Known and unknown addresses take the same steps and the same time.
        """
        guessers = guessers_of_sign_in(
            self._sealer, attempt.email, attempt.network, attempt.device_cookie
        )
        found = await self._admit(attempt, guessers)
        fits, renewed = await self._hasher.verify(attempt.password, found.password_hash)
        async with self._database.write() as session:
            signed_in = await self._start(session, found, renewed) if fits else None
            self._log(session, attempt, found, "succeeded" if signed_in else "failed")
            if signed_in is not None:
                await forgive(session, guessers)
        if signed_in is None:
            raise SignInFailed
        return signed_in

    async def renew(self, cookie: str | None) -> SignedIn:
        """Exchange a refresh token for the next one; raise SessionEnded.

        A token used twice ends its whole session, and that is kept although the answer is 401.
        """
        token = RefreshToken.parse(cookie)
        if token is None:
            raise SessionEnded
        async with self._database.write() as session:
            signed_in = await self._renew(session, token)
        if signed_in is None:
            raise SessionEnded
        return signed_in

    async def sign_out(self, cookie: str | None) -> None:
        """End the session of a refresh token; nothing happens when there is none."""
        token = RefreshToken.parse(cookie)
        if token is None:
            return
        async with self._database.write() as session:
            staff_session = await SessionRepository(session).lock(token.session_id)
            if staff_session is not None and staff_session.ended_at is None:
                staff_session.ended_at = utc_now()

    async def _admit(self, attempt: Attempt, guessers: list[Guesser]) -> Credentials:
        async with self._database.write() as session:
            verdict = await reserve_guess(session, guessers)
            found = await CredentialService(session, self._sealer).of_email(attempt.email)
            if verdict.newly_slowed:
                self._log(session, attempt, found, "slowed")
        if verdict.wait_seconds:
            raise SignInSlowed(
                retry_after=verdict.wait_seconds,
                retry_after_seconds=verdict.wait_seconds,
            )
        return found

    async def _start(
        self, session: AsyncSession, found: Credentials, renewed_hash: str | None
    ) -> SignedIn | None:
        credentials = CredentialService(session, self._sealer)
        profile = await credentials.hold_unchanged(found)
        if profile is None:
            return None
        if renewed_hash is not None:
            await credentials.store(profile.id, renewed_hash)
        staff_session, token = start_session(profile.id, utc_now())
        await SessionRepository(session).add(staff_session)
        return SignedIn(profile, token, staff_session.ends_at)

    async def _renew(self, session: AsyncSession, token: RefreshToken) -> SignedIn | None:
        staff_session = await SessionRepository(session).lock(token.session_id)
        if staff_session is None:
            return None
        renewal, successor = renew(staff_session, token, self._sealer, utc_now())
        if renewal is Renewal.REUSED:
            SignInLog(session).write("token_reused", staff_session.account_id)
        if renewal is not Renewal.GOOD:
            return None
        service = AccountService(session, self._sealer)
        profile = await service.open_profile(staff_session.account_id)
        return SignedIn(profile, successor, staff_session.ends_at) if profile else None

    def _log(
        self, session: AsyncSession, attempt: Attempt, found: Credentials, outcome: str
    ) -> None:
        network_hash = self._sealer.blind_index(attempt.network, "sign-in network")
        SignInLog(session).write(outcome, found.account_id, network_hash)
