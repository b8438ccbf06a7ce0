"""What still works while one service is away, and that nothing is lost when it comes back."""

from uuid import uuid4

from tests.faults.deliveries import undelivered
from tests.faults.processes import eventually
from tests.faults.talking import change, reserved_cents


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
        lambda: (
            product.post(
                f"/api/appointments/v1/appointments/{talk.id}/link",
                talk.adviser_headers,
                key=str(uuid4()),
            ).status_code
        ),
        201,
    )


def test_without_appointments_service_the_others_refuse_clearly(product, away):
    talk = product.book(product.create_adviser())
    with away("appointments"):
        answer = product.http.get("/api/appointments/v1/offices", headers=talk.adviser_headers)
        assert answer.status_code in (502, 503, 504)
        assert answer.headers["content-type"].startswith("application/problem+json")
    eventually(lambda: talk.read()["state"], "booked")


def test_a_booking_and_its_cancellation_that_arrive_late_and_together_reserve_nothing(
    product, away, instance
):
    before = reserved_cents(product)
    with away("data_allowance"):
        talk = product.book(product.create_adviser(), voucher=True)
        change(talk, "cancel")
    eventually(lambda: undelivered(instance, talk.id), 0)
    eventually(lambda: reserved_cents(product), before)
    assert talk.read()["state"] == "cancelled"


def test_changes_that_arrive_late_and_together_end_in_the_newest(product, away, instance):
    talk = product.book(product.create_adviser())
    client = talk.client()
    product.consent(client, talk.id)
    with away("media_gateway"):
        change(talk, "channel", {"channel": "phone"})
        change(talk, "channel", {"channel": "video"})
        change(talk, "channel", {"channel": "phone"})
    eventually(lambda: undelivered(instance, talk.id), 0)
    answer = product.post(f"/api/media/v1/appointments/{talk.id}/participants", client)
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/not-a-video-appointment")
