"""A directory that is down, slow, lies, or changes its keys: nobody comes in by it."""

import asyncio
import base64
import json
import time

import httpx
import pytest
from fastapi.responses import JSONResponse, PlainTextResponse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from identity.accounts.models import Account
from identity.directory_provider import asking, provider
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey
from nahbar_testing.directory import CLIENT_ID, CLIENT_SECRET, ISSUER
from sqlmodel import select
from structlog.testing import capture_logs

from ..conftest import API, OFFICE, ONE_ENGINE, problem, sign_in
from .conftest import begin, come_in, finish, log_out, sessions_of

pytestmark = ONE_ENGINE
UNTRUSTED = (502, "directory-untrusted")
UNAVAILABLE = (503, "directory-unavailable")


@pytest.fixture(autouse=True)
async def _group(create_group_role):
    await create_group_role()


@pytest.fixture
def at_once(monkeypatch):
    """Ask again at once after a failure, and read keys anew at once."""
    monkeypatch.setattr(provider, "AFTER_FAILURE", 0.0)
    monkeypatch.setattr(provider, "_BETWEEN_KEY_READS", 0.0)


async def nobody_came_in(app):
    async with app.state.database.read() as session:
        return list(await session.exec(select(Account))) == [] and await sessions_of(app) == []


def without(name):
    return lambda claims: claims.pop(name)


def with_(**values):
    return lambda claims: claims.update(values)


