# Everything a newcomer needs: `make help`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
# One process of tests for each processor; PYTEST_ARGS adds what you like, for example PYTEST_ARGS="-k closing".
PYTEST := $(BIN)/python -m pytest
PARALLEL := -n auto --dist worksteal
# A test that hangs ends its process after so many seconds, and says where it stood.
LIMITED := -o faulthandler_timeout=300 -o faulthandler_exit_on_timeout=true

# Without compiled files a start takes twice as long, so a setting that forbids them ends here.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help run test test-fast test-faults test-fuzz test-speed check bench sbom browser servers lock clean

help: ## Say what each command does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' Makefile

run: $(VENV)/installed ## Start the site and its worker (PORT, HOST), Ctrl-C stops both
	@exec $(BIN)/flask --app wsgi serve

test: $(VENV)/installed-dev browser servers ## All tests: SQLite, PostgreSQL and a browser
	$(PYTEST) $(PARALLEL) $(LIMITED) -m "not faults" $(PYTEST_ARGS)

test-fast: $(VENV)/installed-dev ## The quick tests: no PostgreSQL, no browser, no long sweeps
	$(PYTEST) $(PARALLEL) $(LIMITED) -m "not faults and not postgresql and not browser and not slow" $(PYTEST_ARGS)

test-faults: $(VENV)/installed-dev browser servers ## The long fault tests side by side, then five minutes of load
	@$(PYTEST) $(PARALLEL) -m "faults and not (load or fuzz or speed)" $(PYTEST_ARGS); faults=$$?; \
	$(PYTEST) -m load $(PYTEST_ARGS) && exit $$faults

test-fuzz: $(VENV)/installed-dev ## Every hostile value in every field of every form, for an hour
	$(PYTEST) $(PARALLEL) -m fuzz $(PYTEST_ARGS)

test-speed: $(VENV)/installed-dev servers ## What has to answer in time, one by one on a quiet machine
	$(PYTEST) -m speed -s $(PYTEST_ARGS)

check: $(VENV)/installed-dev ## Lint, types, import direction, templates, unsafe calls
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/djlint templates --lint --quiet
	$(BIN)/bandit --quiet --configfile pyproject.toml -ll --recursive recruitment

bench: $(VENV)/installed-dev ## Measure against the goals, 12 minutes on a quiet machine; BENCH_ARGS=--help says what else
	@$(BIN)/python -W ignore -m bench $(BENCH_ARGS)

sbom: $(VENV)/installed-dev ## Write the bill of materials (sbom.cdx.json) and the tables of THIRD_PARTY.md
	@$(BIN)/python -m deploy.materials

lock: $(VENV)/installed-dev ## Lock the requirements again, with hashes
	$(BIN)/uv pip compile --quiet --upgrade --generate-hashes --universal --python-version 3.11 --no-emit-index-url --no-strip-extras \
	    --no-header --output-file requirements.txt requirements.in
	$(BIN)/uv pip compile --quiet --upgrade --generate-hashes --universal --python-version 3.11 --no-emit-index-url --no-strip-extras \
	    --no-header --output-file requirements-dev.txt requirements-dev.in

clean: ## Remove the virtual environment and caches; var/ with its database stays
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage* test-results
	find recruitment tests migrations -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "Python 3.11 or newer is needed: PYTHON=python3.12 make …"; exit 1; }
	@echo "Making $(VENV) ..."
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

# Each stamp is as new as what was installed from, so a later start installs nothing.
$(VENV)/installed: requirements.txt | $(BIN)/python
	@echo "Installing what the site needs ..."
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/installed-dev: requirements-dev.txt $(VENV)/installed
	@echo "Installing what tests and checks need ..."
	@$(PIP) -r requirements.txt -r requirements-dev.txt
	@touch $@

browser: $(VENV)/installed-dev
	@BIN=$(BIN) .ci/browser

servers:
	@.ci/servers
