"""Publishes the shipped declarations for an office, with that office's own contacts."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from consent.declarations import life
from consent.declarations import service as declarations
from consent.declarations.places import fill, values_of
from consent.parts import WRITTEN, Audience, Purpose
from consent.templates.office_data import OfficeData
from consent.templates.texts import template_declaration


async def find_missing(session: AsyncSession, office_id: UUID) -> list[tuple[Purpose, Audience]]:
    """Give for what, and for whom, an office has not published a declaration of its own."""
    return [
        (purpose, audience)
        for purpose, audience in WRITTEN
        if not await declarations.has_published(session, office_id, purpose, audience)
    ]


async def publish_templates(
    session: AsyncSession, office_id: UUID, data: OfficeData
) -> list[tuple[Purpose, Audience]]:
    """Publish the templates where an office has none of its own; give for what and for whom."""
    missing = await find_missing(session, office_id)
    for purpose, audience in missing:
        wanted = template_declaration(purpose, audience, office_id=office_id, dpo=data.dpo)
        draft = await declarations.add_draft(session, wanted)
        await life.publish_draft(session, draft, data.as_record(), published_by=None)
    return missing


def preview(purpose: Purpose, audience: Audience, office_id: UUID, data: OfficeData) -> str:
    """Write out what would be published of a purpose for an audience, in every language."""
    values = values_of(data.as_record())
    wanted = template_declaration(purpose, audience, office_id=office_id, dpo=data.dpo)
    shown = []
    for locale, template in wanted.texts.items():
        text = fill(template, values)
        shown += [f"=== {purpose}, {audience}, {locale} ===", f"# {text.title}", text.short, ""]
        shown += [text.body_markdown, "", f"{data.dpo.name}, {data.dpo.email}, {data.dpo.phone}"]
        shown.append("")
    return "\n".join(shown)
