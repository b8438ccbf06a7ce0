"""What still works while one service is away, and that nothing is lost when it comes back.

A service is paused (SIGSTOP), not killed: the process manager stops everything when one ends.
"""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

LIVES = {"identity": 1, "appointments": 2, "consent": 3, "media_gateway": 4, "data_allowance": 5}


def process_of(package: str, port: int) -> int:
    """Find the process id of a service by its command line."""
    wanted = [package, "serve", "--port", str(port)]
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_text().split("\0")
        except OSError:
            continue
        if [word for word in words if word][-4:] == wanted:
            return int(folder.name)
    pytest.fail(f"{package} does not run on port {port}")


@pytest.fixture
def away(product) -> Callable[[str], object]:
    """Give a context manager in which a service does not answer."""

    @contextmanager
    def pause(package: str) -> Iterator[None]:
        port = httpx.URL(product.base_url).port + LIVES[package]
        process = process_of(package, port)
        os.kill(process, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(process, signal.SIGCONT)

    return pause


def eventually(read: Callable[[], object], expected: object, seconds: float = 30) -> None:
    """Wait until a value is what it should be."""
    deadline = time.monotonic() + seconds
    while (value := read()) != expected:
        assert time.monotonic() < deadline, f"still {value!r}, expected {expected!r}"
        time.sleep(0.2)


def test_without_data_allowance_a_talk_is_booked_and_its_voucher_follows(product, away):
    adviser = product.create_adviser()
    with away("data_allowance"):
        talk = product.book(adviser, voucher=True)
        assert talk.read()["voucher_state"] == "reserving"
    eventually(lambda: talk.read()["voucher_state"], "reserved")


def test_without_consent_service_nobody_gets_a_grant(product, away):
    talk = product.book(product.create_adviser())
    client, adviser = talk.client(), talk.adviser_headers
    product.consent(client, talk.id)
    product.consent(adviser, talk.id)
    calls = f"/api/media/v1/appointments/{talk.id}"
    waiting = product.post(f"{calls}/participants", client).json()
    product.post(f"{calls}/participants", adviser)
    product.post(f"{calls}/participants/{waiting['participant_id']}/admit", adviser)
    assert product.post(f"{calls}/grants", client).status_code == 201
    with away("consent"):
        refused = product.post(f"{calls}/grants", client)
        assert refused.status_code == 503
        assert refused.headers["content-type"].startswith("application/problem+json")
    eventually(lambda: product.post(f"{calls}/grants", client).status_code, 201)


def test_without_media_gateway_a_withdrawal_is_kept_and_carried_out_later(product, away):
    talk = product.book(product.create_adviser())
    client = talk.client()
    product.consent(client, talk.id)
    own = f"/api/consent/v1/appointments/{talk.id}/consents"

    def state() -> dict[str, object]:
        return product.http.get(f"{own}/me", headers=client).json()

    with away("media_gateway"):
        answer = product.post(f"{own}/withdraw", client)
        assert answer.status_code == 202
        assert state()["state"] == "withdrawn"
        assert state()["carried_out_at"] is None
    eventually(lambda: state()["carried_out_at"] is not None, True)
    participants = f"/api/media/v1/appointments/{talk.id}/participants"
    assert product.post(participants, client).status_code == 403


def test_without_identity_people_who_are_signed_in_go_on(product, away):
    talk = product.book(product.create_adviser())
    with away("identity"):
        assert talk.read()["state"] == "booked"
        answer = product.post(
            f"/api/appointments/v1/appointments/{talk.id}/link", talk.adviser_headers
        )
        assert answer.status_code == 503
    eventually(
        lambda: product.post(
            f"/api/appointments/v1/appointments/{talk.id}/link",
            talk.adviser_headers, key=str(uuid4()),
        ).status_code,
        201,
    )  # fmt: skip


def test_without_appointments_service_the_others_refuse_clearly(product, away):
    talk = product.book(product.create_adviser())
    with away("appointments"):
        answer = product.http.get("/api/appointments/v1/offices", headers=talk.adviser_headers)
        assert answer.status_code in (502, 503, 504)
        assert answer.headers["content-type"].startswith("application/problem+json")
    eventually(lambda: talk.read()["state"], "booked")
