#!/bin/bash
# The house's fences (CONTRIBUTING.md): one room names each outside thing, and nothing is smuggled.
set -euo pipefail
cd "$(dirname "$0")/.."
bad=0

only() { # only MODULE ROOM…: the module may be imported in these rooms alone
  local module=$1; shift
  local rooms; rooms=$(printf '|%s' "$@"); rooms=${rooms:1}
  local found
  found=$(grep -rnE "^ *(@[a-z_]+ )*((package|public|private|internal) )?import $module\$" Sources |
    grep -vE "^Sources/($rooms)/" || true)
  if [ -n "$found" ]; then
    echo "import $module belongs in $* only:" >&2; echo "$found" >&2; bad=1
  fi
}

only CLibXML2 LocatedXML
only CBoostMath Statistics
only CLibCrypto Intake
only Foundation LocalTime
only Glibc FileSystem LocatedXML haamu
only ArgumentParser haamu

if grep -rnE '@unchecked Sendable|Task\.detached|try!|fatalError\(' Sources; then
  echo "not in this house (CONTRIBUTING.md)" >&2; bad=1
fi
exit $bad
