"""Collecting from all services: whole or not at all, page by page, whatever crashes between."""

import asyncio

import httpx
import pytest
from consent.data_copies.flows import JOB
from consent.data_copies.models import CopyPage, DataCopy
from consent.main import ASKED
from nahbar_testing import keyed, trail_of
from sqlmodel import select

from .conftest import MARK, create_item, slug


class Crash(BaseException):
    """The process ends here."""


async def state_of(desk, request):
    copy = (await desk.read(request)).json()
    return copy, {step["service"]: step for step in copy["steps"]}


async def test_one_button_collects_from_all_services(app, desk, tellers, ready):
    copy, steps = await state_of(desk, ready)
    assert copy["ready_at"] is not None
    assert set(steps) == {*ASKED, "consent"}
    assert steps["appointments"]["kinds"] == {"contact": 1}
    assert steps["consent"]["items"] >= 1, "the request itself is stored, too"
    assert [entry["items"] for entry in await trail_of(app, "data_copy.collected")] == [
        sum(step["items"] for step in steps.values())
    ]


async def test_who_does_not_answer_is_named_and_asked_again(app, desk, tellers):
    tellers.is_away("media_gateway")
    request = await desk.started()
    await app.state.jobs.run_once(JOB)
    copy, steps = await state_of(desk, request)
    assert copy["ready_at"] is None
    assert [name for name, step in steps.items() if step["is_silent"]] == ["media_gateway"]
    tellers.knows("media_gateway", [[create_item("call", part="client")]])
    await app.state.jobs.run_once(JOB)
    copy, steps = await state_of(desk, request)
    assert copy["ready_at"] is not None and not steps["media_gateway"]["is_silent"]
    assert tellers.asked.count(("appointments", 0)) == 1, "each step at most once"


async def test_not_found_is_not_taken_for_nothing_stored(app, desk, tellers):
    request = await desk.started()
    problem = {"type": "/problems/not-found", "title": "x", "status": 404, "detail": "x"}
    tellers.network.answer("GET", tellers.path("identity"), problem, 404, out_of_contract=True)
    await app.state.jobs.run_once(JOB)
    copy, steps = await state_of(desk, request)
    assert copy["ready_at"] is None and steps["identity"]["is_silent"]


async def test_a_crash_between_pages_goes_on_where_it_stopped(app, desk, tellers):
    tellers.knows("appointments", [[create_item(n=str(n))] for n in range(3)])
    request = await desk.started()
    seen = []

    def dies_at_the_second(sent: httpx.Request) -> httpx.Response:
        seen.append(sent.url.params["after"])
        if len(seen) == 2:
            raise Crash
        return tellers.tell("appointments", sent)

    tellers.network.answer_with("GET", tellers.path("appointments"), dies_at_the_second)
    with pytest.raises(Crash):
        await app.state.jobs.run_once(JOB)
    await app.state.jobs.run_once(JOB)
    _, steps = await state_of(desk, request)
    assert steps["appointments"]["items"] == 3
    assert [after for name, after in tellers.asked if name == "appointments"] == [0, 500, 1000]


async def test_two_replicas_at_once_keep_each_page_once(app, desk, tellers):
    tellers.knows("appointments", [[create_item(n=str(n))] for n in range(3)])
    request = await desk.started()
    await asyncio.gather(*(app.state.copy_flows.go_on() for _ in range(3)))
    _, steps = await state_of(desk, request)
    assert steps["appointments"]["items"] == 3
    async with app.state.database.read() as session:
        pages = (
            await session.exec(select(CopyPage).where(CopyPage.service == "appointments"))
        ).all()
    assert sorted(page.page for page in pages) == [0, 1, 2]


async def test_a_double_click_and_two_officers_make_one_copy(app, client, desk, talk):
    request = await desk.checked()
    path = f"{desk.root}/{request['id']}/data-copy"
    version = await desk.version(request)
    twice = {**keyed(talk.dpo), "if-match": f'"{version}"'}
    answers = [
        await client.post(path, headers=headers)
        for headers in (twice, twice, {**keyed(talk.dpo), "if-match": f'"{version}"'})
    ]
    assert [answer.status_code for answer in answers] == [202, 202, 412]
    again = await desk.act(request, "data-copy")
    assert slug(again) == "copy-under-way"
    async with app.state.database.read() as session:
        assert len((await session.exec(select(DataCopy))).all()) == 1


