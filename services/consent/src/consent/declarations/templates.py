"""The declarations we ship: templates, marked as such until a lawyer has reviewed them.

Each file in locales/declarations is one text: a title (`# …`), the short text, a line `---`, and
the body in the subset of Markdown that declarations may use.
"""

from importlib import resources
from typing import get_args
from uuid import UUID

from nahbar_common.locales import DEFAULT_LOCALE, LOCALES, Locale
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.declarations import repository
from consent.declarations.schemas import DeclarationCreate, DpoContact, TextWrite
from consent.declarations.service import add_draft, publish_draft
from consent.people import Audience

AUDIENCES: tuple[Audience, ...] = get_args(Audience)


def load_template(audience: Audience, locale: Locale) -> TextWrite:
    """Read one shipped text; translations still need review by a native speaker."""
    folder = resources.files("consent") / "locales" / "declarations"
    text = (folder / f"{audience}.{locale}.md").read_text("utf-8")
    head, _, body = text.partition("\n---\n")
    title, _, short = head.partition("\n")
    return TextWrite(
        title=title.removeprefix("# "),
        short=short,
        body_markdown=body,
        needs_native_review=locale != DEFAULT_LOCALE,
    )


def template_declaration(
    audience: Audience, *, office_id: UUID | None, dpo: DpoContact
) -> DeclarationCreate:
    """Give the shipped declaration for an audience as a draft."""
    return DeclarationCreate(
        office_id=office_id,
        audience=audience,
        texts={locale: load_template(audience, locale) for locale in LOCALES},
        dpo=dpo,
        needs_legal_review=True,
    )


async def publish_templates(
    session: AsyncSession, *, office_id: UUID | None, dpo: DpoContact
) -> list[Audience]:
    """Publish the templates for audiences without a published version; give those published."""
    missing = [
        audience for audience in AUDIENCES
        if await repository.newest_version(session, office_id, audience) == 0
    ]  # fmt: skip
    for audience in missing:
        wanted = template_declaration(audience, office_id=office_id, dpo=dpo)
        await publish_draft(session, await add_draft(session, wanted), published_by=None)
    return missing
