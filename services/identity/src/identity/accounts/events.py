"""What this service tells the others of an account."""

from collections.abc import Collection, Iterable
from uuid import UUID

from nahbar_common.auth import ANY_OFFICE
from nahbar_common.events import emit
from pydantic import BaseModel
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.roles import office_of, parts_of

CLOSED, OPENED = "account.closed", "account.opened"
RENAMED = "account.renamed"


class AccountNews(BaseModel):
    """An account was closed, or opened again. The person is known by `account_id` alone.

    `office_ids` are the offices its roles name; a role in all offices names none, so what an
    account means elsewhere is found by its id. `adviser_at` are the offices where it may counsel,
    null for all of them. `revision` grows with each change of the account.
    """

    account_id: UUID
    office_ids: list[UUID]
    adviser_at: list[UUID] | None
    revision: int


class AccountRenamed(BaseModel):
    """A person has another name. Events hold none: who shows it asks for it."""

    account_id: UUID
    revision: int


def tell_renamed(session: AsyncSession, account_id: UUID, revision: int) -> None:
    """Tell that an account has another name, in the transaction of the change."""
    news = AccountRenamed(account_id=account_id, revision=revision)
    emit(session, RENAMED, subject=account_id, data=news)


def adviser_offices(roles: Iterable[str]) -> list[UUID] | None:
    """Give the offices where these roles let somebody counsel; None for all of them."""
    offices = {office_of(role) for role in roles if parts_of(role)[0] == "adviser"}
    return None if ANY_OFFICE in offices else [UUID(office) for office in sorted(offices)]


def tell_whether_open(
    session: AsyncSession,
    account_id: UUID,
    *,
    is_open: bool,
    roles: Collection[str],
    before: Collection[str],
    revision: int,
) -> None:
    """Tell that an account is closed or open now, in the transaction of the change.

    Offices that it had a role in `before` hear of it, too.
    """
    offices = sorted({office_of(role) for role in (*roles, *before)} - {ANY_OFFICE})
    news = AccountNews(
        account_id=account_id,
        office_ids=[UUID(office) for office in offices],
        adviser_at=adviser_offices(roles),
        revision=revision,
    )
    emit(session, OPENED if is_open else CLOSED, subject=account_id, data=news)
