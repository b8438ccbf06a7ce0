"""What a path names, found before the body is looked at: to strangers it is not there."""

from collections.abc import Awaitable, Callable
from inspect import Parameter, Signature
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Path
from sqlmodel.ext.asyncio.session import AsyncSession

from nahbar_common.db import DatabaseDep

Find = Callable[[AsyncSession, Any, UUID], Awaitable[Any]]
"""A feature's own: gives what has this id, or raises NotFound for whoever may not know of it."""


def named(find: Find, parameter: str, principal: Any) -> Any:
    """Make what finds the thing of a path: `OwnCake = Annotated[Cake, that of this]`.

    `parameter` is the path's member, `principal` the type from access.py that the route names too.
    It reads in a transaction of its own, whose connection goes back before the route takes one:
    nobody holds one and waits for another. What has to hold under a lock the service checks again.
    """

    async def own(**given: Any) -> Any:
        async with given["database"].read() as session:
            return await find(session, given["principal"], given["identifier"])

    identifier = Annotated[UUID, Path(alias=parameter)]
    annotations = {"principal": principal, "identifier": identifier, "database": DatabaseDep}
    own.__signature__ = Signature(  # type: ignore[attr-defined]
        [
            Parameter(name, Parameter.KEYWORD_ONLY, annotation=annotation)
            for name, annotation in annotations.items()
        ]
    )
    return Depends(own)
