"""Runs a walkthrough: Markdown with requests (```http) each followed by its answer (```json).

In requests `{{name}}` is replaced by what was learned before. In answers `"{{name}}"` learns a
value, or compares it when it is known, and `"…"` stands for anything. Members that an answer does
not name are not compared; a line `retry until it matches` before a request repeats it. Every error
has to be a problem. Of an event stream the first event is the answer: `{"event": …, "data": …}`.
"""

import json
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx

_BLOCK = re.compile(r"```(http|json|text)\n(.*?)```", re.DOTALL)
_NAME = re.compile(r"\{\{(\w+)\}\}")
_ONLY_NAME = re.compile(r"^\{\{(\w+)\}\}$")
_PATIENCE_SECONDS = 10.0
_EVENT_STREAM = "text/event-stream"


class Mismatch(AssertionError):
    """An answer is not what the walkthrough says."""


@dataclass(frozen=True)
class Step:
    """One request and the answer the text promises."""

    number: int
    request: str
    status: int
    answer: Any
    retry: bool


def steps_of(markdown: str) -> Iterator[Step]:
    """Read the steps of a walkthrough; the answer's first line is its status."""
    blocks = list(_BLOCK.finditer(markdown))
    previous_end = 0
    for number, (request, answer) in enumerate(zip(blocks[::2], blocks[1::2], strict=True), 1):
        if request.group(1) != "http":
            raise ValueError(f"step {number} does not start with a request")
        status, _, body = answer.group(2).partition("\n")
        prose = markdown[previous_end : request.start()]
        previous_end = answer.end()
        yield Step(
            number,
            request.group(2),
            int(status),
            json.loads(body) if body.strip() else None,
            "retry until it matches" in prose.lower(),
        )


def run(step: Step, http: httpx.Client, known: dict[str, Any]) -> None:
    """Send a step's request and compare its answer; learns into `known`."""
    deadline = time.monotonic() + (_PATIENCE_SECONDS if step.retry else 0)
    while True:
        answer = _send(step, http, known)
        try:
            _compare(step, answer, known)
        except Mismatch:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
        else:
            return


def _send(step: Step, http: httpx.Client, known: dict[str, Any]) -> httpx.Response:
    head, _, body = _fill(step.request, known).partition("\n\n")
    first, *lines = head.splitlines()
    method, path = first.split(" ", 1)
    headers = dict(line.split(": ", 1) for line in lines)
    http.cookies.clear()
    content = body.strip().encode() or None
    with http.stream(method, path, headers=headers, content=content) as answer:
        if answer.headers.get("content-type", "").startswith(_EVENT_STREAM):
            # It goes on until the token ends: the first event is enough.
            return httpx.Response(answer.status_code, json=_first_event(answer.iter_lines()))
        answer.read()
        return answer


def _first_event(lines: Iterator[str]) -> dict[str, Any]:
    event: dict[str, Any] = {}
    for line in lines:
        name, _, value = line.partition(": ")
        if name in ("id", "event"):
            event[name] = value
        elif name == "data":
            return {**event, "data": json.loads(value)}
    raise Mismatch("the stream ended without an event")


def _fill(text: str, known: dict[str, Any]) -> str:
    return _NAME.sub(lambda match: str(known[match.group(1)]), text)


def _compare(step: Step, answer: httpx.Response, known: dict[str, Any]) -> None:
    if answer.status_code != step.status:
        raise Mismatch(f"step {step.number}: {answer.status_code} {answer.text[:2000]}")
    kind = answer.headers.get("content-type", "")
    if step.status >= 400 and step.answer is not None and kind != "application/problem+json":
        raise Mismatch(f"step {step.number}: the error is {kind}, not a problem")
    for name in ("etag",):
        if name in answer.headers:
            known[name] = answer.headers[name]
    if step.answer is not None:
        learned = dict(known)
        _match(step.answer, answer.json(), learned, f"step {step.number}")
        known.update(learned)


def _match(expected: Any, actual: Any, known: dict[str, Any], place: str) -> None:
    match expected:
        case "…":
            return
        case str() if name := _ONLY_NAME.match(expected):
            if actual is None or known.setdefault(name.group(1), actual) != actual:
                raise Mismatch(f"{place}: {actual!r} is not {name.group(0)}")
        case str() if _NAME.search(expected):
            _match(_fill(expected, known), actual, known, place)
        case dict():
            if not isinstance(actual, dict) or not expected.keys() <= actual.keys():
                raise Mismatch(f"{place}: {actual!r} lacks members of {expected!r}")
            for key, value in expected.items():
                _match(value, actual[key], known, f"{place}/{key}")
        case [item, "…"]:
            if not isinstance(actual, list) or not actual:
                raise Mismatch(f"{place}: {actual!r} has no first item")
            _match(item, actual[0], known, f"{place}/0")
        case list():
            if not isinstance(actual, list) or len(actual) != len(expected):
                raise Mismatch(f"{place}: {actual!r} is not {expected!r}")
            for number, value in enumerate(expected):
                _match(value, actual[number], known, f"{place}/{number}")
        case _:
            if expected != actual:
                raise Mismatch(f"{place}: {actual!r} is not {expected!r}")
