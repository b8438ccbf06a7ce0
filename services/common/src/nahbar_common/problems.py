"""Problems (RFC 9457): one class per kind of failure, texts from catalogues in three languages."""

import json
from importlib import resources
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from nahbar_common.locales import Locale, current_locale

PROBLEM_MEDIA_TYPE = "application/problem+json"


class Problem(Exception):
    """A failure a caller can act on. Subclasses name status and slug; the slug is stable.

    `extras` become members of the answer; they also fill `{placeholders}` of the text.
    `retry_after` says in how many seconds it is worth another try (Retry-After of RFC 9110); a
    class may say it for all of its kind (`pause`).
    Other `headers` go with the answer as they are.
    """

    status: ClassVar[int] = 500
    slug: ClassVar[str] = "internal-error"
    pause: ClassVar[float | None] = None

    def __init__(
        self,
        *,
        retry_after: float | None = None,
        headers: dict[str, str] | None = None,
        **extras: Any,
    ) -> None:
        super().__init__(self.slug)
        self.retry_after = self.pause if retry_after is None else retry_after
        self.headers = headers or {}
        self.extras = extras


class InternalError(Problem):
    """Something failed that the caller cannot mend."""


class BadRequest(Problem):
    """The request cannot be read."""

    status, slug = 400, "bad-request"


class TokenMissing(Problem):
    """No access token came with the request."""

    status, slug = 401, "token-missing"


class TokenInvalid(Problem):
    """The access token is expired, forged or not meant for this service."""

    status, slug = 401, "token-invalid"


class TokenRevoked(TokenInvalid):
    """What the access token was given for was taken away: its session was ended, or its link."""

    slug = "token-revoked"


class Forbidden(Problem):
    """Signed in, but this is not theirs to do."""

    status, slug = 403, "forbidden"


class NotFound(Problem):
    """There is no such thing, or it is not theirs to know about."""

    status, slug = 404, "not-found"


class MethodNotAllowed(Problem):
    """The path exists, the method does not."""

    status, slug = 405, "method-not-allowed"


class Conflict(Problem):
    """The database refused a change that contradicts what is stored."""

    status, slug = 409, "conflict"


class TryAgain(Problem):
    """Two changes met; the same request may go through a moment later."""

    status, slug = 409, "try-again"
    pause = 1


class IdempotencyKeyInFlight(Problem):
    """The first request with this key is still at work."""

    status, slug = 409, "idempotency-key-in-flight"


class PreconditionFailed(Problem):
    """Somebody changed it since it was read (RFC 9110, 13.1.1)."""

    status, slug = 412, "precondition-failed"


class BodyTooLarge(Problem):
    """The body is over the route's limit."""

    status, slug = 413, "body-too-large"


class UnsupportedMediaType(Problem):
    """The body is not of a kind this route reads."""

    status, slug = 415, "unsupported-media-type"


class ValidationFailed(Problem):
    """Members of the request are missing or wrong; `errors` lists them by JSON pointer."""

    status, slug = 422, "validation-failed"


class IdempotencyKeyMissing(Problem):
    """A create came without Idempotency-Key."""

    status, slug = 422, "idempotency-key-missing"


class IdempotencyKeyReused(Problem):
    """The key was used before with another body."""

    status, slug = 422, "idempotency-key-reused"


class InvalidCursor(Problem):
    """The cursor is not one that this list gave."""

    status, slug = 422, "invalid-cursor"


class IfMatchMissing(Problem):
    """A change to something two people may edit came without If-Match (RFC 6585)."""

    status, slug = 428, "if-match-missing"


class TooManyRequests(Problem):
    """The caller is over a limit; Retry-After says when to come back."""

    status, slug = 429, "too-many-requests"


class CallerSlowed(Problem):
    """The caller asks too often for something that costs much."""

    status, slug = 429, "caller-slowed"


class ServiceUnavailable(Problem):
    """Another part of the product does not answer; nothing was changed."""

    status, slug = 503, "service-unavailable"


BY_STATUS: dict[int, type[Problem]] = {
    problem.status: problem
    for problem in (
        BadRequest,
        TokenInvalid,
        Forbidden,
        NotFound,
        MethodNotAllowed,
        Conflict,
        BodyTooLarge,
        UnsupportedMediaType,
        ValidationFailed,
        TooManyRequests,
        InternalError,
        ServiceUnavailable,
    )
}


class ProblemText(BaseModel):
    """Title and detail of a problem in one language."""

    model_config = ConfigDict(extra="forbid")

    title: str
    detail: str


class FieldError(BaseModel):
    """What is wrong with one member of a request."""

    pointer: str = Field(description="JSON pointer (RFC 6901) to the member.")
    detail: str


class ProblemDetails(BaseModel):
    """The shape of every 4xx and 5xx answer (RFC 9457); kinds of problem may add members."""

    model_config = ConfigDict(extra="allow")

    type: str = Field(description="Stable: `/problems/<slug>`.")
    title: str
    status: int
    detail: str = Field(description="What to do, in the language asked for.")
    instance: str = Field(description="Request id as a URN; quote it when you ask for help.")
    errors: list[FieldError] | None = None


class ProblemCatalogue:
    """Texts of problems by slug and language, from `locales/problems.json` of each package."""

    def __init__(self, *packages: str) -> None:
        self._texts: dict[str, dict[Locale, ProblemText]] = {}
        for package in packages:
            file = resources.files(package) / "locales" / "problems.json"
            for slug, texts in json.loads(file.read_text("utf-8")).items():
                self._texts[slug] = {
                    locale: ProblemText.model_validate(text) for locale, text in texts.items()
                }

    def locales_of(self, slug: str) -> set[Locale]:
        """Give the languages a problem has texts in."""
        return set(self._texts.get(slug, {}))

    def body_of(self, problem: Problem, request_id: str) -> dict[str, Any]:
        """Write a problem as the members of its answer, in the request's language."""
        texts = self._texts.get(problem.slug) or self._texts["internal-error"]
        text = texts.get(current_locale.get()) or texts["de"]
        return {
            "type": f"/problems/{problem.slug}",
            "title": text.title,
            "status": problem.status,
            "detail": text.detail.format_map(_Placeholders(problem.extras)),
            "instance": f"urn:uuid:{request_id}",
            **problem.extras,
        }


class _Placeholders(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "…"


def problem_responses(*problems: type[Problem]) -> dict[int | str, dict[str, Any]]:
    """Write OpenAPI responses for problems a route raises, from the classes themselves."""
    responses: dict[int | str, dict[str, Any]] = {}
    for problem in problems:
        line = f"`{problem.slug}`: {(problem.__doc__ or '').strip().splitlines()[0]}"
        entry = responses.setdefault(
            problem.status, {"model": ProblemDetails, "description": "", "content": {}}
        )
        entry["description"] = f"{entry['description']}\n\n{line}".strip()
        entry["content"] = {PROBLEM_MEDIA_TYPE: {}}
    return responses
