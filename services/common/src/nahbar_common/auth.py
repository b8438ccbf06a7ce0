"""Principals and what they may do. Every route names who it is for: a role, a part, a scope.

`Access` is both the FastAPI dependency that checks the token and the description that goes into
OpenAPI as `x-access`, from which the security tests try every route with every kind of caller.
"""

from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, get_args
from uuid import UUID

from fastapi import Depends, Request
from fastapi.dependencies.models import Dependant

from nahbar_common.claims import (
    Claims,
    MachineClaims,
    ParticipantClaims,
    ServiceClaims,
    StaffClaims,
)
from nahbar_common.claims import Part as Part
from nahbar_common.claims import Role as Role
from nahbar_common.problems import (
    Forbidden,
    NotFound,
    TokenInvalid,
    TokenMissing,
    TokenRevoked,
)
from nahbar_common.rights import Revocations, Right, rights_of
from nahbar_common.tokens import PEOPLE_AUDIENCE, KeySource, verify

ANY_OFFICE = "*"


@dataclass(frozen=True)
class Staff:
    """A signed-in member of staff; roles are held per office, `*` being every office."""

    account_id: UUID
    roles: frozenset[tuple[str, str]]
    session_id: UUID | None = None
    """Which sign-in it is; None in tokens of the release before."""

    @property
    def rights(self) -> frozenset[Right]:
        """Give what the token was given for and may be taken away."""
        return rights_of(session=self.session_id)

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
    """Which visit it is; None, as the link's id, in tokens of the release before."""
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
    """Which credential it is; None in tokens of the release before."""

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


class Access:
    """Who may call a route. Use as `Annotated[Staff, Depends(Access(staff=("adviser",)))]`.

    staff: roles of which one is needed somewhere (the service then checks the office);
    participant: people from a link; machine, service: scopes of which one is needed;
    limited: staff without roles too, who still have to set up their second factor;
    sensitive: a token whose session or link may have been revoked a moment ago must not do here;
    rather the route answers 503 while identity cannot be asked.
    """

    def __init__(
        self,
        *,
        staff: tuple[Role, ...] = (),
        participant: bool = False,
        machine: tuple[str, ...] = (),
        service: tuple[str, ...] = (),
        limited: bool = False,
        sensitive: bool = False,
    ) -> None:
        self.staff, self.participant, self.limited = staff, participant, limited
        self.machine, self.service = machine, service
        self.sensitive = sensitive

    def describe(self) -> dict[str, Any]:
        """Give the `x-access` member of the route's OpenAPI operation."""
        return {
            "staff": list(self.staff),
            "participant": self.participant,
            "machine": list(self.machine),
            "service": list(self.service),
            **({"limited": True} if self.limited else {}),
            **({"sensitive": True} if self.sensitive else {}),
        }

    async def __call__(self, request: Request) -> Principal:
        """Check the bearer token; raise TokenMissing, TokenInvalid, TokenRevoked or Forbidden.

        Where the path names an office, raise NotFound unless the principal may act there. Where
        the route is sensitive, raise ServiceUnavailable when nobody knows whether the token's
        session and link still stand.
        """
        principal = await authenticate(request)
        if not self._admits(principal):
            raise Forbidden
        self._check_office_of_path(request, principal)
        if self.sensitive:
            await _make_sure(request, principal)
        return principal

    def _admits(self, principal: Principal) -> bool:
        match principal:
            case Staff():
                if self.limited and not principal.roles:
                    return True
                return any(role in self.staff for role, _ in principal.roles)
            case Participant():
                return self.participant
            case Machine():
                return bool(principal.scopes.intersection(self.machine))
            case Service():
                return bool(principal.scopes.intersection(self.service))

    def _check_office_of_path(self, request: Request, principal: Principal) -> None:
        try:
            office_id = UUID(request.path_params["office_id"])
        except (KeyError, ValueError):
            return  # no office named, or none that could be one: validation says so
        match principal:
            case Staff():
                principal.require(office_id, *self.staff)
            case Machine():
                principal.require(office_id)


class Public:
    """Marks a route that needs no token; a test holds the list of them."""

    def describe(self) -> dict[str, Any]:
        """Give the `x-access` member of the route's OpenAPI operation."""
        return {"public": True}

    async def __call__(self) -> None:
        """Let everyone in."""


