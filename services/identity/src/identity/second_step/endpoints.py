"""POST /sessions/second-factor: the second step of signing in."""

from fastapi import APIRouter, Depends, Response
from nahbar_common.auth import PublicRoute
from nahbar_common.db import DatabaseDep
from nahbar_common.problems import TooManyRequests, problem_responses

from identity.browsers.kinds import Kind
from identity.browsers.networks import ClientNetwork
from identity.browsers.rate_limits import RateLimit
from identity.dependencies import SealerDep, SettingsDep, SignerDep
from identity.factors.errors import SecondFactorOver, SecondFactorSlowed, SecondFactorWrong
from identity.factors.passkeys import RelyingParty
from identity.second_step.flows import show_second_factor
from identity.second_step.schemas import SecondFactor
from identity.sign_in.answers import answer
from identity.sign_in.schemas import SessionAnswer

router = APIRouter(
    prefix="/api/identity/v1/sessions", tags=["sessions"], dependencies=[PublicRoute]
)


@router.post(
    "/second-factor",
    dependencies=[Depends(RateLimit("second-factor", "120/minute"))],
    responses=problem_responses(
        SecondFactorWrong, SecondFactorOver, SecondFactorSlowed, TooManyRequests
    ),
)
async def sign_in_second_step(
    shown: SecondFactor,
    response: Response,
    network: ClientNetwork,
    kind: Kind,
    signer: SignerDep,
    database: DatabaseDep,
    sealer: SealerDep,
    settings: SettingsDep,
) -> SessionAnswer:
    """Sign in with what `second_factor_required` asked for; a code is good once."""
    party = RelyingParty.of(settings.public_url)
    signed_in = await show_second_factor(database, sealer, party, shown, network, kind)
    return answer(signed_in, signer, response, settings, sealer=sealer)
