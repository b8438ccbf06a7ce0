"""Three questions; the answers lead to no person and no talk."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from appointments.bookings.models import Appointment
from appointments.surveys.models import SurveyAnswer
from appointments.surveys.storing import JOB
from sqlalchemy import text
from sqlmodel import select

ANSWERS = {"heard_well": "yes", "helpful": "partly", "more_video": "unsure"}


@pytest.fixture(autouse=True)
def _by_hand(app):
    """Answers are written when a test says so."""
    app.state.jobs.hold(JOB)


@pytest.fixture
async def talks(desk, in_days):
    """Six talks that are over."""
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    talks = [await desk.book(topic, adviser, in_days(3, hour)) for hour in range(8, 14)]
    async with desk.app.state.database.write() as session:
        for row in await session.exec(select(Appointment)):
            row.starts_at -= timedelta(days=5)
            row.ends_at -= timedelta(days=5)
    return talks


async def answer_as_client(desk, talk, answers=ANSWERS):
    return await desk.client.post(
        "/api/appointments/v1/my/survey", json=answers, headers=desk.as_client(talk)
    )


async def answer_as_adviser(desk, talk, account_id=None):
    headers = desk.staff("adviser", UUID(account_id or talk["adviser"]["id"]))
    return await desk.client.post(
        f"/api/appointments/v1/appointments/{talk['id']}/survey", json=ANSWERS, headers=headers
    )


async def end_the_week(desk):
    """Let all answers be a week old."""
    year, week, _ = (datetime.now(UTC) - timedelta(days=7)).isocalendar()
    async with desk.app.state.database.write() as session:
        for row in await session.exec(select(SurveyAnswer)):
            row.week = f"{year}-W{week:02}"


async def store(desk):
    """Let the job write what waits; a group of fewer than five goes on waiting."""
    await desk.app.state.jobs.run_once(JOB)


async def stored(desk):
    await store(desk)
    async with desk.app.state.database.read() as session:
        return [row.model_dump() for row in await session.exec(select(SurveyAnswer))]


async def test_each_side_answers_once(desk, talks, slug_of):
    assert (await answer_as_client(desk, talks[0])).status_code == 204
    assert (await answer_as_adviser(desk, talks[0])).status_code == 204
    for again in (await answer_as_client(desk, talks[0]), await answer_as_adviser(desk, talks[0])):
        assert (again.status_code, slug_of(again)) == (409, "survey-answered")
    survey = (await desk.get(f"/appointments/{talks[0]['id']}")).json()["survey"]
    assert survey == {"client_done": True, "adviser_done": True, "open": True}
    assert len(desk.app.state.survey_box) == 2


async def test_only_the_talks_own_adviser_answers(desk, talks):
    other = await desk.create_adviser(name="B")
    assert (await answer_as_adviser(desk, talks[0], other["id"])).status_code == 404


async def test_the_survey_opens_at_the_end_of_the_talk(desk, in_days, slug_of):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    ahead = await desk.book(topic, adviser, in_days(3))
    early = await answer_as_client(desk, ahead)
    assert (early.status_code, slug_of(early)) == (409, "survey-not-open")


async def test_a_talk_noted_as_held_opens_the_survey_before_its_planned_end(desk, soon):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    talk = await desk.book(topic, adviser, soon())
    await desk.change(talk, "outcome", {"outcome": "held"})
    assert (await answer_as_client(desk, talk)).status_code == 204


async def test_a_talk_that_was_not_held_has_no_survey(desk, talks, slug_of):
    await desk.change(talks[0], "outcome", {"outcome": "no_show"})
    answer = await answer_as_client(desk, talks[0])
    assert (answer.status_code, slug_of(answer)) == (409, "survey-not-open")


@pytest.mark.parametrize(
    "answers",
    [{}, {**ANSWERS, "helpful": "very"}, {**ANSWERS, "comment": "Kim was here"}],
)
async def test_other_answers_and_free_text_are_refused(desk, talks, answers):
    assert (await answer_as_client(desk, talks[0], answers)).status_code == 422


async def test_a_stored_answer_holds_the_week_and_nothing_that_leads_back(desk, talks):
    for talk in talks:
        await answer_as_client(desk, talk)
    row, *_ = await stored(desk)
    assert set(row) == {"id", "office_id", "side", "week", "heard_well", "helpful", "more_video"}
    year, week, _ = datetime.now(UTC).isocalendar()
    assert row["week"] in (f"{year}-W{week:02}", f"{year}-W{week + 1:02}", f"{year + 1}-W01")
    assert row["id"].version == 4, "a version 7 id would tell the minute"
    known = {talks[0]["id"], talks[0]["client"]["id"], talks[0]["adviser"]["id"]}
    assert not known & {str(value) for value in row.values()}


async def test_no_other_table_knows_an_answers_id_or_the_request(desk, talks):
    for talk in talks:
        await answer_as_client(desk, talk)
    row, *_ = await stored(desk)
    async with desk.app.state.database.read() as session:
        for table in ("outbox_messages", "inbox_messages", "idempotency_records"):
            for found in await session.exec(text(f"SELECT * FROM {table}")):
                assert str(row["id"]) not in str(found)
                assert "survey" not in str(found)


async def test_answers_lie_on_the_disk_in_the_order_of_their_random_ids(
    desk, talks, database_engine
):
    for talk in talks:
        assert (await answer_as_client(desk, talk)).status_code == 204
    await store(desk)
    if database_engine == "sqlite":
        query = "SELECT id FROM survey_answers NOT INDEXED"
    else:
        query = "SELECT id, xmin FROM survey_answers ORDER BY ctid"
    async with desk.app.state.database.read() as session:
        rows = [tuple(row) for row in await session.exec(text(query))]
    ids = [str(row[0]) for row in rows]
    assert ids == sorted(ids)
    assert len(rows) == len(talks)
    assert len({row[1:] for row in rows}) == 1, "one transaction wrote them all"


async def test_counts_show_from_five_answers_on(desk, talks):
    for talk in talks[:4]:
        await answer_as_client(desk, talk)
    await store(desk)
    await end_the_week(desk)
    assert (await desk.get("/surveys", office_id=desk.office_id)).json()["items"] == []
    await answer_as_client(desk, talks[4], {**ANSWERS, "heard_well": "no"})
    await answer_as_adviser(desk, talks[4])
    await store(desk)
    await end_the_week(desk)
    (week,) = (await desk.get("/surveys", office_id=desk.office_id)).json()["items"]
    assert week["side"] == "client"
    assert week["counts"]["heard_well"] == {"yes": 4, "no": 1}
    assert week["counts"]["more_video"] == {"unsure": 5}


async def test_a_week_of_four_answers_from_before_shows_none(desk):
    """The release before wrote each answer at once."""
    year, week, _ = (datetime.now(UTC) - timedelta(days=7)).isocalendar()
    async with desk.app.state.database.write() as session:
        session.add_all(
            SurveyAnswer(
                office_id=desk.office_id, side="client", week=f"{year}-W{week:02}", **ANSWERS
            )
            for _ in range(4)
        )
    few = (await desk.get("/surveys", office_id=desk.office_id)).json()["items"]
    assert [(week["side"], week["counts"]) for week in few] == [("client", "too_few")]


async def test_a_week_that_runs_is_not_counted_for_each_answer_would_show(desk, talks):
    for talk in talks:
        await answer_as_client(desk, talk)
    await store(desk)
    assert (await desk.get("/surveys", office_id=desk.office_id)).json()["items"] == []
    await end_the_week(desk)
    (week,) = (await desk.get("/surveys", office_id=desk.office_id)).json()["items"]
    assert week["counts"]["more_video"] == {"unsure": 6}


async def test_counts_are_for_the_office(desk, talks):
    from uuid import uuid4

    foreign = desk.tokens.staff(f"team_lead@{uuid4()}")
    assert (await desk.get("/surveys", foreign, office_id=desk.office_id)).status_code == 404
