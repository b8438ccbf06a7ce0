"""How a PIN is redeemed where the product says nothing of its own."""

from nahbar_common.locales import LocalizedText, in_locale

from data_allowance.products.models import Product

_USUAL_WAY: LocalizedText = {
    "de": "Geben Sie den Code in der App Ihres Anbieters oder am Telefon unter „Guthaben aufladen“"
    " ein. Nach wenigen Minuten ist das Datenvolumen da.",
    "de-x-leicht": "Öffnen Sie die App von Ihrem Handy-Anbieter. Suchen Sie: Guthaben aufladen."
    " Tippen Sie dort den Code ein. Nach ein paar Minuten haben Sie neues Internet.",
    "en": "Enter the code in your provider's app, or by phone, under “top up”. The data is there"
    " after a few minutes.",
}


def redeem_hint_of(product: Product) -> str:
    """Say in the request's language how to redeem a PIN of this product."""
    texts: LocalizedText = product.redeem_hint or _USUAL_WAY  # type: ignore[assignment]
    return in_locale(texts)
