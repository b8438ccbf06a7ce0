"""Tokens of one service, office, person or appointment open nothing of another."""

import base64
import json
from uuid import uuid4

import pytest

READS = {
    "identity": "/api/identity/v1/me",
    "appointments": "/api/appointments/v1/offices",
    "consent": "/api/consent/v1/declarations",
    "media": "/api/media/v1/waiting",
    "allowance": "/api/allowance/v1/budgets",
}


def changed(token: str, **claims) -> str:
    header, payload, signature = token.split(".")
    content = json.loads(base64.urlsafe_b64decode(payload + "=="))
    content.update(claims)
    forged = base64.urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")
    return f"{header}.{forged}.{signature}"


@pytest.mark.parametrize("api", sorted(READS))
@pytest.mark.parametrize("token", ["x", "abc", "a.b.c", "eyJhbGciOiJub25lIn0.e30."])
def test_no_service_reads_a_token_that_is_none(product, api, token):
    answer = product.http.get(READS[api], headers={"authorization": f"Bearer {token}"})
    assert answer.status_code == 401
    assert answer.headers["content-type"].startswith("application/problem+json")


@pytest.mark.parametrize("api", sorted(READS))
def test_no_service_accepts_a_changed_token(product, api):
    token = product.staff("adviser")["authorization"].split()[1]
    forged = changed(token, roles=["admin@*", "dpo@*", "allowance_officer@*"], sub=str(uuid4()))
    answer = product.http.get(READS[api], headers={"authorization": f"Bearer {forged}"})
    assert answer.status_code == 401


@pytest.mark.parametrize("audience", ["appointments", "consent", "media_gateway", "data_allowance"])
def test_a_machines_token_opens_only_the_service_it_names(product, audience):
    headers = product.machine(audience)
    others = {"appointments": "appointments", "consent": "consent", "media_gateway": "media",
              "data_allowance": "allowance"}  # fmt: skip
    for package, api in others.items():
        if package != audience:
            assert product.http.get(READS[api], headers=headers).status_code == 401


def test_the_refresh_cookie_is_for_browsers_only_and_out_of_reach_of_scripts(product):
    account = product.demo["accounts"]["dpo"]
    answer = product.http.post("/api/identity/v1/sessions", json={
        "email": account["email"], "password": account["password"]})  # fmt: skip
    cookie = answer.headers["set-cookie"].lower()
    product.http.cookies.clear()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "path=/api/identity/v1" in cookie
    assert answer.json()["access_token"].lower() not in cookie
