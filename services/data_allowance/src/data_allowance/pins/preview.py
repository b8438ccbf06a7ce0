"""Says what was understood of a file, before anything of it is taken in."""

import re

from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.pins import service
from data_allowance.pins.models import NEVER
from data_allowance.pins.reasons import text_of
from data_allowance.pins.schemas import ColumnRead, LineErrorRead, PinFilePreview
from data_allowance.pins.sealing import SealedFile

_DIGIT = re.compile(r"\d")


async def describe(session: AsyncSession, file: SealedFile) -> PinFilePreview:
    """Describe a file by its form and its errors, those that only the pool knows included."""
    errors = sorted(await service.errors_of(session, file), key=lambda error: error.line)
    wrong = {error.line for error in errors}
    good = [pin for pin in file.read.pins if pin.line not in wrong]
    days = [pin.expires_on for pin in good if pin.expires_on != NEVER]
    return PinFilePreview(
        encoding=file.read.encoding,
        delimiter=file.read.delimiter,
        columns=[
            # A file without a header may have a code where the header should be.
            ColumnRead(name=_DIGIT.sub("•", column.name)[:60], meaning=column.meaning)
            for column in file.read.columns
        ],
        count=len(good),
        blank_lines=file.read.blank_lines,
        code_length=len(good[0].digits) if good else None,
        first_expires_on=min(days, default=None),
        last_expires_on=max(days, default=None),
        error_count=len(errors),
        errors=[
            LineErrorRead(line=error.line, reason=error.reason, detail=text_of(error.reason))
            for error in errors[: service.ERRORS_SHOWN]
        ],
        good_alone=bool(errors) and service.may_leave_out(errors, len(good)),
    )
