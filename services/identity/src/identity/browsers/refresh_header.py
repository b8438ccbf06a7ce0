"""The header that shows that a page of ours renews or ends a session.

SameSite=Strict keeps foreign sites out already; the header also keeps out forms on other ports of
the same host, because only scripts of our own origin can send it (OWASP CSRF: custom headers).
"""

from typing import Annotated

from fastapi import Depends, Header

from identity.browsers.errors import RefreshHeaderMissing


async def _require_header(
    x_nahbar_refresh: Annotated[str | None, Header(description="Always `1`.")] = None,
) -> None:
    if x_nahbar_refresh != "1":
        raise RefreshHeaderMissing


RefreshHeader = Depends(_require_header)
