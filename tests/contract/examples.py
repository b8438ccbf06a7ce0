"""Examples that fit a JSON schema, made by schemathesis, and the schemas that ask for certain ones.

`filled` leaves no list empty and no member out, for an empty list hides what its items are.
`surprising` puts a value into an enumeration that nobody knows yet, as a newer producer would.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Any

import schemathesis
from hypothesis import strategies as st
from schemathesis.config import SchemathesisConfig

Schema = dict[str, Any]

UNHEARD_OF = "unheard_of"
"""The value that no consumer knows."""

_MOMENTS = st.datetimes(
    datetime(2020, 1, 1),  # noqa: DTZ001 (hypothesis takes bounds without, and the zone apart)
    datetime(2035, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
# What our services send is narrower than the formats: random ids, and moments of this time in UTC.
schemathesis.openapi.format("uuid", st.uuids(version=4).map(str))
schemathesis.openapi.format(
    "date-time", _MOMENTS.map(lambda moment: moment.isoformat().replace("+00:00", "Z"))
)
schemathesis.openapi.format("date", _MOMENTS.map(lambda moment: moment.date().isoformat()))
schemathesis.openapi.format("time", st.sampled_from(["00:00", "08:15"]))

# Neither database stores a NUL, so no service sends one.
_CONFIG = SchemathesisConfig.from_dict({"generation": {"allow-x00": False}})


def examples_of(schema: Schema, document: Schema) -> st.SearchStrategy[Any]:
    """Give values that fit a schema; its references point into the document."""
    schema, document = _within_bounds(schema), _within_bounds(document)
    whole = {"schema": schema, "components": document.get("components", {})}
    # What pydantic writes alone has its parts beside it; in OpenAPI they have their own place.
    parts = schema.get("$defs", {}) | document.get("$defs", {})
    text = json.dumps(whole, sort_keys=True).replace("#/$defs/", "#/components/schemas/")
    return _strategy(text, json.dumps(parts, sort_keys=True))


@cache
def _strategy(text: str, parts: str) -> st.SearchStrategy[Any]:
    whole = json.loads(text)
    schema = {name: part for name, part in whole["schema"].items() if name != "$defs"}
    named = json.loads(parts.replace("#/$defs/", "#/components/schemas/"))
    components = whole["components"]
    components = {**components, "schemas": {**components.get("schemas", {}), **named}}
    body = {"required": True, "content": {"application/json": {"schema": schema}}}
    # A public way to its generator: the body of an operation that takes such a value.
    operation = {"requestBody": body, "responses": {"200": {"description": ""}}}
    api = {
        "openapi": "3.1.0",
        "info": {"title": "examples", "version": "1"},
        "paths": {"/": {"post": operation}},
        "components": components,
    }
    described = schemathesis.openapi.from_dict(api, config=_CONFIG)
    return described["/"]["POST"].as_strategy().map(lambda case: case.body)


def _within_bounds(schema: Any) -> Any:
    """Bound the numbers that no bound is said for: services count what there is."""
    if isinstance(schema, list):
        return [_within_bounds(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    result = {name: _within_bounds(part) for name, part in schema.items()}
    if schema.get("type") == "integer":
        result.setdefault("minimum", result.pop("exclusiveMinimum", -1) + 1)
        result.setdefault("maximum", result.pop("exclusiveMaximum", 2**31) - 1)
    return result


def filled(schema: Any) -> Any:
    """Give the schema of the examples that leave nothing out and no list empty."""
    if isinstance(schema, list):
        return [filled(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    result = {name: filled(part) for name, part in schema.items()}
    if schema.get("type") == "array" and schema.get("maxItems", 1) > 0:
        result["minItems"] = max(1, schema.get("minItems", 0))
    if isinstance(schema.get("properties"), dict) and schema.get("type") == "object":
        result["required"] = sorted(schema["properties"])
    if isinstance(schema.get("anyOf"), list):
        something = [part for part in result["anyOf"] if part != {"type": "null"}]
        result["anyOf"] = something or result["anyOf"]
    return result


def surprising(schema: Schema, document: Schema) -> Iterator[tuple[Schema, Schema]]:
    """Give schema and document once for each enumeration that the schema reaches, surprised."""
    for place in _enumerations(schema):
        yield _replaced(schema, place), document
    for name in sorted(reached(schema, document)):
        path = name.removeprefix("#/").split("/")
        for place in _enumerations(resolve(name, document)):
            changed = _replaced(document, (*path, *place))
            # Parts that stand beside the schema are parts of it.
            yield (changed if schema is document else schema), changed


def reached(schema: Any, document: Schema, known: frozenset[str] = frozenset()) -> frozenset[str]:
    """Give the references that a schema leads to, however far."""
    if isinstance(schema, list):
        for part in schema:
            known = reached(part, document, known)
    if isinstance(schema, dict):
        for name, part in schema.items():
            if name == "$ref" and part not in known:
                known = reached(resolve(part, document), document, known | {part})
            elif name != "$defs":
                known = reached(part, document, known)
    return known


def _enumerations(schema: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(schema, list):
        for index, part in enumerate(schema):
            yield from _enumerations(part, (*place, index))
    if isinstance(schema, dict):
        texts = schema.get("enum") or [schema.get("const")]
        if isinstance(texts, list) and all(isinstance(text, str) for text in texts):
            yield place
            return
        for name, part in schema.items():
            if name != "$defs":
                yield from _enumerations(part, (*place, name))


def _replaced(schema: Any, place: tuple[Any, ...]) -> Any:
    if not place:
        return {"const": UNHEARD_OF}
    first, *rest = place
    if isinstance(schema, list):
        return [
            _replaced(part, tuple(rest)) if index == first else part
            for index, part in enumerate(schema)
        ]
    return {**schema, first: _replaced(schema[first], tuple(rest))}


def resolve(reference: str, document: Schema) -> Schema:
    """Follow a reference within the document."""
    target: Any = document
    for part in reference.removeprefix("#/").split("/"):
        target = target[part]
    found: Schema = target
    return found
