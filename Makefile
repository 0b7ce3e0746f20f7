# Fihrist: `make run` sets everything up and serves it, `make test` proves that it works.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
PORT ?= 8000
VAR ?= var
BIN := .venv/bin
export VAR

.PHONY: install run test lint types format bench lock migrations-check check

install: .venv/ready

.venv/ready: requirements-dev.txt
	@echo "Installing what the site needs (once)…"
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

run: install
	@PORT=$(PORT) $(BIN)/python manage.py start

test: install lint types migrations-check
	$(BIN)/python -m pytest -n auto --dist loadgroup

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: install
	$(BIN)/mypy .

migrations-check: install
	$(BIN)/python manage.py makemigrations --check --dry-run

format: install
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: install
	$(BIN)/python -m benchmarks

lock:
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" requirements-spacy.in -o requirements-spacy.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" requirements-dev.in -o requirements-dev.txt

check: lint types test
