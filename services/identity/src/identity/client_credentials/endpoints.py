"""POST /token: OAuth 2 client credentials."""

from fastapi import APIRouter, Depends, Request
from nahbar_common.auth import PublicRoute
from nahbar_common.db import ReadSession
from nahbar_common.problems import TooManyRequests, problem_responses

from identity.browsers.rate_limits import RateLimit
from identity.client_credentials.errors import (
    AudienceUnknown,
    ClientUnknown,
    GrantUnsupported,
    ScopeRefused,
    TokenRequestInvalid,
)
from identity.client_credentials.form import read_token_request
from identity.client_credentials.schemas import FORM, TokenAnswer
from identity.client_credentials.service import claims_for
from identity.dependencies import SettingsDep, SignerDep

router = APIRouter(prefix="/api/identity/v1", tags=["tokens"])


@router.post(
    "/token",
    dependencies=[PublicRoute, Depends(RateLimit("token", "600/minute"))],
    openapi_extra=FORM,
    responses=problem_responses(
        TokenRequestInvalid,
        ClientUnknown,
        GrantUnsupported,
        ScopeRefused,
        AudienceUnknown,
        TooManyRequests,
    ),
)
async def issue_token(
    request: Request, signer: SignerDep, session: ReadSession, settings: SettingsDep
) -> TokenAnswer:
    """Give a program a token for one of our services (RFC 6749, 4.4).

    Problems carry the `error` member that OAuth clients look for.
    """
    asked = read_token_request(
        request.headers.get("content-type", ""),
        request.headers.get("authorization", ""),
        await request.body(),
    )
    claims = await claims_for(asked, session, settings.service_secret_hashes)
    access = signer.issue(claims)
    return TokenAnswer(
        access_token=access.value, expires_in=access.expires_in, scope=claims["scope"]
    )
