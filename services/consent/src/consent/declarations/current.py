"""The declaration that counts now: what a person reads, and what consents are checked against."""

from collections.abc import Collection
from uuid import UUID

from nahbar_common.locales import DEFAULT_LOCALE
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.declarations import repository
from consent.declarations.errors import DeclarationMissing
from consent.declarations.models import Declaration, DeclarationText
from consent.declarations.schemas import OwnDeclaration
from consent.declarations.views import dpo_of
from consent.languages import service as languages
from consent.parts import Audience, Purpose


async def current_declaration(
    session: AsyncSession, *, office_id: UUID, purpose: Purpose, audience: Audience, locale: str
) -> OwnDeclaration:
    """Give the current declaration in a language, or in German where that is missing.

    A language that the office does not offer is missing, too; the answer says so. The office's own
    declaration wins over the one for all offices. Raises DeclarationMissing or LanguageUnknown.
    """
    await languages.require_known(session, [locale])
    declaration = await repository.find_current(session, office_id, purpose, audience)
    if declaration is None or declaration.version is None or declaration.published_at is None:
        raise DeclarationMissing
    found = (await repository.texts_of(session, [declaration.id]))[declaration.id]
    offered = await languages.offered(session, office_id)
    open_to_all = {language.tag for language in offered} | {DEFAULT_LOCALE}
    texts = {text.locale: text for text in found if text.locale in open_to_all}
    text = texts.get(locale) or texts[DEFAULT_LOCALE]
    return OwnDeclaration(
        declaration_id=declaration.id,
        version=declaration.version,
        purpose=declaration.purpose,
        audience=declaration.audience,
        locale=text.locale,
        asked_locale=locale,
        falls_back=text.locale != locale,
        title=text.title,
        short=text.short,
        body_markdown=text.body_markdown,
        text_sha256=text.text_sha256,
        dpo=dpo_of(declaration),
        published_at=declaration.published_at,
        needs_legal_review=declaration.needs_legal_review,
        needs_native_review=text.needs_native_review,
        locales=list(texts),
        languages=offered,
    )


async def outdated(
    session: AsyncSession, office_id: UUID, declaration_ids: Collection[UUID]
) -> set[UUID]:
    """Give those declarations to which consents in an office no longer suffice."""
    if not declaration_ids:
        return set()
    return await repository.outdated(session, office_id, declaration_ids)


async def published_text(
    session: AsyncSession, declaration_id: UUID, locale: str
) -> tuple[Declaration, DeclarationText]:
    """Give a published declaration and its text in a language, current or not.

    Both are there wherever a consent names them: foreign keys hold that.
    """
    declaration = await repository.find(session, declaration_id)
    assert declaration is not None
    texts = (await repository.texts_of(session, [declaration_id]))[declaration_id]
    return declaration, next(text for text in texts if text.locale == locale)
