"""The import rules that are ours: they would notice."""

from grimp import ImportGraph

from tests.structure.contracts import OwnRepositoryContract


def check(*imports: tuple[str, str]) -> list[str]:
    graph = ImportGraph()
    for importer, imported in imports:
        for module in (importer, imported):
            graph.add_module(module)
        graph.add_import(importer=importer, imported=imported)
    contract = OwnRepositoryContract(
        name="", session_options={}, contract_options={"services": ["shop"]}
    )
    return list(contract.check(graph, verbose=False).metadata["found"])


def test_a_feature_asks_its_own_repository_and_no_other() -> None:
    assert check(("shop.cakes.service", "shop.cakes.repository")) == []
    assert check(("shop.cakes.deep.flows", "shop.cakes.repository")) == []
    assert check(("shop.bread.service", "shop.cakes.repository")) == [
        "shop.bread.service -> shop.cakes.repository"
    ]
    # A folder whose name only begins alike is another one.
    assert check(("shop.cakes_of_old.service", "shop.cakes.repository")) != []
    assert check(("bank.money.service", "bank.notes.repository")) == []
