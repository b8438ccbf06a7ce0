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
_PROBLEMS = problem_responses(NotFound, NeverSeen, ServiceUnavailable)
_PDF: dict[str, Any] = {
    "description": "The confirmation",
    "content": {_TYPES["pdf"]: {"schema": {"type": "string", "format": "binary"}}},
}
_JSON: dict[str, Any] = {
    "description": "The confirmation",
    "content": {_TYPES["json"]: {"schema": {"type": "string"}}},
}


@router.get("", responses=problem_responses(NotFound, NeverSeen))
async def read_own_presence(seat: OwnSeat, session: ReadSession) -> PresenceRead:
    """Give what the server saw of the caller at this appointment; of nobody else."""
    return await service.own_presence(session, seat)


@router.get("/pdf", response_class=Response, responses={200: _PDF, **_PROBLEMS})
async def take_own_presence_pdf(seat: OwnSeat, ports: PortsDep) -> Response:
    """Give it as a PDF (PDF/UA-1) with the office's seal, in the language of Accept-Language."""
    return _as_file(await sealed_proof(ports, seat, "pdf"), "pdf")


@router.get("/json", response_class=Response, responses={200: _JSON, **_PROBLEMS})
async def take_own_presence_json(seat: OwnSeat, ports: PortsDep) -> Response:
    """Give it as signed JSON (JWS, ES256); both are checked like receipts, offline too."""
    return _as_file(await sealed_proof(ports, seat, "json"), "json")


def _as_file(content: bytes, form: ProofForm) -> Response:
    return Response(
        content,
        media_type=_TYPES[form],
        headers={
            # The name says nothing: it lies about on shared devices.
            "content-disposition": f'attachment; filename="bestaetigung.{form}"',
            "cache-control": "no-store",
        },
    )
