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

guarded() { # guarded WORKSPACE SURVEY AUDIENCE: what is hidden stays hidden, the rest agrees
  local workspace=$1 survey=$2 audience=$3
  "$program" report "$survey" --workspace "$workspace" --format csv --quiet --audience "$audience" >"$scratch/ours.csv"
  "$python" referee.py "$workspace" "$survey" --audience "$audience" >"$scratch/referee.csv"
  if "$python" compare.py "$scratch/ours.csv" "$scratch/referee.csv" --secondary --show 5 >"$scratch/verdict" &&
    "$python" referee.py "$workspace" "$survey" --audience "$audience" --check-suppression "$scratch/ours.csv" >>"$scratch/verdict"; then
    passed=$((passed + 1)); printf 'ok    %s %s --audience %s: %s\n' "$(basename "$workspace")" "$survey" "$audience" "$(tail -1 "$scratch/verdict")"
  else
    failed=$((failed + 1)); printf 'DIFFER %s %s --audience %s\n' "$workspace" "$survey" "$audience"; cat "$scratch/verdict"
  fi
}

"$python" -m pytest -q -p no:cacheprovider test_referee.py
here=$(realpath ../..)
for weight in libraries responses population; do
  agree tiny tiny --weight "$weight"
  agree "$here" asiakaspalvelu --weight "$weight"
  agree "$here" kirjastopalvelut --weight "$weight"
done
agree "$here" asiakaspalvelu --grouping 2021-01-01 --confidence 0.9
for survey in nasty bench vetted; do agree nasty "$survey" --wave all; done
for audience in region public; do
  guarded "$here" asiakaspalvelu "$audience"
  guarded nasty nasty "$audience"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
