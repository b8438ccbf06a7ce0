"""Changing one's own second factors: the password comes first, in transactions of its own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from nahbar_common.auth import Staff
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from nahbar_common.problems import TokenInvalid
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import credentials, reading
from identity.accounts.errors import PasswordWrong
from identity.accounts.flows import confirm_own_password
from identity.accounts.profiles import Profile
from identity.factors import service
from identity.factors.schemas import PasswordConfirmation
from identity.passwords.hashing import PasswordHasher


@dataclass(frozen=True)
class Confirmer:
    """Lets somebody change their factors once they have shown that it is them."""

    database: Database
    sealer: Sealer
    hasher: PasswordHasher

    @asynccontextmanager
    async def confirmed(
        self, me: Staff, confirmation: PasswordConfirmation
    ) -> AsyncIterator[tuple[AsyncSession, Profile]]:
        """Give a transaction with the person's account held.

        Raises PasswordWrong, SignInSlowed, SignInBusy or TokenInvalid. The first
        factor of somebody whose sign-in waits for it needs no password: they have just typed it,
        and their token opens nothing else.
        """
        async with self.database.read() as session:
            profile = await reading.own_profile(session, self.sealer, me.account_id)
            is_first = not me.roles and not await service.kinds_of(session, me.account_id)
        if is_first:
            async with self.database.write() as session:
                if not await credentials.lock_open(session, me.account_id):
                    raise TokenInvalid
                if await service.kinds_of(session, me.account_id):
                    raise PasswordWrong
                yield session, profile
            return
        if confirmation.current_password is None:
            raise PasswordWrong
        password = confirmation.current_password.get_secret_value()
        known = await confirm_own_password(
            self.database, self.sealer, self.hasher, me.account_id, password
        )
        async with self.database.write() as session:
            unchanged = await credentials.lock_unchanged(session, self.sealer, known)
            if unchanged is None:
                raise PasswordWrong
            yield session, unchanged
