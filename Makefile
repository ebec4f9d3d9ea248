# Two commands for a newcomer: make demo, make test. Each sets itself up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test check evaluate scores gate scale lock clean help

help:
	@echo "make demo      read a bundled set of reports to a report on screen"
	@echo "make test      style, types, layers and every test"
	@echo "make evaluate  scores on the gold that ships"
	@echo "make scores    the same, written into the tables of the pages"
	@echo "make gate      fail if a pinned score fell"
	@echo "make scale     what a ledger of 100,000 reports costs"
	@echo "make lock      pin the dependencies again, with hashes"

$(READY): requirements/dev.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(READY)
	$(BIN)/counterclaim read demo/reports

test: check
	$(BIN)/python -m pytest

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

evaluate: $(READY)
	$(BIN)/counterclaim evaluate all gold

scores: $(READY)
	$(BIN)/counterclaim evaluate all gold --json | $(BIN)/python tools/scoreboard.py docs/accuracy.md README.md

gate: $(READY)
	$(BIN)/counterclaim evaluate all gold --floors gold/floors.toml

scale: $(READY)
	PYTHONPATH=. $(BIN)/python -m tools.scale_ledger

lock: $(READY)
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --allow-unsafe --strip-extras \
	  --output-file requirements/dev.txt requirements/dev.in pyproject.toml

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

-include training/targets.mk
