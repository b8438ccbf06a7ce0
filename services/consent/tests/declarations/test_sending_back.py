"""A second person sends a draft back, with a remark that those who write it see."""

from uuid import uuid4

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from nahbar_testing import keyed
from sqlalchemy.exc import DBAPIError

API = "/api/consent/v1/declarations"
TEXT = {"title": "T", "short": "S", "body_markdown": "B"}
REMARK = "Der Absatz über die Kosten fehlt."


@pytest.fixture
def anna(talk, tokens):
    return tokens.staff(f"dpo@{talk.office_id}", account_id=uuid4())


@pytest.fixture
def lead(talk, tokens):
    return tokens.staff(f"team_lead@{talk.office_id}", account_id=uuid4())


async def _read(api, draft, who):
    return (await api.http.get(f"{API}/{draft['id']}", headers=who)).json()


async def _write(api, draft, who):
    return await api.http.put(
        f"{API}/{draft['id']}",
        json={"texts": {"de": TEXT}, "dpo": draft["dpo"]},
        headers={**who, "if-match": f'"{draft["revision"]}"'},
    )


async def test_the_writer_sees_what_is_remarked_until_they_write_again(api, anna, lead, talk):
    draft = (await api.create_draft(anna)).json()
    back = (await api.step(draft, "send-back", lead, remark=f"  {REMARK}\n")).json()
    seen = await _read(api, draft, anna)
    assert seen["state"] == back["state"] == "sent_back"
    assert [one["remark"] for one in seen["remarks"]] == [REMARK]
    assert seen["remarks"][0]["said_by"] not in seen["writers"]
    listed = (await api.http.get(API, params={"office_id": talk.office_id}, headers=anna)).json()
    assert [one["state"] for one in listed["items"]] == ["sent_back"]

    written = (await _write(api, back, anna)).json()
    assert (written["state"], len(written["remarks"])) == ("draft", 1)
    assert (await api.publish(written, lead)).json()["state"] == "published"


async def test_remarks_stay_the_newest_first(api, anna, lead):
    draft = (await api.create_draft(anna)).json()
    for remark in ("eins", "zwei"):
        draft = (await api.step(draft, "send-back", lead, remark=remark)).json()
    assert [one["remark"] for one in draft["remarks"]] == ["zwei", "eins"]


async def test_a_review_ends_with_it(api, anna, lead):
    draft = (await api.create_draft(anna)).json()
    reviewed = (await api.step(draft, "review", lead)).json()
    back = (await api.step(reviewed, "send-back", lead, remark=REMARK)).json()
    assert (back["state"], back["reviewed_by"]) == ("sent_back", None)
    refused = await api.step(back, "publish", lead, material_change=False)
    assert refused.json()["type"] == "/problems/declaration-not-reviewed"
    # Whoever remarked may find after all that it is good.
    assert (await api.step(back, "review", lead)).json()["state"] == "reviewed"


async def test_nobody_sends_back_what_they_wrote(api, anna):
    draft = (await api.create_draft(anna)).json()
    refused = await api.step(draft, "send-back", anna, remark=REMARK)
    assert (refused.status_code, refused.json()["type"]) == (403, "/problems/written-by-you")
    assert (await _read(api, draft, anna))["remarks"] == []


async def test_what_is_published_is_not_sent_back(api, talk, declarations):
    refused = await api.step(declarations["client"], "send-back", remark=REMARK)
    assert refused.json()["type"] == "/problems/declaration-published"


async def test_a_remark_is_about_what_was_read_and_says_something(api, anna, lead):
    draft = (await api.create_draft(anna)).json()
    for remark in ("", "  ", "x" * 2001, "\x00"):
        assert (await api.step(draft, "send-back", lead, remark=remark)).status_code == 422
    url, body = f"{API}/{draft['id']}/send-back", {"remark": REMARK}
    assert (await api.http.post(url, json=body, headers=keyed(lead))).status_code == 428
    await _write(api, draft, anna)
    assert (await api.step(draft, "send-back", lead, remark=REMARK)).status_code == 412


@pytest.mark.parametrize("role", ["admin", "adviser", "allowance_officer"])
async def test_nobody_else_remarks(api, anna, talk, tokens, role: str):
    draft = (await api.create_draft(anna)).json()
    other = tokens.staff(f"{role}@{talk.office_id}")
    assert (await api.step(draft, "send-back", other, remark=REMARK)).status_code == 403
    stranger = tokens.staff(f"team_lead@{uuid4()}")
    assert (await api.step(draft, "send-back", stranger, remark=REMARK)).status_code == 404


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE declaration_remarks SET remark = 'anders'",
        "DELETE FROM declaration_remarks",
    ],
)
async def test_the_database_keeps_what_was_said(api, app: FastAPI, anna, lead, statement: str):
    draft = (await api.create_draft(anna)).json()
    await api.step(draft, "send-back", lead, remark=REMARK)
    with pytest.raises(DBAPIError, match="append-only"):
        async with app.state.database.write() as session:
            await session.exec(sa.text(statement))
    assert [one["remark"] for one in (await _read(api, draft, anna))["remarks"]] == [REMARK]
