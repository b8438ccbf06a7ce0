"""Places in a declaration that the office's record fills: `{office}`, `{authority}` and so on.

Contacts have one source, the office's record, which the privacy page shows too. A declaration
names a place, and publishing writes into it what the record says then: so the two can differ only
once the record changes, and what was filled in is kept, so that the difference is seen.
"""

import re
from collections.abc import Iterable

from pydantic import ValidationError

from consent.declarations.errors import ContactsDiffer, PlaceOpen
from consent.declarations.schemas import DpoContact, TextWrite
from consent.peers.appointments import OfficeRecord

_PLACE = re.compile(r"\{([a-z_]+)\}")

DPO_FIELDS = ("name", "email", "phone")


def values_of(record: OfficeRecord) -> dict[str, str]:
    """Give what each place stands for; in one line, as an address may have several."""
    values = {
        "office": record.name,
        "office_address": record.address,
        "office_phone": record.phone,
        "authority": record.authority,
    }
    return {name: ", ".join(_lines(value)).rstrip(".") for name, value in values.items()}


def places_in(texts: Iterable[TextWrite]) -> set[str]:
    """Give the names of all places in some texts, known or not."""
    return {
        name
        for text in texts
        for part in (text.title, text.short, text.body_markdown)
        for name in _PLACE.findall(part)
    }


def fill(text: TextWrite, values: dict[str, str]) -> TextWrite:
    """Write values into a text's places; raise PlaceOpen when one has none."""
    unknown = sorted(name for name in places_in([text]) if not values.get(name))
    if unknown:
        raise PlaceOpen(places=unknown)

    def write(part: str) -> str:
        return _PLACE.sub(lambda place: values[place[1]], part)

    try:
        return TextWrite(
            title=write(text.title),
            short=write(text.short),
            body_markdown=write(text.body_markdown),
            needs_native_review=text.needs_native_review,
        )
    except ValidationError:
        # What the record says cannot stand in a declaration: HTML, a link, too long.
        raise PlaceOpen(places=sorted(places_in([text]))) from None


def dpo_fields_that_differ(record: OfficeRecord, dpo: DpoContact) -> list[str]:
    """Give the fields in which a declaration's DPO is not the record's, as far as that names one.

    They are called `dpo_name`, `dpo_email` and `dpo_phone`.
    """
    return [
        f"dpo_{name}"
        for name in DPO_FIELDS
        if getattr(record.dpo, name).strip() not in ("", getattr(dpo, name))
    ]


def require_same_dpo(record: OfficeRecord, dpo: DpoContact) -> None:
    """Raise ContactsDiffer when a declaration sends people to somebody else than the record."""
    differing = dpo_fields_that_differ(record, dpo)
    if differing:
        raise ContactsDiffer(
            fields=differing, office=record.dpo.model_dump(), declared=dpo.model_dump()
        )


def _lines(value: str) -> list[str]:
    return [line.strip().rstrip(",") for line in value.splitlines() if line.strip()]
