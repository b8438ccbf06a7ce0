"""Recovery codes: ten of them, shown once, each good once. They read like the codes of links."""

from uuid import UUID

from nahbar_common.codes import as_shown, new_code, read_code
from nahbar_common.crypto import Sealer
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.factors import repository

HOW_MANY = 10


async def make(session: AsyncSession, sealer: Sealer, account_id: UUID) -> list[str]:
    """Make new codes, as they are shown; those before are good no more."""
    codes = [new_code() for _ in range(HOW_MANY)]
    indexes = [_index(sealer, account_id, code) for code in codes]
    await repository.replace_codes(session, account_id, indexes)
    return [as_shown(code) for code in codes]


async def use(session: AsyncSession, sealer: Sealer, account_id: UUID, typed: str) -> bool:
    """Use a code up, however it is typed; tell whether it was good."""
    code = read_code(typed)
    if code is None:
        return False
    return await repository.delete_code(session, account_id, _index(sealer, account_id, code))


def _index(sealer: Sealer, account_id: UUID, code: str) -> bytes:
    # Keyed: 60 bits can be tried out against a plain hash by whoever has the database.
    return sealer.blind_index(f"{account_id} {code}", "recovery code")
