"""/accounts: for admins, within the offices they administer."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from nahbar_common.auth import Access, Staff
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.etags import IfMatch, etag
from nahbar_common.idempotency import OnceDep
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import NotFound, PreconditionFailed, problem_responses
from nahbar_common.schemas import Page

from identity.accounts.credentials import CredentialService
from identity.accounts.errors import (
    AccountClosed,
    AccountShared,
    EmailTaken,
    LastAdmin,
    RoleNotGrantable,
)
from identity.accounts.roles import Authority, OfficeText
from identity.accounts.schemas import AccountChange, AccountDetails, CreatedAccount, NewAccount
from identity.accounts.service import AccountService
from identity.dependencies import SealerDep, SettingsDep
from identity.invitations.schemas import InvitationAnswer
from identity.invitations.service import InvitationService

router = APIRouter(prefix="/api/identity/v1/accounts", tags=["accounts"])

Admin = Annotated[Staff, Depends(Access(staff=("admin",)))]


@router.get("", responses=problem_responses(NotFound))
async def list_accounts(
    admin: Admin,
    session: ReadSession,
    sealer: SealerDep,
    office_id: Annotated[OfficeText | None, Query()] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[AccountDetails]:
    """List the accounts with a role in the offices one administers, in no telling order."""
    profiles, next_cursor = await AccountService(session, sealer).page(
        Authority.of(admin), office_id, limit, cursor
    )
    items = [AccountDetails.model_validate(profile) for profile in profiles]
    return Page(items=items, next_cursor=next_cursor)


@router.post("", status_code=201, responses=problem_responses(RoleNotGrantable, EmailTaken))
async def create_account(
    new: NewAccount,
    admin: Admin,
    once: OnceDep,
    session: WriteSession,
    sealer: SealerDep,
    settings: SettingsDep,
    response: Response,
) -> CreatedAccount:
    """Make an account and the invitation through which its person chooses a password."""

    async def act() -> CreatedAccount:
        profile = await AccountService(session, sealer).create(new, Authority.of(admin))
        invitation = await InvitationService(session, settings.public_url).invite(profile.id)
        response.headers["ETag"] = etag(profile.version)
        return CreatedAccount(account=AccountDetails.model_validate(profile), invitation=invitation)

    return await once.run(session, act, CreatedAccount)


@router.get("/{account_id}", responses=problem_responses(NotFound))
async def get_account(
    account_id: UUID, admin: Admin, session: ReadSession, sealer: SealerDep, response: Response
) -> AccountDetails:
    """Give one account, with its ETag."""
    profile = await AccountService(session, sealer).visible(account_id, Authority.of(admin))
    response.headers["ETag"] = etag(profile.version)
    return AccountDetails.model_validate(profile)


@router.patch(
    "/{account_id}",
    responses=problem_responses(
        NotFound, PreconditionFailed, RoleNotGrantable, AccountShared, LastAdmin
    ),
)
async def change_account(
    account_id: UUID,
    change: AccountChange,
    admin: Admin,
    version: IfMatch,
    session: WriteSession,
    sealer: SealerDep,
    response: Response,
) -> AccountDetails:
    """Change name, roles or `active`; other roles and closing end the account's sessions."""
    profile = await AccountService(session, sealer).change(
        account_id, change, Authority.of(admin), version
    )
    response.headers["ETag"] = etag(profile.version)
    return AccountDetails.model_validate(profile)


@router.post(
    "/{account_id}/invitation",
    status_code=201,
    responses=problem_responses(NotFound, AccountShared, AccountClosed),
)
async def invite_again(
    account_id: UUID,
    admin: Admin,
    once: OnceDep,
    session: WriteSession,
    sealer: SealerDep,
    settings: SettingsDep,
) -> InvitationAnswer:
    """Reset the password: the old one and all sessions end now, the invitation sets a new one."""

    async def act() -> InvitationAnswer:
        profile = await AccountService(session, sealer).wholly_administered(
            account_id, Authority.of(admin)
        )
        if not profile.active:
            raise AccountClosed
        await CredentialService(session, sealer).reset(profile.id)
        return await InvitationService(session, settings.public_url).invite(profile.id)

    return await once.run(session, act, InvitationAnswer)
