"""What requests get handed in: the other services."""

from typing import Annotated

from fastapi import Depends, Request

from appointments.peers.identity import IdentityPeer


def _identity(request: Request) -> IdentityPeer:
    peer: IdentityPeer = request.app.state.identity
    return peer


IdentityDep = Annotated[IdentityPeer, Depends(_identity)]
"""Identity, as this service asks it."""
