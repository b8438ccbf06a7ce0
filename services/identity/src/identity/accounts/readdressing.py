"""Accounts from before width was ignored in addresses get the index of today.

The index is keyed, and the key is not where migrations run: so this is a job. Where two accounts
have the same address written in two ways, both go on: nobody is locked out, each signs in as they
always wrote it, and the log asks for a person to close one. Can go with the release after next.
"""

import structlog
from nahbar_common.crypto import Sealer
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import repository
from identity.accounts.sealing import email_index, unseal

_BATCH = 200

log = structlog.get_logger()


async def readdress_all(session: AsyncSession, sealer: Sealer) -> int:
    """Write today's index of every address that has another one; give how many were changed."""
    changed, after = 0, None
    while batch := await repository.page(session, None, _BATCH, after):
        after = batch[-1].id
        for account in batch:
            if account.from_directory:
                continue  # its index is of no address
            email = unseal(sealer, account.id, "email_sealed", account.email_sealed)
            index = email_index(sealer, email)
            if index == account.email_index:
                continue
            other = await repository.find_by_index(session, [index])
            if other is None:
                account.email_index = index
                await session.flush()
                changed += 1
            else:
                log.warning("two accounts have one address")
    return changed
