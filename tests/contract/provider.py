"""Stands where the other services are: checks each request against the provider's OpenAPI document
and answers with an example of what the provider says it answers.
"""

import base64
import json
import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl

import httpx
import jsonschema_rs
from hypothesis import strategies as st

from tests.contract.examples import UNHEARD_OF, Schema, examples_of, resolve

Documents = Callable[[str], Schema]
Change = Callable[[Schema, Schema], tuple[Schema, Schema]]
"""What becomes of an answer's schema (and its document) before an example is made of it."""
Draw = Callable[[st.SearchStrategy[Any]], Any]

# FastAPI writes these as optional, as their absence has problems of its own (422, 428).
_NEEDED_WHEN_NAMED = frozenset({"idempotency-key", "if-match"})


class ProviderStandIn(httpx.AsyncBaseTransport):
    """Answers for all services; `violations` lists what the caller did against a contract.

    documents: package to its OpenAPI document; scopes: of the caller at each provider; change:
    asks for certain examples. A request goes to http://<package>.test.
    """

    def __init__(
        self,
        documents: Documents,
        scopes: Mapping[str, str],
        draw: Draw,
        change: Change = lambda schema, document: (schema, document),
    ) -> None:
        self._documents, self._scopes, self._draw = documents, scopes, draw
        self._change = change
        self.violations: list[str] = []
        self.called: list[tuple[str, str, str]] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Check a request, answer with an example."""
        await request.aread()
        package = request.url.host.removesuffix(".test")
        document = self._documents(package)
        found = find_operation(document, request)
        if found is None:
            return self._refuse(f"{package} has no {request.method} {request.url.path}")
        template, operation, path_values = found
        self.called.append((package, request.method, template))
        self.violations += [
            f"{package} {request.method} {template}: {problem}"
            for problem in (
                *self._check_access(package, request, operation),
                *check_parameters(document, operation, request, path_values),
                *check_body(document, operation, request),
            )
        ]
        return self._answer(document, operation, request, path_values)

    def _refuse(self, problem: str) -> httpx.Response:
        self.violations.append(problem)
        return httpx.Response(404, json={"type": "/problems/not-found"})

    def _check_access(self, package: str, request: httpx.Request, operation: Schema) -> list[str]:
        access = operation["x-access"]
        if access.get("public"):
            return []
        if not request.headers.get("authorization", "").startswith("Bearer "):
            return ["no bearer token"]
        granted = set(self._scopes.get(package, "").split())
        if not granted & set(access["service"]):
            return [f"the caller has {sorted(granted)}, needed is one of {access['service']}"]
        return []

    def _answer(
        self,
        document: Schema,
        operation: Schema,
        request: httpx.Request,
        path_values: dict[str, str],
    ) -> httpx.Response:
        status = min(code for code in operation["responses"] if code.startswith("2"))
        content = operation["responses"][status].get("content", {})
        if "application/json" not in content:
            return httpx.Response(int(status))
        schema, document = self._change(content["application/json"]["schema"], document)
        # What a request names, its answer names as well: ids that are asked about come back.
        named = {**path_values, **(members_of(request) or {})}
        examples = examples_of(schema, document)
        if any(isinstance(value, list) for value in named.values()):
            examples = examples.filter(has_items)
        body = echo(self._draw(examples), named)
        if isinstance(body, dict) and "access_token" in body:
            # RFC 6750, 2.1: more narrow than a schema says.
            body["access_token"] = "token-of-the-caller"
        problems = problems_of(body, schema, document)
        assert not problems, f"the stand-in's own answer does not fit: {problems}"
        return httpx.Response(int(status), json=body)


def find_operation(
    document: Schema, request: httpx.Request
) -> tuple[str, Schema, dict[str, str]] | None:
    """Find the operation a request means, its path template and the values in its path."""
    for template, operations in document["paths"].items():
        pattern = re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", template)
        match = re.fullmatch(pattern, request.url.path)
        if match and request.method.lower() in operations:
            return template, operations[request.method.lower()], match.groupdict()
    return None


def check_parameters(
    document: Schema, operation: Schema, request: httpx.Request, path_values: dict[str, str]
) -> list[str]:
    """Check path, query and header parameters; unknown query parameters count as wrong."""
    sent = {"path": path_values, "query": dict(request.url.params), "header": request.headers}
    problems, known = [], set()
    for parameter in operation.get("parameters", ()):
        name, place = parameter["name"], parameter["in"]
        known.add((place, name))
        if place == "cookie":
            continue
        value = sent[place].get(name)
        if value is None:
            if parameter.get("required") or name.lower() in _NEEDED_WHEN_NAMED:
                problems.append(f"{place} parameter {name} is missing")
            continue
        if not any(
            not problems_of(reading, parameter["schema"], document) for reading in readings(value)
        ):
            problems.append(f"{place} parameter {name} does not fit")
    problems += [
        f"unknown query parameter {name}"
        for name in request.url.params
        if ("query", name) not in known
    ]
    return problems


def readings(text: str) -> list[Any]:
    """Give what a parameter's text may mean: itself, or the JSON it looks like."""
    try:
        return [text, json.loads(text)]
    except ValueError:
        return [text]


