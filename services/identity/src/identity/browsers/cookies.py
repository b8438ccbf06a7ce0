"""The cookies of the product, all strictly necessary (§ 25 (2) no. 2 TDDDG); more in `visits`.

Names carry the instance's id, because cookies ignore ports and two copies may share a host.
"""

from dataclasses import dataclass
from datetime import timedelta

from fastapi import Request, Response

from identity.settings import Settings

BASE_PATH = "/api/identity/v1"


@dataclass(frozen=True)
class CookieKind:
    """A cookie's last part of the name and the path it is sent to."""

    suffix: str
    path: str

    def name(self, settings: Settings) -> str:
        """Give the cookie's whole name."""
        return f"nahbar_{settings.instance_id}_{self.suffix}"

    def read(self, request: Request) -> str | None:
        """Give the cookie's value, or None when there is none that could be ours."""
        value = request.cookies.get(self.name(request.app.state.settings))
        return value if value and len(value) <= 200 else None

    def set(self, response: Response, settings: Settings, value: str, lifetime: timedelta) -> None:
        """Put the cookie into a response."""
        response.set_cookie(
            self.name(settings),
            value,
            max_age=max(0, int(lifetime.total_seconds())),
            path=self.path,
            httponly=True,
            samesite="strict",
            secure=settings.secure_cookies,
        )

    def removal(self, settings: Settings) -> dict[str, str]:
        """Give the Set-Cookie header that removes the cookie, for a problem's answer."""
        response = Response()
        self.set(response, settings, "", timedelta(0))
        return {"Set-Cookie": response.headers["set-cookie"]}


STAFF = CookieKind("staff", BASE_PATH)
"""The refresh token of a member of staff."""
DEVICE = CookieKind("device", f"{BASE_PATH}/sessions")
"""Shows that somebody has signed in from this browser before (OWASP device cookie)."""
DIRECTORY = CookieKind("directory", f"{BASE_PATH}/directory")
"""Binds a sign-in at the office's directory to the browser that began it."""
DIRECTORY_DEVICE = CookieKind("directory_device", f"{BASE_PATH}/directory")
"""Shows that an account of the directory has signed in from this browser before."""
