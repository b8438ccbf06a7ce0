"""Advisers: nobody is obliged to video, and the decision is their own."""

from uuid import UUID, uuid4

import pytest


async def change(desk, adviser, body, headers=None):
    return await desk.client.patch(
        f"/api/appointments/v1/advisers/{adviser['id']}",
        json=body,
        headers={**(headers or desk.staff()), "if-match": f'"{adviser["version"]}"'},
    )


async def test_a_new_adviser_has_not_opted_in(desk):
    adviser = await desk.create_adviser(opted_in=False)
    assert (adviser["video_opted_in"], adviser["active"]) == (False, True)


async def test_an_adviser_opts_in_and_out_themself(desk):
    adviser = await desk.create_adviser(opted_in=False)
    assert (await desk.opt_in(adviser, opted_in=True))["video_opted_in"] is True
    assert (await desk.opt_in(adviser, opted_in=False))["video_opted_in"] is False


@pytest.mark.parametrize("role", ["team_lead", "admin"])
async def test_nobody_opts_in_for_somebody_else(desk, role):
    adviser = await desk.create_adviser(opted_in=False)
    answer = await desk.client.put(
        "/api/appointments/v1/advisers/me/video-opt-in",
        json={"opted_in": True},
        headers=desk.staff(role, UUID(adviser["id"])),
    )
    assert answer.status_code == 403
    changed = await change(desk, adviser, {"video_opted_in": True}, desk.staff(role))
    assert changed.status_code == 422


async def test_an_adviser_without_an_entry_cannot_opt_in(desk):
    answer = await desk.client.put(
        "/api/appointments/v1/advisers/me/video-opt-in",
        json={"opted_in": True},
        headers=desk.staff("adviser"),
    )
    assert answer.status_code == 404


async def test_an_account_is_an_adviser_once(desk, slug_of):
    adviser = await desk.create_adviser()
    body = {"id": adviser["id"], "office_id": desk.office_id, "display_name": "Again"}
    answer = await desk.post("/advisers", body, desk.staff("admin"))
    assert (answer.status_code, slug_of(answer)) == (409, "adviser-exists")


async def test_name_and_activity_change_with_their_etag(desk, slug_of):
    adviser = await desk.create_adviser()
    changed = await change(desk, adviser, {"display_name": "Jana B.", "active": False})
    assert changed.json()["display_name"] == "Jana B."
    assert changed.json()["active"] is False
    stale = await change(desk, adviser, {"active": True})
    assert (stale.status_code, slug_of(stale)) == (412, "precondition-failed")


async def test_an_inactive_adviser_is_not_booked(desk, in_days, slug_of):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    await change(desk, adviser, {"active": False})
    answer = await desk.try_to_book(topic, adviser, in_days(3))
    assert (answer.status_code, slug_of(answer)) == (422, "adviser-inactive")


LONGEST = "ي" * 200


@pytest.mark.parametrize(
    "names", [("Ada", "Ada", "Bo", "Cem"), (LONGEST, LONGEST, LONGEST)], ids=["short", "longest"]
)
async def test_a_list_comes_by_name_in_pages(desk, names):
    for name in reversed(names):
        await desk.create_adviser(name=name, hours=[])
    found, cursor = [], None
    while True:
        page = (
            await desk.get("/advisers", office_id=desk.office_id, limit=1, cursor=cursor)
        ).json()
        found += [item["display_name"] for item in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert found == list(names)


async def test_advisers_of_other_offices_are_not_found(desk):
    adviser = await desk.create_adviser()
    foreign = desk.tokens.staff(f"team_lead@{uuid4()}", f"admin@{uuid4()}")
    assert (await desk.get(f"/advisers/{adviser['id']}", foreign)).status_code == 404
    assert (await change(desk, adviser, {"active": False}, foreign)).status_code == 404
    assert (await desk.get("/advisers", foreign, office_id=desk.office_id)).status_code == 404
