"""The second step of a sign-in: asking for a factor, and judging what comes."""

from dataclasses import dataclass
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.factors import challenges, recovery, repository, service, totp
from identity.factors.models import FactorChallenge, FactorKind, Purpose
from identity.factors.passkeys import (
    Credential,
    Options,
    RelyingParty,
    authenticated,
    credential_id_of,
    offer_authentication,
)
from identity.factors.setting_up import app_place


@dataclass(frozen=True)
class Asked:
    """A sign-in whose password was right, and which waits for a factor."""

    challenge_id: UUID
    kinds: list[FactorKind]
    passkey_options: Options | None


@dataclass(frozen=True)
class Proof:
    """What somebody shows: one of the three."""

    code: str | None = None
    recovery_code: str | None = None
    passkey: Credential | None = None


async def ask(
    session: AsyncSession,
    sealer: Sealer,
    party: RelyingParty | None,
    account_id: UUID,
    password_hash: str,
    *,
    known_device: bool,
) -> Asked | None:
    """Let a sign-in wait for the second factor; None when the account has none."""
    kinds = await service.kinds_of(session, account_id)
    if not kinds:
        return None
    options, challenge = await _offer(session, party, account_id, kinds)
    challenge_id = await challenges.begin(
        session,
        sealer,
        account_id,
        "sign_in",
        challenge,
        password_mark=mark_of(sealer, password_hash),
        known_device=known_device,
    )
    return Asked(challenge_id, kinds, options)


async def ask_again(
    session: AsyncSession, sealer: Sealer, party: RelyingParty | None, account_id: UUID
) -> Asked | None:
    """Ask somebody who is signed in for their app or passkey; None when they have neither.

    A recovery code stands in for a factor that was lost, and does not confirm one.
    """
    kinds = await service.kinds_of(session, account_id)
    kinds = [kind for kind in kinds if kind != "recovery_code"]
    if not kinds:
        return None
    options, challenge = await _offer(session, party, account_id, kinds)
    challenge_id = await challenges.begin(session, sealer, account_id, "emergency", challenge)
    return Asked(challenge_id, kinds, options)


async def _offer(
    session: AsyncSession, party: RelyingParty | None, account_id: UUID, kinds: list[FactorKind]
) -> tuple[Options | None, bytes | None]:
    if party is None or "passkey" not in kinds:
        return None, None
    return offer_authentication(party, list(await repository.passkeys_of(session, account_id)))


async def pending(
    session: AsyncSession, challenge_id: UUID, purpose: Purpose = "sign_in"
) -> FactorChallenge | None:
    """Give a sign-in, or another question, that waits for its factor and not too long."""
    challenge = await repository.challenge(session, challenge_id)
    if challenge is None or challenge.purpose != purpose or challenge.expires_at <= utc_now():
        return None
    return challenge


async def prove(
    session: AsyncSession,
    sealer: Sealer,
    party: RelyingParty | None,
    challenge_id: UUID,
    proof: Proof,
) -> bool:
    """Judge what somebody shows; right, it ends the wait and is used up."""
    challenge = await repository.lock_challenge(session, challenge_id)
    if challenge is None:
        return False
    account_id = challenge.account_id
    if proof.passkey is not None:
        signed = challenges.secret_of(sealer, challenge)
        fits = await _fits_passkey(session, party, account_id, signed, proof.passkey)
    elif proof.code is not None:
        fits = await _fits_app(session, sealer, account_id, proof.code)
    else:
        fits = await recovery.use(session, sealer, account_id, proof.recovery_code or "")
        if fits:
            await service.note(session, account_id, "recovery_code_used")
    if fits:
        await repository.remove(session, challenge)
    return fits


def mark_of(sealer: Sealer, password_hash: str) -> bytes:
    """Give what shows that it is still the password that was right."""
    return sealer.blind_index(password_hash, "sign-in between its steps")


async def _fits_app(session: AsyncSession, sealer: Sealer, account_id: UUID, typed: str) -> bool:
    code = totp.read_code(typed)
    app = await repository.lock_app(session, account_id)
    if code is None or app is None:
        return False
    secret = sealer.open(app.secret_sealed, *app_place(account_id)).decode()
    step = totp.step_of(secret, code, utc_now())
    # A code that was seen over somebody's shoulder is used up (RFC 6238, 5.2).
    if step is None or step <= app.last_step:
        return False
    app.last_step, app.last_used_at = step, utc_now()
    return True


async def _fits_passkey(
    session: AsyncSession,
    party: RelyingParty | None,
    account_id: UUID,
    challenge: bytes,
    credential: Credential,
) -> bool:
    passkey = await repository.lock_passkey(session, account_id, credential_id_of(credential))
    if party is None or passkey is None or not challenge:
        return False
    verified = authenticated(party, credential, challenge, passkey)
    if verified is None:
        return False
    passkey.sign_count, passkey.last_used_at = verified.new_sign_count, utc_now()
    return True
