"""Roles as texts ("adviser@<office id>", "admin@*") and who may give or take them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, cast
from uuid import UUID

from nahbar_common.auth import ALL_ROLES, ANY_OFFICE, Role, Staff
from pydantic import AfterValidator, Field

_OFFICE = r"(\*|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})"


def canonical_role(text: str) -> str:
    """Check a role's text and write it in its one form; raise ValueError otherwise."""
    role, separator, office = text.partition("@")
    if role not in ALL_ROLES or not separator:
        raise ValueError("a role is written <role>@<office id> or <role>@*")
    return f"{role}@{canonical_office(office)}"


def canonical_office(text: str) -> str:
    """Check an office's id or `*`; raise ValueError otherwise."""
    return text if text == ANY_OFFICE else str(UUID(text))


RoleText = Annotated[
    str,
    Field(
        max_length=60,
        pattern=rf"^({'|'.join(ALL_ROLES)})@{_OFFICE}$",
        examples=["adviser@00000000-0000-4000-8000-000000000001"],
    ),
    AfterValidator(canonical_role),
]
OfficeText = Annotated[
    str,
    Field(max_length=36, pattern=f"^{_OFFICE}$", description="Id of an office, or `*` for all."),
    AfterValidator(canonical_office),
]


def parts_of(role: str) -> tuple[Role, str]:
    """Give the role and the office (or `*`) of a role's text."""
    name, _, office = role.partition("@")
    return cast("Role", name), office


def office_of(role: str) -> str:
    """Give the office of a role's text."""
    return parts_of(role)[1]


@dataclass(frozen=True)
class Authority:
    """The offices in which somebody administers accounts, and who that is (None: a command)."""

    offices: frozenset[str]
    account_id: UUID | None = None

    @classmethod
    def of(cls, staff: Staff) -> "Authority":
        """Read it from a signed-in admin's roles."""
        return cls(staff.offices_of("admin"), staff.account_id)

    @property
    def everywhere(self) -> bool:
        """Tell whether every office is covered."""
        return ANY_OFFICE in self.offices

    def covers(self, offices: Iterable[str]) -> bool:
        """Tell whether all of these offices are covered; `*` needs authority everywhere."""
        return self.everywhere or all(office in self.offices for office in offices)

    def covers_roles(self, roles: Iterable[str]) -> bool:
        """Tell whether all of these roles lie in covered offices."""
        return self.covers(office_of(role) for role in roles)

    def sees(self, roles: Iterable[str]) -> bool:
        """Tell whether an account with these roles works in a covered office."""
        return self.everywhere or any(office_of(role) in self.offices for role in roles)
