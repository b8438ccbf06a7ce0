"""Routes that are carried out at most once per Idempotency-Key, written as plain functions.

`keyed` stands around an endpoint: it recalls the answer of the first request with this key, or
calls the endpoint and remembers its answer (sealed, for less than a day) with its status and ETag.
What may go wrong with a key stands in OpenAPI by itself.
"""

import functools
import inspect
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar, get_args, get_type_hints

from fastapi import Response
from fastapi.params import Depends
from pydantic import BaseModel

from nahbar_common.db import write_session
from nahbar_common.etags import set_etag
from nahbar_common.idempotency import Once, OnceDep, make_once

Endpoint = TypeVar("Endpoint", bound=Callable[..., Awaitable[BaseModel]])

_ONCE, _RESPONSE = "keyed_once", "tagged_response"


class NotRememberedError(Exception):
    """A flow ended well without remembering its answer: its repetition would do it again."""


def keyed(endpoint: Endpoint) -> Endpoint:
    """Make a route keyed. Goes between the router's decorator and the function.

    An endpoint with a WriteSession runs in that transaction and knows nothing of the key. One
    that has steps around a remote call takes `once: OnceDep` instead and hands it to its flow,
    which calls `once.remember(session, answer)` in its last transaction.
    """
    hints = get_type_hints(endpoint, include_extras=True)
    model: type[BaseModel] = hints["return"]
    session_name = _find(hints, write_session)
    once_name = _find(hints, make_once)
    if (session_name is None) == (once_name is None):
        raise TypeError(f"{endpoint.__name__} needs either a WriteSession or an OnceDep")

    async def recalled(once: Once, values: Mapping[str, Any]) -> BaseModel | None:
        if session_name is not None:
            return await once.recall(values[session_name], model)
        async with once.database.read() as session:
            return await once.recall(session, model)

    @functools.wraps(endpoint)
    async def run(**values: Any) -> BaseModel:
        once: Once = values[once_name] if once_name else values.pop(_ONCE)
        with once.exclusively():
            known = await recalled(once, values)
            if known is not None:
                return known
            answer = await endpoint(**values)
            if session_name is not None:
                await once.remember(values[session_name], answer)
            elif not once.is_settled:
                raise NotRememberedError(endpoint.__name__)
            return answer

    _sign(run, endpoint, hints, {} if once_name else {_ONCE: OnceDep})
    return run  # type: ignore[return-value]


def tagged(endpoint: Endpoint) -> Endpoint:
    """Give the answer of a route that is not keyed its ETag. Stands where `keyed` would."""
    hints = get_type_hints(endpoint, include_extras=True)

    @functools.wraps(endpoint)
    async def run(**values: Any) -> BaseModel:
        response: Response = values.pop(_RESPONSE)
        answer = await endpoint(**values)
        set_etag(response, answer)
        return answer

    _sign(run, endpoint, hints, {_RESPONSE: Response})
    return run  # type: ignore[return-value]


def _find(hints: Mapping[str, Any], dependency: Callable[..., Any]) -> str | None:
    """Find the parameter that a dependency fills."""
    for name, hint in hints.items():
        for part in get_args(hint):
            if isinstance(part, Depends) and part.dependency is dependency:
                return name
    return None


def _sign(
    run: Callable[..., Any],
    endpoint: Callable[..., Any],
    hints: Mapping[str, Any],
    hidden: Mapping[str, Any],
) -> None:
    """Let `run` look to the framework like the endpoint with further parameters."""
    signature, by_name = inspect.signature(endpoint), inspect.Parameter.KEYWORD_ONLY
    parameters = [
        parameter.replace(annotation=hints[name], kind=by_name)
        for name, parameter in signature.parameters.items()
    ]
    parameters += [
        inspect.Parameter(name, by_name, annotation=annotation)
        for name, annotation in hidden.items()
    ]
    run.__signature__ = signature.replace(  # type: ignore[attr-defined]
        parameters=parameters, return_annotation=hints["return"]
    )
