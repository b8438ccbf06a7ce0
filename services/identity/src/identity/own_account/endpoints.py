"""/me: the signed-in person's own account."""

from fastapi import APIRouter, Request
from nahbar_common.db import DatabaseDep, ReadSession
from nahbar_common.problems import TokenInvalid, problem_responses

from identity.access import AnyStaff
from identity.accounts import reading
from identity.accounts.schemas import AccountAnswer
from identity.browsers.cookies import STAFF
from identity.dependencies import PasswordHasherDep, SealerDep
from identity.own_account.errors import PasswordWrong
from identity.own_account.flows import change_own_password
from identity.own_account.schemas import PasswordChange
from identity.passwords.errors import PasswordTooWeak
from identity.sessions.refresh_tokens import RefreshToken
from identity.slowing.errors import SignInSlowed

router = APIRouter(prefix="/api/identity/v1/me", tags=["me"])


@router.get("", responses=problem_responses(TokenInvalid))
async def get_me(me: AnyStaff, session: ReadSession, sealer: SealerDep) -> AccountAnswer:
    """Give the signed-in person's account, with the roles as they are now."""
    profile = await reading.own_profile(session, sealer, me.account_id)
    return AccountAnswer.model_validate(profile)


@router.post(
    "/password",
    status_code=204,
    responses=problem_responses(TokenInvalid, PasswordWrong, PasswordTooWeak, SignInSlowed),
)
async def change_password(
    change: PasswordChange,
    me: AnyStaff,
    request: Request,
    database: DatabaseDep,
    sealer: SealerDep,
    hasher: PasswordHasherDep,
) -> None:
    """Change one's password; all sessions but the one of this browser's cookie end."""
    token = RefreshToken.parse(STAFF.read(request))
    await change_own_password(
        database, sealer, hasher, me.account_id, change, token.session_id if token else None
    )
