#!/bin/bash
# Every row of the tidy output against the referee, for the demonstration data and for the referee's
# own samples. Usage: Tests/Reference/run.sh PROGRAM PYTHON
set -euo pipefail
program=$(realpath "$1")
python=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
cd "$(dirname "$0")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
passed=0
failed=0

agree() { # agree WORKSPACE SURVEY [OPTION…]: both programs with the same options
  local workspace=$1 survey=$2; shift 2
  "$program" report "$survey" --workspace "$workspace" --format csv --quiet "$@" >"$scratch/ours.csv"
  "$python" referee.py "$workspace" "$survey" "$@" >"$scratch/referee.csv"
  if "$python" compare.py "$scratch/ours.csv" "$scratch/referee.csv" --show 5 >"$scratch/verdict"; then
    passed=$((passed + 1)); printf 'ok    %s %s %s: %s\n' "$(basename "$workspace")" "$survey" "$*" "$(tail -1 "$scratch/verdict")"
  else
    failed=$((failed + 1)); printf 'DIFFER %s %s %s\n' "$workspace" "$survey" "$*"; cat "$scratch/verdict"
  fi
}

guarded() { # guarded WORKSPACE SURVEY AUDIENCE [OPTION…]: what is hidden stays hidden, the rest agrees
  local workspace=$1 survey=$2 audience=$3; shift 3
  "$program" report "$survey" --workspace "$workspace" --format csv --quiet --audience "$audience" "$@" >"$scratch/ours.csv"
  "$python" referee.py "$workspace" "$survey" --audience "$audience" "$@" >"$scratch/referee.csv"
  if "$python" compare.py "$scratch/ours.csv" "$scratch/referee.csv" --secondary --show 5 >"$scratch/verdict" &&
    "$python" referee.py "$workspace" "$survey" --audience "$audience" "$@" --check-suppression "$scratch/ours.csv" >>"$scratch/verdict"; then
    passed=$((passed + 1)); printf 'ok    %s %s --audience %s %s: %s\n' "$(basename "$workspace")" "$survey" "$audience" "$*" "$(tail -1 "$scratch/verdict")"
  else
    failed=$((failed + 1)); printf 'DIFFER %s %s --audience %s %s\n' "$workspace" "$survey" "$audience" "$*"; cat "$scratch/verdict"
  fi
}

workbook() { # workbook WORKSPACE SURVEY [OPTION…]: the workbook holds what the CSV of the same command holds
  local workspace=$1 survey=$2; shift 2
  "$program" report "$survey" --workspace "$workspace" --format csv --quiet "$@" >"$scratch/ours.csv"
  "$program" report "$survey" --workspace "$workspace" --format xlsx --quiet "$@" --output "$scratch/ours.xlsx" >/dev/null
  if "$python" check_workbook.py "$scratch/ours.xlsx" "$scratch/ours.csv" >"$scratch/verdict"; then
    passed=$((passed + 1)); printf 'ok    %s %s --format xlsx %s: %s\n' "$(basename "$workspace")" "$survey" "$*" "$(tail -1 "$scratch/verdict")"
  else
    failed=$((failed + 1)); printf 'DIFFER %s %s --format xlsx %s\n' "$workspace" "$survey" "$*"; cat "$scratch/verdict"
  fi
}

quality() { # quality WORKSPACE SURVEY WAVE: alpha, ICC and leniency of a wave's visits
  local workspace=$1 survey=$2 wave=$3
  "$program" visits quality "$wave" --workspace "$workspace" --format csv --quiet >"$scratch/ours.csv"
  if "$python" visit_quality.py "$workspace" "$survey" "$wave" --compare "$scratch/ours.csv" >"$scratch/verdict"; then
    passed=$((passed + 1)); printf 'ok    %s %s visits quality %s: %s\n' "$(basename "$workspace")" "$survey" "$wave" "$(tail -1 "$scratch/verdict")"
  else
    failed=$((failed + 1)); printf 'DIFFER %s %s visits quality %s\n' "$workspace" "$survey" "$wave"; cat "$scratch/verdict"
  fi
}

calendars() { # calendars: visitors' calendars, read by icalendar across the changes of summer time
  if "$python" check_calendar.py "$program" "$scratch/calendars" >"$scratch/verdict" 2>&1; then
    passed=$((passed + 1)); printf 'ok    visits calendar: %s\n' "$(tail -1 "$scratch/verdict")"
  else
    failed=$((failed + 1)); printf 'DIFFER visits calendar\n'; cat "$scratch/verdict"
  fi
}

