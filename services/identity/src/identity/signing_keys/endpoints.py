"""GET /.well-known/jwks.json."""

from fastapi import APIRouter, Response
from nahbar_common.auth import PublicRoute
from nahbar_common.db import ReadSession

from identity.signing_keys.schemas import JsonWebKeySet
from identity.signing_keys.service import published_keys

router = APIRouter(tags=["keys"], dependencies=[PublicRoute])

_CACHE = "public, max-age=300"
"""Five minutes: half of the time a key is published before it signs."""


@router.get("/.well-known/jwks.json")
async def get_key_set(session: ReadSession, response: Response) -> JsonWebKeySet:
    """Give the public keys: the next, the active and those retired a short while ago."""
    response.headers["Cache-Control"] = _CACHE
    return await published_keys(session)
