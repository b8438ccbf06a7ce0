"""The waiting room's door: who may come in, when, and what they are told."""

from datetime import timedelta

import pytest
from nahbar_common.clock import rfc3339, utc_now
from nahbar_common.ids import new_random_id

MOVED_AWAY = {"starts_at": "2099-01-05T09:00:00Z", "ends_at": "2099-01-05T09:45:00Z"}


def problem_of(answer):
    return answer.status_code, answer.json()["type"].removeprefix("/problems/")


async def test_a_client_waits_until_the_adviser_lets_them_in(talk):
    await talk.book()
    talk.everybody_consents()
    entry = (await talk.enter(talk.client)).json()
    assert entry["state"] == "waiting"
    assert (await talk.admit(entry["participant_id"])).json()["state"] == "admitted"
    assert (await talk.enter(talk.client)).json()["state"] == "admitted"


async def test_the_adviser_is_admitted_at_once(talk):
    await talk.book()
    talk.everybody_consents()
    entry = (await talk.enter(talk.adviser)).json()
    assert (entry["state"], entry["part"]) == ("admitted", "adviser")


async def test_entering_again_gives_the_same_place_on_any_device(talk):
    await talk.book()
    talk.everybody_consents()
    first = (await talk.enter(talk.client)).json()
    assert (await talk.enter(talk.client)).json() == first


async def test_the_participant_id_is_random_and_not_the_persons_id(talk, create_talk):
    await talk.book()
    talk.everybody_consents()
    entry = (await talk.enter(talk.client)).json()
    assert entry["participant_id"] != str(talk.client_id)
    other = create_talk(client_id=talk.client_id)
    await other.book()
    other.everybody_consents()
    assert (await other.enter(other.client)).json()["participant_id"] != entry["participant_id"]


async def test_one_may_wait_before_the_adviser_has_consented(talk):
    await talk.book()
    talk.consents.give(talk, talk.client_id)
    assert (await talk.enter(talk.client)).status_code == 200


@pytest.mark.parametrize("who", ["client", "adviser", "guest"])
async def test_nobody_enters_without_their_own_consent(talk, who):
    await talk.book()
    answer = await talk.enter(getattr(talk, who))
    assert problem_of(answer) == (403, "consent-missing")
    assert answer.json()["missing"] == ["self"]


async def test_the_door_opens_15_minutes_before_the_start(create_talk):
    talk = create_talk(starts_at=utc_now() + timedelta(minutes=16))
    await talk.book()
    talk.everybody_consents()
    answer = await talk.enter(talk.client)
    assert problem_of(answer) == (403, "too-early")
    assert answer.json()["opens_at"] == rfc3339(talk.starts_at - timedelta(minutes=15))
    soon = create_talk(starts_at=utc_now() + timedelta(minutes=14))
    await soon.book()
    soon.everybody_consents()
    assert (await soon.enter(soon.client)).status_code == 200


async def test_the_door_closes_an_hour_after_the_planned_end(create_talk):
    late = create_talk(starts_at=utc_now() - timedelta(minutes=104))
    over = create_talk(starts_at=utc_now() - timedelta(minutes=106))
    for talk in (late, over):
        await talk.book()
        talk.everybody_consents()
    assert (await late.enter(late.client)).status_code == 200
    assert problem_of(await over.enter(over.client)) == (410, "talk-over")
    assert problem_of(await over.grant(over.client)) == (410, "talk-over")


async def test_a_cancelled_appointment_is_told_as_such(talk):
    await talk.book()
    await talk.cancel()
    assert problem_of(await talk.enter(talk.client)) == (410, "appointment-cancelled")


@pytest.mark.parametrize("channel", ["phone", "protected_office"])
async def test_other_channels_have_no_waiting_room(create_talk, channel):
    talk = create_talk(channel=channel)
    await talk.book()
    talk.everybody_consents()
    assert problem_of(await talk.enter(talk.client)) == (409, "not-a-video-appointment")


async def test_somebody_who_was_there_is_told_that_the_appointment_was_moved(talk):
    await talk.book()
    talk.everybody_consents()
    await talk.enter(talk.client)
    later = {"starts_at": "2099-01-05T09:00:00Z", "ends_at": "2099-01-05T09:45:00Z"}
    await talk.event("appointments", "appointment.moved", **talk.facts(**later))
    answer = await talk.enter(talk.client)
    assert problem_of(answer) == (409, "appointment-moved")
    assert answer.json()["starts_at"] == "2099-01-05T09:00:00Z"
    assert problem_of(await talk.enter(talk.adviser)) == (403, "too-early")


async def test_foreign_appointments_do_not_exist(talk, create_talk):
    await talk.book()
    talk.everybody_consents()
    other = create_talk()
    await other.book()
    intruders = [
        other.client,
        other.adviser,
        talk.tokens.staff(f"adviser@{talk.office_id}"),
        talk.tokens.staff(f"adviser@{other.office_id}", account_id=talk.adviser_id),
        talk.participant(new_random_id(), "client"),
    ]
    for headers in intruders:
        for method, path in (
            ("POST", "/participants"),
            ("POST", "/grants"),
            ("POST", "/leave"),
            ("GET", "/events"),
        ):
            answer = await talk.http.request(method, talk.path + path, headers=headers)
            assert problem_of(answer) == (404, "not-found"), (method, path)


