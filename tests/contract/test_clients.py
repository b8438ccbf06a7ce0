"""Every REST client fits the committed OpenAPI document of the service it calls."""

import asyncio
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from identity.client_credentials.grants import SERVICE_GRANTS

from tests.contract.catalogue import committed_openapi
from tests.contract.consumers import (
    ClientModule,
    asks_with_a_token,
    call,
    client_classes,
    find_client_modules,
    is_one_of_ours,
    methods_of,
)
from tests.contract.examples import Schema, filled, surprising
from tests.contract.provider import Change, ProviderStandIn

MODULES = find_client_modules()
CALLS = [
    pytest.param(module, client, name, id=f"{module}: {client.__name__}.{name}")
    for module in MODULES
    if is_one_of_ours(module)
    for client in client_classes(module.load())
    for name in methods_of(client)
]


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_a_client_module_is_named_after_a_service_and_can_be_checked(module: ClientModule):
    assert is_one_of_ours(module)
    clients = client_classes(module.load())
    assert clients, "no class that takes a ServiceClient or, for public routes, an HTTP client"
    assert all(methods_of(client) for client in clients)


def call_many_times(
    module: ClientModule, client: type, name: str, *, times: int, change: Change
) -> set[tuple[str, str, str]]:
    """Call a method with many arguments and answers; give what was called."""
    called: set[tuple[str, str, str]] = set()

    @settings(
        max_examples=times,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def check(data: st.DataObject) -> None:
        scopes = SERVICE_GRANTS.get(module.consumer, {})
        provider = ProviderStandIn(committed_openapi, scopes, data.draw, change)
        work = call(client, name, provider=module.provider, transport=provider, draw=data.draw)
        asyncio.run(work)
        assert provider.violations == []
        called.update(provider.called)

    check()
    return called


@pytest.mark.parametrize("examples", ["as they come", "filled"])
@pytest.mark.parametrize(("module", "client", "name"), CALLS)
def test_requests_and_answers_fit_the_providers_document(
    module: ClientModule, client: type, name: str, examples: str
):
    def fill(schema: Schema, document: Schema) -> tuple[Schema, Schema]:
        return filled(schema), filled(document)

    change = fill if examples == "filled" else (lambda *as_it_is: as_it_is)
    called = call_many_times(module, client, name, times=15, change=change)
    assert any(package == module.provider for package, _, _ in called)
    assert {package for package, _, _ in called} <= {module.provider, "identity"}


@pytest.mark.parametrize(("module", "client", "name"), CALLS)
def test_a_value_that_the_provider_will_have_one_day_is_understood(
    module: ClientModule, client: type, name: str
):
    """A consumer that refuses what it does not know cannot be deployed before its provider."""
    number = 0
    while True:
        variants: list[int] = []

        def surprise(
            schema: Schema, document: Schema, at: int = number, seen: list[int] = variants
        ) -> tuple[Schema, Schema]:
            made = list(_surprised(schema, document))
            seen.append(len(made))
            return made[at] if at < len(made) else (schema, document)

        call_many_times(module, client, name, times=3, change=surprise)
        number += 1
        if number >= max(variants, default=0):
            break


def _surprised(schema: Schema, document: Schema) -> Iterator[tuple[Schema, Schema]]:
    for changed, with_it in surprising(schema, document):
        yield filled(changed), filled(with_it)


def test_clients_call_only_whom_identity_lets_them_call():
    for module in MODULES:
        if any(asks_with_a_token(client) for client in client_classes(module.load())):
            assert module.provider in SERVICE_GRANTS[module.consumer]
