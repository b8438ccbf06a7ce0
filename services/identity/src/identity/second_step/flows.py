"""Showing the second factor: wrong ones count although the answer is no."""

from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from nahbar_common.problems import Problem
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import credentials
from identity.accounts.noting import note_wrong_factor
from identity.browsers.kinds import BrowserKind
from identity.factors import proving
from identity.factors.errors import SecondFactorOver, SecondFactorSlowed, SecondFactorWrong
from identity.factors.passkeys import RelyingParty
from identity.factors.proving import Proof
from identity.second_step.schemas import SecondFactor
from identity.sign_in.attempts import SignedIn
from identity.sign_in.flows import note, start
from identity.slowing.guessers import guessers_of_factor
from identity.slowing.service import forgive, reserve_guess


async def show_second_factor(
    database: Database,
    sealer: Sealer,
    party: RelyingParty | None,
    shown: SecondFactor,
    network: str,
    kind: BrowserKind,
) -> SignedIn:
    """Judge a second factor and start the session.

    Raises SecondFactorOver, SecondFactorSlowed or SecondFactorWrong.
    """
    async with database.write() as session:
        outcome = await _judge(session, sealer, party, shown, network, kind)
    if isinstance(outcome, Problem):
        raise outcome
    return outcome


async def _judge(
    session: AsyncSession,
    sealer: Sealer,
    party: RelyingParty | None,
    shown: SecondFactor,
    network: str,
    kind: BrowserKind,
) -> SignedIn | Problem:
    pending = await proving.pending(session, shown.challenge_id)
    if pending is None:
        return SecondFactorOver()
    guessers = guessers_of_factor(
        sealer, str(pending.account_id), known_device=pending.known_device
    )
    verdict = await reserve_guess(session, guessers)
    if verdict.newly_slowed:
        note(session, sealer, network, pending.account_id, "slowed")
    if verdict.wait_seconds:
        return SecondFactorSlowed(
            retry_after=verdict.wait_seconds, retry_after_seconds=verdict.wait_seconds
        )
    # Closed, or another password, while the person looked for their phone.
    known = await credentials.of_account(session, sealer, pending.account_id)
    profile = await credentials.lock_unchanged(session, sealer, known)
    if (
        profile is None
        or known.password_hash is None
        or proving.mark_of(sealer, known.password_hash) != pending.password_mark
    ):
        return SecondFactorOver()
    proof = Proof(
        code=shown.code,
        recovery_code=shown.recovery_code,
        passkey=shown.passkey.model_dump() if shown.passkey else None,
    )
    if not await proving.prove(session, sealer, party, shown.challenge_id, proof):
        note(session, sealer, network, profile.id, "factor_failed")
        note_wrong_factor(session, profile.id, profile.roles)
        return SecondFactorWrong()
    await forgive(session, guessers)
    return await start(session, sealer, profile, network, kind, known_device=pending.known_device)
