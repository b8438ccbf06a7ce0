"""What the commands do, apart from reading their options: each in one transaction, repeatable."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from nahbar_common.auth import ANY_OFFICE, Role
from nahbar_common.crypto import Sealer
from nahbar_common.locales import LOCALES
from nahbar_common.mail import testing as mail_testing
from nahbar_common.problems import Conflict
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import credentials, reading
from identity.accounts import service as accounts
from identity.accounts.profiles import Profile
from identity.accounts.schemas import NewAccount
from identity.administration import factor_rules
from identity.factors import service as factors
from identity.factors import setting_up, totp
from identity.invitations.service import invite
from identity.machine_clients.schemas import NewMachineClient
from identity.machine_clients.service import find_named
from identity.mail import DIRECTORY
from identity.office_words.service import of_offices
from identity.passwords.hashing import PasswordHasher
from identity.passwords.policy import require_strong
from identity.programs import service as programs
from identity.roles import Authority
from identity.sessions import service as sessions
from identity.settings import Settings

OPERATOR = Authority(frozenset({ANY_OFFICE}))
"""Whoever can run commands on the server may do everything here."""


class CommandRefused(Exception):
    """What was asked for contradicts what is there; the text says how."""


@dataclass(frozen=True)
class AccountOrder:
    """An account as a command describes it."""

    new: NewAccount
    account_id: UUID | None
    password: str | None
    reset_password: bool


async def ensure_account(
    session: AsyncSession, sealer: Sealer, public_url: str, order: AccountOrder
) -> dict[str, object]:
    """Make an account, or add the roles it lacks; its password changes only on `reset_password`.

    Gives what the command prints. Raises CommandRefused when the address belongs to another id
    or the account is closed, and PasswordTooWeak.
    """
    known = await reading.by_email(session, sealer, order.new.email)
    if known is None:
        profile = await _create(session, sealer, order)
    elif order.account_id not in (None, known.id):
        raise CommandRefused(f"this e-mail address belongs to the account {known.id}")
    elif not known.active:
        raise CommandRefused(f"the account {known.id} is closed: an admin has to open it first")
    else:
        await accounts.add_roles(session, sealer, known.id, order.new.roles)
        profile = known
    answer: dict[str, object] = {"account_id": str(profile.id), "created": known is None}
    if profile.has_password and not order.reset_password:
        return answer
    if order.password is not None:
        offices = await of_offices(session)
        await require_strong(order.password, profile.email, profile.display_name, offices=offices)
        await credentials.store(
            session, sealer, profile.id, await PasswordHasher().hash(order.password)
        )
        await sessions.end_all_of(session, profile.id)
        return answer
    await credentials.reset(session, profile.id)
    invitation = await invite(session, profile, public_url)
    shown = invitation.model_dump(mode="json")
    return answer | {"invitation_url": shown["url"], "expires_at": shown["expires_at"]}


async def ensure_machine_client(
    session: AsyncSession, new: NewMachineClient, *, reset_secret: bool
) -> dict[str, object]:
    """Let a program in unless one of its name is there; its secret is given only when made."""
    known = await find_named(session, new.name)
    if known is not None and not reset_secret:
        return {"client_id": str(known.client_id), "client_secret": None, "created": False}
    if known is not None:
        secret = await programs.renew_secret(session, known)
        return {"client_id": str(known.client_id), "client_secret": secret, "created": False}
    created = await programs.let_in(session, new, OPERATOR)
    return {
        "client_id": str(created.client_id),
        "client_secret": created.client_secret,
        "created": True,
    }


async def demand_second_factor(
    session: AsyncSession, office: str, roles: Sequence[Role]
) -> dict[str, object]:
    """Settle for which roles an office (`*`: every office without a rule) wants a second factor."""
    rule = await factor_rules.settle(session, office, roles, by=None)
    return {"office": rule.office_id, "roles": rule.roles}


async def reset_second_factor(
    session: AsyncSession, sealer: Sealer, email: str
) -> dict[str, object]:
    """Take an account's second factors away; raise CommandRefused for an unknown address."""
    known = await _known(session, sealer, email)
    await factors.reset(session, known.id)
    return {"account_id": str(known.id), "reset": True}


async def add_authenticator(session: AsyncSession, sealer: Sealer, email: str) -> dict[str, object]:
    """Give an account an app's secret, for demonstrations; raise CommandRefused."""
    known = await _known(session, sealer, email)
    secret = totp.new_secret()
    await factors.reset(session, known.id)
    await setting_up.put_app(session, sealer, known.id, secret)
    codes = await setting_up.make_codes(session, sealer, known.id)
    return {"totp_secret": secret, "recovery_codes": codes.recovery_codes}


async def send_test_mail(settings: Settings, address: str, language: str) -> dict[str, object]:
    """Send a test message at once; raise CommandRefused with what stood in the way."""
    if settings.smtp_url is None:
        raise CommandRefused("no mail server is set up: NAHBAR_SMTP_URL is not set")
    if language not in LOCALES:
        raise CommandRefused(f"the language is one of {', '.join(LOCALES)}")
    try:
        outcome = await mail_testing.send_test_mail(settings, DIRECTORY, address, language)
    except ValueError:
        raise CommandRefused("this cannot be a mail address") from None
    if outcome.failure is not None:
        raise CommandRefused(f"the mail server did not take it: {outcome.failure}")
    return {"sent": True}


async def _known(session: AsyncSession, sealer: Sealer, email: str) -> Profile:
    known = await reading.by_email(session, sealer, email)
    if known is None:
        raise CommandRefused("no account has this e-mail address")
    return known


async def _create(session: AsyncSession, sealer: Sealer, order: AccountOrder) -> Profile:
    try:
        return await accounts.create(session, sealer, order.new, OPERATOR, order.account_id)
    except Conflict:
        raise CommandRefused(f"another account has the id {order.account_id}") from None
