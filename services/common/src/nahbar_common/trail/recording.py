"""Writing an entry, in the transaction it tells of."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from nahbar_common.auth import Machine, Participant, Principal, Service, Staff, current_principal
from nahbar_common.clock import rfc3339
from nahbar_common.context import current_request
from nahbar_common.tables import ALL_OFFICES, ActorKind, TrailEntry
from nahbar_common.trail.canonical import Fact, write_facts

RECORDED_KEY = "trail_recorded"


@dataclass(frozen=True)
class Subject:
    """What an entry is about, such as Subject("link", link.id)."""

    kind: str
    id: UUID | str


def record(
    session: AsyncSession,
    action: str,
    subject: Subject,
    *,
    office_id: UUID | None,
    purpose: str | None = None,
    principal: Principal | None = None,
    **facts: Fact,
) -> None:
    """Note who did what to what; who, is the caller of the request unless told otherwise.

    action: "<thing>.<verb in the past>", such as "link.issued". office_id: whose chain it goes
    into; None for what belongs to no single office. Raises ValueError for facts that could be a
    name, a contact or a content.
    """
    principal = principal or current_principal.get()
    kind, actor_id = _actor(principal)
    context = current_request.get()
    session.add(
        TrailEntry(
            chain=ALL_OFFICES if office_id is None else str(office_id),
            actor_kind=kind,
            actor_id=actor_id,
            session_id=_of(principal, "session_id"),
            link_id=_of(principal, "link_id"),
            action=action,
            subject_kind=subject.kind,
            subject_id=str(subject.id),
            purpose=purpose,
            facts=write_facts({**_way_in(principal), **facts}),
            request_id=UUID(context.request_id) if context is not None else None,
        )
    )
    session.info[RECORDED_KEY] = True


def _actor(principal: Principal | None) -> tuple[ActorKind, str | None]:
    match principal:
        case Staff():
            return "staff", str(principal.account_id)
        case Participant():
            return "participant", str(principal.person_id)
        case Machine():
            return "machine", principal.client_id
        case Service():
            return "service", principal.name
    return "nobody", None


def _way_in(principal: Principal | None) -> dict[str, Fact]:
    """Tell by what somebody came who has no role of their own here.

    A link: who made it, and when, since it says through whose hands it went. An emergency: which.
    """
    if isinstance(principal, Staff) and principal.emergency_id is not None:
        return {"emergency_id": principal.emergency_id}
    if not isinstance(principal, Participant) or principal.link_made_at is None:
        return {}
    return {
        "link_made_by": principal.link_made_by,
        "link_made_at": rfc3339(principal.link_made_at),
    }


def _of(principal: Principal | None, name: str) -> Any:
    # Only people come by a link, and one of our services has no session either.
    return getattr(principal, name, None)
