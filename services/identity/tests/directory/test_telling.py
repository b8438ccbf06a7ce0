"""Officers hear of people of the directory; whom it names no address for, the pages tell."""

import pytest
from identity.notices.models import Notice
from sqlmodel import select

from ..conftest import OFFICE
from .conftest import come_in


@pytest.fixture
def more_settings():
    return {
        "smtp_url": "smtp+plain://localhost:1",
        "mail_from": "nahbar@jobcenter.example",
    }


async def test_no_address_keeps_nobody_from_being_told(
    app, client, directory, create_account, create_group_role, open_browser
):
    dpo = await create_account(f"dpo@{OFFICE}")
    await create_group_role("Beratung")
    await create_group_role("Leitung", "team_lead")
    user = directory.create_user("Beratung", email="no address")
    account = (await come_in(client, directory, user)).json()["account"]
    user.groups = ["Leitung"]
    await come_in(open_browser(), directory, user)
    await app.state.jobs.run_once("notices")
    async with app.state.database.read() as session:
        found = list(await session.exec(select(Notice)))
    assert all(notice.told_at for notice in found)
    told = {(str(notice.account_id), notice.kind) for notice in found}
    assert {(str(dpo.id), "account_created"), (str(dpo.id), "roles_changed")} <= told
    assert (account["id"], "roles_changed") in told
