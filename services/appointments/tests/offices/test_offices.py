"""What everyone may know of an office, and whose office it is."""

from uuid import uuid4

import pytest
from appointments.offices.schemas import NewOffice
from pydantic import ValidationError

CONTACTS = {
    "dpo_name": "Alex Muster",
    "dpo_email": "dsb@example.org",
    "dpo_phone": "0541 9",
    "authority": "LfD Niedersachsen",
    "opening_hours": {"de": "Mo bis Fr", "en": "Mon to Fri"},
}


async def test_everyone_sees_whom_to_call_and_whom_to_ask_about_data_protection(
    app, client, tokens, desk
):
    other = type(desk)(app, client, tokens)
    await other.create_office(**CONTACTS)
    answer = await client.get(f"/api/appointments/v1/public/offices/{other.office_id}")
    office = answer.json()
    assert answer.status_code == 200
    assert office["phone"] == "0541 1"
    assert office["dpo"] == {"name": "Alex Muster", "email": "dsb@example.org", "phone": "0541 9"}
    assert office["authority"] == "LfD Niedersachsen"
    assert office["opening_hours"]["en"] == "Mon to Fri"
    assert answer.headers["cache-control"] == "public, max-age=300"


async def test_the_public_list_has_every_office_once(app, client, tokens, desk):
    offices = [desk] + [type(desk)(app, client, tokens) for _ in range(4)]
    for office in offices[1:]:
        await office.create_office()
    found, cursor = [], None
    while True:
        params = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        page = (await client.get("/api/appointments/v1/public/offices", params=params)).json()
        found += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert sorted(found) == sorted(str(office.office_id) for office in offices)


async def test_staff_see_the_offices_they_hold_a_role_in(app, client, tokens, desk):
    other = type(desk)(app, client, tokens)
    await other.create_office(holiday_subdivision="NI")

    async def seen(*roles):
        answer = await desk.get("/offices", tokens.staff(*roles))
        return {item["id"] for item in answer.json()["items"]}

    assert await seen(f"dpo@{desk.office_id}") == {str(desk.office_id)}
    assert await seen("admin@*") == {str(desk.office_id), str(other.office_id)}
    assert await seen(f"adviser@{uuid4()}") == set()


async def test_an_unknown_office_is_not_found(client):
    answer = await client.get(f"/api/appointments/v1/public/offices/{uuid4()}")
    assert answer.status_code == 404


@pytest.mark.parametrize(
    "members",
    [
        {"zone": "Mars/Olympus"},
        {"zone": "../etc/passwd"},
        {"holiday_subdivision": "XX"},
        {"opening_hours": {"en": "German is missing"}},
        {"name": ""},
    ],
)
def test_an_office_that_cannot_plan_is_refused(members):
    with pytest.raises(ValidationError):
        NewOffice(**{"name": "X", "phone": "123", **members})
