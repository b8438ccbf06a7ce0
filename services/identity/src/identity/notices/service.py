"""Noting what a person should know, in the transaction in which it happens."""

from collections.abc import Collection, Sequence
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.locales import current_locale
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.browsers.kinds import BrowserKind
from identity.notices import repository
from identity.notices.models import Notice, NoticeKind

NOTED_KEY = "notices_noted"
_MOST_SHOWN = 50
_OFFICERS_ONLY: frozenset[NoticeKind] = frozenset({"account_created", "emergency_limited"})
"""News to the officers alone: a new account's person has just been invited, and whoever settled a
rule knows of it."""


def note(
    session: AsyncSession,
    account_id: UUID,
    kind: NoticeKind,
    *,
    by_others: bool = False,
    dpo_offices: Collection[str] = (),
    device: BrowserKind | None = None,
) -> None:
    """Note something for a person; a job tells them by mail, and the officers of the offices.

    by_others: an admin did it, so the language of the request says nothing of the person's.
    """
    session.add(
        Notice(
            account_id=account_id,
            kind=kind,
            language="de" if by_others else current_locale.get(),
            dpo_offices=sorted(set(dpo_offices)),
            browser=device.browser if device else None,
            system=device.system if device else None,
            seen_at=utc_now() if kind in _OFFICERS_ONLY else None,
        )
    )
    session.info[NOTED_KEY] = True


def note_for_officer(
    session: AsyncSession, officer_id: UUID, kind: NoticeKind, *, about: UUID | None
) -> None:
    """Note for one data-protection officer what somebody (None: on the server) has done."""
    session.add(Notice(account_id=officer_id, about_id=about, kind=kind))
    session.info[NOTED_KEY] = True


async def untold(session: AsyncSession, limit: int) -> Sequence[Notice]:
    """Give what nobody was told of yet, held until the commit."""
    return await repository.lock_untold(session, limit)


async def unseen(session: AsyncSession, account_id: UUID) -> Sequence[Notice]:
    """Give what a person has not acknowledged yet, the newest first."""
    return await repository.unseen_of(session, account_id, _MOST_SHOWN)


async def not_delivered(session: AsyncSession, found: Sequence[Notice]) -> set[UUID]:
    """Give the ids of notices whose mail nobody tries to deliver any more."""
    by_mail = {notice.mail_id: notice.id for notice in found if notice.mail_id is not None}
    return {by_mail[mail_id] for mail_id in await repository.given_up(session, by_mail)}


async def acknowledge(
    session: AsyncSession, account_id: UUID, notice_ids: Collection[UUID]
) -> None:
    """Note that a person has seen notices; those of others, and unknown ones, are left alone."""
    await repository.mark_seen(session, account_id, notice_ids, utc_now())
