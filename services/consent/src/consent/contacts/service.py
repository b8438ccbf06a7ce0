"""Compares the contacts of the declarations that hold in an office with the office's record."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from consent.contacts.schemas import ContactOfDpo, ContactsRead, DeclaredContacts, OfficeContacts
from consent.declarations import service as declarations
from consent.declarations.models import Declaration
from consent.declarations.places import dpo_fields_that_differ, values_of
from consent.declarations.views import dpo_of
from consent.parts import WRITTEN
from consent.peers.appointments import OfficeRecord


async def compare(session: AsyncSession, office_id: UUID, record: OfficeRecord) -> ContactsRead:
    """Give the record, and each declaration that holds with its differences."""
    held = [
        await declarations.find_current(session, office_id, purpose, audience)
        for purpose, audience in WRITTEN
    ]
    return ContactsRead(
        office=OfficeContacts.model_validate(record, from_attributes=True),
        declarations=[_compare(one, record) for one in held if one is not None],
    )


def _compare(declaration: Declaration, record: OfficeRecord) -> DeclaredContacts:
    now = values_of(record)
    filled = declaration.filled or {}
    fields = dpo_fields_that_differ(record, dpo_of(declaration))
    fields += [name for name, value in filled.items() if now.get(name) != value]
    return DeclaredContacts.model_validate(
        {
            "declaration_id": declaration.id,
            "office_id": declaration.office_id,
            "purpose": declaration.purpose,
            "audience": declaration.audience,
            "version": declaration.version,
            "dpo": ContactOfDpo.model_validate(dpo_of(declaration)),
            "differs": bool(fields),
            "fields": fields,
        }
    )
