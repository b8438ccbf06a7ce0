"""What identity can tell about its processing: who may do what, and how people sign in."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from nahbar_common.auth import ANY_OFFICE
from nahbar_common.processing import Check, Fact, Found, Looking, Processing, Recipient, failed, ok
from sqlalchemy import exists, func
from sqlmodel import col, select

from identity.accounts.models import Account, RoleGrant
from identity.directory_sessions.models import DirectorySession
from identity.factor_rules import service as factor_rules
from identity.machine_clients.models import MachineClient, MachineClientOffice
from identity.settings import Settings

_APART = (("admin", "dpo"), ("admin", "allowance_officer"))
"""Roles that nobody may hold together: who administers must not be who looks after it."""
_STRONG = ("admin", "dpo", "allowance_officer")

_DATA_OF_SCOPE = {
    "appointments:read": ("appointment", "attendance"),
    "appointments:write": ("appointment", "attendance", "contact"),
    "links:write": ("link",),
    "topics:read": ("settings",),
    "consent:read": ("consent",),
    "allowance:read": ("voucher", "ledger"),
    "media:read": ("call", "usage"),
}


async def _roles_apart(looking: Looking) -> Found:
    """Look for somebody with two roles that exclude each other, here or everywhere.

    Programs that reach clients' links or money are named: whoever let one in holds its secret, and
    through it reaches what an admin may not see. Whether that is right, only a person can say.
    """
    offices = (str(looking.office_id), ANY_OFFICE)
    held: dict[str, set[str]] = {}
    query = (
        select(RoleGrant)
        .join(Account, col(Account.id) == col(RoleGrant.account_id))
        .where(col(RoleGrant.office).in_(offices), col(Account.active).is_(True))
    )
    for grant in await looking.session.exec(query):
        held.setdefault(str(grant.account_id), set()).add(grant.role)
    both = sum(any(set(pair) <= roles for pair in _APART) for roles in held.values())
    counts = {f"accounts_{role}": sum(role in roles for roles in held.values()) for role in _STRONG}
    programs = await _programs_of(looking)
    facts: dict[str, Fact] = {
        **counts,
        "with_both": both,
        "programs_with_links": _names_with(programs, "links:write"),
        "programs_with_money": _names_with(programs, "allowance:read"),
    }
    return failed(**facts) if both else ok(**facts)


def _names_with(programs: Sequence[MachineClient], scope: str) -> list[str]:
    return [program.name for program in programs if scope in program.scope.split()]


async def _programs_of(looking: Looking) -> Sequence[MachineClient]:
    """Give the programs that may act for the office, by name."""
    query = (
        select(MachineClient)
        .where(
            exists().where(
                col(MachineClientOffice.client_id) == col(MachineClient.id),
                col(MachineClientOffice.office).in_((str(looking.office_id), ANY_OFFICE)),
            )
        )
        .order_by(col(MachineClient.name))
        .limit(200)
    )
    return (await looking.session.exec(query)).all()


async def _second_factor(looking: Looking) -> Found:
    """Look whether a second factor is demanded of whoever could do the most harm."""
    rule = await factor_rules.of_office(looking.session, str(looking.office_id))
    demanded = [str(role) for role in rule.roles]
    missing = [role for role in _STRONG if role not in demanded]
    return failed(demanded_of=demanded, missing=missing) if missing else ok(demanded_of=demanded)


async def _accounts_of_leavers(looking: Looking) -> Found:
    """Look whether the office's directory ends accounts, or people have to."""
    settings: Settings = looking.app.state.settings
    if settings.directory_issuer is None:
        return ok(directory="none")
    sessions = (
        await looking.session.exec(select(func.count()).select_from(DirectorySession))
    ).one()
    return ok(directory=urlsplit(settings.directory_issuer).hostname or "", sessions=sessions)


async def _recipients(looking: Looking) -> list[Recipient]:
    """Give the office's directory, and the programs that may act for the office."""
    settings: Settings = looking.app.state.settings
    found = []
    if settings.directory_issuer is not None:
        host = urlsplit(settings.directory_issuer).hostname or ""
        found.append(Recipient("directory", host, ("sign_in", "account")))
    for program in await _programs_of(looking):
        kinds = {kind for scope in program.scope.split() for kind in _DATA_OF_SCOPE.get(scope, ())}
        found.append(Recipient("program", program.name, tuple(sorted(kinds))))
    return found


PROCESSING = Processing(
    checks=(
        Check("roles.apart", _roles_apart),
        Check("second_factor.demanded", _second_factor),
        Check("accounts.directory", _accounts_of_leavers),
    ),
    recipients=_recipients,
)
