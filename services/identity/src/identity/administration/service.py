"""Accounts as admins see them: with what stands above an account, such as second factors."""

from collections.abc import Sequence

from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts.profiles import Profile
from identity.accounts.schemas import AccountDetails
from identity.administration.schemas import AdministeredAccount
from identity.factors import service as factors


async def administered(
    session: AsyncSession, profiles: Sequence[Profile]
) -> list[AdministeredAccount]:
    """Say of each account whether it has a second factor; the order stays."""
    holders = await factors.holders_among(session, [profile.id for profile in profiles])
    return [
        AdministeredAccount(
            **AccountDetails.model_validate(profile).model_dump(),
            has_second_factor=profile.id in holders,
        )
        for profile in profiles
    ]


async def administered_one(session: AsyncSession, profile: Profile) -> AdministeredAccount:
    """Say it of one account."""
    return (await administered(session, [profile]))[0]
