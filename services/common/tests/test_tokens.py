"""A token opens only what it was made for; every known attack on JWTs is refused."""

import base64
import hmac
import json
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives import serialization
from hypothesis import given, settings
from hypothesis import strategies as st
from jose import jwk, jwt
from nahbar_common.auth import Machine, Participant, Service, principal_of
from nahbar_common.clock import utc_now
from nahbar_common.problems import TokenInvalid
from nahbar_common.tokens import sign, verify
from nahbar_testing import ISSUER, KID, TestKeys

KEYS, OTHER_KEYS = TestKeys(), TestKeys()
_PUBLIC = serialization.load_pem_private_key(KEYS.private_pem.encode(), None).public_key()
_INFO = serialization.PublicFormat.SubjectPublicKeyInfo
PUBLIC_PEM = _PUBLIC.public_bytes(serialization.Encoding.PEM, _INFO)
PUBLIC_DER = _PUBLIC.public_bytes(serialization.Encoding.DER, _INFO)
AUDIENCES = frozenset({"nahbar", "example"})


def create_claims(**changes):
    now = int(utc_now().timestamp())
    claims = {
        "iss": ISSUER,
        "aud": "nahbar",
        "sub": str(uuid4()),
        "jti": "j",
        "iat": now,
        "exp": now + 600,
        "kind": "staff",
        "sid": str(uuid4()),
        "roles": ["adviser@*"],
    }
    claims.update(changes)
    return {name: value for name, value in claims.items() if value is not ...}


def create_token(headers=None, key=KEYS.private_pem, algorithm="ES256", **changes):
    return jwt.encode(
        create_claims(**changes),
        key,
        algorithm=algorithm,
        headers={"typ": "at+jwt", "kid": KID, **(headers or {})},
    )


def base64url(content):
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def part(value):
    return base64url(json.dumps(value).encode())


async def check(token):
    return await verify(token, keys=KEYS, issuer=ISSUER, audiences=AUDIENCES)


async def test_a_signed_token_with_all_claims_passes():
    assert (await check(create_token())).kind == "staff"


@pytest.mark.parametrize("claim", ["iss", "aud", "sub", "jti", "iat", "exp", "kind", "sid"])
async def test_each_claim_is_required(claim):
    with pytest.raises(TokenInvalid):
        await check(create_token(**{claim: ...}))


# What follows are the ways in which python-jose alone would let a wrong token pass (see
# nahbar_common.tokens): one property for each.
MANY = settings(max_examples=60, deadline=None)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda children: st.lists(children, max_size=3) | st.dictionaries(st.text(), children),
    max_leaves=5,
)


@MANY
@given(claim=st.sampled_from(["iss", "aud", "sub", "jti", "iat", "exp", "kind", "sid"]), value=JSON)
async def test_a_claim_that_is_not_what_it_should_be_is_refused_or_harmless(claim, value):
    token = create_token(**{claim: value})
    try:
        claims = await check(token)
    except TokenInvalid:
        return
    # Who it is for and until when is never open; `sub` and `jti` are the signer's words.
    now = utc_now().timestamp()
    assert (claims.iss, claims.aud in AUDIENCES, claims.kind) == (ISSUER, True, "staff")
    assert now - 3606 < claims.iat <= now + 5 and now - 6 < claims.exp <= claims.iat + 3600
    assert getattr(claims, claim) is value or getattr(claims, claim) == value
    assert type(getattr(claims, claim)) is type(value)


@MANY
@given(audiences=st.lists(st.sampled_from(["nahbar", "example", "other"]), max_size=3))
async def test_a_list_of_audiences_is_refused(audiences):
    with pytest.raises(TokenInvalid):
        await check(create_token(aud=audiences))


@MANY
@given(audience=st.text(max_size=30))
async def test_another_audience_or_issuer_is_refused(audience):
    if audience not in AUDIENCES:
        with pytest.raises(TokenInvalid):
            await check(create_token(aud=audience))
    if audience != ISSUER:
        with pytest.raises(TokenInvalid):
            await check(create_token(iss=audience))


@MANY
@given(seconds=st.integers(10, 2**40))
async def test_a_token_from_the_future_or_the_past_is_refused(seconds):
    now = int(utc_now().timestamp())
    for times in ({"iat": now + seconds, "exp": now + seconds + 600}, {"exp": now - seconds}):
        with pytest.raises(TokenInvalid):
            await check(create_token(**times))


@MANY
@given(kid=JSON, typ=JSON)
async def test_headers_out_of_line_are_refused(kid, typ):
    for headers in ({"kid": kid}, {"typ": typ}):
        if headers not in ({"kid": KID}, {"typ": "at+jwt"}):
            with pytest.raises(TokenInvalid):
                await check(create_token(headers))


