"""Queries on accounts. What is sealed stays so here."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from uuid import UUID

from nahbar_common.auth import ANY_OFFICE
from sqlalchemy import delete, exists, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts.models import Account, RoleGrant
from identity.roles import parts_of


async def find(session: AsyncSession, account_id: UUID) -> Account | None:
    """Give an account."""
    return await session.get(Account, account_id)


async def lock(session: AsyncSession, account_id: UUID) -> Account | None:
    """Give an account, held until the commit."""
    return await session.get(Account, account_id, with_for_update=True)


async def find_by_index(session: AsyncSession, email_indexes: Sequence[bytes]) -> Account | None:
    """Give the account with one of these indexes; what comes first goes first."""
    statement = select(Account).where(col(Account.email_index).in_(email_indexes))
    found = {account.email_index: account for account in await session.exec(statement)}
    return next((found[index] for index in email_indexes if index in found), None)


async def page(
    session: AsyncSession, offices: Collection[str] | None, limit: int, after: UUID | None
) -> Sequence[Account]:
    """Give up to limit + 1 accounts with a role in these offices (None: all), by id."""
    statement = select(Account).order_by(col(Account.id)).limit(limit + 1)
    if offices is not None:
        statement = statement.where(
            exists().where(
                col(RoleGrant.account_id) == col(Account.id),
                col(RoleGrant.office).in_(offices),
            )
        )
    if after is not None:
        statement = statement.where(col(Account.id) > after)
    return (await session.exec(statement)).all()


async def add(session: AsyncSession, account: Account) -> None:
    """Store a new account; IntegrityError when the address is taken."""
    session.add(account)
    await session.flush()


async def get_all(session: AsyncSession, account_ids: Collection[UUID]) -> Sequence[Account]:
    """Give accounts by id."""
    return (await session.exec(select(Account).where(col(Account.id).in_(account_ids)))).all()


async def dpos_of(session: AsyncSession, offices: Collection[str] | None) -> Sequence[Account]:
    """Give the open accounts that are data-protection officers of one of these offices.

    None: of any office.
    """
    grant = exists().where(
        col(RoleGrant.account_id) == col(Account.id), col(RoleGrant.role) == "dpo"
    )
    if offices is not None:
        grant = grant.where(
            or_(col(RoleGrant.office).in_(offices), col(RoleGrant.office) == ANY_OFFICE)
        )
    statement = select(Account).where(col(Account.active).is_(True), grant)
    return (await session.exec(statement)).all()


async def roles_of(
    session: AsyncSession, account_ids: Collection[UUID]
) -> dict[UUID, tuple[str, ...]]:
    """Give the roles of accounts, sorted, in one query."""
    roles: defaultdict[UUID, list[str]] = defaultdict(list)
    statement = select(RoleGrant).where(col(RoleGrant.account_id).in_(account_ids))
    for grant in await session.exec(statement):
        roles[grant.account_id].append(f"{grant.role}@{grant.office}")
    return {account_id: tuple(sorted(roles[account_id])) for account_id in account_ids}


async def replace_roles(session: AsyncSession, account_id: UUID, roles: Collection[str]) -> None:
    """Let the account hold exactly these roles."""
    await session.exec(delete(RoleGrant).where(col(RoleGrant.account_id) == account_id))
    for text in sorted(set(roles)):
        role, office = parts_of(text)
        session.add(RoleGrant(account_id=account_id, role=role, office=office))
    await session.flush()


async def lock_admins(session: AsyncSession) -> None:
    """Hold all admin roles until the commit: two admins must not remove each other at once."""
    statement = (
        select(RoleGrant)
        .where(col(RoleGrant.role) == "admin")
        .order_by(col(RoleGrant.account_id), col(RoleGrant.office))
        .with_for_update()
    )
    await session.exec(statement)


async def other_admin_exists(session: AsyncSession, account_id: UUID, office: str) -> bool:
    """Tell whether somebody else who can sign in administers an office (or `*`)."""
    statement = (
        select(Account.id)
        .join(RoleGrant, col(RoleGrant.account_id) == col(Account.id))
        .where(
            col(RoleGrant.role) == "admin",
            or_(col(RoleGrant.office) == office, col(RoleGrant.office) == ANY_OFFICE),
            col(Account.id) != account_id,
            col(Account.active).is_(True),
            col(Account.password_sealed).is_not(None),
        )
        .limit(1)
    )
    return (await session.exec(statement)).first() is not None
