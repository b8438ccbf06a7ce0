"""Finds each service's REST clients and calls every method with generated arguments."""

import inspect
import typing
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Any

import httpx
from hypothesis import strategies as st
from nahbar_common.http import ServiceClient, TokenSource, create_http_client
from pydantic import SecretStr, TypeAdapter

from tests.contract.catalogue import PACKAGES, ROOT
from tests.contract.examples import examples_of

Draw = Callable[[st.SearchStrategy[Any]], Any]


@dataclass(frozen=True)
class ClientModule:
    """services/<consumer>/src/<consumer>/peers/<provider>.py."""

    consumer: str
    provider: str

    def __str__(self) -> str:
        return f"{self.consumer} calls {self.provider}"

    def load(self) -> ModuleType:
        """Import the module."""
        return import_module(f"{self.consumer}.peers.{self.provider}")


def find_client_modules() -> list[ClientModule]:
    """Find every client module by its place in the repository."""
    return [
        ClientModule(file.parents[1].name, file.stem)
        for file in sorted(ROOT.glob("services/*/src/*/peers/*.py"))
        if file.stem != "__init__"
    ]


def client_classes(module: ModuleType) -> list[type]:
    """Give the classes of a module that call the provider, with a token or without."""
    return [
        candidate
        for candidate in vars(module).values()
        if inspect.isclass(candidate)
        and candidate.__module__ == module.__name__
        and _given_to(candidate) & {ServiceClient, httpx.AsyncClient}
    ]


def asks_with_a_token(client: type) -> bool:
    """Tell whether a client has a ServiceClient; one without asks public routes alone."""
    return ServiceClient in _given_to(client)


def _given_to(client: type) -> set[Any]:
    return set(typing.get_type_hints(client.__init__).values())


def methods_of(client: type) -> dict[str, Callable[..., Coroutine[Any, Any, Any]]]:
    """Give the public methods that call the provider."""
    return {
        name: method
        for name, method in inspect.getmembers(client)
        if inspect.iscoroutinefunction(method) and not name.startswith("_")
    }


async def call(
    client: type, name: str, *, provider: str, transport: httpx.AsyncBaseTransport, draw: Draw
) -> Any:
    """Call one method of a client with arguments that fit its annotations."""
    http = create_http_client(transport)
    tokens = TokenSource(
        http, identity_url="http://identity.test", client_id="contract", secret=SecretStr("x")
    )
    base_url = f"http://{provider}.test"
    service = ServiceClient(http, tokens, base_url=base_url, audience=provider)
    made = client(service) if asks_with_a_token(client) else client(http, base_url)
    method = methods_of(client)[name]
    async with http:
        return await method(made, **arguments_for(method, draw))


def arguments_for(method: Callable[..., Any], draw: Draw) -> dict[str, Any]:
    """Make arguments from a method's annotations."""
    hints = typing.get_type_hints(method, include_extras=True)
    return {
        name: _argument(name, hints[name], draw)
        for name in inspect.signature(method).parameters
        if name != "self"
    }


def _argument(name: str, hint: Any, draw: Draw) -> Any:
    if name == "idempotency_key":
        return draw(st.uuids().map(str))
    adapter: TypeAdapter[Any] = TypeAdapter(hint)
    schema = adapter.json_schema()
    value = draw(examples_of(schema, schema))
    if isinstance(value, list) and not value:
        value = [draw(examples_of(schema["items"], schema))]
    return adapter.validate_python(value)


def is_one_of_ours(module: ClientModule) -> bool:
    """Tell whether a client's provider is one of the services."""
    return module.provider in PACKAGES
