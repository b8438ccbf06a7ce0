"""/me/factors: the signed-in person's own second factors."""

from typing import Annotated

from fastapi import APIRouter, Depends
from nahbar_common.db import DatabaseDep, ReadSession, WriteSession
from nahbar_common.problems import NotFound, Problem, TokenInvalid, problem_responses

from identity.access import EvenLimited
from identity.accounts import reading
from identity.accounts.errors import PasswordWrong
from identity.browsers.kinds import Kind
from identity.dependencies import PasswordHasherDep, SealerDep, SettingsDep
from identity.factors import service, setting_up
from identity.factors.errors import (
    PasskeysImpossible,
    PasskeyUnusable,
    SecondFactorNeeded,
    SecondFactorWrong,
    SetUpOver,
    TooManyPasskeys,
)
from identity.factors.flows import Confirmer
from identity.factors.named import OwnPasskey
from identity.factors.passkeys import RelyingParty
from identity.factors.schemas import (
    AppConfirmation,
    AppSetUp,
    FactorsAnswer,
    PasskeyConfirmation,
    PasskeySetUp,
    PasswordConfirmation,
    SetUpDone,
)
from identity.passwords.errors import SignInBusy
from identity.slowing.errors import SignInSlowed

router = APIRouter(prefix="/api/identity/v1/me/factors", tags=["second factor"])

_PASSWORD_PROBLEMS: tuple[type[Problem], ...] = (
    TokenInvalid,
    PasswordWrong,
    SignInSlowed,
    SignInBusy,
)


def _confirmer(database: DatabaseDep, sealer: SealerDep, hasher: PasswordHasherDep) -> Confirmer:
    return Confirmer(database, sealer, hasher)


ConfirmerDep = Annotated[Confirmer, Depends(_confirmer)]


@router.get("", responses=problem_responses(TokenInvalid))
async def get_factors(
    me: EvenLimited, session: ReadSession, sealer: SealerDep, settings: SettingsDep
) -> FactorsAnswer:
    """Give one's second factors, whether one is needed, and what happened to them."""
    profile = await reading.own_profile(session, sealer, me.account_id)
    possible = RelyingParty.of(settings.public_url) is not None
    # Whoever comes from the directory shows there what the office wants (adr/0043).
    roles = () if profile.from_directory else profile.roles
    return await service.overview(session, me.account_id, roles, passkeys_possible=possible)


@router.post("/app", responses=problem_responses(*_PASSWORD_PROBLEMS))
async def start_app(
    confirmation: PasswordConfirmation, me: EvenLimited, confirmer: ConfirmerDep
) -> AppSetUp:
    """Begin to set up an app that shows codes; what is set up stays until the code is confirmed."""
    async with confirmer.confirmed(me, confirmation) as (session, profile):
        return await setting_up.start_app(session, confirmer.sealer, profile)


@router.post("/app/confirm", responses=problem_responses(SetUpOver, SecondFactorWrong))
async def confirm_app(
    confirmation: AppConfirmation,
    me: EvenLimited,
    session: WriteSession,
    sealer: SealerDep,
) -> SetUpDone:
    """Finish with the first code; with the first factor of all, all other sessions end."""
    return await setting_up.confirm_app(
        session, sealer, me.account_id, confirmation.set_up_id, confirmation.code, me.session_id
    )


@router.post(
    "/passkeys",
    responses=problem_responses(*_PASSWORD_PROBLEMS, PasskeysImpossible, TooManyPasskeys),
)
async def start_passkey(
    confirmation: PasswordConfirmation,
    me: EvenLimited,
    confirmer: ConfirmerDep,
    settings: SettingsDep,
) -> PasskeySetUp:
    """Begin to make a passkey."""
    party = RelyingParty.require(settings.public_url)
    async with confirmer.confirmed(me, confirmation) as (session, profile):
        return await setting_up.start_passkey(session, confirmer.sealer, profile, party)


@router.post(
    "/passkeys/confirm",
    responses=problem_responses(SetUpOver, PasskeyUnusable, PasskeysImpossible),
)
async def confirm_passkey(
    confirmation: PasskeyConfirmation,
    me: EvenLimited,
    kind: Kind,
    session: WriteSession,
    sealer: SealerDep,
    settings: SettingsDep,
) -> SetUpDone:
    """Finish with what the browser made; with the first factor of all, other sessions end."""
    return await setting_up.confirm_passkey(
        session,
        sealer,
        me.account_id,
        RelyingParty.require(settings.public_url),
        confirmation.set_up_id,
        confirmation.credential.model_dump(),
        kind,
        me.session_id,
    )


@router.post("/recovery-codes", responses=problem_responses(*_PASSWORD_PROBLEMS, NotFound))
async def make_recovery_codes(
    confirmation: PasswordConfirmation, me: EvenLimited, confirmer: ConfirmerDep
) -> SetUpDone:
    """Make new recovery codes, shown this once; those before are good no more."""
    async with confirmer.confirmed(me, confirmation) as (session, profile):
        if not await service.kinds_of(session, profile.id):
            raise NotFound
        return await setting_up.make_codes(session, confirmer.sealer, profile.id)


@router.post(
    "/app/remove",
    status_code=204,
    responses=problem_responses(*_PASSWORD_PROBLEMS, NotFound, SecondFactorNeeded),
)
async def remove_app(
    confirmation: PasswordConfirmation, me: EvenLimited, confirmer: ConfirmerDep
) -> None:
    """Take the app away."""
    async with confirmer.confirmed(me, confirmation) as (session, profile):
        await service.remove_app(session, profile.id, profile.roles)


@router.post(
    "/passkeys/{passkey_id}/remove",
    status_code=204,
    responses=problem_responses(*_PASSWORD_PROBLEMS, NotFound, SecondFactorNeeded),
)
async def remove_passkey(
    passkey: OwnPasskey,
    confirmation: PasswordConfirmation,
    me: EvenLimited,
    confirmer: ConfirmerDep,
) -> None:
    """Take a passkey away."""
    async with confirmer.confirmed(me, confirmation) as (session, profile):
        await service.remove_passkey(session, profile.id, profile.roles, passkey.id)
