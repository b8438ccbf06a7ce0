"""The table of groups on the wire."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from nahbar_common.auth import Role
from nahbar_common.schemas import RequestModel, ResponseModel
from nahbar_common.texts import PersonName
from pydantic import Field

from identity.roles import OfficeText


class NewGroupRole(RequestModel):
    """What a group is to mean from now on."""

    group: Annotated[
        PersonName,
        Field(
            min_length=1,
            max_length=255,
            description="The group as the directory names it in its tokens, letter by letter.",
        ),
    ]
    role: Role
    office_id: OfficeText


class GroupRoleDetails(ResponseModel):
    """One line of the table."""

    id: UUID
    group: str
    role: Role
    office_id: str
    created_at: datetime


class GroupTable(ResponseModel):
    """What groups mean in the offices one administers."""

    directory_set_up: bool = Field(description="Whether this installation knows a directory.")
    items: list[GroupRoleDetails]


class ChangedGroupRole(ResponseModel):
    """A line of the table, and for how many accounts that are known it changed something."""

    line: GroupRoleDetails
    accounts_changed: int