@MANY
@given(signer=st.sampled_from(["a", "b"]), named=st.sampled_from(["a", "b"]))
async def test_only_the_key_that_is_named_counts(signer, named):
    class TwoKeys:
        async def key(self, kid):
            return {"a": KEYS.public, "b": OTHER_KEYS.public}.get(kid)

    pem = {"a": KEYS.private_pem, "b": OTHER_KEYS.private_pem}[signer]
    token = create_token({"kid": named}, key=pem)
    if signer == named:
        assert await verify(token, keys=TwoKeys(), issuer=ISSUER, audiences=AUDIENCES)
    else:
        with pytest.raises(TokenInvalid):
            await verify(token, keys=TwoKeys(), issuer=ISSUER, audiences=AUDIENCES)


def sign_payload(payload, header=None):
    """Sign any bytes with our key: the right signature under a token that means something else."""
    whole = {"alg": "ES256", "typ": "at+jwt", "kid": KID} if header is None else header
    signed = f"{base64url(json.dumps(whole).encode())}.{base64url(payload)}"
    signature = jwk.construct(KEYS.private_pem, "ES256").sign(signed.encode())
    return f"{signed}.{base64url(signature)}"


async def test_the_tests_own_signature_is_a_right_one():
    assert await check(sign_payload(json.dumps(create_claims()).encode()))


@MANY
@given(
    member=st.sampled_from(["crit", "b64", "zip", "enc", "cty", "x", ""]) | st.text(), value=JSON
)
async def test_a_header_holds_what_ours_holds_and_nothing_else(member, value):
    header = {"alg": "ES256", "typ": "at+jwt", "kid": KID} | {member: value}
    if member not in ("alg", "typ", "kid"):
        with pytest.raises(TokenInvalid):
            await check(sign_payload(json.dumps(create_claims()).encode(), header))


@MANY
@given(claim=st.sampled_from(["roles", "sub"]), value=JSON)
async def test_the_claims_of_staff_are_texts_in_a_list(claim, value):
    token = create_token(**{claim: value})
    try:
        principal_of(await check(token), "example")
    except TokenInvalid:
        return
    assert isinstance(value, list if claim == "roles" else str)


@pytest.mark.parametrize(
    "roles",
    [["adviser@*\0"], ["adviser@../*"], ["adviser@"], ["adviser@* dpo@*"], ["adviser@*\n"]],
)
async def test_a_role_is_for_an_office_by_its_id_or_for_all(roles):
    with pytest.raises(TokenInvalid):
        await check(create_token(roles=roles))


_ID = "a019f5d3-85a7-4469-9a7f-9d4ee9fcae7b"


@pytest.mark.parametrize("claim", ["sub", "sid"])
@pytest.mark.parametrize(
    "text",
    [
        _ID.upper(),
        _ID.replace("-", ""),
        f"urn:uuid:{_ID}",
        "{" + _ID + "}",
        # What Python takes for digits.
        "".join(chr(0x660 + int(each)) if each.isdecimal() else each for each in _ID),
        f"{_ID}\0",
    ],
)
async def test_an_id_is_written_in_one_way(claim, text):
    with pytest.raises(TokenInvalid):
        principal_of(await check(create_token(**{claim: text})), "example")


@pytest.mark.parametrize("control", ["\0", "\n", "\x7f", "\u202e", "\ud800"])
@pytest.mark.parametrize("claim", ["sub", "jti", "scope"])
async def test_a_word_shows_every_character_it_has(claim, control):
    words = {"sub": "office-system", "jti": "j", "scope": "a:read"}
    changed = {**words, claim: words[claim] + control}
    with pytest.raises(TokenInvalid):
        await check(create_token(kind="machine", offices=["*"], aud="example", **changed))


@MANY
@given(
    kind=st.sampled_from(["participant", "machine", "service", "nobody"]),
    claims=st.dictionaries(
        st.sampled_from(["appointment_id", "office_id", "part", "scope", "offices", "sub", "nbf"]),
        JSON | st.uuids().map(str) | st.sampled_from(["client", "a:read"]),
    ),
    aud=st.sampled_from(["nahbar", "example"]),
)
async def test_claims_of_other_kinds_are_right_or_refused(kind, claims, aud):
    try:
        principal = principal_of(await check(create_token(kind=kind, aud=aud, **claims)), "example")
    except TokenInvalid:
        return
    assert isinstance(
        principal, {"participant": Participant, "machine": Machine}.get(kind, Service)
    )
    assert isinstance(principal, Participant) == (aud == "nahbar")


NUMBERS = [
    "0",
    "-1",
    "true",
    "1.5",
    "1e3",
    "1e999",
    "Infinity",
    "-Infinity",
    "NaN",
    "9" * 5_000,
    str(2**63),
    str(2**53),
    '"1"',
    "null",
    "[]",
    "1" + "0" * 300,
]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("claim", ["iat", "exp", "nbf"])
async def test_a_time_is_a_whole_number_near_now(claim, number):
    if (claim, number) == ("nbf", "null"):
        return  # as if it were not there
    claims = json.dumps(create_claims(**{claim: "HERE"})).replace('"HERE"', number)
    with pytest.raises(TokenInvalid):
        await check(sign_payload(claims.encode()))


