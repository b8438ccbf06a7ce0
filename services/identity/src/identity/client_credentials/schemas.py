"""The token endpoint on the wire."""

from typing import Literal

from nahbar_common.schemas import ResponseModel
from pydantic import Field


class TokenAnswer(ResponseModel):
    """An access token (RFC 6749, 5.1)."""

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105
    expires_in: int = Field(description="Seconds.")
    scope: str


_TEXT = {"type": "string"}

FORM = {
    "requestBody": {
        "required": True,
        "content": {
            "application/x-www-form-urlencoded": {
                "schema": {
                    "type": "object",
                    "required": ["grant_type", "audience"],
                    "properties": {
                        "grant_type": {"type": "string", "enum": ["client_credentials"]},
                        "audience": {
                            **_TEXT,
                            "description": "Package name of the service to call.",
                        },
                        "scope": {**_TEXT, "description": "Parted by spaces; all when left out."},
                        "client_id": {**_TEXT, "description": "Unless HTTP Basic is used."},
                        "client_secret": {**_TEXT, "description": "Unless HTTP Basic is used."},
                    },
                }
            }
        },
    }
}
"""The form in OpenAPI: it is read by hand, because RFC 6749 has its own rules for it."""
