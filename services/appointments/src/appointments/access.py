"""Who may call the routes of this service, and the check of the office behind each."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request
from nahbar_common.auth import (
    Access,
    Machine,
    Participant,
    Principal,
    Role,
    RoutePrincipal,
    Service,
    Staff,
    find_access,
)
from nahbar_common.db import WriteSession
from nahbar_common.problems import NotFound
from sqlmodel import select

COUNSELLORS: tuple[Role, ...] = ("adviser", "team_lead")
PLANNERS: tuple[Role, ...] = ("adviser", "team_lead", "admin")

Admin = Annotated[Staff, Depends(Access(staff=("admin",)))]
Manager = Annotated[Staff, Depends(Access(staff=("admin", "team_lead")))]
Planner = Annotated[Staff, Depends(Access(staff=PLANNERS))]
Counsellor = Annotated[Staff, Depends(Access(staff=COUNSELLORS))]
Adviser = Annotated[Staff, Depends(Access(staff=("adviser",), whose={"adviser": "self"}))]
"""An adviser about themselves."""
TalksAdviser = Annotated[Staff, Depends(Access(staff=("adviser",), whose={"adviser": "talk"}))]
"""The adviser of the talk that the path names; the service checks it."""
CalendarKeeper = Annotated[Staff, Depends(Access(staff=PLANNERS, whose={"adviser": "self"}))]
"""Whoever plans: an adviser for themselves, the others for their office."""
TaskDoer = Annotated[Staff, Depends(Access(staff=COUNSELLORS, whose={"adviser": "self"}))]
"""Whoever has done what there was to do: an adviser theirs, a team lead whatever is the office's.
"""

CalendarReader = Annotated[
    Staff | Machine, Depends(Access(staff=PLANNERS, machine=("appointments:read", "topics:read")))
]
AppointmentReader = Annotated[
    Staff | Machine | Service,
    Depends(
        Access(
            staff=COUNSELLORS,
            machine=("appointments:read",),
            service=("appointments:read",),
            emergency=True,
        )
    ),
]
TalkLister = Annotated[
    Staff | Machine,
    Depends(Access(staff=COUNSELLORS, machine=("appointments:read",), emergency=True)),
]
"""Whoever sees the calendar of an office: in an emergency an admin, too (ADR 0061)."""
AppointmentLister = Annotated[
    Staff | Machine, Depends(Access(staff=COUNSELLORS, machine=("appointments:read",)))
]
Booker = Annotated[
    Staff | Machine, Depends(Access(staff=COUNSELLORS, machine=("appointments:write",)))
]
LinkMaker = Annotated[
    Staff | Machine,
    Depends(
        Access(
            staff=COUNSELLORS,
            machine=("links:write",),
            sensitive=True,
            whose={"adviser": "part"},
        )
    ),
]
"""Whoever hands out a way in; of staff, bookings.handing_out says whose. Programs that book need
a scope of its own for it."""
ContactReader = Annotated[Staff, Depends(Access(staff=COUNSELLORS, sensitive=True))]
"""Whoever sees how clients can be reached."""
FileReader = Annotated[Staff, Depends(Access(staff=COUNSELLORS, sensitive=True, emergency=True))]
"""Whoever opens one client's file, in an emergency an admin, too; searching is not theirs."""
ContactKeeper = Annotated[
    Staff | Machine,
    Depends(Access(staff=COUNSELLORS, machine=("appointments:write",), sensitive=True)),
]
DataProtectionOfficer = Annotated[Staff, Depends(Access(staff=("dpo",)))]
RetentionReader = Annotated[Staff, Depends(Access(staff=("dpo", "admin")))]
"""Whoever sees how long an office keeps what; the officer alone decides it."""
OurServices = Annotated[Service, Depends(Access(service=("appointments:read",)))]


def require_office(principal: Principal, office_id: UUID, *roles: Role) -> None:
    """Raise NotFound unless the principal may act for the office.

    Staff need one of the roles there, machines the office; our own services see every office.
    """
    match principal:
        case Staff():
            principal.require(office_id, *roles)
        case Machine():
            principal.require(office_id)
        case Service():
            return
        case Participant():
            raise NotFound


def require_client(principal: Participant) -> None:
    """Raise NotFound for companions and interpreters: the talk is the client's to change."""
    if principal.part != "client":
        raise NotFound


def belongs(model: Any, parameter: str) -> Any:
    """Make the check that what a path names is of an office the caller may act for.

    It runs before the body is validated: to all others the thing is not found, whatever they send.
    It looks in the route's own transaction, so that no second connection is needed, and holds
    nothing; the service checks again what it has locked.
    """

    async def check(request: Request, principal: RoutePrincipal, session: WriteSession) -> None:
        try:
            identifier = UUID(request.path_params[parameter])
        except ValueError:
            return  # The route's own validation says so.
        office_id = (
            await session.exec(select(model.office_id).where(model.id == identifier))
        ).one_or_none()
        access = find_access(request.scope["route"].dependant)
        if office_id is None or principal is None or access is None:
            raise NotFound
        require_office(principal, office_id, *access.staff)

    return Depends(check, scope="function")
