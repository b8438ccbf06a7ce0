"""What every answer of the API gateway carries, and how it says no."""

import threading

import httpx
import pytest
from gateway_stand_in import PAGE, Gateway, StandIn


@pytest.mark.parametrize("path", ["/", "/api/identity/v1/me", "/api/consent/v1/x", "/api/unknown"])
def test_security_headers_are_on_every_answer(client: httpx.Client, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy
    assert f"connect-src 'self' ws://{client.base_url.netloc.decode()};" in policy
    assert "unsafe" not in policy
    assert headers.get_list("referrer-policy") == ["no-referrer"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["permissions-policy"].startswith("camera=(self), microphone=(self)")
    assert "server" not in headers
    assert "via" not in headers


def test_pages_fall_back_to_the_spa_and_files_do_not(client: httpx.Client) -> None:
    for path in ("/", "/t/", "/app/heute", "/einladung/", "/t/%23link", "/t/%23link."):
        answer = client.get(path)
        assert answer.text == PAGE
        assert answer.headers["cache-control"] == "no-cache"
    for path in ("/assets/gone-1.js", "/nothing.js", "/assets/"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert "immutable" not in answer.headers["cache-control"]


def test_hashed_files_are_kept_and_sent_compressed(client: httpx.Client) -> None:
    answer = client.get("/assets/app-1234abcd.js", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.text == "console.log(1)"


def test_a_refusal_does_not_claim_the_encoding_of_the_page(client: httpx.Client) -> None:
    answer = client.post("/", headers={"Accept-Encoding": "gzip"})
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD"
    assert "content-encoding" not in answer.headers
    assert answer.json()["type"] == "/problems/method-not-allowed"


@pytest.mark.parametrize(
    ("language", "detail"),
    [
        ("de", "antwortet gerade nicht"),
        ("de-x-leicht, de", "Bitte warten Sie kurz"),
        ("en-GB,en;q=0.9", "not answering"),
        ("tr", "antwortet gerade nicht"),
    ],
)
def test_a_service_that_is_down_is_a_problem(
    client: httpx.Client, language: str, detail: str
) -> None:
    answer = client.get("/api/consent/v1/x", headers={"Accept-Language": language})
    assert answer.status_code == 502
    assert answer.headers["retry-after"] == "5"
    assert answer.headers["content-type"].startswith("application/problem+json")
    problem = answer.json()
    assert problem["type"] == "/problems/service-unavailable"
    assert problem["status"] == 502
    assert detail in problem["detail"]
    assert problem["instance"].startswith("urn:uuid:")


def test_a_service_that_is_being_replaced_gets_the_request_once_it_is_there(
    client: httpx.Client, gateway: Gateway
) -> None:
    """Between the old container and the new one nobody listens for some seconds."""
    started: list[StandIn] = []
    timer = threading.Timer(0.6, lambda: started.append(StandIn(gateway.silent_port)))
    timer.start()
    try:
        answer = client.post("/api/consent/v1/x", content=b"once")
    finally:
        timer.join()
        started[0].stop()
    assert answer.status_code == 200
    assert answer.json()["received"] == 4
    assert started[0].requests == 1


@pytest.mark.parametrize(
    ("path", "size", "status"),
    [
        ("/api/appointments/v1/appointments", 1024 * 1024, 200),
        ("/api/appointments/v1/appointments", 1024 * 1024 + 1, 413),
        ("/api/allowance/v1/products/1/pin-batches", 8 * 1024 * 1024, 200),
        ("/api/allowance/v1/products/1/pin-batches", 8 * 1024 * 1024 + 1, 413),
        ("/api/allowance/v1/products/1/pin-batches/preview", 8 * 1024 * 1024, 200),
        ("/api/allowance/v1/products", 1024 * 1024 + 1, 413),
        # Let through: consent itself is down here.
        ("/api/consent/v1/appointments/1/people/2/scans", 3_000_000, 502),
        ("/api/consent/v1/appointments/1/people/2/scans", 3_000_001, 413),
        ("/api/consent/v1/appointments/1/people/2/paper-consents", 1024 * 1024 + 1, 413),
    ],
)
def test_bodies_are_limited(client: httpx.Client, path: str, size: int, status: int) -> None:
    answer = client.post(path, content=b"x" * size)
    assert answer.status_code == status
    if status == 413:
        assert answer.json()["type"] == "/problems/body-too-large"


def test_answers_of_services_are_not_kept_by_accident(client: httpx.Client) -> None:
    assert client.get("/api/identity/v1/me").headers["cache-control"] == "no-store"


def test_the_log_holds_nothing_of_a_request(client: httpx.Client, gateway: Gateway) -> None:
    client.get("/api/consent/v1/secret-path?token=secret-query", headers={"X-Test": "secret-head"})
    client.get("/livekit/rtc?access_token=secret-query")
    # A link whose `#` became `%23` on its way: its secret is in the path, and must not stay there.
    client.get("/t/%23secret-link.")
    client.post("/t/%23secret-link")
    log = gateway.log.read_text()
    assert "secret" not in log
    assert "remote_ip" not in log
