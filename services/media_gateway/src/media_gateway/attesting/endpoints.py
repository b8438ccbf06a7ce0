"""A person's own confirmation, from the visit's page or the adviser's."""

from typing import Any

from fastapi import APIRouter, Response
from nahbar_common.db import ReadSession
from nahbar_common.problems import NotFound, ServiceUnavailable, problem_responses

from media_gateway.access import OwnSeat
from media_gateway.attesting import service
from media_gateway.attesting.errors import NeverSeen
from media_gateway.attesting.flows import sealed_proof
from media_gateway.attesting.schemas import PresenceRead, ProofForm
from media_gateway.ports import PortsDep

router = APIRouter(prefix="/api/media/v1/appointments/{appointment_id}/presence", tags=["presence"])

_TYPES: dict[ProofForm, str] = {"pdf": "application/pdf", "json": "application/jose+json"}
_FILE: dict[str, Any] = {
    "description": "The confirmation",
    "content": {
        "application/pdf": {"schema": {"type": "string", "format": "binary"}},
        "application/jose+json": {"schema": {"type": "string"}},
    },
}


@router.get("", responses=problem_responses(NotFound, NeverSeen))
async def read_own_presence(seat: OwnSeat, session: ReadSession) -> PresenceRead:
    """Give what the server saw of the caller at this appointment; of nobody else."""
    return await service.own_presence(session, seat)


@router.get(
    "/{form}",
    response_class=Response,
    responses={200: _FILE, **problem_responses(NotFound, NeverSeen, ServiceUnavailable)},
)
async def take_own_presence(seat: OwnSeat, form: ProofForm, ports: PortsDep) -> Response:
    """Give it as a file with the office's seal; it is checked like receipts, offline too.

    A PDF (PDF/UA-1) in the language of Accept-Language, or signed JSON.
    """
    return Response(
        await sealed_proof(ports, seat, form),
        media_type=_TYPES[form],
        headers={
            # The name says nothing: it lies about on shared devices.
            "content-disposition": f'attachment; filename="bestaetigung.{form}"',
            "cache-control": "no-store",
        },
    )
