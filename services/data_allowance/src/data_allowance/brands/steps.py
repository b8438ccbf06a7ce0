"""What a client has to do with a code, step by step: made of a brand's instructions."""

from collections.abc import Iterator
from typing import Literal

from nahbar_common.locales import in_locale
from nahbar_common.schemas import ResponseModel
from pydantic import Field

from data_allowance.brands.instructions import CheckWays, Instructions, OptionWays, RedeemWays
from data_allowance.brands.sequences import CODE, OPTION

Action = Literal["redeem", "book", "check"]
By = Literal["key_sequence", "text_message", "hotline", "app"]


class Way(ResponseModel):
    """One way to do a step."""

    by: By
    dial: str | None = Field(
        description="What is dialled: a key sequence as one types it, or a number. Null by app."
    )
    text: str | None = Field(
        description="What is written in the message, or typed when the hotline or app asks."
    )
    app: str | None


class Step(ResponseModel):
    """One thing to do."""

    action: Action
    ways: list[Way] = Field(
        description="The one that is easiest without data first; empty where a note says all."
    )
    note: str | None = Field(description="In the language asked for.")


def steps_for(
    instructions: Instructions, *, code: str, option_key: str | None, needs_option: bool
) -> list[Step]:
    """Give the steps from a code to data; the code's blanks are left out where it is dialled.

    A sequence that lacks what it needs is left out: a code with letters is not to be dialled.
    """
    plain = "".join(char for char in code if char.isalnum())
    steps = [_step("redeem", instructions.redeem, CODE, plain, shown=code)]
    if needs_option and instructions.book is not None:
        steps.append(_step("book", instructions.book, OPTION, option_key or "", shown=option_key))
    if instructions.check is not None:
        steps.append(_step("check", instructions.check, CODE, "", shown=None))
    return steps


def _step(
    action: Action,
    ways: RedeemWays | OptionWays | CheckWays,
    placeholder: str,
    value: str,
    *,
    shown: str | None,
) -> Step:
    note = in_locale(ways.note) if ways.note else None
    return Step(action=action, ways=list(_ways(ways, placeholder, value, shown)), note=note)


def _ways(
    ways: RedeemWays | OptionWays | CheckWays, placeholder: str, value: str, shown: str | None
) -> Iterator[Way]:
    sequence, message = ways.key_sequence, ways.text_message
    if sequence and (placeholder not in sequence or (value.isdigit() and value.isascii())):
        dial = sequence.replace(placeholder, value)
        yield Way(by="key_sequence", dial=dial, text=None, app=None)
    if message and (placeholder not in message.text or value):
        text = message.text.replace(placeholder, value)
        yield Way(by="text_message", dial=message.number, text=text, app=None)
    if ways.hotline:
        yield Way(by="hotline", dial=ways.hotline, text=shown, app=None)
    if ways.app:
        yield Way(by="app", dial=None, text=shown, app=ways.app)
