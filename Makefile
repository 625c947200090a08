# make help shows what there is.
.DEFAULT_GOAL := help
.PHONY: help run manage shell test quick trial bench screenshots lint format types reset install install-runtime lock clean

PYTHON ?= python3
BIN := .venv/bin
# The machine's own certificates, where it has them: a network may put its own in between.
CERTIFICATES := $(if $(wildcard /etc/ssl/certs/ca-certificates.crt),UV_SYSTEM_CERTS=1)
UV := UV_PYTHON_DOWNLOADS=never $(CERTIFICATES) $(BIN)/uv
INSTALL := $(UV) pip install --quiet --python $(BIN)/python --require-hashes
COMPILE := $(UV) pip compile --quiet --generate-hashes --no-annotate --python-version 3.11 \
	--custom-compile-command 'make lock'

DEPTRY := $(BIN)/python -W 'ignore:Unused option' -m deptry . --config .ci/deptry.toml --no-ansi
# What tests import is named too; what they need is mostly run and not imported, so nothing is called unused.
WITH_TESTS := --requirements-files requirements.in,requirements-dev.in --exclude '\.venv' --ignore DEP002
# Python brings pip as a wheel, which runs as it is; unpacking it into .venv for one package takes longer than that package.
PIP_WHEEL := import ensurepip, glob, sysconfig; \
	folders = (sysconfig.get_config_var("WHEEL_PKG_DIR"), ensurepip.__path__[0] + "/_bundled"); \
	print(next(wheel for folder in folders if folder for wheel in glob.glob(folder + "/pip-*.whl")))

# So that .venv/bin/pytest and editors find the packages, from any folder.
NAME_THE_PROJECT := pwd > "$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/llo-collectief.pth"

# Start-up costs twice as much where Python may not keep its bytecode.
unexport PYTHONDONTWRITEBYTECODE
unexport PYTHONPATH
unexport VIRTUAL_ENV

help:
	@echo 'make run      start everything on this machine; Ctrl-C stops it again (PORT=8000)'
	@echo 'make shell    Python beside it, with every model; docs/debugging.md says how to get into a region'
	@echo 'make manage   a command of manage.py beside it: make manage ARGS=demo_accounts'
	@echo 'make test     every check and every test, with servers of its own'
	@echo 'make quick    the tests of one app and the guards, in under a minute (APP=participants)'
	@echo 'make trial    what make test does once or a little, twenty kills and thousands of files long'
	@echo 'make bench    measure pages, queries, search, reports, batches (ARGS=batches: only those)'
	@echo 'make screenshots  take the pictures of README again, with Chromium'
	@echo 'make lint     style, import bans, format, templates, and imports against the requirements'
	@echo 'make format   put the code in the house format'
	@echo 'make reset    throw away the data of make run'
	@echo 'make lock     pin the requirements again, with hashes'
	@echo 'make clean    throw away the environment too'

run: install-runtime
	@$(BIN)/python -m llo.embedded.run

PYTEST := $(BIN)/python -m llo.embedded.paper_libraries -- $(BIN)/python -m pytest -n 2 --dist worksteal

test: install lint types
	@$(PYTEST) --durations=20 $(ARGS)

# One app's tests, and the guards that read its source. APP=participants, regions, …
GUARDS := $(addprefix tests/architecture/test_,imports.py events.py models.py templates.py waiting.py)
quick: install
	@test -d "tests/$(APP)" -a -n "$(APP)" || { echo 'Name an app: make quick APP=participants'; exit 1; }
	@$(PYTEST) -m 'not trial and not browser and not faults' tests/$(APP) $(if $(filter trajectories,$(APP)),tests/intake) $(GUARDS) $(ARGS)

trial: install
	@LLO_TRIAL=1 $(PYTEST) --durations=20 -m 'trial or hypothesis' $(ARGS)

screenshots: install
	@$(BIN)/python -m llo.embedded.paper_libraries -- $(BIN)/python -m tests.browser.screenshots

bench: install
	@$(BIN)/python -m llo.embedded.paper_libraries -- $(BIN)/python -m tests.benchmarks $(ARGS)

lint: install
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check . || { echo 'Not in the house format; make format mends it.'; exit 1; }
	@found=$$($(DEPTRY) 2>&1) || { echo "$$found"; exit 1; }
	@found=$$($(DEPTRY) $(WITH_TESTS) 2>&1) || { echo "$$found"; exit 1; }
	@$(BIN)/djlint --lint --quiet templates llo/demo/templates

format: install
	@$(BIN)/ruff check --quiet --fix . ; $(BIN)/ruff format --quiet .

types: install
	@$(BIN)/mypy

# Any command of manage.py, with the addresses of the running `make run`.
manage: install-runtime
	@test -r .data/environment || { echo 'Start make run in another window first.'; exit 1; }
	@. ./.data/environment && exec $(BIN)/python manage.py $(ARGS)

shell:
	@$(MAKE) --no-print-directory manage ARGS=shell

reset:
	@if [ -e .data/servers/lock ] && ! flock --nonblock .data/servers/lock true; then \
		echo 'make run is still running here; stop it first.'; exit 1; fi
	@rm -rf .data

install-runtime: .venv/.runtime
install: .venv/.development

.venv/bin/uv: requirements-dev.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo 'Python 3.11 or newer is needed; say which with: make PYTHON=python3.11 …'; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null \
		|| { echo 'The module venv is missing. On Debian: apt-get install python3-venv'; exit 1; }
	@echo 'Making the environment in .venv …'
	@test -x $(BIN)/python || $(PYTHON) -m venv --clear --without-pip .venv
	@awk '/^uv==/ { on = 1 } on { print } on && !/\\$$/ { exit }' requirements-dev.lock > .venv/uv.lock
	@$(BIN)/python "$$($(BIN)/python -c '$(PIP_WHEEL)')/pip" install --quiet --disable-pip-version-check --require-hashes -r .venv/uv.lock
	@touch $@

.venv/.runtime: requirements.lock .venv/bin/uv
	@echo 'Installing what requirements.lock names …'
	@$(INSTALL) -r requirements.lock
	@$(NAME_THE_PROJECT)
	@touch $@

.venv/.development: requirements.lock requirements-dev.lock .venv/bin/uv
	@echo 'Installing what requirements.lock and requirements-dev.lock name …'
	@$(INSTALL) -r requirements.lock -r requirements-dev.lock
	@$(NAME_THE_PROJECT)
	@touch $@ .venv/.runtime

lock: .venv/bin/uv
	@$(COMPILE) $(ARGS) requirements.in -o requirements.lock
	@$(COMPILE) $(ARGS) requirements-dev.in -o requirements-dev.lock
	@! grep -nE 'https?://|index-url|find-links' requirements.lock requirements-dev.lock

clean: reset
	@rm -rf .venv .staticfiles .pytest_cache .mypy_cache .ruff_cache .hypothesis
