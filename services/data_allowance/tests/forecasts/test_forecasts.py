"""Forecasts: what one phone needs, with a margin, rounded up."""

from datetime import timedelta
from uuid import uuid4

import httpx
import pytest
from data_allowance.volume import MEGABYTES_PER_HOUR, megabytes_for
from hypothesis import given
from hypothesis import strategies as st
from nahbar_testing import Tokens

PATH = "/api/allowance/v1/forecasts"
lengths = st.integers(1, 480).map(lambda minutes: timedelta(minutes=minutes))
profiles = st.sampled_from(sorted(MEGABYTES_PER_HOUR))


@pytest.mark.parametrize(
    ("minutes", "profile", "megabytes"),
    [
        (60, "sparsam", 184),
        (45, "sparsam", 138),
        (30, "sparsam", 92),
        (1, "sparsam", 4),
        (60, "audio", 18),
        (60, "standard", 540),
    ],
)
def test_the_measured_hour_with_twenty_percent_more(
    minutes: int, profile: str, megabytes: int
) -> None:
    assert megabytes_for(timedelta(minutes=minutes), profile) == megabytes  # type: ignore[arg-type]


@given(lengths, profiles)
def test_a_forecast_is_never_below_the_measured_use(length: timedelta, profile: str) -> None:
    used = length.total_seconds() / 3600 * MEGABYTES_PER_HOUR[profile]  # type: ignore[index]
    megabytes = megabytes_for(length, profile)  # type: ignore[arg-type]
    assert used * 1.2 <= megabytes + 1e-9
    assert megabytes < used * 1.2 + 1


async def test_anyone_signed_in_may_ask(client: httpx.AsyncClient, tokens: Tokens) -> None:
    visitor = tokens.participant(
        person_id=uuid4(), appointment_id=uuid4(), office_id=uuid4(), part="companion"
    )
    for headers in (visitor, tokens.staff(f"dpo@{uuid4()}")):
        answer = await client.get(PATH, headers=headers, params={"minutes": 45})
        assert answer.json() == {
            "megabytes": 138,
            "profiles": {"sparsam": 138, "standard": 405, "audio": 14},
            "voucher": None,
        }
    assert (await client.get(PATH, params={"minutes": 45})).status_code == 401


@pytest.mark.parametrize(
    "query",
    [{}, {"minutes": 0}, {"minutes": 481}, {"minutes": "x"}, {"minutes": 5, "profile": "4k"}],
)
async def test_lengths_and_profiles_are_bounded(
    client: httpx.AsyncClient, tokens: Tokens, query: dict[str, str]
) -> None:
    answer = await client.get(PATH, headers=tokens.staff("adviser@*"), params=query)
    assert answer.status_code == 422
