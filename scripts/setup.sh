#!/usr/bin/env bash
# Installs the Debian packages that are missing, by name: `setup.sh build` what the program needs,
# `setup.sh test` what the browser and validity tests need besides, with Python packages in .venv.
set -euo pipefail
cd "$(dirname "$0")/.."

build=(pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev libxml2-dev libsqlite3-dev)
test=(chromium python3-venv default-jre-headless fonts-dejavu-core)

# install_missing PACKAGE...: says what it installs; without the right to, says the line to run and stops.
install_missing() {
  local missing=() package
  for package in "$@"; do
    dpkg-query --show --showformat='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed ||
      missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null; then
    echo "setup: missing here, under the names Debian gives them: ${missing[*]}" >&2
    exit 1
  fi
  local sudo=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null; then
      echo "setup: run this line, then make again: sudo apt-get install --yes ${missing[*]}" >&2
      exit 1
    fi
    sudo=(sudo)
  fi
  echo "setup: installing ${missing[*]}"
  "${sudo[@]}" apt-get update --quiet --quiet
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install --yes --quiet --quiet --no-install-recommends \
    "${missing[@]}" >/dev/null
}

install_missing "${build[@]}"
if [ "${1:-build}" = test ]; then
  install_missing "${test[@]}"
  if ! cmp --silent Tests/Browser/requirements.txt .venv/installed.txt; then
    echo "setup: installing Python packages into .venv"
    python3 -m venv .venv
    .venv/bin/pip install --quiet --disable-pip-version-check --requirement Tests/Browser/requirements.txt
    cp Tests/Browser/requirements.txt .venv/installed.txt
  fi
fi
if ! command -v swift >/dev/null; then
  echo "setup: no 'swift' on the PATH: install a Swift toolchain, 6.2 or later, from swift.org" >&2
  exit 1
fi
