# The commands a newcomer needs: make site, make test. The rest is for those who change the program.

SHELL := /bin/bash
SWIFT ?= swift
PYTHON := .venv/bin/python
BUILD_FLAGS := --explicit-target-dependency-import-check error

.PHONY: site test unit browser lint quality release bench screenshots setup setup-test clean

site: setup  ## build the program and write site/ from corpus/
	$(SWIFT) run $(BUILD_FLAGS) timeline build
	@echo "open site/index.html"

test: unit browser  ## every test: Swift, browser, validity

unit: setup
	$(SWIFT) build --build-tests $(BUILD_FLAGS)
	$(SWIFT) test --skip-build

browser: setup-test
	$(SWIFT) build $(BUILD_FLAGS)
	$(SWIFT) run --skip-build timeline build --quiet
	$(PYTHON) -m unittest discover --start-directory Tests/Browser --top-level-directory Tests/Browser

lint: setup  ## formatting, the project's own data and corpus
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests
	$(SWIFT) run $(BUILD_FLAGS) timeline check

quality: setup  ## fails when a recorded score has fallen; measures nothing where the gold is absent
	$(SWIFT) build $(BUILD_FLAGS)
	python3 scripts/quality.py .build/debug/timeline ../shared/bench --check

release: setup  ## an optimised build must write what the tested one writes
	$(SWIFT) build $(BUILD_FLAGS) --product timeline
	$(SWIFT) build --configuration release --static-swift-stdlib $(BUILD_FLAGS) --product timeline
	cmp <(.build/debug/timeline extract --quiet) <(.build/release/timeline extract --quiet)

bench: setup-test  ## speed and memory of the pipes, of linking, and of sites up to 100,000 events, release build
	$(SWIFT) build --configuration release --static-swift-stdlib $(BUILD_FLAGS) --product timeline
	python3 Benchmarks/throughput.py .build/release/timeline
	python3 Benchmarks/throughput.py .build/release/timeline --commands extract --sizes 4 --line 0
	python3 Benchmarks/throughput.py .build/release/timeline --commands extract --sizes 4 --articles corpus
	python3 Benchmarks/linking.py .build/release/timeline
	$(PYTHON) Benchmarks/site.py .build/release/timeline --browser

screenshots: setup-test site  ## the pictures of the README
	$(PYTHON) scripts/screenshots.py site docs/images

setup:
	@scripts/setup.sh build

setup-test: setup
	@scripts/setup.sh test

clean:
	rm -rf .build .venv
