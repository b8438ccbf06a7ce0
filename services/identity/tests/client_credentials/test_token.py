"""POST /token, as RFC 6749 has it."""

import base64
from urllib.parse import quote_plus, urlencode

import pytest
from nahbar_common.tokens import verify
from nahbar_testing import keyed

from ..conftest import API, OFFICE, ONE_ENGINE, SERVICE_SECRETS, problem

FORM = {"content-type": "application/x-www-form-urlencoded"}


def basic(user, password):
    pair = f"{quote_plus(user)}:{quote_plus(password)}"
    return {"authorization": f"Basic {base64.b64encode(pair.encode()).decode()}"}


async def ask(client, headers=None, **form):
    fields = {"grant_type": "client_credentials", **form}
    body = urlencode({name: value for name, value in fields.items() if value is not None})
    return await client.post(f"{API}/token", content=body, headers={**FORM, **(headers or {})})


async def ask_as_service(client, name, audience, **form):
    return await ask(client, basic(name, SERVICE_SECRETS[name]), audience=audience, **form)


def oauth_error(answer):
    return answer.status_code, answer.json()["error"]


@pytest.fixture
async def machine(client, admin):
    body = {
        "name": "Fachverfahren",
        "scopes": ["appointments:read", "appointments:write", "consent:read"],
        "offices": [OFFICE],
    }
    path = f"{API}/machine-clients"
    return (await client.post(path, json=body, headers=keyed(admin))).json()


async def claims_of(app, answer, audience):
    return await verify(
        answer.json()["access_token"],
        keys=app.state.token_check.keys,
        issuer=app.state.settings.issuer,
        audiences=frozenset({audience}),
    )


@ONE_ENGINE
@pytest.mark.parametrize(
    ("caller", "audience", "scope"),
    [
        ("appointments", "identity", "checkpoints:write links:write names:read revocations:read"),
        (
            "consent",
            "identity",
            "checkpoints:write processing:read revocations:read subjects:erase subjects:read",
        ),
        ("media_gateway", "identity", "checkpoints:write revocations:read"),
        ("data_allowance", "identity", "checkpoints:write revocations:read"),
        (
            "consent",
            "appointments",
            "appointments:read processing:read subjects:erase subjects:read",
        ),
        ("media_gateway", "appointments", "appointments:read"),
        ("appointments", "consent", "contact:decide"),
        ("media_gateway", "consent", "consent:decide presence:seal"),
        ("data_allowance", "consent", "consent:decide"),
        ("data_allowance", "appointments", "appointments:read"),
    ],
)
async def test_our_services_get_what_the_contract_gives_them(app, client, caller, audience, scope):
    answer = await ask_as_service(client, caller, audience)
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json()["token_type"] == "Bearer"
    assert answer.json()["expires_in"] == 600
    claims = await claims_of(app, answer, audience)
    assert claims.kind == "service"
    assert claims.sub == caller
    assert claims.scope == answer.json()["scope"] == scope


@ONE_ENGINE
@pytest.mark.parametrize(
    ("caller", "audience"),
    [
        ("appointments", "media_gateway"),
        ("media_gateway", "data_allowance"),
        ("appointments", "nowhere"),
        ("appointments", "nahbar"),
    ],
)
async def test_and_nothing_else(client, caller, audience):
    answer = await ask_as_service(client, caller, audience)
    assert oauth_error(answer) == (400, "invalid_target")
    assert problem(answer) == (400, "audience-unknown")


async def test_a_program_gets_its_scopes_at_the_service_named(app, client, machine):
    headers = basic(machine["client_id"], machine["client_secret"])
    answer = await ask(client, headers, audience="appointments")
    claims = await claims_of(app, answer, "appointments")
    assert claims.kind == "machine"
    assert claims.sub == machine["client_id"]
    assert claims.scope == "appointments:read appointments:write"
    assert claims.offices == [OFFICE]


async def test_credentials_may_come_in_the_form(client, machine):
    answer = await ask(
        client,
        client_id=machine["client_id"],
        client_secret=machine["client_secret"],
        audience="consent",
    )
    assert answer.json()["scope"] == "consent:read"


async def test_a_program_may_ask_for_less(client, machine):
    headers = basic(machine["client_id"], machine["client_secret"])
    answer = await ask(client, headers, audience="appointments", scope="appointments:read")
    assert answer.json()["scope"] == "appointments:read"


