"""Making a confirmation: ask for the office's name, then sign, or print and seal; keep nothing."""

import base64

from nahbar_common.clock import utc_now

from consent.presence_papers.page import seal_name, write_page
from consent.presence_papers.schemas import PaperWanted, SealedPaper
from consent.receipts.flows import CHECK_PAGE, Office
from consent.receipts.presence import KIND, SCHEMA_VERSION, Presence


async def make_paper(office: Office, wanted: PaperWanted) -> SealedPaper:
    """Give the sealed file. Raises NotFound, ServiceUnavailable and PdfUnavailable."""
    record = await office.appointments.office(wanted.facts.office_id)
    presence = Presence(
        **dict(wanted.facts),
        schema_version=SCHEMA_VERSION,
        office_name=record.name,
        issued_at=utc_now(),
    )
    if wanted.form == "json":
        content = await office.sign(presence, KIND)
    else:
        page = write_page(presence, wanted.language, check_url=f"{office.public_url}{CHECK_PAGE}")
        content = await office.print_sealed(page, seal_name(wanted.language))
    return SealedPaper(content=base64.b64encode(content).decode())
