"""The life of a declaration after it was written: sent back, reviewed, published, retired.

Whoever wrote in it does none of the first three. The database's triggers hold the same.
"""

from datetime import datetime
from uuid import UUID

from nahbar_common import trail
from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.etags import check_version
from nahbar_common.problems import TryAgain
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.declarations import repository
from consent.declarations.errors import (
    DeclarationNotPublished,
    DeclarationNotReviewed,
    WrittenByYou,
)
from consent.declarations.models import Declaration, DeclarationRemark
from consent.declarations.places import fill, places_in, require_same_dpo, values_of
from consent.declarations.schemas import (
    DeclarationRead,
    Publication,
    Retirement,
    SendingBack,
    TextWrite,
)
from consent.declarations.service import find_draft, lock_to_publish, read_whole, rows_of
from consent.declarations.views import dpo_of
from consent.peers.appointments import OfficeRecord


async def review(
    session: AsyncSession, staff: Staff, declaration_id: UUID, revision: int
) -> DeclarationRead:
    """Find a draft good as it is; raise WrittenByYou. Of one that is reviewed, nothing changes."""
    declaration = await find_draft(session, staff, declaration_id, revision)
    await _require_other(session, staff, declaration_id)
    if declaration.reviewed_at is None:
        declaration.reviewed_at = utc_now()
        declaration.reviewed_by = staff.account_id
        declaration.revision += 1
        _note(session, "reviewed", declaration)
    return await read_whole(session, declaration)


async def send_back(
    session: AsyncSession,
    staff: Staff,
    declaration_id: UUID,
    revision: int,
    wanted: SendingBack,
) -> DeclarationRead:
    """Tell those who write a draft what it lacks; raise WrittenByYou.

    A review that was there ends with it: whoever publishes may see what the reviewer did not.
    """
    declaration = await find_draft(session, staff, declaration_id, revision)
    await _require_other(session, staff, declaration_id)
    declaration.reviewed_at = declaration.reviewed_by = None
    declaration.revision += 1
    await repository.add_remark(
        session,
        DeclarationRemark(
            declaration_id=declaration.id,
            revision=declaration.revision,
            remark=wanted.remark,
            said_by=staff.account_id,
        ),
    )
    # Not the words: the trail is kept longer than they are of use.
    _note(session, "sent_back", declaration)
    return await read_whole(session, declaration)


async def publish(
    session: AsyncSession,
    staff: Staff,
    declaration_id: UUID,
    revision: int,
    record: OfficeRecord | None,
    wanted: Publication,
) -> DeclarationRead:
    """Make a reviewed draft the next version of its scope, purpose and audience, for good.

    Its places are filled from the office's record. Raises WrittenByYou, DeclarationNotReviewed,
    ContactsDiffer or PlaceOpen.
    """
    declaration = await find_draft(session, staff, declaration_id, revision)
    await _require_other(session, staff, declaration_id)
    if declaration.reviewed_at is None:
        raise DeclarationNotReviewed
    declaration.material_change = wanted.material_change
    await publish_draft(session, declaration, record, published_by=staff.account_id)
    return await read_whole(session, declaration)


async def publish_draft(
    session: AsyncSession,
    declaration: Declaration,
    record: OfficeRecord | None,
    *,
    published_by: UUID | None,
) -> None:
    """Fill a draft's places, give it its number and date, and retire the version before it.

    Raises ContactsDiffer, PlaceOpen, or TryAgain when another publication took the number.
    """
    await _fill_places(session, declaration, record)
    scope = (declaration.office_id, declaration.purpose, declaration.audience)
    # In this order: a publication in between is either seen by the second, or has the number.
    newest = await repository.newest_version(session, *scope)
    before = await repository.lock_live(session, *scope)
    now = utc_now()
    declaration.version = newest + 1
    declaration.published_at = now
    declaration.published_by = published_by
    declaration.revision += 1
    for one in before:
        _retire(one, now, published_by)
    await _flush(session)
    _note(session, "published", declaration, asks_anew=declaration.material_change)
    for one in before:
        _note(session, "retired", one, asks_anew=declaration.material_change)


async def retire(
    session: AsyncSession,
    staff: Staff,
    declaration_id: UUID,
    revision: int,
    wanted: Retirement,
) -> DeclarationRead:
    """Take a published version back without a next one; raise DeclarationNotPublished.

    Nobody can consent to it any more. Where an office's own is gone, the one for all offices holds.
    """
    declaration = await lock_to_publish(session, staff, declaration_id)
    if declaration.published_at is None or declaration.retired_at is not None:
        raise DeclarationNotPublished
    check_version(declaration.revision, revision)
    declaration.consents_end = wanted.consents_end
    _retire(declaration, utc_now(), staff.account_id)
    await _flush(session)
    _note(session, "retired", declaration, asks_anew=wanted.consents_end)
    return await read_whole(session, declaration)


def _retire(declaration: Declaration, now: datetime, by: UUID | None) -> None:
    declaration.retired_at = now
    declaration.retired_by = by
    declaration.revision += 1


async def _require_other(session: AsyncSession, staff: Staff, declaration_id: UUID) -> None:
    # Of drafts older than this rule nobody knows who wrote them: saved once more, they are known.
    writers = await repository.writers_of(session, declaration_id)
    if not writers or staff.account_id in writers:
        raise WrittenByYou


async def _fill_places(
    session: AsyncSession, declaration: Declaration, record: OfficeRecord | None
) -> None:
    dpo = dpo_of(declaration)
    if record is not None:
        require_same_dpo(record, dpo)
    values = values_of(record) if record is not None else {}
    rows = (await repository.texts_of(session, [declaration.id]))[declaration.id]
    texts = {row.locale: TextWrite.model_validate(row, from_attributes=True) for row in rows}
    places = places_in(texts.values())
    if not places:
        return
    filled = {locale: fill(text, values) for locale, text in texts.items()}
    declaration.filled = {name: values[name] for name in sorted(places)}
    await repository.replace_texts(session, declaration.id, rows_of(declaration.id, filled, dpo))


async def _flush(session: AsyncSession) -> None:
    try:
        await session.flush()
    except IntegrityError:
        raise TryAgain(retry_after=0) from None


def _note(
    session: AsyncSession, what: str, declaration: Declaration, *, asks_anew: bool | None = None
) -> None:
    trail.record(
        session,
        f"declaration.{what}",
        trail.Subject("declaration", declaration.id),
        office_id=declaration.office_id,
        about=declaration.purpose,
        audience=declaration.audience,
        version=declaration.version,
        asks_anew=asks_anew,
    )
