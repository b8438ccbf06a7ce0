"""The session of this browser's cookie, as far as its id tells."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from identity.browsers.cookies import STAFF
from identity.sessions.refresh_tokens import RefreshToken


def _held_session(request: Request) -> UUID | None:
    token = RefreshToken.parse(STAFF.read(request))
    return token.session_id if token is not None else None


HeldSession = Annotated[UUID | None, Depends(_held_session)]
"""Which session is "this one". Says nothing about whose it is: the access token does."""
