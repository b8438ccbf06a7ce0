"""The declarations we ship: templates, marked as such until a lawyer has reviewed them.

Each file in locales/declarations, in the folder of its purpose, is one text: a title (`# …`), the
short text, a line `---`, and the body in the subset of Markdown that declarations may use.
`{office}` and the like are places that the office's record fills.
"""

from importlib import resources
from uuid import UUID

from nahbar_common.locales import DEFAULT_LOCALE, LOCALES, Locale

from consent.declarations.schemas import DeclarationCreate, DpoContact, TextWrite
from consent.parts import Audience, Purpose


def load_template(purpose: Purpose, audience: Audience, locale: Locale) -> TextWrite:
    """Read one shipped text; translations still need review by a native speaker."""
    folder = resources.files("consent") / "locales" / "declarations" / purpose
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
    purpose: Purpose, audience: Audience, *, office_id: UUID, dpo: DpoContact
) -> DeclarationCreate:
    """Give the shipped declaration of a purpose for an audience as a draft."""
    return DeclarationCreate(
        office_id=office_id,
        purpose=purpose,
        audience=audience,
        texts={locale: load_template(purpose, audience, locale) for locale in LOCALES},
        dpo=dpo,
        needs_legal_review=True,
    )
