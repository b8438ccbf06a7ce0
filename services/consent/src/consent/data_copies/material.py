"""What a copy is written from: its pages, opened, and who is responsible."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from nahbar_common.crypto import Sealer
from nahbar_common.subjects.schemas import SubjectItem
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.data_copies import repository
from consent.data_copies.models import CopyStep, DataCopy
from consent.data_copies.sealing import open_key, open_page
from consent.data_copies.statement import SCHEMA_VERSION, Contact, Copy, PartOfCopy
from consent.peers.appointments import OfficeRecord
from consent.subject_requests.models import SubjectRequest


@dataclass(frozen=True)
class Material:
    """A whole copy with its request, and what each service told."""

    copy: DataCopy
    request: SubjectRequest
    steps: list[CopyStep]
    items: dict[str, list[dict[str, Any]]]

    @property
    def kinds(self) -> Counter[str]:
        """Count what is in it by kind, whichever service has it."""
        return sum((Counter(step.kinds) for step in self.steps), Counter())


async def gather(
    session: AsyncSession, sealer: Sealer, copy: DataCopy, request: SubjectRequest
) -> Material:
    """Read and open what was collected."""
    key = open_key(sealer, copy)
    steps = await repository.steps_of(session, copy.id)
    items: dict[str, list[dict[str, Any]]] = {step.service: [] for step in steps}
    for page in await repository.pages_of(session, copy.id):
        items[page.service] += open_page(key, page)
    return Material(copy, request, steps, items)


def write_copy(material: Material, record: OfficeRecord) -> Copy:
    """Write a copy that is whole; record: of the office, which is responsible."""
    copy, request = material.copy, material.request
    assert copy.ready_at is not None
    return Copy(
        schema_version=SCHEMA_VERSION,
        article="portability" if request.article == "portability" else "access",
        request_id=request.id,
        received_on=request.received_on,
        person_id=request.person_id,
        collected_at=copy.ready_at,
        controller=Contact(name=record.name, address=record.address, phone=record.phone),
        data_protection_officer=Contact(
            name=record.dpo.name, phone=record.dpo.phone, email=record.dpo.email
        ),
        supervisory_authority=record.authority,
        parts=[
            PartOfCopy(
                service=step.service,
                answered_at=step.done_at or copy.ready_at,
                items=[SubjectItem.model_validate(item) for item in material.items[step.service]],
            )
            for step in material.steps
        ],
    )
