"""What a data-protection officer looks for in the trail, and the figures that it gives."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from nahbar_common.auth import Staff
from nahbar_common.clock import rfc3339, utc_now
from nahbar_common.trail import Subject, record, repository, summing
from nahbar_common.trail.summing import LONGEST, is_night, span_of

OFFICE = uuid4()
TRAIL = f"/api/example/v1/offices/{OFFICE}/trail"
NOON = datetime(2026, 11, 20, 11, tzinfo=UTC)


@dataclass
class Done:
    """Something that was done: when, what, by whom, and what else is told."""

    action: str = "client.read"
    at: datetime = NOON
    by: UUID | None = None
    subject: Subject = field(default_factory=lambda: Subject("client", uuid4()))
    facts: dict[str, Any] = field(default_factory=dict)


@pytest.fixture
def dpo(tokens):
    """Give headers of the office's data-protection officer."""
    return tokens.staff(f"dpo@{OFFICE}")


@pytest.fixture
def create_trail(app):
    """Record and chain what was done."""

    async def create(*done: Done) -> None:
        async with app.state.database.write() as session:
            for each in done:
                by = None if each.by is None else Staff(each.by, frozenset())
                record(
                    session,
                    each.action,
                    each.subject,
                    office_id=OFFICE,
                    principal=by,
                    **each.facts,
                )
                (entry,) = session.new
                entry.recorded_at = each.at
                await session.flush()
        await app.state.jobs.run_once("trail chaining")

    return create


@pytest.fixture
def search(client, dpo):
    """Give the subjects that a search finds, over all its pages."""

    async def find(**params: Any) -> list[str]:
        found, cursor = [], None
        while True:
            cursor_of = {} if cursor is None else {"cursor": cursor}
            answer = await client.get(TRAIL, params={**params, **cursor_of}, headers=dpo)
            assert answer.status_code == 200, answer.text
            found += [entry["subject"]["id"] for entry in answer.json()["items"]]
            cursor = answer.json()["next_cursor"]
            if cursor is None:
                return found

    return find


def create_client(name: str) -> Subject:
    return Subject("client", name)


async def test_it_goes_by_time_whatever_was_chained_first(create_trail, search):
    hours = [3, 1, 2, 1]
    await create_trail(
        *(
            Done(at=NOON + timedelta(hours=hour), subject=create_client(f"{number}"))
            for number, hour in enumerate(hours)
        )
    )
    # Of one moment, what got its place later comes first.
    assert await search(limit=1) == ["0", "2", "3", "1"]


async def test_a_time_is_cut_out_with_its_begin_and_without_its_end(create_trail, search):
    await create_trail(
        *(
            Done(at=NOON + timedelta(hours=hour), subject=create_client(f"{hour}"))
            for hour in range(4)
        )
    )
    span = {
        "from": rfc3339(NOON + timedelta(hours=1)),
        "to": rfc3339(NOON + timedelta(hours=3)),
    }
    assert await search(**span) == ["2", "1"]


async def test_an_id_is_found_wherever_it_stands(create_trail, search):
    person = uuid4()
    await create_trail(
        Done(subject=Subject("client", person)),
        Done("link.issued", subject=Subject("link", "l1"), facts={"person_id": person}),
        Done("link.issued", subject=Subject("link", "l2"), facts={"made_by": f"staff:{person}"}),
        Done("link.issued", subject=Subject("link", "l3"), facts={"person_id": uuid4()}),
    )
    assert set(await search(about=str(person))) == {str(person), "l1", "l2"}


async def test_several_kinds_of_events_are_found_together(create_trail, search):
    await create_trail(
        *(
            Done(action, subject=create_client(action))
            for action in ("link.issued", "link.revoked", "client.read")
        )
    )
    assert set(await search(action=["link.issued", "link.revoked"])) == {
        "link.issued",
        "link.revoked",
    }


async def test_what_was_opened_outside_of_own_talks_is_told_apart(create_trail, search):
    await create_trail(
        Done(subject=create_client("own"), facts={"own": True}),
        Done(subject=create_client("other"), facts={"own": False}),
        Done("link.issued", subject=create_client("none")),
    )
    assert await search(outside_own="true") == ["other"]


async def test_a_search_reads_so_much_and_goes_on_where_it_stopped(
    create_trail, client, dpo, search, monkeypatch
):
    monkeypatch.setattr(repository, "SEARCHED", 5)
    person = uuid4()
    await create_trail(
        *(
            Done(
                at=NOON + timedelta(minutes=minute),
                subject=Subject("client", person if minute in (0, 7) else uuid4()),
            )
            for minute in range(12)
        )
    )
    first = (await client.get(TRAIL, params={"about": str(person)}, headers=dpo)).json()
    assert first["items"][0]["recorded_at"] == rfc3339(NOON + timedelta(minutes=7))
    empty = await client.get(
        TRAIL, params={"about": str(person), "cursor": first["next_cursor"]}, headers=dpo
    )
    assert empty.json()["items"] == []
    assert empty.json()["next_cursor"] is not None
    assert await search(about=str(person)) == [str(person)] * 2


