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


async def new_devices(app, account):
    """Give what a person was told of sign-ins on devices that were not known."""
    async with app.state.database.read() as session:
        query = select(Notice).where(Notice.kind == "new_device").order_by(Notice.id)
        found = list(await session.exec(query))
    return [
        (notice.browser, notice.system)
        for notice in found
        if str(notice.account_id) == account["id"]
    ]


async def test_a_person_of_the_directory_hears_of_a_new_device_and_of_a_known_one_not(
    app, directory, create_group_role, adviser, open_browser
):
    await create_group_role()
    mine, foreign = open_browser(), open_browser()
    firefox = "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0"
    mine.headers["user-agent"] = foreign.headers["user-agent"] = firefox
    account = (await come_in(mine, directory, adviser)).json()["account"]
    assert await new_devices(app, account) == [("firefox", "windows")]
    await come_in(mine, directory, adviser)
    assert len(await new_devices(app, account)) == 1
    # Somebody who took over their session at the directory.
    await come_in(foreign, directory, adviser)
    assert len(await new_devices(app, account)) == 2


async def test_a_browser_that_one_person_knows_is_new_to_another(
    app, directory, create_group_role, adviser, open_browser
):
    await create_group_role()
    shared = open_browser()
    await come_in(shared, directory, adviser)
    other = (await come_in(shared, directory, directory.create_user("Beratung"))).json()["account"]
    assert len(await new_devices(app, other)) == 1
