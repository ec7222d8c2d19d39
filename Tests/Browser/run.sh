#!/bin/bash
# Makes pages of every kind and has a browser check them. Usage: Tests/Browser/run.sh PROGRAM PYTHON
set -euo pipefail
program=$(realpath "$1")
python=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
cd "$(dirname "$0")/../.."
chromium=$(command -v chromium || command -v chromium-browser || true)
if [ -z "$chromium" ]; then
  echo "Chromium puuttuu: sivuja ei tarkistettu selaimessa · Chromium is missing: pages were not checked (apt-get install chromium)" >&2
  if [ -n "${CI:-}" ] || [ "${HAAMU_BROWSER:-}" = required ]; then exit 1; fi
  exit 0
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
make_pages() { # make_pages FOLDER OPTION…
  local folder=$1; shift
  "$program" report "$@" --format html --output "$scratch/$folder" --quiet >/dev/null
}
make_pages coordinator asiakaspalvelu --with all
make_pages swedish asiakaspalvelu --lang sv
make_pages library asiakaspalvelu --audience library --library imatran_kirjasto --lang en
make_pages public asiakaspalvelu --audience public
make_pages benchmark kirjastopalvelut
make_briefs() { # of the demonstration plan, with the notices that stand in the real one
  local round=$scratch/round plan=Surveys/visits/2018-kevat.xml
  mkdir -p "$round"/{Surveys/visits,Responses,Reports/theme}
  cp Surveys/*.xml "$round/Surveys/"
  cp Surveys/visits/scenarios.xml "$round/Surveys/visits/"
  sed -e '/<scenario /,/<\/scenario>/d' -e '/<\/visits>/d' Tests/Fixtures/Visits/2018-kevat.xml > "$round/$plan"
  grep -E '<(scenario|notice) ' "$plan" >> "$round/$plan"
  echo '</visits>' >> "$round/$plan"
  echo '<p>Koordinaattori: <a href="tel:+358000000">numero sovitaan</a></p>' > "$round/Reports/theme/brief.mustache"
  "$program" --workspace "$round" visits plan 2018-kevat --quiet >/dev/null
  for visitor in kulkija1:fi kulkija5:sv kulkija12:en; do
    "$program" --workspace "$round" visits brief 2018-kevat --visitor "${visitor%:*}" --lang "${visitor#*:}" \
      --output "$scratch/briefs/${visitor#*:}" >/dev/null
  done
}
make_briefs
RENDER_PAGES="$scratch/edges" swift test --skip-build --disable-xctest --quiet --filter EdgeCaseTests >/dev/null
"$python" Tests/Browser/check.py "$chromium" "$scratch"/{coordinator,swedish,library,public,benchmark} \
  "$scratch"/briefs/* "$scratch"/edges/edge-*