@pytest.mark.parametrize(
    ("audience", "scope"),
    [
        ("appointments", "topics:read"),
        ("appointments", "appointments:read consent:read"),
        ("consent", "appointments:read"),
        ("appointments", "appointments:read links:write"),
        ("media_gateway", None),
        ("appointments", " "),
    ],
)
async def test_but_never_for_more(client, machine, audience, scope):
    headers = basic(machine["client_id"], machine["client_secret"])
    answer = await ask(client, headers, audience=audience, scope=scope)
    assert oauth_error(answer) == (400, "invalid_scope")


async def test_a_service_cannot_ask_for_more_either(client):
    answer = await ask_as_service(client, "consent", "appointments", scope="appointments:write")
    assert oauth_error(answer) == (400, "invalid_scope")


@pytest.mark.parametrize(
    ("user", "password"),
    [
        ("appointments", "wrong"),
        ("appointments", ""),
        ("nobody", "secret"),
        ("", ""),
        ("identity", "secret"),
        ("0" * 32, "secret"),
        ("ä", "ö"),
    ],
)
async def test_wrong_credentials_are_refused_with_the_way_to_show_them(client, user, password):
    answer = await ask(client, basic(user, password), audience="identity")
    assert oauth_error(answer) == (401, "invalid_client")
    assert answer.headers["www-authenticate"].startswith("Basic ")


async def test_a_deleted_program_gets_no_more_tokens(client, machine, admin):
    await client.delete(f"{API}/machine-clients/{machine['client_id']}", headers=admin)
    headers = basic(machine["client_id"], machine["client_secret"])
    assert oauth_error(await ask(client, headers, audience="consent")) == (401, "invalid_client")


@ONE_ENGINE
@pytest.mark.parametrize(
    ("form", "error"),
    [
        ({"grant_type": None}, "invalid_request"),
        ({"grant_type": ""}, "invalid_request"),
        ({"grant_type": "password"}, "unsupported_grant_type"),
        ({"grant_type": "refresh_token"}, "unsupported_grant_type"),
        ({"audience": None}, "invalid_request"),
        ({"client_secret": "twice"}, "invalid_request"),
        ({"client_id": "another"}, "invalid_request"),
    ],
)
async def test_requests_that_break_the_rules(client, form, error):
    headers = basic("appointments", SERVICE_SECRETS["appointments"])
    answer = await ask(client, headers, **{"audience": "identity", **form})
    assert oauth_error(answer) == (400, error)


@ONE_ENGINE
@pytest.mark.parametrize(
    "body",
    [
        b"grant_type=client_credentials&grant_type=client_credentials&audience=identity",
        b"grant_type=client_credentials&audience=identity&audience=consent",
        b"grant_type=client_credentials&audience=\xff",
        b"grant_type=client_credentials&audience=%ff",
        b"grant_type=client_credentials&audience=identity%00",
        b"&".join(b"a%d=1" % number for number in range(50)),
        b"",
        b"{}",
    ],
)
async def test_forms_that_cannot_be_read(client, body):
    headers = {**FORM, **basic("appointments", SERVICE_SECRETS["appointments"])}
    answer = await client.post(f"{API}/token", content=body, headers=headers)
    assert oauth_error(answer) == (400, "invalid_request")


@ONE_ENGINE
@pytest.mark.parametrize("kind", ["application/json", "text/plain", "multipart/form-data", ""])
async def test_only_a_form_is_a_form(client, kind):
    headers = basic("appointments", SERVICE_SECRETS["appointments"]) | {"content-type": kind}
    answer = await client.post(
        f"{API}/token", content=b"grant_type=client_credentials&audience=identity", headers=headers
    )
    assert oauth_error(answer) == (400, "invalid_request")


@ONE_ENGINE
@pytest.mark.parametrize("header", ["Basic", "Basic !!!", "Basic YQ==", "Basic /w==", "Bearer abc"])
async def test_a_broken_authorization_header_is_no_5xx(client, header):
    answer = await ask(client, {"authorization": header}, audience="identity")
    assert answer.json()["error"] in ("invalid_client", "invalid_request")


async def test_unknown_parameters_are_ignored_as_the_standard_wants(client):
    answer = await ask_as_service(client, "appointments", "identity", resource="x", foo="bar")
    assert answer.status_code == 200
