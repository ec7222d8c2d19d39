#!/bin/bash
# The house's fences (CONTRIBUTING.md): one room names each outside thing, and nothing is smuggled.
set -euo pipefail
cd "$(dirname "$0")/.."
bad=0

# Every import statement of Sources, whatever stands before or after it on its line.
imports() {
  grep -rnE '(^|;|\}) *(@[A-Za-z_]+(\([^)]*\))? +)*((package|public|private|internal|fileprivate) +)?import +((struct|class|enum|protocol|func|var|let|typealias) +)?[A-Za-z_]' Sources
}

only() { # only MODULE ROOM…: the module may be imported in these rooms alone
  local module=$1; shift
  local rooms; rooms=$(printf '|%s' "$@"); rooms=${rooms:1}
  local found
  found=$(imports | grep -E "import +((struct|class|enum|protocol|func|var|let|typealias) +)?$module([^A-Za-z_]|\$)" |
    grep -vE "^Sources/($rooms)/" || true)
  if [ -n "$found" ]; then
    echo "import $module belongs in $* only:" >&2; echo "$found" >&2; bad=1
  fi
}

only CLibXML2 LocatedXML
only CBoostMath Statistics
only CLibCrypto Intake
only CXLSXWriter Workbooks
only CCbc IntegerPrograms
only CStemmer Stemming
only Foundation none
only FoundationEssentials none
only Glibc AnswerTable FileSystem LocalTime LocatedXML Processes Terminal haamu
only Dispatch none
only ArgumentParser haamu
only Mustache Themes

# Comments do not count; what stands before them does.
smuggled=$(grep -rnE '@unchecked +Sendable|Task\.detached|(^|[^A-Za-z_])try!|fatalError *\(|as! ' Sources |
  grep -vE '^[^:]+:[0-9]+: *//' || true)
if [ -n "$smuggled" ]; then
  echo "not in this house (CONTRIBUTING.md):" >&2; echo "$smuggled" >&2; bad=1
fi
exit $bad
