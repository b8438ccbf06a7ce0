"""Contract types of our own for import-linter (see pyproject.toml)."""

from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class OwnRepositoryContract(Contract):
    """A feature's repository is the feature's own: others ask its service.

    Type `own_repository`, with `services`: the packages that it holds for.
    """

    type_name = "own_repository"
    services = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Find imports of a module named repository from outside of its folder."""
        found = [
            f"{importer} -> {repository}"
            for repository in sorted(graph.modules)
            if self._is_repository(repository)
            for importer in sorted(graph.find_modules_that_directly_import(repository))
            if not importer.startswith(repository.rpartition(".")[0] + ".")
        ]
        return ContractCheck(kept=not found, metadata={"found": found})

    def _is_repository(self, module: str) -> bool:
        parts = module.split(".")
        return parts[-1] == "repository" and parts[0] in self.services  # type: ignore[operator]

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Name each import."""
        found: Any = check.metadata["found"]
        for line in found:
            output.print_error(line)
