"""Rules about the table: an admin says what groups mean in the offices they administer.

A change counts at once for everybody whom the directory has sent. Nobody gives themself a role by
it, and nobody comes to hold roles that exclude each other.
"""

from uuid import UUID

import structlog
from nahbar_common.auth import ANY_OFFICE
from nahbar_common.crypto import Sealer
from nahbar_common.problems import NotFound
from nahbar_common.trail import Subject, record
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts.errors import RoleNotGrantable, RolesExcludeEachOther
from identity.accounts.separation import clashes
from identity.directory_groups import repository
from identity.directory_groups.errors import (
    GroupGivesOwnRole,
    GroupRoleKnown,
    GroupRolesClash,
)
from identity.directory_groups.models import GroupRole
from identity.directory_groups.schemas import ChangedGroupRole, GroupRoleDetails, NewGroupRole
from identity.directory_groups.service import follow, groups_of_everybody, roles_given
from identity.roles import Authority

log = structlog.get_logger()


async def visible(session: AsyncSession, authority: Authority) -> list[GroupRoleDetails]:
    """Give the lines of the offices one administers, and those of all offices."""
    return [
        _details(row)
        for row in await repository.table(session)
        if row.office == ANY_OFFICE or authority.covers([row.office])
    ]


async def add(
    session: AsyncSession, sealer: Sealer, new: NewGroupRole, authority: Authority
) -> ChangedGroupRole:
    """Let a group give a role.

    Raises RoleNotGrantable, GroupRoleKnown, GroupRolesClash or GroupGivesOwnRole.
    """
    if not authority.covers([new.office_id]):
        raise RoleNotGrantable
    before = await repository.lock_table(session)
    row = GroupRole(
        group_name=new.group,
        role=new.role,
        office=new.office_id,
        created_by=authority.account_id,
    )
    after = [*before, row]
    # Whoever is in this group alone would hold both.
    if clashes(roles_given(after, [new.group])):
        raise GroupRolesClash
    people = await groups_of_everybody(session, sealer)
    for account_id, groups in people:
        if account_id == authority.account_id and not (
            roles_given(after, groups) <= roles_given(before, groups)
        ):
            raise GroupGivesOwnRole
    try:
        await repository.add(session, row)
        concerned = [person for person in people if new.group in person[1]]
        changed = await follow(session, sealer, concerned, after)
    except IntegrityError:
        raise GroupRoleKnown from None
    except RolesExcludeEachOther:
        raise GroupRolesClash from None
    _note(session, "group_role.added", row, changed)
    return ChangedGroupRole(line=_details(row), accounts_changed=changed)


async def remove(
    session: AsyncSession, sealer: Sealer, line_id: UUID, authority: Authority
) -> ChangedGroupRole:
    """Let a group give a role no longer; raise NotFound or RoleNotGrantable."""
    before = await repository.lock_table(session)
    row = next((each for each in before if each.id == line_id), None)
    if row is None or not (row.office == ANY_OFFICE or authority.covers([row.office])):
        raise NotFound
    if not authority.covers([row.office]):
        raise RoleNotGrantable
    details = _details(row)
    after = [each for each in before if each.id != line_id]
    await repository.remove(session, row)
    people = await groups_of_everybody(session, sealer)
    concerned = [person for person in people if row.group_name in person[1]]
    changed = await follow(session, sealer, concerned, after)
    _note(session, "group_role.removed", row, changed)
    return ChangedGroupRole(line=details, accounts_changed=changed)


def _note(session: AsyncSession, action: str, row: GroupRole, changed: int) -> None:
    """Note it in the chain of the office, which its data-protection officer reads.

    The group's name stays out: it may be a person's.
    """
    record(
        session,
        action,
        Subject("group_role", row.id),
        office_id=None if row.office == ANY_OFFICE else UUID(row.office),
        roles=[f"{row.role}@{row.office}"],
        accounts_changed=changed,
    )
    log.info("table of groups changed", kind=action)


def _details(row: GroupRole) -> GroupRoleDetails:
    return GroupRoleDetails(
        id=row.id,
        group=row.group_name,
        role=row.role,
        office_id=row.office,
        created_at=row.created_at,
    )
