"""Showing the second factor once more: wrong ones count although the answer is no."""

from dataclasses import dataclass
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from nahbar_common.problems import Problem, TokenInvalid
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import credentials, reading
from identity.accounts.noting import note_wrong_factor
from identity.emergencies import service
from identity.emergencies.errors import EmergencyNeedsFactor
from identity.emergencies.schemas import EmergencyAsked, EmergencyOpening, EmergencyRead
from identity.factors import proving
from identity.factors.errors import SecondFactorOver, SecondFactorSlowed, SecondFactorWrong
from identity.factors.passkeys import RelyingParty
from identity.factors.proving import Proof
from identity.slowing.guessers import guessers_of_factor
from identity.slowing.service import forgive, reserve_guess


@dataclass(frozen=True)
class BreakGlass:
    """Opens an access in an emergency to whoever shows that it is them."""

    database: Database
    sealer: Sealer
    party: RelyingParty | None

    async def ask(self, me: Staff, office_id: UUID) -> EmergencyAsked:
        """Ask for the second factor; what could not be opened anyway is said first.

        Raises EmergencyNotAllowed, EmergencyUnwatched or EmergencyNeedsFactor.
        """
        async with self.database.write() as session:
            await service.require_possible(session, self.sealer, me, office_id, minutes=1)
            asked = await proving.ask_again(session, self.sealer, self.party, me.account_id)
        if asked is None:
            raise EmergencyNeedsFactor
        kinds = [kind for kind in asked.kinds if kind != "recovery_code"]
        return EmergencyAsked(
            challenge_id=asked.challenge_id, kinds=kinds, passkey_options=asked.passkey_options
        )

    async def open(self, me: Staff, office_id: UUID, opening: EmergencyOpening) -> EmergencyRead:
        """Judge the second factor and open the access.

        Raises what `ask` does, SecondFactorOver, SecondFactorSlowed, SecondFactorWrong or
        TokenInvalid.
        """
        async with self.database.write() as session:
            outcome = await self._judge(session, me, office_id, opening)
        if isinstance(outcome, Problem):
            raise outcome
        return outcome

    async def _judge(
        self, session: AsyncSession, me: Staff, office_id: UUID, opening: EmergencyOpening
    ) -> EmergencyRead | Problem:
        if not await credentials.lock_open(session, me.account_id):
            raise TokenInvalid
        await service.require_possible(session, self.sealer, me, office_id, opening.minutes)
        pending = await proving.pending(session, opening.challenge_id, "emergency")
        if pending is None or pending.account_id != me.account_id:
            return SecondFactorOver()
        guessers = guessers_of_factor(self.sealer, str(me.account_id), known_device=True)
        verdict = await reserve_guess(session, guessers)
        if verdict.wait_seconds:
            return SecondFactorSlowed(
                retry_after=verdict.wait_seconds, retry_after_seconds=verdict.wait_seconds
            )
        passkey = opening.passkey.model_dump() if opening.passkey else None
        proof = Proof(code=opening.code, passkey=passkey)
        if not await proving.prove(session, self.sealer, self.party, pending.id, proof):
            profile = await reading.own_profile(session, self.sealer, me.account_id)
            note_wrong_factor(session, me.account_id, profile.roles)
            return SecondFactorWrong()
        await forgive(session, guessers)
        access = await service.open_(session, self.sealer, me, office_id, opening)
        return (await service.shown(session, self.sealer, [access]))[0]
