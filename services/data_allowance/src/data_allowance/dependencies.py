"""Who calls, and what endpoints hand to services."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request
from nahbar_common.auth import ALL_ROLES, Access, Machine, Participant, Staff
from nahbar_common.crypto import Sealer

from data_allowance.clients.consent import ConsentClient

Officer = Annotated[Staff, Depends(Access(staff=("allowance_officer",)))]
"""Somebody who looks after the budget of an office."""

Reader = Staff | Machine
OfficerOrMachine = Annotated[
    Reader, Depends(Access(staff=("allowance_officer",), machine=("allowance:read",)))
]
"""An allowance officer, or a finance system that may read."""

Counsellor = Annotated[Staff, Depends(Access(staff=("adviser", "team_lead")))]
"""Somebody who may hand a voucher over on paper."""

AnyPerson = Annotated[Staff | Participant, Depends(Access(staff=ALL_ROLES, participant=True))]


def require_office(reader: Reader, office_id: UUID) -> None:
    """Raise NotFound unless the caller may read the books of this office."""
    match reader:
        case Staff():
            reader.require(office_id, "allowance_officer")
        case Machine():
            reader.require(office_id)


def _get_sealer(request: Request) -> Sealer:
    sealer: Sealer = request.app.state.sealer
    return sealer


def _get_consent(request: Request) -> ConsentClient:
    consent: ConsentClient = request.app.state.consent
    return consent


SealerDep = Annotated[Sealer, Depends(_get_sealer)]
ConsentDep = Annotated[ConsentClient, Depends(_get_consent)]