@pytest.mark.parametrize(
    "params",
    [
        {"about": "x"},
        {"from": "yesterday"},
        {"action": "a b"},
        {"action": ["a"] * 101},
        {"cursor": "WzFd"},
    ],
    ids=str,
)
async def test_what_cannot_be_looked_for_is_refused(client, dpo, params):
    answer = await client.get(TRAIL, params=params, headers=dpo)
    assert answer.status_code in (400, 422)


async def summary(client, dpo, **params):
    answer = await client.get(f"{TRAIL}/summary", params=params, headers=dpo)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_figures_say_who_did_what_how_often(create_trail, client, dpo):
    jana, kim = uuid4(), uuid4()
    at = utc_now() - timedelta(days=2)
    await create_trail(
        *(Done(at=at, by=jana, facts={"own": own}) for own in (True, False, False)),
        Done(at=at, by=kim, facts={"own": True}),
        Done("link.issued", at=at, by=kim),
    )
    found = await summary(client, dpo)
    lines = {(line["actor"]["id"], line["action"]): line for line in found["items"]}
    assert (lines[str(jana), "client.read"]["count"], found["entries"]) == (3, 5)
    assert lines[str(jana), "client.read"]["outside_own"] == 2
    assert lines[str(kim), "client.read"]["outside_own"] == 0
    assert lines[str(kim), "link.issued"]["count"] == 1
    assert found["complete"]


async def test_a_wrong_second_factor_counts_for_the_account_it_is_about(create_trail, client, dpo):
    account = uuid4()
    await create_trail(
        Done("sign_in.factor_failed", at=utc_now(), subject=Subject("account", account))
    )
    (line,) = (await summary(client, dpo))["items"]
    assert line["actor"] == {"kind": "account", "id": str(account)}


async def test_only_the_time_that_was_asked_for_is_counted(create_trail, client, dpo):
    await create_trail(*(Done(at=NOON + timedelta(hours=hour)) for hour in range(4)))
    found = await summary(
        client,
        dpo,
        **{"from": rfc3339(NOON + timedelta(hours=1)), "to": rfc3339(NOON + timedelta(hours=3))},
    )
    assert found["entries"] == 2


async def test_more_than_can_be_counted_at_once_is_said(create_trail, client, dpo, monkeypatch):
    monkeypatch.setattr(summing, "_AT_ONCE", 2)
    monkeypatch.setattr(summing, "MOST_ENTRIES", 4)
    await create_trail(*(Done(at=utc_now() - timedelta(hours=hour)) for hour in range(7)))
    found = await summary(client, dpo)
    assert (found["entries"], found["complete"]) == (4, False)


async def test_every_page_of_entries_is_counted_once(create_trail, client, dpo, monkeypatch):
    monkeypatch.setattr(summing, "_AT_ONCE", 3)
    moment = utc_now() - timedelta(hours=1)
    await create_trail(*(Done(at=moment) for _ in range(8)))
    assert (await summary(client, dpo))["entries"] == 8


@pytest.mark.parametrize("role", ["admin", "adviser", "team_lead", "allowance_officer"])
async def test_figures_are_for_the_officer_alone(client, tokens, role):
    answer = await client.get(f"{TRAIL}/summary", headers=tokens.staff(f"{role}@{OFFICE}"))
    assert answer.status_code == 403
    other = await client.get(f"{TRAIL}/summary", headers=tokens.staff(f"dpo@{uuid4()}"))
    assert other.status_code == 404


def test_a_long_time_is_cut_to_its_last_three_months():
    span = span_of(NOON - timedelta(days=400), NOON, NOON + timedelta(days=9))
    assert (span.until, span.until - span.since) == (NOON, LONGEST)
    assert span_of(None, None, NOON).since < NOON - timedelta(days=29)


@pytest.mark.parametrize(
    ("moment", "night"),
    [
        (datetime(2026, 7, 1, 19, 0, tzinfo=UTC), True),  # 21:00 in summer
        (datetime(2026, 7, 1, 18, 59, tzinfo=UTC), False),
        (datetime(2026, 12, 1, 19, 0, tzinfo=UTC), False),  # 20:00 in winter
        (datetime(2026, 12, 1, 4, 59, tzinfo=UTC), True),
        (datetime(2026, 12, 1, 5, 0, tzinfo=UTC), False),
    ],
)
def test_night_is_what_the_clock_on_the_wall_says(moment, night):
    assert is_night(moment) is night
