"""What the API gateway lets through, and what it never does."""

import pytest

ANSWERED_BY_NOBODY = [
    "/metrics",
    "/internal/events",
    "/internal/livekit/webhook",
    "/livekit/twirp/livekit.RoomService",
    "/twirp/livekit.RoomService/ListRooms",
    "/livekit/",
    "/livekit/metrics",
    "/livekit/debug",
]


@pytest.mark.parametrize("path", ANSWERED_BY_NOBODY)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_is_internal_is_not_reachable(product, path, method):
    answer = product.http.request(method, path)
    is_page = answer.status_code == 200 and "text/html" in answer.headers["content-type"]
    assert is_page or answer.status_code in (404, 405), (answer.status_code, answer.text[:200])
    assert "http_requests" not in answer.text


DISGUISED = [
    "/%69nternal/events",
    "//internal/events",
    "/api/../internal/events",
    "/api/consent/../../metrics",
    "/livekit/rtc/../twirp/x",
]


@pytest.mark.parametrize("encoded", DISGUISED)
def test_encoded_and_dotted_paths_lead_nowhere_else(product, encoded):
    answer = product.http.post(encoded)
    assert answer.status_code in (400, 404, 405, 421, 308), answer.status_code


def test_pages_forbid_foreign_content_frames_and_sniffing(product):
    headers = product.http.get("/").headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy or "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "camera=(self)" in headers["permissions-policy"]


def test_an_unknown_api_is_a_problem(product):
    answer = product.http.get("/api/unknown/v1/things")
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert answer.json()["type"] == "/problems/not-found"


def test_a_body_over_the_limit_is_a_problem(product):
    answer = product.http.post(
        "/api/identity/v1/sessions",
        content=b" " * 3_000_000,
        headers={"content-type": "application/json"},
    )
    assert answer.status_code == 413
    assert answer.headers["content-type"].startswith("application/problem+json")


def test_jwks_is_public_and_holds_no_private_part(product):
    keys = product.http.get("/.well-known/jwks.json").json()["keys"]
    assert keys
    assert all("d" not in key and key["kty"] == "EC" and key["crv"] == "P-256" for key in keys)