async def test_no_token_lives_for_long():
    now = int(utc_now().timestamp())
    with pytest.raises(TokenInvalid):
        await check(create_token(exp=now + 3602))
    with pytest.raises(TokenInvalid):
        await check(create_token(iat=now + 3, exp=now + 3))


@pytest.mark.parametrize(
    "payload",
    [
        b"[" * 5_000,
        b'{"a":' * 5_000,
        b"{}",
        b"[]",
        b"null",
        b"1",
        b'"a"',
        b"\xff",
        b"",
        b"\x00",
        b'{"kind": {"a": []}}',
        b'{"kind": []}',
    ],
)
async def test_a_payload_that_is_no_claims_is_refused(payload):
    with pytest.raises(TokenInvalid):
        await check(sign_payload(payload))


async def test_what_is_deep_or_huge_in_an_unknown_claim_is_refused():
    claims = json.dumps(create_claims(more="HERE"))
    assert await check(sign_payload(claims.encode())), "identity may say more one day"
    for value in ("[" * 3_000 + "]" * 3_000, '"' + "x" * 20_000 + '"'):
        with pytest.raises(TokenInvalid):
            await check(sign_payload(claims.replace('"HERE"', value).encode()))


@MANY
@given(payload=st.binary(max_size=200), header=JSON)
async def test_nothing_that_is_signed_ends_in_a_failure(payload, header):
    for token in (sign_payload(payload), sign_payload(payload, header)):
        with pytest.raises(TokenInvalid):
            await check(token)


async def test_over_http_it_is_a_401(client):
    for token in (
        sign_payload(b"[" * 5_000),
        create_token({"crit": ["b64"]}),
        create_token(exp=2**62),
        create_token(roles={"adviser@*": 1}),
        "x" * 20_000,
        "a.b.c",
    ):
        headers = {"authorization": f"Bearer {token}"}
        answer = await client.post("/api/example/v1/notes", headers=headers, json={"word": "x"})
        assert answer.status_code == 401


@pytest.mark.parametrize("member", ["jwk", "jku", "x5c", "x5u"])
async def test_a_key_that_the_token_brings_along_is_not_looked_at(member):
    value = OTHER_KEYS.public if member == "jwk" else "https://attacker.example/keys"
    with pytest.raises(TokenInvalid):
        await check(create_token({member: value}, key=OTHER_KEYS.private_pem))


async def test_a_foreign_key_is_refused():
    with pytest.raises(TokenInvalid):
        await check(create_token(key=OTHER_KEYS.private_pem))


PUBLIC_FORMS = {
    "json": json.dumps(KEYS.public).encode(),
    "json sorted": json.dumps(KEYS.public, sort_keys=True, separators=(",", ":")).encode(),
    "pem": PUBLIC_PEM,
    "pem stripped": PUBLIC_PEM.strip(),
    "der": PUBLIC_DER,
    "x": KEYS.public["x"].encode(),
    "empty": b"",
}


@pytest.mark.parametrize("form", PUBLIC_FORMS)
@pytest.mark.parametrize("algorithm", ["HS256", "HS384", "HS512"])
async def test_the_public_key_is_no_shared_secret(form, algorithm):
    hashed = {"HS256": "sha256", "HS384": "sha384", "HS512": "sha512"}[algorithm]
    signed = f"{part({'alg': algorithm, 'typ': 'at+jwt', 'kid': KID})}.{part(create_claims())}"
    signature = hmac.digest(PUBLIC_FORMS[form], signed.encode(), hashed)
    with pytest.raises(TokenInvalid):
        await check(f"{signed}.{base64url(signature)}")


@MANY
@given(algorithm=JSON)
async def test_a_token_that_names_another_algorithm_is_refused(algorithm):
    _, claims, signature = create_token().split(".")
    header = {"alg": algorithm, "typ": "at+jwt", "kid": KID}
    for ending in (signature, ""):
        if algorithm != "ES256" or not ending:
            with pytest.raises(TokenInvalid):
                await check(f"{part(header)}.{claims}.{ending}")


@MANY
@given(signature=st.one_of(st.binary(max_size=80), st.just(bytes(64)), st.just(b"\xff" * 64)))
async def test_a_made_up_signature_is_refused(signature):
    header, claims, _ = create_token().split(".")
    with pytest.raises(TokenInvalid):
        await check(f"{header}.{claims}.{base64url(signature)}")


@pytest.mark.parametrize("opening", [b"[", b'{"a":'])
@pytest.mark.parametrize("depth", [900, 5_000])
async def test_a_header_that_is_too_deep_is_refused(opening, depth):
    with pytest.raises(TokenInvalid):
        await check(f"{base64url(opening * depth)}.e30.AA")


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
    token = sign(
        {"aud": "nahbar", "sub": "s", "kind": "staff", "sid": str(uuid4()), "roles": []},
        private_pem=KEYS.private_pem,
        kid=KID,
        issuer=ISSUER,
    )
    claims = await check(token)
    assert claims.exp - claims.iat == 600
