# The commands of the project; packaging/bootstrap.py does the work and runs on Windows and macOS too.
PYTHON ?= python3
VENV := .venv/bin

.PHONY: run test package test-without-qt lint self-check screenshots setup clean help

run:            ## set up what is missing and open the window
	@$(PYTHON) packaging/bootstrap.py --run

test:           ## set up what is missing and run the tests; ARGS="tests/desktop -x" for some of them
	@$(PYTHON) packaging/bootstrap.py --test -- $(ARGS)

setup:          ## everything that run and test need, and nothing started
	@$(PYTHON) packaging/bootstrap.py --dev

test-without-qt: ## engine, models, document and evaluation where PySide6 is not installed
	@$(PYTHON) packaging/without_qt.py

lint: setup     ## ruff, pyright, import-linter
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .
	$(VENV)/lint-imports
	$(VENV)/pyright

self-check: setup ## open the real window, visit every workspace, compute and compare
	$(VENV)/python -m desktop --self-check

screenshots: setup ## the same, keeping one picture per workspace and theme in screenshots/
	$(VENV)/python -m desktop --self-check --screenshots screenshots

package:        ## freeze the program and make this platform's installers in dist/
	@$(PYTHON) packaging/bootstrap.py --package
	$(VENV)/python packaging/package.py

clean:          ## remove the virtual environment, caches and the prepared model
	rm -rf .venv .cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache build dist
	find models/bundle -mindepth 1 -maxdepth 1 -type d -exec rm -rf {} +

help:
	@grep -E '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'
