"""The adviser's waiting list: my appointments only, longest first, in pages."""

import pytest
from nahbar_common.ids import new_random_id
from nahbar_common.pagination import encode_cursor

PATH = "/api/media/v1/waiting"
ID = "67b54717-ba99-4e83-aeeb-1ff6542b7337"


async def wait_in(create_talk, adviser_id, office_id):
    talk = create_talk(adviser_id=adviser_id, office_id=office_id)
    await talk.book()
    talk.everybody_consents()
    entry = await talk.enter(talk.client)
    return talk, entry.json()["participant_id"]


async def test_an_adviser_sees_who_waits_in_their_own_appointments(create_talk):
    me, colleague, office = new_random_id(), new_random_id(), new_random_id()
    mine, waiting = await wait_in(create_talk, me, office)
    await wait_in(create_talk, colleague, office)
    answer = await mine.http.get(PATH, headers=mine.adviser)
    (item,) = answer.json()["items"]
    assert item["participant_id"] == waiting
    assert item["appointment_id"] == str(mine.appointment_id)
    assert item["part"] == "client"


async def test_who_was_let_in_or_left_does_not_wait(create_talk):
    me, office = new_random_id(), new_random_id()
    one, first = await wait_in(create_talk, me, office)
    two, _ = await wait_in(create_talk, me, office)
    await one.admit(first)
    await two.http.post(f"{two.path}/leave", headers=two.client)
    assert (await one.http.get(PATH, headers=one.adviser)).json()["items"] == []


async def test_the_list_comes_in_pages_longest_first(create_talk):
    me, office = new_random_id(), new_random_id()
    people = [await wait_in(create_talk, me, office) for _ in range(3)]
    talk = people[0][0]
    found, cursor = [], None
    while True:
        params = {"limit": "1", **({"cursor": cursor} if cursor else {})}
        page = (await talk.http.get(PATH, headers=talk.adviser, params=params)).json()
        found += [item["participant_id"] for item in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert found == [waiting for _, waiting in people]


async def test_an_office_may_be_chosen_but_not_a_foreign_one(create_talk):
    me, here = new_random_id(), new_random_id()
    talk, _ = await wait_in(create_talk, me, here)
    chosen = await talk.http.get(PATH, headers=talk.adviser, params={"office_id": str(here)})
    assert len(chosen.json()["items"]) == 1
    foreign = await talk.http.get(
        PATH, headers=talk.adviser, params={"office_id": str(new_random_id())}
    )
    assert foreign.status_code == 404


@pytest.mark.parametrize(
    "key",
    [
        None,
        [],
        ["x", "y"],
        ["2026-01-01", ID],
        ["0001-01-01T00:00:00+23:00", ID],
        ["2026-01-01T00:00:00Z", "7"],
        [1, 2],
    ],
)
async def test_a_cursor_nobody_gave_is_refused(talk, key):
    cursor = encode_cursor(*key) if isinstance(key, list) else "x"
    answer = await talk.http.get(PATH, headers=talk.adviser, params={"cursor": cursor})
    assert answer.status_code == 422


async def test_a_team_lead_sees_who_waits_in_the_whole_office_and_in_no_other(create_talk):
    here, elsewhere = new_random_id(), new_random_id()
    one, first = await wait_in(create_talk, new_random_id(), here)
    two, second = await wait_in(create_talk, new_random_id(), here)
    await wait_in(create_talk, new_random_id(), elsewhere)
    lead = one.tokens.staff(f"team_lead@{here}")
    items = (await one.http.get(PATH, headers=lead, params={"office_id": str(here)})).json()[
        "items"
    ]
    assert [(item["participant_id"], item["adviser_id"]) for item in items] == [
        (first, str(one.adviser_id)),
        (second, str(two.adviser_id)),
    ]
    assert (await one.http.get(PATH, headers=lead)).json()["items"] == []
    foreign = await one.http.get(PATH, headers=lead, params={"office_id": str(elsewhere)})
    assert foreign.status_code == 404
