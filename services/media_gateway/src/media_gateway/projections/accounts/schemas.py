"""What identity tells of an account."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field


class AccountNews(BaseModel):
    """Data of account.closed and account.opened."""

    account_id: UUID
    revision: Annotated[int, Field(ge=0, le=2**31 - 1)]
