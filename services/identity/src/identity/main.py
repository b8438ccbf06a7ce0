"""The app factory."""

from collections.abc import Callable

import httpx
from fastapi import FastAPI
from nahbar_common.app import ServiceParts, build_app
from nahbar_common.mail import setup_mail
from nahbar_common.tokens import KeySource

from identity.administration.endpoints import router as administration
from identity.administration.factor_rule_endpoints import router as factor_rules
from identity.checkpoints.endpoints import router as checkpoints
from identity.checkpoints.flows import OwnCheckpoints
from identity.client_credentials.endpoints import router as client_credentials
from identity.colleagues.endpoints import router as colleagues
from identity.dependencies import directory_lifespan, setup_identity
from identity.devices.endpoints import router as devices
from identity.directory.endpoints import router as directory
from identity.directory_following.endpoints import router as directory_following
from identity.directory_groups.endpoints import router as directory_groups
from identity.emergencies.endpoints import router as emergencies
from identity.events import SUBSCRIPTIONS, create_receivers
from identity.factors.endpoints import router as factors
from identity.invitations.endpoints import router as invitations
from identity.jobs import JOBS
from identity.links.endpoints import router as links
from identity.mail import DIRECTORY, EXPECTED
from identity.own_account.endpoints import router as own_account
from identity.processing import PROCESSING
from identity.programs.endpoints import router as programs
from identity.retention import SCHEDULE
from identity.revocations.endpoints import router as revocations
from identity.revocations.flows import OwnRevocations
from identity.second_step.endpoints import router as second_step
from identity.settings import Settings
from identity.sign_in.endpoints import router as sign_in
from identity.signing_keys.endpoints import router as signing_keys
from identity.signing_keys.signer import OwnKeys
from identity.subjects import SUBJECTS
from identity.telling.endpoints import mail_router
from identity.telling.endpoints import router as telling
from identity.telling.jobs import wake_on_note
from identity.visits.endpoints import router as visits

ROUTERS = (
    sign_in,
    second_step,
    directory,
    directory_following,
    directory_groups,
    own_account,
    devices,
    telling,
    mail_router,
    factors,
    administration,
    colleagues,
    factor_rules,
    invitations,
    programs,
    client_credentials,
    links,
    visits,
    revocations,
    checkpoints,
    emergencies,
    signing_keys,
)


def create_app(
    settings: Settings | None = None,
    *,
    transport: httpx.AsyncBaseTransport | None = None,
    keys: Callable[[FastAPI], KeySource] | None = None,
) -> FastAPI:
    """Compose the identity service; tests bring a transport and keys of their own."""
    app = build_app(
        settings or Settings(),
        ServiceParts(
            title="Nahbar identity",
            routers=ROUTERS,
            subscriptions=SUBSCRIPTIONS,
            receivers=create_receivers(),
            jobs=JOBS,
            lifespans=[directory_lifespan],
            retention=SCHEDULE,
            subjects=SUBJECTS,
            processing=PROCESSING,
            keys=keys or (lambda app: OwnKeys(app.state.database)),
            revocations=lambda app: OwnRevocations(app.state.database),
            checkpoint_taker=lambda app: OwnCheckpoints(app.state.database, Settings.package),
            transport=transport,
        ),
    )
    setup_identity(app, transport)
    setup_mail(app, DIRECTORY, EXPECTED)
    wake_on_note(app)
    return app
