"""Tests over the running product: they read its demo.json and talk to it as anyone would."""

import json
import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest


@dataclass(frozen=True)
class Product:
    """A running product: where it is, and who can sign in there."""

    demo: dict[str, Any]

    @property
    def base_url(self) -> str:
        return self.demo["base_url"]

    @property
    def office_id(self) -> str:
        return self.demo["office_id"]

    @cached_property
    def http(self) -> httpx.Client:
        return httpx.Client(base_url=self.base_url, timeout=15, verify=False)

    def staff(self, role: str) -> dict[str, str]:
        """Sign a member of staff in and give the headers."""
        account = self.demo["accounts"][role]
        answer = self.http.post(
            "/api/identity/v1/sessions",
            json={"email": account["email"], "password": account["password"]},
        )
        assert answer.status_code == 200, answer.text
        self.http.cookies.clear()
        return {"authorization": f"Bearer {answer.json()['access_token']}"}

    def machine(self, audience: str) -> dict[str, str]:
        """Get a token for the demo's machine client and give the headers."""
        client = self.demo["machine_client"]
        answer = self.http.post(
            "/api/identity/v1/token",
            data={"grant_type": "client_credentials", "audience": audience},
            auth=(client["client_id"], client["client_secret"]),
        )
        assert answer.status_code == 200, answer.text
        return {"authorization": f"Bearer {answer.json()['access_token']}"}

    def post(self, path: str, headers: dict[str, str], body: Any = None, **more: str) -> Any:
        """POST with a new Idempotency-Key; give the answer."""
        sent = {**headers, "idempotency-key": str(uuid4()), **more}
        return self.http.post(path, headers=sent, json={} if body is None else body)


@pytest.fixture(scope="session")
def product() -> Product:
    """Give the running product that `NAHBAR_DEMO` names."""
    path = os.environ.get("NAHBAR_DEMO")
    if path is None:
        pytest.fail("NAHBAR_DEMO is not set: run these tests with `make e2e`")
    return Product(json.loads(Path(path).read_text("utf-8")))
