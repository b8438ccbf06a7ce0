"""Tokens of one service, office, person or appointment open nothing of another."""

import base64
import hmac
import json
import time
from collections.abc import Callable
from functools import partial
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

READS = {
    "identity": "/api/identity/v1/me",
    "appointments": "/api/appointments/v1/offices",
    "consent": "/api/consent/v1/declarations",
    "media": "/api/media/v1/waiting",
    "allowance": "/api/allowance/v1/budgets",
}


def base64url(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def encoded(part: dict[str, object]) -> str:
    return base64url(json.dumps(part).encode())


def content_of(token: str) -> dict[str, object]:
    return json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))


def changed(token: str, **claims) -> str:
    header, _, signature = token.split(".")
    return f"{header}.{encoded(content_of(token) | claims)}.{signature}"


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


def forgeries(key: dict[str, str], issuer: str) -> dict[str, str]:
    """Make an admin's tokens as attackers do who know the published key and nothing else."""
    now = int(time.time())
    claims = {
        "iss": issuer,
        "aud": "nahbar",
        "sub": str(uuid4()),
        "jti": "x",
        "iat": now,
        "exp": now + 300,
        "kind": "staff",
        "sid": str(uuid4()),
        "roles": ["admin@*", "dpo@*"],
    }
    public = ec.EllipticCurvePublicNumbers(
        *(int.from_bytes(base64.urlsafe_b64decode(key[name] + "=="), "big") for name in "xy"),
        ec.SECP256R1(),
    ).public_key()
    info = serialization.PublicFormat.SubjectPublicKeyInfo
    shapes = {
        "json": json.dumps(key).encode(),
        "pem": public.public_bytes(serialization.Encoding.PEM, info),
        "der": public.public_bytes(serialization.Encoding.DER, info),
        "empty": b"",
    }
    own = ec.generate_private_key(ec.SECP256R1())

    def signed_by(secret: bytes, content: bytes) -> bytes:
        return hmac.digest(secret, content, "sha256")

    def signed_by_own_key(content: bytes) -> bytes:
        numbers = decode_dss_signature(own.sign(content, ec.ECDSA(hashes.SHA256())))
        return b"".join(number.to_bytes(32, "big") for number in numbers)

    def token(algorithm: str, kid: str, sign: Callable[[bytes], bytes]) -> str:
        head = encoded({"alg": algorithm, "typ": "at+jwt", "kid": kid})
        content = f"{head}.{encoded(claims)}"
        return f"{content}.{base64url(sign(content.encode()))}"

    return {
        **{
            f"public key as {shape}": token("HS256", key["kid"], partial(signed_by, secret))
            for shape, secret in shapes.items()
        },
        **{
            f"own key called {kid}": token("ES256", kid, signed_by_own_key)
            for kid in (key["kid"], "mine")
        },
        **{
            f"{len(made_up)} zeros for {algorithm}": token(
                algorithm, key["kid"], lambda _, made_up=made_up: made_up
            )
            for algorithm in ("none", "None", "ES256")
            for made_up in (b"", bytes(64))
        },
    }


@pytest.mark.parametrize("api", sorted(READS))
def test_who_knows_only_the_published_keys_forges_nothing(product, api):
    real = product.staff("admin")["authorization"].split()[1]
    assert content_of(real)["iss"] == product.base_url  # so that only the signature is wrong
    for key in product.http.get("/.well-known/jwks.json").json()["keys"]:
        for attack, token in forgeries(key, product.base_url).items():
            headers = {"authorization": f"Bearer {token}"}
            answer = product.http.get(READS[api], headers=headers)
            assert (answer.status_code, attack) == (401, attack)


@pytest.mark.parametrize("audience", ["appointments", "consent", "media_gateway", "data_allowance"])
def test_a_machines_token_opens_only_the_service_it_names(product, audience):
    headers = product.machine(audience)
    others = {
        "appointments": "appointments",
        "consent": "consent",
        "media_gateway": "media",
        "data_allowance": "allowance",
    }
    for package, api in others.items():
        if package != audience:
            assert product.http.get(READS[api], headers=headers).status_code == 401


def test_the_refresh_cookie_is_for_browsers_only_and_out_of_reach_of_scripts(product):
    account = product.demo["accounts"]["dpo"]
    answer = product.http.post(
        "/api/identity/v1/sessions",
        json={"email": account["email"], "password": account["password"]},
    )
    cookie = answer.headers["set-cookie"].lower()
    product.http.cookies.clear()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "path=/api/identity/v1" in cookie
    assert answer.json()["access_token"].lower() not in cookie
