"""What roles groups give, and making accounts follow when either changes."""

import json
from collections.abc import Collection, Iterable
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import from_directory
from identity.directory_groups import repository
from identity.directory_groups.models import DirectoryGroups, GroupRole


def roles_given(table: Iterable[GroupRole], groups: Collection[str]) -> frozenset[str]:
    """Give the roles of somebody in these groups; names are compared letter by letter."""
    return frozenset(f"{row.role}@{row.office}" for row in table if row.group_name in groups)


async def roles_of(session: AsyncSession, groups: Collection[str]) -> frozenset[str]:
    """Give the roles of somebody in these groups."""
    return roles_given(await repository.table(session), groups)


async def remember_groups(
    session: AsyncSession, sealer: Sealer, account_id: UUID, groups: Collection[str]
) -> None:
    """Keep in which groups somebody is."""
    sealed = sealer.seal(json.dumps(sorted(groups)).encode(), *_place(account_id))
    row = await repository.lock_groups(session, account_id)
    if row is None:
        await repository.add_groups(
            session, DirectoryGroups(account_id=account_id, groups_sealed=sealed)
        )
    else:
        row.groups_sealed, row.told_at = sealed, utc_now()


async def groups_of_everybody(
    session: AsyncSession, sealer: Sealer
) -> list[tuple[UUID, frozenset[str]]]:
    """Give account and groups of all whom the directory has sent."""
    return [
        (row.account_id, groups_in(sealer, row)) for row in await repository.all_groups(session)
    ]


async def follow(
    session: AsyncSession,
    sealer: Sealer,
    people: Iterable[tuple[UUID, frozenset[str]]],
    table: Collection[GroupRole],
) -> int:
    """Give people the roles of a table; give of how many they changed.

    Other roles end sessions. Raises RolesExcludeEachOther.
    """
    changed = 0
    for account_id, groups in people:
        roles = roles_given(table, groups)
        if await from_directory.has_other_roles(session, account_id, roles):
            await from_directory.keep_up(session, sealer, account_id, roles=roles)
            changed += 1
    return changed


def groups_in(sealer: Sealer, row: DirectoryGroups) -> frozenset[str]:
    """Open the groups of a row."""
    return frozenset(json.loads(sealer.open(row.groups_sealed, *_place(row.account_id))))


def _place(account_id: UUID) -> tuple[str, str, str]:
    return "directory_groups", "groups_sealed", str(account_id)
