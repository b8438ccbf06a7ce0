"""/me: the signed-in person's own account."""

from fastapi import APIRouter
from nahbar_common.db import DatabaseDep, ReadSession
from nahbar_common.problems import TokenInvalid, problem_responses

from identity.access import Oneself
from identity.accounts import reading
from identity.accounts.errors import PasswordWrong
from identity.accounts.schemas import AccountAnswer
from identity.dependencies import PasswordHasherDep, SealerDep
from identity.own_account.flows import change_own_password
from identity.own_account.schemas import PasswordChange
from identity.passwords.errors import (
    PasswordCommon,
    PasswordPersonal,
    PasswordTooShort,
    PasswordTooWeak,
    SignInBusy,
)
from identity.slowing.errors import SignInSlowed

router = APIRouter(prefix="/api/identity/v1/me", tags=["me"])


@router.get("", responses=problem_responses(TokenInvalid))
async def get_me(me: Oneself, session: ReadSession, sealer: SealerDep) -> AccountAnswer:
    """Give the signed-in person's account, with the roles as they are now."""
    profile = await reading.own_profile(session, sealer, me.account_id)
    return AccountAnswer.model_validate(profile)


@router.post(
    "/password",
    status_code=204,
    responses=problem_responses(
        TokenInvalid,
        PasswordWrong,
        PasswordTooWeak,
        PasswordTooShort,
        PasswordCommon,
        PasswordPersonal,
        SignInSlowed,
        SignInBusy,
    ),
)
async def change_password(
    change: PasswordChange,
    me: Oneself,
    database: DatabaseDep,
    sealer: SealerDep,
    hasher: PasswordHasherDep,
) -> None:
    """Change one's password; all other sessions end."""
    await change_own_password(database, sealer, hasher, me.account_id, change, me.session_id)
