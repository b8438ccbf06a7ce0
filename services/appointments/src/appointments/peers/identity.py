"""REST client of identity: links, and names of accounts. Its models are this service's own."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from nahbar_common.http import ServiceClient, ServiceProblem
from nahbar_common.problems import Problem, ServiceUnavailable, TryAgain
from pydantic import BaseModel, Field


class MadeBy(BaseModel):
    """Who asked for a link: an account's id, or a program's."""

    kind: Literal["staff", "machine"]
    id: Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[A-Za-z0-9_.-]+$")]


LinkPart = Literal["client", "guardian"]


class LinkRequest(BaseModel):
    """For whom a link is, and until when."""

    appointment_id: UUID
    office_id: UUID
    person_id: UUID
    part: LinkPart = "client"
    expires_at: datetime
    made_by: MadeBy


class LinkAnswer(BaseModel):
    """A new link; the secret is part of the url."""

    url: str
    code: str
    """The same way in, to type."""
    expires_at: datetime


class LinkRevocation(BaseModel):
    """Whose links of which appointment end."""

    appointment_id: UUID
    person_id: UUID


class NameAnswer(BaseModel):
    """What an account's person is called, and from which change of the account on."""

    display_name: str
    revision: int


class LinkRefused(Exception):
    """Identity makes no such link: it heard of the cancelling first, or the link would be over."""

    def __init__(self, why: Literal["cancelled", "over"]) -> None:
        super().__init__(why)
        self.why = why


class Done(BaseModel):
    """An answer without content."""


class IdentityPeer:
    """What this service asks of identity (scopes `links:write`, `names:read`)."""

    def __init__(self, service: ServiceClient) -> None:
        self._service = service

    async def create_link(self, link: LinkRequest, *, idempotency_key: str) -> LinkAnswer:
        """Make a link, the one before ends.

        Raises LinkRefused, TryAgain or ServiceUnavailable.
        """
        try:
            return await self._service.post(
                "/api/identity/v1/links", LinkAnswer, link, idempotency_key=idempotency_key
            )
        except ServiceProblem as problem:
            raise _refusal_of(problem) from None

    async def revoke_links(self, revocation: LinkRevocation) -> None:
        """End a person's links; raise TryAgain or ServiceUnavailable."""
        try:
            await self._service.post(
                "/api/identity/v1/links/revoke", Done, revocation, repeatable=True
            )
        except ServiceProblem as problem:
            raise _refusal_of(problem) from None

    async def name_of(self, account_id: UUID) -> NameAnswer | None:
        """Give what an account's person is called; None where there is no such account.

        Raises ServiceProblem or ServiceUnavailable.
        """
        try:
            return await self._service.get(
                f"/api/identity/v1/accounts/{account_id}/name", NameAnswer
            )
        except ServiceProblem as problem:
            if problem.status == 404:
                return None
            raise


def _refusal_of(problem: ServiceProblem) -> Problem | LinkRefused:
    match problem.slug:
        case "appointment-cancelled":
            return LinkRefused("cancelled")
        case "link-never-valid":
            return LinkRefused("over")
    if problem.status == 409:
        return TryAgain()
    return ServiceUnavailable(retry_after=5)
