"""Statements as signed JSON: a JWS (RFC 7515) in its flattened form, so that the file is JSON."""

import rfc8785
from nahbar_common.tokens import sign_statement
from pydantic import BaseModel

from consent.receipts.statement import Receipt

KIND = "receipt"
MEMBERS = ("payload", "protected", "signature")


def sign_receipt(receipt: Receipt, *, private_pem: bytes, kid: str) -> bytes:
    """Sign a receipt."""
    return sign_file(receipt, KIND, private_pem=private_pem, kid=kid)


def sign_file(stated: BaseModel, kind: str, *, private_pem: bytes, kid: str) -> bytes:
    """Sign a statement; the file is canonical (RFC 8785), so that every bent byte shows.

    kind: what it is, in the signature's `typ`; one kind never passes for another.
    """
    statement = stated.model_dump(mode="json")
    compact = sign_statement(statement, kind, private_pem=private_pem.decode(), kid=kid)
    protected, payload, signature = compact.split(".")
    return rfc8785.dumps({"payload": payload, "protected": protected, "signature": signature})
