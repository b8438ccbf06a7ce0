"""The examples that are shipped: invented brands that show every way there is to redeem a code.

Real ones are not shipped: how a brand's codes are redeemed changes without anybody telling us, and
a wrong sequence costs a client their code.
"""

import json
from importlib import resources

from data_allowance.brands.schemas import BrandFacts


def _load() -> tuple[BrandFacts, ...]:
    file = resources.files("data_allowance") / "locales" / "example_brands.json"
    return tuple(BrandFacts.model_validate(one) for one in json.loads(file.read_text("utf-8")))


EXAMPLES = _load()
