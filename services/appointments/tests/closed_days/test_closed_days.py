"""Public holidays, a municipality's own, and the days an office names."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from appointments.closed_days.calendar import SUBDIVISIONS, ClosedDays, closed_days
from appointments.offices.schemas import NewOffice, OfficeChanges
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

ASSUMPTION_DAY = date(2026, 8, 15)
CORPUS_CHRISTI = date(2026, 6, 4)
ROSENMONTAG = date(2026, 2, 16)


@pytest.mark.parametrize(
    ("land", "day"), [("BY", ASSUMPTION_DAY), ("SN", CORPUS_CHRISTI), ("TH", CORPUS_CHRISTI)]
)
def test_only_the_municipality_knows_whether_it_keeps_a_catholic_holiday(land, day):
    assert not ClosedDays(land).covers(day)
    assert ClosedDays(land, ("catholic",)).covers(day)


def test_an_office_without_a_land_keeps_only_the_days_it_names():
    closed = closed_days(None, ["catholic"], [{"day": "2026-02-16", "name": "Rosenmontag"}])
    assert closed.covers(ROSENMONTAG)
    assert not closed.covers(date(2026, 12, 25))


@given(
    st.sampled_from([None, *sorted(SUBDIVISIONS)]),
    st.sets(st.dates(date(2020, 1, 1), date(2035, 1, 1)), max_size=5),
    st.dates(date(2020, 1, 1), date(2035, 1, 1)),
)
def test_more_days_never_open_the_office(land, own, day):
    less, more = ClosedDays(land), ClosedDays(land, ("catholic",), frozenset(own))
    assert more.covers(day) or not less.covers(day)
    assert more.covers(day) or day not in own


@pytest.mark.parametrize(
    "members",
    [
        {"holiday_categories": ["school"]},
        {"holiday_categories": ["x"]},
        {"holiday_subdivision": "Augsburg"},
        {"lead_minutes": -1},
        {"closing_days": [{"day": "16.02.2026", "name": "Rosenmontag"}]},
        {"closing_days": [{"day": "2026-02-16", "name": "\u200b"}]},
        {"phone": "0541 1 Empfang"},
        {"dpo_phone": "Zimmer 3"},
        {"dpo_email": "dsb"},
        {"link_address": "javascript:alert(1)"},
        {"postal_lines": ["eins\nzwei"]},
    ],
)
def test_what_an_office_cannot_be_is_refused(members):
    for model, given_ in ((NewOffice, {"name": "Amt", "phone": "115"}), (OfficeChanges, {})):
        with pytest.raises(ValidationError):
            model.model_validate({**given_, **members})


async def test_on_a_closing_day_nothing_is_found_and_nothing_booked(
    app, client, tokens, desk_type, in_days, slug_of
):
    starts_at = in_days(10)
    day = starts_at.astimezone(ZoneInfo("Europe/Berlin")).date()
    desk = desk_type(app, client, tokens)
    await desk.create_office(closing_days=[{"day": day, "name": "Rosenmontag"}])
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    found = await desk.slots(topic, from_=in_days(9), to=in_days(12))
    days = {
        datetime.fromisoformat(slot["starts_at"]).astimezone(ZoneInfo("Europe/Berlin")).date()
        for slot in found
    }
    assert day not in days and days
    refused = await desk.try_to_book(topic, adviser, starts_at)
    assert (refused.status_code, slug_of(refused)) == (422, "slot-off-hours")


async def test_an_admin_sets_what_an_office_is(desk, client):
    path = f"/api/appointments/v1/offices/{desk.office_id}"
    read = await client.get(path, headers=desk.staff("admin"))
    changes = {
        "dpo_name": "Alex Muster",
        "dpo_email": "dsb@Example.org",
        "dpo_phone": "0541 9",
        "authority": "LfD\nHannover",
        "address": "Weg 1, 49000 Stadt",
        "lead_minutes": 60,
        "link_address": "termin.example.org",
        "holiday_subdivision": "BY",
        "holiday_categories": ["catholic"],
        "closing_days": [
            {"day": "2027-12-24", "name": "Heiligabend"},
            {"day": "2027-02-08", "name": "Rosenmontag"},
        ],
    }
    headers = {**desk.staff("admin"), "if-match": read.headers["etag"]}
    answer = await client.patch(path, json=changes, headers=headers)
    assert answer.status_code == 200, answer.text
    office = answer.json()
    assert office["dpo"] == {"name": "Alex Muster", "email": "dsb@example.org", "phone": "0541 9"}
    assert office["postal_lines"] == ["Weg 1", "49000 Stadt"]
    assert [day["name"] for day in office["closing_days"]] == ["Rosenmontag", "Heiligabend"]
    assert (await client.get(path, headers=desk.staff("adviser"))).json() == office
    public = (await client.get(f"/api/appointments/v1/public/offices/{desk.office_id}")).json()
    assert public["link_address"] == "termin.example.org"
    stale = await client.patch(path, json=changes, headers=headers)
    assert stale.status_code == 412
    again = {**desk.staff("admin"), "if-match": answer.headers["etag"]}
    opened = await client.patch(path, json={"holiday_subdivision": None}, headers=again)
    assert opened.json()["holiday_subdivision"] is None
    assert opened.json()["closing_days"] == office["closing_days"]


async def test_only_an_admin_changes_an_office(desk, client):
    path = f"/api/appointments/v1/offices/{desk.office_id}"
    for role, status in (("team_lead", 403), ("adviser", 403)):
        headers = {**desk.staff(role), "if-match": '"1"'}
        answer = await client.patch(path, json={"lead_minutes": 0}, headers=headers)
        assert answer.status_code == status
    foreign = {**desk.tokens.staff("admin@00000000-0000-4000-8000-000000000009")}
    answer = await client.patch(path, json={}, headers={**foreign, "if-match": '"1"'})
    assert answer.status_code == 404
