# What one does with this repository. 'make' alone lists it.

PYTHON ?= python3
JOBS ?= 2
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

# Material prints a notice about MkDocs 2 at each start, which has no bearing here.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help briefing serve test bench-quality bench-speed fuzz lint clean
.DELETE_ON_ERROR:

help: ## Say what can be made
	@echo "make ..."
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' Makefile
	@echo "With PYTHON=... another interpreter than python3 makes the environment in $(VENV)."

briefing: $(VENV)/.site ## Build this repository's own site, the briefing in it
	@$(BIN)/mkdocs build --strict
	@echo "The briefing is $(CURDIR)/site/briefing/index.html"

serve: $(VENV)/.site ## Build the site, show it, and build it again after each change
	@$(BIN)/mkdocs serve

test: $(VENV)/.dev ## Run the tests; ARGS="-k name" picks some, JOBS=1 runs them one by one
	@.ci/chromium $(BIN)
	@.ci/npm $(BIN)
	@if $(BIN)/python -c 'import xdist' 2>/dev/null; then workers='-n $(JOBS)'; fi; \
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m pytest $$workers $(ARGS)

bench-quality: $(VENV)/.bench ## Measure quality beside other methods; ARGS="--set own" takes seconds
	@$(BIN)/python bench/quality.py --jobs $(JOBS) $(ARGS)

bench-speed: $(VENV)/.dev ## Measure speed; ARGS="--files 100 1000 --times 1" takes minutes
	@$(BIN)/python bench/speed.py $(ARGS)

fuzz: $(VENV)/.dev ## Read damaged documents of every format; ARGS="--seconds 600 .pdf" takes longer
	@$(PIP) atheris 2>/dev/null || echo "atheris does not install here: inputs are changed without looking"
	@$(BIN)/python bench/fuzz.py $(ARGS)

lint: $(VENV)/.dev ## Check style, format and types
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

clean: ## Remove everything that these commands made
	rm -rf $(VENV) site build dist .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find plugin tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

# Each stamp says that what pyproject.toml asks for is installed; it is older than
# pyproject.toml once that changes. They are hidden files of the environment itself, so
# that no environment means no stamps.

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "$(PYTHON) is not Python 3.11 or newer. Name one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { \
	  echo "No environment could be made. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@touch $@

$(VENV)/.site: pyproject.toml | $(VENV)/.made
	@echo "Installing into $(VENV), which takes a minute the first time ..."
	@$(PIP) -e .
	@touch $@

$(VENV)/.dev: pyproject.toml | $(VENV)/.made
	@echo "Installing into $(VENV) with what the tests need, which takes a minute or two ..."
	@$(PIP) -e '.[dev]'
	@touch $@ $(VENV)/.site

$(VENV)/.bench: pyproject.toml | $(VENV)/.made
	@echo "Installing into $(VENV) with what the bench compares with ..."
	@$(PIP) -e '.[bench]'
	@touch $@ $(VENV)/.site
