"""Every REST client fits the committed OpenAPI document of the service it calls."""

import asyncio

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from identity.client_credentials.grants import SERVICE_GRANTS

from tests.contract.catalogue import committed_openapi
from tests.contract.consumers import (
    ClientModule,
    call,
    client_classes,
    find_client_modules,
    is_one_of_ours,
    methods_of,
)
from tests.contract.provider import ProviderStandIn

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
    assert clients, "no class that takes a ServiceClient"
    assert all(methods_of(client) for client in clients)


@pytest.mark.parametrize(("module", "client", "name"), CALLS)
def test_requests_and_answers_fit_the_providers_document(
    module: ClientModule, client: type, name: str
):
    called: set[tuple[str, str, str]] = set()

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def check(data: st.DataObject) -> None:
        provider = ProviderStandIn(
            committed_openapi, SERVICE_GRANTS.get(module.consumer, {}), data.draw
        )
        asyncio.run(
            call(client, name, provider=module.provider, transport=provider, draw=data.draw)
        )
        assert provider.violations == []
        called.update(provider.called)

    check()
    assert any(package == module.provider for package, _, _ in called)
    assert {package for package, _, _ in called} <= {module.provider, "identity"}


def test_clients_call_only_whom_identity_lets_them_call():
    for module in MODULES:
        assert module.provider in SERVICE_GRANTS[module.consumer]
