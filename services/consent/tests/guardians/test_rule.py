"""An office says whether it demands guardians; at first none does."""

from uuid import uuid4

import pytest

API = "/api/consent/v1"


def path_of(office_id) -> str:
    return f"{API}/offices/{office_id}/guardian-rule"


async def choose(api, is_demanded=True, who=None):
    body = {"is_demanded": is_demanded}
    headers = who or api.talk.dpo
    return await api.http.put(path_of(api.talk.office_id), json=body, headers=headers)


async def read(api, who=None):
    return await api.http.get(path_of(api.talk.office_id), headers=who or api.talk.dpo)


async def test_at_first_no_guardian_is_demanded(api, talk):
    answer = await read(api)
    assert answer.json() == {"office_id": str(talk.office_id), "is_demanded": False}


async def test_whoever_books_reads_what_the_officer_chose(api, talk, declarations):
    assert (await choose(api)).status_code == 200
    for role in ("adviser", "team_lead", "admin"):
        who = talk.tokens.staff(f"{role}@{talk.office_id}")
        assert (await read(api, who)).json()["is_demanded"] is True
    await choose(api, is_demanded=False)
    assert (await read(api)).json()["is_demanded"] is False


async def test_without_a_text_for_guardians_none_can_be_demanded(api, talk):
    refused = await choose(api)
    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/guardian-text-missing")
    assert (await choose(api, is_demanded=False)).status_code == 200


@pytest.mark.parametrize("role", ["adviser", "team_lead", "admin"])
async def test_only_the_officer_chooses(api, talk, declarations, role: str):
    who = talk.tokens.staff(f"{role}@{talk.office_id}")
    assert (await choose(api, who=who)).status_code == 403
    stranger = talk.tokens.staff(f"dpo@{uuid4()}")
    assert (await choose(api, who=stranger)).status_code == 404
    assert (await read(api, stranger)).status_code == 404
