"""One talk through the API gateway, and everything the services say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.conftest import Product, Talk

MEDIA = "/api/media/v1/appointments"
CONSENT = "/api/consent/v1/appointments"
ALLOWANCE = "/api/allowance/v1"


def change(talk: Talk, what: str, body: dict[str, Any] | None = None) -> None:
    """Change an appointment as its adviser: cancel, channel, move."""
    path = f"/api/appointments/v1/appointments/{talk.id}"
    version = talk.product.http.get(path, headers=talk.adviser_headers).headers["etag"]
    answer = talk.product.post(f"{path}/{what}", talk.adviser_headers | {"if-match": version}, body)
    assert answer.is_success, answer.text


def withdraw(talk: Talk, headers: dict[str, str]) -> None:
    """Withdraw a consent."""
    answer = talk.product.post(f"{CONSENT}/{talk.id}/consents/withdraw", headers)
    assert answer.status_code == 202, answer.text


def own_consent(talk: Talk, headers: dict[str, str]) -> dict[str, Any]:
    """Give what the consent service says of a person's own consent."""
    path = f"{CONSENT}/{talk.id}/consents/me"
    own: dict[str, Any] = talk.product.http.get(path, headers=headers).json()
    return own


def enter(talk: Talk, headers: dict[str, str]) -> dict[str, Any]:
    """Enter the waiting room."""
    answer = talk.product.post(f"{MEDIA}/{talk.id}/participants", headers)
    assert answer.status_code == 200, answer.text
    place: dict[str, Any] = answer.json()
    return place


def let_in(talk: Talk, client: dict[str, str]) -> None:
    """Bring the adviser and the client so far that both get grants."""
    for headers in (client, talk.adviser_headers):
        talk.product.consent(headers, talk.id)
    place = enter(talk, client)
    enter(talk, talk.adviser_headers)
    path = f"{MEDIA}/{talk.id}/participants/{place['participant_id']}/admit"
    assert talk.product.post(path, talk.adviser_headers).status_code == 200


def grant(talk: Talk, headers: dict[str, str]) -> str:
    """Fetch a grant and give its token."""
    answer = talk.product.post(f"{MEDIA}/{talk.id}/grants", headers)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["token"])


def opens(product: Product, token: str) -> bool:
    """Tell whether LiveKit lets a token in; it answers 404 when the room is no more."""
    answer = product.http.get("/livekit/rtc/validate", params={"access_token": token})
    assert answer.status_code in (200, 404), answer.text
    return answer.status_code == 200


def reserved_cents(product: Product) -> list[int]:
    """Give what is reserved in each budget of the demo office."""
    return [budget["reserved_cents"] for budget in budgets(product)]


def budgets(product: Product) -> list[dict[str, Any]]:
    """Give the budgets of the demo office."""
    answer = product.http.get(
        f"{ALLOWANCE}/budgets",
        headers=product.staff("allowance_officer"),
        params={"office_id": product.office_id},
    )
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


def facts(talk: Talk, client: dict[str, str]) -> dict[str, Any]:
    """Give all that the services say of a talk: what no fault may change."""
    http, adviser = talk.product.http, talk.adviser_headers
    return {
        "appointment": talk.read(),
        "consent": own_consent(talk, client),
        "consents": http.get(f"{CONSENT}/{talk.id}/consents", headers=adviser).json(),
        "usage": http.get(f"{MEDIA}/{talk.id}/usage", headers=adviser).json(),
        "door": talk.product.post(f"{MEDIA}/{talk.id}/grants", client).status_code,
        "voucher": http.get(f"{ALLOWANCE}/appointments/{talk.id}/voucher", headers=adviser).text,
        "budgets": budgets(talk.product),
    }