def check_body(document: Schema, operation: Schema, request: httpx.Request) -> list[str]:
    """Check a request's body and media type."""
    described = operation.get("requestBody")
    if described is None:
        return [] if request.content in (b"", b"{}") else ["no body is expected"]
    media_type = request.headers.get("content-type", "").split(";")[0]
    if media_type not in described["content"]:
        return [f"body is {media_type or 'missing'}, not {list(described['content'])}"]
    schema = described["content"][media_type]["schema"]
    members = members_of(request)
    problems = problems_of(members, schema, document)
    if isinstance(members, dict):
        known = resolved(schema, document).get("properties")
        unknown = sorted(members.keys() - known.keys()) if known else []
        problems += [f"unknown member {name}" for name in unknown]
    return problems


def resolved(schema: Schema, document: Schema) -> Schema:
    """Give the schema a reference leads to, or the schema itself."""
    return resolve(schema["$ref"], document) if "$ref" in schema else schema


def members_of(request: httpx.Request) -> Any:
    """Read a request's body: JSON or a form, with the OAuth client of HTTP Basic beside it."""
    if not request.content:
        return None
    if request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        form = dict(parse_qsl(request.content.decode()))
        scheme, _, credentials = request.headers.get("authorization", "").partition(" ")
        if scheme == "Basic":
            base64.b64decode(credentials, validate=True)
        return form
    return json.loads(request.content)


def problems_of(value: Any, schema: Schema, document: Schema) -> list[str]:
    """Validate a value against a schema of the document."""
    whole = {**schema, "components": document.get("components", {})}
    validator = jsonschema_rs.Draft202012Validator(whole, validate_formats=True)
    return [
        f"{'/'.join(map(str, error.instance_path))}: {error.message}"
        for error in validator.iter_errors(value)
    ]


def has_items(example: Any) -> bool:
    """Tell whether every list of an example has an item that can stand for what was asked."""
    return all(value for value in example.values() if isinstance(value, list))


def echo(example: Any, named: Any) -> Any:
    """Put what the request named into the example, wherever a member has the same name.

    Lists of objects in the request give lists of as many items in the answer.
    """
    if isinstance(example, list) and isinstance(named, list):
        return [echo(example[i % len(example)], item) for i, item in enumerate(named)]
    if not isinstance(example, dict) or not isinstance(named, dict):
        return example
    scalars = {name: value for name, value in named.items() if not isinstance(value, dict | list)}
    lists = [value for value in named.values() if isinstance(value, list)]
    result = {}
    for name, value in example.items():
        if value == UNHEARD_OF:
            result[name] = value
        elif name in scalars and isinstance(value, type(scalars[name])):
            result[name] = scalars[name]
        elif isinstance(value, list) and value and isinstance(value[0], dict) and lists:
            result[name] = echo(value, lists[0])
        else:
            result[name] = echo(value, scalars)
    return result
