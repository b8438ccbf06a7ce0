"""What endpoints ask for: the principals of this API and the ports."""

from datetime import datetime
from typing import Annotated

from fastapi import Depends, Request
from nahbar_common.auth import Access, Participant, Staff

from media_gateway.ports import Ports, ports_of


async def _ports(request: Request) -> Ports:
    return ports_of(request.app)


async def _token_expires_at(request: Request) -> datetime:
    moment: datetime = request.state.token_expires_at
    return moment


PortsDep = Annotated[Ports, Depends(_ports)]

Adviser = Annotated[Staff, Depends(Access(staff=("adviser",)))]
"""The service then checks that it is this appointment's adviser."""
AdviserOrParticipant = Annotated[
    Staff | Participant, Depends(Access(staff=("adviser",), participant=True))
]
"""The service then checks that it is this appointment's adviser or one of its people."""

TokenExpiry = Annotated[datetime, Depends(_token_expires_at)]
"""When the caller's token ends (UTC); name the principal's parameter before this one."""
