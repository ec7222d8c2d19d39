#!/bin/bash
# Installs the Debian packages that building and testing need, when any is missing.
set -euo pipefail

needed=(pkg-config libxml2-dev libboost-dev libssl-dev libxlsxwriter-dev coinor-libcbc-dev libstemmer-dev python3-venv make tzdata)
# What only the tests need: `Tools/setup.sh test`.
[ "${1:-}" = test ] && needed+=(chromium)
missing=()
for package in "${needed[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' ||
    missing+=("$package")
done

command -v swift >/dev/null || {
  echo "Swift puuttuu · Swift is missing: asenna Swift 6.3 tai uudempi (https://swift.org/install)" >&2
  exit 1
}
[ ${#missing[@]} -eq 0 ] && exit 0

echo "== Asennetaan · installing: ${missing[*]}"
if [ "$(id -u)" -ne 0 ]; then
  echo "Tarvitaan pääkäyttäjä · root is needed. Aja · run:" >&2
  echo "  sudo apt-get update && sudo apt-get install -y ${missing[*]}" >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
