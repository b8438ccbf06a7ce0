"""The check itself: each way in which a client can be wrong is found."""

import asyncio
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nahbar_common.http import ServiceClient
from nahbar_common.problems import ServiceUnavailable
from pydantic import BaseModel

from tests.contract.catalogue import committed_openapi
from tests.contract.consumers import call
from tests.contract.provider import ProviderStandIn

GRANTS = {"consent": "consent:decide", "identity": "links:write"}
DECISIONS = "/api/consent/v1/decisions"


class Person(BaseModel):
    person_id: UUID
    part: str = "client"


class Question(BaseModel):
    appointment_id: UUID
    persons: list[Person]


class Anything(BaseModel):
    pass


class Verdict(BaseModel):
    person_id: UUID
    allowed: bool


class Verdicts(BaseModel):
    appointment_id: UUID
    decisions: list[Verdict]


class Client:
    """Asks for decisions as it should; subclasses do one thing wrong."""

    path, answer, method = DECISIONS, Verdicts, "post"

    def __init__(self, client: ServiceClient) -> None:
        self.client = client

    def question(self) -> BaseModel:
        return Question(appointment_id=uuid4(), persons=[Person(person_id=uuid4())])

    async def ask(self) -> Any:
        if self.method == "get":
            return await self.client.get(self.path, self.answer)
        return await self.client.post(self.path, self.answer, self.question())


def violations_of(
    client: type, *, provider: str = "consent", grants: dict[str, str] | None = None
) -> list[str]:
    found: list[str] = []

    @settings(
        max_examples=10, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(st.data())
    def check(data: st.DataObject) -> None:
        stand_in = ProviderStandIn(committed_openapi, grants or GRANTS, data.draw)
        work = call(client, "ask", provider=provider, transport=stand_in, draw=data.draw)
        try:
            asyncio.run(work)
        except Exception as error:
            found.append(type(error).__name__)
        found.extend(stand_in.violations)

    check()
    return found


def test_a_client_that_keeps_to_the_contract_passes():
    assert violations_of(Client) == []


def test_a_wrong_path_is_found():
    wrong = type("Wrong", (Client,), {"path": "/api/consent/v1/decision"})
    assert "consent has no POST /api/consent/v1/decision" in violations_of(wrong)


def test_a_wrong_method_is_found():
    wrong = type("Wrong", (Client,), {"method": "get"})
    assert f"consent has no GET {DECISIONS}" in violations_of(wrong)


def test_a_missing_member_of_the_body_is_found():
    class Half(BaseModel):
        appointment_id: UUID

    wrong = type("Wrong", (Client,), {"question": lambda self: Half(appointment_id=uuid4())})
    assert any("persons" in violation for violation in violations_of(wrong))


def test_an_unknown_member_of_the_body_is_found():
    class More(Question):
        office_id: UUID

    wrong = type(
        "Wrong",
        (Client,),
        {
            "question": lambda self: More(
                appointment_id=uuid4(), persons=[Person(person_id=uuid4())], office_id=uuid4()
            )
        },
    )
    assert any("office_id" in violation for violation in violations_of(wrong))


def test_a_value_the_provider_does_not_know_is_found():
    wrong = type(
        "Wrong",
        (Client,),
        {
            "question": lambda self: Question(
                appointment_id=uuid4(), persons=[Person(person_id=uuid4(), part="visitor")]
            )
        },
    )
    assert any("visitor" in violation for violation in violations_of(wrong))


def test_an_answer_the_client_cannot_read_is_found():
    class Renamed(BaseModel):
        verdicts: list[Verdict]

    wrong = type("Wrong", (Client,), {"answer": Renamed})
    assert ServiceUnavailable.__name__ in violations_of(wrong)


def test_an_answer_that_is_narrower_than_the_providers_is_found():
    class Never(BaseModel):
        decisions: list[Verdict]
        allowed: None

    wrong = type("Wrong", (Client,), {"answer": Never})
    assert ServiceUnavailable.__name__ in violations_of(wrong)


def test_a_scope_the_caller_does_not_have_is_found():
    found = violations_of(Client, grants={"consent": "consent:read"})
    assert any("needed is one of ['consent:decide']" in violation for violation in found)


def test_a_route_for_people_is_not_for_services():
    wrong = type("Wrong", (Client,), {"path": "/api/consent/v1/declarations", "method": "get"})
    assert any("needed is one of []" in violation for violation in violations_of(wrong))


def test_a_missing_idempotency_key_is_found():
    class Link(BaseModel):
        appointment_id: UUID
        office_id: UUID
        person_id: UUID
        part: str = "client"
        expires_at: str = "2030-01-01T00:00:00Z"

    class Links(Client):
        path, answer = "/api/identity/v1/links", Anything

        def question(self) -> BaseModel:
            return Link(appointment_id=uuid4(), office_id=uuid4(), person_id=uuid4())

    found = violations_of(Links, provider="identity")
    assert any("idempotency-key is missing" in violation for violation in found)


@pytest.mark.parametrize(
    ("params", "expected"),
    [({"office": "x"}, "unknown query parameter office"), ({"limit": "0"}, "limit does not fit")],
)
def test_query_parameters_are_checked(params: dict[str, str], expected: str):
    class Lists(Client):
        async def ask(self) -> Any:
            return await self.client.get("/api/consent/v1/declarations", Anything, params=params)

    assert any(expected in violation for violation in violations_of(Lists))


def test_a_path_parameter_that_is_none_of_its_kind_is_found():
    class Reads(Client):
        path, method, answer = "/api/consent/v1/appointments/42/declaration", "get", Anything

    assert any("appointment_id does not fit" in violation for violation in violations_of(Reads))
