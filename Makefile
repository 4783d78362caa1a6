# The verbs of the project. Each does all its own set-up: on a bare machine only Python 3.11, venv, make and git are needed.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CASE ?= examples/distracted-phone-screen.yaml
export UV_COMPILE_BYTECODE := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run recover test check format bench evals lock train clean

run: recover

recover: $(VENV)/.ready
	@$(BIN)/ringback recover $(CASE)

test: $(VENV)/.ready-dev
	$(BIN)/pytest

check: $(VENV)/.ready-dev
	$(BIN)/ruff format --check src tests evals bench
	$(BIN)/ruff check src tests evals bench
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest tests/library/test_mutation.py

format: $(VENV)/.ready-dev
	$(BIN)/ruff format src tests evals bench
	$(BIN)/ruff check --fix src tests evals bench

bench: $(VENV)/.ready-dev
	$(BIN)/python -m bench.run

evals: $(VENV)/.ready-dev
	$(BIN)/python -m evals.run

lock:
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/pip install --quiet uv
	$(VENV)-lock/bin/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-annotate --no-header --universal --python-version 3.11 -o requirements.lock pyproject.toml
	$(VENV)-lock/bin/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-annotate --no-header --universal --python-version 3.11 --extra dev -o requirements-dev.lock pyproject.toml
	rm -rf $(VENV)-lock

train:
	$(PYTHON) -m venv $(VENV)-train
	$(VENV)-train/bin/pip install --quiet numpy scipy scikit-learn
	PYTHONPATH=src $(VENV)-train/bin/python training/train.py

clean:
	rm -rf $(VENV) $(VENV)-train build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache src/*.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.ready: requirements.lock pyproject.toml
	@$(PYTHON) .ci/set-up $(VENV) requirements.lock
	@touch $@

$(VENV)/.ready-dev: requirements-dev.lock pyproject.toml
	@$(PYTHON) .ci/set-up $(VENV) requirements-dev.lock
	@touch $@ $(VENV)/.ready
