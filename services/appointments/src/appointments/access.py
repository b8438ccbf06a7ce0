"""Who may call the routes of this service, and the check of the office behind each."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from nahbar_common.auth import Access, Machine, Participant, Principal, Role, Service, Staff
from nahbar_common.problems import NotFound

COUNSELLORS: tuple[Role, ...] = ("adviser", "team_lead")
PLANNERS: tuple[Role, ...] = ("adviser", "team_lead", "admin")

Admin = Annotated[Staff, Depends(Access(staff=("admin",)))]
Manager = Annotated[Staff, Depends(Access(staff=("admin", "team_lead")))]
Planner = Annotated[Staff, Depends(Access(staff=PLANNERS))]
Counsellor = Annotated[Staff, Depends(Access(staff=COUNSELLORS))]
Adviser = Annotated[Staff, Depends(Access(staff=("adviser",)))]

CalendarReader = Annotated[
    Staff | Machine, Depends(Access(staff=PLANNERS, machine=("appointments:read", "topics:read")))
]
AppointmentReader = Annotated[
    Staff | Machine | Service,
    Depends(
        Access(staff=COUNSELLORS, machine=("appointments:read",), service=("appointments:read",))
    ),
]
AppointmentLister = Annotated[
    Staff | Machine, Depends(Access(staff=COUNSELLORS, machine=("appointments:read",)))
]
Booker = Annotated[
    Staff | Machine, Depends(Access(staff=COUNSELLORS, machine=("appointments:write",)))
]
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
