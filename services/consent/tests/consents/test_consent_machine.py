"""Any order of giving, withdrawing, publishing and deciding, against a model of a few lines."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import AbstractContextManager, AsyncExitStack, ExitStack
from typing import Any, TypeVar
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from nahbar_testing import ServiceUnderTest, TestDatabases

Result = TypeVar("Result")
PARTS = ("client", "adviser", "guest")
Who = st.sampled_from(PARTS)


class ConsentMachine(RuleBasedStateMachine):
    """What each person declared last must be what everybody is told."""

    database: Any
    start: Any

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.opened, self.database_opened = AsyncExitStack(), ExitStack()
        self.entries: dict[str, list[str]] = {part: [] for part in PARTS}
        self.consented_to: dict[str, str | None] = dict.fromkeys(PARTS)
        self.texts_read: dict[str, list[dict[str, Any]]] = {part: [] for part in PARTS}
        self.answers: dict[str, tuple[str, str, Any]] = {}
        self.versions = 0

    def run(self, work: Coroutine[Any, Any, Result]) -> Result:
        return self.loop.run_until_complete(work)

    @initialize()
    def open_a_talk(self) -> None:
        url = self.database_opened.enter_context(type(self).database())
        self.api: Any = self.run(type(self).start(url, self.opened))
        talk = self.api.talk
        self.people: dict[str, tuple[UUID, str, dict[str, str]]] = {
            "client": (talk.client_id, "client", talk.client),
            "adviser": (talk.adviser_id, "adviser", talk.adviser),
            "guest": (talk.guest_id, "interpreter", talk.guest),
        }
        for audience in PARTS:
            self.publish(audience)

    @rule(audience=Who)
    def publish(self, audience: str) -> None:
        self.versions += 1
        declaration = self.run(
            self.api.create_published(audience=audience, word=f"v{self.versions}")
        )
        for read in self.texts_read[audience]:
            read["outdated"] = True
        text = {"declaration_id": declaration["id"], "locale": "de"}
        self.texts_read[audience].append({**text, **declaration["texts"]["de"], "outdated": False})

    @rule(who=Who, which=st.integers(0, 3))
    def give(self, who: str, which: int) -> None:
        read = self.texts_read[who]
        text = read[-1 - which % len(read)]
        key = str(uuid4())
        answer = self.run(self.api.give(self.people[who][2], key, text))
        if text["outdated"]:
            assert answer.status_code == 409, answer.text
            return
        assert answer.status_code == 201, answer.text
        if not (self.holds(who) and self.consented_to[who] == text["declaration_id"]):
            self.entries[who].append("given")
            self.consented_to[who] = text["declaration_id"]
        self.answers[key] = ("give", who, (text, answer.json()))

    @rule(who=Who)
    def withdraw(self, who: str) -> None:
        key = str(uuid4())
        answer = self.run(self.api.withdraw(self.people[who][2], key))
        assert answer.status_code == 202, answer.text
        if self.holds(who):
            self.entries[who].append("withdrawn")
        self.answers[key] = ("withdraw", who, (None, answer.json()))

    @rule(data=st.data())
    def repeat_an_earlier_request(self, data: st.DataObject) -> None:
        if not self.answers:
            return
        key = data.draw(st.sampled_from(sorted(self.answers)))
        what, who, (text, before) = self.answers[key]
        headers = self.people[who][2]
        if what == "give":
            again = self.run(self.api.give(headers, key, text))
        else:
            again = self.run(self.api.withdraw(headers, key))
        assert again.json() == before

    @rule(who=Who)
    def give_and_withdraw_at_once(self, who: str) -> None:
        headers, text = self.people[who][2], self.texts_read[who][-1]

        async def both() -> tuple[int, int]:
            given, withdrawn = await asyncio.gather(
                self.api.give(headers, text=text), self.api.withdraw(headers)
            )
            return given.status_code, withdrawn.status_code

        assert self.run(both()) == (201, 202)
        # Either order is right; what everybody is told afterwards must be one of the two ends.
        decision = self.decision(who)
        entries = self.entries[who]
        wanted = self.holds(who) and self.consented_to[who] == text["declaration_id"]
        one_after_the_other = {
            True: (["withdrawn"] if wanted else ["given", "withdrawn"]),
            False: (["withdrawn", "given"] if self.holds(who) else ["given"]),
        }
        entries += one_after_the_other[not decision["allowed"]]
        self.consented_to[who] = text["declaration_id"]

    def holds(self, who: str) -> bool:
        return self.entries[who][-1:] == ["given"]

    def decision(self, who: str) -> dict[str, Any]:
        person_id, part, _ = self.people[who]
        return dict(self.run(self.api.decide((person_id, part)))["decisions"][0])

    @invariant()
    def everybody_is_told_what_was_declared_last(self) -> None:
        if not hasattr(self, "people"):
            return
        asked = [self.people[who][:2] for who in PARTS]
        decisions = self.run(self.api.decide(*asked))
        for who, decision in zip(PARTS, decisions["decisions"], strict=True):
            last = (self.entries[who] or ["none"])[-1]
            assert decision["allowed"] == (last == "given")
            assert decision["reason"] == (None if last == "given" else last)
            assert decision["revision"] == len(self.entries[who])
            own = self.run(self.api.own(self.people[who][2]))
            assert own["state"] == last
        both = all(self.holds(who) for who in ("client", "adviser"))
        assert decisions["allowed"] == both

    @invariant()
    def the_records_hold_every_consent_and_each_withdrawal_after_it(self) -> None:
        if not hasattr(self, "people"):
            return
        records = self.run(self.api.records(self.api.talk.dpo, limit=200)).json()["items"]
        for who in PARTS:
            person_id = str(self.people[who][0])
            own = [record for record in records if record["person_id"] == person_id]
            given = [index for index, kind in enumerate(self.entries[who]) if kind == "given"]
            withdrawn = ["withdrawn" in self.entries[who][index + 1 :] for index in reversed(given)]
            assert [record["withdrawn_at"] is not None for record in own] == withdrawn

    def teardown(self) -> None:
        self.run(self.opened.aclose())
        self.loop.close()
        self.database_opened.close()


@pytest.mark.timeout(600)
def test_what_was_declared_last_holds(
    database_engine: str,
    test_databases: TestDatabases,
    service_under_test: ServiceUnderTest,
    start_api: Callable[[str, AsyncExitStack], Awaitable[Any]],
):
    def database() -> AbstractContextManager[str]:
        return test_databases.create(database_engine, service_under_test.migrations)

    machine = type(
        "Machine",
        (ConsentMachine,),
        {"database": staticmethod(database), "start": staticmethod(start_api)},
    )
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=12,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
