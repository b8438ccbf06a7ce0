"""Liveness and readiness: the first says the process answers, the second that it can work."""

from functools import cache
from typing import Literal

from fastapi import APIRouter, Request
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from nahbar_common.auth import PublicRoute
from nahbar_common.db import get_database
from nahbar_common.problems import ServiceUnavailable, problem_responses


class Health(BaseModel):
    """Answer of both health routes."""

    status: Literal["ok"] = "ok"


@cache
def health_router(api_name: str) -> APIRouter:
    """Make GET /api/<name>/health/live and /ready."""
    router = APIRouter(
        prefix=f"/api/{api_name}/health", tags=["health"], dependencies=[PublicRoute]
    )

    @router.get("/live")
    async def live() -> Health:
        """Tell that the process answers."""
        return Health()

    @router.get("/ready", responses=problem_responses(ServiceUnavailable))
    async def ready(request: Request) -> Health:
        """Tell that the database answers too and its tables are there."""
        try:
            async with get_database(request).read() as session:
                await session.exec(text("SELECT 1 FROM outbox_messages LIMIT 1"))  # type: ignore[call-overload]
        except (SQLAlchemyError, OSError):
            raise ServiceUnavailable(retry_after=2) from None
        return Health()

    return router
