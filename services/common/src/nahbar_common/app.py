"""The app factory all services share: `build_app` composes the mechanism around their routers."""

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
from fastapi import APIRouter, FastAPI
from prometheus_client import CollectorRegistry

from nahbar_common.auth import TokenCheck
from nahbar_common.caller_limits import setup_caller_limits
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from nahbar_common.events import SOURCE_KEY, SUBSCRIPTIONS_KEY, Subscriptions
from nahbar_common.handlers import setup_problems
from nahbar_common.health import health_router
from nahbar_common.http import ServiceClient, TokenSource, create_http_client
from nahbar_common.inbox import EventReceivers, setup_inbox
from nahbar_common.jobs import Job, JobMetrics, JobRunner
from nahbar_common.jwks import RemoteKeys
from nahbar_common.logging import configure_logging
from nahbar_common.middleware import BodyLimitMiddleware, RequestContextMiddleware
from nahbar_common.openapi import setup_openapi
from nahbar_common.outbox import BATCH, DeliveredHandler, Dispatcher
from nahbar_common.processing import Processing
from nahbar_common.processing.endpoints import processing_router
from nahbar_common.processing.service import ProcessingService
from nahbar_common.request_metrics import RequestMetrics
from nahbar_common.request_metrics import router as metrics_router
from nahbar_common.retention import Schedule
from nahbar_common.retention.endpoints import retention_router
from nahbar_common.retention.jobs import RETENTION_JOBS
from nahbar_common.retention.mechanism import MECHANISM
from nahbar_common.revocations import FollowedRevocations, RevocationFeed, following
from nahbar_common.rights import Revocations
from nahbar_common.settings import ServiceSettings
from nahbar_common.subjects import Subjects
from nahbar_common.subjects.endpoints import subjects_router
from nahbar_common.subjects.jobs import FORGETTING_JOB, wake_on_erasure
from nahbar_common.subjects.service import SubjectService
from nahbar_common.tokens import KeySource
from nahbar_common.trail.endpoints import trail_router
from nahbar_common.trail.jobs import TRAIL_JOBS, wake_on_record
from nahbar_common.trail.outside import CheckpointsAtIdentity, CheckpointTaker

Lifespan = Callable[[FastAPI], AbstractAsyncContextManager[None]]


@dataclass(frozen=True)
class ServiceParts:
    """What makes one service differ from the others.

    keys, revocations, checkpoint_taker: only identity brings its own; the others fetch the JWKS,
    follow the feed and hand their checkpoints to it.
    transport: tests put the other services behind it. larger_bodies: path endings with a limit in
    bytes above 1 MiB.
    """

    title: str
    routers: Sequence[APIRouter]
    subscriptions: Subscriptions = field(default_factory=dict)
    receivers: EventReceivers = field(default_factory=EventReceivers)
    on_delivered: dict[str, DeliveredHandler] = field(default_factory=dict)
    jobs: Sequence[Job] = ()
    retention: Schedule = field(default_factory=Schedule)
    subjects: Subjects | None = None
    processing: Processing = field(default_factory=Processing)
    lifespans: Sequence[Lifespan] = ()
    keys: Callable[[FastAPI], KeySource] | None = None
    revocations: Callable[[FastAPI], Revocations] | None = None
    checkpoint_taker: Callable[[FastAPI], CheckpointTaker] | None = None
    transport: httpx.AsyncBaseTransport | None = None
    larger_bodies: dict[str, int] = field(default_factory=dict)


def build_app(settings: ServiceSettings, parts: ServiceParts) -> FastAPI:
    """Compose a service's app; nothing is opened before its lifespan starts."""
    configure_logging(settings.package, settings.log_level)
    app = FastAPI(
        title=parts.title,
        version="1",
        docs_url=None,  # Swagger UI would load scripts from another host
        redoc_url=None,
        openapi_url=f"/api/{settings.api_name}/v1/openapi.json",
        lifespan=_lifespan(parts),
        redirect_slashes=False,
    )
    setup_state(app, settings, parts)
    setup_problems(app, settings.package)
    if parts.subjects is not None:
        app.state.subjects = SubjectService(settings.package, parts.subjects, app.state.sealer)
    app.state.processing = ProcessingService(app, settings.package, parts.processing)
    for router in _routers(settings, parts):
        # As they are: `include_router` would make every route again for this app, a third of a
        # second, and wrap each request's search for its route.
        app.router.routes.extend(router.routes)
    setup_inbox(app, parts.receivers, settings.event_secrets)
    registry = app.state.metrics = CollectorRegistry()
    setup_jobs(app, settings, parts, registry)
    setup_openapi(app)
    app.add_middleware(BodyLimitMiddleware, larger=parts.larger_bodies)
    app.add_middleware(RequestContextMiddleware, metrics=RequestMetrics(registry))
    return app


