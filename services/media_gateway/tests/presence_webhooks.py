"""Webhooks as LiveKit writes and signs them."""

import base64
import hashlib
import json
from datetime import timedelta

import jwt
from nahbar_common.clock import utc_now
from talks import API_KEY, API_SECRET

PATH = "/internal/livekit/webhook"


def create_webhook(room, kind="participant_joined", *, event_id="EV_1", age=timedelta(0), **more):
    """Write a webhook as LiveKit does; give body and Authorization header."""
    body = json.dumps(
        {
            "event": kind,
            "id": event_id,
            "room": {"name": room},
            "createdAt": str(int((utc_now() - age).timestamp())),
            **more,
        }
    )
    return body, sign(body)


def sign(body, *, key=API_KEY, secret=API_SECRET, lifetime=timedelta(minutes=5)):
    digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
    claims = {"iss": key, "sha256": digest, "exp": int((utc_now() + lifetime).timestamp())}
    return jwt.encode(claims, secret, algorithm="HS256")


async def post(talk, body, authorization):
    headers = {"content-type": "application/webhook+json"}
    if authorization is not None:
        headers["authorization"] = authorization
    return await talk.http.post(PATH, content=body, headers=headers)
