"""What this service asks of appointments: only what everybody may read, so without a token."""

import httpx
from nahbar_common.problems import ServiceUnavailable
from pydantic import BaseModel, ValidationError

_PAGE, _MOST_PAGES = 200, 5


class Office(BaseModel):
    """What everyone may know of an office, as far as it is of interest here."""

    name: str
    address: str = ""


class OfficePage(BaseModel):
    """One page of the offices."""

    items: list[Office]
    next_cursor: str | None = None


class PublicOffices:
    """The public list of offices."""

    def __init__(self, http: httpx.AsyncClient, base_url: str) -> None:
        self._http, self._url = http, f"{base_url}/api/appointments/v1/public/offices"

    async def names_and_addresses(self) -> list[str]:
        """Give names and addresses of all offices; raise ServiceUnavailable without an answer."""
        texts: list[str] = []
        cursor: str | None = None
        for _ in range(_MOST_PAGES):
            page = await self._page(cursor)
            texts += [text for office in page.items for text in (office.name, office.address)]
            cursor = page.next_cursor
            if cursor is None:
                break
        return texts

    async def _page(self, cursor: str | None) -> OfficePage:
        params = {"limit": str(_PAGE), **({"cursor": cursor} if cursor else {})}
        try:
            answer = await self._http.get(self._url, params=params)
            answer.raise_for_status()
            return OfficePage.model_validate_json(answer.content)
        except (httpx.HTTPError, ValidationError) as error:
            raise ServiceUnavailable from error
