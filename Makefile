# One command a purpose. Only Python 3.11 or newer and make are needed.
SYSTEM_PYTHON ?= $(shell for p in python3.11 python3 python; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
PORT ?= 8501
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input
PARALLEL ?= -n 2 --dist loadfile

.PHONY: run test check fix screenshots chromium
.DEFAULT_GOAL := run

run: .venv/.terpasang ## open the application on the synthetic city
	@$(BIN)/python -m ui --server.port $(PORT)

test: .venv/.terpasang-dev chromium ## everything, browser tests included
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/pytest $(PARALLEL)

check: .venv/.terpasang-dev ## the quick checks before a commit
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/pytest $(PARALLEL) -m "not browser and not slow"

fix: .venv/.terpasang-dev ## mend what a tool can mend
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet .

screenshots: .venv/.terpasang-dev chromium ## take the pictures in docs/layar again
	@$(BIN)/python -m bench.screenshots

chromium:
	@sh .ci/chromium

.venv/.terpasang: requirements.txt
	@test -n "$(SYSTEM_PYTHON)" || { echo "Python 3.11 atau lebih baru tidak ditemukan." >&2; exit 1; }
	@test -x $(BIN)/python || $(SYSTEM_PYTHON) -m venv .venv || { \
	  echo "Lingkungan .venv gagal dibuat; pada Debian pasang paket python3-venv." >&2; exit 1; }
	@$(PIP) install --requirement requirements.txt
	@touch $@

.venv/.terpasang-dev: requirements-dev.txt .venv/.terpasang
	@$(PIP) install --requirement requirements-dev.txt
	@touch $@
