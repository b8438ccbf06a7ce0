"""Asks all services about their processing, this one included, at the same time."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request
from nahbar_common.problems import ServiceUnavailable
from nahbar_common.processing.peer import ProcessingPeer
from nahbar_common.processing.schemas import ProcessingRead
from nahbar_common.processing.service import ProcessingService

HERE = "consent"
ORDER = ("appointments", "consent", "media_gateway", "data_allowance", "identity")
"""From what people notice to what they do not."""


@dataclass(frozen=True)
class Told:
    """What the services told, in one order, and who did not answer."""

    services: list[ProcessingRead]
    silent: list[str]


class ProcessingFlows:
    """Asks; the peers by package name."""

    def __init__(self, own: ProcessingService, peers: Mapping[str, ProcessingPeer]) -> None:
        self._own, self._peers = own, peers

    async def ask_all(self, office_id: UUID) -> Told:
        """Give what each service tells; whoever does not answer is named, and holds up nobody."""
        answers = await asyncio.gather(
            *(self._ask(name, office_id) for name in ORDER), return_exceptions=True
        )
        told, silent = [], []
        for name, answer in zip(ORDER, answers, strict=True):
            if isinstance(answer, ProcessingRead):
                told.append(answer)
            elif isinstance(answer, ServiceUnavailable):
                silent.append(name)
            else:
                raise answer
        return Told(told, silent)

    async def _ask(self, name: str, office_id: UUID) -> ProcessingRead:
        if name == HERE:
            return await self._own.describe(office_id)
        return await self._peers[name].describe(office_id)


def _flows(request: Request) -> ProcessingFlows:
    flows: ProcessingFlows = request.app.state.processing_flows
    return flows


ProcessingFlowsDep = Annotated[ProcessingFlows, Depends(_flows)]
