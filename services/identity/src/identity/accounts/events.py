"""What this service tells the others of an account."""

from collections.abc import Iterable
from uuid import UUID

from nahbar_common.auth import ANY_OFFICE
from nahbar_common.events import emit
from pydantic import BaseModel
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.roles import office_of

CLOSED, OPENED = "account.closed", "account.opened"


class AccountNews(BaseModel):
    """An account was closed, or opened again. The person is known by `account_id` alone.

    `office_ids` are the offices its roles name; a role in all offices names none, so what an
    account means elsewhere is found by its id. `revision` grows with each change of the account.
    """

    account_id: UUID
    office_ids: list[UUID]
    revision: int


def tell_whether_open(
    session: AsyncSession, account_id: UUID, *, is_open: bool, roles: Iterable[str], revision: int
) -> None:
    """Tell that an account is closed or open now, in the transaction of the change."""
    offices = sorted({office_of(role) for role in roles} - {ANY_OFFICE})
    news = AccountNews(
        account_id=account_id, office_ids=[UUID(office) for office in offices], revision=revision
    )
    emit(session, OPENED if is_open else CLOSED, subject=account_id, data=news)
