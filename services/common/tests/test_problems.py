"""Every failure is a problem (RFC 9457) of one shape, in the language asked for."""

import json
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nahbar_common import problems
from nahbar_common.auth import PublicRoute
from nahbar_common.handlers import problem_of_database_error
from nahbar_common.locales import LOCALES, negotiate
from nahbar_common.problems import Problem, ProblemCatalogue, TooManyRequests
from nahbar_common.subjects.problems import ErasureHindered
from nahbar_common.trail.purposes import ExportPurposeMissing
from sqlalchemy.exc import DBAPIError

NOTES = "/api/example/v1/notes"


def assert_problem(answer, status, slug):
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert body["type"] == f"/problems/{slug}"
    assert body["status"] == status
    assert body["title"] and body["detail"]
    assert body["instance"] == f"urn:uuid:{answer.headers['x-request-id']}"
    return body


COMMON_PROBLEMS = [
    value
    for value in (*vars(problems).values(), ErasureHindered, ExportPurposeMissing)
    if isinstance(value, type) and issubclass(value, Problem)
]


@pytest.mark.parametrize("problem", COMMON_PROBLEMS)
def test_every_problem_has_texts_in_every_language(problem):
    assert ProblemCatalogue("nahbar_common").locales_of(problem.slug) == set(LOCALES)


def test_no_text_in_the_catalogue_belongs_to_no_problem():
    file = resources.files("nahbar_common") / "locales" / "problems.json"
    slugs = {problem.slug for problem in COMMON_PROBLEMS}
    assert set(json.loads(file.read_text("utf-8"))) == slugs


def test_what_is_wrong_with_a_member_is_said_in_every_language():
    file = resources.files("nahbar_common") / "locales" / "field_errors.json"
    texts = json.loads(file.read_text("utf-8"))
    assert "other" in texts
    assert all(set(each) == set(LOCALES) and all(each.values()) for each in texts.values())


def test_whoever_met_another_change_hears_when_to_come_back():
    assert problems.TryAgain().retry_after == 1
    assert problems.TryAgain(retry_after=0).retry_after == 0
    assert problems.Conflict().retry_after is None


async def test_unknown_path_is_a_problem(client):
    assert_problem(await client.get("/api/example/v1/nothing"), 404, "not-found")


async def test_wrong_method_is_a_problem(client):
    assert_problem(await client.delete(NOTES), 405, "method-not-allowed")