"$python" -m pytest -q -p no:cacheprovider test_referee.py test_asked.py
HAAMU="$program" "$python" -m pytest -q -p no:cacheprovider test_exchange.py
here=$(realpath ../..)
# A workspace to throw away: invented answers for the third survey, and for the second wave of the first
demo=$scratch/demo
mkdir -p "$demo/Responses"
cp -r "$here/Surveys" "$demo/"
cp -r "$here/Responses/asiakaspalvelu" "$demo/Responses/"
"$program" demo vertaisvierailu --seed 7 --workspace "$demo" --quiet
"$program" demo asiakaspalvelu --seed 7 --wave 2018-syksy --workspace "$demo" --quiet

for weight in libraries responses population; do
  agree tiny tiny --weight "$weight"
  agree "$here" asiakaspalvelu --weight "$weight"
  agree "$here" kirjastopalvelut --weight "$weight"
done
agree "$demo" vertaisvierailu
agree "$demo" asiakaspalvelu --wave 2018-syksy
agree "$here" asiakaspalvelu --grouping 2021-01-01 --confidence 0.9
for survey in nasty bench vetted; do agree nasty "$survey" --wave all; done
agree nasty bench --wave 2020-syksy --weight population # a library of unknown population
agree waves rounds
agree waves yearly --wave all
for audience in region public; do
  guarded "$here" asiakaspalvelu "$audience"
  guarded nasty nasty "$audience"
done

# What is shown where asked for: the library's standing, and two waves
agree "$here" kirjastopalvelut --with all
agree "$demo" vertaisvierailu --with all
agree tiny tiny --with all
for wave in 2020-syksy 2021-kevat; do agree nasty bench --wave "$wave" --with all; done
agree waves rounds --with distinct,ranks --confidence 0.8
# without ranks, which take a debug build half a minute here
agree "$demo" asiakaspalvelu --wave 2018-syksy --with distinct,shrunken,percentile --against 2018-kevat
agree nasty nasty --with percentile --against 2020-syksy --grouping 2020-09-01
for weight in libraries responses population; do
  agree waves rounds --with all --against 2022-syksy --weight "$weight"
  agree waves yearly --with all --against 2022-syksy --weight "$weight"
done
agree nasty bench --against 2020-syksy --weight population
for audience in region public; do
  guarded waves rounds "$audience" --with all --against 2022-syksy
  guarded waves yearly "$audience" --with all --against 2022-syksy
done
for library in n1 s1 n9; do
  guarded waves rounds library --library "$library" --with all --against 2022-syksy
done
# Weights for non-response (§10): the referee rakes by Newton's method
for weight in libraries responses population; do
  agree waves rounds --poststratify region --weight "$weight"
  agree waves rounds --rake region,listed --weight "$weight"
  agree waves yearly --rake region,listed --bounds 0.7,1.5 --weight "$weight"
done
agree waves rounds --rake region,listed --totals population --against 2022-syksy --with all
agree waves rounds --rake region,points --bounds 0.8,1.3
agree nasty bench --wave 2020-syksy --poststratify listed --totals population
agree nasty nasty --poststratify listed --weight responses
agree "$here" kirjastopalvelut --poststratify region --totals population
for audience in region public; do guarded waves rounds "$audience" --rake region --with all --against 2022-syksy; done
guarded waves rounds library --library n1 --poststratify region --with all --against 2022-syksy
for lang in fi sv en; do workbook tiny tiny --lang "$lang"; done
workbook nasty nasty
workbook waves rounds --with all --against 2022-syksy
workbook "$here" kirjastopalvelut --audience region
workbook "$here" asiakaspalvelu --audience public
quality "$here" asiakaspalvelu 2018-kevat
quality "$demo" asiakaspalvelu 2018-syksy
calendars

# Peers, on every fortieth library of the Public Libraries Survey
awk 'NR == 1 || NR % 40 == 2' "$here/Benchmarks/Data/imls/pls_fy2022.csv" > "$scratch/pls.csv"
python3 "$here/Tools/make-imls.py" "$scratch/pls.csv" "$scratch/pls" 2> "$scratch/verdict"
mkdir -p "$scratch/pls/Responses"
"$program" answer imls --from "$scratch/pls/answers.csv" --workspace "$scratch/pls" --quiet > "$scratch/verdict"
if "$python" peers.py "$program" "$scratch/pls" "$scratch/pls.csv"; then
  passed=$((passed + 1))
else
  failed=$((failed + 1)); echo "DIFFER peers"
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
