# The commands of this project. Everything they install goes into .venv, inside the checkout.

# The Pythons this runs on: the same as requires-python in pyproject.toml.
PYTHON_VERSIONS := 3.13 3.12 3.11

VENV := .venv
PYTHON := $(VENV)/bin/python

.DEFAULT_GOAL := help
.PHONY: help run run-telegram-demo test check rehearse bench soak lock clean runtime tools

help:
	@echo 'make run        start the product; PORT=8080 and DATA=folder may be given'
	@echo 'make run-telegram-demo'
	@echo '                the bot on Telegram without a token: PORT=8720, DATA=folder,'
	@echo '                LIBRARY=aiogram or python-telegram-bot, FILES=yes may be given'
	@echo 'make test       run the tests (on SQLite and PostgreSQL, nothing to set up)'
	@echo 'make check      lint, formatting, types, and who may import whom'
	@echo 'make rehearse   play whole editions with simulated people; their files: output/rehearsal'
	@echo 'make bench      measure speed, memory and start-up'
	@echo 'make soak       the long tests that make test leaves out'
	@echo 'make lock       lock the dependencies again after a change to pyproject.toml'
	@echo 'make clean      remove .venv and all caches; never the data'

run: runtime
	@$(PYTHON) -m bot serve $(if $(PORT),--port '$(PORT)') $(if $(DATA),--data '$(DATA)')

run-telegram-demo: runtime
	@$(PYTHON) -m tests.bot_api_server $(if $(PORT),--port '$(PORT)') \
		$(if $(DATA),--data '$(DATA)') $(if $(LIBRARY),--library '$(LIBRARY)') $(if $(FILES),--files)

test: tools
	@$(PYTHON) -m pytest --numprocesses 2 --dist worksteal

check: tools
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy
	@$(VENV)/bin/lint-imports --no-logo

rehearse: runtime
	@$(PYTHON) -m bot rehearse --documents output/rehearsal/first-edition
	@$(PYTHON) -m bot rehearse bot/rehearsal/scenarios/both-notices.toml
	@$(PYTHON) -m bot rehearse bot/rehearsal/scenarios/secret-ballot.toml \
		--documents output/rehearsal/secret-ballot

bench: tools
	@$(PYTHON) -m tests.bench

soak: tools
	@$(PYTHON) -m pytest -m soak
	@ELECTIONS=10000 $(PYTHON) -m pytest tests/core/ballot/test_elections.py
	@EVERY_DATABASE=1 EVERY_LIBRARY=1 $(PYTHON) -m pytest --numprocesses 2 tests/dialogs tests/transports

# Versions already locked stay unless pyproject.toml rules them out; delete a lock to renew it all.
PIN := --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate --no-header

lock: $(PYTHON)
	@uv=$$(mktemp -d) && trap 'rm -rf "$$uv"' EXIT && \
	$(PYTHON) -m venv "$$uv" && "$$uv/bin/python" -m pip install --quiet uv && \
	"$$uv/bin/uv" pip compile $(PIN) -o requirements.lock pyproject.toml && \
	"$$uv/bin/uv" pip compile $(PIN) --extra test -c requirements.lock \
		-o tests/requirements.lock pyproject.toml && \
	echo 'Locked: requirements.lock and tests/requirements.lock.'

clean:
	@rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -prune -exec rm -rf {} +

# What is installed is remembered as a copy of the lock it came from, so that a second start
# compares two files and needs no network. The tests' lock holds all of the other one.
runtime: LOCK := requirements.lock
tools: LOCK := tests/requirements.lock
tools: KEEP = && cp requirements.lock $(VENV)/runtime.lock

runtime tools: $(PYTHON)
	@cmp -s $(LOCK) $(VENV)/$@.lock || { \
		echo 'Installing what $(LOCK) lists (once; this needs the network).'; \
		rm -f $(VENV)/*.lock; \
		$(PYTHON) -m pip install --quiet --disable-pip-version-check --no-input \
			--require-hashes -r $(LOCK) $(KEEP) && cp $(LOCK) $(VENV)/$@.lock || { \
			echo 'Nothing was started: the installation failed, for the reason above.' \
				'The same command tries again.' >&2; \
			exit 1; \
		}; \
	}

FITS := import sys; sys.exit("%d.%d" % sys.version_info[:2] not in "$(PYTHON_VERSIONS)".split())

$(PYTHON):
	@found= without_venv=; \
	for python in python3 $(PYTHON_VERSIONS:%=python%) python; do \
		"$$python" -c '$(FITS)' 2>/dev/null || continue; \
		"$$python" -c 'import ensurepip, venv' 2>/dev/null && found=$$python && break; \
		without_venv=$${without_venv:-$$python}; \
	done; \
	if [ "$$found" ]; then \
		echo "Setting up $(VENV) with $$($$found --version)."; \
		$$found -m venv --clear $(VENV) || { rm -rf $(VENV); exit 1; }; \
	elif [ "$$without_venv" ]; then \
		version=$$($$without_venv -c 'import sys; print("%d.%d" % sys.version_info[:2])'); \
		echo "Python $$version is here, but its venv module is missing." >&2; \
		echo "On Debian or Ubuntu: apt install python$$version-venv" >&2; \
		exit 1; \
	else \
		echo 'None of these is on this machine: Python $(PYTHON_VERSIONS).' >&2; \
		echo 'On Debian or Ubuntu: apt install python3 python3-venv' >&2; \
		exit 1; \
	fi
