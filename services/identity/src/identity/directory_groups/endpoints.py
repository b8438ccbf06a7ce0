"""/directory/groups: admins say what groups of the directory mean."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.keyed import keyed
from nahbar_common.problems import NotFound, problem_responses

from identity.access import Admin
from identity.accounts.errors import RoleNotGrantable
from identity.dependencies import SealerDep, SettingsDep
from identity.directory_groups import table
from identity.directory_groups.errors import (
    GroupGivesOwnRole,
    GroupRoleKnown,
    GroupRolesClash,
)
from identity.directory_groups.schemas import ChangedGroupRole, GroupTable, NewGroupRole
from identity.roles import Authority

router = APIRouter(prefix="/api/identity/v1/directory/groups", tags=["directory"])


@router.get("")
async def list_group_roles(admin: Admin, session: ReadSession, settings: SettingsDep) -> GroupTable:
    """Give what groups mean in the offices one administers, and what counts in all offices."""
    items = await table.visible(session, Authority.of(admin))
    return GroupTable(directory_set_up=settings.directory_issuer is not None, items=items)


@router.post(
    "",
    status_code=201,
    responses=problem_responses(
        RoleNotGrantable, GroupRoleKnown, GroupRolesClash, GroupGivesOwnRole
    ),
)
@keyed
async def add_group_role(
    new: NewGroupRole, admin: Admin, session: WriteSession, sealer: SealerDep
) -> ChangedGroupRole:
    """Let a group give a role; it counts at once for whom the directory has sent before."""
    return await table.add(session, sealer, new, Authority.of(admin))


@router.delete("/{line_id}", responses=problem_responses(NotFound, RoleNotGrantable))
async def remove_group_role(
    line_id: UUID, admin: Admin, session: WriteSession, sealer: SealerDep
) -> ChangedGroupRole:
    """Let a group give a role no longer; whoever loses it is signed out at once."""
    return await table.remove(session, sealer, line_id, Authority.of(admin))
