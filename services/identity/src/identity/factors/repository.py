"""Queries on second factors."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import delete, func, union
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.factors.models import (
    AuthenticatorApp,
    FactorChallenge,
    FactorChange,
    Passkey,
    RecoveryCode,
)

_OF_ACCOUNTS = (AuthenticatorApp, Passkey, RecoveryCode, FactorChallenge)


async def app_of(session: AsyncSession, account_id: UUID) -> AuthenticatorApp | None:
    """Give the app of an account."""
    return await session.get(AuthenticatorApp, account_id)


async def lock_app(session: AsyncSession, account_id: UUID) -> AuthenticatorApp | None:
    """Give the app of an account, held until the commit: a code is taken once."""
    statement = select(AuthenticatorApp).where(col(AuthenticatorApp.account_id) == account_id)
    locked = statement.with_for_update().execution_options(populate_existing=True)
    return (await session.exec(locked)).first()


async def passkeys_of(session: AsyncSession, account_id: UUID) -> Sequence[Passkey]:
    """Give the passkeys of an account, oldest first."""
    statement = select(Passkey).where(col(Passkey.account_id) == account_id)
    return (await session.exec(statement.order_by(col(Passkey.added_at)))).all()


async def lock_passkey(
    session: AsyncSession, account_id: UUID, credential_id: bytes
) -> Passkey | None:
    """Give a passkey of an account by the id its device knows it by, held until the commit."""
    statement = select(Passkey).where(
        col(Passkey.account_id) == account_id, col(Passkey.credential_id) == credential_id
    )
    locked = statement.with_for_update().execution_options(populate_existing=True)
    return (await session.exec(locked)).first()


async def holders_among(session: AsyncSession, account_ids: Collection[UUID]) -> set[UUID]:
    """Give those of some accounts that have an app or a passkey, in one query."""
    having = union(
        *(
            select(col(table.account_id)).where(col(table.account_id).in_(account_ids))
            for table in (AuthenticatorApp, Passkey)
        )
    )
    return set((await session.exec(having)).scalars())  # type: ignore[call-overload]


async def codes_left(session: AsyncSession, account_id: UUID) -> int:
    """Count the recovery codes that are still good."""
    statement = (
        select(func.count())
        .select_from(RecoveryCode)
        .where(col(RecoveryCode.account_id) == account_id)
    )
    return (await session.exec(statement)).one()


async def replace_codes(
    session: AsyncSession, account_id: UUID, indexes: Collection[bytes]
) -> None:
    """Let exactly these recovery codes be good."""
    await session.exec(delete(RecoveryCode).where(col(RecoveryCode.account_id) == account_id))
    session.add_all(RecoveryCode(account_id=account_id, code_index=index) for index in indexes)
    await session.flush()


async def delete_code(session: AsyncSession, account_id: UUID, index: bytes) -> bool:
    """Use a recovery code up; tell whether it was good."""
    result = await session.exec(
        delete(RecoveryCode).where(
            col(RecoveryCode.account_id) == account_id, col(RecoveryCode.code_index) == index
        )
    )
    return result.rowcount == 1


async def add(
    session: AsyncSession, row: AuthenticatorApp | Passkey | FactorChallenge | FactorChange
) -> None:
    """Store a row; IntegrityError when its key is taken."""
    session.add(row)
    await session.flush()


async def remove(session: AsyncSession, row: AuthenticatorApp | Passkey | FactorChallenge) -> None:
    """Delete a row."""
    await session.delete(row)
    await session.flush()


async def remove_all_of(session: AsyncSession, account_id: UUID) -> None:
    """Delete all factors of an account, and what is under way."""
    for table in _OF_ACCOUNTS:
        await session.exec(delete(table).where(col(table.account_id) == account_id))


async def challenge(session: AsyncSession, challenge_id: UUID) -> FactorChallenge | None:
    """Give what is under way."""
    return await session.get(FactorChallenge, challenge_id)


async def lock_challenge(session: AsyncSession, challenge_id: UUID) -> FactorChallenge | None:
    """Give what is under way, held until the commit: it ends well once."""
    statement = select(FactorChallenge).where(col(FactorChallenge.id) == challenge_id)
    locked = statement.with_for_update().execution_options(populate_existing=True)
    return (await session.exec(locked)).first()


async def changes_of(session: AsyncSession, account_id: UUID, limit: int) -> Sequence[FactorChange]:
    """Give what happened last, newest first."""
    statement = select(FactorChange).where(col(FactorChange.account_id) == account_id)
    newest = statement.order_by(col(FactorChange.at).desc(), col(FactorChange.id).desc())
    return (await session.exec(newest.limit(limit))).all()
