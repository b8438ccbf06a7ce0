"""The app factory."""

from collections.abc import Callable

import httpx
from fastapi import FastAPI
from nahbar_common.app import ServiceParts, build_app, service_client
from nahbar_common.processing.peer import ProcessingPeer
from nahbar_common.subjects.peer import SubjectsPeer
from nahbar_common.tokens import KeySource

from consent.activities.endpoints import router as activities
from consent.checklist.endpoints import router as checklist
from consent.consents.endpoints import router as consents
from consent.consents.office_endpoints import router as noted_withdrawals
from consent.contact_consents.asking_endpoints import router as contact_decisions
from consent.contact_consents.endpoints import router as own_contact_consent
from consent.contact_consents.office_endpoints import router as contact_consents
from consent.contacts.endpoints import router as contacts
from consent.data_copies.endpoints import router as data_copies
from consent.data_copies.flows import CopyFlows, wake_on_start
from consent.data_copies.public_endpoints import router as public_data_copies
from consent.decisions.endpoints import router as decisions
from consent.declarations.endpoints import router as declarations
from consent.declarations.own_endpoints import router as own_declaration
from consent.events import ON_DELIVERED, SUBSCRIPTIONS, create_receivers
from consent.guardians.endpoints import router as guardians
from consent.jobs import JOBS
from consent.languages.endpoints import router as languages
from consent.overview.endpoints import router as overview
from consent.overview.flows import ProcessingFlows
from consent.presence_papers.endpoints import router as presence_papers
from consent.processing import PROCESSING
from consent.receipts.endpoints import router as receipts
from consent.receipts.public_endpoints import router as public_receipts
from consent.receipts.worker import working
from consent.records.endpoints import router as records
from consent.retention import SCHEDULE
from consent.settings import Settings
from consent.subject_requests.endpoints import router as subject_requests
from consent.subject_requests.flows import SubjectFlows
from consent.subject_requests.people_endpoints import router as people_of_talks
from consent.subjects import SUBJECTS
from consent.told_consents.endpoints import evidence_router as scans
from consent.told_consents.endpoints import router as told_consents
from consent.told_consents.scan_files import LARGEST_BYTES

ASKED = {
    "appointments": "appointments",
    "media_gateway": "media",
    "data_allowance": "allowance",
    "identity": "identity",
}
"""Who is asked about a person, beside this service: package and name in paths."""


def create_app(
    settings: Settings | None = None,
    *,
    transport: httpx.AsyncBaseTransport | None = None,
    keys: Callable[[FastAPI], KeySource] | None = None,
) -> FastAPI:
    """Compose the consent service; tests bring a transport and keys of their own."""
    app = build_app(
        settings or Settings(),
        ServiceParts(
            title="Nahbar consent",
            routers=(
                declarations,
                own_declaration,
                languages,
                guardians,
                contacts,
                consents,
                noted_withdrawals,
                told_consents,
                scans,
                own_contact_consent,
                contact_consents,
                contact_decisions,
                receipts,
                public_receipts,
                presence_papers,
                decisions,
                records,
                subject_requests,
                overview,
                activities,
                checklist,
                people_of_talks,
                data_copies,
                public_data_copies,
            ),
            subscriptions=SUBSCRIPTIONS,
            receivers=create_receivers(),
            on_delivered=ON_DELIVERED,
            jobs=JOBS,
            lifespans=(working,),
            retention=SCHEDULE,
            subjects=SUBJECTS,
            larger_bodies={"/scans": LARGEST_BYTES},
            processing=PROCESSING,
            transport=transport,
            keys=keys,
        ),
    )
    database, own = app.state.database, app.state.subjects
    peers = {
        package: SubjectsPeer(service_client(app, package), api_name)
        for package, api_name in ASKED.items()
    }
    app.state.subject_flows = SubjectFlows(
        database, own, peers, app.state.settings.trail_checkpoints
    )
    app.state.copy_flows = CopyFlows(database, app.state.sealer, own, peers)
    wake_on_start(database, app.state.jobs)
    app.state.processing_flows = ProcessingFlows(
        app.state.processing,
        {
            package: ProcessingPeer(service_client(app, package), api_name)
            for package, api_name in ASKED.items()
        },
    )
    return app
