"""/accounts: for admins, within the offices they administer."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.etags import IfMatch
from nahbar_common.keyed import keyed, tagged
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import NotFound, problem_responses
from nahbar_common.schemas import Page

from identity.access import Admin, NameReader
from identity.accounts import credentials, reading, service
from identity.accounts.errors import (
    AccountClosed,
    AccountOfDirectory,
    AccountShared,
    EmailTaken,
    LastAdmin,
    OwnRoles,
    RoleNotGrantable,
    RolesExcludeEachOther,
)
from identity.accounts.noting import note_account
from identity.accounts.schemas import AccountChange, AccountName, NewAccount
from identity.administration.errors import OwnSecondFactor
from identity.administration.named import OwnOfficesAccount
from identity.administration.schemas import AdministeredAccount, CreatedAccount, FactorReset
from identity.administration.service import administered, administered_one
from identity.dependencies import SealerDep, SettingsDep
from identity.factors import service as factors
from identity.invitations.schemas import InvitationAnswer
from identity.invitations.service import invite
from identity.notices import service as notices
from identity.roles import Authority, OfficeText, office_of

router = APIRouter(prefix="/api/identity/v1/accounts", tags=["accounts"])


@router.get("", responses=problem_responses(NotFound))
async def list_accounts(
    admin: Admin,
    session: ReadSession,
    sealer: SealerDep,
    office_id: Annotated[OfficeText | None, Query()] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[AdministeredAccount]:
    """List the accounts with a role in the offices one administers, in no telling order."""
    profiles, next_cursor = await reading.page(
        session, sealer, Authority.of(admin), office_id, limit, cursor
    )
    return Page(items=await administered(session, profiles), next_cursor=next_cursor)


@router.post(
    "",
    status_code=201,
    responses=problem_responses(RoleNotGrantable, RolesExcludeEachOther, EmailTaken),
)
@keyed
async def create_account(
    new: NewAccount,
    admin: Admin,
    session: WriteSession,
    sealer: SealerDep,
    settings: SettingsDep,
) -> CreatedAccount:
    """Make an account and the invitation through which its person chooses a password."""
    profile = await service.create(session, sealer, new, Authority.of(admin))
    invitation = await invite(session, profile, settings.public_url)
    return CreatedAccount(account=await administered_one(session, profile), invitation=invitation)


@router.get("/{account_id}", responses=problem_responses(NotFound))
@tagged
async def get_account(
    account_id: UUID, admin: Admin, session: ReadSession, sealer: SealerDep
) -> AdministeredAccount:
    """Give one account, with its ETag."""
    profile = await reading.visible(session, sealer, account_id, Authority.of(admin))
    return await administered_one(session, profile)


@router.get("/{account_id}/name", responses=problem_responses(NotFound))
async def get_account_name(
    account_id: UUID, _service: NameReader, session: ReadSession, sealer: SealerDep
) -> AccountName:
    """Give what an account's person is called, after account.renamed: events hold no names."""
    name, revision = await reading.name_of(session, sealer, account_id)
    return AccountName(display_name=name, revision=revision)


@router.patch(
    "/{account_id}",
    responses=problem_responses(
        NotFound,
        RoleNotGrantable,
        OwnRoles,
        RolesExcludeEachOther,
        AccountShared,
        AccountOfDirectory,
        LastAdmin,
    ),
)
@tagged
async def change_account(
    account: OwnOfficesAccount,
    change: AccountChange,
    admin: Admin,
    version: IfMatch,
    session: WriteSession,
    sealer: SealerDep,
) -> AdministeredAccount:
    """Change name, roles or `active`; other roles and closing end the account's sessions."""
    profile = await service.change(
        session, sealer, account.id, change, Authority.of(admin), version
    )
    return await administered_one(session, profile)


@router.post(
    "/{account_id}/invitation",
    status_code=201,
    responses=problem_responses(NotFound, AccountShared, AccountClosed, AccountOfDirectory),
)
@keyed
async def invite_again(
    account_id: UUID,
    admin: Admin,
    session: WriteSession,
    sealer: SealerDep,
    settings: SettingsDep,
) -> InvitationAnswer:
    """Reset the password: the old one and all sessions end now, the invitation sets a new one."""
    profile = await service.lock_wholly_administered(
        session, sealer, account_id, Authority.of(admin)
    )
    if profile.from_directory:
        raise AccountOfDirectory
    if not profile.active:
        raise AccountClosed
    await credentials.reset(session, profile.id)
    note_account(session, "password.reset", profile.id, profile.roles)
    offices = {office_of(role) for role in profile.roles}
    notices.note(session, profile.id, "password_reset", by_others=True, dpo_offices=offices)
    return await invite(session, profile, settings.public_url, is_reset=True)


@router.post(
    "/{account_id}/second-factor/reset",
    responses=problem_responses(NotFound, AccountShared, OwnSecondFactor),
)
@keyed
async def reset_second_factor(
    account_id: UUID, admin: Admin, session: WriteSession, sealer: SealerDep
) -> FactorReset:
    """Take somebody's second factors away because they lost them; all their sessions end.

    The person sees that it was done. Nobody resets their own: their account page asks for the
    password.
    """
    profile = await service.lock_wholly_administered(
        session, sealer, account_id, Authority.of(admin)
    )
    if profile.id == admin.account_id:
        raise OwnSecondFactor
    offices = {office_of(role) for role in profile.roles}
    await factors.reset(session, profile.id, dpo_offices=offices)
    note_account(session, "second_factor.reset", profile.id, profile.roles)
    return FactorReset(account_id=profile.id)
