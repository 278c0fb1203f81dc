# The two commands of this project are `make demo` and `make test`; the rest serves those who work on it.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
RUN := $(VENV)/bin/python
.PHONY: install demo test drills bench lint format lock

install: $(VENV)/.installed

$(VENV)/.installed: requirements.lock
	@test -x $(VENV)/bin/python || $(PYTHON) -m venv $(VENV)
	@$(VENV)/bin/pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

demo: install
	@PORT=$(PORT) SITE_NAME="$${SITE_NAME:-The Tidewaiter}" $(RUN) manage.py demo --serve

test: install
	@$(RUN) -m tests.run

drills: install
	@$(RUN) -m tests.drills

bench: install
	@$(RUN) -m tests.benchmarks

lint: install
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/lint-imports --no-cache
	@git ls-files 'templates/*.html' | xargs $(VENV)/bin/djade --check --target-version 5.2

format: install
	@$(VENV)/bin/ruff check --fix .
	@$(VENV)/bin/ruff format .
	@git ls-files 'templates/*.html' | xargs $(VENV)/bin/djade --target-version 5.2

# Needs uv (https://docs.astral.sh/uv/); written without index addresses, with hashes.
lock:
	@uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --quiet -o requirements.lock
