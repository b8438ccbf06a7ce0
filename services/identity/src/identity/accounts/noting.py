"""What the trail says of accounts, in the chain of each office that it concerns."""

from collections.abc import Collection, Iterable
from uuid import UUID

from nahbar_common.auth import ANY_OFFICE, Staff
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.roles import office_of


def note_account(
    session: AsyncSession, action: str, account_id: UUID, roles: Collection[str]
) -> None:
    """Note something done to an account as a whole, such as closing it."""
    for office, held in _by_office(roles):
        record(session, action, Subject("account", account_id), office_id=office, roles=held)


def note_sign_in(
    session: AsyncSession, account_id: UUID, session_id: UUID, roles: Collection[str]
) -> None:
    """Note that somebody has signed in: it is theirs, though they had no token yet."""
    person = Staff(account_id, frozenset(), session_id)
    for office, _ in _by_office(roles):
        record(
            session,
            "sign_in.succeeded",
            Subject("account", account_id),
            office_id=office,
            principal=person,
        )


def note_wrong_factor(session: AsyncSession, account_id: UUID, roles: Collection[str]) -> None:
    """Note that somebody knew a password and had no right second factor; who, nobody knows."""
    for office, _ in _by_office(roles):
        record(session, "sign_in.factor_failed", Subject("account", account_id), office_id=office)


def note_roles(
    session: AsyncSession, account_id: UUID, before: Collection[str], after: Collection[str]
) -> None:
    """Note which roles were given and taken, office by office."""
    given, taken = set(after) - set(before), set(before) - set(after)
    for office, changed in _by_office(given | taken):
        record(
            session,
            "roles.changed",
            Subject("account", account_id),
            office_id=office,
            given=[role for role in changed if role in given],
            taken=[role for role in changed if role in taken],
        )


def _by_office(roles: Collection[str]) -> Iterable[tuple[UUID | None, list[str]]]:
    """Give roles by office (None: every office); an account without roles is everybody's."""
    for office in sorted({office_of(role) for role in roles}) or [ANY_OFFICE]:
        yield (
            None if office == ANY_OFFICE else UUID(office),
            sorted(role for role in roles if office_of(role) == office),
        )
