# The two commands are `make run` and `make test`; `make help` lists the rest.
# Nothing is decided here: the work is done by infra/local/nahbar_local (Python 3.11, nothing else).

PYTHON ?= $(firstword $(shell command -v python3.11 python3 2>/dev/null))
NAHBAR = PYTHONPATH=infra/local $(or $(PYTHON),$(error Nahbar needs Python 3.11: apt-get install python3.11 python3.11-venv)) -m nahbar_local

.DEFAULT_GOAL := help
.PHONY: help run build lock lock-upgrade clean clean-data

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## /{printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## Set up what is missing, start everything, print address and sign-ins; Ctrl-C stops
	@$(NAHBAR) run

build: ## Set up the checkout (tool chain, servers, pages) without starting anything
	@$(NAHBAR) build

lock: ## Write requirements*.lock after a change of a pyproject.toml; pinned versions stay
	@$(NAHBAR) lock

lock-upgrade: ## Write requirements*.lock with the newest versions allowed
	@$(NAHBAR) lock --upgrade

clean-data: ## Delete databases, secrets and demo accounts of this copy (NAHBAR_VAR)
	@$(NAHBAR) clean-data

clean: ## Delete everything that was built or gathered; keeps the cache of built servers
	@$(NAHBAR) clean-data
	rm -rf .venv var frontend/node_modules frontend/dist
