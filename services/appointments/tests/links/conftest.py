"""An identity that makes links, as tests of several files need it."""

import json
from uuid import uuid4

import httpx
import pytest

LINKS = "/api/identity/v1/links"


@pytest.fixture
def identity(other_services):
    """An identity that makes a new secret for each new key."""
    made = {}

    def answer(request: httpx.Request) -> httpx.Response:
        key = request.headers["idempotency-key"]
        made.setdefault(key, f"http://localhost/t/#secret{len(made)}")
        body = json.loads(request.content)
        return httpx.Response(
            201,
            json={
                "link_id": str(uuid4()),
                "secret": made[key].split("#")[1],
                "url": made[key],
                "code": f"ABCD-EFGH-JKM{len(made)}",
                "expires_at": body["expires_at"],
            },
        )

    other_services.answer_with("POST", LINKS, answer)
    return other_services
