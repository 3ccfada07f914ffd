# Two commands for a newcomer: `make demo` and `make test`. Both make .venv themselves.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test lint types unit clean

$(STAMP): pyproject.toml $(wildcard models/khabar-tagger/pyproject.toml models/khabar-tagger/src/khabar_tagger/*.*)
	@command -v $(PYTHON) >/dev/null || { echo "make: $(PYTHON) is not on the PATH: install Python 3.11, or run make PYTHON=/path/to/python3"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]" ./models/khabar-tagger
	@touch $@

demo: $(STAMP)
	$(BIN)/khabar build examples/articles --record examples.duckdb
	$(BIN)/khabar timeline examples.duckdb

test: lint types unit

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

unit: $(STAMP)
	$(BIN)/pytest

clean:
	rm -rf $(VENV) examples.duckdb .mypy_cache .ruff_cache .pytest_cache .hypothesis
