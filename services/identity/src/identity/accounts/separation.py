"""Who must not be one person: whoever gives rights, and whoever watches over them or over money.

GDPR Art. 38(6): a data-protection officer has no task that conflicts with being one. Two pairs of
eyes on money: whoever makes the accounts does not hold the budget.
"""

from collections.abc import Collection, Set

from nahbar_common.auth import ANY_OFFICE, Role

from identity.accounts.errors import OwnRoles, RolesExcludeEachOther
from identity.roles import office_of, parts_of

EXCLUDED: tuple[tuple[Role, Role], ...] = (("admin", "dpo"), ("admin", "allowance_officer"))


def clashes(roles: Collection[str]) -> Set[tuple[str, str]]:
    """Give the pairs of roles that one person must not hold, because an office is in both."""
    return {
        (one, other)
        for one in roles
        for other in roles
        if (parts_of(one)[0], parts_of(other)[0]) in EXCLUDED
        and (ANY_OFFICE in (office_of(one), office_of(other)) or office_of(one) == office_of(other))
    }


def require_separate(before: Collection[str], roles: Collection[str]) -> None:
    """Raise RolesExcludeEachOther for a new clash; one from before may be undone in steps."""
    if clashes(roles) - clashes(before):
        raise RolesExcludeEachOther


def require_anothers(before: Collection[str], roles: Collection[str]) -> None:
    """Raise OwnRoles when somebody would give themself a role; giving one up is allowed."""
    if not set(roles) <= set(before):
        raise OwnRoles
