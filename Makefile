# The two commands are `make run` and `make test`; `make help` lists the rest.
# Nothing is decided here: setting up and starting is infra/local/nahbar_local (bare Python 3.11).

PYTHON ?= $(shell command -v python3.11 || command -v python3)
# exec: what is sent to make (an end, say) has to reach this program, not a shell in between.
NAHBAR = PYTHONPATH=infra/local exec $(or $(PYTHON),$(error Nahbar needs Python 3.11: apt-get install python3.11 python3.11-venv)) -m nahbar_local
# Everything installed comes first, so that `node` and `python` are the pinned ones.
TOOLS = PATH="$(CURDIR)/.venv/bin:$$PATH"
PYTEST = $(TOOLS) python -m pytest -q --numprocesses $(WORKERS)
# Two cores are what CI has; tests of one file stay together, and so do their databases.
WORKERS ?= 2
export PYTEST_ADDOPTS = --dist=loadfile

SERVICES = identity appointments consent media_gateway data_allowance
PACKAGES = common $(SERVICES)
# Checked as they are, but in no image: what tests stand on.
CHECKED = $(PACKAGES) testing
# before.py wants a second checkout: make bench-before.
BENCHMARKS = $(filter-out benchmarks/before.py,$(shell grep -l "^if __name__" benchmarks/*.py))

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run build logs test dev lint lint-python lint-imports lint-frontend test-infra \
	test-contract test-verapdf test-directory test-frontend e2e e2e-only test-postgresql bench bench-before screenshots openapi lock lock-upgrade compose-secrets compose-demo \
	test-compose clean-data clean \
	$(PACKAGES:%=test-%)

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z0-9%-]+:.*## /{printf "  make %-18s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## Set up what is missing, start everything, print address and sign-ins; Ctrl-C stops
	@$(NAHBAR) run

build: ## Set up the checkout (tool chain, servers, pages) without starting anything
	@$(NAHBAR) build

logs: ## Follow the log of a running product
	@tail -n 50 -F "$${NAHBAR_VAR:-var}/log/nahbar.log"

test: ## Install what tests need and run everything that CI runs
	@$(MAKE) --no-print-directory dev lint test-infra $(PACKAGES:%=test-%) test-contract test-verapdf test-frontend e2e
	@echo "make test: everything passed"

dev: ## Set up the checkout with all that tests and checks need (chromium, postgresql by apt)
	@$(NAHBAR) dev --packages tests

lint: lint-python lint-imports lint-frontend ## Check style, types, imports, dependencies, locks

lint-python: ## Style and types of Python, and whether the locks fit
	@echo "== ruff, mypy, bandit, locks"
	@$(TOOLS) ruff check
	@$(TOOLS) ruff format --check --quiet
	@$(TOOLS) mypy $(CHECKED:%=services/%/src) infra/local/nahbar_local infra/local/mail_catcher.py
	@$(TOOLS) bandit --quiet --recursive --severity-level medium $(CHECKED:%=services/%/src) infra/local/nahbar_local infra/local/mail_catcher.py
	@$(NAHBAR) lock --check

lint-imports: ## Who may import whom, and only what is declared
	@echo "== import rules, declared dependencies"
	@$(TOOLS) lint-imports --no-cache
	@for package in $(CHECKED); do (cd services/$$package && PATH="$(CURDIR)/.venv/bin:$$PATH" deptry src $$(ls -d migrations 2>/dev/null)) || exit 1; done

lint-frontend: ## Style and types of the pages
	@echo "== eslint, tsc"
	@cd frontend && PATH="$(CURDIR)/.venv/bin:$$PATH" npm run --silent lint
	@cd frontend && PATH="$(CURDIR)/.venv/bin:$$PATH" npm run --silent typecheck

test-infra: ## Set-up, API gateway, compose file
	@echo "== infra"
	@$(PYTEST) infra

# One process per service: all of them register their tables in the same metadata.
$(PACKAGES:%=test-%): test-%: ## Tests of one service (or common) on SQLite and PostgreSQL
	@echo "== services/$*"
	@$(PYTEST) services/$*

test-contract: ## What services expect of each other, their OpenAPI documents, and the shape of the code
	@echo "== contracts"
	@$(PYTEST) tests/contract tests/structure

test-verapdf: ## Receipts held against PDF/UA-1 by veraPDF, where Java and Maven are
	@echo "== veraPDF"
	@$(TOOLS) python -m pytest -q -n 0 -rs --timeout=900 tests/verapdf

test-directory: ## Sign in at a real Keycloak in a real browser, where Java 17 and Maven are (not in make test)
	@$(NAHBAR) dev --packages tests
	@echo "== directory"
	@$(TOOLS) python tests/directory/run.py

test-frontend: ## Unit tests of the pages and their sizes
	@echo "== frontend"
	@cd frontend && PATH="$(CURDIR)/.venv/bin:$$PATH" npm run --silent test
	@cd frontend && PATH="$(CURDIR)/.venv/bin:$$PATH" npm run --silent size

e2e: ## Start a throw-away product; walkthrough, security and browser tests against it
	@echo "== product: REST walkthrough, security, browsers"
	@$(NAHBAR) with-product --throw-away e2e -- $(MAKE) --no-print-directory e2e-only

e2e-only: ## The same against the product that NAHBAR_DEMO names (path of its demo.json)
	@$(TOOLS) python -m pytest -q tests/e2e tests/security tests/faults
	@cd frontend && PATH="$(CURDIR)/.venv/bin:$$PATH" npm run --silent e2e

test-postgresql: ## What is broken on purpose, once more with the product on PostgreSQL (not in make test)
	@$(NAHBAR) dev --packages tests
	@$(TOOLS) PYTHONPATH=infra/local python tests/postgresql/run.py python -m pytest -q -n 0 tests/faults tests/security/test_erasure.py

bench: ## Run the benchmarks against a throw-away product: one line each
	@$(NAHBAR) dev --packages benchmarks
	@$(NAHBAR) with-product --throw-away bench -- sh -c 'code=0; \
		for file in $(BENCHMARKS); do python $$file || code=1; done; exit $$code'

bench-before: ## Measure a service and the API gateway beside an earlier commit's: BEFORE=<commit>
	@$(NAHBAR) dev --packages benchmarks
	@BEFORE=$(or $(BEFORE),$(error say BEFORE=<commit>)) $(NAHBAR) with-product --throw-away bench -- python benchmarks/before.py

screenshots: ## Make pictures of all pages from a running product, under var/screenshots
	@$(NAHBAR) dev --packages tests
	@$(NAHBAR) with-product --throw-away screens -- npm --prefix frontend run --silent screenshots

openapi: ## Write openapi.json of every service, the pages' types and the security matrix from it
	@$(NAHBAR) dev --packages tests
	@for package in $(SERVICES); do $(TOOLS) python -m tests.contract.probe document $$package || exit 1; done
	@$(TOOLS) python tests/security/matrix.py
	@$(TOOLS) python -m tests.structure.kept
	@cd frontend && PATH="$(CURDIR)/.venv/bin:$$PATH" npm run --silent generate

lock: ## Write the locks after a change of a pyproject.toml; pinned versions stay
	@$(NAHBAR) lock

lock-upgrade: ## Write the locks with the newest versions allowed
	@$(NAHBAR) lock --upgrade

compose-secrets: ## Make .env and secrets for compose, once (NAHBAR_DOMAIN, NAHBAR_MEDIA_ADDRESS)
	@$(NAHBAR) compose-secrets

compose-demo: ## Load the demo office into this folder's running compose installation (to try it out)
	@$(NAHBAR) compose-demo

test-compose: ## Build, run, break and repair the compose product, where a Docker engine answers
	@$(NAHBAR) dev --packages tests
	@echo "== compose"
	@$(TOOLS) python -m pytest -q -n 0 -rs --timeout=3600 tests/compose

clean-data: ## Delete databases, secrets and demo accounts of this copy (NAHBAR_VAR)
	@$(NAHBAR) clean-data

clean: ## Delete everything that was built or gathered; keeps the cache of built servers
	@$(NAHBAR) clean-data
	rm -rf .venv var frontend/node_modules frontend/dist
