"""Calls to other services: what is repeated, what counts as an answer, how long a token is kept."""

import asyncio

import httpx
import pytest
from nahbar_common import http
from nahbar_common.http import ServiceClient, ServiceProblem, TokenSource, create_http_client
from nahbar_common.problems import ServiceUnavailable
from pydantic import BaseModel, SecretStr


class Word(BaseModel):
    word: str


class Callee:
    """A service that gives the answers it is told to, one after the other, and counts tokens."""

    def __init__(self):
        self.answers, self.calls, self.tokens_made = [], [], 0
        client = create_http_client(httpx.MockTransport(self._receive))
        tokens = TokenSource(
            client, identity_url="http://identity.test", client_id="example", secret=SecretStr("x")
        )
        self.service = ServiceClient(
            client, tokens, base_url="http://callee.test", audience="callee"
        )

    async def _receive(self, request):
        if request.url.path.endswith("/token"):
            self.tokens_made += 1
            await asyncio.sleep(0)
            if self.tokens_made == 0:
                raise httpx.ConnectError("nobody listens")
            return httpx.Response(
                200, json={"access_token": f"t{self.tokens_made}", "expires_in": 600}
            )
        self.calls.append(request)
        answer = self.answers.pop(0) if self.answers else httpx.Response(200, json={"word": "ok"})
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def callee():
    return Callee()


def problem(status, slug):
    return httpx.Response(status, json={"type": f"/problems/{slug}", "status": status})


def no_answer():
    return httpx.ReadTimeout("too long")


async def test_a_question_is_asked_twice_before_there_is_no_answer(callee):
    callee.answers = [no_answer()]
    assert (await callee.service.get("/x", Word)).word == "ok"
    callee.answers = [no_answer(), problem(503, "service-unavailable")]
    with pytest.raises(ServiceUnavailable):
        await callee.service.get("/x", Word)
    assert len(callee.calls) == 4


@pytest.mark.parametrize("first", [no_answer(), problem(503, "x"), problem(500, "x")])
async def test_what_may_have_been_done_is_not_done_again_without_a_key(callee, first):
    callee.answers = [first]
    with pytest.raises(ServiceUnavailable):
        await callee.service.post("/x", Word, Word(word="a"))
    assert len(callee.calls) == 1
    callee.answers = [first]
    assert await callee.service.post("/x", Word, Word(word="a"), idempotency_key="12345678")
    assert {call.headers.get("idempotency-key") for call in callee.calls[1:]} == {"12345678"}


@pytest.mark.parametrize(
    "first",
    [
        httpx.ConnectError("nobody listens"),
        problem(401, "token-invalid"),
        problem(429, "too-many-requests"),
        problem(409, "try-again"),
        problem(409, "idempotency-key-in-flight"),
    ],
)
async def test_what_was_not_done_for_sure_is_tried_once_more(callee, first):
    callee.answers = [first]
    assert (await callee.service.post("/x", Word, Word(word="a"))).word == "ok"
    assert len(callee.calls) == 2


async def test_a_clash_that_lasts_is_told_as_one(callee):
    callee.answers = [problem(409, "try-again"), problem(409, "try-again")]
    with pytest.raises(ServiceProblem) as raised:
        await callee.service.get("/x", Word)
    assert raised.value.slug == "try-again"
    assert len(callee.calls) == 2


async def test_a_problem_is_an_answer_and_is_not_asked_for_again(callee):
    callee.answers = [problem(409, "conflict")]
    with pytest.raises(ServiceProblem) as raised:
        await callee.service.get("/x", Word)
    assert (raised.value.status, raised.value.slug) == (409, "conflict")
    assert len(callee.calls) == 1


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(200, text="<html>"),
        httpx.Response(200, json={"other": 1}),
        httpx.Response(404, text="nothing"),
        httpx.Response(404, json=[]),
        httpx.Response(302, headers={"location": "http://elsewhere.test/"}),
    ],
)
async def test_what_cannot_be_read_is_no_answer(callee, answer):
    callee.answers = [answer]
    with pytest.raises(ServiceUnavailable):
        await callee.service.get("/x", Word)
    assert {call.url.host for call in callee.calls} == {"callee.test"}


async def test_a_token_is_kept_until_a_minute_before_its_end(callee, monkeypatch):
    now = [0.0]
    monkeypatch.setattr(http.time, "monotonic", lambda: now[0])
    for moment, made in ((1, 1), (530, 1), (550, 2)):
        now[0] = moment
        await callee.service.get("/x", Word)
        assert callee.tokens_made == made
    assert callee.calls[-1].headers["authorization"] == "Bearer t2"


async def test_a_refused_token_is_replaced(callee):
    callee.answers = [problem(401, "token-invalid")]
    assert (await callee.service.get("/x", Word)).word == "ok"
    assert [call.headers["authorization"] for call in callee.calls] == ["Bearer t1", "Bearer t2"]


async def test_without_a_token_nothing_is_called(callee):
    callee.tokens_made = -1
    with pytest.raises(ServiceUnavailable):
        await callee.service.get("/x", Word)
    assert callee.calls == []


async def test_all_who_wait_for_a_token_share_the_failure(callee):
    callee.tokens_made = -1
    questions = (callee.service.get("/x", Word) for _ in range(20))
    answers = await asyncio.gather(*questions, return_exceptions=True)
    assert sum(isinstance(answer, ServiceUnavailable) for answer in answers) == 20
    assert callee.tokens_made == 0
    assert (await callee.service.get("/x", Word)).word == "ok"
