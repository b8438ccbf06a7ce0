"""What identity tells of an account."""

from uuid import UUID

from pydantic import BaseModel


class AccountNews(BaseModel):
    """Data of account.closed and account.opened."""

    account_id: UUID
