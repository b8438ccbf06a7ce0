"""Nothing personal reaches a log line."""

import io
import json
import logging

import structlog
from nahbar_common.logging import configure_logging
from sqlalchemy import text


def lines(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_fields_that_are_not_on_the_list_are_dropped(capsys):
    configure_logging("example")
    structlog.get_logger().info("hello", status=200, email="jana@example.org", token="abc")
    (line,) = lines(capsys)
    assert line["status"] == 200
    assert line["service"] == "example"
    assert "email" not in line and "token" not in line


def test_an_exception_leaves_its_class_and_code_places_not_its_words(capsys):
    configure_logging("example")
    try:
        raise ValueError("jana@example.org")
    except ValueError:
        structlog.get_logger().error("failed", exc_info=True)
    (line,) = lines(capsys)
    assert line["error_type"] == "ValueError"
    assert "test_logging.py" in line["frames"][-1]
    assert "jana" not in json.dumps(line)


def test_a_library_cannot_log_its_arguments(capsys):
    configure_logging("example")
    logging.getLogger("some.library").error("could not reach %s", "jana@example.org")
    logging.getLogger("some.library").error("mail to jana@example.org failed")
    assert "jana" not in json.dumps(lines(capsys))


async def test_a_request_leaves_one_line_with_the_routes_template(client, tokens, capsys):
    configure_logging("example")
    headers = tokens.staff("adviser@*")
    await client.get(
        "/api/example/v1/appointments/7c9e6679-7425-40de-944b-e07fc1f90ae7?name=Jana",
        headers=headers,
    )
    requests = [line for line in lines(capsys) if line["event"] == "request"]
    assert len(requests) == 1
    assert "7c9e6679" not in json.dumps(requests)
    assert "Jana" not in json.dumps(requests)
    assert headers["authorization"].split()[1] not in json.dumps(requests)


async def test_probes_do_not_fill_the_log_unless_they_fail(client, capsys, monkeypatch):
    configure_logging("example")
    probes = ("/api/example/health/live", "/api/example/health/ready", "/metrics")
    for path in probes:
        assert (await client.get(path)).is_success
    assert [line for line in lines(capsys) if line["event"] == "request"] == []
    monkeypatch.setattr("nahbar_common.health.text", lambda _: text("SELECT nonsense"))
    assert (await client.get(probes[1])).status_code == 503
    (line,) = (line for line in lines(capsys) if line["event"] == "request")
    assert (line["route"], line["status"]) == (probes[1], 503)


def test_a_job_is_named(capsys):
    configure_logging("example")
    structlog.get_logger().info("job done", job="cleaning")
    assert lines(capsys)[0]["job"] == "cleaning"


def test_a_line_goes_to_where_the_output_is_now(capsys, monkeypatch):
    """What held the output when logging was set up may be closed: a line is no failure then."""
    first = io.StringIO()
    with monkeypatch.context() as patched:
        patched.setattr("sys.stdout", first)
        configure_logging("example")
    first.close()
    structlog.get_logger().info("still heard")
    assert lines(capsys)[0]["event"] == "still heard"


async def test_a_caller_who_goes_before_all_was_said_is_no_failure_of_ours(app, capsys):
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/internal/events",
        "headers": [(b"content-type", b"application/json"), (b"content-length", b"99")],
        "query_string": b"",
        "client": None,
    }
    answers = []

    async def receive():
        return {"type": "http.disconnect"}

    async def send(message):
        answers.append(message)

    await app(scope, receive, send)
    (line,) = lines(capsys)
    assert (line["event"], line["level"], line["status"]) == ("request", "info", 499)
    assert answers == []
