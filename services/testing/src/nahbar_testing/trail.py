"""What a test may ask of the trail."""

from typing import Any

from fastapi import FastAPI
from nahbar_common.tables import TrailEntry
from nahbar_common.trail.canonical import read_facts
from sqlmodel import col, select


async def trail_of(app: FastAPI, action: str) -> list[dict[str, Any]]:
    """Give what was recorded of an action, the first one first: members of the entry and facts."""
    async with app.state.database.read() as session:
        query = select(TrailEntry).where(TrailEntry.action == action).order_by(col(TrailEntry.id))
        return [
            {**entry.model_dump(), **read_facts(entry.facts)} for entry in await session.exec(query)
        ]
