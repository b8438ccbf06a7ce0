"""Route for LiveKit's webhooks; the API gateway does not let it through."""

from typing import Annotated

from fastapi import APIRouter, Header, Request, Response
from nahbar_common.auth import PublicRoute
from nahbar_common.clock import utc_now

from media_gateway.livekit.webhooks import verify
from media_gateway.ports import PortsDep
from media_gateway.presence.flows import heed_webhook

router = APIRouter(include_in_schema=False)

WEBHOOK_PATH = "/internal/livekit/webhook"


@router.post(WEBHOOK_PATH, status_code=204, dependencies=[PublicRoute])
async def receive_livekit_webhook(
    request: Request, ports: PortsDep, authorization: Annotated[str, Header()] = ""
) -> Response:
    """Take a hint from LiveKit: proven by its own signature, not by a token of ours."""
    hint = verify(request.app.state.settings, await request.body(), authorization, utc_now())
    await heed_webhook(ports, hint)
    return Response(status_code=204)
