"""The principal of whatever route is called, for dependencies that several routes share."""

from datetime import datetime
from typing import Annotated

from fastapi import Depends, Request
from fastapi.dependencies.models import Dependant

from nahbar_common.auth.access import Access
from nahbar_common.auth.principals import Principal


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
