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
make_peers() { # make_peers FOLDER SUBCOMMAND OPTION…
  local folder=$1; shift
  "$program" peers "$@" --output "$scratch/$folder" --quiet >/dev/null
}
make_peers pairs pairs --survey kirjastopalvelut
make_peers call pairs --library lemin_kirjasto --lang sv
make_peers frontier frontier kirjastopalvelut --input staff_fte --result visits --result loans --lang en
mkdir "$scratch/skilled"
cp -r Surveys "$scratch/skilled/"
"$program" demo osaaminen --seed 3 --workspace "$scratch/skilled" --quiet
make_peers skills pairs --skills --workspace "$scratch/skilled"
mkdir -p "$scratch/codebook"
"$program" export codebook asiakaspalvelu --output "$scratch/codebook/codebook-asiakaspalvelu.html" --quiet >/dev/null
# Pages of findings: invented practices in a workspace of their own.
mkdir -p "$scratch"/{invented,findings,findings-sv,practices}
cp -r Surveys Responses "$scratch/invented/"
"$program" demo hyva_kaytanto --seed 7 --workspace "$scratch/invented" --quiet >/dev/null
findings() { "$program" findings "$@" --workspace "$scratch/invented" --quiet >/dev/null; }
for language in fi sv; do
  folder=$scratch/findings$([ "$language" = fi ] || echo "-$language")
  findings map asiakaspalvelu --library lahden_kirjasto --lang "$language" --output "$folder/map-library.html"
  findings cards asiakaspalvelu --lang "$language" --most 9 --output "$folder/cards-network.html"
  findings newsletter asiakaspalvelu --lang "$language" --output "$folder"
  findings map asiakaspalvelu --lang "$language" --format pdf --output "$folder/map.pdf"
  findings cards asiakaspalvelu --lang "$language" --most 9 --format pdf --output "$folder/cards.pdf"
  "$python" Tests/Browser/check_paper.py "$folder"
done
findings practices --output "$scratch/practices"
RENDER_PAGES="$scratch/edges" swift test --skip-build --disable-xctest --quiet --filter EdgeCaseTests >/dev/null
"$python" Tests/Browser/check.py "$chromium" \
  "$scratch"/{coordinator,swedish,library,public,benchmark,pairs,call,frontier,skills,codebook} "$scratch"/briefs/* \
  "$scratch"/{findings,findings-sv,practices} "$scratch"/edges/edge-*