async def test_missing_member_is_named_by_pointer_without_its_value(client, tokens):
    headers = {**tokens.staff("adviser@*"), "idempotency-key": "12345678"}
    answer = await client.post(NOTES, json={"wrong": "Geheimnis"}, headers=headers)
    body = assert_problem(answer, 422, "validation-failed")
    assert {error["pointer"] for error in body["errors"]} == {"/word", "/wrong"}
    assert "Geheimnis" not in answer.text


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe{", b"[" * 100_000, b'"\x00"', b""])
async def test_unreadable_body_is_a_client_error_and_nothing_changes(client, tokens, content):
    headers = {
        **tokens.staff("adviser@*"),
        "idempotency-key": "12345678",
        "content-type": "application/json",
    }
    answer = await client.post(NOTES, content=content, headers=headers)
    assert answer.status_code in (400, 422)
    assert answer.headers["content-type"] == "application/problem+json"
    assert (await client.get(f"{NOTES}/count")).json() == {"count": 0}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32-be"])
async def test_json_in_another_encoding_than_utf_8_is_refused(client, tokens, encoding):
    headers = {
        **tokens.staff("adviser@*"),
        "idempotency-key": "12345678",
        "content-type": "application/json",
    }
    answer = await client.post(NOTES, content='{"word": "a"}'.encode(encoding), headers=headers)
    assert_problem(answer, 400, "bad-request")
    assert (await client.get(f"{NOTES}/count")).json() == {"count": 0}


@pytest.mark.parametrize("word", ["\\u0000", "\\ud800", "a\\u0000b"])
async def test_text_that_databases_cannot_store_is_refused(client, tokens, word):
    headers = {
        **tokens.staff("adviser@*"),
        "idempotency-key": "12345678",
        "content-type": "application/json",
    }
    answer = await client.post(NOTES, content=f'{{"word": "{word}"}}', headers=headers)
    assert_problem(answer, 422, "validation-failed")


async def test_foreign_charset_is_refused(client, tokens):
    headers = {
        **tokens.staff("adviser@*"),
        "idempotency-key": "12345678",
        "content-type": "application/json; charset=latin-1",
    }
    answer = await client.post(NOTES, content=b'{"word": "\xe4"}', headers=headers)
    assert_problem(answer, 415, "unsupported-media-type")


@pytest.mark.parametrize(
    "described",
    [
        {"content-type": "text/plain"},
        {"content-type": "application/x-www-form-urlencoded"},
        {"content-type": "multipart/form-data; boundary=x"},
        {"content-type": "nonsense"},
        {"content-type": "application/json", "content-encoding": "gzip"},
        {},
    ],
)
async def test_a_body_that_is_not_said_to_be_json_is_refused(client, tokens, described):
    headers = {**tokens.staff("adviser@*"), "idempotency-key": "12345678", **described}
    answer = await client.post(NOTES, content=b'{"word": "a"}', headers=headers)
    assert_problem(answer, 415, "unsupported-media-type")


@pytest.mark.parametrize("declared", [True, False])
async def test_body_over_the_limit_is_refused(client, tokens, declared):
    async def chunks():
        for _ in range(20):
            yield b" " * 100_000

    headers = {
        **tokens.staff("adviser@*"),
        "idempotency-key": "12345678",
        "content-type": "application/json",
    }
    content = b" " * 2_000_000 if declared else chunks()
    answer = await client.post(NOTES, content=content, headers=headers)
    assert_problem(answer, 413, "body-too-large")


async def test_unforeseen_failure_tells_nothing_of_its_cause(client, capsys):
    answer = await client.get("/api/example/v1/broken")
    assert_problem(answer, 500, "internal-error")
    assert "secret words" not in answer.text
    assert "secret words" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("header", "locale"),
    [
        ("", "de"),
        ("en", "en"),
        ("en-GB,en;q=0.9", "en"),
        ("de-x-leicht, de;q=0.5", "de-x-leicht"),
        ("fr", "de"),
        ("fr, en;q=0.1", "en"),
        ("en;q=0.2, de;q=0.9", "de"),
        ("*", "de"),
        ("en;q=nonsense, de;q=0.5", "de"),
        ("," * 600, "de"),
        ("en;q=0", "de"),
        ("en;q=0.000, *", "de"),
        ("de;q=0, *;q=0.5", "en"),
        ("en;q=2", "de"),
        ("de;q=nan, en;q=0.1", "en"),
        ("EN;Q=0.1, DE;q=0.2", "de"),
        ("en; q=0.1; x=1, de", "de"),
        ("de-DE-x-leicht", "de-x-leicht"),
        ("de-x-leicht;q=0, de;q=0.1", "de"),
        ("en-x-leicht", "en"),
        ("de-AT;q=0.1, de;q=0.9, en;q=0.5", "de"),
        (";q=1, en", "en"),
    ],
)
def test_language_is_chosen_by_quality_and_german_is_the_fallback(header, locale):
    assert negotiate(header) == locale


@given(st.text(max_size=60))
def test_any_header_gives_a_language_of_ours(header):
    assert negotiate(header) in LOCALES


async def test_problem_comes_in_the_language_asked_for(client):
    titles = {
        (await client.get("/x", headers={"accept-language": locale})).json()["title"]
        for locale in ("de", "de-x-leicht", "en")
    }
    assert len(titles) == 3


async def test_if_match_is_demanded_and_compared(client):
    path = "/api/example/v1/versioned"
    assert_problem(await client.put(path), 428, "if-match-missing")
    assert_problem(await client.put(path, headers={"if-match": '"6"'}), 412, "precondition-failed")
    assert_problem(await client.put(path, headers={"if-match": "*"}), 412, "precondition-failed")
    assert (await client.put(path, headers={"if-match": '"7"'})).status_code == 200


async def test_a_database_that_cannot_be_reached_is_an_outage_and_not_an_error(app, client):
    def refuse():
        raise ConnectionRefusedError

    app.state.database.read = refuse
    assert_problem(await client.get(f"{NOTES}/count"), 503, "service-unavailable")


@pytest.mark.parametrize("sqlstate", ["08006", "53300", "57P01", "57P03"])
def test_a_postgresql_that_starts_ends_or_is_full_is_an_outage(sqlstate):
    original = type("Refused", (Exception,), {"sqlstate": sqlstate})()
    problem = problem_of_database_error(DBAPIError("SELECT 1", {}, original))
    assert (problem.status, problem.retry_after) == (503, 2)


@pytest.mark.parametrize(("seconds", "header"), [(2, "2"), (0, "0"), (0.2, "1"), (7.01, "8")])
async def test_when_to_come_back_is_said_in_whole_seconds(app, client, seconds, header):
    @app.get("/later", dependencies=[PublicRoute])
    async def later() -> None:
        raise TooManyRequests(retry_after=seconds)

    answer = await client.get("/later")
    assert answer.headers["retry-after"] == header
    assert "retry_after" not in answer.json()
