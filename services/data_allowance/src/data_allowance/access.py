"""Who may call, and which office they may act for."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from nahbar_common.auth import ALL_ROLES, Access, Machine, Participant, Role, Staff
from nahbar_common.problems import NotFound

Officer = Annotated[Staff, Depends(Access(staff=("allowance_officer",)))]
"""Somebody who looks after the budget of an office."""

Reader = Staff | Machine
OfficerOrMachine = Annotated[
    Reader, Depends(Access(staff=("allowance_officer",), machine=("allowance:read",)))
]
"""An allowance officer, or a finance system that may read."""

Counsellor = Annotated[Staff, Depends(Access(staff=("adviser", "team_lead")))]
"""Somebody who may hand a voucher over on paper."""

CLEARERS: tuple[Role, ...] = ("adviser", "team_lead", "allowance_officer")
"""Who may say that a code which failed is replaced."""
Clearer = Annotated[Staff, Depends(Access(staff=CLEARERS))]
"""One of them."""

Issuer = Annotated[
    Staff,
    Depends(Access(staff=("adviser", "team_lead"), sensitive=True, whose={"adviser": "part"})),
]
"""The same people when a code comes out."""

Redeemer = Annotated[Participant, Depends(Access(participant=True, sensitive=True))]
"""Somebody from a link who wants to see their code: not with a link that was just replaced."""

OwnPerson = Annotated[Participant, Depends(Access(participant=True))]
"""Somebody from a link, about their own attendance."""

AnyPerson = Annotated[Staff | Participant, Depends(Access(staff=ALL_ROLES, participant=True))]


def require_office(reader: Reader, office_id: UUID) -> None:
    """Raise NotFound unless the caller may read the books of this office."""
    match reader:
        case Staff():
            reader.require(office_id, "allowance_officer")
        case Machine():
            reader.require(office_id)


PLANNERS: tuple[Role, ...] = ("adviser", "team_lead", "allowance_officer")
"""Who may know whether an office can give a voucher now."""


def require_planner(person: Staff | Participant, office_id: UUID) -> None:
    """Raise NotFound unless the caller plans for this office or looks after its budget."""
    if not isinstance(person, Staff):
        raise NotFound
    person.require(office_id, *PLANNERS)
