"""The check itself: whatever a walkthrough says wrongly is found."""

import httpx
import pytest
from walkthrough import Mismatch, run, steps_of

DOCUMENT = """
```http
GET /things/{{{{id}}}}
Accept-Language: en
```
```json
{status}
{answer}
```
"""
THING = {"id": "7", "items": [{"kind": "a"}, {"kind": "b"}], "count": 2, "next": None}
EVENTS = b'retry: 1000\n\nid: 4\nevent: snapshot\ndata: {"state": "open"}\n\nevent: later\n'


def check(answer, status=200, *, actual=None, **known):
    """Run a walkthrough of one step against one answer; give what is known afterwards."""
    actual = actual or httpx.Response(200, json=THING)
    known = {"id": "7", **known}
    http = httpx.Client(transport=httpx.MockTransport(lambda _: actual), base_url="http://x")
    (step,) = steps_of(DOCUMENT.format(status=status, answer=answer))
    run(step, http, known)
    return known


def test_what_is_true_passes_and_is_learned():
    known = check('{"id": "{{id}}", "items": [{"kind": "{{first}}"}, "…"], "next": null}')
    assert known["first"] == "a"


@pytest.mark.parametrize(
    "wrong",
    [
        '{"id": "8"}',
        '{"count": 3}',
        '{"count": "2"}',
        '{"name": "…"}',
        '{"next": "{{next}}"}',
        '{"items": [{"kind": "b"}, "…"]}',
        '{"items": [{"kind": "a"}]}',
        '{"items": []}',
        '{"items": {"kind": "a"}}',
        '{"count": null}',
        "[]",
        '{"count": "{{id}}"}',
    ],
)
def test_what_is_wrong_is_found(wrong):
    with pytest.raises(Mismatch):
        check(wrong)


def test_another_status_is_found():
    with pytest.raises(Mismatch):
        check("{}", 201)


def test_nothing_is_learned_from_an_answer_that_is_wrong():
    known = {"id": "7"}
    http = httpx.Client(
        transport=httpx.MockTransport(lambda _: httpx.Response(200, json=THING)),
        base_url="http://x",
    )
    (step,) = steps_of(DOCUMENT.format(status=200, answer='{"count": "{{n}}", "id": "8"}'))
    with pytest.raises(Mismatch):
        run(step, http, known)
    assert known == {"id": "7"}


def test_an_error_that_is_no_problem_is_found():
    with pytest.raises(Mismatch, match="not a problem"):
        check("{}", 404, actual=httpx.Response(404, json={}))


def test_of_a_stream_the_first_event_counts():
    stream = httpx.Response(200, content=EVENTS, headers={"content-type": "text/event-stream"})
    answer = '{"id": "{{seq}}", "event": "snapshot", "data": {"state": "open"}}'
    assert check(answer, actual=stream)["seq"] == "4"


def test_a_request_without_an_answer_is_found():
    with pytest.raises(ValueError, match=r"zip|step"):
        list(steps_of("```http\nGET /\n```\n"))