def _routers(settings: ServiceSettings, parts: ServiceParts) -> Iterator[APIRouter]:
    yield from parts.routers
    yield trail_router(settings.api_name, settings.package)
    yield retention_router(settings.api_name, settings.package)
    if parts.subjects is not None:
        yield subjects_router(settings.api_name)
    yield processing_router(settings.api_name)
    yield health_router(settings.api_name)
    yield metrics_router


def setup_state(app: FastAPI, settings: ServiceSettings, parts: ServiceParts) -> None:
    """Make what requests share: database, HTTP client, tokens, keys."""
    app.state.settings = settings
    app.state.sealer = Sealer.from_settings(settings.data_keys)
    app.state.keys_in_flight = set()
    setup_caller_limits(app)
    app.state.retention = parts.retention.with_lines(MECHANISM)
    app.state.database = Database(
        settings.database_url.get_secret_value(),
        pool_size=settings.database_pool_size,
        pool_overflow=settings.database_pool_overflow,
    )
    app.state.database.session_info.update(
        {
            SOURCE_KEY: settings.package,
            SUBSCRIPTIONS_KEY: parts.subscriptions,
        }
    )
    app.state.http = create_http_client(parts.transport)
    app.state.tokens = TokenSource(
        app.state.http,
        identity_url=settings.identity_url,
        client_id=settings.package,
        secret=settings.client_secret,
    )
    keys = parts.keys(app) if parts.keys else RemoteKeys(settings.jwks_url, app.state.http)
    app.state.revocations = (
        parts.revocations(app)
        if parts.revocations
        else FollowedRevocations(RevocationFeed(service_client(app, "identity")))
    )
    app.state.checkpoint_taker = (
        parts.checkpoint_taker(app)
        if parts.checkpoint_taker
        else CheckpointsAtIdentity(service_client(app, "identity"))
    )
    app.state.token_check = TokenCheck(
        keys, settings.issuer, settings.package, app.state.revocations
    )


def service_client(app: FastAPI, package: str) -> ServiceClient:
    """Make a client of another service, named by its package."""
    settings: ServiceSettings = app.state.settings
    return ServiceClient(
        app.state.http, app.state.tokens, base_url=settings.url_of(package), audience=package
    )


def setup_jobs(
    app: FastAPI, settings: ServiceSettings, parts: ServiceParts, registry: CollectorRegistry
) -> None:
    """Make what runs by itself: delivering events, cleaning up, and the service's own jobs."""
    database: Database = app.state.database
    targets = {target for targets in parts.subscriptions.values() for target in targets}
    # Connections of its own: receivers that hang must not take those of people who wait.
    app.state.outbox_http = create_http_client(
        parts.transport, connections=BATCH * (len(targets) + 1)
    )
    dispatcher = Dispatcher(
        database,
        app.state.outbox_http,
        secret=settings.event_signing_secret.get_secret_value(),
        url_of=settings.url_of,
        targets=targets,
        on_delivered=parts.on_delivered,
    )
    app.state.dispatcher = dispatcher
    app.state.jobs = JobRunner(app, database, JobMetrics(registry))
    app.state.jobs.add(
        [*dispatcher.jobs(), *RETENTION_JOBS, FORGETTING_JOB, *TRAIL_JOBS, *parts.jobs]
    )
    if isinstance(app.state.revocations, FollowedRevocations):
        app.state.jobs.add([following(app.state.revocations, registry)])
    dispatcher.wake_on_commit(app.state.jobs)
    wake_on_record(database, app.state.jobs)
    wake_on_erasure(database, app.state.jobs)


def _lifespan(parts: ServiceParts) -> Any:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            stack.push_async_callback(app.state.database.close)
            stack.push_async_callback(app.state.http.aclose)
            stack.push_async_callback(app.state.outbox_http.aclose)
            for enter in parts.lifespans:
                await stack.enter_async_context(enter(app))
            stack.push_async_callback(app.state.jobs.stop)
            await app.state.jobs.start()
            yield

    return lifespan
