# The two commands of the README are `make report` and `make test`; each does all its own set-up.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

HAAMU := .build/release/haamu
DEBUG := .build/debug/haamu
SURVEY ?= asiakaspalvelu
SEED := 2018
PYTHON := .build/reference-venv/bin/python
BROWSER := .build/browser-venv/bin/python

.PHONY: help setup build report test lint demo-data imls referee referee-imls referee-peers browser bench bench-findings
.PHONY: instructions fences round

help: ## what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

setup: ## install the Debian packages that are missing (says which)
	@Tools/setup.sh

build: setup ## the program, at .build/release/haamu
	@echo "== Rakennetaan ohjelma · building the program"
	swift build -c release --static-swift-stdlib --product haamu

report: build ## check everything, then a comparison report on the demonstration data
	@echo "== Tarkistetaan kyselyt, verkosto ja vastaukset · checking"
	$(HAAMU) check
	@echo "== Tehdään vertailuraportti · reporting"
	$(HAAMU) report $(SURVEY)

test: fences ## every test
	@Tools/setup.sh test
	@echo "== Testit · tests"
	swift build --build-tests
	swift test --skip-build --disable-xctest --quiet
	$(MAKE) --no-print-directory referee browser

referee: setup $(PYTHON) ## every figure against an independent computation in Python
	@echo "== Riippumaton laskenta · the referee"
	swift build --product haamu
	Tests/Reference/run.sh $(DEBUG) $(PYTHON)

browser: $(BROWSER) ## every kind of page in Chromium: accessibility, keyboard, validity
	@echo "== Sivut selaimessa · pages in a browser"
	swift build --product haamu
	Tests/Browser/run.sh $(DEBUG) $(BROWSER)

$(BROWSER): Tests/Browser/requirements.txt
	python3 -m venv .build/browser-venv
	.build/browser-venv/bin/pip install --quiet --requirement $<
	@touch $@

referee-imls: imls $(PYTHON) ## the same for the real data, by state (several minutes)
	$(HAAMU) report imls --workspace .build/imls-workspace --format csv --quiet | \
	  awk -F, 'NR == 1 || $$4 == "region" || $$4 == "network"' > .build/imls-ours.csv
	$(PYTHON) Tests/Reference/referee.py .build/imls-workspace imls --levels region,network > .build/imls-referee.csv
	$(PYTHON) Tests/Reference/compare.py .build/imls-ours.csv .build/imls-referee.csv

referee-peers: imls $(PYTHON) ## peers of all 9,248 libraries, against a computation in Python
	$(PYTHON) Tests/Reference/peers.py $(HAAMU) .build/imls-workspace Benchmarks/Data/imls/pls_fy2022.csv

$(PYTHON): Tests/Reference/requirements.txt
	python3 -m venv .build/reference-venv
	.build/reference-venv/bin/pip install --quiet --requirement $<
	@touch $@

round: setup ## a round of visits from plan to ruling, with the commands only, in a throw-away workspace
	@echo "== Kierros alusta loppuun · a round from beginning to end"
	swift build --product haamu
	@Tools/round.sh $(DEBUG)

lint: ## style, as CI demands it
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

fences: ## who may import what
	@Tools/fences.sh

demo-data: build ## the synthetic demonstration responses, anew from their seed
	@! grep -rLE 'haamu:synthetic="yes"' --include='*.xml' --exclude-dir='*.records' \
	  Responses/asiakaspalvelu Responses/kirjastopalvelut 2>/dev/null | grep . || \
	  { echo "Nämä eivät ole synteettisiä · these are not synthetic; nothing was removed" >&2; exit 1; }
	rm -rf Responses/asiakaspalvelu Responses/kirjastopalvelut Surveys/visits
	$(HAAMU) demo asiakaspalvelu --seed $(SEED)
	$(HAAMU) demo kirjastopalvelut --seed $(SEED)

imls: build ## real data: 9,248 libraries of the United States, in .build/imls-workspace
	@Tools/make-imls.sh $(HAAMU) .build/imls-workspace

instructions: build ## how many instructions taking in a bundle costs, beside C; fails beyond a ceiling
	@Benchmarks/instructions.sh $(HAAMU)

bench-findings: build ## time and memory of exporting 20,000 findings, as rows
	@Benchmarks/Findings/run.sh $(HAAMU)

bench: build ## speed and memory beside other programs
	@Benchmarks/run.sh $(HAAMU)
