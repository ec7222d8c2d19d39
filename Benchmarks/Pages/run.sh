#!/bin/bash
# All pages of the demonstration wave, and the same made in Python, as a section of RESULTS.md. Usage:
# Benchmarks/Pages/run.sh PROGRAM PYTHON; PYTHON has jinja2 and matplotlib.
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/../.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$program" report asiakaspalvelu --format csv --quiet --output "$scratch/rows.csv"
row() { # row NAME COMMAND…
  /usr/bin/time -o "$scratch/time" -f "%U %S %e %M" "${@:2}" >/dev/null
  awk -v name="$1" '{ printf "| %s | %.2f | %.2f | %.0f |\n", name, $1 + $2, $3, $4 / 1024 }' "$scratch/time"
}
ours=$(row '`haamu report --format html`' "$program" report asiakaspalvelu --format html --quiet --output "$scratch/ours")
theirs=$(row "Jinja2 and matplotlib" "$2" Benchmarks/Pages/pages.py "$scratch/rows.csv" "$scratch/theirs")
cat <<TABLE

## All $(ls "$scratch/ours" | wc -l) pages of the demonstration wave

| what | CPU s | wall s | peak MB |
|---|---|---|---|
$ours
$theirs

One run of each; the aim is a twentieth. The Python program draws a picture for each question where ours groups them by scale.
TABLE
