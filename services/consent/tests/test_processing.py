"""What consent tells about its processing, and what the public address shows."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest
from consent.processing import PROCESSING
from consent.public_address import Seen
from nahbar_common.processing import Check, ok
from nahbar_common.processing import service as processing_service
from nahbar_common.retention.jobs import NIGHTLY

POLICY = (
    "default-src 'none'; script-src 'self'; img-src 'self' data: blob:;"
    " connect-src 'self' wss://office.example; base-uri 'none'"
)
PERMISSIONS = "camera=(self), microphone=(self), display-capture=(), geolocation=()"
HEADERS = {
    "content-security-policy": POLICY,
    "permissions-policy": PERMISSIONS,
    "strict-transport-security": "max-age=31536000",
}


def create_seen(
    url="https://office.example", page="<html></html>", days=60, tls="TLSv1.3", **headers
):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Seen(
        url,
        httpx.Headers(HEADERS | named),
        page,
        tls=tls,
        certificate_until=datetime.now(UTC) + timedelta(days=days, hours=1),
    )


@pytest.fixture
def look(app, client, talk):
    async def look(identifier):
        found = await app.state.processing.run(talk.office_id)
        return {check.id: check for check in found}[identifier]

    return look


@pytest.fixture
def serve_page(other_services):
    def serve_page(body="<html></html>", status=200, **headers):
        named = HEADERS | {name.replace("_", "-"): value for name, value in headers.items()}
        other_services.answer_with(
            "GET",
            "/",
            lambda _request: httpx.Response(status, text=body, headers=named),
            out_of_contract=True,
        )

    return serve_page


@pytest.mark.parametrize(
    ("seen", "outcome"),
    [
        (create_seen(), "ok"),
        (create_seen(url="http://office.example"), "failed"),
        (create_seen(days=3), "failed"),
        (create_seen(tls="TLSv1.1"), "failed"),
        (create_seen(strict_transport_security=""), "failed"),
    ],
)
def test_the_encryption_is_judged(seen, outcome):
    assert seen.transport().outcome == outcome


@pytest.mark.parametrize(
    ("seen", "outcome"),
    [
        (create_seen(), "ok"),
        (create_seen(content_security_policy=""), "failed"),
        (create_seen(content_security_policy=f"{POLICY}; font-src fonts.example"), "failed"),
        (create_seen(content_security_policy=f"{POLICY}; frame-src https://x.example"), "failed"),
        (create_seen(content_security_policy=f"{POLICY}; style-src 'unsafe-inline'"), "failed"),
        (create_seen(content_security_policy=f"{POLICY}; media-src https:"), "failed"),
        (create_seen(page='<script src="https://cdn.example/x.js">'), "failed"),
        (create_seen(page="<img src='//pixel.example/1'>"), "failed"),
        (create_seen(page='<a href="https://office.example/app">'), "ok"),
    ],
)
def test_content_from_elsewhere_is_found(seen, outcome):
    assert seen.content().outcome == outcome


@pytest.mark.parametrize(
    ("permissions", "outcome"),
    [
        (PERMISSIONS, "ok"),
        ("", "failed"),
        (f"{PERMISSIONS}, usb=(self)", "failed"),
        ("camera=(self), display-capture=(self)", "failed"),
        ('camera=(self "https://x.example"), display-capture=()', "failed"),
    ],
)
def test_what_the_page_may_use_is_judged(permissions, outcome):
    assert create_seen(permissions_policy=permissions).devices().outcome == outcome


async def test_an_address_that_cannot_be_reached_is_not_ok(look):
    for name in ("public.transport", "public.own_content", "public.devices", "public.no_cookies"):
        assert (await look(name)).outcome == "not_checked"


async def test_the_address_is_looked_at(look, serve_page):
    serve_page(status=503)
    assert (await look("public.own_content")).facts == {
        "reason": "address_answers_otherwise",
        "status": 503,
    }
    serve_page()
    assert (await look("public.devices")).outcome == "ok"
    assert (await look("public.no_cookies")).outcome == "ok"
    serve_page(set_cookie="visitor=1; Path=/")
    assert (await look("public.no_cookies")).facts == {"cookies": ["visitor"]}


async def test_declarations_have_to_hold_for_everybody(look, api):
    await api.create_published(audience="client")
    found = await look("declarations.held")
    assert found.outcome == "failed"
    assert found.facts["missing"] == ["adviser", "guest"]
    assert found.facts["untranslated"] == ["client:de-x-leicht"]


async def test_the_database_refuses_to_bend_consents(look):
    found = await look("consents.append_only")
    assert found.outcome == "ok"
    assert found.facts["triggers"]


async def test_a_withdrawal_under_way_is_no_failure(app, look, api, declarations, talk):
    assert (await api.give(talk.client)).status_code == 201
    assert (await api.withdraw(talk.client)).status_code in (200, 202)
    assert (await look("withdrawals.carried_out")).outcome == "ok"


async def test_a_look_that_breaks_is_not_ok(app, look, monkeypatch):
    async def broken(_looking):
        raise RuntimeError("no such thing")

    monkeypatch.setattr(processing_service, "EVERYWHERE", (Check("test.broken", broken),))
    found = await look("test.broken")
    assert (found.outcome, found.facts["reason"]) == ("not_checked", "look_failed")


async def test_a_look_that_takes_too_long_is_not_ok(app, look, monkeypatch):
    async def slow(looking):
        await looking.app.state.never.wait()
        return ok()

    class Never:
        async def wait(self):
            raise TimeoutError

    app.state.never = Never()
    monkeypatch.setattr(processing_service, "EVERYWHERE", (Check("test.slow", slow),))
    assert (await look("test.slow")).facts == {"reason": "took_too_long"}


async def test_a_night_that_did_not_come_is_found(app, look):
    await app.state.jobs.run_once(NIGHTLY)
    await app.state.jobs.run_once("trail chaining")
    assert (await look("retention.enforced")).outcome == "ok"


async def test_names_of_checks_stand_for_one_check_each():
    names = [check.id for check in PROCESSING.checks]
    names += [check.id for check in processing_service.EVERYWHERE]
    assert len(names) == len(set(names))


async def test_nobody_is_told_but_consent_itself(client, tokens, talk):
    path = f"/api/consent/v1/offices/{talk.office_id}/processing"
    assert (await client.get(path, headers=talk.dpo)).status_code == 403
    told = await client.get(path, headers=tokens.service("consent", "processing:read"))
    assert told.status_code == 200
    assert {check["outcome"] for check in told.json()["checks"]} <= {"ok", "failed", "not_checked"}
