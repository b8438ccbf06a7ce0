"""The receipt as signed JSON: a JWS (RFC 7515) in its flattened form, so that the file is JSON."""

import rfc8785
from nahbar_common.tokens import sign_statement

from consent.receipts.statement import Receipt

KIND = "receipt"
MEMBERS = ("payload", "protected", "signature")


def sign_receipt(receipt: Receipt, *, private_pem: bytes, kid: str) -> bytes:
    """Sign a receipt; the file is canonical (RFC 8785), so that every bent byte shows."""
    statement = receipt.model_dump(mode="json")
    compact = sign_statement(statement, KIND, private_pem=private_pem.decode(), kid=kid)
    protected, payload, signature = compact.split(".")
    return rfc8785.dumps({"payload": payload, "protected": protected, "signature": signature})