async def test_officers_at_once_make_one_copy(app, client, desk, talk):
    request = await desk.checked()
    path = f"{desk.root}/{request['id']}/data-copy"
    version = await desk.version(request)
    answers = await asyncio.gather(
        *(
            client.post(path, headers={**keyed(talk.dpo), "if-match": f'"{version}"'})
            for _ in range(4)
        )
    )
    statuses = sorted(answer.status_code for answer in answers)
    assert statuses[0] == 202 and set(statuses[1:]) <= {409, 412}


@pytest.mark.parametrize("article", ["erasure", "restriction", "objection", "rectification"])
async def test_only_who_wants_a_copy_gets_one(desk, article):
    assert slug(await desk.act(await desk.checked(article), "data-copy")) == "no-copy-wanted"


async def test_nothing_is_collected_before_the_identity_is_checked(desk, tellers):
    request = await desk.note()
    assert slug(await desk.act(request, "data-copy")) == "identity-unchecked"
    assert tellers.asked == []


async def test_nothing_is_collected_for_a_request_that_is_over(desk):
    request = await desk.checked()
    await desk.act(request, "close", {"outcome": "withdrawn"})
    assert slug(await desk.act(request, "data-copy")) == "request-closed"


async def test_nothing_is_collected_once_an_erasure_has_begun(app, desk, tellers):
    access, erasure = await desk.checked(), await desk.checked("erasure")
    begun = await desk.act(erasure, "erasure")
    assert begun.status_code == 202, begun.text
    assert slug(await desk.act(access, "data-copy")) == "person-erased"


async def test_an_erasure_that_begins_meanwhile_stops_the_collecting(app, desk, tellers):
    request, erasure = await desk.started(), await desk.checked("erasure")
    before = tellers.pages["appointments"]

    async def erased_meanwhile(sent: httpx.Request) -> httpx.Response:
        await desk.act(erasure, "erasure")
        tellers.knows("appointments", before)
        return tellers.tell("appointments", sent)

    tellers.network.answer_with("GET", tellers.path("appointments"), erased_meanwhile)
    await app.state.jobs.run_once(JOB)
    assert (await desk.read(request)).status_code == 404
    async with app.state.database.read() as session:
        assert (await session.exec(select(CopyPage))).all() == []


async def test_another_offices_officer_sees_nothing(client, tokens, desk, ready):
    stranger = tokens.staff("dpo@00000000-0000-4000-8000-000000000001")
    path = f"{desk.root}/{ready['id']}/data-copy"
    for what in ("", "/pdf", "/json"):
        assert (await client.get(path + what, headers=stranger)).status_code == 404


async def test_what_is_stored_is_sealed(app, desk, ready):
    async with app.state.database.read() as session:
        pages = (await session.exec(select(CopyPage))).all()
        copies = (await session.exec(select(DataCopy))).all()
    assert pages and not any(MARK.encode() in page.items_sealed for page in pages)
    assert len(copies[0].key_sealed) > 32


@pytest.mark.parametrize("outcome", ["withdrawn", "refused"])
async def test_what_nobody_needs_goes_with_its_pages(app, desk, ready, outcome):
    refusal = {"refusal": "unfounded"} if outcome == "refused" else {}
    closed = await desk.act(ready, "close", {"outcome": outcome, **refusal})
    assert closed.status_code == 200, closed.text
    await app.state.jobs.run_once(JOB)
    assert (await desk.read(ready)).status_code == 404
    async with app.state.database.read() as session:
        assert (await session.exec(select(CopyPage))).all() == []


async def test_a_silent_service_keeps_what_it_told_before(app, desk, tellers):
    tellers.knows("identity", [[create_item("link", part="client")], [create_item("visit")]])
    request = await desk.started()
    first = tellers.tell

    def first_page_only(sent: httpx.Request) -> httpx.Response:
        if sent.url.params["after"] == "0":
            return first("identity", sent)
        return httpx.Response(503)

    tellers.network.answer_with(
        "GET", tellers.path("identity"), first_page_only, out_of_contract=True
    )
    await app.state.jobs.run_once(JOB)
    _, steps = await state_of(desk, request)
    assert (steps["identity"]["items"], steps["identity"]["is_silent"]) == (1, True)
    tellers.knows("identity", tellers.pages["identity"])
    await app.state.jobs.run_once(JOB)
    _, steps = await state_of(desk, request)
    assert (steps["identity"]["items"], bool(steps["identity"]["done_at"])) == (2, True)


async def test_collected_anew_the_earlier_copy_is_gone(app, desk, person, tellers, ready):
    link, code = await desk.link(ready)
    begun = await desk.act(ready, "data-copy")
    assert begun.status_code == 202, begun.text
    assert slug(await person.open(link, code)) == "copy-link-unknown"
