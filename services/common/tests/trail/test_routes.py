"""The routes of the trail: for the data-protection officer of the office, and nobody else."""

from uuid import uuid4

import pytest
from nahbar_common.trail import Subject, record
from nahbar_common.trail.verifying import Checkpoints, Verification

OFFICE, OTHER = uuid4(), uuid4()
TRAIL = f"/api/example/v1/offices/{OFFICE}/trail"


@pytest.fixture
def dpo(tokens):
    """Give headers of the office's data-protection officer."""
    return tokens.staff(f"dpo@{OFFICE}")


async def create_chained(app, count=5, office=OFFICE):
    """Record and chain some entries."""
    async with app.state.database.write() as session:
        for number in range(count):
            record(
                session,
                "link.issued" if number % 2 else "link.revoked",
                Subject("link", f"l{number}"),
                office_id=office,
            )
    await app.state.jobs.run_once("trail chaining")


async def test_the_newest_comes_first_page_by_page(client, app, dpo):
    await create_chained(app)
    first = (await client.get(TRAIL, params={"limit": 3}, headers=dpo)).json()
    rest = (await client.get(TRAIL, params={"cursor": first["next_cursor"]}, headers=dpo)).json()
    assert [entry["position"] for entry in first["items"] + rest["items"]] == [5, 4, 3, 2, 1]
    assert rest["next_cursor"] is None


async def test_it_can_be_searched_by_what_was_done_and_to_what(client, app, dpo):
    await create_chained(app)
    done = (await client.get(TRAIL, params={"action": "link.issued"}, headers=dpo)).json()["items"]
    assert {entry["action"] for entry in done} == {"link.issued"}
    of_one = (await client.get(TRAIL, params={"subject_id": "l2"}, headers=dpo)).json()["items"]
    assert [entry["subject"]["id"] for entry in of_one] == ["l2"]


async def test_an_export_verifies_offline_and_is_in_the_trail_itself(client, app, dpo):
    await create_chained(app)
    taken = await client.get(f"{TRAIL}/export", headers={**dpo, "nahbar-purpose": "verifying"})
    lines = taken.content.splitlines(keepends=True)
    verification = Verification(Checkpoints(), "example", [str(OFFICE)])
    for line in lines:
        verification.take(line)
    assert verification.finish().is_whole
    await app.state.jobs.run_once("trail chaining")
    newest = (await client.get(TRAIL, headers=dpo)).json()["items"][0]
    assert newest["action"] == "trail.exported"
    assert newest["actor"]["kind"] == "staff"
    assert newest["purpose"] == "verifying"


async def test_nobody_takes_it_home_without_saying_why(client, app, dpo):
    await create_chained(app)
    for headers, status in ((dpo, 428), ({**dpo, "nahbar-purpose": "because"}, 422)):
        answer = await client.get(f"{TRAIL}/export", headers=headers)
        assert answer.status_code == status
    await app.state.jobs.run_once("trail chaining")
    actions = {each["action"] for each in (await client.get(TRAIL, headers=dpo)).json()["items"]}
    assert "trail.exported" not in actions


@pytest.mark.parametrize("path", ["", "/export", "/checkpoints"])
async def test_other_offices_stay_unseen(client, tokens, path):
    answer = await client.get(f"{TRAIL}{path}", headers=tokens.staff(f"dpo@{OTHER}"))
    assert answer.status_code == 404


@pytest.mark.parametrize("path", ["", "/export", "/checkpoints"])
@pytest.mark.parametrize("role", ["admin", "adviser", "team_lead", "allowance_officer"])
async def test_no_other_role_reads_it(client, tokens, role, path):
    answer = await client.get(f"{TRAIL}{path}", headers=tokens.staff(f"{role}@{OFFICE}"))
    assert answer.status_code == 403


async def test_checkpoints_verify_with_the_published_keys(client, app, dpo):
    await create_chained(app)
    await app.state.jobs.run_once("trail checkpoints")
    keys = (await client.get("/api/example/v1/trail/keys")).json()["keys"]
    page = (await client.get(f"{TRAIL}/checkpoints", headers=dpo)).json()["items"]
    read = Checkpoints.read([page[0]["statement"]], {key["kid"]: key for key in keys})
    assert read.forged == []
    assert read.last == {("example", str(OFFICE)): 5}


async def test_what_belongs_to_no_single_office_is_read_by_the_officer_of_any(client, app, dpo):
    await create_chained(app, 2)
    await create_chained(app, 3, office=None)
    everywhere = {"every_office": "true"}
    own = (await client.get(TRAIL, headers=dpo)).json()["items"]
    common = (await client.get(TRAIL, params=everywhere, headers=dpo)).json()["items"]
    assert len(own) == 2
    # What the service notes of itself is there, too.
    assert [each["action"] for each in common].count("link.revoked") == 2
    assert not {each["hash"] for each in own} & {each["hash"] for each in common}
    why = {**dpo, "nahbar-purpose": "authority"}
    export = await client.get(f"{TRAIL}/export", params=everywhere, headers=why)
    verification = Verification(Checkpoints(), "example", ["*"])
    for line in export.content.splitlines(keepends=True):
        verification.take(line)
    report = verification.finish()
    assert report.is_whole
    assert list(report.chains) == ["*"]
    await app.state.jobs.run_once("trail chaining")
    after = (await client.get(TRAIL, params=everywhere, headers=dpo)).json()["items"]
    assert "trail.exported" in [each["action"] for each in after]
    await app.state.jobs.run_once("trail checkpoints")
    page = await client.get(f"{TRAIL}/checkpoints", params=everywhere, headers=dpo)
    assert len(page.json()["items"]) == 1


async def test_nobody_else_reads_what_belongs_to_no_single_office(client, app, tokens):
    await create_chained(app, 3, office=None)
    for role, office, status in (("dpo", OTHER, 404), ("admin", OFFICE, 403)):
        headers = tokens.staff(f"{role}@{office}")
        answer = await client.get(TRAIL, params={"every_office": "true"}, headers=headers)
        assert answer.status_code == status
