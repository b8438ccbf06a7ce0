"""Back-channel logout on the wire."""

from typing import Any

from nahbar_common.schemas import ResponseModel


class LogoutTaken(ResponseModel):
    """How many sessions the logout token ended."""

    sessions_ended: int


LOGOUT_FORM: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/x-www-form-urlencoded": {
                "schema": {
                    "type": "object",
                    "required": ["logout_token"],
                    "properties": {"logout_token": {"type": "string"}},
                }
            }
        },
    }
}
