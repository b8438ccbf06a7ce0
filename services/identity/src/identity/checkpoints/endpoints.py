"""/checkpoints: our services hand over where their trails end, for the officers."""

from fastapi import APIRouter
from nahbar_common.db import WriteSession
from nahbar_common.problems import TryAgain, problem_responses
from nahbar_common.trail.outside import HandedCheckpoint

from identity.access import CheckpointWriter
from identity.checkpoints import service

router = APIRouter(prefix="/api/identity/v1/checkpoints", tags=["trail"])


@router.post("", status_code=204, responses=problem_responses(TryAgain))
async def hand_over_checkpoint(
    checkpoint: HandedCheckpoint, writer: CheckpointWriter, session: WriteSession
) -> None:
    """Hand over the newest checkpoint of one of the caller's own chains; repeatable.

    It goes to the data-protection officers by mail, those of a day together, stamped by an
    authority where one is set.
    """
    await service.take(session, writer.name, checkpoint)
