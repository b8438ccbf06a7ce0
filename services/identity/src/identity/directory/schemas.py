"""Signing in at the directory, on the wire."""

from typing import Annotated

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field

Answered = Annotated[str, Field(min_length=1, max_length=4096)]
"""What the directory put into the address; codes of some are long."""


class DirectoryAnswer(ResponseModel):
    """Whether signing in at the office's directory is possible right now."""

    offered: bool = Field(
        description="There is a directory, and it answered within the last minute."
    )


class DirectorySignIn(ResponseModel):
    """Where the browser goes now."""

    authorization_url: str


class DirectoryReturn(RequestModel):
    """With what the directory sent the browser back; either `code` or `error`."""

    state: Answered
    code: Answered | None = None
    iss: Answered | None = Field(default=None, description="RFC 9207.")
    error: Answered | None = None
