"""Examples that fit a JSON schema, as hypothesis strategies.

Only what pydantic writes is understood; anything else is an error rather than a silent guess.
Objects have all their members: our services always send them.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

Schema = dict[str, Any]

_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20)
_MOMENTS = st.datetimes(
    datetime(2020, 1, 1),  # noqa: DTZ001 (hypothesis takes bounds without, and the zone apart)
    datetime(2035, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
_FORMATS: dict[str, st.SearchStrategy[str]] = {
    "uuid": st.uuids(version=4).map(str),
    "date-time": _MOMENTS.map(lambda moment: moment.isoformat().replace("+00:00", "Z")),
    "date": _MOMENTS.map(lambda moment: moment.date().isoformat()),
    "time": st.sampled_from(["00:00", "08:15"]),
    "password": _TEXT,
}
_UNDERSTOOD = {
    "$ref", "$defs", "additionalProperties", "allOf", "anyOf", "const", "default", "description",
    "discriminator", "enum", "examples", "exclusiveMaximum", "exclusiveMinimum", "format", "items",
    "maxItems", "maxLength", "maximum", "minItems", "minLength", "minimum", "oneOf", "pattern",
    "properties", "propertyNames", "required", "title", "type", "uniqueItems",
}  # fmt: skip


def examples_of(schema: Schema, document: Schema) -> st.SearchStrategy[Any]:
    """Give values that fit a schema; references point into the document."""
    unknown = schema.keys() - _UNDERSTOOD
    if unknown:
        raise NotImplementedError(f"schema with {sorted(unknown)}")
    if "$ref" in schema:
        return st.deferred(lambda: examples_of(resolve(schema["$ref"], document), document))
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    for union in ("anyOf", "oneOf"):
        if union in schema:
            return st.one_of([examples_of(part, document) for part in schema[union]])
    if "allOf" in schema:
        (only,) = schema["allOf"]
        return examples_of(only, document)
    return _BY_TYPE[schema.get("type", "any")](schema, document)


def resolve(reference: str, document: Schema) -> Schema:
    """Follow a reference within the document."""
    target: Any = document
    for part in reference.removeprefix("#/").split("/"):
        target = target[part]
    found: Schema = target
    return found


def _object(schema: Schema, document: Schema) -> st.SearchStrategy[Any]:
    if "properties" in schema:
        members = {
            name: examples_of(member, document) for name, member in schema["properties"].items()
        }
        return st.fixed_dictionaries(members)
    values = schema.get("additionalProperties", True)
    if isinstance(values, bool):
        return st.just({})
    names = examples_of(schema["propertyNames"], document) if "propertyNames" in schema else _TEXT
    return st.dictionaries(names, examples_of(values, document), max_size=3)


def _array(schema: Schema, document: Schema) -> st.SearchStrategy[Any]:
    least = schema.get("minItems", 0)
    return st.lists(
        examples_of(schema.get("items", {}), document),
        min_size=least,
        max_size=min(schema.get("maxItems", least + 3), least + 3),
    )


def _string(schema: Schema, _document: Schema) -> st.SearchStrategy[Any]:
    if "pattern" in schema:
        return st.from_regex(schema["pattern"], fullmatch=True)
    if schema.get("format") in _FORMATS:
        return _FORMATS[schema["format"]]
    least = schema.get("minLength", 0)
    most = min(schema.get("maxLength", least + 20), least + 20)
    characters = st.characters(codec="utf-8", exclude_characters="\x00")
    return st.text(characters, min_size=least, max_size=most)


def _integer(schema: Schema, _document: Schema) -> st.SearchStrategy[Any]:
    least = schema.get("minimum", schema.get("exclusiveMinimum", 0 - 1) + 1)
    most = schema.get("maximum", schema.get("exclusiveMaximum", 2**31) - 1)
    return st.integers(least, most)


_BY_TYPE: dict[str, Callable[[Schema, Schema], st.SearchStrategy[Any]]] = {
    "object": _object,
    "array": _array,
    "string": _string,
    "integer": _integer,
    "number": lambda schema, document: st.floats(0, 1e6, allow_nan=False),
    "boolean": lambda schema, document: st.booleans(),
    "null": lambda schema, document: st.none(),
    "any": lambda schema, document: st.none() | st.booleans() | _TEXT,
}
