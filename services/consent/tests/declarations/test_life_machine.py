"""Any order of writing, reviewing, publishing and retiring, by three people, against a model."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import AbstractContextManager, AsyncExitStack, ExitStack
from dataclasses import dataclass, field
from typing import Any, TypeVar
from uuid import uuid4

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
API = "/api/consent/v1/declarations"
PEOPLE = ("anna", "berta", "lead")
Who, Which = st.sampled_from(PEOPLE), st.integers(0, 9)


@dataclass
class Known:
    """What a declaration is expected to be."""

    read: dict[str, Any]
    state: str = "draft"
    writers: set[str] = field(default_factory=set)
    version: int | None = None
    renew: bool = False


class LifeMachine(RuleBasedStateMachine):
    """Nothing is published by who wrote it, and one version at most holds."""

    database: Any
    start: Any

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.opened, self.database_opened = AsyncExitStack(), ExitStack()
        self.known: list[Known] = []
        self.consent: Known | None = None

    def run(self, work: Coroutine[Any, Any, Result]) -> Result:
        return self.loop.run_until_complete(work)

    @initialize()
    def open_an_office(self) -> None:
        url = self.database_opened.enter_context(type(self).database())
        self.api: Any = self.run(type(self).start(url, self.opened))
        office, tokens = self.api.talk.office_id, self.api.talk.tokens
        roles = {"anna": "dpo", "berta": "dpo", "lead": "team_lead"}
        self.headers = {
            name: tokens.staff(f"{roles[name]}@{office}", account_id=uuid4()) for name in PEOPLE
        }
        self.write_anew("anna")

    @rule(who=Who)
    def write_anew(self, who: str) -> None:
        answer = self.run(self.api.create_draft(self.headers[who], word=str(len(self.known))))
        assert answer.status_code == (403 if who == "lead" else 201)
        if answer.status_code == 201:
            self.known.append(Known(answer.json(), writers={who}))

    @rule(who=Who, which=Which)
    def write_in(self, who: str, which: int) -> None:
        one = self.known[which % len(self.known)]
        texts = {
            name: {key: text[key] for key in ("title", "short", "body_markdown")}
            for name, text in one.read["texts"].items()
        }
        answer = self.run(
            self.api.http.put(
                f"{API}/{one.read['id']}",
                json={"texts": texts, "dpo": one.read["dpo"]},
                headers={**self.headers[who], "if-match": f'"{one.read["revision"]}"'},
            )
        )
        may = one.state in ("draft", "reviewed")
        assert answer.status_code == (403 if who == "lead" else 200 if may else 409)
        if answer.status_code == 200:
            one.state, one.read = "draft", answer.json()
            one.writers.add(who)

    @rule(who=Who, which=Which)
    def review(self, who: str, which: int) -> None:
        one = self.known[which % len(self.known)]
        answer = self.run(self.api.step(one.read, "review", self.headers[who]))
        if one.state not in ("draft", "reviewed"):
            assert answer.status_code == 409
            return
        assert answer.status_code == (403 if who in one.writers else 200)
        if answer.status_code == 200:
            one.state, one.read = "reviewed", answer.json()

    @rule(who=Who, which=Which, material=st.booleans())
    def publish(self, who: str, which: int, material: bool) -> None:
        one = self.known[which % len(self.known)]
        answer = self.run(
            self.api.step(one.read, "publish", self.headers[who], material_change=material)
        )
        if one.state not in ("draft", "reviewed"):
            assert answer.status_code == 409
            return
        if who in one.writers:
            assert answer.status_code == 403
            return
        assert answer.status_code == (200 if one.state == "reviewed" else 409)
        if answer.status_code != 200:
            return
        before = [other for other in self.known if other.version is not None]
        for other in before:
            other.renew = other.renew or material
            if other.state == "published":
                other.state = "retired"
                other.read = self.read(other)
        one.state, one.version, one.read = "published", len(before) + 1, answer.json()

    @rule(who=Who, which=Which, ends=st.booleans())
    def retire(self, who: str, which: int, ends: bool) -> None:
        one = self.known[which % len(self.known)]
        answer = self.run(self.api.step(one.read, "retire", self.headers[who], consents_end=ends))
        assert answer.status_code == (200 if one.state == "published" else 409)
        if answer.status_code == 200:
            one.state, one.renew, one.read = "retired", one.renew or ends, answer.json()

    @rule()
    def agree(self) -> None:
        read = self.run(self.api.read(self.api.talk.client))
        live = self.live()
        assert read.status_code == (200 if live else 404)
        if live:
            assert self.run(self.api.give(self.api.talk.client, text=read.json())).is_success
            self.consent = live

    @rule(which=Which)
    def agree_to_what_does_not_hold(self, which: int) -> None:
        one = self.known[which % len(self.known)]
        if one.state == "published":
            return
        text = {"declaration_id": one.read["id"], "locale": "de", **one.read["texts"]["de"]}
        assert self.run(self.api.give(self.api.talk.client, text=text)).status_code == 409

    def live(self) -> Known | None:
        (live,) = [one for one in self.known if one.state == "published"] or [None]
        return live

    def read(self, one: Known) -> dict[str, Any]:
        url = f"{API}/{one.read['id']}"
        return dict(self.run(self.api.http.get(url, headers=self.headers["anna"])).json())

    @invariant()
    def everybody_is_told_the_same(self) -> None:
        if not hasattr(self, "headers"):
            return
        for one in self.known:
            found = self.read(one)
            assert (found["state"], found["version"]) == (one.state, one.version)
            assert found["texts"] == one.read["texts"]
            if one.version is not None:
                people = {found["reviewed_by"], found["published_by"]}
                assert not people & set(found["writers"])

    @invariant()
    def a_consent_holds_until_people_are_asked_anew(self) -> None:
        if self.consent is None:
            return
        asked = self.api.decide((self.api.talk.client_id, "client"))
        (decision,) = self.run(asked)["decisions"]
        assert decision["reason"] == ("outdated" if self.consent.renew else None)

    def teardown(self) -> None:
        self.run(self.opened.aclose())
        self.loop.close()
        self.database_opened.close()


@pytest.mark.timeout(600)
def test_a_declaration_lives_by_two_people(
    database_engine: str,
    test_databases: TestDatabases,
    service_under_test: ServiceUnderTest,
    start_api: Callable[[str, AsyncExitStack], Awaitable[Any]],
):
    def database() -> AbstractContextManager[str]:
        return test_databases.create(database_engine, service_under_test.migrations)

    machine = type(
        "Machine",
        (LifeMachine,),
        {"database": staticmethod(database), "start": staticmethod(start_api)},
    )
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=12,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
