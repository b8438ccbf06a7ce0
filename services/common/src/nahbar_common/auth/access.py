"""What a route says of who may call it.

`Access` is both the FastAPI dependency that checks the token and the description that goes into
OpenAPI as `x-access`, from which the security tests try every route with every kind of caller.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Depends, Request

from nahbar_common.auth.checking import authenticate, make_sure
from nahbar_common.auth.principals import (
    ALL_ROLES,
    Machine,
    Participant,
    Principal,
    Service,
    Staff,
)
from nahbar_common.claims import Role
from nahbar_common.problems import Forbidden

Whose = Literal["self", "talk", "part", "office"]
"""Whose a path's thing must be for a role to reach it: one's own (account, calendar, task), of a
talk that is one's own, of a talk that one has a part in, or of the office."""


class Access:
    """Who may call a route. Use as `Annotated[Staff, Depends(Access(staff=("adviser",)))]`.

    staff: roles of which one is needed somewhere (the service then checks the office);
    participant: people from a link who take part in the talk;
    guardian: as well who has custody of a client, from a link of their own. They take no part in
    the talk, so nothing is open to them but what says so;
    machine, service: scopes of which one is needed;
    limited: staff without roles too, who still have to set up their second factor;
    sensitive: a token whose session or link may have been revoked a moment ago must not do here;
    rather the route answers 503 while identity cannot be asked.
    emergency: an access in an emergency may read here as a team lead does. Of GET routes only;
    whose: of staff, what each role reaches; a role that is left out reaches what is of its office.
    The service checks it, and the security tests ask whether it does, with things of colleagues.
    """

    def __init__(
        self,
        *,
        staff: tuple[Role, ...] = (),
        participant: bool = False,
        guardian: bool = False,
        machine: tuple[str, ...] = (),
        service: tuple[str, ...] = (),
        limited: bool = False,
        sensitive: bool = False,
        emergency: bool = False,
        whose: Mapping[Role, Whose] | None = None,
    ) -> None:
        self.staff, self.participant, self.limited = staff, participant, limited
        self.guardian = guardian
        self.machine, self.service = machine, service
        self.sensitive, self.emergency = sensitive, emergency
        self.whose: Mapping[Role, Whose] = whose or {}
        if not self.whose.keys() <= set(staff):
            raise ValueError("only a role that is let in reaches anything")

    def describe(self) -> dict[str, Any]:
        """Give the `x-access` member of the route's OpenAPI operation."""
        return {
            "staff": list(self.staff),
            "participant": self.participant,
            "machine": list(self.machine),
            "service": list(self.service),
            **({"guardian": True} if self.guardian else {}),
            **({"limited": True} if self.limited else {}),
            **({"sensitive": True} if self.sensitive else {}),
            **({"emergency": True} if self.emergency else {}),
            **({"whose": dict(self.whose)} if self.whose else {}),
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
        if self.sensitive or _is_emergency(principal):
            await make_sure(request, principal)
        return principal

    def _admits(self, principal: Principal) -> bool:
        match principal:
            case Staff(emergency_id=UUID()):
                # Nothing is open to it but what says so: neither what is to come, by mistake.
                return self.emergency and any(role in self.staff for role, _ in principal.roles)
            case Staff():
                if self.limited and not principal.roles:
                    return True
                return any(role in self.staff for role, _ in principal.roles)
            case Participant(part="guardian"):
                return self.guardian
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


def _is_emergency(principal: Principal) -> bool:
    return isinstance(principal, Staff) and principal.emergency_id is not None


class Public:
    """Marks a route that needs no token; a test holds the list of them."""

    def describe(self) -> dict[str, Any]:
        """Give the `x-access` member of the route's OpenAPI operation."""
        return {"public": True}

    async def __call__(self) -> None:
        """Let everyone in."""


PublicRoute = Depends(Public())
"""Put into `dependencies=[PublicRoute]` of a route that is open to everyone."""

AnyStaff = Annotated[Staff, Depends(Access(staff=ALL_ROLES))]
AnyParticipant = Annotated[Participant, Depends(Access(participant=True))]
