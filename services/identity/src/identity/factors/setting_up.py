"""Setting a second factor up, in two steps: what to take along, and the proof that it works."""

from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts.profiles import Profile
from identity.browsers.kinds import BrowserKind
from identity.factors import challenges, recovery, repository, service, totp
from identity.factors.errors import PasskeyUnusable, SecondFactorWrong, TooManyPasskeys
from identity.factors.models import AuthenticatorApp, Change, Passkey
from identity.factors.passkeys import (
    Credential,
    RelyingParty,
    offer_registration,
    registered,
    transports_of,
)
from identity.factors.schemas import AppSetUp, PasskeySetUp, SetUpDone
from identity.sessions import service as sessions

_MOST_PASSKEYS = 10


async def start_app(session: AsyncSession, sealer: Sealer, profile: Profile) -> AppSetUp:
    """Give the secret for a person's app."""
    secret = totp.new_secret()
    set_up_id = await challenges.begin(session, sealer, profile.id, "app", secret.encode())
    address = totp.address_of(secret, profile.email)
    return AppSetUp(set_up_id=set_up_id, secret=secret, address=address)


async def confirm_app(
    session: AsyncSession,
    sealer: Sealer,
    account_id: UUID,
    set_up_id: UUID,
    typed: str,
    keep: UUID | None,
) -> SetUpDone:
    """Take the app when its code is right; it takes the place of the one before.

    Raises SetUpOver or SecondFactorWrong. The code is used up with it.
    """
    secret = (await challenges.finish(session, sealer, account_id, "app", set_up_id)).decode()
    code = totp.read_code(typed)
    step = totp.step_of(secret, code, utc_now()) if code else None
    if step is None:
        raise SecondFactorWrong
    first = not await service.kinds_of(session, account_id)
    before = await repository.lock_app(session, account_id)
    if before is not None:
        await repository.remove(session, before)
    await put_app(session, sealer, account_id, secret, step)
    return await _done(session, sealer, account_id, "app_added", first, keep)


async def start_passkey(
    session: AsyncSession, sealer: Sealer, profile: Profile, party: RelyingParty
) -> PasskeySetUp:
    """Give what a browser needs to make a passkey; raise TooManyPasskeys."""
    known = await repository.passkeys_of(session, profile.id)
    if len(known) >= _MOST_PASSKEYS:
        raise TooManyPasskeys(max_passkeys=_MOST_PASSKEYS)
    options, challenge = offer_registration(
        party, profile.id, profile.email, profile.display_name, list(known)
    )
    set_up_id = await challenges.begin(session, sealer, profile.id, "passkey", challenge)
    return PasskeySetUp(set_up_id=set_up_id, options=options)


async def confirm_passkey(
    session: AsyncSession,
    sealer: Sealer,
    account_id: UUID,
    party: RelyingParty,
    set_up_id: UUID,
    credential: Credential,
    kind: BrowserKind,
    keep: UUID | None,
) -> SetUpDone:
    """Take the passkey a browser has made; raise SetUpOver or PasskeyUnusable."""
    challenge = await challenges.finish(session, sealer, account_id, "passkey", set_up_id)
    verified = registered(party, credential, challenge)
    if verified is None:
        raise PasskeyUnusable
    first = not await service.kinds_of(session, account_id)
    passkey = Passkey(
        account_id=account_id,
        credential_id=verified.credential_id,
        public_key=verified.credential_public_key,
        sign_count=verified.sign_count,
        transports=transports_of(credential),
        browser=kind.browser,
        system=kind.system,
    )
    try:
        await repository.add(session, passkey)
    except IntegrityError:
        raise PasskeyUnusable from None
    return await _done(session, sealer, account_id, "passkey_added", first, keep)


async def make_codes(session: AsyncSession, sealer: Sealer, account_id: UUID) -> SetUpDone:
    """Make new recovery codes; those before are good no more."""
    codes = await recovery.make(session, sealer, account_id)
    await service.note(session, account_id, "recovery_codes_made")
    return SetUpDone(recovery_codes=codes)


async def put_app(
    session: AsyncSession, sealer: Sealer, account_id: UUID, secret: str, step: int = 0
) -> None:
    """Store an app's secret; codes up to `step` are used up."""
    sealed = sealer.seal(secret.encode(), *app_place(account_id))
    app = AuthenticatorApp(account_id=account_id, secret_sealed=sealed, last_step=step)
    await repository.add(session, app)


def app_place(account_id: UUID) -> tuple[str, str, str]:
    """Give the place an app's secret is sealed for."""
    return "authenticator_apps", "secret_sealed", str(account_id)


async def _done(
    session: AsyncSession,
    sealer: Sealer,
    account_id: UUID,
    what: Change,
    first: bool,
    keep: UUID | None,
) -> SetUpDone:
    await service.note(session, account_id, what)
    if not first:
        return SetUpDone(recovery_codes=None)
    # Whoever signed in with the password alone until now has to show the factor.
    await sessions.end_all_of(session, account_id, keep=keep)
    return SetUpDone(recovery_codes=await recovery.make(session, sealer, account_id))
