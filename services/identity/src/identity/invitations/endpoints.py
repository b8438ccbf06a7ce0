"""POST /invitations/accept: public, because nobody has a password yet."""

from fastapi import APIRouter, Depends, Response
from nahbar_common.auth import PublicRoute
from nahbar_common.db import DatabaseDep
from nahbar_common.problems import TooManyRequests, problem_responses

from identity.browsers.cookies import DEVICE
from identity.browsers.rate_limits import RateLimit
from identity.dependencies import PasswordHasherDep, SealerDep, SettingsDep
from identity.invitations.errors import InvitationExpired, InvitationUnknown, InvitationUsed
from identity.invitations.flows import accept
from identity.invitations.schemas import InvitationAcceptance
from identity.passwords.errors import (
    PasswordCommon,
    PasswordPersonal,
    PasswordTooShort,
    PasswordTooWeak,
    SignInBusy,
)
from identity.slowing.devices import DEVICE_COOKIE_LIFETIME, new_device_cookie

router = APIRouter(
    prefix="/api/identity/v1/invitations",
    tags=["invitations"],
    dependencies=[PublicRoute, Depends(RateLimit("invitations", "60/minute"))],
)


@router.post(
    "/accept",
    status_code=204,
    responses=problem_responses(
        InvitationUnknown,
        InvitationExpired,
        InvitationUsed,
        PasswordTooWeak,
        PasswordTooShort,
        PasswordCommon,
        PasswordPersonal,
        SignInBusy,
        TooManyRequests,
    ),
)
async def accept_invitation(
    acceptance: InvitationAcceptance,
    database: DatabaseDep,
    sealer: SealerDep,
    hasher: PasswordHasherDep,
    settings: SettingsDep,
    response: Response,
) -> None:
    """Set the password of an invited account: at least 12 characters, and not a common one.

    The browser counts as known from now on, so its person can sign in even while somebody else
    is guessing at the account.
    """
    email = await accept(
        database, sealer, hasher, acceptance.secret, acceptance.password.get_secret_value()
    )
    DEVICE.set(response, settings, new_device_cookie(sealer, email), DEVICE_COOKIE_LIFETIME)