LIES = {
    "another nonce": with_(nonce="another"),
    "no nonce": without("nonce"),
    "another issuer": with_(iss="https://directory.example/realms/other"),
    "no issuer": without("iss"),
    "for another client": with_(aud="other"),
    "for others, too, and not made for us": with_(aud=[CLIENT_ID, "other"], azp="other"),
    "made for another": with_(azp="other"),
    "no subject": without("sub"),
    "an empty subject": with_(sub=""),
    "a subject that is no text": with_(sub=7),
    "over": with_(exp=int(time.time()) - 3600),
    "no end": without("exp"),
    "from the future": with_(iat=int(time.time()) + 3600),
    "no beginning": without("iat"),
    "a beginning that is true": with_(iat=True),
    "an endless end": with_(exp=1e400),
    "not yet": with_(nbf=int(time.time()) + 3600),
    "another access token": with_(at_hash="AAAAAAAAAAAAAAAAAAAAAA"),
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
async def test_an_id_token_that_lies_lets_nobody_in(app, client, directory, adviser, lie):
    directory.change_claims = lie
    assert problem(await come_in(client, directory, adviser)) == UNTRUSTED
    assert await nobody_came_in(app)


def signed_by_nobody(header, claims):
    def part(value):
        return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")

    return f"{part({**header, 'alg': 'none'})}.{part(claims)}."


def signed_with(key, algorithm):
    def sign(header, claims):
        return jwt.encode({**header, "alg": algorithm}, claims, key, algorithms=[algorithm])

    return sign


def signed_with_the_public_key(directory):
    secret = directory.keys[0].as_pem(private=False)
    return signed_with(OctKey.import_key(secret), "HS256")


FORGERIES = {
    "unsigned": lambda _directory: signed_by_nobody,
    "by a stranger under a known id": lambda _directory: signed_with(
        RSAKey.generate_key(2048), "RS256"
    ),
    "with our own secret": lambda _directory: signed_with(
        OctKey.import_key(CLIENT_SECRET.encode() * 2), "HS256"
    ),
    "no token": lambda _directory: lambda _header, _claims: "nonsense",
    "very long": lambda _directory: lambda _header, _claims: "a.b." + "c" * 200_000,
}


@pytest.mark.parametrize("forge", FORGERIES.values(), ids=FORGERIES.keys())
async def test_a_forged_id_token_lets_nobody_in(app, client, directory, adviser, forge):
    directory.sign = forge(directory)
    assert problem(await come_in(client, directory, adviser)) == UNTRUSTED
    assert await nobody_came_in(app)


HEADERS = {
    "no key named": without("kid"),
    "an unknown key": with_(kid="other"),
    "a key id that is no text": with_(kid=["k1"]),
    "something critical": with_(crit=["exp"], exp=1),
    "another kind of signature": with_(alg="ES256"),
}


@pytest.mark.parametrize("change", HEADERS.values(), ids=HEADERS.keys())
async def test_a_header_out_of_line_lets_nobody_in(app, client, directory, adviser, change):
    key = directory.keys[0]
    directory.sign = lambda header, claims: _with_header(key, header, claims, change)
    assert problem(await come_in(client, directory, adviser)) == UNTRUSTED
    assert await nobody_came_in(app)


def _with_header(key, header, claims, change):
    """Sign rightly, and put another header in front."""
    honest = jwt.encode(header, claims, key)
    changed = dict(header)
    change(changed)
    first = base64.urlsafe_b64encode(json.dumps(changed).encode()).decode().rstrip("=")
    return ".".join([first, *honest.split(".")[1:]])


ANSWERS = {
    "no id token": without("id_token"),
    "an id token that is no text": with_(id_token=["x"]),
    "no access token": without("access_token"),
    "another kind of token": with_(token_type="mac"),
}


@pytest.mark.parametrize("change", ANSWERS.values(), ids=ANSWERS.keys())
async def test_an_answer_that_lacks_what_it_has_to_have(app, client, directory, adviser, change):
    directory.change_answer = change
    assert problem(await come_in(client, directory, adviser)) == UNTRUSTED
    assert await nobody_came_in(app)


async def test_userinfo_of_somebody_else_lets_nobody_in(app, client, directory, adviser):
    directory.groups_in_id_token = False
    directory.fail = lambda name: (
        JSONResponse({"sub": "other", "groups": ["Beratung"]}) if name == "userinfo" else None
    )
    assert problem(await come_in(client, directory, adviser)) == UNTRUSTED
    assert await nobody_came_in(app)


METADATA = {
    "another issuer": {"issuer": "https://directory.example/realms/other"},
    "no issuer": {"issuer": None},
    "tokens without TLS": {"token_endpoint": "http://directory.example/token"},
    "keys of a file": {"jwks_uri": "file:///etc/passwd"},
    "a way in with a script": {"authorization_endpoint": "javascript:alert(1)"},
    "a way in with somebody's name": {"authorization_endpoint": "https://a:b@directory.example/"},
    "no PKCE": {"code_challenge_methods_supported": ["plain"]},
}


@pytest.mark.parametrize("changes", METADATA.values(), ids=METADATA.keys())
async def test_metadata_that_is_wrong_sends_nobody_anywhere(client, directory, changes):
    directory.metadata_changes = changes
    answer = await client.post(f"{API}/directory/sign-ins", headers={"x-nahbar-refresh": "1"})
    assert problem(answer) == UNTRUSTED


@pytest.mark.parametrize("iss", [f"{ISSUER}/", "https://other.example", None])
async def test_an_answer_of_another_issuer_is_not_taken(app, client, directory, adviser, iss):
    returned = directory.authorize(await begin(client), adviser)
    answer = await finish(client, {**returned, "iss": iss})
    assert problem(answer) == UNTRUSTED
    assert await nobody_came_in(app)
    # The code was not even shown to anybody.
    assert "token" not in directory.asked


async def test_a_directory_that_never_names_itself_in_the_answer_need_not(
    client, directory, adviser
):
    directory.metadata_changes = {"authorization_response_iss_parameter_supported": False}
    returned = directory.authorize(await begin(client), adviser)
    del returned["iss"]
    assert (await finish(client, returned)).status_code == 200


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        ("access_denied", (403, "directory-denied")),
        ("temporarily_unavailable", UNAVAILABLE),
        ("server_error", UNAVAILABLE),
        ("invalid_scope", (403, "directory-refused")),
        ("<script>alert(1)</script>", (403, "directory-refused")),
    ],
)
async def test_an_error_of_the_directory_is_said_in_plain_words(
    client, directory, adviser, error, expected
):
    returned = directory.authorize(await begin(client), adviser)
    answer = await finish(client, {"state": returned["state"], "iss": ISSUER, "error": error})
    assert problem(answer) == expected
    assert "script" not in answer.text


async def test_an_error_with_a_state_of_nobody_is_nothing(client, directory):
    answer = await finish(client, {"state": "x", "error": "access_denied"})
    assert problem(answer) == (410, "directory-sign-in-over")


async def test_a_code_of_somebody_else_and_a_used_one_are_over(client, directory, adviser):
    returned = directory.authorize(await begin(client), adviser)
    assert (await finish(client, returned)).status_code == 200
    again = {**returned, "state": directory.authorize(await begin(client), adviser)["state"]}
    assert problem(await finish(client, again)) == (410, "directory-sign-in-over")


async def test_a_code_injected_into_another_sign_in_fails_by_pkce(client, directory, adviser):
    stolen = directory.authorize(await begin(client), adviser)["code"]
    mine = directory.authorize(await begin(client), directory.create_user("Beratung"))
    assert problem(await finish(client, {**mine, "code": stolen})) == (
        410,
        "directory-sign-in-over",
    )


NO_ANSWER = {
    "nobody listens": httpx.ConnectError("refused"),
    "the line breaks": httpx.ReadError("reset"),
    "a broken server": PlainTextResponse("oops", 500),
    "a page": PlainTextResponse("<html>", 503),
    "somewhere else": PlainTextResponse("", 302, {"location": "https://evil.example/"}),
    "too many of us": JSONResponse({"error": "slow_down"}, 429),
    "our secret is over": JSONResponse({"error": "invalid_client"}, 401),
    "a megabyte": PlainTextResponse("x" * 1_100_000, 200),
}


