"""Every service follows identity's feed of revocations by the same client, with its own scopes."""

import asyncio
from collections.abc import Awaitable, Callable
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from identity.client_credentials.grants import SERVICE_GRANTS
from nahbar_common.clock import utc_now
from nahbar_common.http import ServiceClient, TokenSource, create_http_client
from nahbar_common.revocations import RevocationFeed
from nahbar_common.rights import Right
from pydantic import SecretStr

from tests.contract.catalogue import PACKAGES, committed_openapi
from tests.contract.examples import filled, surprising
from tests.contract.provider import Change, ProviderStandIn

FOLLOWERS = [package for package in PACKAGES if package != "identity"]
SOME = UUID("00000000-0000-4000-8000-000000000001")
QUESTIONS: dict[str, Callable[[RevocationFeed], Awaitable[object]]] = {
    "first page": lambda feed: feed.page(None, None),
    "later page": lambda feed: feed.page(utc_now(), "abc"),
    "check": lambda feed: feed.check([Right("session", SOME), Right("link", SOME)]),
}


def ask(package: str, question: str, change: Change) -> None:
    @settings(
        max_examples=10,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def check(data: st.DataObject) -> None:
        provider = ProviderStandIn(committed_openapi, SERVICE_GRANTS[package], data.draw, change)

        async def call() -> None:
            async with create_http_client(provider) as http:
                tokens = TokenSource(
                    http,
                    identity_url="http://identity.test",
                    client_id=package,
                    secret=SecretStr("x"),
                )
                service = ServiceClient(
                    http, tokens, base_url="http://identity.test", audience="identity"
                )
                await QUESTIONS[question](RevocationFeed(service))

        asyncio.run(call())
        assert provider.violations == []

    check()


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("package", FOLLOWERS)
def test_what_a_follower_asks_and_understands_fits_the_document(package: str, question: str):
    ask(package, question, lambda schema, document: (filled(schema), filled(document)))


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_kind_of_tomorrow_is_understood(question: str):
    def surprised(schema, document):
        made = list(surprising(schema, document))
        assert made or "access_token" in str(document)
        return made[0] if made else (schema, document)

    ask(FOLLOWERS[0], question, surprised)
