"""Decides which languages there are, and which of them an office offers."""

from collections.abc import Collection, Sequence
from uuid import UUID

from nahbar_common import trail
from nahbar_common.auth import ANY_OFFICE, Role, Staff
from nahbar_common.locales import LOCALES
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.errors import AllOfficesReserved
from consent.languages import repository
from consent.languages.errors import LanguageKnown, LanguageUnknown
from consent.languages.models import Language
from consent.languages.schemas import (
    LanguageCreate,
    LanguageRead,
    Languages,
    OfferRead,
    OfferWrite,
)

_READERS: tuple[Role, ...] = ("dpo", "team_lead", "admin")


async def list_all(session: AsyncSession) -> Languages:
    """Give the registry."""
    return Languages(items=_read(await repository.every(session)))


async def add(session: AsyncSession, staff: Staff, wanted: LanguageCreate) -> LanguageRead:
    """Enter a language for all offices; raise AllOfficesReserved or LanguageKnown."""
    if ANY_OFFICE not in staff.offices_of("dpo"):
        raise AllOfficesReserved
    if await repository.find(session, wanted.tag) is not None:
        raise LanguageKnown
    language = Language(**wanted.model_dump(), added_by=staff.account_id)
    session.add(language)
    try:
        await session.flush()
    except IntegrityError:
        raise LanguageKnown from None
    trail.record(session, "language.added", trail.Subject("language", language.tag), office_id=None)
    return LanguageRead.model_validate(language)


async def read_offer(session: AsyncSession, staff: Staff, office_id: UUID) -> OfferRead:
    """Give what an office offers; raise NotFound to others."""
    staff.require(office_id, *_READERS)
    return await _offer(session, office_id)


async def choose(
    session: AsyncSession, staff: Staff, office_id: UUID, wanted: OfferWrite
) -> OfferRead:
    """Choose what an office offers; raise NotFound or LanguageUnknown.

    A language may be offered before anything is written in it: people read German then, and the
    answer tells them so.
    """
    staff.require(office_id, "dpo")
    await require_known(session, wanted.tags)
    await repository.choose(session, office_id, wanted.tags)
    trail.record(
        session,
        "languages.chosen",
        trail.Subject("office", office_id),
        office_id=office_id,
        languages=sorted(wanted.tags),
    )
    return await _offer(session, office_id)


async def require_known(session: AsyncSession, tags: Collection[str]) -> None:
    """Raise LanguageUnknown unless all of these are in the registry."""
    unknown = sorted(set(tags) - await repository.known(session, tags))
    if unknown:
        raise LanguageUnknown(languages=unknown)


async def offered(session: AsyncSession, office_id: UUID) -> list[LanguageRead]:
    """Give the languages in which an office offers its declarations, by tag."""
    return (await _offer(session, office_id)).languages


async def _offer(session: AsyncSession, office_id: UUID) -> OfferRead:
    chosen = await repository.chosen(session, office_id)
    shipped = (
        []
        if chosen
        else [language for language in await repository.every(session) if language.tag in LOCALES]
    )
    return OfferRead(
        office_id=office_id, languages=_read(chosen or shipped), is_chosen=bool(chosen)
    )


def _read(languages: Sequence[Language]) -> list[LanguageRead]:
    return [LanguageRead.model_validate(language) for language in languages]
