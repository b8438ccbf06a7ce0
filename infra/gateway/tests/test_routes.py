"""What the API gateway lets in, to whom, and what it keeps out."""

import http.client
from urllib.parse import urlsplit

import httpx
import pytest
from gateway_stand_in import Gateway


@pytest.mark.parametrize(
    "path",
    [
        "/.well-known/jwks.json",
        "/api/identity/v1/me",
        "/api/appointments/v1/slots?topic_id=1",
        "/api/allowance/health/ready",
    ],
)
def test_services_see_their_full_path(client: httpx.Client, path: str) -> None:
    assert client.get(path).json()["path"] == path


@pytest.mark.parametrize(
    "path",
    [
        "/api",
        "/api/unknown/v1",
        "/metrics",
        "/internal/events",
        "/api/identity/internal/x",
        "/api/media/metrics",
        "/livekit",
        "/livekit/twirp/livekit.RoomService/ListRooms",
    ],
)
def test_everything_else_is_not_found(client: httpx.Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert answer.json()["type"] == "/problems/not-found"


def test_livekit_is_reached_without_the_prefix(client: httpx.Client) -> None:
    assert client.get("/livekit/rtc/validate?a=b").json()["path"] == "/rtc/validate?a=b"
    assert client.get("/livekit/rtc").json()["path"] == "/rtc"
    assert client.post("/livekit/rtc/v1").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/livekit/rtc/../twirp/livekit.RoomService/ListRooms",
        "/livekit/rtc/%2e%2e/twirp/livekit.RoomService/ListRooms",
        "/livekit/rtc/..%2ftwirp/livekit.RoomService/ListRooms",
        "/livekit/rtc/%2e%2e%2ftwirp/livekit.RoomService/ListRooms",
        "/livekit//twirp/x",
        "/livekit/rtcx",
        "/api/identity/../../internal/events",
        "/api/identity/%2e%2e/%2e%2e/internal/events",
        "//internal/events",
        "/INTERNAL/events",
        "/%69nternal/events",
    ],
)
def test_no_detour_leads_to_what_is_closed(gateway: Gateway, path: str) -> None:
    # http.client sends the path as it is; httpx would tidy it up.
    address = urlsplit(gateway.base_url)
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=5)
    connection.request("GET", path)
    assert connection.getresponse().status == 404


def test_the_caller_cannot_choose_its_address(client: httpx.Client) -> None:
    forged = {
        "X-Forwarded-For": "203.0.113.7",
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Proto": "https",
        "X-Real-IP": "203.0.113.7",
        "Forwarded": "for=203.0.113.7",
    }
    seen = client.get("/api/identity/v1/me", headers=forged).json()["headers"]
    assert seen["x-forwarded-for"] == "127.0.0.1"
    assert seen["x-forwarded-proto"] == "http"
    assert "evil" not in seen["x-forwarded-host"]
    assert "x-real-ip" not in seen
    assert "forwarded" not in seen


def test_another_host_name_is_refused(client: httpx.Client) -> None:
    answer = client.get("/", headers={"Host": "evil.example"})
    assert answer.status_code == 421
