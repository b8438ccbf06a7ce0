"""/directory/backchannel-logout: the directory tells that somebody signed out there."""

from fastapi import APIRouter, Depends, Request, Response
from nahbar_common.auth import PublicRoute
from nahbar_common.db import DatabaseDep
from nahbar_common.problems import TooManyRequests, problem_responses

from identity.browsers.rate_limits import RateLimit
from identity.dependencies import SealerDep, SetUpProvider
from identity.directory_following.errors import LogoutTokenRefused
from identity.directory_following.flows import log_out
from identity.directory_following.form import read_form
from identity.directory_following.schemas import LOGOUT_FORM, LogoutTaken
from identity.directory_provider.errors import DirectoryNotSetUp, DirectoryUnavailable

router = APIRouter(
    prefix="/api/identity/v1/directory", tags=["directory"], dependencies=[PublicRoute]
)


@router.post(
    "/backchannel-logout",
    dependencies=[Depends(RateLimit("directory-logout", "1200/minute"))],
    openapi_extra=LOGOUT_FORM,
    responses=problem_responses(
        DirectoryNotSetUp, LogoutTokenRefused, DirectoryUnavailable, TooManyRequests
    ),
)
async def take_backchannel_logout(
    request: Request,
    response: Response,
    provider: SetUpProvider,
    database: DatabaseDep,
    sealer: SealerDep,
) -> LogoutTaken:
    """End what the directory ended (OpenID Connect Back-Channel Logout 1.0); a token is good once.

    Problems carry the `error` member that providers look for.
    """
    token = read_form(request.headers.get("content-type", ""), await request.body())
    ended = await log_out(database, sealer, provider, token)
    response.headers["cache-control"] = "no-store"
    return LogoutTaken(sessions_ended=ended)