async def test_only_the_appointments_own_adviser_admits_removes_ends_and_sees_usage(
    talk, create_talk
):
    await talk.book()
    talk.everybody_consents()
    guest = (await talk.enter(talk.client)).json()["participant_id"]
    colleague = talk.tokens.staff(f"adviser@{talk.office_id}")
    for method, path in (
        ("POST", f"/participants/{guest}/admit"),
        ("POST", f"/participants/{guest}/remove"),
        ("POST", "/end"),
        ("GET", "/usage"),
    ):
        answer = await talk.http.request(
            method, talk.path + path, headers={**colleague, "idempotency-key": "x" * 8}
        )
        assert problem_of(answer) == (404, "not-found"), path


async def test_an_unknown_appointment_is_asked_for_once(talk, other_services):
    talk.everybody_consents()
    path = f"/api/appointments/v1/appointments/{talk.appointment_id}/parties"
    other_services.answer("GET", path, {**talk.facts(), "guardians": []})
    for _ in range(2):
        assert (await talk.enter(talk.client)).status_code == 200
    asked = [call for call in other_services.calls if call.url.path == path]
    assert len(asked) == 1


async def test_an_appointment_nobody_knows_does_not_exist(talk, other_services):
    path = f"/api/appointments/v1/appointments/{talk.appointment_id}/parties"
    other_services.answer("GET", path, {"type": "/problems/not-found"}, status=404)
    assert problem_of(await talk.enter(talk.adviser)) == (404, "not-found")


async def test_an_unknown_appointment_without_the_service_that_knows_it_is_a_503(talk):
    assert problem_of(await talk.enter(talk.client)) == (503, "service-unavailable")


async def test_sparsam_is_the_profile_wherever_a_voucher_pays(talk, create_talk):
    await talk.book()
    talk.everybody_consents()
    assert (await talk.enter(talk.client)).json()["profile_default"] == "standard"
    reserving = create_talk(voucher_requested=True)
    await reserving.book()
    reserving.everybody_consents()
    assert (await reserving.enter(reserving.client)).json()["profile_default"] == "sparsam"
    await reserving.event(
        "data_allowance",
        "voucher.reserved",
        appointment_id=str(reserving.appointment_id),
        person_id=str(reserving.client_id),
        revision=1,
        megabytes=250,
        bytes_limit=250_000_000,
    )
    client = (await reserving.enter(reserving.client)).json()
    adviser = (await reserving.enter(reserving.adviser)).json()
    assert client["voucher"] == {"bytes_limit": 250_000_000}
    assert (adviser["voucher"], adviser["profile_default"]) == (None, "sparsam")


async def test_sparsam_stays_for_a_client_who_asked_for_a_voucher_and_whose_went_back(talk):
    """It was released because they did without it so far; their data is no less dear."""
    talk.voucher_requested = True
    await talk.book()
    talk.everybody_consents()
    about = {
        "appointment_id": str(talk.appointment_id),
        "person_id": str(talk.client_id),
        "megabytes": 250,
    }
    await talk.event("data_allowance", "voucher.reserved", revision=1, **about)
    await talk.event("data_allowance", "voucher.released", revision=2, **about)
    entry = (await talk.enter(talk.client)).json()
    assert (entry["voucher"], entry["profile_default"]) == (None, "sparsam")


async def test_voucher_news_may_come_late_and_only_newer_ones_count(talk):
    await talk.book()
    talk.everybody_consents()
    for kind, revision in (("issued", 2), ("released", 3), ("reserved", 1), ("issued", 2)):
        answer = await talk.event(
            "data_allowance",
            f"voucher.{kind}",
            appointment_id=str(talk.appointment_id),
            person_id=str(talk.client_id),
            revision=revision,
            megabytes=100,
        )
        assert answer.status_code == 204
    assert (await talk.enter(talk.client)).json()["voucher"] is None


@pytest.mark.parametrize(
    ("change", "facts", "refused"),
    [
        ("moved", MOVED_AWAY, (403, "too-early")),
        ("channel_changed", {"channel": "phone"}, (409, "not-a-video-appointment")),
        ("cancelled", {"state": "cancelled"}, (410, "appointment-cancelled")),
    ],
)
async def test_nobody_enters_a_call_that_was_changed_while_consent_was_asked(
    talk, change, facts, refused
):
    await talk.book()
    talk.everybody_consents()

    async def change_it():
        await talk.event("appointments", f"appointment.{change}", **talk.facts(**facts))

    talk.consents.before_answering = change_it
    assert problem_of(await talk.enter(talk.client)) == refused


async def test_who_enters_while_the_adviser_changes_is_asked_to_try_again(talk):
    await talk.book()
    talk.everybody_consents()
    former = talk.adviser

    async def hand_over():
        talk.adviser_id = new_random_id()
        await talk.event("appointments", "appointment.moved", **talk.facts())

    talk.consents.before_answering = hand_over
    assert problem_of(await talk.enter(former)) == (409, "try-again")
    assert problem_of(await talk.enter(former)) == (404, "not-found")
