"""Another name of an account is the adviser's, wherever it is shown."""

import httpx
import pytest
from nahbar_testing import create_event


@pytest.fixture
async def adviser(desk):
    return await desk.create_adviser(name="Jana Beispiel")


@pytest.fixture
def rename(desk, adviser, other_services):
    """Let identity tell of another name at this revision, and answer with it."""

    async def rename(name, revision, told=None):
        answer = httpx.Response(200, json={"display_name": name, "revision": revision})
        path = f"/api/identity/v1/accounts/{adviser['id']}/name"
        other_services.answer_with("GET", path, lambda _: answer)
        data = {"account_id": adviser["id"], "revision": told or revision}
        event = create_event("identity", "account.renamed", data)
        sent = await desk.client.post(
            "/internal/events", content=event.content, headers=event.headers
        )
        assert sent.status_code == 204, sent.text

    return rename


async def test_the_new_name_stands_on_what_is_booked(desk, app, adviser, rename, in_days):
    booked = await desk.book(await desk.create_topic(), adviser, in_days(3))
    await rename("Jana Anders", 2)
    assert (await app.state.jobs.run_once("adviser names")).count == 1
    own = await desk.get("/my/appointment", desk.as_client(booked))
    assert own.json()["adviser"]["display_name"] == "Jana Anders"
    for path in (f"/appointments/{booked['id']}", f"/advisers/{adviser['id']}"):
        assert "Jana Anders" in (await desk.get(path)).text
    assert (await app.state.jobs.run_once("adviser names")).count == 0


async def test_a_name_that_is_older_than_the_news_is_asked_for_again(desk, app, adviser, rename):
    await rename("Jana Zwischen", 2, told=3)
    await app.state.jobs.run_once("adviser names")
    assert "Jana Beispiel" in (await desk.get(f"/advisers/{adviser['id']}")).text
    await rename("Jana Anders", 3)
    await app.state.jobs.run_once("adviser names")
    assert "Jana Anders" in (await desk.get(f"/advisers/{adviser['id']}")).text


async def test_the_news_twice_ask_once(app, rename):
    await rename("Jana Anders", 2)
    await app.state.jobs.run_once("adviser names")
    await rename("Jana Anders", 2)
    assert (await app.state.jobs.run_once("adviser names")).count == 0
