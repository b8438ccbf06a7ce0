"""What second factors an account has and needs, and taking them away."""

from collections.abc import Collection, Iterable
from uuid import UUID

import structlog
from nahbar_common.auth import Staff
from nahbar_common.problems import NotFound
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.factor_rules.service import demands
from identity.factors import repository
from identity.factors.errors import SecondFactorNeeded
from identity.factors.models import Change, FactorChange, FactorKind, Passkey
from identity.factors.schemas import AppAnswer, FactorsAnswer, HappenedAnswer, PasskeyAnswer
from identity.notices import service as notices
from identity.sessions import service as sessions

_SHOWN_CHANGES = 10

log = structlog.get_logger()


async def kinds_of(session: AsyncSession, account_id: UUID) -> list[FactorKind]:
    """Give the kinds of second factor an account can show, the easiest first; empty: none."""
    kinds: list[FactorKind] = []
    if await repository.passkeys_of(session, account_id):
        kinds.append("passkey")
    if await repository.app_of(session, account_id) is not None:
        kinds.append("app")
    if kinds and await repository.codes_left(session, account_id):
        kinds.append("recovery_code")
    return kinds


async def holders_among(session: AsyncSession, account_ids: Collection[UUID]) -> set[UUID]:
    """Give those of some accounts that have a second factor."""
    return await repository.holders_among(session, account_ids)


async def is_missing(session: AsyncSession, account_id: UUID, roles: Iterable[str]) -> bool:
    """Tell whether an account needs a second factor and has none: then it has no roles yet."""
    return await demands(session, roles) and not await kinds_of(session, account_id)


async def overview(
    session: AsyncSession, account_id: UUID, roles: Iterable[str], *, passkeys_possible: bool
) -> FactorsAnswer:
    """Give what a person sees of their own factors."""
    app = await repository.app_of(session, account_id)
    passkeys = await repository.passkeys_of(session, account_id)
    changes = await repository.changes_of(session, account_id, _SHOWN_CHANGES)
    return FactorsAnswer(
        required=await demands(session, roles),
        passkeys_possible=passkeys_possible,
        app=AppAnswer.model_validate(app) if app else None,
        passkeys=[PasskeyAnswer.model_validate(passkey) for passkey in passkeys],
        recovery_codes_left=await repository.codes_left(session, account_id),
        happened=[HappenedAnswer.model_validate(change) for change in changes],
    )


async def remove_app(session: AsyncSession, account_id: UUID, roles: Iterable[str]) -> None:
    """Take the app away; raise NotFound or SecondFactorNeeded."""
    app = await repository.lock_app(session, account_id)
    if app is None:
        raise NotFound
    await repository.remove(session, app)
    await _after_removal(session, account_id, roles, "app_removed")


async def require_passkey(session: AsyncSession, account_id: UUID, passkey_id: UUID) -> Passkey:
    """Give a passkey of an account; raise NotFound."""
    found = await repository.passkeys_of(session, account_id)
    passkey = next((each for each in found if each.id == passkey_id), None)
    if passkey is None:
        raise NotFound
    return passkey


async def find_own_passkey(session: AsyncSession, me: Staff, passkey_id: UUID) -> Passkey:
    """Give a passkey of the signed-in person; raise NotFound."""
    return await require_passkey(session, me.account_id, passkey_id)


async def remove_passkey(
    session: AsyncSession, account_id: UUID, roles: Iterable[str], passkey_id: UUID
) -> None:
    """Take a passkey away; raise NotFound or SecondFactorNeeded."""
    await repository.remove(session, await require_passkey(session, account_id, passkey_id))
    await _after_removal(session, account_id, roles, "passkey_removed")


async def reset(
    session: AsyncSession, account_id: UUID, *, dpo_offices: Collection[str] = ()
) -> None:
    """Take all factors away and end all sessions; the person sees that it was not them.

    The data-protection officers of the offices are told, too.
    """
    await repository.remove_all_of(session, account_id)
    await sessions.end_all_of(session, account_id)
    await note(session, account_id, "reset_by_admin", dpo_offices=dpo_offices)


async def note(
    session: AsyncSession, account_id: UUID, what: Change, *, dpo_offices: Collection[str] = ()
) -> None:
    """Keep for the person what happened to their factors, and let them be told."""
    await repository.add(session, FactorChange(account_id=account_id, what=what))
    by_admin = what == "reset_by_admin"
    notices.note(
        session,
        account_id,
        "second_factor_reset" if what == "reset_by_admin" else what,
        by_others=by_admin,
        dpo_offices=dpo_offices,
    )
    log.info("second factor changed", kind=what)


async def _after_removal(
    session: AsyncSession, account_id: UUID, roles: Iterable[str], what: Change
) -> None:
    if not await kinds_of(session, account_id):
        if await demands(session, roles):
            raise SecondFactorNeeded
        # Codes that stand in for a factor stand for nothing now.
        await repository.replace_codes(session, account_id, [])
    await note(session, account_id, what)
