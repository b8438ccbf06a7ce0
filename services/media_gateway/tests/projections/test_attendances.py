"""Several people in one appointment: seats, consents and vouchers are each person's own."""

import pytest
from media_gateway.projections.vouchers.models import ONLY_CLIENT, VoucherView
from nahbar_common.ids import new_random_id


def problem_of(answer):
    return answer.status_code, answer.json()["type"].removeprefix("/problems/")


@pytest.fixture
async def group(create_talk):
    """Two clients and an adviser."""
    talk = create_talk(more_clients=(new_random_id(),))
    await talk.book()
    return talk


def other_client(talk):
    return talk.participant(talk.more_clients[0], "client")


async def test_every_client_has_a_seat_and_nobody_else_has_one(group):
    group.everybody_consents()
    group.consents.give(group, group.more_clients[0])
    for headers in (group.client, other_client(group)):
        assert (await group.enter(headers)).json()["state"] == "waiting"
    stranger = group.participant(new_random_id(), "client")
    assert problem_of(await group.enter(stranger)) == (404, "not-found")


async def test_one_persons_missing_consent_keeps_nobody_else_of_a_group_out(group):
    group.everybody_consents()
    await group.enter(group.adviser)
    await group.let_in(group.client)
    assert problem_of(await group.enter(other_client(group))) == (403, "consent-missing")
    assert (await group.grant(group.client)).status_code == 201
    assert (await group.grant(group.adviser)).status_code == 201


async def test_who_is_no_longer_in_the_appointment_has_no_seat(group):
    group.everybody_consents()
    former, group.more_clients = other_client(group), ()
    await group.event("appointments", "appointment.moved", **group.facts())
    assert problem_of(await group.enter(former)) == (404, "not-found")
    assert (await group.enter(group.client)).status_code == 200


async def voucher(talk, person_id, kind="reserved", revision=1, megabytes=250):
    return await talk.event(
        "data_allowance",
        f"voucher.{kind}",
        appointment_id=str(talk.appointment_id),
        person_id=str(person_id),
        revision=revision,
        megabytes=megabytes,
    )


async def test_a_voucher_is_its_persons_own(group):
    group.everybody_consents()
    group.consents.give(group, group.more_clients[0])
    await voucher(group, group.client_id, megabytes=250)
    await voucher(group, group.more_clients[0], megabytes=100)
    limits = [
        (await group.enter(headers)).json()["voucher"]
        for headers in (group.client, other_client(group), group.adviser)
    ]
    assert limits == [{"bytes_limit": 250_000_000}, {"bytes_limit": 100_000_000}, None]


async def test_a_voucher_of_an_older_database_is_the_only_clients_until_a_newer_names_them(
    talk, ports
):
    await talk.book()
    talk.everybody_consents()
    async with ports.database.write() as session:
        session.add(
            VoucherView(
                appointment_id=talk.appointment_id,
                person_id=ONLY_CLIENT,
                revision=1,
                state="reserved",
                bytes_limit=100_000_000,
            )
        )
    assert (await talk.enter(talk.client)).json()["voucher"] == {"bytes_limit": 100_000_000}
    await voucher(talk, talk.client_id, revision=2, megabytes=200)
    assert (await talk.enter(talk.client)).json()["voucher"] == {"bytes_limit": 200_000_000}


async def test_a_state_of_a_voucher_that_is_not_known_yet_is_no_reason_to_pay(talk):
    await talk.book()
    talk.everybody_consents()
    await voucher(talk, talk.client_id)
    assert (await voucher(talk, talk.client_id, "refused", revision=2)).status_code == 204
    assert (await talk.enter(talk.client)).json()["voucher"] is None