@pytest.mark.parametrize("fault", NO_ANSWER.values(), ids=NO_ANSWER.keys())
@pytest.mark.parametrize("place", ["openid-configuration", "token", "keys"])
async def test_a_directory_that_does_not_answer_is_said_to_be_away(
    app, client, directory, adviser, create_account, fault, place
):
    own = await create_account(f"adviser@{OFFICE}")
    directory.fail = lambda name: fault if name == place else None
    if place == "openid-configuration":
        answer = await client.post(f"{API}/directory/sign-ins", headers={"x-nahbar-refresh": "1"})
    else:
        answer = await come_in(client, directory, adviser)
    assert problem(answer) == UNAVAILABLE
    assert int(answer.headers["retry-after"]) >= 1
    # Break-glass: an account of our own needs no directory.
    assert (await sign_in(client, own)).status_code == 200


@pytest.mark.parametrize(
    ("error", "said"),
    [("invalid_client", "invalid_client"), ("jana@amt.example", "other"), (["x"], "other")],
)
async def test_the_log_says_which_of_the_standards_errors_it_was_and_no_other_words(
    client, directory, adviser, error, said
):
    fault = JSONResponse({"error": error}, 401)
    directory.fail = lambda name: fault if name == "token" else None
    with capture_logs() as lines:
        await come_in(client, directory, adviser)
    (line,) = [line for line in lines if line["event"] == "directory gives no tokens"]
    assert (line["status"], line["error_type"]) == (401, said)


@pytest.mark.parametrize("place", ["openid-configuration", "token", "keys"])
async def test_nonsense_is_not_taken_for_an_answer(client, directory, adviser, place):
    directory.fail = lambda name: PlainTextResponse("[" * 5_000) if name == place else None
    if place == "openid-configuration":
        answer = await client.post(f"{API}/directory/sign-ins", headers={"x-nahbar-refresh": "1"})
    else:
        answer = await come_in(client, directory, adviser)
    assert problem(answer) == UNTRUSTED


async def test_a_directory_that_hangs_holds_nobody_up_for_long(
    app, client, directory, create_account, monkeypatch
):
    monkeypatch.setattr(asking, "PATIENCE", 0.05)

    class Hanging(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request):
            await asyncio.Event().wait()

    app.state.directory._http._transport = Hanging()
    answer = await client.post(f"{API}/directory/sign-ins", headers={"x-nahbar-refresh": "1"})
    assert problem(answer) == UNAVAILABLE
    own = await create_account(f"adviser@{OFFICE}")
    assert (await sign_in(client, own)).status_code == 200


async def test_keys_may_change_under_way(client, directory, adviser, open_browser, at_once):
    assert (await come_in(client, directory, adviser)).status_code == 200
    directory.rotate_keys()
    assert (await come_in(open_browser(), directory, adviser)).status_code == 200


async def test_a_withdrawn_key_signs_nobody_in(client, directory, adviser, at_once, monkeypatch):
    assert (await come_in(client, directory, adviser)).status_code == 200
    directory.published = []
    monkeypatch.setattr(provider, "_KEYS_GOOD_FOR", 0.0)
    assert problem(await come_in(client, directory, adviser)) == UNTRUSTED


async def test_unknown_keys_do_not_make_us_ask_all_the_time(client, directory, adviser):
    await come_in(client, directory, adviser)
    directory.change_header = with_(kid="other")
    for _ in range(5):
        assert problem(await come_in(client, directory, adviser)) == UNTRUSTED
        assert (await log_out(client, directory.logout_token(adviser))).status_code == 400
    assert directory.asked.count("keys") == 1


async def test_a_small_key_is_none(client, directory, adviser):
    directory.keys = [RSAKey.generate_key(1024, {"kid": "small"})]
    assert problem(await come_in(client, directory, adviser)) == UNTRUSTED


@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.text(max_size=300) | st.binary(max_size=200).map(lambda raw: raw.hex()))
async def test_whatever_comes_back_in_the_address_is_refused_and_breaks_nothing(client, text):
    answer = await finish(client, {"state": text, "code": text})
    assert answer.status_code in (410, 422)


@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
@given(
    st.text(max_size=200)
    | st.lists(st.binary(max_size=60), min_size=3, max_size=3).map(
        lambda parts: ".".join(base64.urlsafe_b64encode(part).decode() for part in parts)
    )
)
async def test_whatever_is_posted_as_a_logout_token_is_refused_and_breaks_nothing(client, text):
    assert (await log_out(client, text)).status_code == 400
