"""The committed OpenAPI documents are what the services serve."""

import pytest

from tests.contract.catalogue import PACKAGES, committed_openapi


@pytest.mark.parametrize("package", PACKAGES)
def test_the_committed_document_is_the_apps(package, describe):
    assert describe(package)["openapi"] == committed_openapi(package)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_path_has_the_services_prefix_and_every_operation_an_id_of_its_own(package):
    document = committed_openapi(package)
    names = {"media_gateway": "media", "data_allowance": "allowance"}
    prefix = f"/api/{names.get(package, package)}/"
    foreign = [path for path in document["paths"] if not path.startswith(prefix)]
    assert foreign == (["/.well-known/jwks.json"] if package == "identity" else [])
    ids = [op["operationId"] for path in document["paths"].values() for op in path.values()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("package", PACKAGES)
def test_every_error_is_a_problem(package):
    for path in committed_openapi(package)["paths"].values():
        for operation in path.values():
            for status, response in operation["responses"].items():
                if status == "default" or int(status) >= 400:
                    assert list(response["content"]) == ["application/problem+json"]
