"""Who calls: staff, a person from a link, another system, one of our services."""

from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import get_args
from uuid import UUID

from nahbar_common.claims import Part, Role
from nahbar_common.problems import NotFound
from nahbar_common.rights import Right, rights_of

ANY_OFFICE = "*"
ALL_ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True)
class Staff:
    """A signed-in member of staff; roles are held per office, `*` being every office."""

    account_id: UUID
    roles: frozenset[tuple[str, str]]
    session_id: UUID | None = None
    """Which sign-in it is; every token says it."""
    emergency_id: UUID | None = None
    """Which access in an emergency (ADR 0061). They read as a team lead of that one office does,
    where a route says so (`Access(emergency=True)`), and nothing else."""

    @property
    def rights(self) -> frozenset[Right]:
        """Give what the token was given for and may be taken away."""
        rights = rights_of(session=self.session_id)
        return rights | rights_of(session=self.emergency_id)

    @property
    def key(self) -> str:
        """Name the principal for idempotency and limits."""
        return f"staff:{self.account_id}"

    def has_role(self, office_id: UUID, *roles: Role) -> bool:
        """Tell whether the person holds one of the roles in this office."""
        return any(
            role in roles and office in (ANY_OFFICE, str(office_id)) for role, office in self.roles
        )

    def offices_of(self, *roles: Role) -> frozenset[str]:
        """Give the offices (or `*`) where the person holds one of the roles."""
        return frozenset(office for role, office in self.roles if role in roles)

    def require(self, office_id: UUID, *roles: Role) -> None:
        """Raise NotFound unless one of the roles is held there: others' offices stay unseen."""
        if not self.has_role(office_id, *roles):
            raise NotFound


@dataclass(frozen=True)
class Participant:
    """A person from a link: bound to one appointment and one part in it."""

    person_id: UUID
    appointment_id: UUID
    office_id: UUID
    part: Part
    session_id: UUID | None = None
    """Which visit it is; every token says it, and the link's id."""
    link_id: UUID | None = None
    link_made_by: str | None = None
    """Who made the link, `<kind>:<id>`: a consent says through whose hands its way in went."""
    link_made_at: datetime | None = None

    @property
    def rights(self) -> frozenset[Right]:
        """Give what the token was given for and may be taken away."""
        return rights_of(session=self.session_id, link=self.link_id)

    @property
    def key(self) -> str:
        """Name the principal for idempotency and limits."""
        return f"participant:{self.person_id}:{self.appointment_id}"

    def require(self, appointment_id: UUID) -> None:
        """Raise NotFound unless this is the person's own appointment."""
        if appointment_id != self.appointment_id:
            raise NotFound


@dataclass(frozen=True)
class Machine:
    """Another jobcenter system, limited to scopes and offices."""

    client_id: str
    scopes: frozenset[str]
    offices: frozenset[str]
    session_id: UUID | None = None
    """Which credential it is; None for a secret from before they had names."""

    @property
    def rights(self) -> frozenset[Right]:
        """Give what the token was given for and may be taken away."""
        return rights_of(session=self.session_id)

    @property
    def key(self) -> str:
        """Name the principal for idempotency and limits."""
        return f"machine:{self.client_id}"

    def require(self, office_id: UUID) -> None:
        """Raise NotFound unless the system may act for this office."""
        if not self.offices & {ANY_OFFICE, str(office_id)}:
            raise NotFound


@dataclass(frozen=True)
class Service:
    """One of our own services."""

    name: str
    scopes: frozenset[str]

    @property
    def rights(self) -> frozenset[Right]:
        """Give nothing: a service's secret is changed by its operators, with a restart."""
        return frozenset()

    @property
    def key(self) -> str:
        """Name the principal for idempotency and limits."""
        return f"service:{self.name}"


Principal = Staff | Participant | Machine | Service

current_principal: ContextVar[Principal | None] = ContextVar("current_principal", default=None)
"""Who called, for what a request writes about itself; None before the token was checked."""
