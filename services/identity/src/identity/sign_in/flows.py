"""Signing in, renewing and signing out: what a refusal leaves behind must be kept.

So these are transactions of their own, and the refusal comes after the commit.
"""

from uuid import UUID

from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import credentials, reading
from identity.accounts.credentials import Credentials
from identity.accounts.noting import note_sign_in
from identity.accounts.profiles import Profile
from identity.browsers.errors import SessionEnded
from identity.browsers.kinds import BrowserKind
from identity.directory_provider.errors import DirectoryUnavailable
from identity.directory_sessions import service as directory_sessions
from identity.factors import proving
from identity.factors import service as factors
from identity.factors.passkeys import RelyingParty
from identity.factors.proving import Asked
from identity.notices import service as notices
from identity.passwords.errors import SignInBusy
from identity.passwords.hashing import PasswordHasher
from identity.passwords.queue import Lane
from identity.sessions import service as sessions
from identity.sessions.models import Outcome
from identity.sessions.refresh_tokens import RefreshToken
from identity.sign_in.attempts import Attempt, SignedIn
from identity.sign_in.errors import SignInFailed
from identity.slowing.devices import known_device
from identity.slowing.errors import SignInSlowed
from identity.slowing.guessers import Guesser, guessers_of_sign_in
from identity.slowing.service import forgive, reserve_guess, take_back


async def sign_in(
    database: Database,
    sealer: Sealer,
    hasher: PasswordHasher,
    party: RelyingParty | None,
    attempt: Attempt,
) -> SignedIn | Asked:
    """Check a password, and start a session or ask for the second factor.

    Raises SignInSlowed, SignInBusy or SignInFailed. Known and unknown addresses take the same
    steps and the same time.
    """
    is_known = known_device(sealer, attempt.email, attempt.device_cookie) is not None
    lane = Lane.KNOWN if is_known else Lane.UNKNOWN
    # Before anything is written: a flood shall not keep the database busy instead.
    hasher.queue.require_room(lane)
    guessers = guessers_of_sign_in(sealer, attempt.email, attempt.network, attempt.device_cookie)
    found = await _admit(database, sealer, attempt, guessers)
    try:
        fits, renewed = await hasher.verify(
            attempt.password, found.password_hash, lane, attempt.until_gone
        )
    except SignInBusy:
        async with database.write() as session:
            await take_back(session, guessers)
        raise
    async with database.write() as session:
        outcome = None
        if fits:
            outcome = await _go_on(session, sealer, found, renewed, party, attempt, is_known)
        if outcome is None:
            note(session, sealer, attempt.network, found.account_id, "failed")
        else:
            await forgive(session, guessers)
    if outcome is None:
        raise SignInFailed
    return outcome


async def renew(database: Database, sealer: Sealer, cookie: str | None) -> SignedIn:
    """Exchange a refresh token for the next one; raise SessionEnded or DirectoryUnavailable.

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


async def start(
    session: AsyncSession,
    sealer: Sealer,
    profile: Profile,
    network: str,
    kind: BrowserKind,
    *,
    known_device: bool,
) -> SignedIn:
    """Start the session of somebody who has shown all that is asked of them.

    A device they have not signed in on before is news to them, in case it was not them.
    """
    if not known_device:
        notices.note(session, profile.id, "new_device", device=kind)
    token, ends_at = await sessions.start(session, profile.id, kind)
    note(session, sealer, network, profile.id, "succeeded")
    note_sign_in(session, profile.id, token.session_id, profile.roles)
    return SignedIn(profile, token, ends_at, await _is_limited(session, profile))


def note(
    session: AsyncSession, sealer: Sealer, network: str, account_id: UUID | None, outcome: Outcome
) -> None:
    """Write into the log of sign-ins."""
    network_hash = sealer.blind_index(network, "sign-in network")
    sessions.note(session, outcome, account_id, network_hash)


async def _admit(
    database: Database, sealer: Sealer, attempt: Attempt, guessers: list[Guesser]
) -> Credentials:
    async with database.write() as session:
        verdict = await reserve_guess(session, guessers)
        found = await credentials.of_email(session, sealer, attempt.email)
        if verdict.newly_slowed:
            note(session, sealer, attempt.network, found.account_id, "slowed")
    if verdict.wait_seconds:
        raise SignInSlowed(
            retry_after=verdict.wait_seconds, retry_after_seconds=verdict.wait_seconds
        )
    return found


async def _go_on(
    session: AsyncSession,
    sealer: Sealer,
    found: Credentials,
    renewed_hash: str | None,
    party: RelyingParty | None,
    attempt: Attempt,
    is_known: bool,
) -> SignedIn | Asked | None:
    profile = await credentials.lock_unchanged(session, sealer, found)
    if profile is None or found.password_hash is None:
        return None
    if renewed_hash is not None:
        await credentials.store(session, sealer, profile.id, renewed_hash)
    current_hash = renewed_hash or found.password_hash
    asked = await proving.ask(
        session, sealer, party, profile.id, current_hash, known_device=is_known
    )
    return asked or await start(
        session, sealer, profile, attempt.network, attempt.kind, known_device=is_known
    )


async def _renew(session: AsyncSession, sealer: Sealer, token: RefreshToken) -> SignedIn | None:
    used = await sessions.use(session, sealer, token)
    if used is None:
        return None
    staff_session, successor = used
    profile = await reading.open_profile(session, sealer, staff_session.account_id)
    if profile is None:
        return None
    match await directory_sessions.standing(session, staff_session.id):
        case "unconfirmed":
            # Nothing was used up: the same token renews once the directory can be asked again.
            raise DirectoryUnavailable(retry_after=30)
        case "over":
            await sessions.end(session, staff_session.id)
            return None
    limited = await _is_limited(session, profile)
    return SignedIn(profile, successor, staff_session.ends_at, limited)


async def _is_limited(session: AsyncSession, profile: Profile) -> bool:
    """Tell whether somebody first has to set up a second factor of ours.

    Whoever comes from the directory has shown there what the office wants (adr/0043).
    """
    if profile.from_directory:
        return False
    return await factors.is_missing(session, profile.id, profile.roles)
