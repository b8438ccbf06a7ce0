"""A token opens only what it was made for; every known attack on JWTs is refused."""

import base64
import json
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jose import jwt
from nahbar_common.clock import utc_now
from nahbar_common.problems import TokenInvalid
from nahbar_common.testing import ISSUER, KID, TestKeys
from nahbar_common.tokens import sign, verify

KEYS = TestKeys()
AUDIENCES = frozenset({"nahbar", "example"})


def create_claims(**changes):
    now = int(utc_now().timestamp())
    claims = {"iss": ISSUER, "aud": "nahbar", "sub": str(uuid4()), "jti": "j", "iat": now,
              "exp": now + 600, "kind": "staff", "roles": ["adviser@*"]}  # fmt: skip
    claims.update(changes)
    return {name: value for name, value in claims.items() if value is not ...}


def create_token(headers=None, key=KEYS.private_pem, algorithm="ES256", **changes):
    return jwt.encode(create_claims(**changes), key, algorithm=algorithm,
                      headers={"typ": "at+jwt", "kid": KID, **(headers or {})})  # fmt: skip


async def check(token):
    return await verify(token, keys=KEYS, issuer=ISSUER, audiences=AUDIENCES)


async def test_a_signed_token_with_all_claims_passes():
    assert (await check(create_token()))["kind"] == "staff"


@pytest.mark.parametrize("claim", ["iss", "aud", "sub", "jti", "iat", "exp", "kind"])
async def test_each_claim_is_required(claim):
    with pytest.raises(TokenInvalid):
        await check(create_token(**{claim: ...}))


@pytest.mark.parametrize(
    "changes",
    [
        {"aud": ["nahbar"]}, {"aud": "consent"}, {"aud": ""}, {"iss": "http://elsewhere.test"},
        {"exp": 1}, {"iat": 99999999999}, {"exp": "soon"}, {"iat": "now"}, {"iat": None},
    ],
)  # fmt: skip
async def test_claims_out_of_line_are_refused(changes):
    with pytest.raises(TokenInvalid):
        await check(create_token(**changes))


@pytest.mark.parametrize("headers", [{"typ": "JWT"}, {"kid": "other"}, {"kid": 7}, {"kid": None}])
async def test_headers_out_of_line_are_refused(headers):
    with pytest.raises(TokenInvalid):
        await check(create_token(headers))


async def test_a_foreign_key_is_refused():
    with pytest.raises(TokenInvalid):
        await check(create_token(key=TestKeys().private_pem))


async def test_the_public_key_is_no_shared_secret():
    secret = json.dumps(KEYS.public)
    with pytest.raises(TokenInvalid):
        await check(create_token(key=secret, algorithm="HS256"))


async def test_an_unsigned_token_is_refused():
    def part(value):
        return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")

    token = f"{part({'alg': 'none', 'typ': 'at+jwt', 'kid': KID})}.{part(create_claims())}."
    with pytest.raises(TokenInvalid):
        await check(token)


@settings(max_examples=200, deadline=None)
@given(position=st.integers(0, 10_000), byte=st.integers(0, 255))
async def test_a_changed_token_is_refused_or_means_the_same(position, byte):
    token = create_token()
    position %= len(token)
    changed = token[:position] + chr(byte) + token[position + 1 :]
    try:
        claims = await check(changed)
    except TokenInvalid:
        return
    # Base64 has spare bits at the end of each part: other letters, same content.
    assert claims == await check(token)


@settings(max_examples=100, deadline=None)
@given(token=st.text(max_size=300))
async def test_any_text_is_refused_as_a_token(token):
    with pytest.raises(TokenInvalid):
        await check(token)


async def test_sign_fills_in_the_registered_claims():
    token = sign({"aud": "nahbar", "sub": "s", "kind": "staff"}, private_pem=KEYS.private_pem,
                 kid=KID, issuer=ISSUER)  # fmt: skip
    claims = await check(token)
    assert claims["exp"] - claims["iat"] == 600