PublicRoute = Depends(Public())
"""Put into `dependencies=[PublicRoute]` of a route that is open to everyone."""

ALL_ROLES: tuple[Role, ...] = get_args(Role)
AnyStaff = Annotated[Staff, Depends(Access(staff=ALL_ROLES))]
AnyParticipant = Annotated[Participant, Depends(Access(participant=True))]


@dataclass(frozen=True)
class TokenCheck:
    """What a service needs to check tokens; sits in `app.state.token_check`."""

    keys: KeySource
    issuer: str
    package: str
    revocations: Revocations


async def authenticate(request: Request) -> Principal:
    """Read the principal from the Authorization header (RFC 6750, 2.1), once per request."""
    known: Principal | None = getattr(request.state, "principal", None)
    if known is not None:
        return known
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise TokenMissing
    check: TokenCheck = request.app.state.token_check
    claims = await verify(
        token.strip(),
        keys=check.keys,
        issuer=check.issuer,
        audiences=frozenset({PEOPLE_AUDIENCE, check.package}),
    )
    principal = principal_of(claims, check.package)
    if await check.revocations.are_revoked(principal.rights):
        raise TokenRevoked
    # What is streamed to the caller must end with the token.
    request.state.token_expires_at = datetime.fromtimestamp(claims.exp, UTC)
    request.state.principal = principal
    current_principal.set(principal)
    return principal


async def _make_sure(request: Request, principal: Principal) -> None:
    """Raise TokenRevoked, or ServiceUnavailable when it cannot be known; asks once per request."""
    if getattr(request.state, "is_sure", False):
        return
    check: TokenCheck = request.app.state.token_check
    if await check.revocations.are_revoked_for_sure(principal.rights):
        raise TokenRevoked
    request.state.is_sure = True


async def authorise(request: Request) -> Principal | None:
    """Give the principal that the request's route admits; None where the route is public.

    Whatever needs the principal depends on this, so that the order of parameters carries no
    meaning: who may not call is told so, and not what else is wrong with their request.
    """
    access = find_access(request.scope["route"].dependant)
    return await access(request) if access is not None else None


def find_access(dependant: Dependant) -> Access | None:
    """Find what admits callers among a route's dependencies, however deep."""
    for child in dependant.dependencies:
        if isinstance(child.call, Access):
            return child.call
        found = find_access(child)
        if found is not None:
            return found
    return None


RoutePrincipal = Annotated[Principal | None, Depends(authorise)]
"""For dependencies that need the principal of whatever route uses them."""


async def _token_expiry(request: Request, principal: RoutePrincipal) -> datetime:
    if principal is None:
        raise TypeError("a public route has no token that could expire")
    moment: datetime = request.state.token_expires_at
    return moment


TokenExpiry = Annotated[datetime, Depends(_token_expiry)]
"""When the caller's token ends, and with it whatever is streamed to them."""


def principal_of(claims: Claims, package: str) -> Principal:
    """Build the principal from verified claims; raise TokenInvalid when they do not fit.

    People's tokens name the audience of all services, programs' tokens this service alone.
    """
    match claims:
        case StaffClaims(aud=aud) if aud == PEOPLE_AUDIENCE:
            roles = frozenset(map(_parse_role, claims.roles))
            return Staff(_parse_id(claims.sub), roles, claims.sid)
        case ParticipantClaims(aud=aud) if aud == PEOPLE_AUDIENCE:
            return Participant(
                _parse_id(claims.sub),
                claims.appointment_id,
                claims.office_id,
                claims.part,
                claims.sid,
                claims.link_id,
                claims.link_made_by,
                None
                if claims.link_made_at is None
                else datetime.fromtimestamp(claims.link_made_at, UTC),
            )
        case MachineClaims(aud=aud) if aud == package:
            scopes = frozenset(claims.scope.split())
            return Machine(claims.sub, scopes, frozenset(claims.offices), claims.sid)
        case ServiceClaims(aud=aud) if aud == package:
            return Service(claims.sub, frozenset(claims.scope.split()))
    raise TokenInvalid


def _parse_id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise TokenInvalid from None


def _parse_role(text: str) -> tuple[str, str]:
    role, _, office = text.partition("@")
    if role not in ALL_ROLES:
        raise TokenInvalid
    return role, office
